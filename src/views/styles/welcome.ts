import { css } from 'lit';

/** The three ways in, each a card that is one large target. */
export const welcome = css`
  .split {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 320px);
    gap: 48px;
    align-items: center;
    min-height: min(600px, 70vh);
  }

  h1 {
    font-size: 3rem;
    line-height: 1.08;
  }

  .facts {
    display: grid;
    gap: 12px;
    margin: 22px 0 30px;
    list-style: none;
  }

  .facts li {
    display: flex;
    gap: 12px;
    font-size: 1.125rem;
    line-height: 1.45;
  }

  .facts icon-mark {
    margin-top: 2px;
    color: var(--brass-text);
  }

  .ways {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 14px;
  }

  .way {
    position: relative;
    padding: 18px 18px 20px;
    border: 1.5px solid var(--line-strong);
    border-radius: var(--radius-card);
    background: var(--raised);
    line-height: 1.4;
  }

  .way:hover {
    background: var(--action-soft);
  }

  .way icon-mark {
    --icon-size: 28px;

    margin-bottom: 10px;
    color: var(--brass-text);
  }

  .way button {
    display: block;
    min-height: 0;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font-size: var(--text-20);
    font-weight: 620;
    line-height: 1.25;
    text-align: left;
  }

  .way button::after {
    position: absolute;
    inset: 0;
    border-radius: var(--radius-card);
    content: "";
  }

  .way button:focus-visible {
    outline: none;
  }

  .way button:focus-visible::after {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }

  .hint {
    margin-top: 4px;
    color: var(--ink-2);
    font-size: var(--text-15);
  }

  .way.first {
    border-color: var(--action);
    background: var(--action);
    color: var(--on-action);
  }

  .way.first:hover {
    background: var(--action-hover);
  }

  .way.first .hint,
  .way.first icon-mark {
    color: inherit;
  }

  .promise {
    margin-top: 22px;
  }

  .picture {
    height: 400px;
    padding: 20px;
    border: 1px solid var(--line);
    border-radius: var(--radius-card);
    background: var(--surface);
  }

  live-figure {
    width: 100%;
    height: 100%;
  }

  @media (width <= 1000px) {
    .split {
      grid-template-columns: minmax(0, 1fr);
    }

    .picture {
      display: none;
    }
  }

  @media (width <= 760px) {
    h1 {
      font-size: 2rem;
    }

    .facts {
      margin: 16px 0 22px;
    }

    .facts li {
      font-size: var(--text-17);
    }

    .ways {
      grid-template-columns: minmax(0, 1fr);
    }

    .way {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      column-gap: 14px;
      padding: 14px 16px;
    }

    .way icon-mark {
      grid-row: 1 / 3;
      align-self: center;
      margin: 0;
    }
  }
`;
