import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App, ScreeningAnswers } from '../../app/app.ts';
import { civilDate } from '../../core/log/civil-date.ts';
import type { LogRecord } from '../../core/log/record.ts';
import { screeningOutcome } from '../../core/screening/screening.ts';
import { SCREENING } from '../../strings/screening-words.ts';
import { longDay } from '../../strings/time-words.ts';
import { Latest } from '../controllers/latest.ts';
import '../elements/emergency-questions.ts';
import type { FirstSessionAnswers } from '../elements/first-session-questions.ts';
import '../elements/first-session-questions.ts';
import '../elements/get-help-now.ts';
import '../elements/icon-mark.ts';
import '../elements/option-row.ts';
import { focusHeading } from '../heading-focus.ts';
import { emergencyAnswers, latestScreening } from '../screening-answers.ts';
import { base } from '../styles/base.ts';
import { questions } from '../styles/questions.ts';

type Step = 'adult' | 'emergency' | 'first-session' | 'help-now' | 'minor' | 'refer-first' | 'clear';

const AGES = [
  { id: 'yes', text: 'Yes, 18 or older' },
  { id: 'no', text: 'No, younger' },
];

/** The safety questions (PROGRESSION section 7, M-3, M-6): three pages, and where the answers lead. */
@customElement('screening-page')
export class ScreeningPage extends LitElement {
  static override styles = [
    base,
    questions,
    css`
      option-row {
        margin-top: 22px;
      }

      .outcome {
        display: grid;
        gap: 16px;
        max-width: 62ch;
      }

      ul {
        padding-left: 1.2em;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @state() private step: Step = 'adult';
  @state() private age: string | null = null;
  @state() private missing = false;
  @state() private ticked: readonly string[] = [];

  private readonly records = new Latest<readonly LogRecord[]>(this, () => this.app?.records$, []);

  protected override updated(changed: PropertyValues): void {
    if (changed.get('step')) {
      scrollTo(0, 0);
      void focusHeading(this.renderRoot);
    }
  }

  override render() {
    switch (this.step) {
      case 'adult':
        return this.adult();
      case 'emergency':
        return html`<emergency-questions
          .since=${this.since()}
          @went-back=${() => this.go('adult')}
          @emergency-answered=${(event: CustomEvent<readonly string[]>) => void this.takeEmergency(event.detail)}
        ></emergency-questions>`;
      case 'first-session':
        return html`<first-session-questions
          @went-back=${() => this.go('emergency')}
          @first-session-answered=${(event: CustomEvent<FirstSessionAnswers>) => void this.finish(event.detail)}
        ></first-session-questions>`;
      case 'help-now':
        return html`<get-help-now
          .signs=${SCREENING.emergency.filter(({ id }) => this.ticked.includes(id))}
        ></get-help-now>`;
      default:
        return this.outcome(this.step);
    }
  }

  private adult() {
    return html`
      <p class="eyebrow">Safety questions, 1 of 3</p>
      <h1>First, are you an adult?</h1>
      <p class="lead">
        Three short pages, about two minutes. They say what needs a check before you train, and nothing more. The
        answers stay on this device.
      </p>
      <option-row
        question="Are you 18 or older?"
        .options=${AGES}
        .value=${this.age}
        @option-chosen=${(event: CustomEvent<string>) => {
          this.age = event.detail;
          this.missing = false;
        }}
      ></option-row>
      ${this.missing ? html`<p class="missing" role="alert">Choose one to go on.</p>` : null}
      <footer>
        <a class="button" href="#/today">Not now</a>
        <button type="button" class="primary" @click=${this.takeAge}>Continue</button>
      </footer>
    `;
  }

  private outcome(step: 'minor' | 'refer-first' | 'clear') {
    if (step === 'minor') {
      return html`<div class="outcome">
        <h1>The plan is for adults</h1>
        <p>Young backs need other exercises and other eyes. At your desk, Plumbline can still watch and nudge you.</p>
        <div class="row"><a class="button primary" href="#/desk">Open desk</a></div>
      </div>`;
    }
    if (step === 'refer-first') {
      const conditions = SCREENING.conditions.filter(({ id }) => this.ticked.includes(id));
      return html`<div class="outcome">
        <h1>Check with a professional first</h1>
        <p>You ticked:</p>
        <ul>${conditions.map(({ text }) => html`<li>${text}</li>`)}</ul>
        <p>
          That needs checking by a doctor or physiotherapist before you train here. It does not say that anything is
          wrong. The desk and easy walking stay open. When they agree, tell it on Today, and the plan opens.
        </p>
        <div class="row">
          <a class="button primary" href="#/today">Go to Today</a>
          <a class="button" href="#/desk">Open desk</a>
        </div>
      </div>`;
    }
    return html`<div class="outcome">
      <h1>Saved. Your plan is ready</h1>
      <p>
        Nothing you ticked needs a check first. It starts easy, and it grows only as your own answers allow. If
        something new comes up, press “New symptom?”.
      </p>
      <div class="row"><a class="button primary" href="#/today">Go to Today</a></div>
    </div>`;
  }

  private since(): string {
    const before = latestScreening(this.records.value);
    return before ? longDay(civilDate(before.at, before.zone)) : '';
  }

  private takeAge(): void {
    this.missing = this.age === null;
    if (this.age === 'yes') this.go('emergency');
    if (this.age === 'no') void this.record({ ...emergencyAnswers(this.records.value, []), adult: false });
  }

  private async takeEmergency(emergency: readonly string[]): Promise<void> {
    if (emergency.length === 0) return this.go('first-session');
    await this.record({ ...emergencyAnswers(this.records.value, emergency), adult: true });
  }

  private finish(answers: FirstSessionAnswers): Promise<void> {
    return this.record({ adult: true, emergency: [], ...answers });
  }

  /** What to do next is shown at once; saving goes on behind it. */
  private async record(answers: ScreeningAnswers): Promise<void> {
    this.ticked = [...answers.emergency, ...answers.conditions];
    this.go(screeningOutcome(answers));
    await this.app.recordScreening(answers);
  }

  private go(step: Step): void {
    this.step = step;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'screening-page': ScreeningPage;
  }
}
