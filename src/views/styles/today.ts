import { css } from 'lit';

/** The columns of Today: cards, one below the other. */
export const todayColumns = css`
  .main {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 18px;
    align-content: start;
  }

  @media (width <= 760px) {
    .main {
      gap: 12px;
    }
  }
`;
