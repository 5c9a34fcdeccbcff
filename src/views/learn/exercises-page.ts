import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { EQUIPMENT } from '../../core/exercise/equipment.ts';
import { CATEGORIES, type Exercise, REGIONS } from '../../core/exercise/exercise.ts';
import { createLibrary, type Library } from '../../core/exercise/library.ts';
import { ANYTHING, findExercises, type Wanted } from '../../core/exercise/search.ts';
import { type Opening, openingOf } from '../../core/progression/opening.ts';
import type { App, TodayView } from '../../ports/app.ts';
import { CATEGORY_WORDS, EQUIPMENT_WORDS, REGION_WORDS } from '../../strings/exercise-words.ts';
import { ladderWords } from '../../strings/ladder-words.ts';
import { Latest } from '../controllers/latest.ts';
import './exercise-card.ts';
import '../elements/icon-mark.ts';
import type { Option } from '../elements/option-row.ts';
import '../elements/select-row.ts';
import { backLink } from '../styles/back-link.ts';
import { base } from '../styles/base.ts';
import { exerciseList } from '../styles/exercise-list.ts';
import { page } from '../styles/page.ts';
import { addressOf, wantedOf } from './wanted-address.ts';

const optionsOf = <Word extends string>(words: readonly Word[], texts: Readonly<Record<Word, string>>) =>
  words.map((id): Option => ({ id, text: texts[id] }));

const REGION_OPTIONS = optionsOf(REGIONS, REGION_WORDS);
const CATEGORY_OPTIONS = optionsOf(CATEGORIES, CATEGORY_WORDS);
const EQUIPMENT_OPTIONS: readonly Option[] = [
  { id: 'nothing-bought', text: 'What is at home' },
  ...optionsOf(EQUIPMENT, EQUIPMENT_WORDS),
];

/** All that an exercise may be found by. */
const saying = ({ name, chain, muscles, regions, categories, equipment }: Exercise): string =>
  [
    name,
    ladderWords(chain).name,
    ...muscles,
    ...regions.map((each) => REGION_WORDS[each]),
    ...categories.map((each) => CATEGORY_WORDS[each]),
    ...equipment.map((each) => EQUIPMENT_WORDS[each]),
  ].join(' ');

/** Every exercise, ladder by ladder, to look through and to search. */
@customElement('exercises-page')
export class ExercisesPage extends LitElement {
  static override styles = [base, page, backLink, exerciseList];

  @property({ attribute: false }) app!: App;
  @state() private wanted: Wanted = ANYTHING;
  @state() private onlyOpen = false;
  /** On a phone the choices stay folded away until they are asked for. */
  @state() private unfolded = false;

  private readonly today = new Latest<TodayView | null>(this, () => this.app?.today$, null);
  private library: Library | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.wanted = wantedOf(location.hash);
    this.unfolded =
      this.wanted.region !== null || this.wanted.category !== null || this.wanted.equipment !== null;
  }

  override render() {
    this.library ??= createLibrary(this.app.exercises);
    const openings = this.openings(this.library);
    const found = findExercises(this.library.exercises, this.wanted, saying).filter(
      ({ id }) => !this.onlyOpen || openings.get(id)?.type === 'open',
    );
    return html`
      <div class="head">
        <div>
          <a class="back" href="#/learn"><icon-mark name="back"></icon-mark>Learn</a>
          <h1>Exercises</h1>
          <p class="lead">Each ladder goes from easy to hard. The picture opens how it is done.</p>
        </div>
      </div>
      ${this.filters(openings.size > 0)}
      <p class="count support" role="status">${this.countWords(found.length)}</p>
      ${found.length === 0 ? this.nothingFound() : this.ladders(this.library, found, openings)}
    `;
  }

  /** How each exercise stands open; nothing before the safety questions. */
  private openings(library: Library): ReadonlyMap<string, Opening> {
    const progress = this.today.value?.progress;
    if (!progress) return new Map();
    const all = library.exercises.map((each) => [each.id, openingOf(library, each, progress)] as const);
    return all.some(([, { type }]) => type === 'waits') ? new Map() : new Map(all);
  }

  private filters(known: boolean) {
    const { words, region, category, equipment, noFloor } = this.wanted;
    return html`
      <search class="filters ${this.unfolded ? 'unfolded' : ''}">
        <label class="find">
          <span class="visually-hidden">Search the exercises</span>
          <icon-mark name="search"></icon-mark>
          <input
            type="search"
            placeholder="Search by name, muscle or thing"
            .value=${words}
            @input=${(event: Event) => this.want({ words: (event.target as HTMLInputElement).value })}
          />
        </label>
        <button
          type="button"
          class="fold"
          aria-expanded=${this.unfolded}
          @click=${() => {
            this.unfolded = !this.unfolded;
          }}
        >
          ${this.unfolded ? 'Fewer choices' : 'More choices'}
        </button>
        <select-row
          label="Part of the body"
          .options=${REGION_OPTIONS}
          .value=${region}
          @select-chosen=${(event: CustomEvent<Wanted['region']>) => this.want({ region: event.detail })}
        ></select-row>
        <select-row
          label="What for"
          .options=${CATEGORY_OPTIONS}
          .value=${category}
          @select-chosen=${(event: CustomEvent<Wanted['category']>) => this.want({ category: event.detail })}
        ></select-row>
        <select-row
          label="Done with"
          any="Anything"
          .options=${EQUIPMENT_OPTIONS}
          .value=${equipment}
          @select-chosen=${(event: CustomEvent<Wanted['equipment']>) => this.want({ equipment: event.detail })}
        ></select-row>
        <div class="row pills">
          ${this.pill('Without the floor', noFloor, () => this.want({ noFloor: !noFloor }))}
          ${
            known
              ? this.pill('Open to me now', this.onlyOpen, () => {
                  this.onlyOpen = !this.onlyOpen;
                })
              : nothing
          }
        </div>
      </search>
    `;
  }

  private pill(text: string, on: boolean, press: () => void) {
    return html`<button type="button" class="pill" aria-pressed=${on} @click=${press}>
      ${on ? html`<icon-mark name="check"></icon-mark>` : nothing}${text}
    </button>`;
  }

  private want(change: Partial<Wanted>): void {
    this.wanted = { ...this.wanted, ...change };
    history.replaceState(history.state, '', addressOf(this.wanted));
  }

  private countWords(count: number): string {
    const all = this.app.exercises.length;
    if (count === all) return `${all} exercises.`;
    return `${count} of ${all} exercises.`;
  }

  private nothingFound() {
    return html`
      <section class="card stack">
        <h2>Nothing fits all of that</h2>
        <p>Fewer words, or one choice less, will show more.</p>
        <p>
          <button
            type="button"
            @click=${() => {
              this.onlyOpen = false;
              this.want(ANYTHING);
            }}
          >
            Show all exercises
          </button>
        </p>
      </section>
    `;
  }

  private ladders(library: Library, found: readonly Exercise[], openings: ReadonlyMap<string, Opening>) {
    const shown = new Set(found);
    return library.chains.flatMap(({ id, items }) => {
      const here = items.filter((item) => shown.has(item));
      if (here.length === 0) return [];
      const { name, trains } = ladderWords(id);
      const heading = `ladder-${id.replace('/', '-')}`;
      return html`
        <section class="ladder" aria-labelledby=${heading}>
          <h2 id=${heading}>${name}</h2>
          <p class="support">${trains}</p>
          <ul>
            ${here.map(
              (exercise) => html`
                <li>
                  <exercise-card
                    .exercise=${exercise}
                    .opening=${openings.get(exercise.id) ?? null}
                  ></exercise-card>
                </li>
              `,
            )}
          </ul>
        </section>
      `;
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'exercises-page': ExercisesPage;
  }
}
