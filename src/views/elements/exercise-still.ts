import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Drawing } from '../../core/figure/still.ts';
import { DeferredElement } from '../controllers/deferred-element.ts';
import { drawing } from '../styles/drawing.ts';
import { renderShapes } from './shape-svg.ts';

type StillSource = (figure: string) => Promise<Drawing>;

let source: StillSource | null = null;
const drawn = new Map<string, Promise<Drawing | null>>();

/** Says where stills come from. */
export function drawStillsFrom(from: StillSource): void {
  source = from;
}

/** Once each; one that cannot be had is asked for again by whoever shows it next. */
function stillOf(figure: string): Promise<Drawing | null> {
  const known = drawn.get(figure);
  if (known) return known;
  const coming = Promise.resolve(source?.(figure) ?? null).catch(() => {
    drawn.delete(figure);
    return null;
  });
  if (source) drawn.set(figure, coming);
  return coming;
}

/**
 * One exercise at its peak, as it was drawn when the app was built: where nothing moves, this stands in for
 * `exercise-figure` and all that draws one.
 */
@customElement('exercise-still')
export class ExerciseStill extends DeferredElement {
  static override styles = drawing;

  @property() figure = '';
  @state() private still: Drawing | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('figure')) void this.load(this.figure);
  }

  private async load(figure: string): Promise<void> {
    const still = await stillOf(figure);
    if (figure === this.figure) this.still = still;
  }

  override render() {
    if (!this.still) return nothing;
    const { viewBox, words, shapes } = this.still;
    return html`<svg viewBox=${viewBox} role="img" aria-label=${words}>${renderShapes(shapes)}</svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'exercise-still': ExerciseStill;
  }
}
