import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { doseWords } from '../../core/exercise/dose-words.ts';
import type { Prescription } from '../../core/progression/progress.ts';
import { base } from '../styles/base.ts';
import '../elements/exercise-still.ts';
import '../elements/icon-mark.ts';

/** What any day may have beside the session: a walk, some stretches, and what the person chose. */
@customElement('daily-card')
export class DailyCard extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }

      .row {
        margin-top: 14px;
      }

      .quiet {
        margin-left: -12px;
      }

      header {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 18px;
        align-items: baseline;
        justify-content: space-between;
      }

      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(212px, 1fr));
        gap: 8px 18px;
        margin: 12px 0 0;
        padding: 0;
        list-style: none;
      }

      li {
        display: grid;
        grid-template-columns: 76px minmax(0, 1fr);
        gap: 12px;
        align-items: center;
        max-width: none;
        font-size: var(--text-15);
        line-height: 1.3;
      }

      exercise-still {
        display: block;
        height: 52px;
        padding: 5px;
        border-radius: 12px;
        background: var(--bg);
      }

      b {
        display: block;
        font-weight: 640;
      }

      span {
        color: var(--ink-2);
      }
    `,
  ];

  @property({ attribute: false }) items: readonly Prescription[] = [];
  @property({ type: Number }) minutes = 0;

  override render() {
    const isDone = this.items.length === 0;
    return html`
      <section class="card" aria-labelledby="daily">
        <header>
          <h2 id="daily">Walks and stretches</h2>
          <p class="support">${isDone ? 'Nothing beside the session today.' : `About ${this.minutes} minutes, not part of the session`}</p>
        </header>
        ${
          isDone
            ? nothing
            : html`<ul>
          ${this.items.map(
            ({ exercise, dose }) => html`
              <li>
                <exercise-still figure=${exercise.figure}></exercise-still>
                <div><b>${exercise.name}</b><span>${doseWords(exercise, dose)}</span></div>
              </li>
            `,
          )}
        </ul>`
        }
        <div class="row">
          ${
            isDone
              ? null
              : html`<a class="button" href="#/session/daily"><icon-mark name="clock"></icon-mark>Start with the timer</a>`
          }
          <button type="button" class="quiet" @click=${() => this.dispatchEvent(new CustomEvent('log-asked'))}>
            Log something you did
          </button>
        </div>
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'daily-card': DailyCard;
  }

  interface HTMLElementEventMap {
    'log-asked': CustomEvent;
  }
}
