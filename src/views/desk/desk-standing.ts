import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { EMPTY_DESK } from '../../app/desk/desk.ts';
import type { Silence } from '../../core/alerts/silence.ts';
import type { CivilDate } from '../../core/log/civil-date.ts';
import type { App, DeskView } from '../../ports/app.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../ports/settings.ts';
import { CALL_LONGER_MINUTES, DESK_BUTTONS, standingWords } from '../../strings/desk-words.ts';
import { base } from '../styles/base.ts';
import '../elements/icon-mark.ts';
import type { IconName } from '../elements/icon-shapes.ts';
import './progress-ring.ts';

const MINUTE_MS = 60_000;

const ICONS: Readonly<Record<Silence['reason'], IconName>> = {
  closed: 'info',
  session: 'play',
  call: 'headset',
  driving: 'car',
  snooze: 'moon',
  'quiet-hours': 'moon',
  settling: 'bell',
  moved: 'bell',
  gap: 'bell',
  'hour-full': 'bell',
  'day-full': 'moon',
  'movement-only': 'walk',
  unanswered: 'bell',
  'practice-waits': 'pause',
  'practice-done': 'check',
  'course-over': 'leaf',
};

/** What the desk's line of actions needs of the app. */
export type StandingActions = Pick<App, 'keepQuiet' | 'endSnooze' | 'practise' | 'practiseAnew' | 'change'>;

/** What nudges do just now, and why, with the one thing that can be done about it (M-43). */
@customElement('desk-standing')
export class DeskStanding extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }

      /* Where the words would be squeezed, the actions stand below them. */
      section {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 14px;
        align-items: center;
        padding: 12px 14px;
        border-radius: var(--radius-large);
        background: var(--well);
      }

      .words {
        flex: 1 1 min(11em, calc(100% - 42px));
        min-width: 0;
      }

      h2 {
        font-size: var(--text-17);
        font-weight: 640;
      }

      icon-mark {
        --icon-size: 28px;
        color: var(--brass-text);
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        justify-content: flex-end;
        margin-inline-start: auto;
      }

      .actions > * {
        min-height: 44px;
        padding: 0 12px;
        font-size: var(--text-15);
      }

      @media (width <= 420px) {
        section {
          gap: 8px 10px;
          padding: 10px 12px;
        }

        h2 + p {
          line-height: 1.35;
        }
      }

      @media (forced-colors: active) {
        section {
          border: 1px solid CanvasText;
        }
      }
    `,
  ];

  @property({ attribute: false }) desk: DeskView = EMPTY_DESK;
  @property({ attribute: false }) settings: Settings = DEFAULT_SETTINGS;
  @property({ attribute: false }) actions!: StandingActions;
  @property() today: CivilDate = '';
  /** Now, on the sample clock. */
  @property({ type: Number }) now = 0;
  /** What there is to say of a slouch that goes on, in place of the line. */
  @property() slouch = '';

  override render() {
    const { desk, settings } = this;
    const { practice, nudgesToday } = desk;
    const silence = this.silence;
    const words = standingWords(silence, {
      practice,
      nudgesToday,
      mostAnHour: settings.mostAnHour,
      mostADay: settings.mostADay,
      chosen: settings.deskWay !== null,
      today: this.today,
    });
    return html`
      <section aria-labelledby="heading">
        ${this.mark(silence)}
        <div class="words">
          <h2 id="heading">${words.heading}</h2>
          <p class="support">${silence === null && this.slouch ? this.slouch : words.line}</p>
        </div>
        ${this.choices(silence)}
      </section>
    `;
  }

  /** A snooze is told by its own button before the next sample says so. */
  private get silence(): Silence | null {
    const { silence, snoozedUntil } = this.desk;
    return silence ?? (snoozedUntil === null ? null : { reason: 'snooze', until: snoozedUntil });
  }

  private mark(silence: Silence | null) {
    const { practice } = this.desk;
    const isPractice = practice && (practice.running || silence?.reason === 'practice-waits');
    const isOver = silence !== null && !WAITS.has(silence.reason);
    return isPractice && !isOver
      ? html`<progress-ring .done=${practice.practisedMs / practice.ofMs}></progress-ring>`
      : html`<icon-mark .name=${silence ? ICONS[silence.reason] : 'bell'}></icon-mark>`;
  }

  private choices(silence: Silence | null) {
    const shown = this.choicesOf(silence);
    return shown.length === 0 ? nothing : html`<div class="actions">${shown}</div>`;
  }

  private choicesOf(silence: Silence | null): readonly unknown[] {
    const { actions } = this;
    switch (silence?.reason) {
      case 'closed':
        return [link('#/today', DESK_BUTTONS.toToday)];
      case 'call':
        return [
          button(DESK_BUTTONS.callOver, () => actions.keepQuiet('call', 0)),
          button(DESK_BUTTONS.callLonger, () => actions.keepQuiet('call', this.minutesWith(silence.until))),
        ];
      case 'driving':
        return [button(DESK_BUTTONS.arrived, () => actions.keepQuiet('driving', 0))];
      case 'snooze':
        return [button(DESK_BUTTONS.endSnooze, () => actions.endSnooze())];
      case 'quiet-hours':
        return [link('#/settings/desk/quiet', DESK_BUTTONS.hours)];
      case 'practice-waits':
        return [
          button(this.desk.practice?.practisedMs ? DESK_BUTTONS.goOn : DESK_BUTTONS.start, () =>
            actions.practise(true),
          ),
        ];
      case 'practice-done':
        return [button(DESK_BUTTONS.allDay, () => void actions.change({ deskWay: 'all-day' }))];
      case 'movement-only':
        return this.settings.deskWay === null
          ? [button(DESK_BUTTONS.anyway, () => void actions.change({ deskWay: 'practice' }))]
          : [link('#/settings/desk', DESK_BUTTONS.ways)];
      case 'course-over':
        return [button(DESK_BUTTONS.anew, () => void actions.practiseAnew())];
      case 'session':
      case 'day-full':
      case 'unanswered':
        return [];
      default:
        return this.desk.practice?.running ? [button(DESK_BUTTONS.pause, () => actions.practise(false))] : [];
    }
  }

  private minutesWith(until: number): number {
    return Math.round((until - this.now) / MINUTE_MS) + CALL_LONGER_MINUTES;
  }
}

/** Silences that are soon over: what is under way stands beside them. */
const WAITS: ReadonlySet<Silence['reason']> = new Set([
  'settling',
  'moved',
  'gap',
  'hour-full',
  'practice-waits',
]);

const button = (words: string, press: () => void) =>
  html`<button type="button" @click=${press}>${words}</button>`;

const link = (href: string, words: string) => html`<a class="button" href=${href}>${words}</a>`;

declare global {
  interface HTMLElementTagNameMap {
    'desk-standing': DeskStanding;
  }
}
