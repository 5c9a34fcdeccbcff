import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { DEFAULT_SETTINGS, type Settings } from '../../ports/settings.ts';
import { backWords } from '../../strings/amount-words.ts';
import { NUDGE_CHOICE_WORDS } from '../../strings/nudge-words.ts';
import { base } from '../styles/base.ts';
import '../elements/option-row.ts';

type Choice = 'nudgeTrigger' | 'strictness';

/** What counts as a slouch, and by what it has lasted. */
@customElement('slouch-choice')
export class SlouchChoice extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 18px;
      }

      button {
        min-height: 44px;
        margin-inline-start: -12px;
        font-size: var(--text-15);
      }
    `,
  ];

  @property({ attribute: false }) settings: Settings = DEFAULT_SETTINGS;

  override render() {
    return html`${this.row('strictness')} ${this.row('nudgeTrigger')}`;
  }

  private row(name: Choice) {
    const { question, options } = NUDGE_CHOICE_WORDS[name];
    const usual = DEFAULT_SETTINGS[name];
    return html`
      <div>
        <option-row
          id=${name}
          .question=${question}
          .options=${options}
          .value=${this.settings[name]}
          @option-chosen=${(event: CustomEvent<string>) => this.tell({ [name]: event.detail })}
        ></option-row>
        ${
          this.settings[name] === usual
            ? nothing
            : html`<button type="button" class="quiet" @click=${() => this.giveBack(name)}>
                ${backWords(options.find(({ id }) => id === usual)?.text ?? '')}<span class="visually-hidden">
                  (${question})</span
                >
              </button>`
        }
      </div>
    `;
  }

  /** The button goes, so the focus must not go with it. */
  private giveBack(name: Choice): void {
    this.tell({ [name]: DEFAULT_SETTINGS[name] });
    this.renderRoot.querySelector<HTMLElement>(`#${name}`)?.focus();
  }

  private tell(detail: Partial<Settings>): void {
    this.dispatchEvent(new CustomEvent('settings-chosen', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'slouch-choice': SlouchChoice;
  }
}
