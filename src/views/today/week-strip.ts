import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CivilDate } from '../../core/log/civil-date.ts';
import { shortDay } from '../../strings/time-words.ts';
import { base } from '../styles/base.ts';
import type { WeekDay } from './week-days.ts';
import '../elements/icon-mark.ts';
import type { IconName } from '../elements/icon-shapes.ts';

/**
 * Seven days in a row: trained, rested, and the pain that was reported; or to come, with what is planned. Rest is part of
 * the plan.
 */
@customElement('week-strip')
export class WeekStrip extends LitElement {
  static override styles = [
    base,
    css`
      ol {
        display: grid;
        grid-template-columns: repeat(7, minmax(0, 1fr));
        border-top: 2.5px solid var(--ink);
        border-radius: 2px;
        list-style: none;
      }

      li {
        display: flex;
        flex-direction: column;
        gap: 2px;
        align-items: center;
        padding: 8px 2px 2px;
        font-size: var(--text-15);
        line-height: 1.3;
        text-align: center;
      }

      .now {
        background: linear-gradient(var(--brass-soft), transparent 88%);
      }

      .now .date {
        font-weight: 680;
      }

      .tile {
        display: grid;
        width: 38px;
        height: 38px;
        margin: 4px 0;
        place-items: center;
        border: 1.5px dashed var(--line-strong);
        border-radius: 50%;
        color: var(--ink-2);
      }

      .session .tile {
        border: 0;
        border-radius: var(--radius-control);
        background: var(--action);
        color: var(--on-action);
      }

      .planned .tile,
      .moved .tile {
        border: 2px solid var(--action);
        border-radius: var(--radius-control);
        color: var(--action);
      }

      .before .tile {
        border-style: dotted;
        border-color: var(--line);
      }

      .now:not(.session, .planned, .moved) .tile {
        border: 2.5px solid var(--brass);
        border-radius: var(--radius-control);
        color: var(--brass-text);
      }

      .pain {
        color: var(--ink-2);
        font-size: var(--text-13);
      }

      .pain icon-mark {
        --icon-size: 15px;
        display: none;
      }

      b {
        font-weight: 640;
      }

      @media (width <= 760px) {
        .word {
          display: none;
        }

        .date span {
          display: block;
        }

        li {
          font-size: var(--text-13);
        }

        .tile {
          width: 34px;
          height: 34px;
        }
      }

      /* The word has no room below a tile. */
      @media (width <= 400px) {
        .pain {
          display: flex;
          gap: 2px;
          align-items: center;
        }

        .pain icon-mark {
          display: block;
        }

        .of {
          position: absolute;
          width: 1px;
          height: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
      }

      @media (forced-colors: active) {
        .tile {
          border: 1px solid CanvasText;
        }

        .now .tile {
          outline: 3px solid Highlight;
        }
      }
    `,
  ];

  @property({ attribute: false }) days: readonly WeekDay[] = [];
  @property() today: CivilDate = '';

  override render() {
    return html`<ol>${this.days.map((day) => dayItem(day, day.date === this.today))}</ol>`;
  }
}

/** What stands in the tile of a day, and is read aloud in its place. */
const SIGNS: Readonly<Record<WeekDay['state'], { readonly icon: IconName; readonly said: string } | null>> = {
  session: { icon: 'check', said: 'trained' },
  planned: { icon: 'body', said: 'session planned' },
  moved: { icon: 'forward', said: 'session moved here' },
  rest: { icon: 'leaf', said: 'rest' },
  before: null,
};

function wordOf({ state, minutes }: WeekDay, now: boolean): string {
  switch (state) {
    case 'session':
      return `${minutes} min`;
    case 'planned':
      return 'Session';
    case 'moved':
      return 'Moved here';
    case 'rest':
      return now ? 'Today' : 'Rest';
    case 'before':
      return '';
  }
}

function dayItem(day: WeekDay, now: boolean) {
  const { date, state, pain } = day;
  const sign = now && state === 'rest' ? null : SIGNS[state];
  return html`
    <li class="${state} ${now ? 'now' : ''}" aria-current=${now ? 'date' : 'false'}>
      <span class="date">${shortDay(date)
        .split(' ')
        .map((part) => html`<span>${part}</span> `)}</span>
      <span class="tile">${
        sign
          ? html`<icon-mark .name=${sign.icon}></icon-mark><span class="visually-hidden">${sign.said}</span>`
          : null
      }</span>
      <b class="word">${wordOf(day, now)}</b>
      ${pain === null ? null : html`<span class="pain"><icon-mark name="hurt"></icon-mark><span class="of">pain</span> <b>${pain}</b></span>`}
    </li>
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'week-strip': WeekStrip;
  }
}
