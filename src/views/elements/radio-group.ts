import { html, nothing } from 'lit';

/** A question of which one answer is chosen. */
export interface RadioGroup<Value> {
  readonly question: string;
  /** Beside the question. */
  readonly hint?: string;
  readonly answers: readonly Value[];
  /** Null: nothing is chosen before the person chooses. */
  readonly value: Value | null;
  /** What stands in an answer's label. It names the radio, unless `naming` does. */
  readonly cell: (answer: Value, index: number) => unknown;
  readonly naming?: (answer: Value) => Naming;
  readonly choose: (answer: Value) => void;
  /** Under the answers. */
  readonly foot?: unknown;
}

/** ARIA of one radio: its name, or the ids of the elements that name and describe it. */
interface Naming {
  readonly label?: string;
  readonly labelledBy?: string;
  readonly describedBy?: string;
}

/** Native radio buttons: the browser brings one stop of the Tab key, the arrow keys and what is announced. */
export function radioGroup<Value>(group: RadioGroup<Value>) {
  const { question, hint, answers, foot } = group;
  return html`
    <fieldset role="radiogroup" aria-labelledby="question">
      <legend><span id="question">${question}</span>${hint ? html`<small>${hint}</small>` : nothing}</legend>
      <div class="cells">${answers.map((answer, index) => radio(group, answer, index))}</div>
      ${foot ?? nothing}
    </fieldset>
  `;
}

function radio<Value>({ value, cell, naming, choose }: RadioGroup<Value>, answer: Value, index: number) {
  const { label, labelledBy, describedBy } = naming?.(answer) ?? {};
  return html`
    <label>
      <input
        type="radio"
        name="answer"
        aria-label=${label ?? nothing}
        aria-labelledby=${labelledBy ?? nothing}
        aria-describedby=${describedBy ?? nothing}
        .checked=${value === answer}
        @change=${() => choose(answer)}
      />
      ${cell(answer, index)}
    </label>
  `;
}
