import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Span } from '../../core/alerts/quiet.ts';
import { totalsOf } from '../../core/desk/day.ts';
import { type Ribbon, type RibbonPart, ribbonOf } from '../../core/desk/ribbon.ts';
import type { App, DeskDayView } from '../../ports/app.ts';
import { EMPTY_DAY } from '../../ports/desk-view.ts';
import { NOTE_WORDS } from '../../strings/day-mark-words.ts';
import { DAY_WORDS, dayStory, PART_WORDS } from '../../strings/desk-day-words.ts';
import { timeSpan } from '../../strings/time-words.ts';
import { base } from '../styles/base.ts';
import './day-ribbon.ts';
import type { DaySaid } from './day-said.ts';
import './day-said.ts';
import { LOOK_OF, ribbonPatterns, ribbonShape, ribbonStyles } from '../elements/ribbon-shapes.ts';
import { dayTable, dayTableStyles } from './day-table.ts';

/** In the order of the legend; a part that the day has none of is left out. */
const LEGEND: readonly RibbonPart[] = [
  'tall',
  'relaxed',
  'slumped',
  'still',
  'moving',
  'away',
  'unseen',
  'not-me',
];
const MINUTE_MS = 60_000;
const PATTERNED: ReadonlySet<RibbonPart> = new Set(['relaxed', 'slumped', 'unseen']);

/** A day at the desk: the ribbon with its totals, the same in words and as a table, and what the person says of it. */
@customElement('day-card')
export class DayCard extends LitElement {
  static override styles = [
    base,
    ribbonStyles,
    dayTableStyles,
    css`
      :host {
        display: block;
        min-width: 0;
      }

      .card {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 6px;
        padding: 10px 20px 8px;
      }

      header,
      .legend,
      .more {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 20px;
        align-items: center;
      }

      .more {
        gap: 4px;
      }

      h2 {
        margin-right: auto;
      }

      .legend {
        list-style: none;
      }

      .legend li {
        display: inline-flex;
        gap: 8px;
        align-items: center;
        font-size: var(--text-15);
      }

      .more button {
        min-height: 44px;
        padding: 0 12px;
        border-color: transparent;
        background: none;
        color: var(--action);
        font-size: var(--text-15);
      }

      .more [aria-pressed="true"] {
        border-color: var(--action);
        background: var(--action-soft);
        color: var(--on-action-soft);
      }

      .story {
        display: grid;
        gap: 4px;
        padding-bottom: 10px;
      }

      @media (width <= 760px) {
        .card {
          padding: 14px 16px 10px;
        }

        .legend {
          gap: 4px 16px;
        }

        .more {
          margin-inline-start: -12px;
        }
      }
    `,
  ];

  @property({ attribute: false }) day: DeskDayView = EMPTY_DAY;
  @property({ attribute: false }) actions!: Pick<App, 'sayWhose' | 'add'>;
  @property() heading = '';
  @property({ type: Boolean }) live = false;
  @state() private shown: 'words' | 'table' | null = null;
  @state() private chosen: Span | null = null;

  override render() {
    const { day } = this;
    const ribbon = ribbonOf(day.minutes, day);
    const isEmpty = ribbon.spans.length === 0;
    return html`
      <section class="card" aria-labelledby="heading">
        <header>
          <h2 id="heading">${this.heading}</h2>
          <div class="more">${isEmpty ? nothing : this.more()}<slot name="more"></slot></div>
        </header>
        ${isEmpty ? nothing : this.legend(ribbon)}
        <day-ribbon
          .ribbon=${ribbon}
          .chosen=${this.chosen}
          ?live=${this.live}
          @stretch-chosen=${this.choose}
        ></day-ribbon>
        ${
          day.isPlayed
            ? nothing
            : html`<day-said
                .day=${day}
                .chosen=${this.chosen}
                .actions=${this.actions}
                @stretch-chosen=${this.choose}
                @focus-left=${this.takeFocus}
              ></day-said>`
        }
        ${
          this.shown === 'words'
            ? html`<div class="story">${dayStory(totalsOf(day.minutes, day.notMe), ribbon).map((line) => html`<p>${line}</p>`)}</div>`
            : nothing
        }
        ${this.shown === 'table' ? dayTable(ribbon) : nothing}
      </section>
    `;
  }

  private legend({ spans }: Ribbon) {
    const { minutes, notMe } = this.day;
    const { ms } = totalsOf(minutes, notMe);
    const other = spans.reduce((sum, { part, from, to }) => sum + (part === 'not-me' ? to - from : 0), 0);
    const time = (part: RibbonPart): number => (part === 'not-me' ? other : ms[part]);
    return html`<ul class="legend">
      ${LEGEND.filter((part) => time(part) >= MINUTE_MS).map(
        (part) => html`<li>
          <svg width="22" height="20" aria-hidden="true">
            ${PATTERNED.has(part) ? ribbonPatterns : nothing}
            ${svg`${ribbonShape(LOOK_OF[part], 0, 22, 19, 18)}`}
          </svg>
          <span>${PART_WORDS[part]} <b>${timeSpan(time(part))}</b></span>
        </li>`,
      )}
    </ul>`;
  }

  private more() {
    return html`
      ${(['words', 'table'] as const).map(
        (what) => html`<button
          type="button"
          aria-pressed=${this.shown === what}
          @click=${() => this.show(what)}
        >${DAY_WORDS[what]}</button>`,
      )}
      ${
        this.day.isPlayed
          ? nothing
          : html`<button type="button" class="add" @click=${this.beginNote}>${NOTE_WORDS.add}</button>`
      }
    `;
  }

  /** A new note begins at the end of what is known: of today, about now. */
  private beginNote(): void {
    const last = this.day.minutes.at(-1);
    const t = last ? (last.minute + 1) * MINUTE_MS : Date.now();
    this.renderRoot.querySelector<DaySaid>('day-said')?.beginNote(t);
  }

  private show(what: 'words' | 'table'): void {
    this.shown = this.shown === what ? null : what;
  }

  private readonly choose = (event: CustomEvent<Span | null>): void => {
    this.chosen = event.detail;
  };

  /** What was pressed is gone. */
  private readonly takeFocus = ({ detail }: CustomEvent<'ribbon' | 'add'>): void => {
    this.renderRoot.querySelector<HTMLElement>(detail === 'ribbon' ? 'day-ribbon' : '.add')?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'day-card': DayCard;
  }
}
