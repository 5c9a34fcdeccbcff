import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { PortableElement } from '../controllers/portable-element.ts';
import { ICON_SHAPES, type IconName } from './icon-shapes.ts';

/** An icon beside a word. Silent for screen readers: the word speaks. 22 px, or `--icon-size`. */
@customElement('icon-mark')
export class IconMark extends PortableElement {
  static override styles = css`
    :host {
      display: inline-flex;
      flex: none;
    }

    svg {
      width: var(--icon-size, 22px);
      height: var(--icon-size, 22px);
      fill: none;
      stroke: currentColor;
      stroke-width: 1.75;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
  `;

  @property() name: IconName = 'info';

  override render() {
    return html`<svg viewBox="0 0 24 24" aria-hidden="true">${ICON_SHAPES[this.name]}</svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'icon-mark': IconMark;
  }
}
