import { css, html, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { COMPACT_VIEW } from '../../core/figure/empty-chair.ts';
import {
  drawBackdrop,
  drawPresence,
  type SeatedState,
  type SeatedView,
  STAGE_VIEW,
} from '../../core/figure/seated.ts';
import {
  bobStep,
  FIGURE_TAU_SECONDS,
  isSettled,
  type Moving,
  STILL,
  springStep,
} from '../../core/figure/spring.ts';
import type { Placement, Zone } from '../../core/posture/posture.ts';
import { liveFigureWords, ZONE_NAMES } from '../../strings/figure-words.ts';
import { FrameLoop } from '../controllers/frame-loop.ts';
import { PortableElement, viewOf } from '../controllers/portable-element.ts';
import { drawing } from '../styles/drawing.ts';
import { renderShapes, textureDefs } from './shape-svg.ts';

/** With less motion the figure is redrawn at most this often, ms (LOOK section 4). */
const REDUCED_REDRAW_MS = 1000;
/** Letters on the gauge: their size where there is room, in drawing units, and the least on the screen, in px. */
const TEXT_UNITS = 14.6;
const TEXT_LEAST_PX = 12;
/** Letters larger than this leave room for fewer of them, in drawing units. */
const WORDS_UP_TO = 19;
const NUMBERS_UP_TO = 32;

/**
 * The person at the desk beside the plumb line. It follows the angle on a critically damped spring, the bob swings a
 * little and comes to rest; both stand still while the tab is hidden or where less motion is asked for.
 */
@customElement('live-figure')
export class LiveFigure extends PortableElement {
  static override styles = [
    drawing,
    css`
      svg {
        font-family: var(--font);
      }

      @media (forced-colors: active) {
        .zone:not(.name) {
          stroke: CanvasText;
          stroke-width: 2px;
        }
      }
    `,
  ];

  @property({ type: Number }) flexionDeg = 0;
  @property() zone: Zone = 'tall';
  /** Where the zones begin, degrees; null where no slouch can be seen. */
  @property({ type: Number }) relaxedFromDeg: number | null = null;
  @property({ type: Number }) slumpedFromDeg: number | null = null;
  @property() state: SeatedState = 'none';
  @property() placement: Placement = 'upper-back';
  /** Person, chair and line only: for a card or the small window. */
  @property({ type: Boolean }) compact = false;

  /** Screen pixels to a drawing unit. */
  @state() private scale = 1;

  private angle: Moving = STILL;
  private bob: Moving = STILL;
  private hasAngle = false;
  private redrawTimer: ReturnType<typeof setTimeout> | null = null;
  private backdrop: { readonly key: string; readonly shapes: ReturnType<typeof drawBackdrop> } | null = null;

  private readonly loop = new FrameLoop(this, (dtSeconds) => {
    this.angle = springStep(this.angle, this.flexionDeg, dtSeconds, FIGURE_TAU_SECONDS);
    this.bob = bobStep(this.bob, this.angle.rate, dtSeconds);
    return !isSettled(this.angle, this.flexionDeg) || !isSettled(this.bob, 0);
  });

  /** Of the window that the figure stands in: another one sleeps while its own page is hidden. */
  private resized: ResizeObserver | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    const { ResizeObserver } = viewOf(this);
    this.resized = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const { width, height } = entry.contentRect;
      const view = this.compact ? COMPACT_VIEW : STAGE_VIEW;
      this.scale = Math.min(width / view.width, height / view.height) || 1;
    });
    this.resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized?.disconnect();
    if (this.redrawTimer !== null) clearTimeout(this.redrawTimer);
    this.redrawTimer = null;
  }

  /**
   * A new angle alone is not drawn while the tab is hidden, and waits for the next second where less motion is asked
   * for. Everything else is drawn at once.
   */
  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    const angleAlone = this.hasAngle && changed.size === 1 && changed.has('flexionDeg');
    if (!angleAlone) return true;
    if (viewOf(this).document.hidden) return false;
    if (!this.loop.reduced) return true;
    if (this.redrawTimer !== null) return false;
    this.redrawTimer = setTimeout(() => {
      this.redrawTimer = null;
      this.requestUpdate();
    }, REDUCED_REDRAW_MS);
    return true;
  }

  protected override willUpdate(): void {
    if (this.loop.still || !this.hasAngle) {
      this.angle = { value: this.flexionDeg, rate: 0 };
      this.bob = STILL;
    } else if (!isSettled(this.angle, this.flexionDeg)) {
      this.loop.start();
    }
    this.hasAngle ||= this.state === 'live' || this.state === 'unsure';
  }

  override render() {
    const view = this.view();
    const { x, y, width, height } = this.compact ? COMPACT_VIEW : STAGE_VIEW;
    return html`
      <svg viewBox="${x} ${y} ${width} ${height}" role="img" aria-label=${this.words(view)}>
        ${textureDefs}${renderShapes(this.backdropOf(view))}${renderShapes(drawPresence(view))}
      </svg>
    `;
  }

  private view(): SeatedView {
    const textSize = Math.max(TEXT_UNITS, TEXT_LEAST_PX / this.scale);
    return {
      state: this.state,
      flexionDeg: this.angle.value,
      zone: this.zone,
      relaxedFromDeg: this.relaxedFromDeg,
      slumpedFromDeg: this.slumpedFromDeg,
      swingDeg: this.bob.value,
      placement: this.placement,
      compact: this.compact,
      textSize,
      labels: textSize <= WORDS_UP_TO ? 'words' : textSize <= NUMBERS_UP_TO ? 'numbers' : 'none',
      zoneNames: ZONE_NAMES,
    };
  }

  /** The words tell the angle that was measured, not the one the spring is passing through. */
  private words(view: SeatedView): string {
    return liveFigureWords({ ...view, flexionDeg: this.flexionDeg });
  }

  /** The backdrop is drawn anew only when something in it changes. */
  private backdropOf(view: SeatedView): ReturnType<typeof drawBackdrop> {
    const { state, compact, relaxedFromDeg, slumpedFromDeg, textSize, labels } = view;
    const key = [state, compact, relaxedFromDeg, slumpedFromDeg, textSize, labels].join();
    if (this.backdrop?.key !== key) this.backdrop = { key, shapes: drawBackdrop(view) };
    return this.backdrop.shapes;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'live-figure': LiveFigure;
  }
}
