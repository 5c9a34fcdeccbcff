import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { EMPTY_DESK } from '../../app/desk/desk.ts';
import { NO_WIDENING, type Widening } from '../../core/alerts/widening.ts';
import type { JudgedPosture, Placement } from '../../core/posture/posture.ts';
import type { App, CalibrationView, DeskView, TodayView } from '../../ports/app.ts';
import type { LinkStatus } from '../../ports/ports.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../ports/settings.ts';
import { breakThing } from '../../strings/break-words.ts';
import { CLIP_WORDS, rangeWords } from '../../strings/calibration-words.ts';
import { ENCOURAGED_WORDS, gapWords, heldBackWords, RECALIBRATE_WORDS } from '../../strings/desk-words.ts';
import { LEAN_WORDS } from '../../strings/nudge-words.ts';
import { Latest } from '../controllers/latest.ts';
import { NO_LINK } from '../sensor/no-link.ts';
import { base } from '../styles/base.ts';
import './answer-note.ts';
import '../sensor/battery-note.ts';
import './break-prompt.ts';
import type { IconName } from '../elements/icon-shapes.ts';
import './nudge-card.ts';
import '../elements/status-banner.ts';
import './worn-off.ts';

/** What there is to say at the desk beside the posture itself: the nudge, and what holds one back. */
@customElement('desk-notes')
export class DeskNotes extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: contents;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;

  private readonly status = new Latest<LinkStatus>(this, () => this.app?.status$, NO_LINK);
  private readonly batteryLow = new Latest<boolean>(this, () => this.app?.batteryLow$, false);
  private readonly placement = new Latest<Placement>(this, () => this.app?.placement$, 'upper-back');
  private readonly calibration = new Latest<CalibrationView>(this, () => this.app?.calibration$, {
    state: 'none',
  });
  private readonly posture = new Latest<JudgedPosture | null>(this, () => this.app?.posture$, null, 'frame');
  private readonly desk = new Latest<DeskView>(this, () => this.app?.desk$, EMPTY_DESK);
  private readonly widening = new Latest<Widening>(this, () => this.app?.widening$, NO_WIDENING);
  private readonly today = new Latest<TodayView | null>(this, () => this.app?.today$, null);
  private readonly settings = new Latest<Settings>(this, () => this.app?.settings$, DEFAULT_SETTINGS);

  override render() {
    const { nudge, zones, slouchSince, leaning } = this.desk.value;
    return html`
      ${this.clipNote()} ${this.batteryNote()} ${nudge ? this.nudgeCard() : this.prompts()}
      ${zones ? nothing : this.noZones()} ${nudge ? nothing : this.wordsAfter()}
      ${leaning && slouchSince === null ? html`<p class="support">${LEAN_WORDS[leaning]}</p>` : nothing}
      ${this.answerNote()}
    `;
  }

  private answerNote() {
    const { deg, pendingAt, full } = this.widening.value;
    if (deg === 0 && pendingAt === null && !full) return nothing;
    return html`<answer-note
      .widening=${this.widening.value}
      .slumpedFromDeg=${this.desk.value.zones?.slumpedFromDeg ?? 0}
      .now=${this.posture.value?.t ?? 0}
      @undo-asked=${() => this.app.slouchAfterAll()}
    ></answer-note>`;
  }

  private nudgeCard() {
    const reset = this.today.value?.breaks.find((move) => move.type === 'exercise');
    return html`<nudge-card
      .gapMinutes=${this.settings.value.nudgeGapMinutes}
      .reset=${reset ? breakThing(reset) : null}
      @not-a-slouch=${() => this.app.notASlouch()}
      @snooze-asked=${() => this.app.snooze(20)}
    ></nudge-card>`;
  }

  /** One card at a time: what asks for something first. */
  private prompts() {
    const { prompt, movement, silence } = this.desk.value;
    if (prompt)
      return html`<break-prompt
        .prompt=${prompt}
        .stillMs=${movement.stillMs}
        .seatedMs=${movement.seatedMs}
        @prompt-read=${() => this.app.dismiss('prompt')}
      ></break-prompt>`;
    if (silence?.reason === 'unanswered') return html`<worn-off .actions=${this.app}></worn-off>`;
    return nothing;
  }

  /** What is told afterwards: the good word, what was held back, and what was not seen. */
  private wordsAfter() {
    const { encouragedAt, heldBack, recalibrate, clip, gap } = this.desk.value;
    // What the answers have come to says so in its own note.
    const asksTall = !clip && recalibrate !== null && recalibrate !== 'widened' ? recalibrate : null;
    return html`
      ${
        encouragedAt === null
          ? nothing
          : html`<status-banner role="status" tone="info" icon="check" .heading=${ENCOURAGED_WORDS.title}
              >${ENCOURAGED_WORDS.body}</status-banner
            >`
      }
      ${heldBack ? this.note('bell', '', heldBackWords(heldBack), 'held-back') : nothing}
      ${
        asksTall
          ? this.note('target', RECALIBRATE_WORDS.title, RECALIBRATE_WORDS[asksTall], 'recalibrate')
          : nothing
      }
      ${gap?.to ? html`<p class="support">${gapWords(gap.from, gap.to, gap.cause ?? null)}</p>` : nothing}
    `;
  }

  private note(icon: IconName, heading: string, words: string, what: 'held-back' | 'recalibrate') {
    return html`<status-banner tone="info" .icon=${icon} .heading=${heading}>
      ${words}
      <div slot="actions">
        ${
          what === 'recalibrate'
            ? html`<button type="button" @click=${this.setTallAgain}>${RECALIBRATE_WORDS.now}</button>`
            : nothing
        }
        <button type="button" @click=${() => this.app.dismiss(what)}>${RECALIBRATE_WORDS.later[what]}</button>
      </div>
    </status-banner>`;
  }

  /** The clip may not sit where it was calibrated: nothing is judged until the person has answered. */
  private clipNote() {
    const { clip } = this.desk.value;
    if (!clip) return nothing;
    const { title, body } = CLIP_WORDS[clip];
    return html`
      <status-banner role="alert" icon="sensor" .heading=${title}>
        ${body}
        <div slot="actions">
          <button type="button" class="primary" @click=${this.setTallAgain}>Set tall again, 5 s</button>
          <button type="button" @click=${() => this.app.confirmClip()}>It has not moved</button>
        </div>
      </status-banner>
    `;
  }

  private setTallAgain(): void {
    this.app.calibrate('tall');
    location.hash = '#/calibrate';
  }

  private noZones() {
    const calibration = this.calibration.value;
    const slumpDeg = calibration.state === 'done' ? calibration.slumpDeg : null;
    return this.placement.value === 'pelvis' || slumpDeg === null
      ? html`<status-banner tone="info" heading="No slouch nudges from the waistband">
          A sensor there cannot see a slouch. Movement and holds it can. For nudges, clip it to your upper back.
        </status-banner>`
      : html`<status-banner tone="info" heading="No slouch nudges with this range">
          ${rangeWords(slumpDeg, null)} <a href="#/calibrate">Show my slump again</a>
        </status-banner>`;
  }

  private batteryNote() {
    if (!this.batteryLow.value) return nothing;
    return html`<battery-note
      .percent=${this.status.value.batteryPercent}
      @battery-seen=${() => this.app.device.batterySeen()}
    ></battery-note>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-notes': DeskNotes;
  }
}
