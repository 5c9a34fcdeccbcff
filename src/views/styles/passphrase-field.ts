import { css } from 'lit';

/** A field for words that are typed with care, below its label. */
export const passphraseField = css`
  label {
    display: grid;
    gap: 6px;
    width: 100%;
    font-weight: 600;
  }

  input {
    width: min(100%, 380px);
    min-height: 48px;
    padding: 0 14px;
    border: 1.5px solid var(--line-strong);
    border-radius: var(--radius-control);
    background: var(--surface);
    color: var(--ink);
    font: inherit;
  }
`;
