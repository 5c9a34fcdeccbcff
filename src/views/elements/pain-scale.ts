import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../styles/base.ts';
import { choices, filledChoices } from '../styles/choices.ts';
import { radioGroup } from './radio-group.ts';

/** Arrows that are still for so long have come to where they were to go, ms. */
const REST_MS = 1000;
const VALUES: readonly number[] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/**
 * A question answered from 0 to 10. A group of native radio buttons, so arrow keys choose.
 * Nothing is chosen before the person chooses: `value` null is a missing answer, never zero.
 */
@customElement('pain-scale')
export class PainScale extends LitElement {
  static override styles = [
    base,
    choices,
    filledChoices,
    css`
      :host {
        container-type: inline-size;
      }

      legend {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 16px;
        align-items: baseline;
        justify-content: space-between;
        width: 100%;
        line-height: 1.25;
        letter-spacing: -0.005em;
      }

      small {
        color: var(--ink-2);
        font-size: var(--text-15);
        font-weight: 400;
        letter-spacing: 0;
      }

      .middle {
        text-align: center;
      }

      .cells {
        display: grid;
        grid-template-columns: repeat(11, 1fr);
        gap: 6px;
        padding-bottom: 14px;
      }

      label {
        display: grid;
        min-width: 0;
        min-height: 48px;
        place-items: center;
        font-weight: 620;
        transition: background var(--motion-quick) var(--ease-out);
      }

      label:has(:checked)::after {
        position: absolute;
        bottom: -13px;
        width: 8px;
        height: 8px;
        border-radius: 50% 50% 50% 50% / 40% 40% 60% 60%;
        background: var(--brass);
        content: "";
      }

      .ends {
        display: flex;
        gap: 16px;
        justify-content: space-between;
        max-width: none;
        color: var(--ink-2);
        font-size: var(--text-13);
      }

      :host([compact]) .cells {
        grid-template-columns: repeat(6, 1fr);
      }

      /* Eleven in a row would be too narrow to be hit. */
      @container (width < 480px) {
        .cells {
          grid-template-columns: repeat(6, 1fr);
        }
      }

      @media (width <= 760px) {
        .cells {
          grid-template-columns: repeat(6, 1fr);
          padding-bottom: 10px;
        }

        label:has(:checked)::after {
          display: none;
        }

        .ends {
          flex-wrap: wrap;
          row-gap: 4px;
        }

        .middle {
          flex: 1 0 100%;
          order: 3;
          text-align: left;
        }
      }

      :host([compact]) label:has(:checked)::after {
        display: none;
      }

      @media (width < 360px) {
        .cells,
        :host([compact]) .cells {
          grid-template-columns: repeat(4, 1fr);
        }
      }

      @media (forced-colors: active) {
        label:has(:checked) {
          outline-offset: -3px;
        }
      }
    `,
  ];

  /** Names the group. */
  @property() question = '';
  @property({ attribute: false }) value: number | null = null;
  @property() low = 'no pain';
  @property() high = 'worst you can imagine';
  /** Beside the question, such as the usual level. */
  @property() hint = '';
  /** Between the ends of the scale, such as that the answer is saved. */
  @property() note = '';
  /** Six columns, for narrow places. */
  @property({ type: Boolean, reflect: true }) compact = false;
  /** Who hears of an answer logs it: arrows, which pass others on their way, then answer only where they rest. */
  @property({ type: Boolean }) logged = false;
  private byArrow = false;
  /** Where the arrows stand, and nobody has heard of yet. */
  private passing: number | null = null;
  private resting: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.addEventListener('keydown', ({ key }) => {
      this.byArrow = /^Arrow/.test(key);
    });
    this.addEventListener('keyup', () => {
      this.byArrow = false;
    });
    this.addEventListener('focusout', this.rest);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.rest();
  }

  override render() {
    return radioGroup({
      question: this.question,
      hint: this.hint,
      answers: VALUES,
      value: this.value,
      cell: (value) => html`<span aria-hidden="true">${value}</span>`,
      naming: (value) => ({ label: String(value) }),
      choose: (value) => this.choose(value),
      foot: html`
        <p class="ends">
          <span>0 ${this.low}</span>
          ${this.note ? html`<span class="middle" role="status">${this.note}</span>` : null}
          <span>10 ${this.high}</span>
        </p>
      `,
    });
  }

  private choose(value: number): void {
    this.value = value;
    this.passing = value;
    clearTimeout(this.resting);
    if (this.logged && this.byArrow) this.resting = setTimeout(this.rest, REST_MS);
    else this.rest();
  }

  private readonly rest = (): void => {
    clearTimeout(this.resting);
    const { passing: detail } = this;
    this.passing = null;
    if (detail !== null) this.dispatchEvent(new CustomEvent('scale-chosen', { detail }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'pain-scale': PainScale;
  }

  interface HTMLElementEventMap {
    'scale-chosen': CustomEvent<number>;
  }
}
