import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { briefAmountWords, loadedDoseWords } from '../../core/exercise/dose-words.ts';
import { roleOf } from '../../core/progression/composition.ts';
import type { Prescription } from '../../core/progression/progress.ts';
import { PART_WORDS } from '../../strings/plan-words.ts';
import { base } from '../styles/base.ts';
import '../elements/exercise-still.ts';
import '../elements/why-this.ts';

/** So many stand in one row, in larger pictures. */
const FEW = 4;

/** The exercises of a session with their pictures and doses, in order; where a part of it begins, its name stands. */
@customElement('session-parts')
export class SessionParts extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }

      ol {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(112px, 1fr));
        gap: 10px 14px;
        margin-top: 14px;
        padding: 0;
        list-style: none;
      }

      .few {
        grid-template-columns: repeat(auto-fill, minmax(128px, 1fr));
      }

      li {
        max-width: 196px;
        font-size: var(--text-15);
        line-height: 1.3;
      }

      .part {
        display: block;
        min-height: 1.4em;
        margin-bottom: 3px;
        color: var(--brass-text);
        font-weight: 640;
        white-space: nowrap;
      }

      exercise-still {
        display: block;
        height: 80px;
        margin-bottom: 6px;
        padding: 7px;
        border-radius: 12px;
        background: var(--bg);
      }

      b {
        display: block;
        font-weight: 640;
      }

      .dose {
        display: block;
        color: var(--ink-2);
      }

      /* Its room to press reaches into the gaps around its words. */
      why-this {
        margin-block: -5px -9px;
      }

      @media (width <= 760px) {
        ol,
        .few {
          grid-template-columns: none;
          grid-auto-columns: 130px;
          grid-auto-flow: column;
          margin-top: 10px;
          margin-right: -16px;
          padding: 0 16px 10px 0;
          overflow-x: auto;
        }

        exercise-still {
          height: 66px;
        }
      }
    `,
  ];

  @property({ attribute: false }) items: readonly Prescription[] = [];

  override render() {
    return html`
      <ol class=${this.items.length > FEW ? nothing : 'few'} tabindex="0" aria-label="Exercises of the session">
        ${this.items.map((item, index) => picture(item, beginsPart(this.items, index)))}
      </ol>
    `;
  }
}

function beginsPart(items: readonly Prescription[], index: number): boolean {
  const [before, item] = [items[index - 1], items[index]];
  return !before || !item || roleOf(before.exercise) !== roleOf(item.exercise);
}

const picture = ({ exercise, dose, kg }: Prescription, begins: boolean) => html`
  <li>
    <span class="part">${begins ? PART_WORDS[roleOf(exercise)] : null}</span>
    <exercise-still figure=${exercise.figure}></exercise-still>
    <b>${exercise.name}</b>
    <span class="dose">${loadedDoseWords(exercise, dose, kg, briefAmountWords)}</span>
    <why-this .exercise=${exercise} .dose=${dose}></why-this>
  </li>
`;

declare global {
  interface HTMLElementTagNameMap {
    'session-parts': SessionParts;
  }
}
