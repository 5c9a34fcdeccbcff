import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App } from '../../ports/app.ts';
import { LOCK_WORDS } from '../../strings/lock-words.ts';
import { Latest } from '../controllers/latest.ts';
import '../elements/setting-fold.ts';
import { base } from '../styles/base.ts';
import { passphraseField } from '../styles/passphrase-field.ts';

/** Shorter ones are guessed by trying. */
const LEAST_LENGTH = 12;

/** Locks copies with a passphrase. What cannot be helped is said before. */
@customElement('lock-panel')
export class LockPanel extends LitElement {
  static override styles = [
    base,
    passphraseField,
    css`
      form,
      .inside {
        display: grid;
        gap: 14px;
        justify-items: start;
      }

      .known {
        display: flex;
        gap: 10px;
        align-items: center;
        min-height: 44px;
        font-weight: 400;
      }

      .known input {
        flex: none;
        width: 22px;
        min-height: 22px;
        accent-color: var(--action);
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @state() private passphrase = '';
  @state() private again = '';
  @state() private known = false;
  @state() private working = false;

  private readonly locked = new Latest<boolean>(this, () => this.app?.keep.locked$, false);

  override render() {
    const { name, on, off } = LOCK_WORDS;
    return html`<setting-fold under heading=${name} line=${this.locked.value ? on : off}>
      ${this.locked.value ? this.holding() : this.choosing()}
    </setting-fold>`;
  }

  private holding() {
    const { holds, earlier, unlock } = LOCK_WORDS;
    return html`<div class="inside">
      <p>${holds}</p>
      <p class="support">${earlier}</p>
      <button type="button" @click=${() => void this.app.keep.lockCopies(null)}>${unlock}</button>
    </div>`;
  }

  private choosing() {
    const { before, advice, passphrase, again, known, lock, working, earlier } = LOCK_WORDS;
    return html`<form @submit=${this.lock}>
      <p>${before}</p>
      <p class="support">${advice}</p>
      ${this.field(passphrase, this.passphrase, (typed) => {
        this.passphrase = typed;
      })}
      ${this.field(again, this.again, (typed) => {
        this.again = typed;
      })}
      <p class="support" role="status">${this.hint()}</p>
      <label class="known">
        <input
          type="checkbox"
          .checked=${this.known}
          @change=${(event: Event) => {
            this.known = (event.target as HTMLInputElement).checked;
          }}
        />
        ${known}
      </label>
      <button ?disabled=${!this.isReady || this.working}>${this.working ? working : lock}</button>
      <p class="note">${earlier}</p>
    </form>`;
  }

  private field(label: string, value: string, type: (typed: string) => void) {
    return html`<label>
      ${label}
      <input
        type="password"
        autocomplete="new-password"
        .value=${value}
        @input=${(event: Event) => type((event.target as HTMLInputElement).value)}
      />
    </label>`;
  }

  private hint() {
    if (this.passphrase && this.passphrase.length < LEAST_LENGTH) return LOCK_WORDS.short(LEAST_LENGTH);
    return this.again && this.again !== this.passphrase ? LOCK_WORDS.different : nothing;
  }

  private get isReady(): boolean {
    return this.known && this.passphrase.length >= LEAST_LENGTH && this.again === this.passphrase;
  }

  private async lock(event: Event): Promise<void> {
    event.preventDefault();
    if (!this.isReady || this.working) return;
    this.working = true;
    await this.app.keep.lockCopies(this.passphrase);
    this.working = false;
    this.passphrase = '';
    this.again = '';
    this.known = false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lock-panel': LockPanel;
  }
}
