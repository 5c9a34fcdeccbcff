import { css } from 'lit';

/** The small window: 320 x 200 at first, with a figure from 260 px on (LOOK section 5). */
export const smallDesk = css`
  :host {
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    gap: 6px;
    height: 100vh;
    padding: 8px;
    overflow: auto;
    background: var(--surface);
    line-height: 1.3;
  }

  :host([tone="look"]) {
    background: var(--brass-soft);
  }

  .body {
    display: grid;
    grid-template-columns: minmax(112px, 42%) minmax(0, 1fr);
    gap: 12px;
    align-items: center;
    min-height: 0;
  }

  live-figure {
    align-self: stretch;
  }

  .word {
    --glyph-size: 22px;
    display: flex;
    gap: 8px;
    align-items: center;
    font-weight: 640;
  }

  .number {
    font-size: 2.75rem;
    font-weight: 600;
    line-height: 1.05;
    letter-spacing: -0.03em;
  }

  .number span {
    margin-left: 5px;
    font-size: var(--text-15);
    letter-spacing: 0;
  }

  .line {
    color: var(--ink-2);
    font-size: var(--text-15);
  }

  .reason {
    color: var(--ink-2);
    font-size: var(--text-13);
  }

  .buttons {
    display: flex;
    gap: 6px;
  }

  button {
    --icon-size: 17px;
    flex: 1 1 auto;
    gap: 6px;
    min-height: 44px;
    padding: 0 8px;
    font-size: 0.875rem;
    white-space: nowrap;
  }

  .buttons:has(:nth-child(3)) button {
    --icon-size: 15px;
    gap: 4px;
    padding: 0 4px;
  }

  @media (width < 260px) {
    .body {
      grid-template-columns: minmax(0, 1fr);
    }

    live-figure,
    button icon-mark {
      display: none;
    }

    .buttons {
      gap: 4px;
    }

    button,
    .buttons:has(:nth-child(3)) button {
      padding: 0 2px;
      font-size: var(--text-13);
    }
  }

  @media (height < 170px) {
    .number {
      font-size: var(--text-30);
    }

    .reason {
      display: none;
    }
  }

  @media (height >= 320px) and (width >= 420px) {
    .number {
      font-size: 4rem;
    }

    .word {
      --glyph-size: 30px;
      font-size: var(--text-24);
    }
  }

  @media (forced-colors: active) {
    :host([tone="look"]) {
      outline: 3px solid Highlight;
      outline-offset: -3px;
    }
  }
`;
