import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../styles/base.ts';

const VALUES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/**
 * A question answered from 0 to 10. A group of native radio buttons, so arrow keys choose.
 * Nothing is chosen before the person chooses: `value` null is a missing answer, never zero.
 */
@customElement('pain-scale')
export class PainScale extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }

      legend {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 16px;
        align-items: baseline;
        justify-content: space-between;
        width: 100%;
        margin-bottom: 12px;
        padding: 0;
        font-size: var(--text-20);
        font-weight: 620;
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
        position: relative;
        display: grid;
        min-width: 0;
        min-height: 48px;
        place-items: center;
        border: 1.5px solid var(--line-strong);
        border-radius: var(--radius-control);
        background: var(--raised);
        font-weight: 620;
        cursor: pointer;
        transition: background var(--motion-quick) var(--ease-out);
      }

      label:hover {
        background: var(--action-soft);
      }

      /* The radio lies over its whole cell, so that what is seen is what is hit. */
      input {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        margin: 0;
        cursor: pointer;
        opacity: 0;
      }

      label:has(:focus-visible) {
        outline: 3px solid var(--focus);
        outline-offset: 2px;
      }

      label:has(:checked) {
        border-color: var(--action);
        background: var(--action);
        color: var(--on-action);
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
          outline: 3px solid Highlight;
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

  override render() {
    return html`
      <fieldset role="radiogroup" aria-labelledby="question">
        <legend><span id="question">${this.question}</span>${this.hint ? html`<small>${this.hint}</small>` : null}</legend>
        <div class="cells">
          ${VALUES.map(
            (value) => html`
              <label>
                <input
                  type="radio"
                  name="scale"
                  aria-label=${value}
                  .checked=${this.value === value}
                  @change=${() => this.choose(value)}
                />
                <span aria-hidden="true">${value}</span>
              </label>
            `,
          )}
        </div>
        <p class="ends">
          <span>0 ${this.low}</span>
          ${this.note ? html`<span class="middle" role="status">${this.note}</span>` : null}
          <span>10 ${this.high}</span>
        </p>
      </fieldset>
    `;
  }

  private choose(value: number): void {
    this.value = value;
    this.dispatchEvent(new CustomEvent('scale-chosen', { detail: value }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pain-scale': PainScale;
  }

  interface HTMLElementEventMap {
    'scale-chosen': CustomEvent<number>;
  }
}
