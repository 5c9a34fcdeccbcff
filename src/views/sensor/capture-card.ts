import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CaptureProgress } from '../../ports/app.ts';
import { LOCALE } from '../../strings/language.ts';
import { timeSpan } from '../../strings/time-words.ts';
import { base } from '../styles/base.ts';
import '../elements/icon-mark.ts';

/** Saves what the sensor sends as raw bytes, for a report. */
@customElement('capture-card')
export class CaptureCard extends LitElement {
  static override styles = base;

  /** There is a Bluetooth sensor to listen to. */
  @property({ type: Boolean }) possible = false;
  @property({ attribute: false }) progress: CaptureProgress | null = null;

  override render() {
    return html`
      <section class="card stack">
        <h2>Save a capture</h2>
        <p>
          A file of what the sensor sends, as raw bytes with their times, for up to three minutes. Send it with a report:
          with it, the fault can be found without your sensor. You can also play it here like a recording.
        </p>
        <p class="support">
          Fifteen seconds are enough to play it. It holds no address, no date and nothing of your log. A few sensors tell
          their own name or serial number when they are asked; that would be in it.
        </p>
        ${this.progress ? this.running(this.progress) : this.start()}
      </section>
    `;
  }

  private start() {
    return html`
      <div class="row">
        <button type="button" ?disabled=${!this.possible} @click=${() => this.ask('capture-asked')}>
          <icon-mark name="record"></icon-mark>Save a capture
        </button>
        ${this.possible ? null : html`<span class="support">Choose a Bluetooth sensor first.</span>`}
      </div>
    `;
  }

  private running({ notifications, seconds, running }: CaptureProgress) {
    const count = `${notifications.toLocaleString(LOCALE)} notifications in ${timeSpan(seconds * 1000)}.`;
    return html`
      <p role="status">${count} ${running ? '' : 'It has stopped by itself, and waits to be saved.'}</p>
      <div class="row">
        <button type="button" class="primary" @click=${() => this.ask('capture-ended')}>
          <icon-mark name="save"></icon-mark>${running ? 'Stop and save' : 'Save the file'}
        </button>
      </div>
    `;
  }

  private ask(type: 'capture-asked' | 'capture-ended'): void {
    this.dispatchEvent(new CustomEvent(type));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'capture-card': CaptureCard;
  }

  interface HTMLElementEventMap {
    'capture-asked': CustomEvent;
    'capture-ended': CustomEvent;
  }
}
