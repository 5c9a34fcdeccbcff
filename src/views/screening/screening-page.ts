import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { type CivilDate, civilDate } from '../../core/log/civil-date.ts';
import type { LogRecord } from '../../core/log/record.ts';
import type { PlayerState } from '../../core/player/player.ts';
import { screeningOutcome } from '../../core/screening/screening.ts';
import type { App, TodayView } from '../../ports/app.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../ports/settings.ts';
import { asksOf, SCREENING } from '../../strings/screening-words.ts';
import { longDay } from '../../strings/time-words.ts';
import { Latest } from '../controllers/latest.ts';
import './changed-questions.ts';
import type { EmergencyAnswers } from './emergency-questions.ts';
import './emergency-questions.ts';
import './first-session-questions.ts';
import './get-help-now.ts';
import '../elements/option-row.ts';
import type { Outcome } from './screening-outcome.ts';
import './screening-outcome.ts';
import { focusHeading } from '../elements/heading-focus.ts';
import { detailOf } from '../routes.ts';
import { base } from '../styles/base.ts';
import { questions } from '../styles/questions.ts';
import { knownAnswers, latestScreening, type ToldAnswers, wasAskedOn } from './screening-answers.ts';

type Step = 'adult' | 'emergency' | 'first-session' | 'changed' | 'help-now' | Outcome;

/**
 * Which way through the questions (M-6): `first`: adult, the emergency page, and before a first session the third page.
 * `again`: the emergency page and "changed?". `sign`: only what stands behind a sign to stop (M-4).
 */
type Way = 'first' | 'again' | 'sign';

const AGES = [
  { id: 'yes', text: 'Yes, 18 or older' },
  { id: 'no', text: 'No, younger' },
];
const ALL_SIGNS = SCREENING.emergency.map(({ id }) => id);
/** Told before a session in place of a sign: all the questions follow. */
const NEW_SYMPTOM = 'new-symptom';

/** The safety questions (PROGRESSION section 7, M-3, M-4, M-6), and where the answers lead. */
@customElement('screening-page')
export class ScreeningPage extends LitElement {
  static override styles = [
    base,
    questions,
    css`
      option-row {
        margin-top: 22px;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @state() private step: Step | null = null;
  @state() private way: Way = 'first';
  @state() private age: string | null = null;
  @state() private missing = false;
  private told: EmergencyAnswers = { ticked: [], mistaken: [] };

  private readonly records = new Latest<readonly LogRecord[]>(this, () => this.app?.records$, []);
  private readonly today = new Latest<TodayView | null>(this, () => this.app?.today$, null);
  private readonly player = new Latest<PlayerState | null>(this, () => this.app?.player$, null);
  private readonly settings = new Latest<Settings>(this, () => this.app?.settings$, DEFAULT_SETTINGS);

  protected override updated(changed: PropertyValues): void {
    if (this.step === null && this.today.value) this.begin();
    if (changed.get('step')) {
      scrollTo(0, 0);
      void focusHeading(this.renderRoot);
    }
  }

  /** The shortest way that asks all that has to be asked. */
  private begin(): void {
    const before = latestScreening(this.records.value);
    const signs = this.signs;
    if (signs.length > 0 && !signs.includes(NEW_SYMPTOM)) this.way = 'sign';
    else this.way = before?.adult ? 'again' : 'first';
    const asked = this.way === 'first' && wasAskedOn(this.records.value, this.date);
    if (this.forDesk && (asked || this.way === 'again')) {
      pairNow();
      return;
    }
    this.step = asked ? 'first-session' : this.way === 'first' ? 'adult' : 'emergency';
  }

  /** On the way to a first nudge: two pages, then the sensor (M-6). */
  private get forDesk(): boolean {
    return detailOf(location.hash) === 'desk';
  }

  private get signs(): readonly string[] {
    return this.today.value?.progress.due.signs ?? [];
  }

  private get date(): CivilDate {
    return civilDate(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone);
  }

  override render() {
    switch (this.step) {
      case null:
        return html`<h1>Safety questions</h1>`;
      case 'adult':
        return this.adult();
      case 'emergency':
        return html`<emergency-questions
          .step=${this.place(2)}
          .since=${this.way === 'first' ? '' : this.since()}
          .asked=${this.way === 'sign' ? asksOf(this.signs) : ALL_SIGNS}
          @went-back=${this.goBack}
          @emergency-answered=${(event: CustomEvent<EmergencyAnswers>) => void this.takeEmergency(event.detail)}
        ></emergency-questions>`;
      case 'first-session':
        return html`<first-session-questions
          .step=${this.place(3)}
          @went-back=${() => this.go('emergency')}
          @first-session-answered=${(event: CustomEvent<ToldAnswers>) => void this.finish(event.detail)}
        ></first-session-questions>`;
      case 'changed':
        return html`<changed-questions
          .step=${this.place(3)}
          .since=${this.since()}
          .known=${knownAnswers(this.records.value, SCREENING)}
          ?usual=${this.today.value?.progress.due.usual ?? false}
          @went-back=${() => this.go('emergency')}
          @all-asked=${() => this.go('first-session')}
          @change-told=${(event: CustomEvent<ToldAnswers>) => void this.finish(event.detail)}
        ></changed-questions>`;
      case 'help-now':
        return html`<get-help-now
          .signs=${SCREENING.emergency.filter(({ id }) => this.told.ticked.includes(id))}
          .country=${this.settings.value.country}
          .zone=${Intl.DateTimeFormat().resolvedOptions().timeZone}
          @country-chosen=${(event: CustomEvent<string | null>) => void this.app.change({ country: event.detail })}
        ></get-help-now>`;
      default:
        return html`<screening-outcome
          .kind=${this.step}
          .waiting=${this.today.value?.progress.waiting ?? []}
          ?inSession=${this.player.value !== null}
          ?hasSession=${this.way === 'first' && this.today.value?.plan.type === 'session'}
          @more-asked=${() => this.go('first-session')}
        ></screening-outcome>`;
    }
  }

  private adult() {
    return html`
      <p class="eyebrow">${this.place(1)}</p>
      <h1>First, are you an adult?</h1>
      <p class="lead">
        Two short pages open the desk, a third one training. They say what needs a check first, and nothing more. The
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

  private place(page: 1 | 2 | 3): string {
    if (this.way === 'sign') return 'A few questions first';
    if (this.forDesk) return `Safety questions, ${page} of 2`;
    return this.way === 'again' ? `Safety questions, ${page - 1} of 2` : `Safety questions, ${page} of 3`;
  }

  private since(): string {
    const before = latestScreening(this.records.value);
    return before ? longDay(civilDate(before.at, before.zone)) : '';
  }

  private readonly goBack = () => {
    if (this.way === 'first') this.go('adult');
    else location.hash = '#/today';
  };

  private async takeAge(): Promise<void> {
    this.missing = this.age === null;
    if (this.age === 'yes') this.go('emergency');
    if (this.age === 'no') {
      this.go('minor');
      await this.check({ adult: false, asked: [] });
    }
  }

  private async takeEmergency(told: EmergencyAnswers): Promise<void> {
    this.told = told;
    const isEmergency = told.ticked.some((id) => id.startsWith('A'));
    if (isEmergency) this.go('help-now');
    else if (this.way === 'again') return this.go('changed');
    else if (this.way === 'sign') this.go(told.ticked.length > 0 ? 'refer-first' : 'answered');
    else if (!this.forDesk)
      this.go(latestScreening(this.records.value) || isForTraining() ? 'first-session' : 'desk');
    await this.check({ adult: true, asked: this.way === 'sign' ? asksOf(this.signs) : ALL_SIGNS });
    if (this.forDesk && !isEmergency) pairNow();
  }

  /** What to do next is shown at once; saving goes on behind it. */
  private async finish(answers: ToldAnswers): Promise<void> {
    const { worse, conditions, flags, fine, ends } = answers;
    this.go(screeningOutcome({ adult: true, emergency: [], conditions: this.uncleared(conditions) }));
    await this.app.add({
      type: 'screening',
      adult: true,
      emergency: [],
      conditions: [...conditions],
      flags: [...flags],
      floor: answers.floor,
      usualPain: answers.usualPain,
      mistaken: [...this.told.mistaken],
      fine: [...fine],
      ends: [...ends],
      ...(worse !== null && { worse }),
    });
  }

  /** A condition that a professional agreed to does not lock again; one that waits, or is new, does (R-8). */
  private uncleared(conditions: readonly string[]): readonly string[] {
    const known = knownAnswers(this.records.value, SCREENING)?.conditions ?? [];
    const waiting = this.today.value?.progress.waiting ?? [];
    const signs = waiting.filter((id) => !id.startsWith('B'));
    return [...signs, ...conditions.filter((id) => !known.includes(id) || waiting.includes(id))];
  }

  private check({ adult, asked }: { adult: boolean; asked: readonly string[] }): Promise<void> {
    const { ticked, mistaken } = adult ? this.told : { ticked: [], mistaken: [] };
    return this.app.add({
      type: 'safety-check',
      adult,
      asked: [...asked],
      ticked: [...ticked],
      mistaken: [...mistaken],
      signs: this.way === 'sign' ? [...this.signs] : [],
    });
  }

  private go(step: Step): void {
    this.step = step;
  }
}

/** Asked for on Today, before a first session: all three pages follow each other. */
const isForTraining = () => detailOf(location.hash) === 'training';

/** Replaces the questions, which are answered: back leads to where they were asked from. */
const pairNow = () => location.replace('#/pair');

declare global {
  interface HTMLElementTagNameMap {
    'screening-page': ScreeningPage;
  }
}
