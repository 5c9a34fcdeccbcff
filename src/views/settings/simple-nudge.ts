import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { DEFAULT_SETTINGS, type Settings } from '../../ports/settings.ts';
import { AMOUNT_WORDS, backWords } from '../../strings/amount-words.ts';
import { DESK_CHOICE_WORDS, simpleWords } from '../../strings/desk-choice-words.ts';
import { base } from '../styles/base.ts';
import { field } from '../styles/field.ts';

type Half = 'simpleDeg' | 'simpleSeconds';

/** The simple way in one sentence, with its angle and its time to choose: "Nudge me at 15° for 1 min". */
@customElement('simple-nudge')
export class SimpleNudge extends LitElement {
  static override styles = [
    base,
    field,
    css`
      :host {
        display: block;
      }

      p {
        display: flex;
        flex-wrap: wrap;
        gap: 6px 8px;
        font-size: var(--text-20);
        font-weight: 600;
      }

      /* A line that is too long breaks between the angle and the time. */
      span {
        display: inline-flex;
        gap: 8px;
        align-items: center;
      }

      select {
        width: auto;
        padding-inline: 10px 6px;
        font-weight: 640;
        field-sizing: content;
      }

      /* In one line on a phone, as long as the time is short. */
      @media (width <= 760px) {
        p {
          font-size: var(--text-17);
        }
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
    const { simpleDeg, simpleSeconds } = this.settings;
    const { nudgeMe, forSoLong } = DESK_CHOICE_WORDS;
    const isUsual =
      simpleDeg === DEFAULT_SETTINGS.simpleDeg && simpleSeconds === DEFAULT_SETTINGS.simpleSeconds;
    return html`
      <p>
        <span>${nudgeMe} ${this.half('simpleDeg')}</span> <span>${forSoLong} ${this.half('simpleSeconds')}</span>
      </p>
      ${
        isUsual
          ? nothing
          : html`<button type="button" class="quiet" @click=${this.giveBack}>
              ${backWords(simpleWords(DEFAULT_SETTINGS))}
            </button>`
      }
    `;
  }

  private half(name: Half) {
    const { label, choices, words } = AMOUNT_WORDS[name];
    const value = this.settings[name];
    const offered = choices.includes(value) ? choices : [...choices, value].sort((a, b) => a - b);
    return html`<select aria-label=${label} @change=${(event: Event) =>
      this.tell({ [name]: Number((event.target as HTMLSelectElement).value) })}>
      ${offered.map((amount) => html`<option value=${amount} ?selected=${amount === value}>${words(amount)}</option>`)}
    </select>`;
  }

  private giveBack(): void {
    const { simpleDeg, simpleSeconds } = DEFAULT_SETTINGS;
    this.tell({ simpleDeg, simpleSeconds });
    this.renderRoot.querySelector('select')?.focus();
  }

  private tell(detail: Partial<Settings>): void {
    this.dispatchEvent(new CustomEvent('settings-chosen', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'simple-nudge': SimpleNudge;
  }
}
