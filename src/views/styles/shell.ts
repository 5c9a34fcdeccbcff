import { css } from 'lit';

/** Rail and column, the narrow rail, or top bar and tabs (LOOK section 5). */
export const shell = css`
  :host {
    display: block;
    min-height: 100dvh;
  }

  main:focus {
    outline: none;
  }

  .skip {
    position: fixed;
    z-index: var(--layer-dialog);
    top: -80px;
    left: 12px;
    padding: 12px 18px;
    border-radius: var(--radius-control);
    background: var(--raised);
    box-shadow: var(--shadow-2);
  }

  .skip:focus {
    top: 12px;
  }

  storage-banner {
    display: block;
  }

  storage-banner[fault] {
    margin-bottom: 18px;
  }

  .framed {
    display: grid;
    grid-template-columns: 240px minmax(0, 1fr);
    min-height: 100dvh;
  }

  .framed main {
    width: 100%;
    max-width: 1280px;
    margin: 0 auto;
    padding: 26px 44px 32px;
  }

  .top,
  .small {
    display: none;
  }

  .symptom {
    justify-content: flex-start;
    min-height: 44px;
    padding: 0 14px;
    font-size: var(--text-15);
    font-weight: 560;
  }

  .bare {
    display: flex;
    flex-direction: column;
    width: 100%;
    max-width: 1160px;
    min-height: 100dvh;
    margin: 0 auto;
    padding: 26px 44px 32px;
  }

  .bare main {
    flex: 1;
    margin-top: 24px;
  }

  @media print {
    .wide,
    .top,
    .small,
    .skip {
      display: none !important;
    }

    .framed {
      display: block;
    }

    .framed main {
      max-width: none;
      padding: 0;
    }
  }

  @media (width >= 1600px) {
    .framed main {
      max-width: 1400px;
    }
  }

  @media (width <= 1180px) {
    .framed {
      grid-template-columns: 92px minmax(0, 1fr);
    }

    .framed main {
      padding: 24px 28px;
    }

    .wide .symptom {
      flex-direction: column;
      gap: 2px;
      justify-content: center;
      padding: 8px 2px;
      font-size: var(--text-13);
      line-height: 1.2;
      text-align: center;
    }
  }

  @media (width <= 760px) {
    .framed {
      display: block;
      padding-bottom: 76px;
    }

    .framed main {
      padding: 6px 16px 24px;
    }

    .wide {
      display: none;
    }

    .small {
      display: block;
    }

    .top {
      display: flex;
      gap: 8px;
      align-items: center;
      padding: 8px 16px 4px;
    }

    .top brand-link {
      flex: none;
      margin-right: auto;
    }

    .top sensor-card {
      min-width: 0;
    }

    .top .symptom {
      flex: none;
      gap: 6px;
      padding: 0 10px;
      border-radius: var(--radius-pill);
      --icon-size: 18px;
    }

    @media (width <= 360px) {
      .top {
        gap: 6px;
      }

      .top .symptom icon-mark {
        display: none;
      }
    }

    .bare {
      padding: 8px 16px 20px;
    }

    .bare main {
      margin-top: 8px;
    }
  }
`;
