import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { EMPTY_DESK } from '../../app/desk/desk.ts';
import { totalsOf } from '../../core/desk/day.ts';
import { usualShifts } from '../../core/desk/learnt.ts';
import type { LogRecord } from '../../core/log/record.ts';
import type { JudgedPosture } from '../../core/posture/posture.ts';
import type { App, CalibrationView, DeskDayView, DeskView } from '../../ports/app.ts';
import { EMPTY_DAY } from '../../ports/desk-view.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../ports/settings.ts';
import { slouchGoesOn } from '../../strings/nudge-words.ts';
import { timeSpan } from '../../strings/time-words.ts';
import { Latest } from '../controllers/latest.ts';
import { base } from '../styles/base.ts';
import './course-over.ts';
import './desk-controls.ts';
import './desk-standing.ts';
import './desk-stats.ts';
import './small-window-button.ts';

/** Nothing is said as it is: what ends that stands beside it. */
const ALREADY_QUIET: ReadonlySet<string | undefined> = new Set([
  'closed',
  'session',
  'call',
  'driving',
  'snooze',
]);

/** Below the angle: how much the person moves, what nudges do, and what can be asked of the desk. */
@customElement('desk-panel')
export class DeskPanel extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: contents;
      }

      /* On a phone, what can be done stands above the fold. */
      @media (width <= 760px) {
        desk-stats {
          order: 1;
        }
      }
    `,
  ];

  @property({ attribute: false }) app!: App;

  private readonly calibration = new Latest<CalibrationView>(this, () => this.app?.calibration$, {
    state: 'none',
  });
  private readonly posture = new Latest<JudgedPosture | null>(this, () => this.app?.posture$, null, 1000);
  private readonly desk = new Latest<DeskView>(this, () => this.app?.desk$, EMPTY_DESK);
  private readonly day = new Latest<DeskDayView>(this, () => this.app?.deskDay$, EMPTY_DAY);
  private readonly records = new Latest<readonly LogRecord[]>(this, () => this.app?.records$, []);
  private readonly settings = new Latest<Settings>(this, () => this.app?.settings$, DEFAULT_SETTINGS);
  private readonly recording = new Latest<number | null>(this, () => this.app?.recording$, null);

  override render() {
    const isSet = this.calibration.value.state === 'done';
    return html`${isSet ? this.stats() : nothing} ${isSet ? [this.standing(), this.courseOver()] : nothing} ${this.controls()}`;
  }

  /** A card that asks for something stands in their place. */
  private stats() {
    const { nudge, prompt, silence, movement } = this.desk.value;
    if (nudge || prompt || silence?.reason === 'unanswered' || silence?.reason === 'course-over')
      return nothing;
    const { shifts, wornMs, longestStillMs } = totalsOf(this.day.value.minutes, this.day.value.notMe);
    return html`<desk-stats
      .movement=${movement}
      .shifts=${shifts}
      .wornMs=${wornMs}
      .longestStillMs=${longestStillMs}
      .usualShifts=${usualShifts(this.records.value)}
    ></desk-stats>`;
  }

  private standing() {
    const { slouchSince, nudge, silence } = this.desk.value;
    if (silence?.reason === 'unanswered') return nothing;
    return html`<desk-standing
      .desk=${this.desk.value}
      .settings=${this.settings.value}
      .actions=${this.app}
      .today=${this.day.value.date}
      .now=${this.posture.value?.t ?? 0}
      .slouch=${slouchSince !== null && !nudge ? this.slouchWords() : ''}
    ></desk-standing>`;
  }

  /** The planned end, and what the weeks were like. */
  private courseOver() {
    if (this.desk.value.silence?.reason !== 'course-over') return nothing;
    return html`<course-over
      .records=${this.records.value}
      .from=${this.settings.value.practiceFrom}
    ></course-over>`;
  }

  private slouchWords(): string {
    const { deskWay, simpleSeconds, nudgeDelaySeconds, nudgeTrigger } = this.settings.value;
    return deskWay === 'simple'
      ? slouchGoesOn('delay', timeSpan(simpleSeconds * 1000))
      : slouchGoesOn(nudgeTrigger, timeSpan(nudgeDelaySeconds * 1000));
  }

  private controls() {
    const { zones, silence, snoozedUntil } = this.desk.value;
    const quiet = snoozedUntil !== null || ALREADY_QUIET.has(silence?.reason);
    return html`<desk-controls
      .actions=${this.app}
      .canBeQuiet=${zones !== null && !quiet}
      .notifications=${this.settings.value.notifications}
      .recordingSeconds=${this.recording.value}
      ><small-window-button slot="more" .app=${this.app}></small-window-button
    ></desk-controls>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-panel': DeskPanel;
  }
}
