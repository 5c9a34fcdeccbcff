import { css } from 'lit';

/** The page of one exercise: numbered steps, marked cues, facts in two columns. */
export const exerciseSheet = css`
  h3 {
    margin-top: 18px;
  }

  ol,
  ul {
    display: grid;
    gap: 8px;
    margin-top: 10px;
    padding-left: 1.2em;
  }

  ol {
    padding: 0;
    list-style: none;
    counter-reset: step;
  }

  ol li {
    display: grid;
    grid-template-columns: 28px minmax(0, 1fr);
    gap: 12px;
    counter-increment: step;
  }

  ol li::before {
    display: grid;
    width: 28px;
    height: 28px;
    border-radius: 50%;
    background: var(--brass-soft);
    color: var(--brass-text);
    font-size: var(--text-15);
    font-weight: 640;
    place-items: center;
    content: counter(step);
  }

  li {
    line-height: 1.45;
  }

  li::marker {
    color: var(--brass-text);
  }

  .card > p {
    margin-top: 10px;
  }

  dl {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 6px 18px;
    margin-top: 14px;
    font-size: var(--text-15);
  }

  dt {
    color: var(--ink-2);
  }

  dd::first-letter {
    text-transform: uppercase;
  }

  .ask .button {
    min-height: 44px;
    font-size: var(--text-15);
  }
`;
