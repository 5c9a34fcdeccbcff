import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { weightWords } from '../../core/exercise/dose-words.ts';
import type { Exercise } from '../../core/exercise/exercise.ts';
import type { LogRecord, RecordOf } from '../../core/log/record.ts';
import { didWords } from '../../strings/activity-words.ts';
import { lowered } from '../../strings/lowered.ts';
import { NEW_ITEM_NOTES } from '../../strings/new-item-words.ts';
import { PLACEMENT_WORDS } from '../../strings/placement-words.ts';
import { weekdaysWords } from '../../strings/plan-words.ts';
import { sourceNote } from '../../strings/source-words.ts';
import { clockTime, clockTimeToSecond, exactTimeSpan, longDay, timeSpan } from '../../strings/time-words.ts';
import { exactAmount } from '../../strings/trace-words.ts';
import { setName } from '../session/set-corrections.ts';
import { base } from '../styles/base.ts';
import type { HistoryDay, HistorySession, HistorySet } from './history-days.ts';
import { deskSection } from './history-desk.ts';
import '../elements/icon-mark.ts';
import '../elements/zone-glyph.ts';

const CAUSES: Readonly<Record<'done' | 'stopped' | 'hurt', string>> = {
  done: 'done',
  stopped: 'stopped early',
  hurt: 'stopped because of pain',
};

/** One day of the log. Gaps are told as gaps. */
@customElement('history-card')
export class HistoryCard extends LitElement {
  static override styles = [
    base,
    css`
      .columns {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 6px 36px;
        padding-top: 4px;
      }

      .columns:not(:has(*)) {
        display: none;
      }

      h3 {
        display: flex;
        gap: 8px;
        align-items: center;
        margin: 10px 0 4px;
        --glyph-size: 22px;
      }

      h3 icon-mark {
        color: var(--brass-text);
      }

      ul {
        list-style: none;
      }

      li {
        padding: 5px 0;
        border-top: 1px solid var(--line);
        font-size: var(--text-15);
        line-height: 1.4;
      }

      li:first-child {
        border: 0;
      }

      .correct {
        min-height: 44px;
        margin-inline-start: -12px;
        font-size: var(--text-15);
      }

      .times {
        font-variant-numeric: tabular-nums;
      }

      header {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 16px;
        align-items: baseline;
        justify-content: space-between;
      }

      @media (width <= 760px) {
        .columns {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  @property({ attribute: false }) day!: HistoryDay;
  @property({ attribute: false }) exercises: readonly Exercise[] = [];
  /** Civil date of today: minutes of the desk are kept for some weeks only. */
  @property() today = '';

  override render() {
    const { date, sessions, pains } = this.day;
    const pain = pains.map(painLine).join(', ');
    return html`
      <section class="card" aria-labelledby="date">
        <header>
          <h2 id="date">${longDay(date)}</h2>
          <p class="support">${pain}</p>
        </header>
        <div class="columns">
          ${sessions.map((session) => this.session(session))}${deskSection(date, this.day.desk, this.day.deskNotes, this.today)}${this.slouches()}${this.nudges()}${this.gaps()}${this.notes()}
        </div>
      </section>
    `;
  }

  private session({ started, ended, sets }: HistorySession) {
    const length = ended ? `, ${timeSpan(ended.at - started.at)}, ${CAUSES[ended.cause]}` : ', not finished';
    return html`
      <div>
        <h3><icon-mark name="check"></icon-mark>Session ${clockTime(started.at, started.zone)}${length}${sourceNote(started.source)}</h3>
        <ul>
          ${sets.map((set) => html`<li>${this.setLine(set)}</li>`)}
          ${ended ? html`<li>${summaryLine(ended)}</li>` : nothing}
        </ul>
        ${
          sets.length > 0
            ? html`<button type="button" class="quiet correct" aria-label="Put counts right, session ${clockTime(started.at, started.zone)}" @click=${() => this.correct(started.sessionId)}>
                <icon-mark name="edit"></icon-mark>Put counts right
              </button>`
            : nothing
        }
      </div>
    `;
  }

  private setLine(set: HistorySet) {
    const { exerciseId, performed, target, countedBy, unseenSeconds, kg, counted, correction } = set;
    const known = this.exercises.find(({ id }) => id === exerciseId);
    const unit = known?.unit === 'seconds' ? ' s' : known ? ' reps' : '';
    const first = correction
      ? `put right by you, ${exactAmount({ unit: known?.unit ?? 'reps' }, counted)} `
      : '';
    const by =
      first + { sensor: 'by the sensor', timer: 'by the timer', person: 'counted by you' }[countedBy];
    const unseen = unseenSeconds >= 1 ? `, ${timeSpan(unseenSeconds * 1000)} not seen` : '';
    return `${known?.name ?? exerciseId.replaceAll('_', ' ')}, ${lowered(setName(set))}: ${Math.floor(performed)} of ${target}${unit}${known && kg !== undefined ? `, ${weightWords(known, kg)}` : ''}, ${by}${unseen}`;
  }

  /** By its trace or by number: the page knows both. */
  private correct(sessionId: string): void {
    this.dispatchEvent(new CustomEvent('session-asked', { detail: sessionId }));
  }

  private slouches() {
    const { slouches } = this.day;
    if (slouches.length === 0) return nothing;
    const total = slouches.reduce((sum, { startedAt, endedAt }) => sum + endedAt - startedAt, 0);
    return html`
      <div>
        <h3><zone-glyph name="slumped"></zone-glyph>Slumped ${slouches.length === 1 ? 'once' : `${slouches.length} times`}, ${timeSpan(total)}</h3>
        <ul class="times">
          ${slouches.map(
            ({ startedAt, endedAt, zone, nudged, disputed, source }) => html`<li>
              ${moment(startedAt, zone)} for ${exactTimeSpan(endedAt - startedAt)}${nudged ? ', nudged' : ''}${disputed ? ', not a slouch, you said' : ''}${sourceNote(source)}
            </li>`,
          )}
        </ul>
      </div>
    `;
  }

  private nudges() {
    const { nudges } = this.day;
    if (nudges.length === 0) return nothing;
    return html`
      <div>
        <h3><icon-mark name="bell"></icon-mark>${nudges.length === 1 ? '1 nudge' : `${nudges.length} nudges`}</h3>
        <ul class="times"><li>${nudges.map(({ nudgedAt, zone, source }, index) => html`${index > 0 ? ', ' : ''}${moment(nudgedAt, zone)}${sourceNote(source)}`)}</li></ul>
      </div>
    `;
  }

  private gaps() {
    const { gaps } = this.day;
    if (gaps.length === 0) return nothing;
    return html`
      <div>
        <h3><zone-glyph name="gap"></zone-glyph>Gaps</h3>
        <ul class="times">
          ${gaps.map(
            ({ from, to, zone }) =>
              html`<li>No data ${clockTime(from, zone)} to ${clockTime(to, zone)}, not counted</li>`,
          )}
        </ul>
      </div>
    `;
  }

  private notes() {
    const { notes } = this.day;
    if (notes.length === 0) return nothing;
    return html`
      <div>
        <h3><icon-mark name="info"></icon-mark>Also</h3>
        <ul>${notes.map((note) => html`<li>${clockTime(note.at, note.zone)} ${noteLine(note)}</li>`)}</ul>
      </div>
    `;
  }
}

/** Time of day to the second; exact to the millisecond for whoever asks the page. */
const moment = (at: number, zone: string) =>
  html`<time datetime=${new Date(at).toISOString()}>${clockTimeToSecond(at, zone)}</time>`;

const painLine = ({ value, at, zone, recalledFor }: RecordOf<'pain'>): string =>
  recalledFor
    ? `pain ${value} for ${longDay(recalledFor)}, told later`
    : `pain ${value} at ${clockTime(at, zone)}`;

/** Which safety questions were ticked stays out of the list (M-46). */
function noteLine(note: LogRecord): string {
  switch (note.type) {
    case 'calibration':
      return `Comfortable tall set, ${lowered(PLACEMENT_WORDS[note.placement].name)}`;
    case 'screening':
    case 'safety-check':
      return 'Safety questions answered';
    case 'clearance':
      return 'A professional agrees, as you told';
    case 'clearance-withdrawn':
      return 'What a professional agreed to was taken back';
    case 'closures':
      return note.closed.length > 0
        ? 'Exercises closed by a professional'
        : 'Exercises of a professional’s list open again';
    case 'flare':
      return 'Flare';
    case 'pause':
      return note.state === 'paused' ? 'Plan paused' : 'Plan goes on';
    case 'lighter-week':
      return 'Lighter week';
    case 'new-item':
      return NEW_ITEM_NOTES[note.answer];
    case 'goals':
      return 'Goals noted';
    case 'week-pain':
      return `Pain of the week: ${said('average', note.average)}, ${said('worst', note.worst)}`;
    case 'stress':
      return `Tension of the week: ${note.value} of 10`;
    case 'roland-morris':
      return `Roland-Morris: ${note.ticked.length} of 24 sentences`;
    case 'other-activity': {
      const did = note.did.length > 0 ? didWords(note.did) : 'nothing';
      return note.days === 1 ? `Also that day: ${did}` : `Without the app in seven days: ${did}`;
    }
    case 'weights':
      return note.kg.length > 0 ? `Weights at home: ${note.kg.join(', ')} kg` : 'No weights at home';
    case 'circumstances':
      if (note.from65 !== undefined) return note.from65 ? 'Told: 65 or older' : 'Told: under 65';
      return note.chosen ? 'Added or left out by choice' : 'Told what is at home, and of the floor';
    case 'training-days':
      return `Days to train: ${weekdaysWords(note.weekdays)}`;
    case 'session-moved':
      return `Session moved from ${longDay(note.from)} to ${longDay(note.to)}`;
    case 'own-limits':
      return Object.keys(note.limits).length > 0 ? 'Limits tightened' : 'The rules’ own limits again';
    case 'hurt':
      return note.value === null ? 'A sign to stop' : `This hurts: ${note.value} of 10`;
    default:
      return '';
  }
}

function summaryLine({ peak, effort, post }: RecordOf<'session-ended'>): string {
  if (peak === null && effort === null && post === null) return 'No answers about how it was';
  return [said('Most pain', peak), said('effort', effort), said('pain after', post)].join(', ');
}

const said = (what: string, value: number | null): string => `${what} ${value === null ? 'not told' : value}`;

declare global {
  interface HTMLElementTagNameMap {
    'history-card': HistoryCard;
  }

  interface HTMLElementEventMap {
    'session-asked': CustomEvent<string>;
  }
}
