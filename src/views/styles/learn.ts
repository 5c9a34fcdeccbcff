import { css } from 'lit';

/** Learn: an index of few large entries, and columns to read. */
export const learn = css`
  .lead {
    max-width: 66ch;
  }

  .index,
  nav {
    display: grid;
    gap: 18px;
  }

  nav {
    grid-template-columns: repeat(auto-fill, minmax(320px, 1fr));
  }

  a.card {
    color: var(--ink);
    text-decoration: none;
    transition: background var(--motion-quick) var(--ease-out);
  }

  a.card:hover {
    background: var(--action-soft);
  }

  a.card:focus-visible {
    border-radius: var(--radius-card);
  }

  .exercises {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 420px);
    gap: 24px;
    align-items: center;
  }

  .exercises .title {
    font-size: var(--text-30);
    font-weight: 600;
    letter-spacing: -0.015em;
  }

  .exercises exercise-figure {
    height: 168px;
  }

  .topic {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 14px;
    align-items: start;
  }

  .topic icon-mark {
    color: var(--brass-text);
    --icon-size: 26px;
  }

  .title,
  .line {
    display: block;
  }

  .title {
    font-size: var(--text-20);
    font-weight: 620;
    line-height: 1.25;
  }

  .line {
    margin-top: 4px;
    color: var(--ink-2);
    font-size: var(--text-15);
    line-height: 1.45;
  }

  .read {
    display: grid;
    gap: 14px;
    max-width: 820px;
  }

  .read .card > p {
    margin-top: 8px;
  }

  .read evidence-list {
    margin-top: 8px;
  }

  .cards {
    margin-top: 6px;
    list-style: none;
  }

  .cards li {
    padding: 16px 0;
    border-top: 1px solid var(--line);
  }

  .cards li:first-child {
    border-top: 0;
  }

  .cards li:last-child {
    padding-bottom: 0;
  }

  .rests {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(420px, 1fr));
    gap: 18px;
  }

  @media (width <= 760px) {
    .index,
    nav,
    .rests {
      grid-template-columns: minmax(0, 1fr);
      gap: 12px;
    }

    .exercises {
      grid-template-columns: minmax(0, 1fr);
      gap: 8px;
    }

    .exercises exercise-figure {
      order: -1;
      height: 120px;
    }
  }
`;
