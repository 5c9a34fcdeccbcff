import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { amountWords } from '../../core/exercise/dose-words.ts';
import type { Exercise } from '../../core/exercise/exercise.ts';
import type { SidesDone } from '../../core/outcomes/sides.ts';
import { SIDES_WORDS } from '../../strings/outcome-words.ts';
import { longDay } from '../../strings/time-words.ts';
import { base } from '../styles/base.ts';

/** Sessions that are shown, the latest first. */
const SHOWN = 5;

/** What left and right did in the latest sessions, as information and no verdict. Nothing before the first. */
@customElement('side-view')
export class SideView extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }

      .card {
        height: 100%;
      }

      table {
        width: 100%;
        margin-top: 10px;
        border-collapse: collapse;
        font-size: var(--text-15);
      }

      th,
      td {
        padding: 6px 12px 6px 0;
        font-weight: 400;
        text-align: left;
      }

      thead th {
        color: var(--ink-2);
      }

      tbody tr {
        border-top: 1px solid var(--line);
      }

      .support {
        margin-top: 10px;
      }
    `,
  ];

  @property({ attribute: false }) exercise!: Exercise;
  @property({ attribute: false }) done: readonly SidesDone[] = [];

  override render() {
    const latest = this.done.slice(-SHOWN).reverse();
    this.toggleAttribute('hidden', latest.length === 0);
    if (latest.length === 0) return nothing;
    const words = (amount: number) => amountWords(this.exercise, amount);
    return html`
      <section class="card" aria-labelledby="sides">
        <h2 id="sides">Left and right</h2>
        <table>
          <thead>
            <tr><th scope="col">Session</th><th scope="col">Left</th><th scope="col">Right</th></tr>
          </thead>
          <tbody>
            ${latest.map(
              ({ date, left, right }) => html`
                <tr><th scope="row">${longDay(date)}</th><td>${words(left)}</td><td>${words(right)}</td></tr>
              `,
            )}
          </tbody>
        </table>
        <p class="support">${SIDES_WORDS}</p>
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'side-view': SideView;
  }
}
