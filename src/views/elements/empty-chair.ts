import { html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { COMPACT_VIEW, drawEmptyChair } from '../../core/figure/empty-chair.ts';
import { EMPTY_CHAIR_WORDS } from '../../strings/figure-words.ts';
import { drawing } from '../styles/drawing.ts';
import { renderShapes, textureDefs } from './shape-svg.ts';

const { x, y, width, height } = COMPACT_VIEW;

/** The desk where no sensor is, as `live-figure` shows it, without what draws a person. */
@customElement('empty-chair')
export class EmptyChair extends LitElement {
  static override styles = drawing;

  override render() {
    return html`
      <svg viewBox="${x} ${y} ${width} ${height}" role="img" aria-label=${EMPTY_CHAIR_WORDS}>
        ${textureDefs}${renderShapes(drawEmptyChair())}
      </svg>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'empty-chair': EmptyChair;
  }
}
