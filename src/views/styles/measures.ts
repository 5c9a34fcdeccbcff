import { css } from 'lit';

/** A card for each measure: heading with its button, the form or the charts, and whether to ask. */
export const measures = css`
  .lead {
    max-width: 66ch;
  }

  .all {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 18px;
    max-width: 1000px;
  }

  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
  }

  header {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    justify-content: space-between;
  }

  .trends {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(280px, 100%), 1fr));
    gap: 22px 32px;
  }

  .trends .support {
    margin-top: 8px;
  }

  @media (width <= 760px) {
    .all {
      gap: 12px;
    }
  }
`;
