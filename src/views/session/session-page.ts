import { html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { civilDate } from '../../core/log/civil-date.ts';
import type { LogRecord } from '../../core/log/record.ts';
import type { PlayerState, WhyLeft } from '../../core/player/player.ts';
import type { Placement, Posture } from '../../core/posture/posture.ts';
import { greenPain } from '../../core/progression/limits.ts';
import { limitsNow } from '../../core/progression/why.ts';
import type {
  App,
  CalibrationView,
  OfferId,
  SensorCheck,
  SensorInfo,
  SummaryAnswers,
  TodayView,
  UnfinishedSession,
} from '../../ports/app.ts';
import type { Audible } from '../../ports/coach-ports.ts';
import type { Told } from '../../ports/coach-view.ts';
import { type LinkStatus, playedSource } from '../../ports/ports.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../ports/settings.ts';
import type { TraceOf } from '../../ports/traces.ts';
import { Heard } from '../controllers/heard.ts';
import { Latest } from '../controllers/latest.ts';
import type { Correction } from './count-sheet.ts';
import type { Hurt } from './hurt-sheet.ts';
import './hurt-sheet.ts';
import type { BeforeAnswers, RecalledPain } from './session-before.ts';
import './session-before.ts';
import type { KeyAsk, PlayerAsk } from './player-keys.ts';
import './session-help.ts';
import './session-player.ts';
import { focusHeading } from '../elements/heading-focus.ts';
import { NO_LINK } from '../sensor/no-link.ts';
import { UNCHECKED } from '../sensor/unchecked.ts';
import { base } from '../styles/base.ts';
import { page } from '../styles/page.ts';
import { correctionRecord } from './set-corrections.ts';
import './summary-page.ts';

/** Stands for a sign that none of the others names. */
const NEW_SYMPTOM = 'new-symptom';
/** In place of a session's id, where none had begun. */
const BEFORE = 'before';

type Stage = 'before' | 'playing' | 'summary';

/** A session from the two questions before it to the summary after it. */
@customElement('session-page')
export class SessionPage extends LitElement {
  static override styles = [base, page];

  @property({ attribute: false }) app!: App;
  /** Which of what can be started now this is. */
  @property() offer: OfferId = 'plan';
  @state() private hurting = false;
  @state() private helping = false;
  @state() private lieDown = false;
  @state() private saving = false;
  private stage: Stage | null = null;

  private readonly player = new Latest<PlayerState | null>(this, () => this.app?.player$, null);
  private readonly unfinished = new Latest<UnfinishedSession | null>(this, () => this.app?.unfinished$, null);
  private readonly today = new Latest<TodayView | null>(this, () => this.app?.today$, null);
  private readonly status = new Latest<LinkStatus>(this, () => this.app?.status$, NO_LINK);
  private readonly sensor = new Latest<SensorInfo | null>(this, () => this.app?.sensor$, null);
  private readonly check = new Latest<SensorCheck>(this, () => this.app?.sensorCheck$, UNCHECKED);
  private readonly placement = new Latest<Placement>(this, () => this.app?.placement$, 'upper-back');
  private readonly calibration = new Latest<CalibrationView>(this, () => this.app?.calibration$, {
    state: 'none',
  });
  private readonly trunk = new Heard<Posture>(this, () => this.app?.posture$);
  private readonly settings = new Latest<Settings>(this, () => this.app?.settings$, DEFAULT_SETTINGS);
  private readonly audible = new Latest<Audible>(this, () => this.app?.coach.audible$, 'untried');
  private readonly told = new Latest<Told | null>(this, () => this.app?.coach.told$, null);
  private readonly traceOf = new Latest<TraceOf>(
    this,
    () => this.app?.traceOf$,
    async () => null,
  );
  private readonly records = new Latest<readonly LogRecord[]>(this, () => this.app?.records$, []);

  /** Opened anew where a session was: it is taken up, and asks whether to go on. */
  protected override firstUpdated(): void {
    if (!this.player.value && this.unfinished.value?.at === 'place') void this.app.resumeSession(false);
  }

  protected override updated(_: PropertyValues<this>): void {
    const state = this.player.value;
    const stage = !state ? 'before' : state.phase === 'finished' ? 'summary' : 'playing';
    if (this.stage && stage !== this.stage) void focusHeading(this.renderRoot);
    this.stage = stage;
  }

  override render() {
    const state = this.player.value;
    if (!state) return this.preparation();
    return state.phase === 'finished' ? this.summary(state) : this.playing(state);
  }

  private preparation() {
    const view = this.today.value;
    const plan = view?.offers[this.offer];
    if (!view || !plan) {
      return html`
        <div class="head"><h1>No session now</h1></div>
        <p><a class="button primary" href="#/today">Back to Today</a></p>
      `;
    }
    const live = this.status.value.state === 'live';
    const tall = this.calibration.value.state === 'done';
    return html`
      <session-before
        .offers=${view.offers}
        .offer=${this.offer}
        .limit=${easierAbove(view)}
        .flags=${view.progress.circumstances.flags}
        .weights=${view.progress.circumstances.kg}
        .sensor=${live ? (tall ? 'counts' : 'untold') : 'none'}
        ?played=${playedSource(this.sensor.value) !== null}
        .placement=${this.placement.value}
        .today=${civilDate(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone)}
        .painToday=${view.painToday}
        .dateToRecall=${view.progress.dateToRecall}
        .foretell=${this.app.foretell}
        .alternatives=${this.app.alternatives}
        @pain-recalled=${(event: CustomEvent<RecalledPain>) => void this.app.add({ type: 'pain', ...event.detail })}
        @offer-chosen=${(event: CustomEvent<OfferId>) => location.replace(`#/session/${event.detail}`)}
        @session-begun=${(event: CustomEvent<BeforeAnswers>) => this.app.startSession(event.detail)}
        @pause-asked=${() => void this.pause()}
        @symptom-asked=${this.tellSymptom}
      ></session-before>
    `;
  }

  private async pause(): Promise<void> {
    await this.app.add({ type: 'pause', state: 'paused' });
    location.hash = '#/today';
  }

  private playing(state: PlayerState) {
    const { voice, sound, letterKeys } = this.settings.value;
    return html`
      <session-player
        .state=${state}
        .status=${this.status.value}
        .sensor=${this.sensor.value}
        .check=${this.check.value}
        .placement=${this.placement.value}
        .trunk=${this.trunk.now}
        .told=${this.told.value}
        .flags=${this.today.value?.progress.circumstances.flags ?? []}
        .atHome=${this.today.value?.progress.circumstances.kg}
        ?covered=${this.hurting || this.helping}
        ?voice=${voice}
        ?sound=${sound}
        ?letters=${letterKeys}
        ?silent=${sound && this.audible.value === 'no'}
        @player-asked=${(event: CustomEvent<PlayerAsk>) => this.carryOut(event.detail)}
        @key-asked=${(event: CustomEvent<KeyAsk>) => this.carryOut(event.detail)}
        @hurt-asked=${() => this.carryOut('hurts')}
        @help-asked=${() => this.carryOut('help')}
        @settings-chosen=${this.choose}
        @sound-asked=${() => this.app.coach.unlockSound()}
        @count-adjusted=${(event: CustomEvent<number>) => this.app.adjustCount(event.detail)}
        @weight-chosen=${(event: CustomEvent<number>) => this.app.useWeight(event.detail)}
        @symptom-asked=${this.askSymptom}
        @why-told=${(event: CustomEvent<WhyLeft>) => this.sayWhy(event.detail)}
      ></session-player>
      <session-help
        ?open=${this.helping}
        .settings=${this.settings.value}
        .coach=${this.app.coach}
        @settings-chosen=${this.choose}
        @sheet-closed=${() => {
          this.helping = false;
        }}
      ></session-help>
      <hurt-sheet
        ?open=${this.hurting}
        .usual=${this.today.value?.progress.usualPain ?? 0}
        .limit=${easierAbove(this.today.value)}
        @sheet-closed=${() => {
          this.hurting = false;
          this.app.command('go-on');
        }}
        @hurt-told=${(event: CustomEvent<Hurt>) => void this.tellHurt(event.detail)}
      ></hurt-sheet>
    `;
  }

  private summary(state: PlayerState) {
    return html`<summary-page
      .player=${state}
      .records=${this.records.value}
      .traceOf=${this.traceOf.value}
      .expect=${this.app.expect}
      .asksEase=${this.today.value?.progress.asksEase ?? []}
      ?lieDown=${this.lieDown}
      ?saving=${this.saving}
      @counts-corrected=${(event: CustomEvent<readonly Correction[]>) => this.correct(event.detail)}
      @summary-saved=${(event: CustomEvent<SummaryAnswers>) => void this.save(event.detail)}
    ></summary-page>`;
  }

  /** What a button or a key of the player asks for. */
  private carryOut(ask: KeyAsk): void {
    const { app } = this;
    if (ask === 'hurts') this.askPain();
    else if (ask === 'help') this.helping = true;
    else if (ask === 'voice' || ask === 'sound') void app.change({ [ask]: !this.settings.value[ask] });
    else if (ask === 'repeat') app.coach.repeat();
    else if (ask === 'tired' || ask === 'sore' || ask === 'interrupted') this.sayWhy(ask);
    else if (ask === 'wait') app.waitFor('asked');
    else app.command(ask);
  }

  private readonly choose = ({ detail }: CustomEvent<Partial<Settings>>) => void this.app.change(detail);

  /** A sign that cannot wait leads to help at once; its answers close the plan (M-4, R-8). */
  private async tellHurt({ value, choice, signs }: Hurt): Promise<void> {
    this.hurting = false;
    const urgent = signs.filter(({ leadsTo }) => leadsTo === 'help-now');
    const ids = signs.map(({ id }) => id);
    if (value === null && ids.length === 0) this.app.command('stop', 'hurt');
    else this.app.hurt(value, choice, ids);
    if (choice === 'go-on') this.app.command('go-on');
    this.lieDown = signs.some(({ leadsTo }) => leadsTo === 'lie-down');
    if (urgent.length > 0) {
      location.hash = '#/help';
      const asks = urgent.flatMap((sign) => sign.asks);
      await this.app.add({
        type: 'safety-check',
        adult: true,
        asked: asks,
        ticked: asks,
        mistaken: [],
        signs: urgent.map(({ id }) => id),
      });
    } else if (signs.some(({ leadsTo }) => leadsTo === 'questions')) {
      location.hash = '#/screening';
    }
  }

  /** All clocks stand while it is asked. */
  private askPain(): void {
    this.hurting = true;
    this.app.waitFor('hurts');
  }

  /** Sore is asked about: how strong, and any sign (M-18, M-4). */
  private sayWhy(why: WhyLeft): void {
    this.app.sayWhy(why);
    if (why === 'sore') this.askPain();
  }

  /** Something new, before a session: it does not begin until the questions are answered. */
  private readonly tellSymptom = () =>
    void this.app.add({
      type: 'hurt',
      sessionId: BEFORE,
      exerciseId: null,
      value: null,
      signs: [NEW_SYMPTOM],
      choice: 'stop',
    });

  /** Something new, in the middle of a session: it ends, and the questions come (M-4). */
  private readonly askSymptom = () => {
    this.app.hurt(null, 'stop', [NEW_SYMPTOM]);
    location.hash = '#/screening';
  };

  private correct(corrections: readonly Correction[]): void {
    for (const correction of corrections) void this.app.add(correctionRecord(correction));
  }

  private async save(answers: SummaryAnswers): Promise<void> {
    const here = location.hash;
    this.saving = true;
    await this.app.finishSession(answers);
    this.saving = false;
    this.lieDown = false;
    // Who went elsewhere meanwhile stays there.
    if (location.hash === here) location.hash = '#/today';
  }
}

/** g, also in the middle of a session: a clearance raises it there as well (R-3, M-13), own limits lower it. */
const easierAbove = (view: TodayView | null): number =>
  view ? limitsNow(view.progress).limits.painLimit : greenPain(false);

declare global {
  interface HTMLElementTagNameMap {
    'session-page': SessionPage;
  }
}
