import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';

const RADIUS = 15;
const AROUND = 2 * Math.PI * RADIUS;

/** How much of something is done, as a ring of brass. Silent for screen readers: the words beside it say it. */
@customElement('progress-ring')
export class ProgressRing extends LitElement {
  static override styles = css`
    :host {
      display: inline-flex;
      flex: none;
    }

    svg {
      width: 40px;
      height: 40px;
      fill: none;
      stroke-width: 4;
    }

    .all {
      stroke: var(--line-strong);
    }

    .done {
      stroke: var(--brass);
      stroke-width: 5;
    }

    @media (forced-colors: active) {
      .all {
        stroke: GrayText;
      }

      .done {
        stroke: CanvasText;
      }
    }
  `;

  /** From 0 to 1. */
  @property({ type: Number }) done = 0;

  override render() {
    const length = AROUND * Math.min(1, Math.max(0, this.done || 0));
    return html`<svg viewBox="0 0 40 40" aria-hidden="true">
      <circle class="all" cx="20" cy="20" r=${RADIUS}></circle>
      <circle
        class="done"
        cx="20"
        cy="20"
        r=${RADIUS}
        stroke-dasharray="${length} ${AROUND}"
        transform="rotate(-90 20 20)"
      ></circle>
    </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'progress-ring': ProgressRing;
  }
}
