import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { App, CalibrationView, DeskView } from '../../app/app.ts';
import { EMPTY_DESK } from '../../app/desk.ts';
import type { LinkStatus } from '../../app/ports.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../app/settings.ts';
import { NO_WIDENING, type Widening } from '../../core/alerts/widening.ts';
import type { JudgedPosture, Placement } from '../../core/posture/posture.ts';
import { CLIP_WORDS, rangeWords } from '../../strings/calibration-words.ts';
import { LEAN_WORDS, slouchGoesOn, WAITING_WORDS } from '../../strings/nudge-words.ts';
import { clockTime, timeSpan } from '../../strings/time-words.ts';
import { Latest } from '../controllers/latest.ts';
import { NO_LINK } from '../no-link.ts';
import { base } from '../styles/base.ts';
import '../elements/answer-note.ts';
import '../elements/battery-note.ts';
import '../elements/nudge-card.ts';
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
    const { nudge, snoozedUntil, zones, gap, slouchSince, leaning, waiting } = this.desk.value;
    const { nudgeGapMinutes, nudgeDelaySeconds, nudgeTrigger } = this.settings.value;
    const lastGap = gap?.to ? `No data ${clockTime(gap.from)} to ${clockTime(gap.to)}, not counted.` : '';
    return html`
      ${this.clipNote()} ${this.batteryNote()}
      ${
        nudge
          ? html`<nudge-card
              .gapMinutes=${nudgeGapMinutes}
              @not-a-slouch=${() => this.app.notASlouch()}
              @snooze-asked=${() => this.app.snooze(20)}
            ></nudge-card>`
          : nothing
      }
      ${
        snoozedUntil === null
          ? nothing
          : html`<status-banner icon="moon" heading="Quiet until ${clockTime(snoozedUntil)}">
              I still watch, and say nothing.
              <button slot="actions" type="button" @click=${() => this.app.endSnooze()}>End snooze</button>
            </status-banner>`
      }
      ${zones ? nothing : this.noZones()}
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
