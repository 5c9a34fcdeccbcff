import { css } from 'lit';

/** The stage with the figure, and the column beside it. */
export const desk = css`
  .stage {
    display: flex;
    flex-direction: column;
    grid-column: span 7;
    padding: 16px;
    background: radial-gradient(circle at 45% 25%, var(--raised), var(--surface) 75%);
  }

  /* As tall as what stands beside it, and never without room for the day below. */
  live-figure {
    flex: 1 1 auto;
    width: 100%;
    height: clamp(340px, 100vh - 470px, 600px);
    max-height: 640px;
    margin: auto 0;
  }

  .caption {
    max-width: none;
    padding: 8px 8px 2px;
    text-align: center;
  }

  .side {
    display: flex;
    flex-direction: column;
    grid-column: span 5;
    gap: 18px;
    min-width: 0;
  }

  [slot="more"] {
    min-height: 44px;
    padding: 0 12px;
    font-size: var(--text-15);
  }

  .head {
    flex-wrap: nowrap;
  }

  .head .button {
    flex: none;
  }

  .head .row {
    justify-content: flex-end;
  }

  .card .row {
    gap: 10px;
  }

  @media (width <= 1180px) {
    .stage,
    .side {
      grid-column: span 12;
    }

    live-figure {
      height: 46vh;
    }
  }

  @media (width <= 760px) {
    .head .button {
      min-height: 44px;
      padding: 0 12px;
      font-size: var(--text-15);
    }

    .head .lead {
      font-size: var(--text-15);
      line-height: 1.35;
    }

    .head {
      flex-wrap: wrap;
    }

    .head .row {
      flex: 1 1 100%;
      gap: 8px;
      justify-content: flex-start;
    }

    .head .row .button {
      flex: 1 0 auto;
    }

    /* Its words are not cut: where the line is full, it has the next one. */
    place-choice {
      flex: 1 1 150px;
    }

    .stage {
      padding: 8px;
    }

    live-figure {
      height: 200px;
    }

    .caption {
      padding-bottom: 0;
      font-size: var(--text-13);
      line-height: 1.3;
    }

    .side {
      gap: 12px;
    }
  }
`;
