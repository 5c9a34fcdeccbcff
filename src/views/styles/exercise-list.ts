import { css } from 'lit';

/** Search and filters over a grid of exercise cards, ladder by ladder. */
export const exerciseList = css`
  .filters {
    display: grid;
    grid-template-columns: minmax(0, 2fr) repeat(3, minmax(0, 1fr));
    gap: 12px;
    align-items: end;
  }

  .find {
    position: relative;
    display: block;
  }

  .find icon-mark {
    position: absolute;
    top: 13px;
    left: 14px;
    color: var(--ink-3);
    pointer-events: none;
  }

  input {
    width: 100%;
    min-height: 48px;
    padding: 0 14px 0 46px;
    border: 1.5px solid var(--line-strong);
    border-radius: var(--radius-control);
    background: var(--raised);
    color: var(--ink);
    font: inherit;
    font-size: var(--text-17);
  }

  input::placeholder {
    color: var(--ink-3);
    opacity: 1;
  }

  .pills {
    grid-column: 1 / -1;
    gap: 8px;
  }

  .pill {
    min-height: 44px;
    border-radius: var(--radius-pill);
    font-size: var(--text-15);
    font-weight: 560;
    --icon-size: 18px;
  }

  .fold {
    display: none;
  }

  .count {
    margin: 14px 0 0;
  }

  .ladder {
    margin-top: 26px;
  }

  .ladder ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(212px, 1fr));
    gap: 14px;
    margin-top: 10px;
    list-style: none;
  }

  .card {
    margin-top: 18px;
  }

  @media (width <= 760px) {
    .filters {
      grid-template-columns: 1fr 1fr;
      gap: 10px;
    }

    .find,
    .fold,
    .pills,
    select-row:last-of-type {
      grid-column: 1 / -1;
    }

    .fold {
      display: flex;
      min-height: 44px;
      font-size: var(--text-15);
    }

    .filters:not(.unfolded) :is(select-row, .pills) {
      display: none;
    }

    .ladder ul {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 10px;
    }
  }

  @media (width < 360px) {
    .filters,
    .ladder ul {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
