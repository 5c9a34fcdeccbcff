import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { EMPTY_DESK } from '../../app/desk/desk.ts';
import { placeNow } from '../../core/desk/places.ts';
import type { JudgedPosture, Placement } from '../../core/posture/posture.ts';
import type { TrunkPosture } from '../../core/posture/two-sensors.ts';
import type { App, CalibrationView, DeskDayView, DeskView, PelvisView, SensorInfo } from '../../ports/app.ts';
import { EMPTY_DAY } from '../../ports/desk-view.ts';
import type { LinkStatus } from '../../ports/ports.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../ports/settings.ts';
import { STEP_WORDS } from '../../strings/calibration-words.ts';
import { DAYS_WORDS } from '../../strings/days-words.ts';
import { tallAskedWords } from '../../strings/place-words.ts';
import { PLACEMENT_WORDS } from '../../strings/placement-words.ts';
import { postureGlyph, postureWord, unjudgedReason } from '../../strings/posture-words.ts';
import { isCutOff } from '../../strings/sensor-words.ts';
import { clockTime, timeSpan } from '../../strings/time-words.ts';
import { Latest } from '../controllers/latest.ts';
import { dayAddress } from '../routes.ts';
import { NO_LINK } from '../sensor/no-link.ts';
import { base } from '../styles/base.ts';
import { desk } from '../styles/desk.ts';
import { page } from '../styles/page.ts';
import './calibration-progress.ts';
import '../elements/live-figure.ts';
import './day-card.ts';
import './degree-readout.ts';
import '../elements/icon-mark.ts';
import './place-choice.ts';
import './signal-card.ts';
import './small-window-button.ts';
import '../elements/status-banner.ts';
import './trunk-parts.ts';
import './desk-notes.ts';
import './desk-panel.ts';
import './desk-without.ts';

const MINUTE_MS = 60_000;
/** A change of zone is read out at most this often, ms (LOOK section 11). */
const ANNOUNCE_EVERY_MS = 30_000;
const NUDGE = 'A nudge to change position';

/** The desk: how the trunk leans now, since when, and the nudge when it is time for one. */
@customElement('desk-page')
export class DeskPage extends LitElement {
  static override styles = [base, page, desk];

  @property({ attribute: false }) app!: App;
  @state() private spoken = '';
  private spokenAt = Number.NEGATIVE_INFINITY;

  private readonly status = new Latest<LinkStatus>(this, () => this.app?.status$, NO_LINK);
  private readonly sensor = new Latest<SensorInfo | null>(this, () => this.app?.sensor$, null);
  private readonly placement = new Latest<Placement>(this, () => this.app?.placement$, 'upper-back');
  private readonly calibration = new Latest<CalibrationView>(this, () => this.app?.calibration$, {
    state: 'none',
  });
  private readonly posture = new Latest<JudgedPosture | null>(this, () => this.app?.posture$, null, 'frame');
  private readonly desk = new Latest<DeskView>(this, () => this.app?.desk$, EMPTY_DESK);
  private readonly day = new Latest<DeskDayView>(this, () => this.app?.deskDay$, EMPTY_DAY);
  private readonly earlier = new Latest<readonly DeskDayView[]>(this, () => this.app?.earlierDays$, []);
  private readonly settings = new Latest<Settings>(this, () => this.app?.settings$, DEFAULT_SETTINGS);
  private readonly pelvis = new Latest<PelvisView | null>(this, () => this.app?.pelvis$, null);
  private readonly trunk = new Latest<TrunkPosture | null>(this, () => this.app?.trunk$, null, 'frame');

  /** What may be shown as now: a posture that is being measured, never the last one before a silence. */
  private get seen(): JudgedPosture | null {
    return this.status.value.state === 'live' ? this.posture.value : null;
  }

  protected override willUpdate(_: PropertyValues<this>): void {
    const { seen } = this;
    const word = this.desk.value.nudge ? NUDGE : seen ? postureWord(seen) : '';
    const soon = performance.now() - this.spokenAt < ANNOUNCE_EVERY_MS;
    const nudgeComesOrGoes = (word === NUDGE) !== (this.spoken === NUDGE);
    if (!word || word === this.spoken || (soon && !nudgeComesOrGoes)) return;
    this.spoken = word;
    this.spokenAt = performance.now();
  }

  override render() {
    const calibration = this.calibration.value;
    const tallSet = calibration.state === 'done' ? ` Tall set at ${clockTime(calibration.at)}.` : '';
    return html`
      <div class="head">
        <div>
          <h1>Desk</h1>
          <p class="lead">${this.sensor.value ? `${this.sensor.value.name}.${tallSet}` : 'No sensor connected.'}</p>
        </div>
        ${
          this.status.value.state === 'live'
            ? html`<div class="row">
                <a class="button" href="#/calibrate"><icon-mark name="target"></icon-mark>Set tall again</a>
                <place-choice .settings=${this.settings.value} .actions=${this.app}></place-choice>
              </div>`
            : nothing
        }
      </div>
      <p class="visually-hidden" role="status">${this.spoken}</p>
      <div class="grid">
        <section class="card stage" aria-label="Your position now">${this.figure()}</section>
        <div class="side">${this.side()}</div>
        ${
          this.sensor.value || this.day.value.minutes.length > 0 || this.earlier.value.length > 0
            ? this.today()
            : nothing
        }
      </div>
    `;
  }

  private today() {
    const [first] = this.day.value.minutes;
    return html`<day-card
      class="span-12"
      .day=${this.day.value}
      .actions=${this.app}
      .heading=${first ? `Today since ${clockTime(first.minute * MINUTE_MS)}` : 'Today'}
      ?live=${this.status.value.state === 'live'}
    >
      ${
        this.earlier.value.length > 0
          ? html`<a slot="more" class="button quiet" href=${dayAddress(this.earlier.value[0]?.date ?? '')}>${DAYS_WORDS.earlier}</a>`
          : nothing
      }
    </day-card>`;
  }

  private figure() {
    const { seen } = this;
    const zones = this.desk.value.zones;
    return html`
      <live-figure
        .flexionDeg=${seen?.flexionDeg ?? 0}
        .zone=${seen?.zone ?? 'tall'}
        .relaxedFromDeg=${zones?.relaxedFromDeg ?? null}
        .slumpedFromDeg=${zones?.slumpedFromDeg ?? null}
        .state=${this.figureState()}
        .placement=${this.placement.value}
      ></live-figure>
      <p class="support caption">${this.caption()}</p>
    `;
  }

  private figureState(): 'live' | 'gap' | 'none' | 'moving' | 'away' {
    if (!this.sensor.value) return 'none';
    const { seen } = this;
    if (!seen) return 'gap';
    if (seen.activity === 'not-worn') return 'away';
    return seen.activity === 'still-upright' || seen.activity === 'reclining' ? 'live' : 'moving';
  }

  private caption(): string {
    if (!this.sensor.value) return 'The line hangs still. Pair a sensor and it moves with you.';
    if (!this.seen) return 'The figure waits.';
    return `Drawn from one angle, ${PLACEMENT_WORDS[this.placement.value].tiltOf}. The rest is a guess.`;
  }

  private side() {
    if (!this.sensor.value) return [html`<desk-without .app=${this.app}></desk-without>`, this.smallWindow()];
    if (isCutOff(this.status.value)) return [this.cutOff(), this.smallWindow()];
    if (this.calibration.value.state === 'waiting') return this.settingTall(this.calibration.value);
    if (this.calibration.value.state !== 'done') return this.noTall();
    return [
      this.readout(),
      this.parts(),
      html`<desk-notes .app=${this.app}></desk-notes><desk-panel .app=${this.app}></desk-panel>`,
    ];
  }

  /** Without the desk's controls: it was open, or it is. */
  private smallWindow() {
    return this.settings.value.smallWindow
      ? html`<small-window-button .app=${this.app}></small-window-button>`
      : nothing;
  }

  private noTall() {
    const settings = this.settings.value;
    const { title, line } = tallAskedWords(placeNow(settings), settings.ownPlaces);
    return html`
      <section class="card lifted stack">
        <h2>${title}</h2>
        <p>${line}</p>
        <p><a class="button primary" href="#/calibrate">Set comfortable tall</a></p>
      </section>
      <desk-panel .app=${this.app}></desk-panel>
    `;
  }

  /** Asked for by the sensor's button: the page need not be left for it. */
  private settingTall(view: Extract<CalibrationView, { state: 'waiting' }>) {
    const { title, lead } = STEP_WORDS[view.step];
    return html`
      <section class="card lifted stack">
        <h2>${title}</h2>
        <p>${lead}</p>
        <calibration-progress .view=${view}></calibration-progress>
        <div class="row">
          <button type="button" @click=${() => this.app.cancelCalibration()}>Cancel</button>
        </div>
      </section>
    `;
  }

  private cutOff() {
    const from = this.desk.value.gap?.from ?? null;
    const since = from === null ? '' : `No data since ${clockTime(from)}. `;
    return html`
      <degree-readout glyph="gap" word="No data" .line=${`${since}This time counts as a gap, not as sitting.`}></degree-readout>
      <signal-card
        .status=${this.status.value}
        .kind=${this.sensor.value?.kind ?? 'bluetooth'}
        @retry-asked=${() => this.app.retry()}
        @leave-asked=${() => void this.app.disconnect()}
      ></signal-card>
    `;
  }

  private readout() {
    const { seen } = this;
    if (!seen)
      return html`<degree-readout glyph="gap" word="Waiting" line="for the first data"></degree-readout>`;
    return html`<degree-readout
      .degrees=${seen.activity === 'not-worn' ? null : seen.flexionDeg}
      .glyph=${postureGlyph(seen)}
      .word=${postureWord(seen)}
      .line=${this.sinceLine(seen)}
    ></degree-readout>`;
  }

  private parts() {
    if (!this.pelvis.value) return nothing;
    return html`<trunk-parts .pelvis=${this.pelvis.value} .trunk=${this.trunk.value}></trunk-parts>`;
  }

  private sinceLine({ t, zone, activity, cadencePerMinute }: JudgedPosture): string {
    const { zoneSince, clip } = this.desk.value;
    if (clip) return 'maybe the clip, not you';
    const from = 'from your comfortable tall';
    if (activity !== 'still-upright') return unjudgedReason(activity, cadencePerMinute);
    if (zone === null || zoneSince === null) return from;
    return `${from}, for ${timeSpan(t - zoneSince)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-page': DeskPage;
  }
}
