import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { loadedDoseWords } from '../../core/exercise/dose-words.ts';
import { roleOf } from '../../core/progression/composition.ts';
import type { Prescription } from '../../core/progression/progress.ts';
import { PART_WORDS } from '../../strings/plan-words.ts';
import { base } from '../styles/base.ts';
import { figuresSoon } from './figures-soon.ts';
import './why-this.ts';

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
        grid-template-columns: repeat(auto-fill, minmax(100px, 1fr));
        gap: 10px 14px;
        margin-top: 14px;
        padding: 0;
        list-style: none;
      }

      li {
        max-width: 150px;
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

      exercise-figure {
        display: block;
        height: 66px;
        margin-bottom: 6px;
        padding: 6px;
        border-radius: 12px;
        background: var(--bg);
      }

      b {
        display: block;
        font-weight: 640;
      }

      .dose {
        color: var(--ink-2);
      }

      @media (width <= 760px) {
        ol {
          grid-template-columns: none;
          grid-auto-columns: 118px;
          grid-auto-flow: column;
          margin-right: -16px;
          padding: 0 16px 6px 0;
          overflow-x: auto;
        }
      }
    `,
  ];

  @property({ attribute: false }) items: readonly Prescription[] = [];

  protected override firstUpdated(): void {
    figuresSoon();
  }

  override render() {
    return html`
      <ol tabindex="0" aria-label="Exercises of the session">
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
    <exercise-figure figure=${exercise.figure} frame="peak"></exercise-figure>
    <b>${exercise.name}</b>
    <span class="dose">${loadedDoseWords(exercise, dose, kg)}</span>
    <why-this .exercise=${exercise} .dose=${dose}></why-this>
  </li>
`;

declare global {
  interface HTMLElementTagNameMap {
    'session-parts': SessionParts;
  }
}
