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

  .rule {
    color: var(--ink-2);
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
  }
`;
