import { css } from 'lit';

/** A group of settings: cards below one another, and what is asked in each. */
export const settings = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 18px;
  }

  .stack {
    gap: 18px;
  }

  .links {
    padding: 8px 12px;
  }

  .under {
    margin-top: 8px;
  }

  .folds {
    padding-block: 6px;
  }

  .folds > p {
    padding: 12px 0 14px;
  }

  .folds > setting-fold:first-child {
    border-top: 0;
  }

  li + li {
    margin-top: 6px;
  }

  @media (width <= 760px) {
    :host {
      gap: 12px;
    }

    .links {
      padding: 6px 4px;
    }

    .folds {
      padding-block: 2px;
    }
  }
`;
