import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Dose, Exercise } from '../../core/exercise/exercise.ts';
import { chainItems, createLibrary, type Library } from '../../core/exercise/library.ts';
import type { LogRecord } from '../../core/log/record.ts';
import { sidesOf } from '../../core/outcomes/sides.ts';
import { doseAt } from '../../core/progression/ladder.ts';
import { openingOf } from '../../core/progression/opening.ts';
import type { Progress } from '../../core/progression/progress.ts';
import { limitsNow } from '../../core/progression/why.ts';
import type { App, TodayView } from '../../ports/app.ts';
import {
  CATEGORY_WORDS,
  listWords,
  neededWords,
  needsWords,
  POSITION_WORDS,
  REGION_WORDS,
  sidesWords,
  TIER_WORDS,
  UNSEEN,
} from '../../strings/exercise-words.ts';
import { ladderWords } from '../../strings/ladder-words.ts';
import { limitSentence } from '../../strings/limit-words.ts';
import { wornOnWords } from '../../strings/placement-words.ts';
import { Latest } from '../controllers/latest.ts';
import './exercise-picture.ts';
import './exercise-standing.ts';
import '../elements/icon-mark.ts';
import './side-view.ts';
import { backLink } from '../styles/back-link.ts';
import { base } from '../styles/base.ts';
import { exerciseSheet } from '../styles/exercise-sheet.ts';
import { page } from '../styles/page.ts';

/** Everything about one exercise. */
@customElement('exercise-page')
export class ExercisePage extends LitElement {
  static override styles = [base, page, backLink, exerciseSheet];

  @property({ attribute: false }) app!: App;
  /** Its id. */
  @property() exercise = '';

  private readonly today = new Latest<TodayView | null>(this, () => this.app?.today$, null);
  private readonly records = new Latest<readonly LogRecord[]>(this, () => this.app?.records$, []);
  private library: Library | null = null;

  override render() {
    this.library ??= createLibrary(this.app.exercises);
    const exercise = this.library.byId.get(this.exercise);
    return exercise ? this.sheet(exercise, this.library) : notThere();
  }

  private sheet(exercise: Exercise, library: Library) {
    const ladder = chainItems(library, exercise.chain);
    const step = ladder.indexOf(exercise);
    const regions = listWords(exercise.regions.map((each) => REGION_WORDS[each]));
    const steps = ladder.length > 1 ? `, step ${step + 1} of ${ladder.length}` : '';
    const progress = this.today.value?.progress ?? null;
    return html`
      <div class="head">
        <div>
          <a class="back" href="#/exercises"><icon-mark name="back"></icon-mark>Exercises</a>
          <h1>${exercise.name}</h1>
          <p class="lead">${ladderWords(exercise.chain).name}${steps}. ${regions}. ${needsWords(exercise)}.</p>
        </div>
      </div>
      <div class="grid">
        <section class="card span-8" aria-label="Picture">
          <exercise-picture .exercise=${exercise}></exercise-picture>
        </section>
        <exercise-standing
          class="span-4"
          .exercise=${exercise}
          .library=${library}
          .opening=${progress && openingOf(library, exercise, progress)}
          .dose=${progress && doseHere(exercise, progress)}
          .easier=${ladder[step - 1] ?? null}
          .harder=${ladder[step + 1] ?? null}
        ></exercise-standing>
        ${how(exercise)} ${watch(exercise)} ${avoid(exercise, progress)}
        ${trains(exercise)} ${sensor(exercise)}
        ${
          exercise.perSide
            ? html`<side-view
                class="span-6"
                .exercise=${exercise}
                .done=${sidesOf(this.records.value, exercise.id)}
              ></side-view>`
            : nothing
        }
      </div>
    `;
  }
}

/** The dose at the person's place on the ladder, where that is this exercise. */
function doseHere(exercise: Exercise, { places, circumstances }: Progress): Dose | null {
  const place = places.find(({ exerciseId }) => exerciseId === exercise.id);
  return place ? doseAt({ exercise, rung: place.rung, reduced: null }, circumstances) : null;
}

const list = (lines: readonly string[]) => lines.map((line) => html`<li>${line}</li>`);

function how({ steps }: Exercise) {
  return html`
    <section class="card span-4" aria-labelledby="how">
      <h2 id="how">How</h2>
      <ol>${list(steps)}</ol>
    </section>
  `;
}

function watch({ cues, faults }: Exercise) {
  return html`
    <section class="card span-4" aria-labelledby="cues">
      <h2 id="cues">Think of</h2>
      <ul class="cues">${list(cues)}</ul>
      ${
        faults.length > 0
          ? html`<h3>Common slips</h3>
              <ul>${list(faults)}</ul>`
          : nothing
      }
    </section>
  `;
}

function avoid({ avoid: reasons, changes }: Exercise, progress: Progress | null) {
  const flags = progress?.circumstances.flags ?? [];
  const forYou = changes.filter(({ flag }) => flags.includes(flag));
  return html`
    <section class="card span-4" aria-labelledby="avoid">
      <h2 id="avoid">Leave it out, or change it, if</h2>
      <ul>${list(reasons)}</ul>
      ${
        forYou.length > 0
          ? html`<h3>For you</h3>
              <ul>${list(forYou.map(({ text }) => text))}</ul>`
          : nothing
      }
      <h3>Stop</h3>
      <p class="support">${limitSentence(progress ? limitsNow(progress).limits.painLimit : undefined)}</p>
      <p class="ask"><a class="button" href="#/screening"><icon-mark name="warning"></icon-mark>Something new or worrying?</a></p>
    </section>
  `;
}

function trains(exercise: Exercise) {
  const { muscles, categories, chain, position } = exercise;
  const facts: readonly (readonly [string, string])[] = [
    ['For', listWords(categories.map((each) => CATEGORY_WORDS[each]))],
    ['Muscles', listWords(muscles)],
    ['Position', POSITION_WORDS[position]],
    ['Sides', sidesWords(exercise)],
    ['Needs', neededWords(exercise)],
  ];
  return html`
    <section class="card span-6" aria-labelledby="trains">
      <h2 id="trains">What it trains</h2>
      <p>${ladderWords(chain).trains}</p>
      <dl>${facts.map(([term, fact]) => (fact ? html`<dt>${term}</dt><dd>${fact}</dd>` : nothing))}</dl>
    </section>
  `;
}

function sensor({ tier, placements }: Exercise) {
  const isSeen = placements.length > 0;
  return html`
    <section class="card span-6" aria-labelledby="sensor">
      <h2 id="sensor">What the sensor can see</h2>
      <p>${isSeen ? wornOnWords(placements) : 'No sensor belongs here: leave it off.'}</p>
      <p><b>${TIER_WORDS[tier].short}.</b> ${TIER_WORDS[tier].long}</p>
      ${isSeen ? html`<p class="support">${UNSEEN}</p>` : nothing}
    </section>
  `;
}

function notThere() {
  return html`
    <section class="card stack">
      <h1>No such exercise</h1>
      <p>The address names none of ours.</p>
      <p><a class="button" href="#/exercises">All exercises</a></p>
    </section>
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'exercise-page': ExercisePage;
  }
}
