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

  .named {
    display: grid;
    gap: 4px;
    margin: 0;
    color: var(--ink-2);
    font-size: var(--text-15);
    font-weight: 400;
  }
`;
