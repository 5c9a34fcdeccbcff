import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { LogRecord } from '../../core/log/record.ts';
import type { PlayerState } from '../../core/player/player.ts';
import type { App } from '../../ports/app.ts';
import { ERASE_WORDS } from '../../strings/erase-words.ts';
import { Latest } from '../controllers/latest.ts';
import '../elements/dialog-sheet.ts';
import '../elements/icon-mark.ts';
import { base } from '../styles/base.ts';
import { passphraseField } from '../styles/passphrase-field.ts';
import { allDeleted } from './after-deletion.ts';

/** Deletes everything, once it was said what goes, a copy was offered, and the word was typed. */
@customElement('delete-panel')
export class DeletePanel extends LitElement {
  static override styles = [
    base,
    passphraseField,
    css`
      :host {
        display: grid;
        gap: 14px;
        justify-items: start;
      }

      .inside {
        display: grid;
        gap: 16px;
      }

      ul {
        margin-top: 6px;
        padding-inline-start: 1.2em;
      }

      li + li {
        margin-top: 4px;
      }

      .copy {
        padding: 16px;
        border-radius: var(--radius-control);
        background: var(--well);
      }

      .copy p {
        margin-top: 8px;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @state() private open = false;
  @state() private typed = '';
  @state() private copied = false;
  @state() private working = false;

  private readonly records = new Latest<readonly LogRecord[]>(this, () => this.app?.records$, []);
  private readonly player = new Latest<PlayerState | null>(this, () => this.app?.player$, null);

  override render() {
    const { line, press, notNow, sheet } = ERASE_WORDS;
    const isPlaying = this.player.value !== null && this.player.value.phase !== 'finished';
    return html`
      <p>${line}</p>
      <button type="button" ?disabled=${isPlaying} @click=${this.begin}>${press}</button>
      ${isPlaying ? html`<p class="support">${notNow}</p>` : nothing}
      <dialog-sheet
        heading=${sheet}
        ?open=${this.open}
        @sheet-closed=${() => {
          this.open = false;
        }}
      >
        ${this.open ? this.ask() : nothing}
      </dialog-sheet>
    `;
  }

  private ask() {
    const { goesHead, goes, staysHead, stays, copy, copied, word, type, confirm, working, keep } =
      ERASE_WORDS;
    const isTyped = this.typed.trim().toLowerCase() === word;
    return html`
      <form class="inside" @submit=${this.erase}>
        <div>
          <h3>${goesHead}</h3>
          <ul>${goes(this.records.value.length).map((each) => html`<li>${each}</li>`)}</ul>
        </div>
        <div>
          <h3>${staysHead}</h3>
          <ul class="support">${stays.map((each) => html`<li>${each}</li>`)}</ul>
        </div>
        <div class="copy">
          <button type="button" @click=${this.saveCopy}><icon-mark name="save"></icon-mark>${copy}</button>
          <p class="support" role="status">${this.copied ? copied : ''}</p>
        </div>
        <label>
          ${type(word)}
          <input
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            .value=${this.typed}
            @input=${(event: Event) => {
              this.typed = (event.target as HTMLInputElement).value;
            }}
          />
        </label>
        <div class="row">
          <button class="danger" ?disabled=${!isTyped || this.working}>${this.working ? working : confirm}</button>
          <button
            type="button"
            @click=${() => {
              this.open = false;
            }}
          >
            ${keep}
          </button>
        </div>
      </form>
    `;
  }

  private begin(): void {
    this.typed = '';
    this.copied = false;
    this.open = true;
  }

  private async saveCopy(): Promise<void> {
    await this.app.exportLog();
    this.copied = true;
  }

  private erase(event: Event): void {
    event.preventDefault();
    if (this.typed.trim().toLowerCase() !== ERASE_WORDS.word || this.working) return;
    this.working = true;
    void allDeleted().finally(() => this.app.keep.deleteEverything());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'delete-panel': DeletePanel;
  }
}
