import { css, html, nothing, type PropertyValues, svg } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { holdAngles } from '../../core/detection/hold-signal.ts';
import type { Tempo } from '../../core/exercise/exercise.ts';
import { type Animation, cubicInOut, FRAME_MS } from '../../core/figure/animation.ts';
import { isOnePosition, looksTheSame } from '../../core/figure/difference.ts';
import { cameraOf, drawFigure } from '../../core/figure/draw.ts';
import { type Signal, tellsByPitch } from '../../core/figure/follow.ts';
import type { Framing } from '../../core/figure/framing.ts';
import { blend } from '../../core/figure/interpolate.ts';
import { bodyAt, type Motion } from '../../core/figure/motion.ts';
import type { Body } from '../../core/figure/solve.ts';
import { TrunkFollow } from '../../core/figure/trunk-follow.ts';
import { drawWayBack, type WayBack } from '../../core/figure/way-back.ts';
import type { Posture } from '../../core/posture/posture.ts';
import { describePosition } from '../../strings/position-words.ts';
import { DeferredElement } from '../controllers/deferred-element.ts';
import { FrameLoop } from '../controllers/frame-loop.ts';
import { drawing } from '../styles/drawing.ts';
import { type Picture, pictureOf } from './figure-pictures.ts';
import { ShapePainter } from './shape-painter.ts';
import { renderShapes } from './shape-svg.ts';

/**
 * One exercise drawn from its pose data: its start, its peak, or moving. In `loop` and `hold` the trunk follows
 * `trunk`, where it is given. Who wants less motion gets start and peak side by side, or a position alone. The data shows the right side
 * working; `mirror` shows the left. Nothing is drawn for an unknown figure.
 */
@customElement('exercise-figure')
export class ExerciseFigure extends DeferredElement {
  static override styles = [
    drawing,
    css`
      .stills {
        display: grid;
        grid-template-columns: 1fr 22px 1fr;
        gap: 6px;
        align-items: center;
        height: 100%;
      }

      .stills.alone {
        grid-template-columns: 1fr;
      }

      .stills svg {
        min-height: 0;
        max-height: 100%;
      }

      .arrow {
        fill: none;
        stroke: var(--ink-3);
        stroke-width: 2;
        stroke-linecap: round;
        stroke-linejoin: round;
      }
    `,
  ];

  @property() figure = '';
  @property() frame: 'start' | 'peak' | Motion = 'peak';
  @property({ type: Boolean }) mirror = false;
  /** The parts of a repetition; without it the movement takes the time that the drawing gives it. */
  @property({ attribute: false }) tempo: Tempo | null = null;
  /** When the repetitions began, by `performance.now()`; null: when they were first shown. */
  @property({ attribute: false }) since: number | null = null;
  /** The trunk as the sensor sees it now, null while it is silent; left out where no sensor counts. */
  @property({ attribute: false }) trunk: (() => Posture | null) | undefined;
  /** The angle in which the sensor sees this exercise; null where it sees none. */
  @property() signal: Signal | null = null;
  /** The way back to the position held, where the person left it. */
  @property() back: WayBack | null = null;
  @query('g') private group!: SVGGElement | null;

  private elapsedMs = 0;
  /** What was drawn last, and what it settles from when another movement of the same figure begins. */
  private drawn: Drawn | null = null;
  private settlesFrom: Drawn | null = null;
  private settledMs = 0;
  private readonly painter = new ShapePainter();
  private follow: TrunkFollow | null = null;
  private readonly loop = new FrameLoop(
    this,
    (dtSeconds) => {
      this.elapsedMs += dtSeconds * 1000;
      this.settledMs += dtSeconds * 1000;
      this.dtSeconds = dtSeconds;
      return this.moves;
    },
    { show: () => this.repaint(), everyMs: FRAME_MS },
  );
  private dtSeconds = 0;

  private get moves(): boolean {
    return this.frame !== 'start' && this.frame !== 'peak';
  }

  private get picture(): Picture | null {
    return pictureOf(this.figure, this.tempo);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (MOVEMENT.some((name) => changed.has(name))) {
      this.settlesFrom = this.drawn?.figure === this.figure ? this.drawn : null;
      this.settledMs = 0;
      this.elapsedMs = this.settlesFrom && this.frame === 'hold' ? this.intoMs : 0;
      this.follow = this.followed();
    }
    if (this.moves && this.picture) this.loop.start();
    else this.loop.stop();
  }

  override render() {
    const { picture } = this;
    if (!picture) return nothing;
    const { animation, framing } = picture;
    if (this.moves && this.loop.reduced) return this.stills(picture);
    return html`
      <svg viewBox=${viewBoxOf(framing)} role="img" aria-label=${this.words(animation)}>
        <g transform=${this.flip(framing)}></g>
      </svg>
    `;
  }

  protected override updated(_: PropertyValues<this>): void {
    const { picture } = this;
    if (picture) this.paint(picture, this.bodyNow(picture));
  }

  /** Of most frames of a hold, and of many between movements, nobody would see anything. */
  private repaint(): void {
    const { picture } = this;
    if (!picture) return;
    const body = this.bodyNow(picture);
    if (!this.drawn || !looksTheSame(this.drawn.body, body)) this.paint(picture, body);
  }

  /** By hand, since it happens in every frame. */
  private paint({ animation, framing }: Picture, body: Body): void {
    const { group } = this;
    if (!group || (this.moves && this.loop.reduced)) return;
    this.drawn = { figure: this.figure, body };
    const { record, peak } = animation;
    const wayBack = this.back ? drawWayBack(peak, cameraOf(record), this.back) : [];
    this.painter.paint(group, [...framing.ground, ...drawFigure(body, record), ...wayBack]);
  }

  private bodyNow({ animation }: Picture): Body {
    const body = this.settled(this.bodyOf(animation));
    this.dtSeconds = 0;
    return body;
  }

  /** On the way from the pose that was drawn before (LOOK section 4, settle). */
  private settled(body: Body): Body {
    const { settlesFrom, settledMs } = this;
    if (!settlesFrom || !this.moves || this.loop.still || settledMs >= SETTLE_MS) return body;
    return blend(settlesFrom.body, body, cubicInOut(settledMs / SETTLE_MS));
  }

  private stills(picture: Picture) {
    const { start, peak } = picture.animation;
    if (isOnePosition(start, peak)) return html`<div class="stills alone">${this.still(picture, peak)}</div>`;
    return html`
      <div class="stills">
        ${this.still(picture, start)}
        <svg class="arrow" viewBox="0 0 22 22" aria-hidden="true">${svg`<path d="M3 11h15M12 5l6 6-6 6" />`}</svg>
        ${this.still(picture, peak)}
      </div>
    `;
  }

  private still({ animation, framing }: Picture, body: Body) {
    return html`
      <svg viewBox=${viewBoxOf(framing)} role="img" aria-label=${describePosition(body, this.mirror)}>
        ${svg`<g transform=${this.flip(framing)}>${renderShapes([...framing.ground, ...drawFigure(body, animation.record)])}</g>`}
      </svg>
    `;
  }

  private flip({ viewBox: { x, width } }: Framing) {
    return this.mirror ? `translate(${2 * x + width} 0) scale(-1 1)` : nothing;
  }

  private bodyOf(animation: Animation): Body {
    const { frame, follow } = this;
    if (frame === 'start') return animation.start;
    if (frame === 'peak' || this.loop.still) return animation.peak;
    if (frame === 'loop' && follow) return follow.repetition(this.angleDeg, this.dtSeconds);
    const body = bodyAt(animation, frame, this.movingMs);
    return follow ? follow.hold(body, this.angleDeg, this.dtSeconds) : body;
  }

  /** Repetitions are followed where the pitch tells how far they are; else they keep to their tempo. */
  private followed(): TrunkFollow | null {
    const { picture, signal, frame } = this;
    if (!this.trunk || !picture || !signal) return null;
    const follows =
      frame === 'loop' ? signal === 'pitch' && tellsByPitch(picture.animation) : frame === 'hold';
    return follows ? new TrunkFollow(picture.animation, signal) : null;
  }

  private get angleDeg(): number | null {
    const posture = this.trunk?.();
    return posture && this.signal ? holdAngles(this.signal, posture).alongDeg : null;
  }

  private get movingMs(): number {
    const isTimed = this.since !== null && this.frame === 'loop';
    return isTimed ? performance.now() - (this.since ?? 0) : this.elapsedMs;
  }

  /** How long the way into the position takes, ms. */
  private get intoMs(): number {
    return this.picture?.animation.record.keys[0]?.moveMs ?? 0;
  }

  /** The alt text names the position, not the look. */
  private words({ start, peak }: Animation): string {
    const [from, to] = [describePosition(start, this.mirror), describePosition(peak, this.mirror)];
    if (this.frame === 'start') return from;
    const moves = this.frame === 'loop' || this.frame === 'preview';
    return moves && from !== to ? `From: ${from} To: ${to}` : to;
  }
}

interface Drawn {
  readonly figure: string;
  readonly body: Body;
}

/** A figure settles into a new movement within this (LOOK section 4). */
const SETTLE_MS = 720;

/** With any of these another movement begins. */
const MOVEMENT = ['figure', 'frame', 'tempo', 'since', 'trunk', 'signal'] as const;

const viewBoxOf = ({ viewBox: { x, y, width, height } }: Framing): string => `${x} ${y} ${width} ${height}`;

declare global {
  interface HTMLElementTagNameMap {
    'exercise-figure': ExerciseFigure;
  }
}
