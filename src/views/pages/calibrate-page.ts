import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App, CalibrationView, DeskView, SensorInfo } from '../../app/app.ts';
import type { JudgedPosture, Placement } from '../../core/posture/posture.ts';
import { PLACEMENT_WORDS } from '../../strings/placement-words.ts';
import { postureGlyph, postureWord } from '../../strings/posture-words.ts';
import { Latest } from '../controllers/latest.ts';
import { base } from '../styles/base.ts';
import { calibrate } from '../styles/calibrate.ts';
import { page } from '../styles/page.ts';
import '../elements/live-figure.ts';
import '../elements/degree-readout.ts';
import '../elements/hold-ring.ts';
import '../elements/icon-mark.ts';
import '../elements/status-banner.ts';

type Refusal = Extract<CalibrationView, { state: 'refused' }>['reason'];

const REFUSALS: Readonly<Record<Refusal, { readonly title: string; readonly body: string }>> = {
  moved: {
    title: 'That was not still for long enough',
    body: 'Breathing is fine. Rest your hands in your lap, look ahead, and try once more.',
  },
  'not-upright': {
    title: 'The sensor does not look upright',
    body: 'Check that it is clipped flat against you, where the picture shows it, and that you sit up. Then try once more.',
  },
  scale: {
    title: 'The sensor’s numbers do not fit',
    body: 'At rest it should feel one times gravity, and it does not. Switch it off and on, and pair it again.',
  },
};

/** A first nudge is shown after this time in a slouch, outside caps and log (M-42). */
const DEMO_NUDGE_MS = 3000;

/** Sit comfortably tall for five still seconds: the tall that every angle is measured from. */
@customElement('calibrate-page')
export class CalibratePage extends LitElement {
  static override styles = [base, page, calibrate];

  @property({ attribute: false }) app!: App;
  /** Asked for on this visit; an earlier tall does not answer. */
  @state() private asked = false;

  private readonly calibration = new Latest<CalibrationView>(this, () => this.app?.calibration$, {
    state: 'none',
  });
  private readonly sensor = new Latest<SensorInfo | null>(this, () => this.app?.sensor$, null);
  private readonly placement = new Latest<Placement>(this, () => this.app?.placement$, 'upper-back');
  private readonly desk = new Latest<DeskView | null>(this, () => this.app?.desk$, null);
  private readonly posture = new Latest<JudgedPosture | null>(this, () => this.app?.posture$, null, 150);

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.calibration.value.state === 'waiting') this.app.cancelCalibration();
  }

  override render() {
    const view = this.calibration.value;
    const zones = view.state === 'done' && this.asked ? this.desk.value?.zones : null;
    const live = view.state === 'done' && this.asked ? this.posture.value : null;
    return html`
      <div class="head">
        <div>
          <h1>${view.state === 'done' && this.asked ? 'That is your tall' : 'Sit comfortably tall'}</h1>
          <p class="lead">
            ${
              view.state === 'done' && this.asked
                ? 'Every angle is measured from here. You can set it again at any time.'
                : 'Easy, not like a soldier. Somewhere you could stay for a few breaths. If tall hurts, use what is comfortable.'
            }
          </p>
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

  private side(view: CalibrationView) {
    if (!this.sensor.value) return noSensor();
    if (view.state === 'waiting') return this.waiting(view);
    if (this.asked && view.state === 'done') return this.done(view);
    return this.invitation(this.asked && view.state === 'refused' ? view.reason : null);
  }

  private invitation(refusal: Refusal | null) {
    const words = refusal && REFUSALS[refusal];
    return html`
      ${
        words
          ? html`<status-banner role="alert" icon="refresh" .heading=${words.title}>${words.body}</status-banner>`
          : html`<ol class="steps">
              <li>Sit as you would at your desk, both feet down.</li>
              <li>Grow a little taller, then let the shoulders drop.</li>
              <li>Press the button and stay like that for 5 seconds.</li>
            </ol>`
      }
      <button type="button" class="primary large" @click=${this.begin}>Start calibration</button>
    `;
  }

  private waiting({ still, stillSeconds, needSeconds }: Extract<CalibrationView, { state: 'waiting' }>) {
    return html`
      <hold-ring
        .state=${still ? 'working' : 'paused'}
        .seconds=${stillSeconds}
        .ofSeconds=${needSeconds}
        above="held still"
        below="of ${needSeconds} s"
      ></hold-ring>
      <p class="stillness" role="status">
        <icon-mark .name=${still ? 'check' : 'pause'}></icon-mark>
        ${still ? 'Still. Keep breathing' : 'Waiting until you are still'}
      </p>
      <button type="button" class="quiet" @click=${() => this.app.cancelCalibration()}>Cancel</button>
    `;
  }

  private done({ placement }: Extract<CalibrationView, { state: 'done' }>) {
    const posture = this.posture.value;
    const blind = placement === 'pelvis';
    return html`
      <status-banner role="status" tone="info" icon="check" heading="Your tall is set">
        ${
          blind
            ? 'From the waistband a slouch cannot be seen. Movement and holds can.'
            : 'Now let go. Sink into a slouch for a moment and watch the line: this is what the sensor sees.'
        }
      </status-banner>
      ${
        posture && !blind
          ? html`<degree-readout
              .degrees=${posture.flexionDeg}
              .glyph=${postureGlyph(posture)}
              .word=${postureWord(posture)}
              line="from your comfortable tall"
            ></degree-readout>`
          : nothing
      }
      ${
        posture && this.slumpedFor(posture) >= DEMO_NUDGE_MS
          ? html`<status-banner role="status" icon="bell" heading="This is what a nudge looks like">
              Now change position, any way you like. At your desk it comes later, and not often.
            </status-banner>`
          : nothing
      }
      <p class="support">Worn at: ${PLACEMENT_WORDS[placement].name.toLowerCase()}.</p>
      <div class="row">
        <a class="button primary" href="#/desk">Go to Desk</a>
        <button type="button" @click=${this.begin}>Set it again</button>
      </div>
    `;
  }

  private slumpedFor({ t, zone, activity }: JudgedPosture): number {
    const since = this.desk.value?.zoneSince ?? null;
    return zone === 'slumped' && activity === 'still-upright' && since !== null ? t - since : 0;
  }

  private begin(): void {
    this.asked = true;
    this.app.calibrate();
  }
}

function noSensor() {
  return html`
    <status-banner icon="sensor" heading="No sensor yet">Pair one first, then set your tall.</status-banner>
    <p><a class="button primary" href="#/pair">Pair a sensor</a></p>
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'calibrate-page': CalibratePage;
  }
}
