import { css } from 'lit';

/** Before a session: the questions and the start, and beside them what has to be there. */
export const sessionBefore = css`
  .card {
    height: auto;
  }

  .main {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 18px;
    align-content: start;
  }

  .questions {
    display: grid;
    gap: 18px;
  }

  .comes h2 {
    margin-bottom: 10px;
    font-size: var(--text-20);
  }

  /* A phone that lies on its side: the start is in sight. */
  @media (height <= 480px) {
    .head {
      margin-bottom: 8px;
    }

    .head div {
      display: flex;
      gap: 14px;
      align-items: baseline;
    }

    .lead {
      margin: 0;
    }

    .questions {
      gap: 8px;
      padding: 10px 16px;
    }
  }
`;
