import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { SyncState } from '../../ports/sync-view.ts';
import { STATE_ICONS, SYNC_WORDS, standLine, standTitle } from '../../strings/sync-words.ts';
import '../elements/icon-mark.ts';
import { base } from '../styles/base.ts';
import { SyncElement } from './sync-element.ts';
import './sync-trouble.ts';

/** From state to state the words change by themselves; a fault that these say already is not said twice. */
const SAID_BY_STATE: Partial<Readonly<Record<SyncState, readonly string[]>>> = {
  away: ['unreachable', 'interrupted'],
  refused: ['refused', 'left-out'],
};

/** How sync stands, in words: in another tab, connecting, catching up, in step, away, refused. */
@customElement('sync-standing')
export class SyncStanding extends SyncElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 14px;
      }

      .state {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 0 16px;
        align-items: center;
      }

      .mark {
        display: grid;
        place-items: center;
        width: 52px;
        height: 52px;
        border-radius: 50%;
        background: var(--well);
        color: var(--ink-2);
        --icon-size: 26px;
      }

      .live .mark {
        background: var(--action-soft);
        color: var(--on-action-soft);
      }

      .refused .mark {
        background: var(--brass-soft);
        color: var(--brass-text);
      }

      h2 {
        font-variant-numeric: tabular-nums;
      }

      .line {
        margin-top: 2px;
        color: var(--ink-2);
      }

      progress {
        width: 100%;
        height: 8px;
        accent-color: var(--action);
      }

      @media (forced-colors: active) {
        .mark {
          border: 1px solid CanvasText;
        }
      }
    `,
  ];

  override render() {
    const view = this.view.value;
    if (!view) return nothing;
    const title = standTitle(view);
    const { state, fault, caughtUp } = view;
    const isSaid = fault !== null && SAID_BY_STATE[state]?.includes(fault);
    return html`
      <div class="state ${state}">
        <span class="mark"><icon-mark .name=${state === 'live' && fault ? 'clock' : STATE_ICONS[state]}></icon-mark></span>
        <div role="status">
          <h2>${title}</h2>
          <p class="line">${standLine(view, Date.now())}</p>
        </div>
      </div>
      ${
        state === 'catching-up' && caughtUp !== null
          ? html`<progress aria-label=${title} max="100" .value=${Math.round(caughtUp * 100)}></progress>`
          : nothing
      }
      <sync-trouble .fault=${isSaid ? null : fault}></sync-trouble>
      ${
        state === 'elsewhere'
          ? html`<div class="row"><button type="button" class="primary" @click=${() => this.sync.value?.tryNow()}>${SYNC_WORDS.goOnHere}</button></div>`
          : nothing
      }
      ${
        state === 'away' || (fault && state !== 'refused')
          ? html`<div class="row"><button type="button" @click=${() => this.sync.value?.tryNow()}><icon-mark name="refresh"></icon-mark>${SYNC_WORDS.tryNow}</button></div>`
          : nothing
      }
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sync-standing': SyncStanding;
  }
}
