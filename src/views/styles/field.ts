import { css } from 'lit';

/** A line of text, a number, a date, a time or the browser's own list of choices, with its label above. */
export const field = css`
  label {
    display: block;
    margin-bottom: 6px;
    font-weight: 640;
  }

  input:is([type="text"], [type="number"], [type="date"], [type="time"]),
  select {
    min-height: 48px;
    padding: 8px 14px;
    border: 1.5px solid var(--line-strong);
    border-radius: var(--radius-control);
    background: var(--raised);
    color: var(--ink);
    font: inherit;
  }

  input[type="text"],
  select {
    width: 100%;
  }

  :is(input, select):focus-visible {
    border-radius: var(--radius-control);
  }
`;
