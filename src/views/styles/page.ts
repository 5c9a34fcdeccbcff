import { css } from 'lit';

/** The frame of a page: heading row, and a grid of twelve columns that becomes one on small screens. */
export const page = css`
  :host {
    display: block;
  }

  h1:focus {
    outline: none;
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 24px;
    align-items: flex-end;
    justify-content: space-between;
    margin-bottom: 22px;
  }

  /* Its words wrap before what stands beside them goes below. */
  .head > div:first-child {
    flex: 1 1 20rem;
  }

  .lead {
    margin-top: 6px;
    color: var(--ink-2);
  }

  .grid {
    display: grid;
    grid-template-columns: repeat(12, minmax(0, 1fr));
    gap: 18px;
  }

  .span-4 {
    grid-column: span 4;
  }

  .span-5 {
    grid-column: span 5;
  }

  .span-6 {
    grid-column: span 6;
  }

  .span-7 {
    grid-column: span 7;
  }

  .span-8 {
    grid-column: span 8;
  }

  .span-12 {
    grid-column: span 12;
  }

  @media (width <= 1180px) {
    .grid > * {
      grid-column: span 12;
    }
  }

  @media (width <= 760px) {
    .head {
      margin-bottom: 14px;
    }

    .grid {
      gap: 12px;
    }
  }
`;
