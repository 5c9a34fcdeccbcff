import { css } from 'lit';

/** A ladder: upright beside others, or lying on a phone. */
export const ladder = css`
  :host {
    display: flex;
    position: relative;
    flex-direction: column;
    padding: 14px 8px 16px;
    border: 1.5px solid transparent;
    border-radius: var(--radius-large);
  }

  :host(:hover) {
    background: var(--action-soft);
  }

  :host([chosen]) {
    border-color: var(--brass);
    background: var(--brass-soft);
  }

  h3 button {
    display: block;
    min-height: 0;
    padding: 0;
    border: 0;
    background: none;
    font-size: var(--text-17);
    font-weight: 640;
    text-align: left;
  }

  h3 button:hover,
  h3 [aria-pressed="true"] {
    border: 0;
    background: none;
    color: var(--ink);
  }

  /* The whole ladder can be pressed. */
  h3 button::after {
    position: absolute;
    inset: 0;
    border-radius: inherit;
    content: "";
  }

  h3 button:focus-visible {
    outline: none;
  }

  :host(:focus-within:has(:focus-visible)) {
    outline: 3px solid var(--focus);
  }

  h3 button:focus-visible::after {
    border-radius: var(--radius-large);
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }

  .dose {
    display: none;
  }

  ol {
    display: flex;
    position: relative;
    flex: 1;
    flex-direction: column-reverse;
    justify-content: flex-start;
    margin-top: 12px;
    padding: 12px 0 0 10px;
    border-top: 3px solid var(--ink);
    border-image: linear-gradient(90deg, var(--ink) 40px, transparent 40px) 1;
    list-style: none;
  }

  li {
    display: grid;
    position: relative;
    grid-template-columns: 20px minmax(0, 1fr);
    gap: 8px;
    align-items: center;
    min-height: 40px;
    padding-block: 4px;
    color: var(--ink-2);
    font-size: var(--text-15);
    /* Names stand in narrow columns: a long German one is broken between syllables. */
    hyphens: auto;
    line-height: 1.25;
  }

  /* The thread hangs from the beam to the first rung. */
  ol::before {
    position: absolute;
    inset: 0 auto 20px 19.25px;
    width: 1.5px;
    background: var(--thread);
    content: "";
  }

  /* What was climbed is thick. */
  li.done::before {
    position: absolute;
    inset: -50% auto 50% 8.5px;
    width: 3px;
    background: var(--action);
    content: "";
  }

  .mark {
    position: relative;
    justify-self: center;
    width: 20px;
    border-top: 1.5px dashed var(--line-strong);
  }

  .done .mark {
    border-top: 3px solid var(--action);
  }

  .next .mark {
    width: 13px;
    height: 13px;
    border: 2px solid var(--brass);
    border-radius: 50%;
    background: var(--surface);
  }

  .closed {
    color: var(--ink-3);
  }

  .closed .mark {
    border: 0;
  }

  .here,
  .next {
    color: var(--ink);
    font-weight: 640;
  }

  .here .mark {
    width: 16px;
    height: 26px;
    border: 0;
  }

  .mark svg {
    width: 16px;
    height: 26px;
  }

  small {
    display: block;
    color: var(--ink-2);
    font-size: var(--text-13);
    font-weight: 400;
  }

  @media (width <= 760px) {
    :host {
      padding: 12px 10px;
    }

    header {
      display: flex;
      flex-wrap: wrap;
      gap: 0 12px;
      align-items: baseline;
      justify-content: space-between;
    }

    .dose {
      display: block;
      color: var(--ink-2);
      font-size: var(--text-15);
    }

    ol {
      flex-direction: row;
      margin-top: 6px;
      padding: 0;
      border: 0;
      border-right: 3px solid var(--ink);
    }

    li {
      flex: 1;
      grid-template-columns: auto;
      justify-items: start;
      min-height: 36px;
      padding-block: 0;
    }

    ol::before {
      inset: 17px 0 auto;
      width: auto;
      height: 1.5px;
    }

    li.done::before {
      inset: 16.5px 0 auto;
      width: auto;
      height: 3px;
    }

    .mark {
      justify-self: start;
      width: 0;
      height: 18px;
      border-top: 0;
      border-left: 1.5px dashed var(--line-strong);
    }

    .done .mark {
      border-top: 0;
      border-left: 3px solid var(--action);
    }

    .words {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }

  @media (forced-colors: active) {
    ol::before,
    li.done::before {
      background: CanvasText;
    }

    :host([chosen]) {
      border-color: Highlight;
    }
  }
`;
