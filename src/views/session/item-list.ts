import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { briefAmountWords, loadedDoseWords } from '../../core/exercise/dose-words.ts';
import type { PlayerItem } from '../../core/player/player.ts';
import { STANDING_WORDS } from '../../strings/player-words.ts';
import { bob } from '../elements/bob.ts';
import { textureDefs } from '../elements/shape-svg.ts';
import { base } from '../styles/base.ts';
import '../elements/icon-mark.ts';

/** The session's exercises: done, here, to come, left out. */
@customElement('item-list')
export class ItemList extends LitElement {
  static override styles = [
    base,
    css`
      ol {
        list-style: none;
      }

      li {
        display: flex;
        gap: 12px;
        align-items: center;
        min-height: 50px;
        line-height: 1.25;
      }

      .mark {
        display: grid;
        flex: none;
        width: 28px;
        height: 28px;
        place-items: center;
        border: 1.5px solid var(--line-strong);
        border-radius: 8px;
      }

      .mark icon-mark {
        --icon-size: 18px;
      }

      .done .mark {
        border-color: var(--action);
        background: var(--action);
        color: var(--on-action);
      }

      .now .mark {
        border: 0;
      }

      .now svg {
        width: 16px;
        height: 30px;
      }

      .skipped .mark {
        border-style: dashed;
      }

      b {
        display: block;
        font-weight: 640;
      }

      .skipped b {
        font-weight: 560;
      }
    `,
  ];

  @property({ attribute: false }) items: readonly PlayerItem[] = [];
  @property({ type: Number }) current = 0;

  override render() {
    return html`<ol aria-label="Exercises">${this.items.map((item, index) => this.item(item, index))}</ol>`;
  }

  private item({ exercise, dose, kg, skipped }: PlayerItem, index: number) {
    const state = skipped
      ? 'skipped'
      : index < this.current
        ? 'done'
        : index === this.current
          ? 'now'
          : 'later';
    const word = state === 'done' || state === 'now' ? STANDING_WORDS[state] : null;
    return html`
      <li class=${state} aria-current=${state === 'now' ? 'step' : 'false'}>
        <span class="mark">${mark(state)}</span>
        <span>
          <b>${exercise.name}</b>
          <span class="support">${loadedDoseWords(exercise, dose, kg, briefAmountWords)}${skipped ? `, ${STANDING_WORDS.leftOut}` : ''}</span>
          ${word ? html`<span class="visually-hidden">, ${word}</span>` : null}
        </span>
      </li>
    `;
  }
}

function mark(state: string) {
  if (state === 'done') return html`<icon-mark name="check"></icon-mark>`;
  if (state === 'skipped') return html`<icon-mark name="minus"></icon-mark>`;
  if (state !== 'now') return null;
  return html`<svg viewBox="-5 -1 10 24" aria-hidden="true">${textureDefs}${bob}</svg>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'item-list': ItemList;
  }
}
