import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import poses from '../../../content/figures/poses.json';
import { type Animation, animate } from '../../core/figure/animation.ts';
import { drawFigure } from '../../core/figure/draw.ts';
import { parseFigures } from '../../core/figure/figure-library.ts';
import { type Framing, frameFigure } from '../../core/figure/framing.ts';
import type { Body } from '../../core/figure/solve.ts';
import { describePosition } from '../../strings/position-words.ts';
import { FrameLoop } from '../controllers/frame-loop.ts';
import { renderShapes } from './shape-svg.ts';

const library = parseFigures(poses);

interface Picture {
  readonly animation: Animation;
  readonly framing: Framing;
}

const pictures = new Map<string, Picture>();

/** Solves and frames a figure the first time it is asked for. */
function pictureOf(id: string): Picture | null {
  const known = pictures.get(id);
  const record = library.find(id);
  if (known || !record) return known ?? null;
  const animation = animate(record);
  const picture = { animation, framing: frameFigure(animation) };
  pictures.set(id, picture);
  return picture;
}

/**
 * One exercise drawn from its pose data: its start, its peak or hold, or the movement over and over. The data shows
 * the right side working; `mirror` shows the left. Nothing is drawn for an unknown figure.
 */
@customElement('exercise-figure')
export class ExerciseFigure extends LitElement {
  static override styles = css`
    :host {
      display: block;
      min-width: 0;
      min-height: 0;
    }

    svg {
      display: block;
      width: 100%;
      height: 100%;
    }
  `;

  @property() figure = '';
  @property() frame: 'start' | 'peak' | 'loop' = 'peak';
  @property({ type: Boolean }) mirror = false;

  private elapsedMs = 0;

  private readonly loop = new FrameLoop(this, (dtSeconds) => {
    this.elapsedMs += dtSeconds * 1000;
    return this.frame === 'loop';
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('figure') || changed.has('frame')) this.elapsedMs = 0;
    if (this.frame === 'loop' && pictureOf(this.figure)) this.loop.start();
    else this.loop.stop();
  }

  override render() {
    const picture = pictureOf(this.figure);
    if (!picture) return nothing;
    const { animation, framing } = picture;
    const { x, y, width, height } = framing.viewBox;
    const flip = this.mirror ? `translate(${2 * x + width} 0) scale(-1 1)` : nothing;
    return html`
      <svg viewBox="${x} ${y} ${width} ${height}" role="img" aria-label=${this.words(animation)}>
        <g transform=${flip}>
          ${renderShapes(framing.ground)}${renderShapes(drawFigure(this.bodyOf(animation), animation.record))}
        </g>
      </svg>
    `;
  }

  private bodyOf(animation: Animation): Body {
    if (this.frame === 'start') return animation.start;
    return this.frame === 'loop' && !this.loop.still ? animation.at(this.elapsedMs) : animation.peak;
  }

  /** The alt text names the position, not the look. */
  private words({ start, peak }: Animation): string {
    const [from, to] = [describePosition(start, this.mirror), describePosition(peak, this.mirror)];
    if (this.frame === 'start') return from;
    return this.frame === 'loop' && from !== to ? `From: ${from} To: ${to}` : to;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'exercise-figure': ExerciseFigure;
  }
}
