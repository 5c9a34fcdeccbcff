import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { App, CalibrationView, DeskView } from '../../app/app.ts';
import { EMPTY_DESK } from '../../app/desk.ts';
import type { LinkStatus } from '../../app/ports.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../app/settings.ts';
import type { Silence } from '../../core/alerts/silence.ts';
import { NO_WIDENING, type Widening } from '../../core/alerts/widening.ts';
import type { JudgedPosture, Placement } from '../../core/posture/posture.ts';
import { CLIP_WORDS, rangeWords } from '../../strings/calibration-words.ts';
import { ENCOURAGEMENT, gapWords, heldBackWords, RECALIBRATE_WORDS } from '../../strings/desk-words.ts';
import { LEAN_WORDS, slouchGoesOn, WAITING_WORDS } from '../../strings/nudge-words.ts';
import { timeSpan } from '../../strings/time-words.ts';
import { Latest } from '../controllers/latest.ts';
import { NO_LINK } from '../no-link.ts';
import { base } from '../styles/base.ts';
import '../elements/answer-note.ts';
import '../elements/battery-note.ts';
import '../elements/nudge-card.ts';
import '../elements/prompt-card.ts';
import type { SilenceAnswer } from '../elements/silence-note.ts';
import '../elements/silence-note.ts';
import '../elements/status-banner.ts';

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
  private readonly settings = new Latest<Settings>(this, () => this.app?.settings$, DEFAULT_SETTINGS);

  override render() {
    const { nudge, snoozedUntil, zones, gap, slouchSince, leaning, waiting, practice, encouragedAt } =
      this.desk.value;
    const { nudgeGapMinutes, nudgeDelaySeconds, nudgeTrigger } = this.settings.value;
    const lastGap = gap?.to ? gapWords(gap.from, gap.to, gap.cause ?? 'link') : '';
    return html`
      ${this.clipNote()} ${this.batteryNote()} ${this.recalibrateNote()}
      ${
        nudge
          ? html`<nudge-card
              .gapMinutes=${nudgeGapMinutes}
              @not-a-slouch=${() => this.app.notASlouch()}
              @snooze-asked=${() => this.app.snooze(20)}
            ></nudge-card>`
          : nothing
      }
      ${this.promptNote()} ${this.heldBackNote()}
      ${
        zones
          ? html`<silence-note
              .silence=${this.silence}
              .practice=${practice}
              @silence-answered=${(event: CustomEvent<SilenceAnswer>) => this.answer(event.detail)}
            ></silence-note>`
          : this.noZones()
      }
      ${encouragedAt === null ? nothing : html`<p role="status">${ENCOURAGEMENT}</p>`}
      ${
        slouchSince !== null && !nudge && snoozedUntil === null
          ? html`<p class="support">${waiting ? WAITING_WORDS[waiting] : slouchGoesOn(nudgeTrigger, timeSpan(nudgeDelaySeconds * 1000))}</p>`
          : nothing
      }
      ${leaning && slouchSince === null ? html`<p class="support">${LEAN_WORDS[leaning]}</p>` : nothing}
      <answer-note
        .widening=${this.widening.value}
        .slumpedFromDeg=${zones?.slumpedFromDeg ?? 0}
        .now=${this.posture.value?.t ?? 0}
        @undo-asked=${() => this.app.slouchAfterAll()}
      ></answer-note>
      ${lastGap ? html`<p class="support">${lastGap}</p>` : nothing}
    `;
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

  /** A snooze is known at once, also before the next sample tells of it. */
  private get silence(): Silence | null {
    const { silence, snoozedUntil } = this.desk.value;
    return silence ?? (snoozedUntil === null ? null : { reason: 'snooze', until: snoozedUntil });
  }

  private promptNote() {
    const { prompt, movement } = this.desk.value;
    if (!prompt) return nothing;
    const afterMs = prompt.kind === 'break' ? movement.seatedMs : movement.stillMs;
    return html`<prompt-card
      .prompt=${prompt}
      .afterMs=${afterMs}
      @prompt-read=${() => this.app.dismiss('prompt')}
    ></prompt-card>`;
  }

  private heldBackNote() {
    const { heldBack } = this.desk.value;
    if (!heldBack) return nothing;
    return html`<status-banner tone="info" icon="bell">
      ${heldBackWords(heldBack)}
      <button slot="actions" type="button" @click=${() => this.app.dismiss('held-back')}>Read</button>
    </status-banner>`;
  }

  private recalibrateNote() {
    const { recalibrate, clip } = this.desk.value;
    if (!recalibrate || clip) return nothing;
    return html`<status-banner tone="info" icon="target">
      ${RECALIBRATE_WORDS[recalibrate]}
      <div slot="actions">
        <button type="button" @click=${this.setTallAgain}>Set tall again, 5 s</button>
        <button type="button" @click=${() => this.app.dismiss('recalibrate')}>Not now</button>
      </div>
    </status-banner>`;
  }

  private answer(answer: SilenceAnswer): void {
    switch (answer.type) {
      case 'end-quiet':
        this.endQuiet();
        return;
      case 'longer':
        if (answer.minutes === null) this.app.snoozeUntilTomorrow();
        else this.app.snooze(answer.minutes);
        return;
      case 'practise':
        this.app.practise(true);
        return;
      case 'stop-practising':
        this.app.practise(false);
        return;
      case 'practise-anew':
        void this.app.change({ deskWay: 'practice' });
        void this.app.practiseAnew();
        return;
      case 'all-day':
        void this.app.change({ deskWay: 'all-day' });
        return;
      case 'movement-only':
        void this.app.change({ deskWay: 'movement' });
        return;
      case 'want-nudges':
        void this.app.wantNudges();
    }
  }

  private endQuiet(): void {
    const reason = this.silence?.reason;
    if (reason === 'call' || reason === 'driving') this.app.keepQuiet(reason, 0);
    else this.app.endSnooze();
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
