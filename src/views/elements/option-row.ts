import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { QuestionWords } from '../../strings/question-words.ts';
import { base } from '../styles/base.ts';
import { choices, filledChoices } from '../styles/choices.ts';
import { radioGroup } from './radio-group.ts';

export interface Option {
  readonly id: string;
  readonly text: string;
}

/** A question with a few answers side by side, of which one is chosen: native radio buttons as pills. */
@customElement('option-row')
export class OptionRow extends LitElement {
  static override styles = [
    base,
    choices,
    filledChoices,
    css`
      legend {
        margin-bottom: 10px;
        font-size: inherit;
        font-weight: 640;
        line-height: 1.35;
      }

      .cells {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }

      label {
        display: inline-flex;
        align-items: center;
        justify-content: center;
        min-height: 44px;
        padding: 4px 16px;
        border-radius: var(--radius-pill);
        font-size: var(--text-15);
        font-weight: 560;
        line-height: 1.25;
      }

    `,
  ];

  @property() question = '';
  @property({ attribute: false }) options: readonly Option[] = [];
  @property() value: string | null = null;

  override render() {
    const texts = new Map(this.options.map(({ id, text }) => [id, text]));
    return radioGroup({
      question: this.question,
      answers: [...texts.keys()],
      value: this.value,
      cell: (id) => texts.get(id),
      choose: (id) => this.choose(id),
    });
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('input:checked')?.focus(options);
  }

  private choose(id: string): void {
    this.value = id;
    this.dispatchEvent(new CustomEvent('option-chosen', { detail: id }));
  }
}

/** The row for a question of a table of words. */
export const optionRow = <Answer extends string>(
  { question, options }: QuestionWords,
  value: Answer | null,
  choose: (answer: Answer) => void,
) => html`<option-row
  .question=${question}
  .options=${options}
  .value=${value}
  @option-chosen=${(event: CustomEvent<Answer>) => choose(event.detail)}
></option-row>`;

declare global {
  interface HTMLElementTagNameMap {
    'option-row': OptionRow;
  }

  interface HTMLElementEventMap {
    'option-chosen': CustomEvent<string>;
  }
}
