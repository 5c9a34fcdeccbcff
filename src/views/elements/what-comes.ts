import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { loadedDoseWords } from '../../core/exercise/dose-words.ts';
import type { ExerciseId } from '../../core/exercise/exercise.ts';
import type { Prescription } from '../../core/progression/progress.ts';
import { base } from '../styles/base.ts';
import './exercise-figure.ts';
import './exercise-steps.ts';
import './weight-today.ts';
import './why-this.ts';

/** Dumbbells that the person takes in place of heavier ones, kg, by exercise (M-26). */
export type Lighter = Readonly<Record<ExerciseId, number>>;

/** The exercises of a session before it begins: how much of each, with what in the hand, why, and how it is done. */
@customElement('what-comes')
export class WhatComes extends LitElement {
  static override styles = [
    base,
    css`
      .items {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 4px 32px;
        list-style: none;
      }

      .items li {
        display: grid;
        grid-template-columns: 132px minmax(0, 1fr);
        gap: 16px;
        align-items: start;
        max-width: none;
        padding: 12px 0;
        border-top: 1px solid var(--line);
      }

      .items exercise-figure {
        height: 84px;
        padding: 8px;
        border-radius: 12px;
        background: var(--bg);
      }

      .items b {
        display: block;
        font-weight: 640;
      }

      summary {
        min-height: 44px;
        padding: 9px 0;
        color: var(--action);
        font-size: var(--text-15);
        font-weight: 600;
        cursor: pointer;
      }

      @media (width <= 760px) {
        .items {
          grid-template-columns: minmax(0, 1fr);
        }

        .items li {
          grid-template-columns: 96px minmax(0, 1fr);
        }

        .items exercise-figure {
          height: 64px;
        }
      }
    `,
  ];

  @property({ attribute: false }) items: readonly Prescription[] = [];
  /** Filters that follow from the safety questions. */
  @property({ attribute: false }) flags: readonly string[] = [];
  /** Dumbbells at home; undefined: not told. */
  @property({ attribute: false }) weights: readonly number[] | undefined;
  @property({ attribute: false }) lighter: Lighter = {};

  override render() {
    return html`<ul class="items">${this.items.map((item) => this.item(item))}</ul>`;
  }

  private item(item: Prescription) {
    const { exercise, dose, kg } = item;
    return html`
      <li>
        <exercise-figure figure=${exercise.figure} frame="peak"></exercise-figure>
        <div>
          <b>${exercise.name}</b>
          <span class="support">${loadedDoseWords(exercise, dose, this.lighter[exercise.id] ?? kg)}</span>
          <why-this .exercise=${exercise} .dose=${dose}></why-this>
          <weight-today
            .item=${item}
            .atHome=${this.weights}
            .chosen=${this.lighter[exercise.id]}
            @weight-chosen=${(event: CustomEvent<number>) => this.choose(exercise.id, event.detail)}
          ></weight-today>
          <details>
            <summary>How to do it</summary>
            <exercise-steps .exercise=${exercise} .flags=${this.flags}></exercise-steps>
          </details>
        </div>
      </li>
    `;
  }

  private choose(id: ExerciseId, kg: number): void {
    const detail: Lighter = { ...this.lighter, [id]: kg };
    this.dispatchEvent(new CustomEvent('lighter-chosen', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'what-comes': WhatComes;
  }

  interface HTMLElementEventMap {
    'lighter-chosen': CustomEvent<Lighter>;
  }
}
