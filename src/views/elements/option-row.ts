import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../styles/base.ts';

export interface Option {
  readonly id: string;
  readonly text: string;
}

/** A question with a few answers side by side, of which one is chosen: native radio buttons as pills. */
@customElement('option-row')
export class OptionRow extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }

      legend {
        margin-bottom: 10px;
        padding: 0;
        font-weight: 640;
        line-height: 1.35;
      }

      .options {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }

      label {
        position: relative;
        display: inline-flex;
        align-items: center;
        justify-content: center;
        min-height: 44px;
        padding: 4px 16px;
        border: 1.5px solid var(--line-strong);
        border-radius: var(--radius-pill);
        background: var(--raised);
        font-size: var(--text-15);
        font-weight: 560;
        line-height: 1.25;
        cursor: pointer;
      }

      label:hover {
        background: var(--action-soft);
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

  @property() question = '';
  @property({ attribute: false }) options: readonly Option[] = [];
  @property() value: string | null = null;

  override render() {
    return html`
      <fieldset role="radiogroup" aria-labelledby="question">
        <legend id="question">${this.question}</legend>
        <div class="options">
          ${this.options.map(
            ({ id, text }) => html`
              <label>
                <input
                  type="radio"
                  name="options"
                  .checked=${this.value === id}
                  @change=${() => this.choose(id)}
                />
                ${text}
              </label>
            `,
          )}
        </div>
      </fieldset>
    `;
  }

  private choose(id: string): void {
    this.value = id;
    this.dispatchEvent(new CustomEvent('option-chosen', { detail: id }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'option-row': OptionRow;
  }

  interface HTMLElementEventMap {
    'option-chosen': CustomEvent<string>;
  }
}
