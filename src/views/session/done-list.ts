import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { briefAmountWords } from '../../core/exercise/dose-words.ts';
import type { Exercise } from '../../core/exercise/exercise.ts';
import type { LogRecord } from '../../core/log/record.ts';
import type { PlayerItem, SetResult } from '../../core/player/player.ts';
import type { TraceOf } from '../../ports/traces.ts';
import { doneWords } from '../../strings/player-words.ts';
import { COUNTS_NOTE, steadyWords } from '../../strings/summary-words.ts';
import { exactAmount, UNSEEN_LIMITS } from '../../strings/trace-words.ts';
import { base } from '../styles/base.ts';
import { corrections, recordOf, setName, withCorrections } from './set-corrections.ts';
import '../elements/exercise-figure.ts';
import '../elements/icon-mark.ts';
import './trace-spark.ts';
import '../elements/why-this.ts';

/** What was done of each exercise against what was planned, set by set: its side, how steady, its trace. */
@customElement('done-list')
export class DoneList extends LitElement {
  static override styles = [
    base,
    css`
      ul {
        list-style: none;
      }

      .items {
        margin-top: 8px;
      }

      .items > li {
        display: grid;
        grid-template-columns: 92px minmax(0, 1fr) auto;
        gap: 4px 16px;
        align-items: center;
        max-width: none;
        padding: 12px 0;
        border-top: 1px solid var(--line);
      }

      .items > li:first-child {
        border: 0;
      }

      exercise-figure {
        display: block;
        height: 58px;
        padding: 6px;
        border-radius: var(--radius-control);
        background: var(--bg);
      }

      .edit {
        width: 44px;
        min-height: 44px;
        padding: 0;
      }

      .names {
        display: flex;
        flex-wrap: wrap;
        gap: 0 12px;
        justify-content: space-between;
      }

      .names b {
        font-weight: 640;
      }

      .bar {
        height: 10px;
        margin-top: 6px;
        overflow: hidden;
        border-radius: 5px;
        background: var(--well);
      }

      .bar i {
        display: block;
        height: 100%;
        border-radius: 5px;
        background: var(--action);
      }

      .sets {
        display: flex;
        flex-wrap: wrap;
        grid-column: 2 / -1;
        gap: 10px 24px;
      }

      .sets li {
        display: grid;
        gap: 2px;
        font-size: var(--text-15);
        line-height: 1.35;
      }

      .sets icon-mark {
        display: inline-block;
        color: var(--brass-text);
        vertical-align: -2px;
        --icon-size: 16px;
      }

      .steady {
        display: block;
        color: var(--ink-2);
        font-size: var(--text-13);
      }

      .limits {
        display: grid;
        grid-template-columns: 22px minmax(0, 1fr);
        gap: 12px;
        margin-top: 14px;
      }

      .limits icon-mark {
        color: var(--brass-text);
      }

      @media (width <= 760px) {
        .sets {
          grid-column: 1 / -1;
        }

        .items > li {
          grid-template-columns: 68px minmax(0, 1fr) auto;
        }
      }

      @media (forced-colors: active) {
        .bar {
          border: 1px solid CanvasText;
        }

        .bar i {
          background: Highlight;
        }
      }
    `,
  ];

  @property({ attribute: false }) items: readonly PlayerItem[] = [];
  /** The log, in which the sets stand, and what the person put right of them. */
  @property({ attribute: false }) records: readonly LogRecord[] = [];
  @property({ attribute: false }) traceOf: TraceOf = async () => null;

  override render() {
    const items = withCorrections(this.items, this.records);
    const corrected = corrections(this.records);
    return html`
      <ul class="items">${items.map((item, index) => this.item(item, index, corrected))}</ul>
      ${items.some(isCounted) ? limits : nothing}
    `;
  }

  private item(item: PlayerItem, index: number, corrected: ReadonlyMap<string, unknown>) {
    const { exercise, dose, sets, skipped } = item;
    const target = dose.sets * dose.amount * (exercise.perSide ? 2 : 1);
    const done = sets.reduce((sum, set) => sum + Math.min(set.performed, set.target), 0);
    return html`
      <li>
        <exercise-figure figure=${exercise.figure} frame="peak"></exercise-figure>
        <div>
          <p class="names"><b>${exercise.name}</b><span>${doneWords(item)}</span></p>
          <div class="bar" aria-hidden="true"><i .style=${`width: ${Math.min(100, (100 * done) / target)}%`}></i></div>
          ${skipped && sets.length === 0 ? html`<p class="note">Left out</p>` : nothing}
          <why-this .exercise=${exercise} .dose=${dose}></why-this>
        </div>
        ${
          sets.length > 0
            ? html`<button
                type="button"
                class="edit"
                aria-label="Correct ${exercise.name}"
                @click=${() => this.dispatchEvent(new CustomEvent('correct-asked', { detail: index }))}
              >
                <icon-mark name="edit"></icon-mark>
              </button>`
            : nothing
        }
        <ul class="sets">${sets.map((set) => this.set(set, exercise, corrected))}</ul>
      </li>
    `;
  }

  /** A set with its side, what was done of it, how steady it was, and its trace. */
  private set(set: SetResult, { unit }: Exercise, corrected: ReadonlyMap<string, unknown>) {
    const id = recordOf(set, this.records)?.id ?? '';
    const steady = steadyWords({ unit, set });
    return html`
      <li>
        <trace-spark setId=${id} .traceOf=${this.traceOf}></trace-spark>
        <p>
          ${setName(set)}: <b>${exactAmount({ unit }, set.performed, briefAmountWords)}</b>
          ${corrected.has(id) ? html`<icon-mark name="edit"></icon-mark><span class="visually-hidden">put right by you</span>` : nothing}
          ${steady ? html`<span class="steady">${steady}</span>` : nothing}
        </p>
      </li>
    `;
  }
}

/** How far the sensor is to be trusted with what it counted. */
const limits = html`<p class="limits support">
  <icon-mark name="info"></icon-mark><span>${COUNTS_NOTE} ${UNSEEN_LIMITS}</span>
</p>`;

const isCounted = ({ sets }: PlayerItem): boolean => sets.some(({ countedBy }) => countedBy === 'sensor');

declare global {
  interface HTMLElementTagNameMap {
    'done-list': DoneList;
  }

  interface HTMLElementEventMap {
    'correct-asked': CustomEvent<number>;
  }
}
