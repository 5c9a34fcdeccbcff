import { css } from 'lit';

/** Figure and ring side by side. */
export const calibrate = css`
  .two {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 24px;
  }

  .picture {
    height: min(480px, 56vh);
  }

  live-figure {
    width: 100%;
    height: 100%;
  }

  .side {
    display: flex;
    flex-direction: column;
    gap: 18px;
    justify-content: center;
  }

  hold-ring {
    height: min(380px, 44vh);
  }

  .steps {
    display: grid;
    gap: 10px;
    padding-left: 0;
    list-style: none;
    counter-reset: step;
  }

  .steps li {
    display: flex;
    gap: 12px;
    align-items: baseline;
    counter-increment: step;
  }

  .steps li::before {
    display: grid;
    flex: none;
    width: 28px;
    height: 28px;
    place-items: center;
    border-radius: 50%;
    background: var(--brass-soft);
    color: var(--brass-text);
    font-size: var(--text-15);
    font-weight: 680;
    content: counter(step);
  }

  .stillness {
    display: flex;
    gap: 10px;
    align-items: center;
    justify-content: center;
    font-weight: 620;
  }

  .row.more {
    gap: 0 12px;
    margin: -6px -12px 0;
  }

  .way {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    gap: 8px;
    padding: 0;
    list-style: none;
  }

  .way li {
    padding-top: 8px;
    border-top: 4px solid var(--line);
    color: var(--ink-2);
    font-size: var(--text-15);
  }

  .way .reached {
    border-color: var(--action);
  }

  .way [aria-current] {
    color: var(--ink);
    font-weight: 640;
  }

  @media (width <= 760px) {
    .two {
      grid-template-columns: minmax(0, 1fr);
      gap: 12px;
    }

    .picture {
      height: 190px;
      padding: 8px;
    }

    hold-ring {
      height: 240px;
    }

    .way + hold-ring {
      height: 200px;
    }
  }
`;
