import { css } from 'lit';

/** A short form inside a card: scales below one another, and what saves them. */
export const answerForm = css`
  :host {
    display: block;
  }

  form {
    display: grid;
    gap: 22px;
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
  }

  input[type="text"] {
    width: 100%;
    min-height: 48px;
    padding: 0 14px;
    border: 1.5px solid var(--line-strong);
    border-radius: var(--radius-control);
    background: var(--raised);
    color: var(--ink);
    font: inherit;
    font-size: var(--text-17);
  }

  .named {
    display: grid;
    gap: 4px;
    color: var(--ink-2);
    font-size: var(--text-15);
  }
`;
