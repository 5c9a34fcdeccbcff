import { css } from 'lit';

/** A page of questions: heading, answers, and the way on at its foot. */
export const questions = css`
  :host {
    display: block;
  }

  h1 {
    max-width: 30ch;
  }

  h1:focus {
    outline: none;
  }

  .lead {
    max-width: 66ch;
    margin: 8px 0 18px;
    color: var(--ink-2);
  }

  h2 {
    margin: 26px 0 12px;
  }

  .missing {
    margin-top: 14px;
    color: var(--clay);
    font-weight: 620;
  }

  footer {
    display: flex;
    gap: 12px;
    justify-content: space-between;
    margin-top: 26px;
    padding-top: 18px;
    border-top: 1px solid var(--line);
  }

  footer.choices {
    justify-content: flex-start;
  }

  @media (width <= 760px) {
    footer {
      position: sticky;
      z-index: var(--layer-sticky);
      bottom: 0;
      margin-right: -16px;
      margin-left: -16px;
      padding: 10px 16px 12px;
      background: var(--bg);
    }

    footer.choices {
      flex-direction: column;
    }
  }
`;
