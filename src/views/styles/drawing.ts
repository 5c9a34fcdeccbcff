import { css } from 'lit';

/** A drawing that takes whatever place it is given. */
export const drawing = css`
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
