import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { doseWords } from '../../core/exercise/dose-words.ts';
import type { Dose, Exercise } from '../../core/exercise/exercise.ts';
import type { Library } from '../../core/exercise/library.ts';
import { ownRungs } from '../../core/exercise/own-rungs.ts';
import type { Opening } from '../../core/progression/opening.ts';
import { openingWords } from '../../strings/opening-words.ts';
import { base } from '../styles/base.ts';
import '../elements/icon-mark.ts';
import '../elements/need-list.ts';
import '../elements/why-this.ts';

/** How an exercise stands for this person: the dose, what it waits for, and its neighbours on the ladder. */
@customElement('exercise-standing')
export class ExerciseStanding extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }

      .card {
        height: 100%;
      }

      .dose {
        margin-top: 4px;
        font-size: var(--text-30);
        font-weight: 600;
        letter-spacing: -0.02em;
        line-height: 1.2;
      }

      .whole {
        white-space: nowrap;
      }

      .dose ~ .support {
        margin-top: 6px;
      }

      h3 + .support {
        margin-top: 4px;
      }

      hr {
        margin: 16px 0;
        border: 0;
        border-top: 1px solid var(--line);
      }

      h3 {
        display: flex;
        gap: 8px;
        align-items: center;
      }

      h3 icon-mark {
        color: var(--brass-text);
      }

      need-list {
        margin-top: 8px;
        font-size: var(--text-15);
      }

      dl {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 8px 16px;
        font-size: var(--text-15);
      }

      dt {
        color: var(--ink-2);
      }

      dd {
        text-align: right;
      }
    `,
  ];

  @property({ attribute: false }) exercise!: Exercise;
  @property({ attribute: false }) library!: Library;
  @property({ attribute: false }) opening: Opening | null = null;
  /** The dose at the person's place, where that is this exercise. */
  @property({ attribute: false }) dose: Dose | null = null;
  @property({ attribute: false }) easier: Exercise | null = null;
  @property({ attribute: false }) harder: Exercise | null = null;

  override render() {
    return html`<section class="card" aria-labelledby="dose">${this.doses()} ${this.standing()} ${this.neighbours()}</section>`;
  }

  private doses() {
    const { exercise, dose } = this;
    const [first, last] = [exercise.rungs[0], exercise.rungs[ownRungs(exercise) - 1]];
    const mastery = exercise.rungs[exercise.masteryRung];
    const words = (each: Dose | undefined) =>
      each ? html`<span class="whole">${doseWords(exercise, each)}</span>` : '';
    return html`
      <h2 id="dose">${dose ? 'Your dose' : 'Dose'}</h2>
      <p class="dose">${words(dose ?? first)}</p>
      ${dose ? html`<why-this .exercise=${exercise} .dose=${dose}></why-this>` : nothing}
      <p class="support">
        ${
          dose
            ? html`From ${words(first)} up to ${words(last)}.`
            : first === last
              ? ''
              : html`That is the start; it grows to ${words(last)}.`
        }
        ${this.harder && mastery ? html`From ${words(mastery)} the next step may open.` : ''}
      </p>
      <p class="support">${exercise.tempo}. ${exercise.restSeconds} s rest between sets.</p>
    `;
  }

  private standing() {
    const { opening } = this;
    if (!opening) return nothing;
    const { title, text } = openingWords(opening);
    const kept = opening.type !== 'open';
    return html`
      <hr />
      <h3><icon-mark name=${kept ? 'lock' : 'check'}></icon-mark>${title}</h3>
      <p class="support">${text}</p>
      ${opening.type === 'locked' ? html`<need-list .needs=${opening.needs} .exercises=${this.library.exercises}></need-list>` : nothing}
      ${
        opening.type === 'closed' || (opening.type === 'waits' && opening.state === 'unscreened')
          ? html`<p class="support"><a href="#/screening">Go to the safety questions</a></p>`
          : nothing
      }
    `;
  }

  private neighbours() {
    const link = (exercise: Exercise | null, none: string) =>
      exercise ? html`<a href="#/exercise/${exercise.id}">${exercise.name}</a>` : none;
    return html`
      <hr />
      <dl>
        <dt>Easier</dt>
        <dd>${link(this.easier, 'this is the first step; fewer and shorter is always allowed')}</dd>
        <dt>Harder</dt>
        <dd>${link(this.harder, 'this is the top step')}</dd>
      </dl>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'exercise-standing': ExerciseStanding;
  }
}
