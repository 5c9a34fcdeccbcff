import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { doseWords } from '../../core/exercise/dose-words.ts';
import { createLibrary, type Library } from '../../core/exercise/library.ts';
import { doseAt } from '../../core/progression/ladder.ts';
import type { Progress } from '../../core/progression/progress.ts';
import { type LadderSeen, laddersOf } from '../../core/trends/ladders.ts';
import type { App, TodayView } from '../../ports/app.ts';
import { ladderWords } from '../../strings/ladder-words.ts';
import { openingWords } from '../../strings/opening-words.ts';
import { LADDER_MARKS } from '../charts/chart-legend.ts';
import { Latest } from '../controllers/latest.ts';
import '../elements/exercise-figure.ts';
import '../elements/icon-mark.ts';
import '../elements/ladder-rungs.ts';
import '../elements/need-list.ts';
import '../elements/nothing-yet.ts';
import '../elements/progress-tabs.ts';
import { base } from '../styles/base.ts';
import { page } from '../styles/page.ts';

/** Where the person stands on each ladder, and what opens the next rung. */
@customElement('progress-page')
export class ProgressPage extends LitElement {
  static override styles = [
    base,
    page,
    css`
      header {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 24px;
        align-items: baseline;
        justify-content: space-between;
      }

      .ladders {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(144px, 1fr));
        gap: 10px 6px;
        margin-top: 10px;
      }

      .opens {
        display: grid;
        grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
        gap: 28px;
        margin-top: 18px;
        background: var(--raised);
      }

      .pictures {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto minmax(0, 1fr);
        gap: 12px;
        align-items: center;
      }

      figure {
        margin: 0;
        text-align: center;
      }

      figure a {
        display: block;
        color: inherit;
      }

      exercise-figure {
        display: block;
        height: 120px;
        padding: 8px;
        border-radius: var(--radius-large);
        background: var(--bg);
      }

      figcaption {
        margin-top: 4px;
        color: var(--ink-2);
        font-size: var(--text-15);
      }

      .arrow {
        color: var(--brass-text);
      }

      need-list {
        margin-top: 10px;
      }

      @media (width <= 760px) {
        .ladders {
          grid-template-columns: minmax(0, 1fr);
          gap: 0;
        }

        ladder-rungs:not([chosen]) {
          border-top-color: var(--line);
          border-radius: 0;
        }

        .opens {
          grid-template-columns: minmax(0, 1fr);
          gap: 14px;
        }
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @state() private chosen: string | null = null;
  private library: Library | null = null;

  private readonly today = new Latest<TodayView | null>(this, () => this.app?.today$, null);

  override render() {
    const progress = this.today.value?.progress;
    return html`
      <div class="head">
        <div>
          <h1>Progress</h1>
          <p class="lead">${progress && progress.sessions > 0 ? sessionsTold(progress.sessions) : 'It begins with your first session.'}</p>
        </div>
        <progress-tabs current="progress"></progress-tabs>
      </div>
      ${progress ? this.ladders(progress) : nothing}
    `;
  }

  private ladders(progress: Progress): TemplateResult {
    this.library ??= createLibrary(this.app.exercises);
    const ladders = laddersOf(this.library, progress);
    const chosen = ladders.find(({ chain }) => chain === this.chosen) ?? ladders[0];
    if (!chosen)
      return html`<nothing-yet>
        After your first session your ladders hang here: where you stand on each, and what opens the next rung.
      </nothing-yet>`;
    return html`
      <section class="card" aria-labelledby="ladders">
        <header>
          <h2 id="ladders">Your ladders</h2>
          <chart-legend .marks=${LADDER_MARKS}></chart-legend>
        </header>
        <div class="ladders">
          ${ladders.map(
            (ladder) => html`<ladder-rungs
              .ladder=${ladder}
              .dose=${doseOn(ladder, progress)}
              ?chosen=${ladder === chosen}
              @ladder-chosen=${(event: CustomEvent<string>) => {
                this.chosen = event.detail;
              }}
            ></ladder-rungs>`,
          )}
        </div>
      </section>
      ${this.opens(chosen, progress)}
    `;
  }

  /** What is next on a ladder, and what it waits for. */
  private opens(ladder: LadderSeen, progress: Progress) {
    const here = ladder.rungs.find(({ state }) => state === 'here');
    const next = ladder.rungs.find(({ state }) => state === 'next');
    const dose = doseOn(ladder, progress);
    if (!here) return nothing;
    return html`
      <section class="card opens" aria-labelledby="opens">
        <div class="pictures">
          ${picture(here.exercise, 'now')}
          ${next ? html`<icon-mark class="arrow" name="forward"></icon-mark>${picture(next.exercise, 'next')}` : nothing}
        </div>
        <div>
          <p class="eyebrow">${ladderWords(ladder.chain).name}</p>
          ${
            next
              ? html`<h2 id="opens">What opens “${next.exercise.name}”</h2>
                  ${
                    next.opening.type === 'locked'
                      ? html`<need-list .needs=${next.opening.needs} .exercises=${this.app.exercises}></need-list>`
                      : html`<p>${openingWords(next.opening).text}</p>`
                  }`
              : html`<h2 id="opens">The top of this ladder</h2>
                  <p>Doses still grow here; nothing stands above it that is open to you.</p>`
          }
          ${dose ? html`<p class="support">Now: ${here.exercise.name}, ${doseWords(here.exercise, dose)}. <a href="#/rules/R-6.4">The rule</a></p>` : nothing}
        </div>
      </section>
    `;
  }
}

const sessionsTold = (sessions: number): string =>
  `${sessions} ${sessions === 1 ? 'session' : 'sessions'} done.`;

function doseOn({ place, rungs }: LadderSeen, { circumstances }: Progress) {
  const here = rungs.find(({ state }) => state === 'here');
  return here ? doseAt({ exercise: here.exercise, rung: place.rung, reduced: null }, circumstances) : null;
}

const picture = ({ id, name, figure }: LadderSeen['rungs'][number]['exercise'], when: string) => html`
  <figure>
    <a href="#/exercise/${id}" aria-label="${name}, ${when}">
      <exercise-figure figure=${figure} frame="peak"></exercise-figure>
    </a>
    <figcaption>${when}</figcaption>
  </figure>
`;

declare global {
  interface HTMLElementTagNameMap {
    'progress-page': ProgressPage;
  }
}
