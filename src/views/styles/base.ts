import { css } from 'lit';

/** Shared by every element: text roles, controls, cards, notes. Colours and sizes come from tokens.css. */
export const base = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  :host {
    color: var(--ink);
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  h1,
  h2,
  h3,
  p,
  ol,
  ul,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }

  h1 {
    font-size: var(--text-30);
    font-weight: 600;
    line-height: 1.15;
    letter-spacing: -0.015em;
  }

  h1,
  h2 {
    text-wrap: balance;
  }

  h2 {
    font-size: var(--text-20);
    font-weight: 620;
    line-height: 1.25;
    letter-spacing: -0.005em;
  }

  h3 {
    font-size: var(--text-17);
    font-weight: 640;
    line-height: 1.3;
  }

  p,
  li {
    max-width: 66ch;
  }

  a {
    color: var(--action);
    text-underline-offset: 3px;
  }

  svg {
    display: block;
  }

  .support {
    color: var(--ink-2);
    font-size: var(--text-15);
    line-height: 1.45;
  }

  .note {
    color: var(--ink-3);
    font-size: var(--text-13);
  }

  .eyebrow {
    color: var(--brass-text);
    font-size: var(--text-13);
    font-weight: 620;
  }

  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  :focus-visible {
    border-radius: var(--radius-tick);
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }

  button,
  .button {
    display: inline-flex;
    gap: 10px;
    align-items: center;
    justify-content: center;
    min-height: 48px;
    padding: 4px 18px;
    border: 1.5px solid var(--line-strong);
    border-radius: var(--radius-control);
    background: var(--raised);
    color: var(--ink);
    font: inherit;
    font-size: var(--text-17);
    font-weight: 600;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    transition: background var(--motion-quick) var(--ease-out);
  }

  button:hover,
  .button:hover {
    background: var(--action-soft);
  }

  button:active,
  .button:active {
    transform: translateY(1px);
  }

  button:focus-visible,
  .button:focus-visible {
    border-radius: var(--radius-control);
  }

  .primary {
    border-color: var(--action);
    background: var(--action);
    color: var(--on-action);
  }

  .primary:hover {
    background: var(--action-hover);
  }

  .large {
    min-height: 60px;
    padding: 4px 28px;
    border-radius: var(--radius-large);
    font-size: var(--text-20);
  }

  .quiet {
    padding: 0 12px;
    border-color: transparent;
    background: none;
    color: var(--action);
  }

  /* Where it begins a line, its words stand flush with the text above. */
  .row > .quiet:first-child,
  p + .quiet {
    margin-inline-start: -12px;
  }

  .clay {
    border-color: var(--clay);
    background: var(--surface);
    color: var(--clay);
  }

  .clay:hover {
    background: var(--clay-soft);
  }

  .chosen,
  [aria-pressed="true"] {
    border-color: var(--action);
    background: var(--action-soft);
    color: var(--on-action-soft);
  }

  button:disabled {
    border-style: dashed;
    background: none;
    color: var(--ink-3);
    cursor: not-allowed;
  }

  .card {
    display: block;
    min-width: 0;
    padding: 22px 24px;
    border: 1px solid var(--line);
    border-radius: var(--radius-card);
    background: var(--surface);
    box-shadow: var(--shadow-1);
  }

  .card.lifted {
    background: var(--raised);
    box-shadow: var(--shadow-2);
  }

  .chip {
    display: inline-flex;
    gap: 8px;
    align-items: center;
    min-height: 32px;
    padding: 0 12px;
    border-radius: var(--radius-pill);
    background: var(--well);
    color: var(--ink-2);
    font-size: var(--text-15);
    font-weight: 560;
    white-space: nowrap;
  }

  .chip.brass {
    background: var(--brass-soft);
    color: var(--brass-text);
  }

  .chip.action {
    background: var(--action-soft);
    color: var(--on-action-soft);
  }

  .message {
    display: flex;
    gap: 12px;
    align-items: flex-start;
    padding: 14px 16px;
    border-radius: var(--radius-control);
    background: var(--brass-soft);
    color: var(--ink);
    font-size: var(--text-15);
    line-height: 1.45;
  }

  .message.info {
    background: var(--action-soft);
  }

  .message.safety {
    background: var(--clay-soft);
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-3);
    align-items: center;
  }

  .stack {
    display: flex;
    flex-direction: column;
    gap: var(--space-4);
  }

  @media (width <= 760px) {
    h1 {
      font-size: 1.625rem;
    }

    .card {
      padding: 16px;
    }

    .large {
      width: 100%;
      padding: 4px 16px;
    }
  }

  @media (forced-colors: active) {
    button,
    .button,
    .card {
      border: 1px solid ButtonText;
    }

    .chosen,
    [aria-pressed="true"] {
      outline: 3px solid Highlight;
      outline-offset: -3px;
    }
  }
`;
