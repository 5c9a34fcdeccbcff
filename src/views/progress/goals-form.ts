import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { GOAL_AREAS, type GoalArea } from '../../core/log/outcome-records.ts';
import type { RecordOf } from '../../core/log/record.ts';
import { lowered } from '../../strings/lowered.ts';
import { AREA_WORDS, measureOf } from '../../strings/outcome-words.ts';
import { answerForm } from '../styles/answer-form.ts';
import { base } from '../styles/base.ts';
import { field } from '../styles/field.ts';
import '../elements/pain-scale.ts';
import type { Ticks } from '../elements/tick-list.ts';
import '../elements/tick-list.ts';

export type Goal = RecordOf<'goals'>['goals'][number];

const OPTIONS = GOAL_AREAS.map((id) => ({ id, text: AREA_WORDS[id] }));

/** What the person wants to do again, up to three, in their own words, and how well each goes today. */
@customElement('goals-form')
export class GoalsForm extends LitElement {
  static override styles = [base, field, answerForm];

  /** The latest goals: their names stay, how well they go is asked anew. */
  @property({ attribute: false }) known: readonly Goal[] = [];
  @state() private chosen: readonly Goal[] | null = null;

  private get goals(): readonly Goal[] {
    return this.chosen ?? this.known.map((goal) => ({ ...goal, score: null }));
  }

  override render() {
    const { intro, activities } = measureOf('activities');
    const { goals } = this;
    const full = goals.length > activities.most;
    return html`
      <form @submit=${this.save}>
        <p>${intro}</p>
        <tick-list
          label="What you want to do again"
          .noneText=${''}
          .options=${OPTIONS}
          .value=${{ ids: goals.map(({ area }) => area), none: false }}
          @ticks-changed=${(event: CustomEvent<Ticks>) => this.choose(event.detail.ids)}
        ></tick-list>
        ${goals.map((goal) => this.goal(goal))}
        <div class="foot">
          <button class="primary" ?disabled=${full}>Save</button>
          ${full ? html`<span class="support">Up to ${activities.most}: leave one out.</span>` : nothing}
        </div>
      </form>
    `;
  }

  private goal({ area, name = '', score }: Goal) {
    const { least, most } = measureOf('activities');
    return html`
      <label class="named">
        ${AREA_WORDS[area]}, in your own words if you like
        <input
          type="text"
          maxlength="80"
          .value=${name}
          @input=${(event: Event) => this.change(area, { name: (event.target as HTMLInputElement).value })}
        />
      </label>
      <pain-scale
        question="How well does it go today?"
        hint=${name || AREA_WORDS[area]}
        low=${lowered(least)}
        high=${lowered(most)}
        .value=${score}
        @scale-chosen=${(event: CustomEvent<number>) => this.change(area, { score: event.detail })}
      ></pain-scale>
    `;
  }

  private choose(ids: readonly string[]): void {
    const { goals } = this;
    this.chosen = GOAL_AREAS.filter((area) => ids.includes(area)).map(
      (area) => goals.find((goal) => goal.area === area) ?? { area, score: null },
    );
  }

  private change(area: GoalArea, change: Partial<Goal>): void {
    this.chosen = this.goals.map((goal) => (goal.area === area ? { ...goal, ...change } : goal));
  }

  private save(event: Event): void {
    event.preventDefault();
    const goals = this.goals.map(({ name, ...goal }): Goal => {
      const words = name?.trim();
      return words ? { ...goal, name: words } : goal;
    });
    this.chosen = null;
    this.dispatchEvent(new CustomEvent('goals-told', { detail: goals }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'goals-form': GoalsForm;
  }

  interface HTMLElementEventMap {
    'goals-told': CustomEvent<readonly Goal[]>;
  }
}
