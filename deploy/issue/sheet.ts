import { css } from 'lit';

/** The invitation as the person gets it, on a sheet of paper, and the other sheet that stays with who made it. */
export const sheet = css`
  .paper {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 18px;
    padding: clamp(18px, 4vw, 40px);
    border: 1px solid var(--line);
    border-radius: var(--radius-tick);
    background: #fff;
    color: #1b2325;
    box-shadow: var(--shadow-2);
  }

  .paper h2 {
    font-size: var(--text-24);
  }

  .paper h2:focus {
    outline: none;
  }

  .from {
    margin-top: 4px;
    color: #3f4748;
  }

  ol {
    display: grid;
    gap: 6px;
    padding-inline-start: 1.4em;
    overflow-wrap: anywhere;
  }

  qr-code {
    --qr-size: 720px;
    margin-inline: -12px;
  }

  .groups {
    max-height: 200px;
    padding: 12px 14px;
    overflow: auto;
    border: 1px solid #d9d3c6;
    border-radius: var(--radius-control);
    font-family: ui-monospace, monospace;
    font-size: var(--text-13);
    line-height: 1.6;
    overflow-wrap: anywhere;
    user-select: all;
    word-spacing: 0.35em;
  }

  .keep {
    padding-top: 14px;
    border-top: 1px solid #d9d3c6;
    font-weight: 600;
  }

  .devices {
    padding-inline-start: 1.2em;
    font-family: ui-monospace, monospace;
    font-size: var(--text-15);
    line-height: 1.7;
    overflow-wrap: anywhere;
  }

  @media print {
    .paper,
    .yours {
      padding: 0;
      border: 0;
      background: none;
      box-shadow: none;
    }

    .paper {
      gap: 12px;
    }

    .yours {
      break-before: page;
    }

    qr-code {
      --qr-size: 165mm;
    }

    /* Nobody types four thousand letters. */
    .groups {
      display: none;
    }
  }
`;
