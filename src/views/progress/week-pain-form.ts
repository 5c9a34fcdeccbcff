import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { lowered } from '../../strings/lowered.ts';
import { measureOf } from '../../strings/outcome-words.ts';
import { answerForm } from '../styles/answer-form.ts';
import { base } from '../styles/base.ts';
import '../elements/pain-scale.ts';

/** Answers of the form; null: not touched. */
export interface WeekPain {
  readonly now: number | null;
  readonly average: number | null;
  readonly worst: number | null;
}

type Question = keyof WeekPain;

/** Pain now, on average and at its worst over seven days. */
@customElement('week-pain-form')
export class WeekPainForm extends LitElement {
  static override styles = [base, answerForm];

  /** Today's pain, where it was told already. */
  @property({ attribute: false }) told: number | null = null;
  @state() private answers: WeekPain = { now: null, average: null, worst: null };

  override render() {
    const { intro, questions, least, most } = measureOf('pain');
    const { average, worst } = this.answers;
    const answered = average !== null || worst !== null;
    return html`
      <form @submit=${this.save}>
        <p>${intro}</p>
        ${questions.map(
          ({ id, text }) => html`
            <pain-scale
              question=${text}
              low=${lowered(least)}
              high=${lowered(most)}
              .note=${id === 'now' ? 'Counts as your pain today.' : ''}
              .value=${this.answers[id as Question] ?? (id === 'now' ? this.told : null)}
              @scale-chosen=${(event: CustomEvent<number>) => {
                this.answers = { ...this.answers, [id]: event.detail };
              }}
            ></pain-scale>
          `,
        )}
        <div class="foot">
          <button class="primary" ?disabled=${!answered}>Save</button>
          ${answered ? null : html`<span class="support">Answer about the seven days first.</span>`}
        </div>
      </form>
    `;
  }

  private save(event: Event): void {
    event.preventDefault();
    this.dispatchEvent(new CustomEvent('week-pain-told', { detail: this.answers }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'week-pain-form': WeekPainForm;
  }

  interface HTMLElementEventMap {
    'week-pain-told': CustomEvent<WeekPain>;
  }
}
