import { css, html, LitElement, type PropertyValues, svg } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { secondsOf, type Tempo } from '../../core/exercise/exercise.ts';
import { LessMotion } from '../controllers/less-motion.ts';
import { bob } from '../elements/bob.ts';
import { textureDefs } from '../elements/shape-svg.ts';
import { dial } from '../styles/dial.ts';

/** For what does not say. */
const EVEN: Tempo = { outSeconds: 2, pauseSeconds: 0, backSeconds: 2 };
/** From the upper mark of the thread to the lower one, in drawing units. */
const LENGTH = 236;

/** Repetitions against the target, and a bob that goes along the thread in the tempo of each. */
@customElement('rep-line')
export class RepLine extends LitElement {
  static override styles = [
    dial,
    css`
    :host {
      container-type: size;
    }

    @container (width < 230px) or (height < 190px) {
      .above {
        display: none;
      }

      .of {
        font-size: 46px;
      }
    }

    .done {
      fill: var(--action);
      stroke: var(--action);
    }

    .next {
      fill: var(--brass);
      stroke: var(--brass);
    }

    .open {
      fill: none;
      stroke: var(--line-strong);
    }

    @media (forced-colors: active) {
      rect {
        stroke: CanvasText;
      }

      .done {
        fill: CanvasText;
      }
    }
  `,
  ];

  @property({ type: Number }) count = 0;
  @property({ type: Number }) target = 10;
  /** The parts of a repetition. */
  @property({ attribute: false }) tempo: Tempo | undefined;
  /** When the first of them began, by `performance.now()`; null: now. */
  @property({ attribute: false }) since: number | null = null;
  @property({ type: Boolean }) running = false;
  /** A repetition begins on the way up: so does the bob. */
  @property({ type: Boolean }) upward = false;
  @property() above = '';
  /** A word about who counts, if one is needed. */
  @property() note = '';

  @query('.bob') private bob!: SVGGElement;
  private run: Animation | null = null;
  private readonly lessMotion = new LessMotion();

  override connectedCallback(): void {
    super.connectedCallback();
    this.lessMotion.listen(this.setOut);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.lessMotion.unlisten(this.setOut);
    this.run?.cancel();
    this.run = null;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (MOVEMENT.some((name) => changed.has(name))) this.setOut();
  }

  /** The browser moves the bob by itself, in time with whatever else began when it did. */
  private readonly setOut = (): void => {
    this.run?.cancel();
    this.run = null;
    if (!this.running || this.lessMotion.matches) return;
    const tempo = this.tempo ?? EVEN;
    this.run = this.bob.animate(alongThread(tempo, this.upward), {
      duration: 1000 * secondsOf(tempo),
      iterations: Number.POSITIVE_INFINITY,
    });
    if (this.since !== null) this.run.startTime = this.since;
  };

  override render() {
    const reps = this.target === 1 ? 'rep' : 'reps';
    return html`
      <svg viewBox="0 50 500 400" role="img" aria-label="${this.above}, ${this.count} of ${this.target} ${reps}${this.note && `, ${this.note}`}">
        ${textureDefs}
        <text class="above" x="190" y="110" font-size="31">${this.above}</text>
        <text class="number" x="190" y="300" font-size="216">${this.count}</text>
        <text class="of" x="190" y="362" font-size="34">of ${this.target} ${reps}${this.note && `, ${this.note}`}</text>
        ${this.boxes()} ${this.thread()}
      </svg>
    `;
  }

  private boxes() {
    const columns = Math.min(10, this.target);
    const left = 190 - (columns * 28 - 8) / 2;
    return Array.from({ length: this.target }, (_, index) => {
      const state = index < this.count ? 'done' : index === this.count && this.running ? 'next' : 'open';
      return svg`<rect
        class=${state}
        x=${left + (index % 10) * 28}
        y=${394 + Math.floor(index / 10) * 28}
        width="20" height="20" stroke-width="2"
        rx=${state === 'next' ? 10 : 5}
      />`;
    });
  }

  private thread() {
    return svg`
      <g transform="translate(412 0)">
        <path d="M-38 60h76" stroke="var(--ink)" stroke-width="6" stroke-linecap="round" />
        <path d="M0 60v380" stroke="var(--thread)" stroke-width="2.5" />
        <path d="M-24 132h48M-24 420h48" stroke="var(--ink-2)" stroke-width="3" stroke-linecap="round" />
        <g class="bob" transform="translate(0 ${this.upward ? LENGTH : 0})">
          <g transform="translate(0 118) scale(3)">${bob}</g>
        </g>
      </g>`;
  }
}

/** With any of these the bob sets out anew. */
const MOVEMENT = ['running', 'tempo', 'since', 'upward'] as const;

/** Where the bob is in each part of a repetition: along the thread, a stay there, and back again. */
function alongThread(tempo: Tempo, upward: boolean): Keyframe[] {
  const { startSeconds = 0, outSeconds, pauseSeconds } = tempo;
  const whole = secondsOf(tempo);
  const at = (out: boolean, seconds: number): Keyframe => ({
    transform: `translateY(${out === upward ? 0 : LENGTH}px)`,
    offset: seconds / whole,
    easing: 'ease-in-out',
  });
  return [
    at(false, 0),
    at(false, startSeconds),
    at(true, startSeconds + outSeconds),
    at(true, startSeconds + outSeconds + pauseSeconds),
    at(false, whole),
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'rep-line': RepLine;
  }
}
