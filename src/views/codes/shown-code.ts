import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { CODE_WORDS, groupsOf } from '../../strings/code-words.ts';
import { clockSpan } from '../../strings/time-words.ts';
import '../elements/icon-mark.ts';
import '../elements/setting-fold.ts';
import { base } from '../styles/base.ts';
import './qr-code.ts';

/** A code to be read by another device: as a picture and as text, with the time that it has left. Fires `code-ended`. */
@customElement('shown-code')
export class ShownCodeElement extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 14px;
        justify-items: start;
      }

      qr-code {
        border: 1px solid var(--line);
        border-radius: var(--radius-control);
      }

      .left {
        font-variant-numeric: tabular-nums;
      }

      setting-fold {
        width: 100%;
      }

      .text {
        max-height: 220px;
        padding: 12px 14px;
        overflow: auto;
        border-radius: var(--radius-control);
        background: var(--well);
        font-family: ui-monospace, monospace;
        font-size: var(--text-15);
        line-height: 1.7;
        overflow-wrap: anywhere;
        user-select: all;
      }
    `,
  ];

  @property() text = '';
  /** Epoch ms; null: it does not end. */
  @property({ attribute: false }) expiresAt: number | null = null;
  @property() label = '';
  /** What the file is called, without its ending. */
  @property() file = 'plumbline-code';
  @state() private now = Date.now();
  @state() private note = '';
  private timer: ReturnType<typeof setInterval> | undefined;
  private address: { readonly text: string; readonly url: string } | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.timer = setInterval(() => this.tick(), 1000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.timer);
    if (this.address) URL.revokeObjectURL(this.address.url);
    this.address = null;
  }

  override render() {
    if (!this.text || this.isOver) return nothing;
    const { left, copy, save, asText, asTextLine } = CODE_WORDS;
    return html`
      <qr-code .text=${this.text} .label=${this.label}></qr-code>
      ${
        this.expiresAt === null
          ? nothing
          : html`<p class="chip brass left" role="timer"><icon-mark name="clock"></icon-mark>${left(clockSpan((this.expiresAt - this.now) / 1000))}</p>`
      }
      <setting-fold under heading=${asText} line=${asTextLine}>
        <div class="text" tabindex="0" role="textbox" aria-readonly="true" aria-label=${asText}>${groupsOf(this.text)}</div>
        <div class="row">
          <button type="button" @click=${this.copy}><icon-mark name="copy"></icon-mark>${copy}</button>
          <a class="button" download="${this.file}.txt" href=${this.href}><icon-mark name="save"></icon-mark>${save}</a>
        </div>
        <p class="support" role="status">${this.note}</p>
      </setting-fold>
    `;
  }

  private get isOver(): boolean {
    return this.expiresAt !== null && this.now >= this.expiresAt;
  }

  /** The text as a file: made here, and read by nobody but who saves it. */
  private get href(): string {
    if (this.address?.text !== this.text) {
      if (this.address) URL.revokeObjectURL(this.address.url);
      const url = URL.createObjectURL(new Blob([`${this.text}\n`], { type: 'text/plain' }));
      this.address = { text: this.text, url };
    }
    return this.address.url;
  }

  private tick(): void {
    if (this.expiresAt === null || this.isOver) return;
    this.now = Date.now();
    if (this.isOver) this.dispatchEvent(new CustomEvent('code-ended'));
  }

  private async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.text);
      this.note = CODE_WORDS.copied;
    } catch {
      this.note = CODE_WORDS.notCopied;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'shown-code': ShownCodeElement;
  }

  interface HTMLElementEventMap {
    'code-ended': CustomEvent;
  }
}
