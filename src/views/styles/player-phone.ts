import { css } from 'lit';

/** The player on a phone: one above the other, or lying on its side beside the mat, where nothing that matters scrolls. */
export const playerPhone = css`
  @media (width <= 560px), (width <= 760px) and (height > 480px) {
    :host {
      --sign-size: 44px;

      gap: 6px;
      padding: 10px 16px 0;
    }

    h1 {
      font-size: 1.75rem;
    }

    .top {
      flex-wrap: wrap;
      gap: 8px;
      justify-content: space-between;
    }

    .title {
      display: flex;
      flex: 1 1 100%;
      flex-direction: row-reverse;
      gap: 10px;
      align-items: baseline;
      justify-content: space-between;
      order: 2;
    }

    .title .support {
      flex: none;
    }

    .top .symptom {
      margin-left: auto;
      padding: 0 12px;
      border-radius: var(--radius-pill);
    }

    .top .symptom icon-mark {
      display: none;
    }

    .middle {
      display: flex;
      flex-direction: column;
      gap: 6px;
    }

    .left {
      flex: none;
    }

    .state {
      gap: 12px;
      min-height: 62px;
    }

    .line {
      margin-top: 2px;
      font-size: var(--text-17);
    }

    player-figure {
      flex: none;
      height: 104px;
      padding: 2px 0;
    }

    .cue {
      min-height: 0;
      font-size: var(--text-17);
    }

    :host([asks]) .cue {
      display: none;
    }

    .centre {
      flex: 1;
    }

    .list {
      padding: 8px 12px;
      border-radius: 12px;
    }

    .wide {
      display: none;
    }

    .bar {
      grid-template-columns: 1fr 1fr;
      gap: 8px;
    }

    .bar button {
      --icon-size: 24px;

      min-height: 56px;
      padding: 0 8px;
      font-size: 1.125rem;
    }
  }

  @media (width <= 560px) and (height < 700px), (width <= 760px) and (480px < height < 700px), (width <= 360px) and (height < 780px) {
    player-figure,
    set-up-list {
      display: none;
    }
  }

  @media (width <= 360px) {
    .word {
      font-size: 1.875rem;
    }

    .top > sensor-card,
    .top > .chip {
      max-width: 92px;
    }

    .top > .chip icon-mark {
      display: none;
    }

    .top .symptom {
      padding: 0 10px;
    }

    .bar button {
      gap: 6px;
      padding: 0 4px;
      font-size: 1rem;
    }
  }

  /* What broke off or is not seen is told at length, and a weight has its buttons: the figure makes room for the clock. */
  @media (width <= 560px), (width <= 760px) and (height > 480px) {
    :host([weighs][phase="rest"]) player-figure,
    :host([weighs][phase="switch"]) player-figure,
    :host([unseen]) player-figure,
    :host([waits="broken-off"]) player-figure,
    :host([waits="asleep"]) player-figure {
      display: none;
    }
  }

  @media (width > 560px) and (height <= 480px) {
    :host {
      --sign-size: 40px;

      gap: 6px;
      padding: 6px max(16px, env(safe-area-inset-right)) 0 max(16px, env(safe-area-inset-left));
    }

    .title {
      display: flex;
      flex-direction: row-reverse;
      gap: 10px;
      align-items: baseline;
      justify-content: flex-end;
    }

    .title .support {
      flex: none;
    }

    h1 {
      font-size: 1.5rem;
    }

    .middle {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1.05fr);
      grid-template-rows: minmax(min-content, 1fr);
      gap: 16px;
    }

    .state {
      gap: 12px;
      min-height: 52px;
    }

    .word {
      font-size: 2.25rem;
    }

    .line {
      margin-top: 2px;
      font-size: var(--text-17);
    }

    player-figure {
      contain: size;
      padding: 4px 0;
    }

    .cue {
      min-height: 0;
      font-size: 1rem;
    }

    .centre {
      flex-direction: row;
      align-items: stretch;
    }

    player-hands {
      flex: none;
      width: 136px;
    }

    .list,
    .wide,
    set-up-list {
      display: none;
    }

    .bar {
      gap: 8px;
    }

    .bar button {
      --icon-size: 22px;

      min-height: 48px;
      font-size: 1.0625rem;
    }
  }

  @media (560px < width <= 640px) and (height <= 480px) {
    .top {
      gap: 8px;
    }

    .top .symptom {
      padding: 0 10px;
    }

    .top .symptom icon-mark {
      display: none;
    }
  }

  /* Where not all of it has room, the page scrolls, and the four answers stay where they are. */
  @media (width <= 760px), (width > 560px) and (height <= 480px) {
    :host {
      grid-template-rows: auto auto minmax(min-content, 1fr) auto;
      grid-template-columns: minmax(0, 1fr);
      height: auto;
      min-height: 100dvh;
    }

    .centre > hold-ring,
    .centre > rep-line {
      min-height: 140px;
    }

    .list {
      flex: none;
    }

    .bar {
      position: sticky;
      z-index: var(--layer-sticky);
      bottom: 0;
      padding: 4px 0 max(10px, env(safe-area-inset-bottom));
      background: inherit;
    }
  }
`;
