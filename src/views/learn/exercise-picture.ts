import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Exercise } from '../../core/exercise/exercise.ts';
import { LessMotion } from '../controllers/less-motion.ts';
import { base } from '../styles/base.ts';
import '../elements/exercise-figure.ts';
import '../elements/icon-mark.ts';

const SIDES = ['right', 'left'] as const;

/** How an exercise looks: moving, or its start and its end. Who wants less motion gets both as stills, side by side. */
@customElement('exercise-picture')
export class ExercisePicture extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-rows: minmax(0, 1fr) auto;
        gap: 12px;
        height: 100%;
        min-height: 0;
      }

      .wells {
        display: grid;
        grid-auto-columns: minmax(0, 1fr);
        grid-auto-flow: column;
        gap: 12px;
        min-height: 0;
      }

      figure {
        display: grid;
        grid-template-rows: minmax(0, 1fr) auto;
        min-width: 0;
        min-height: 0;
        height: 100%;
        min-height: clamp(220px, 34vh, 360px);
        max-height: 440px;
        margin: 0;
        padding: 14px;
        border-radius: var(--radius-large);
        background: var(--bg);
      }

      figcaption {
        color: var(--ink-2);
        font-size: var(--text-15);
      }

      .controls {
        justify-content: space-between;
      }

      .segments {
        display: inline-flex;
        padding: 3px;
        border: 1.5px solid var(--line-strong);
        border-radius: 12px;
        background: var(--raised);
      }

      .segments button {
        min-height: 44px;
        padding: 0 16px;
        border: 0;
        background: none;
        font-size: var(--text-15);
      }

      .segments [aria-pressed="true"] {
        background: var(--action);
        color: var(--on-action);
      }

      @media (width <= 760px) {
        .segments button {
          padding: 0 13px;
        }

        figure {
          height: 216px;
          min-height: 0;
          padding: 8px;
        }
      }
    `,
  ];

  @property({ attribute: false }) exercise!: Exercise;
  @state() private frame: 'loop' | 'start' | 'peak' = 'loop';
  @state() private side: (typeof SIDES)[number] = 'right';
  @state() private still = false;

  private readonly lessMotion = new LessMotion();

  override connectedCallback(): void {
    super.connectedCallback();
    this.lessMotion.listen(this.readMotion);
    this.readMotion();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.lessMotion.unlisten(this.readMotion);
  }

  private readonly readMotion = () => {
    this.still = this.lessMotion.matches;
  };

  override render() {
    const { perSide } = this.exercise;
    return html`
      <div class="wells">
        ${this.still ? [this.picture('start', 'Start'), this.picture('peak', this.endWord)] : this.picture(this.frame, '')}
      </div>
      <div class="row controls">
        ${
          this.still
            ? nothing
            : this.segments('The picture', this.frame, [
                ['loop', 'Moving', () => this.show('loop')],
                ['start', 'Start', () => this.show('start')],
                ['peak', this.endWord, () => this.show('peak')],
              ])
        }
        ${
          perSide
            ? this.segments(
                'The side that works',
                this.side,
                SIDES.map(
                  (side) => [side, side === 'right' ? 'Right' : 'Left', () => this.turn(side)] as const,
                ),
              )
            : nothing
        }
      </div>
    `;
  }

  private get endWord(): string {
    return this.exercise.unit === 'seconds' ? 'Hold' : 'End';
  }

  private picture(frame: 'loop' | 'start' | 'peak', caption: string) {
    return html`
      <figure>
        <exercise-figure
          figure=${this.exercise.figure}
          frame=${frame}
          .tempo=${this.exercise.phases ?? null}
          ?mirror=${this.side === 'left'}
        ></exercise-figure>
        ${caption ? html`<figcaption>${caption}</figcaption>` : nothing}
      </figure>
    `;
  }

  private segments(name: string, chosen: string, all: readonly (readonly [string, string, () => void])[]) {
    return html`
      <div class="segments" role="group" aria-label=${name}>
        ${all.map(
          ([id, text, press]) => html`
            <button type="button" aria-pressed=${id === chosen} @click=${press}>${text}</button>
          `,
        )}
      </div>
    `;
  }

  private show(frame: typeof this.frame): void {
    this.frame = frame;
  }

  private turn(side: typeof this.side): void {
    this.side = side;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'exercise-picture': ExercisePicture;
  }
}
