import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../styles/base.ts';
import { choices, filledChoices } from '../styles/choices.ts';
import { radioGroup } from './radio-group.ts';

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
    choices,
    filledChoices,
    css`
      .cells {
        display: grid;
        grid-template-columns: repeat(5, minmax(0, 1fr));
        gap: 6px;
      }

      label {
        display: flex;
        flex-direction: column;
        gap: 6px;
        align-items: center;
        justify-content: flex-end;
        min-height: 76px;
        padding: 8px 0;
        font-size: var(--text-13);
        font-weight: 600;
        line-height: 1.15;
        text-align: center;
      }

      @media (width <= 340px) {
        .cells {
          gap: 4px;
        }
      }

      i {
        width: 18px;
        border-radius: 3px;
        background: var(--line-strong);
      }

      label:has(:checked) i {
        background: var(--on-action);
      }

    `,
  ];

  @property() question = 'How hard was it?';
  @property({ attribute: false }) value: number | null = null;

  override render() {
    return radioGroup({
      question: this.question,
      answers: EFFORTS.map(({ value }) => value),
      value: this.value,
      cell: (_, index) => html`<i .style=${`height: ${8 + index * 6}px`}></i>${EFFORTS[index]?.text}`,
      choose: (value) => this.choose(value),
    });
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
