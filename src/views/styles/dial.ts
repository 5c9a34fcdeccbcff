import { css } from 'lit';

/** A drawing that fills its place, with one large number in it. */
export const dial = css`
  :host {
    position: relative;
    display: block;
    min-width: 0;
    min-height: 0;
  }

  svg {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    overflow: visible;
  }

  text {
    fill: var(--ink-2);
    font-weight: 560;
    text-anchor: middle;
  }

  .number {
    fill: var(--ink);
    font-weight: 580;
    letter-spacing: -0.04em;
  }

  @media (forced-colors: active) {
    text {
      fill: CanvasText;
    }
  }
`;
