import { css, html, LitElement } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { part } from '../../ports/part.ts';
import { CAMERA_FAULTS, type CameraFault, READER_WORDS } from '../../strings/code-words.ts';
import '../elements/status-banner.ts';
import { base } from '../styles/base.ts';

const reader = part(() => import('./read-image.ts'));

/** From one look to the next, ms: quick enough to feel at once, slow enough for a small phone. */
const LOOK_EVERY_MS = 160;
/** With nothing read for so long, it is told what helps, ms. */
const HINT_AFTER_MS = 12_000;

/** Looks through the camera for a QR code while it is on the page. Fires `code-read` with its text. */
@customElement('code-camera')
export class CodeCamera extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 10px;
      }

      .view {
        position: relative;
        aspect-ratio: 1;
        overflow: hidden;
        border-radius: var(--radius-large);
        background: #0d1112;
      }

      video {
        display: block;
        width: 100%;
        height: 100%;
        object-fit: cover;
      }

      /* Four corners: what is to be in the frame. */
      .frame {
        position: absolute;
        inset: 9%;
        fill: none;
        stroke: #f2d79b;
        stroke-width: 1.4;
        stroke-linecap: round;
        pointer-events: none;
      }
    `,
  ];

  @state() private fault: CameraFault | null = null;
  @state() private isLong = false;
  @query('video') private readonly video!: HTMLVideoElement;
  private stream: MediaStream | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.end();
  }

  override render() {
    if (this.fault) {
      const { title, line } = CAMERA_FAULTS[this.fault];
      return html`<status-banner role="alert" icon="camera" .heading=${title}>${line}</status-banner>`;
    }
    const { cameraName, cameraHint, cameraLong } = READER_WORDS;
    return html`
      <div class="view">
        <video muted playsinline aria-label=${cameraName}></video>
        <svg class="frame" viewBox="0 0 100 100" aria-hidden="true">
          <path d="M2 16V6a4 4 0 0 1 4-4h10M84 2h10a4 4 0 0 1 4 4v10M98 84v10a4 4 0 0 1-4 4H84M16 98H6a4 4 0 0 1-4-4V84" />
        </svg>
      </div>
      <p class="support" role="status">${this.isLong ? cameraLong : cameraHint}</p>
    `;
  }

  private async begin(): Promise<void> {
    const begun = performance.now();
    this.isLong = false;
    // They are missing where the page did not come over a secure connection.
    this.fault = navigator.mediaDevices ? null : 'forbidden';
    if (this.fault) return;
    try {
      const stream = await navigator.mediaDevices.getUserMedia({
        video: { facingMode: 'environment', width: { ideal: 1920 }, height: { ideal: 1080 } },
      });
      const { readFrame } = await reader().catch((error) => {
        stopAll(stream);
        throw error;
      });
      // The person went on before the browser had asked them.
      if (!this.isConnected) return stopAll(stream);
      this.stream = stream;
      await this.updateComplete;
      this.video.srcObject = stream;
      await this.video.play();
      const look = () => {
        const text = readFrame(this.video);
        if (!this.stream) return;
        if (text) return this.found(text);
        this.isLong = performance.now() - begun > HINT_AFTER_MS;
        this.timer = setTimeout(look, LOOK_EVERY_MS);
      };
      look();
    } catch (error) {
      this.end();
      if (this.isConnected) this.fault = faultOf(error);
    }
  }

  private found(text: string): void {
    this.end();
    this.dispatchEvent(new CustomEvent('code-read', { detail: text }));
  }

  private end(): void {
    clearTimeout(this.timer);
    if (this.stream) stopAll(this.stream);
    this.stream = null;
  }
}

const stopAll = (stream: MediaStream): void => {
  for (const track of stream.getTracks()) track.stop();
};

/** What the names of getUserMedia's errors mean (Media Capture and Streams, 10.3). */
function faultOf(error: unknown): CameraFault {
  switch (error instanceof DOMException ? error.name : '') {
    case 'NotAllowedError':
      return 'refused';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'none';
    case 'NotReadableError':
    case 'AbortError':
      return 'busy';
    case 'SecurityError':
      return 'forbidden';
    default:
      return 'not-loaded';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'code-camera': CodeCamera;
  }

  interface HTMLElementEventMap {
    'code-read': CustomEvent<string>;
  }
}
