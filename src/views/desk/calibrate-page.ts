import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { DeskWay } from '../../core/alerts/manners.ts';
import type { JudgedPosture, Placement } from '../../core/posture/posture.ts';
import type {
  App,
  CalibrationPart,
  CalibrationView,
  DeskView,
  SensorInfo,
  TodayView,
} from '../../ports/app.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../ports/settings.ts';
import {
  CALIBRATION_WORDS,
  questionedWords,
  rangeWords,
  refusalWords,
  STEP_WORDS,
} from '../../strings/calibration-words.ts';
import { lowered } from '../../strings/lowered.ts';
import { PLACEMENT_WORDS } from '../../strings/placement-words.ts';
import { postureGlyph, postureWord } from '../../strings/posture-words.ts';
import { clockTime } from '../../strings/time-words.ts';
import { Latest } from '../controllers/latest.ts';
import { base } from '../styles/base.ts';
import { calibrate } from '../styles/calibrate.ts';
import { page } from '../styles/page.ts';
import './calibration-progress.ts';
import './degree-readout.ts';
import './first-ways.ts';
import './demo-nudge.ts';
import '../elements/live-figure.ts';
import '../elements/status-banner.ts';

type Waiting = Extract<CalibrationView, { state: 'waiting' }>;
type Done = Extract<CalibrationView, { state: 'done' }>;

/** Sit comfortably tall for five still seconds: the tall that every angle is measured from. More is a choice. */
@customElement('calibrate-page')
export class CalibratePage extends LitElement {
  static override styles = [base, page, calibrate];

  @property({ attribute: false }) app!: App;
  /** Asked for on this visit; an earlier tall does not answer. */
  @state() private asked = false;
  private waysAsked = false;
  private shown = '';

  private readonly calibration = new Latest<CalibrationView>(this, () => this.app?.calibration$, {
    state: 'none',
  });
  private readonly sensor = new Latest<SensorInfo | null>(this, () => this.app?.sensor$, null);
  private readonly placement = new Latest<Placement>(this, () => this.app?.placement$, 'upper-back');
  private readonly desk = new Latest<DeskView | null>(this, () => this.app?.desk$, null);
  private readonly settings = new Latest<Settings>(this, () => this.app?.settings$, DEFAULT_SETTINGS);
  private readonly today = new Latest<TodayView | null>(this, () => this.app?.today$, null);
  private readonly posture = new Latest<JudgedPosture | null>(this, () => this.app?.posture$, null, 150);

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    const { state } = this.calibration.value;
    if (state !== 'none' && state !== 'done') this.app.cancelCalibration();
  }

  /** The button that was pressed is gone with the step that it began: its heading says where the person is now. */
  protected override updated(_: PropertyValues<this>): void {
    const view = this.calibration.value;
    // Begun elsewhere, as from the desk.
    if (view.state === 'waiting') this.asked = true;
    const now = this.asked ? `${view.state} ${'step' in view ? view.step : ''}` : '';
    if (now !== this.shown && this.shown) this.renderRoot.querySelector('h1')?.focus({ preventScroll: true });
    this.shown = now;
  }

  override render() {
    const view = this.calibration.value;
    const { title, lead } = this.headWords(view);
    // Before the first tall there is no angle to draw.
    const drawn = view.state === 'waiting' ? view.step !== 'tall' : view.state === 'done' && this.asked;
    const live = drawn ? this.posture.value : null;
    const zones = this.asked && view.state === 'done' ? this.desk.value?.zones : null;
    return html`
      <div class="head">
        <div>
          <h1 tabindex="-1">${title}</h1>
          <p class="lead">${lead}</p>
        </div>
      </div>
      <div class="two">
        <div class="card picture">
          <live-figure
            .flexionDeg=${live?.flexionDeg ?? 0}
            .zone=${live?.zone ?? 'tall'}
            .relaxedFromDeg=${zones?.relaxedFromDeg ?? null}
            .slumpedFromDeg=${zones?.slumpedFromDeg ?? null}
            state="live"
            .placement=${this.placement.value}
          ></live-figure>
        </div>
        <div class="side">${this.side(view)}</div>
      </div>
    `;
  }

  private headWords(view: CalibrationView): { readonly title: string; readonly lead: string } {
    if (view.state === 'waiting') return STEP_WORDS[view.step];
    if (!this.asked || view.state === 'none' || view.state === 'questioned') return STEP_WORDS.tall;
    return view.state === 'done' ? CALIBRATION_WORDS.done : STEP_WORDS[view.step];
  }

  private side(view: CalibrationView) {
    if (!this.sensor.value) return noSensor();
    if (view.state === 'waiting') return this.waiting(view);
    if (!this.asked || view.state === 'none') return this.invitation();
    if (view.state === 'questioned') return this.questioned(view.lowerDeg, view.since);
    if (view.state === 'refused') return this.refused(view);
    return view.offerRange ? this.offer(view) : this.done(view);
  }

  private invitation() {
    return html`
      <ol class="steps">
        ${CALIBRATION_WORDS.steps.map((words) => html`<li>${words}</li>`)}
      </ol>
      ${this.button('tall', 'Start calibration', 'primary large')}
    `;
  }

  private waiting(view: Waiting) {
    return html`
      <calibration-progress .view=${view}></calibration-progress>
      <button type="button" class="quiet" @click=${() => this.app.cancelCalibration()}>
        ${view.step === 'tall' ? 'Cancel' : 'Leave this out'}
      </button>
    `;
  }

  private questioned(lowerDeg: number, since: number) {
    const words = questionedWords(lowerDeg, clockTime(since));
    return html`
      <status-banner role="alert" icon="info" .heading=${words.title}>${words.body}</status-banner>
      <div class="row">
        ${this.button('tall', words.no, 'primary')}
        <button type="button" @click=${() => this.app.confirmTall()}>${words.yes}</button>
      </div>
    `;
  }

  private refused({ reason, step, offsetDeg }: Extract<CalibrationView, { state: 'refused' }>) {
    const words = refusalWords(reason, step, offsetDeg);
    const bow = reason === 'not-upright' && this.mayBow;
    return html`
      <status-banner role="alert" icon="refresh" .heading=${words.title}>${words.body}</status-banner>
      ${bow ? html`<p>${CALIBRATION_WORDS.orBow}</p>` : nothing}
      <div class="row">
        ${this.button(words.again, words.button, 'primary')}
        ${bow ? this.button('bow', CALIBRATION_WORDS.bow) : nothing}
        ${
          step === 'tall'
            ? nothing
            : html`<button type="button" class="quiet" @click=${() => this.app.cancelCalibration()}>Leave this out</button>`
        }
      </div>
    `;
  }

  private offer(view: Done) {
    const from = this.desk.value?.zones?.slumpedFromDeg ?? null;
    return html`
      <status-banner role="status" tone="info" icon="check" .heading=${CALIBRATION_WORDS.set}>
        ${CALIBRATION_WORDS.offer(from)}
      </status-banner>
      <demo-nudge .app=${this.app}></demo-nudge> ${wornAt(view.placement)} ${this.ways(view.placement)}
      <div class="row">
        ${this.button('slump', CALIBRATION_WORDS.showSlump, 'primary')}
        <a class="button" href="#/desk">Go to Desk</a>
      </div>
    `;
  }

  private done({ placement, slumpDeg }: Done) {
    const posture = this.posture.value;
    const zones = this.desk.value?.zones ?? null;
    const blind = placement === 'pelvis';
    const slumpWords = slumpDeg === null ? CALIBRATION_WORDS.showSlump : CALIBRATION_WORDS.showSlumpAgain;
    // A slump that was not one is the likelier reason: showing it again comes first.
    const tooSmall = slumpDeg !== null && !zones && !blind;
    return html`
      <status-banner role="status" tone="info" icon="check" .heading=${CALIBRATION_WORDS.set}>
        ${blind ? CALIBRATION_WORDS.blind : slumpDeg === null ? '' : rangeWords(slumpDeg, zones?.slumpedFromDeg ?? null)}
      </status-banner>
      ${
        posture && zones
          ? html`<degree-readout
              .degrees=${posture.flexionDeg}
              .glyph=${postureGlyph(posture)}
              .word=${postureWord(posture)}
              line="from your comfortable tall"
            ></degree-readout>`
          : nothing
      }
      <demo-nudge .app=${this.app}></demo-nudge> ${wornAt(placement)} ${this.ways(placement)}
      <div class="row">
        ${tooSmall ? this.button('slump', slumpWords, 'primary') : nothing} ${next(placement, !tooSmall)}
        ${tooSmall ? nothing : this.button('tall', 'Set it again')}
      </div>
      <div class="row more">
        ${blind || tooSmall ? nothing : this.button('slump', slumpWords, 'quiet')}
        ${tooSmall ? this.button('tall', 'Set tall again', 'quiet') : nothing}
        ${this.mayBow ? this.button('bow', CALIBRATION_WORDS.bow, 'quiet') : nothing}
      </div>
    `;
  }

  /** Asked once, at the first tall for the desk; a choice that was just made stays to be seen. */
  private ways(placement: Placement) {
    const { deskWay } = this.settings.value;
    if (placement === 'pelvis' || (deskWay !== null && !this.waysAsked)) return nothing;
    return html`<first-ways
      .value=${deskWay}
      @way-chosen=${(event: CustomEvent<DeskWay>) => this.chooseWay(event.detail)}
    ></first-ways>`;
  }

  private chooseWay(deskWay: DeskWay): void {
    this.waysAsked = true;
    void this.app.change({ deskWay });
  }

  /** Never in a flare (M-41). */
  private get mayBow(): boolean {
    return this.today.value?.progress.state !== 'flare';
  }

  private button(part: CalibrationPart, words: string, look = '') {
    return html`<button type="button" class=${look} @click=${() => this.begin(part)}>${words}</button>`;
  }

  private begin(part: CalibrationPart): void {
    this.asked = true;
    this.app.calibrate(part);
  }
}

/** The breastbone and the waistband are for training (M-40), the back is for the desk. */
const next = (placement: Placement, first: boolean) => {
  const look = first ? 'button primary' : 'button';
  return placement === 'sternum' || placement === 'pelvis'
    ? html`<a class=${look} href="#/today">Go to Today</a> <a class="button" href="#/desk">Go to Desk</a>`
    : html`<a class=${look} href="#/desk">Go to Desk</a>`;
};

const wornAt = (placement: Placement) =>
  html`<p class="support">Worn at: ${lowered(PLACEMENT_WORDS[placement].name)}.</p>`;

const noSensor = () => html`
  <status-banner icon="sensor" heading="No sensor yet">Pair one first, then set your tall.</status-banner>
  <p><a class="button primary" href="#/pair">Pair a sensor</a></p>
`;

declare global {
  interface HTMLElementTagNameMap {
    'calibrate-page': CalibratePage;
  }
}
