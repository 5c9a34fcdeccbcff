import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { drawBeam, drawPlumbLine } from '../../core/figure/plumb-line.ts';
import { renderShapes, textureDefs } from '../elements/shape-svg.ts';

/** The mark, 22 by 36: a beam, a thread and its bob. */
const MARK = [
  drawBeam([11, 3], 9.5, 2.8),
  ...drawPlumbLine({ hangsFrom: [11, 3], threadLength: 8.5, bobHeight: 23.5, threadWidth: 1.5, swingDeg: 0 }),
];

/** The brand mark. It stands beside the name, so it has none of its own. */
@customElement('plumb-mark')
export class PlumbMark extends LitElement {
  static override styles = css`
    :host {
      display: inline-block;
      width: 22px;
      height: 36px;
    }

    svg {
      display: block;
      width: 100%;
      height: 100%;
    }
  `;

  override render() {
    return html`<svg viewBox="0 0 22 36" aria-hidden="true">${textureDefs}${renderShapes(MARK)}</svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plumb-mark': PlumbMark;
  }
}
