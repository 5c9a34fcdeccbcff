import { css } from 'lit';

/** The lifted card of Today: a large title, a strip of pictures, and the reason. */
export const planCard = css`
  :host {
    display: block;
  }

  .card {
    height: 100%;
    padding: 20px 26px;
  }

  h2 {
    font-size: var(--text-30);
    font-weight: 600;
    line-height: 1.2;
    letter-spacing: -0.015em;
  }

  .lead {
    color: var(--ink-2);
  }

  .strip {
    display: flex;
    flex-wrap: wrap;
    gap: 14px;
    margin-top: 16px;
    list-style: none;
  }

  .strip li {
    flex: 1 1 118px;
    min-width: 0;
    max-width: 196px;
    font-size: var(--text-15);
    line-height: 1.3;
  }

  .strip exercise-figure {
    display: block;
    height: 80px;
    margin-bottom: 8px;
    padding: 8px;
    border-radius: 12px;
    background: var(--bg);
  }

  .strip b {
    display: block;
    font-weight: 640;
  }

  .strip span,
  .rule {
    color: var(--ink-2);
  }

  .rule {
    font-size: var(--text-13);
    white-space: nowrap;
  }

  .why {
    display: flex;
    gap: 10px;
    margin-top: 14px;
    color: var(--ink-2);
    font-size: var(--text-15);
    line-height: 1.45;
  }

  .why icon-mark {
    color: var(--brass-text);
  }

  @media (width <= 760px) {
    .card {
      padding: 16px;
    }

    .strip {
      flex-wrap: nowrap;
      margin-right: -16px;
      padding-bottom: 4px;
      overflow-x: auto;
    }

    .strip li {
      flex: 0 0 128px;
    }
  }
`;
