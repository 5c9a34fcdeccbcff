import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { timeSpan } from '../../strings/time-words.ts';
import { base } from '../styles/base.ts';

/** A length of time between two bounds, in seconds, with its value in words. */
@customElement('range-row')
export class RangeRow extends LitElement {
  static override styles = [
    base,
    css`
      label {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 2px 16px;
        align-items: baseline;
      }

      b {
        font-weight: 640;
      }

      output {
        font-weight: 640;
      }

      .support,
      input {
        grid-column: 1 / 3;
      }

      input {
        width: 100%;
        min-height: 44px;
        margin: 0;
        accent-color: var(--action);
        cursor: pointer;
      }
    `,
  ];

  @property() label = '';
  @property() hint = '';
  @property({ type: Number }) seconds = 0;
  @property({ type: Number }) min = 0;
  @property({ type: Number }) max = 60;
  @property({ type: Number }) step = 1;

  override render() {
    return html`
      <label>
        <b id="name">${this.label}</b>
        <output aria-hidden="true">${timeSpan(this.seconds * 1000)}</output>
        <span class="support" id="hint">${this.hint}</span>
        <input
          type="range"
          aria-labelledby="name"
          aria-describedby="hint"
          aria-valuetext=${timeSpan(this.seconds * 1000)}
          min=${this.min}
          max=${this.max}
          step=${this.step}
          .value=${String(this.seconds)}
          @input=${this.slide}
          @change=${this.choose}
        />
      </label>
    `;
  }

  private slide(event: Event): void {
    this.seconds = Number((event.target as HTMLInputElement).value);
  }

  private choose(): void {
    this.dispatchEvent(new CustomEvent('seconds-chosen', { detail: this.seconds }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'range-row': RangeRow;
  }

  interface HTMLElementEventMap {
    'seconds-chosen': CustomEvent<number>;
  }
}
