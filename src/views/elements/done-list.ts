import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { PlayerItem } from '../../core/player/player.ts';
import { doneWords } from '../../strings/player-words.ts';
import { timeSpan } from '../../strings/time-words.ts';
import { base } from '../styles/base.ts';
import './exercise-figure.ts';
import './icon-mark.ts';
import './why-this.ts';

/** What was done of each exercise against what was planned, with the time that nobody saw. */
@customElement('done-list')
export class DoneList extends LitElement {
  static override styles = [
    base,
    css`
      ul {
        margin-top: 8px;
        list-style: none;
      }

      li {
        display: grid;
        grid-template-columns: 92px minmax(0, 1fr) auto;
        gap: 4px 16px;
        align-items: center;
        max-width: none;
        padding: 12px 0;
        border-top: 1px solid var(--line);
      }

      li:first-child {
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

      @media (width <= 760px) {
        li {
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

  override render() {
    return html`<ul>${this.items.map((item, index) => this.item(item, index))}</ul>`;
  }

  private item(item: PlayerItem, index: number) {
    const { exercise, dose, sets, skipped } = item;
    const target = dose.sets * dose.amount * (exercise.perSide ? 2 : 1);
    const done = sets.reduce((sum, set) => sum + Math.min(set.performed, set.target), 0);
    const unseen = sets.reduce((sum, set) => sum + set.unseenSeconds, 0);
    const note =
      skipped && sets.length === 0
        ? 'Left out'
        : unseen >= 1
          ? `${timeSpan(unseen * 1000)} not seen by the sensor`
          : '';
    return html`
      <li>
        <exercise-figure figure=${exercise.figure} frame="peak"></exercise-figure>
        <div>
          <p class="names"><b>${exercise.name}</b><span>${doneWords(item)}</span></p>
          <div class="bar" aria-hidden="true"><i style="width: ${Math.min(100, (100 * done) / target)}%"></i></div>
          ${note ? html`<p class="note">${note}</p>` : nothing}
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
      </li>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'done-list': DoneList;
  }

  interface HTMLElementEventMap {
    'correct-asked': CustomEvent<number>;
  }
}
