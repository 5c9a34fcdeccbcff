import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { shortDay } from '../../strings/time-words.ts';
import { base } from '../styles/base.ts';
import type { WeekDay } from '../week-days.ts';
import './icon-mark.ts';

/** Seven days up to today: trained, rested, and the pain that was reported. Rest is part of the plan. */
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

      .before .tile {
        border-style: dotted;
        border-color: var(--line);
      }

      .now:not(.session) .tile {
        border: 2.5px solid var(--brass);
        border-radius: var(--radius-control);
        color: var(--brass-text);
      }

      .pain {
        color: var(--ink-2);
        font-size: var(--text-13);
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

      @media (forced-colors: active) {
        .tile {
          border: 1px solid CanvasText;
        }
      }
    `,
  ];

  @property({ attribute: false }) days: readonly WeekDay[] = [];

  override render() {
    const last = this.days.length - 1;
    return html`<ol>${this.days.map((day, index) => dayItem(day, index === last))}</ol>`;
  }
}

function dayItem({ date, state, minutes, pain }: WeekDay, now: boolean) {
  const word = state === 'session' ? `${minutes} min` : state === 'rest' ? (now ? 'Today' : 'Rest') : '';
  const icon = state === 'session' ? 'check' : 'leaf';
  return html`
    <li class="${state} ${now ? 'now' : ''}" aria-current=${now ? 'date' : 'false'}>
      <span class="date">${shortDay(date)
        .split(' ')
        .map((part) => html`<span>${part}</span> `)}</span>
      <span class="tile">${
        state === 'before' || (now && state === 'rest')
          ? null
          : html`<icon-mark .name=${icon}></icon-mark><span class="visually-hidden">${
              state === 'session' ? 'trained' : 'rest'
            }</span>`
      }</span>
      <b class="word">${word}</b>
      <span class="pain">${pain === null ? html`&nbsp;` : html`pain <b>${pain}</b>`}</span>
    </li>
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'week-strip': WeekStrip;
  }
}
