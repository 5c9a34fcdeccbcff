import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { EMPTY_DESK } from '../../app/desk/desk.ts';
import type { MovementView } from '../../ports/desk-view.ts';
import { breakStat, longestStat, type Stat, shiftsStat, stillStat } from '../../strings/desk-stat-words.ts';
import { base } from '../styles/base.ts';

/** How much the person moves: in one position, until a break, position changes, the longest still spell. */
@customElement('desk-stats')
export class DeskStats extends LitElement {
  static override styles = [
    base,
    css`
      dl {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 14px 28px;
        padding: 14px 0 16px;
        border-top: 1px solid var(--line);
        border-bottom: 1px solid var(--line);
      }

      div {
        display: flex;
        flex-direction: column-reverse;
        justify-content: flex-end;
        min-width: 0;
      }

      dd {
        font-size: var(--text-30);
        font-weight: 600;
        line-height: 1.1;
        letter-spacing: -0.02em;
      }

      small {
        margin-left: 5px;
        color: var(--ink-2);
        font-size: var(--text-17);
        font-weight: 400;
        letter-spacing: 0;
      }

      dt {
        color: var(--ink-2);
        font-size: var(--text-15);
        line-height: 1.35;
      }

      i {
        display: block;
        position: relative;
        height: 4px;
        margin-top: 8px;
        border-radius: 2px;
        background: linear-gradient(var(--line-strong), var(--line-strong)) 0 50% / 100% 1.5px no-repeat;
      }

      i::before {
        position: absolute;
        inset: 0 auto 0 0;
        width: var(--part);
        border-radius: 2px;
        background: var(--action);
        content: "";
      }

      i::after {
        position: absolute;
        right: 0;
        top: -3px;
        width: 2px;
        height: 10px;
        background: var(--line-strong);
        content: "";
      }

      @media (width <= 760px) {
        dl {
          gap: 12px 18px;
        }

        dd {
          font-size: var(--text-24);
        }
      }

      @media (forced-colors: active) {
        i::before,
        i::after {
          forced-color-adjust: none;
          background: CanvasText;
        }
      }
    `,
  ];

  @property({ attribute: false }) movement: MovementView = EMPTY_DESK.movement;
  /** Of today so far. */
  @property({ type: Number }) shifts = 0;
  @property({ type: Number }) wornMs = 0;
  @property({ type: Number }) longestStillMs = 0;
  /** Position changes in an hour on the days before; null: not known yet. */
  @property({ attribute: false }) usualShifts: number | null = null;

  override render() {
    const { movement, shifts, wornMs, longestStillMs, usualShifts } = this;
    return html`
      <dl>
        ${stat(stillStat(movement))} ${stat(breakStat(movement))} ${stat(shiftsStat(shifts, wornMs, usualShifts))}
        ${stat(longestStat(Math.max(longestStillMs, movement.stillMs)))}
      </dl>
    `;
  }
}

function stat({ value, unit, label, part }: Stat) {
  return html`<div>
    <dt>
      ${label}${part === null ? nothing : html`<i .style=${`--part: ${Math.round(100 * Math.min(1, part))}%`}></i>`}
    </dt>
    <dd>${value}<small>${unit}</small></dd>
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-stats': DeskStats;
  }
}
