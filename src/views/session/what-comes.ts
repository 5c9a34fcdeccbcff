import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { loadedDoseWords } from '../../core/exercise/dose-words.ts';
import type { ExerciseId } from '../../core/exercise/exercise.ts';
import { leadOf } from '../../core/player/lead.ts';
import type { Placement } from '../../core/posture/posture.ts';
import type { Prescription } from '../../core/progression/progress.ts';
import type { Swaps } from '../../ports/app.ts';
import { base } from '../styles/base.ts';
import '../elements/exercise-figure.ts';
import './exercise-steps.ts';
import '../elements/icon-mark.ts';
import './lead-mark.ts';
import './weight-today.ts';
import '../elements/why-this.ts';

/** Dumbbells that the person takes in place of heavier ones, kg, by exercise (M-26). */
export type Lighter = Readonly<Record<ExerciseId, number>>;

/** The exercises of a session before it begins: how much of each, with what in the hand, why, and how it is done. */
@customElement('what-comes')
export class WhatComes extends LitElement {
  static override styles = [
    base,
    css`
      .items {
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

      .dose {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 14px;
        align-items: center;
        font-size: var(--text-15);
      }

      .dose span {
        font-weight: 560;
      }

      .more {
        display: flex;
        flex-wrap: wrap;
        gap: 0 16px;
        align-items: flex-start;
      }

      .more details[open] {
        flex: 1 0 100%;
      }

      .change ul {
        display: grid;
        gap: 8px;
        padding: 4px 0 8px;
        list-style: none;
      }

      .items .change li {
        display: block;
        padding: 0;
        border: 0;
      }

      .change button,
      .out button {
        min-height: 44px;
        padding: 6px 14px;
        font-size: var(--text-15);
        text-align: left;
      }

      .out exercise-figure {
        opacity: 0.45;
      }

      @media (width <= 760px) {
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
  /** What may stand in for an item. */
  @property({ attribute: false }) alternatives: (item: Prescription) => readonly Prescription[] = () => [];
  @property({ attribute: false }) swaps: Swaps = {};
  /** Nothing of it can be changed, as in a check. */
  @property({ type: Boolean }) firm = false;
  /** Where the sensor that counts is worn; null: nothing counts by itself. */
  @property({ attribute: false }) placement: Placement | null = null;

  override render() {
    return html`<ul class="items">${this.items.map((item) => this.planned(item))}</ul>`;
  }

  private planned(item: Prescription) {
    const { id, name, figure } = item.exercise;
    const swap = this.swaps[id];
    if (swap === undefined) return this.item(item, item);
    const instead = swap === null ? undefined : this.alternatives(item)[swap];
    if (instead) return this.item(instead, item);
    return html`
      <li class="out">
        <exercise-figure figure=${figure} frame="peak"></exercise-figure>
        <div><b>${name}</b><span class="support">Left out today</span><p>${this.back(item)}</p></div>
      </li>
    `;
  }

  private item(item: Prescription, planned: Prescription) {
    const { exercise, dose, kg } = item;
    return html`
      <li>
        <exercise-figure figure=${exercise.figure} frame="peak"></exercise-figure>
        <div>
          <b>${exercise.name}</b>
          ${item === planned ? nothing : html`<p class="support">In place of ${planned.exercise.name}</p>`}
          <p class="dose">
            <span>${loadedDoseWords(exercise, dose, this.lighter[exercise.id] ?? kg)}</span>
            <lead-mark .lead=${leadOf(exercise, this.placement === null ? 'person' : 'sensor', this.placement)}></lead-mark>
          </p>
          <weight-today
            .item=${item}
            .atHome=${this.weights}
            .chosen=${this.lighter[exercise.id]}
            @weight-chosen=${(event: CustomEvent<number>) => this.choose(exercise.id, event.detail)}
          ></weight-today>
          <div class="more">
            <why-this .exercise=${exercise} .dose=${dose}></why-this>
            <details>
              <summary>How to do it</summary>
              <exercise-steps .exercise=${exercise} .flags=${this.flags}></exercise-steps>
            </details>
            ${this.firm ? nothing : this.change(planned, item)}
          </div>
        </div>
      </li>
    `;
  }

  private change(planned: Prescription, shown: Prescription) {
    const others = this.alternatives(planned)
      .map((item, index) => ({ item, index }))
      .filter(({ item }) => item.exercise !== shown.exercise || item.dose.amount !== shown.dose.amount);
    return html`
      <details class="change">
        <summary>Change it</summary>
        <ul>
          ${shown === planned ? nothing : html`<li>${this.back(planned)}</li>`}
          ${others.map(
            ({ item: { exercise, dose, kg }, index }) => html`
              <li>
                <button type="button" @click=${() => this.swap(planned, index)}>
                  ${exercise.name}, ${loadedDoseWords(exercise, dose, kg)}
                </button>
              </li>
            `,
          )}
          <li><button type="button" @click=${() => this.swap(planned, null)}>Leave it out today</button></li>
        </ul>
      </details>
    `;
  }

  private back(planned: Prescription) {
    return html`<button type="button" @click=${() => this.swap(planned, undefined)}>
      <icon-mark name="undo"></icon-mark>${planned.exercise.name}, as planned
    </button>`;
  }

  private swap({ exercise: { id } }: Prescription, to: number | null | undefined): void {
    const { [id]: _, ...others } = this.swaps;
    const detail: Swaps = to === undefined ? others : { ...others, [id]: to };
    this.dispatchEvent(new CustomEvent('swaps-chosen', { detail }));
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
    'swaps-chosen': CustomEvent<Swaps>;
  }
}
