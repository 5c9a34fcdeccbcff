import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { part } from '../../ports/part.ts';
import { READER_WORDS } from '../../strings/code-words.ts';
import '../elements/file-button.ts';
import '../elements/icon-mark.ts';
import { base } from '../styles/base.ts';
import './code-camera.ts';
import { codeIn } from './join-link.ts';

const reader = part(() => import('./read-image.ts'));

/** Takes a code in: by the camera, from a picture or a file, or as text. Fires `code-read` with the code alone. */
@customElement('code-reader')
export class CodeReader extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 18px;
      }

      code-camera {
        width: min(100%, 420px);
      }

      .ways > * {
        flex: 1 1 200px;
        max-width: 320px;
      }

      .text {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 8px;
        justify-items: start;
        padding-top: 16px;
        border-top: 1px solid var(--line);
      }

      label {
        font-weight: 640;
      }

      textarea {
        width: 100%;
        min-height: 92px;
        padding: 10px 14px;
        border: 1.5px solid var(--line-strong);
        border-radius: var(--radius-control);
        background: var(--raised);
        color: var(--ink);
        font: inherit;
        font-size: var(--text-15);
        overflow-wrap: anywhere;
        resize: vertical;
      }
    `,
  ];

  /** The camera is the first thing to see. */
  @property({ type: Boolean }) looking = false;
  @state() private text = '';
  @state() private note = '';

  override render() {
    const { camera, stopCamera, file, paste, pasteHint, read } = READER_WORDS;
    return html`
      ${this.looking ? html`<code-camera @code-read=${this.take}></code-camera>` : nothing}
      <div class="row ways">
        <button
          type="button"
          class=${this.looking ? '' : 'primary'}
          @click=${() => {
            this.looking = !this.looking;
            this.note = '';
          }}
        >
          <icon-mark name="camera"></icon-mark>${this.looking ? stopCamera : camera}
        </button>
        <file-button
          .label=${file}
          icon="picture"
          accept="image/*,.txt,text/plain"
          @file-chosen=${(event: CustomEvent<File>) => void this.takeFile(event.detail)}
        ></file-button>
      </div>
      <p class="support" role="status" ?hidden=${!this.note}>${this.note}</p>
      <form
        class="text"
        @submit=${(event: Event) => {
          event.preventDefault();
          this.give(this.text);
        }}
      >
        <label for="text">${paste}</label>
        <textarea
          id="text"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          aria-describedby="hint"
          .value=${this.text}
          @input=${(event: Event) => {
            this.text = (event.target as HTMLTextAreaElement).value;
          }}
        ></textarea>
        <p class="note" id="hint">${pasteHint}</p>
        <button ?disabled=${this.text.trim() === ''}>${read}</button>
      </form>
    `;
  }

  private take(event: CustomEvent<string>): void {
    this.looking = false;
    this.give(event.detail);
  }

  private async takeFile(file: File): Promise<void> {
    this.looking = false;
    this.note = READER_WORDS.reading;
    const text = await this.textOf(file);
    this.note = text ? '' : READER_WORDS.noneInFile;
    if (text) this.give(text);
  }

  private async textOf(file: File): Promise<string | null> {
    if (file.type === 'text/plain' || file.name.endsWith('.txt')) return file.text();
    const { readPicture } = await reader();
    return readPicture(file);
  }

  private give(text: string): void {
    const code = codeIn(text);
    if (code) this.dispatchEvent(new CustomEvent('code-read', { detail: code }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'code-reader': CodeReader;
  }
}
