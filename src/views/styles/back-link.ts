import { css } from 'lit';

/** The way back to the page above, over the heading of a page. */
export const backLink = css`
  .back {
    display: inline-flex;
    gap: 4px;
    align-items: center;
    min-height: 32px;
    margin-inline-start: -6px;
    font-size: var(--text-15);
    font-weight: 600;
    text-decoration: none;
    --icon-size: 20px;
  }
`;
