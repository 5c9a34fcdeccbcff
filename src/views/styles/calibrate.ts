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

  .row.more {
    gap: 0 12px;
    margin: -6px -12px 0;
  }

  /* The row stands out already, so that wrapped lines are flush too. */
  .row.more > .quiet {
    margin: 0;
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
  }
`;
