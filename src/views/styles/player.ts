import { css } from 'lit';

/** The player: figure and cue left, ring in the middle, list right; on a phone one above the other (LOOK section 5). */
export const player = css`
  :host {
    display: grid;
    grid-template-rows: auto auto minmax(0, 1fr) auto;
    gap: 12px;
    height: 100dvh;
    min-height: 560px;
    padding: 20px 32px 24px;
    background: var(--bg);
  }

  :host([phase="paused"]) {
    background: color-mix(in srgb, var(--brass-soft) 60%, var(--bg));
  }

  .top {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    align-items: center;
  }

  .top .symptom {
    flex: none;
    margin-left: auto;
    min-height: 44px;
    font-size: var(--text-15);
  }

  .title {
    flex: 1 1 200px;
    min-width: 0;
  }

  h1 {
    font-size: 3rem;
    line-height: 1.05;
  }

  h1:focus {
    outline: none;
  }

  .middle {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 520px) 300px;
    gap: 28px;
    min-height: 0;
  }

  .left {
    display: flex;
    flex-direction: column;
    min-height: 0;
  }

  .state {
    display: flex;
    gap: 18px;
    align-items: center;
    min-height: 112px;
  }

  .word {
    font-size: var(--text-60);
    font-weight: 640;
    line-height: 1;
    letter-spacing: -0.025em;
  }

  .line {
    margin-top: 8px;
    color: var(--ink-2);
    font-size: var(--text-24);
    line-height: 1.25;
  }

  player-figure {
    flex: 1;
    min-height: 0;
    padding: 12px 0;
  }

  .cue {
    min-height: 62px;
    font-size: 1.375rem;
    line-height: 1.35;
  }

  .centre {
    display: flex;
    flex-direction: column;
    gap: 10px;
    min-height: 0;
  }

  .centre > hold-ring,
  .centre > rep-line {
    flex: 1;
    min-height: 0;
  }

  .list {
    display: flex;
    flex-direction: column;
    gap: 14px;
    min-height: 0;
    padding: 18px;
    overflow-y: auto;
  }

  .list exercise-steps {
    padding-top: 12px;
    border-top: 1px solid var(--line);
  }

  .bar {
    display: grid;
    grid-template-columns: 1.3fr 1fr 1fr 1fr;
    gap: 12px;
  }

  .bar button {
    --icon-size: 28px;

    min-height: 72px;
    border-radius: 16px;
    font-size: 1.375rem;
  }

  @media (width <= 1180px) {
    .middle {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      grid-template-rows: minmax(0, 1fr) auto;
    }

    .list {
      grid-column: span 2;
      padding: 10px 14px;
    }

    .list item-list,
    .list exercise-steps,
    .list h2 {
      display: none;
    }

    .word {
      font-size: var(--text-40);
    }

    h1 {
      font-size: var(--text-30);
    }
  }

  @media (width > 760px) and (height < 720px) {
    :host {
      gap: 8px;
      padding: 12px 24px;
    }

    .cue {
      min-height: 0;
      font-size: var(--text-17);
    }

    .bar button {
      min-height: 56px;
    }
  }
`;
