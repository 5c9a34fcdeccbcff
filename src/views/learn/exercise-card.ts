import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Exercise } from '../../core/exercise/exercise.ts';
import type { Opening } from '../../core/progression/opening.ts';
import { TIER_WORDS } from '../../strings/exercise-words.ts';
import { openingWords } from '../../strings/opening-words.ts';
import { base } from '../styles/base.ts';
import '../elements/exercise-figure.ts';
import '../elements/icon-mark.ts';

/** Pictures are drawn from this far below the screen on. */
const AHEAD = '400px';

/** One exercise of a ladder: picture, name, how it stands open. A link to its page. */
@customElement('exercise-card')
export class ExerciseCard extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }

      a {
        display: flex;
        flex-direction: column;
        height: 100%;
        padding: 10px 10px 12px;
        border: 1px solid var(--line);
        border-radius: var(--radius-card);
        background: var(--surface);
        box-shadow: var(--shadow-1);
        color: var(--ink);
        text-decoration: none;
        transition: background var(--motion-quick) var(--ease-out);
      }

      a:hover {
        background: var(--action-soft);
      }

      a:focus-visible {
        border-radius: var(--radius-card);
      }

      .well {
        display: block;
        height: 104px;
        padding: 8px;
        border-radius: 12px;
        background: var(--bg);
      }

      exercise-figure {
        height: 100%;
      }

      .name {
        margin: 10px 4px 0;
        font-weight: 640;
        line-height: 1.25;
      }

      .foot {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 8px;
        align-items: center;
        justify-content: space-between;
        margin: auto 4px 0;
        padding-top: 6px;
        color: var(--ink-2);
        font-size: var(--text-13);
      }

      .chip {
        gap: 4px;
        min-height: 24px;
        padding: 0 9px;
        font-size: var(--text-13);
        --icon-size: 14px;
      }
    `,
  ];

  @property({ attribute: false }) exercise!: Exercise;
  /** Null: not told, as before the safety questions. */
  @property({ attribute: false }) opening: Opening | null = null;
  @state() private seen = false;

  private readonly watcher = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      this.seen = true;
      this.watcher.disconnect();
    },
    { rootMargin: AHEAD },
  );

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.seen) this.watcher.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watcher.disconnect();
  }

  override render() {
    const { id, name, level, figure, tier } = this.exercise;
    return html`
      <a href="#/exercise/${id}">
        <span class="well" aria-hidden="true">
          ${this.seen ? html`<exercise-figure figure=${figure} frame="peak"></exercise-figure>` : nothing}
        </span>
        <span class="name">${name}</span>
        <span class="foot">Step ${level + 1} · ${TIER_WORDS[tier].short} ${this.chip()}</span>
      </a>
    `;
  }

  private chip() {
    const { opening } = this;
    const chip = opening ? openingWords(opening).chip : '';
    if (!opening || !chip) return nothing;
    const kept = opening.type === 'locked' || opening.type === 'closed';
    const look = opening.type === 'open' && opening.where === 'here' ? 'brass' : kept ? '' : 'action';
    return html`<span class="chip ${look}">${kept ? html`<icon-mark name="lock"></icon-mark>` : nothing}${chip}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'exercise-card': ExerciseCard;
  }
}
