import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Exercise, ExerciseId } from '../../core/exercise/exercise.ts';
import type { Activity } from '../../ports/app.ts';
import { base } from '../styles/base.ts';
import '../elements/dialog-sheet.ts';
import '../elements/effort-scale.ts';
import '../elements/option-row.ts';
import '../elements/pain-scale.ts';
import '../elements/range-row.ts';

const MINUTE_SECONDS = 60;
/** What can be told: from one minute to two hours. */
const LONGEST_MINUTES = 120;

/** What was done by the clock, without the app: which, how long, and how it was. What is not answered stays open. */
@customElement('activity-sheet')
export class ActivitySheet extends LitElement {
  static override styles = [
    base,
    css`
      .questions {
        display: grid;
        gap: 20px;
        margin-top: 14px;
      }
    `,
  ];

  @property({ type: Boolean }) open = false;
  /** What there is to tell of, the likeliest first. */
  @property({ attribute: false }) exercises: readonly Exercise[] = [];
  @state() private chosen: ExerciseId | null = null;
  @state() private minutes: number | null = null;
  @state() private peak: number | null = null;
  @state() private effort: number | null = null;

  override render() {
    if (!this.open) return html`<dialog-sheet heading="What did you do?"></dialog-sheet>`;
    return html`
      <dialog-sheet heading="What did you do?" open @sheet-closed=${this.forget}>
        <div class="questions">
          <option-row
            question="Today, until now"
            .options=${this.exercises.map(({ id, name }) => ({ id, text: name }))}
            .value=${this.exercise?.id ?? null}
            @option-chosen=${(event: CustomEvent<ExerciseId>) => {
              this.chosen = event.detail;
              this.minutes = null;
            }}
          ></option-row>
          <range-row
            label="How long?"
            .seconds=${this.length * MINUTE_SECONDS}
            .min=${MINUTE_SECONDS}
            .max=${LONGEST_MINUTES * MINUTE_SECONDS}
            .step=${MINUTE_SECONDS}
            @seconds-chosen=${(event: CustomEvent<number>) => {
              this.minutes = event.detail / MINUTE_SECONDS;
            }}
          ></range-row>
          <pain-scale
            question="Most pain during it?"
            note="Skip it if you like."
            .value=${this.peak}
            @scale-chosen=${(event: CustomEvent<number>) => {
              this.peak = event.detail;
            }}
          ></pain-scale>
          <effort-scale
            .value=${this.effort}
            @effort-chosen=${(event: CustomEvent<number>) => {
              this.effort = event.detail;
            }}
          ></effort-scale>
          <p class="support">
            Told afterwards, it counts as done. Minutes grow from walks that you start here, since those are asked about
            before and after.
          </p>
          <div class="row">
            <button type="button" class="primary" @click=${this.save}>Save it</button>
            <button type="button" @click=${this.close}>Not now</button>
          </div>
        </div>
      </dialog-sheet>
    `;
  }

  private get exercise(): Exercise | undefined {
    return this.exercises.find(({ id }) => id === this.chosen) ?? this.exercises[0];
  }

  private get length(): number {
    const usual = this.exercise?.rungs[0]?.amount ?? MINUTE_SECONDS;
    return this.minutes ?? Math.max(1, Math.round(usual / MINUTE_SECONDS));
  }

  private save(): void {
    const exerciseId = this.exercise?.id;
    if (!exerciseId) return;
    const { peak, effort } = this;
    const detail: Activity = { exerciseId, minutes: this.length, peak, effort };
    this.forget();
    this.dispatchEvent(new CustomEvent('activity-told', { detail }));
  }

  private close(): void {
    this.forget();
    this.dispatchEvent(new CustomEvent('sheet-closed'));
  }

  private forget(): void {
    this.chosen = null;
    this.minutes = null;
    this.peak = null;
    this.effort = null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'activity-sheet': ActivitySheet;
  }

  interface HTMLElementEventMap {
    'activity-told': CustomEvent<Activity>;
  }
}
