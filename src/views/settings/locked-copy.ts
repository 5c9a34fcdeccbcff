import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App } from '../../ports/app.ts';
import type { LockFault } from '../../ports/keep-ports.ts';
import { LOCK_REFUSALS, LOCK_WORDS } from '../../strings/lock-words.ts';
import { base } from '../styles/base.ts';
import { passphraseField } from '../styles/passphrase-field.ts';
import '../elements/dialog-sheet.ts';

/** Asks for the passphrase of a locked copy, and hands on what is in it. */
@customElement('locked-copy')
export class LockedCopy extends LitElement {
  static override styles = [
    base,
    passphraseField,
    css`
      form {
        display: grid;
        gap: 16px;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  /** Null: nothing is asked. */
  @property({ attribute: false }) file: File | null = null;
  @state() private passphrase = '';
  @state() private fault: LockFault | null = null;
  @state() private opening = false;

  override render() {
    return html`<dialog-sheet heading=${LOCK_WORDS.ask} ?open=${this.file !== null} @sheet-closed=${this.leave}>
      ${this.file ? this.ask(this.file) : nothing}
    </dialog-sheet>`;
  }

  private ask(file: File) {
    const { askLine, passphrase, open, opening, leave } = LOCK_WORDS;
    return html`<form @submit=${(event: Event) => void this.open(event, file)}>
      <p>${askLine}</p>
      <label>
        ${passphrase}
        <input
          type="password"
          autocomplete="off"
          aria-describedby="fault"
          .value=${this.passphrase}
          @input=${(event: Event) => {
            this.passphrase = (event.target as HTMLInputElement).value;
          }}
        />
      </label>
      <p id="fault" role="alert">${this.fault ? LOCK_REFUSALS[this.fault] : ''}</p>
      <div class="row">
        <button class="primary" ?disabled=${!this.passphrase || this.opening}>${this.opening ? opening : open}</button>
        <button type="button" @click=${this.leave}>${leave}</button>
      </div>
    </form>`;
  }

  private async open(event: Event, file: File): Promise<void> {
    event.preventDefault();
    if (!this.passphrase || this.opening) return;
    this.opening = true;
    this.fault = null;
    const opened = await this.app.keep.openLocked(file, this.passphrase);
    this.opening = false;
    if (this.file !== file) return;
    if (typeof opened === 'string') {
      this.fault = opened;
      return;
    }
    this.leave();
    this.dispatchEvent(new CustomEvent('copy-opened', { detail: opened }));
  }

  private leave(): void {
    this.passphrase = '';
    this.fault = null;
    this.file = null;
    this.dispatchEvent(new CustomEvent('copy-left'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'locked-copy': LockedCopy;
  }

  interface HTMLElementEventMap {
    'copy-opened': CustomEvent<File>;
    'copy-left': CustomEvent;
  }
}
