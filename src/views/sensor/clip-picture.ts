import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { drawClipPlace, TORSO_VIEW } from '../../core/figure/torso.ts';
import type { Placement } from '../../core/posture/posture.ts';
import { CLIP_PICTURE_WORDS } from '../../strings/figure-words.ts';
import { renderShapes } from '../elements/shape-svg.ts';
import { drawing } from '../styles/drawing.ts';

/** A torso with the clip in its place, from the side on which it is worn. */
@customElement('clip-picture')
export class ClipPicture extends LitElement {
  static override styles = [
    drawing,
    css`
      :host {
        overflow: hidden;
      }
    `,
  ];

  @property() placement: Placement = 'upper-back';

  override render() {
    const { x, y, width, height } = TORSO_VIEW;
    return html`
      <svg
        viewBox="${x} ${y} ${width} ${height}"
        preserveAspectRatio="xMidYMax meet"
        role="img"
        aria-label=${CLIP_PICTURE_WORDS[this.placement]}
      >
        ${renderShapes(drawClipPlace(this.placement))}
      </svg>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'clip-picture': ClipPicture;
  }
}
