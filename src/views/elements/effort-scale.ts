import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../styles/base.ts';

/** Effort in words, and the number behind each (M-15). */
const EFFORTS = [
  { value: 2, text: 'Very easy' },
  { value: 4, text: 'Easy' },
  { value: 6, text: 'Right' },
  { value: 8, text: 'Hard' },
  { value: 9, text: 'Too hard' },
] as const;

/** How hard it was: five words, each with a bar that grows. */
@customElement('effort-scale')
export class EffortScale extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }

      legend {
        margin-bottom: 12px;
        padding: 0;
        font-size: var(--text-20);
        font-weight: 620;
      }

      .cells {
        display: grid;
        grid-template-columns: repeat(5, minmax(0, 1fr));
        gap: 6px;
      }

      label {
        position: relative;
        display: flex;
        flex-direction: column;
        gap: 6px;
        align-items: center;
        justify-content: flex-end;
        min-height: 76px;
        padding: 8px 2px;
        border: 1.5px solid var(--line-strong);
        border-radius: var(--radius-control);
        background: var(--raised);
        font-size: var(--text-13);
        font-weight: 600;
        line-height: 1.15;
        text-align: center;
        cursor: pointer;
      }

      label:hover {
        background: var(--action-soft);
      }

      i {
        width: 18px;
        border-radius: 3px;
        background: var(--line-strong);
      }

      input {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        margin: 0;
        cursor: pointer;
        opacity: 0;
      }

      label:has(:checked) {
        border-color: var(--action);
        background: var(--action);
        color: var(--on-action);
      }

      label:has(:checked) i {
        background: var(--on-action);
      }

      label:has(:focus-visible) {
        outline: 3px solid var(--focus);
        outline-offset: 2px;
      }

      @media (forced-colors: active) {
        label:has(:checked) {
          outline: 3px solid Highlight;
        }
      }
    `,
  ];

  @property() question = 'How hard was it?';
  @property({ attribute: false }) value: number | null = null;

  override render() {
    return html`
      <fieldset role="radiogroup" aria-labelledby="question">
        <legend id="question">${this.question}</legend>
        <div class="cells">
          ${EFFORTS.map(
            ({ value, text }, index) => html`
              <label>
                <input type="radio" name="effort" .checked=${this.value === value} @change=${() => this.choose(value)} />
                <i style="height: ${8 + index * 6}px"></i>${text}
              </label>
            `,
          )}
        </div>
      </fieldset>
    `;
  }

  private choose(value: number): void {
    this.value = value;
    this.dispatchEvent(new CustomEvent('effort-chosen', { detail: value }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'effort-scale': EffortScale;
  }

  interface HTMLElementEventMap {
    'effort-chosen': CustomEvent<number>;
  }
}
