import { css } from 'lit';

/** A long page to read: groups at the side, rules as one column. */
export const rules = css`
  .columns {
    display: grid;
    grid-template-columns: 220px minmax(0, 1fr);
    gap: 28px;
    align-items: start;
  }

  nav {
    position: sticky;
    top: 24px;
  }

  nav ul {
    list-style: none;
  }

  nav a {
    display: block;
    padding: 10px 0;
    font-size: var(--text-15);
    font-weight: 560;
    line-height: 1.3;
    text-decoration: none;
  }

  nav a:hover {
    text-decoration: underline;
  }

  .groups {
    display: grid;
    gap: 18px;
  }

  section,
  article {
    scroll-margin-top: 24px;
  }

  h2:focus,
  h3:focus {
    outline: none;
  }

  article {
    padding: 18px 0 6px;
  }

  article + article {
    border-top: 1px solid var(--line);
  }

  article.here {
    margin: 8px -14px 0;
    padding: 18px 14px 6px;
    border-radius: var(--radius-control);
    background: var(--brass-soft);
  }

  article header {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    align-items: baseline;
    justify-content: space-between;
    margin-bottom: 6px;
  }

  article > p {
    margin-bottom: 8px;
  }

  article > p b {
    font-weight: 680;
    font-variant-numeric: tabular-nums;
  }

  b.own {
    text-decoration: underline;
    text-decoration-color: var(--brass);
    text-decoration-thickness: 2px;
    text-underline-offset: 3px;
  }

  summary {
    min-height: 44px;
    padding: 10px 0;
    color: var(--action);
    font-size: var(--text-15);
    font-weight: 600;
    cursor: pointer;
  }

  details ul {
    margin: 4px 0 8px;
    padding-left: 1.2em;
    font-size: var(--text-15);
    line-height: 1.5;
  }

  @media (width <= 1000px) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
      gap: 14px;
    }

    nav {
      position: static;
    }

    nav ul {
      display: flex;
      flex-wrap: wrap;
      gap: 0 20px;
    }
  }
`;
