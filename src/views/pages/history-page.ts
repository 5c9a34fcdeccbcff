import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App } from '../../app/app.ts';
import type { LogRecord } from '../../core/log/record.ts';
import { Latest } from '../controllers/latest.ts';
import '../elements/live-figure.ts';
import '../elements/history-card.ts';
import { historyDays } from '../history-days.ts';
import { base } from '../styles/base.ts';
import { page } from '../styles/page.ts';
import './backup-panel.ts';

/** Days shown at first, and added by each press. */
const DAYS_AT_ONCE = 14;

/** What happened, day by day, the newest first. */
@customElement('history-page')
export class HistoryPage extends LitElement {
  static override styles = [
    base,
    page,
    css`
      .days {
        display: grid;
        gap: 18px;
      }

      .empty {
        display: grid;
        grid-template-columns: 220px minmax(0, 1fr);
        gap: 28px;
        align-items: center;
      }

      live-figure {
        height: 200px;
      }

      @media (width <= 760px) {
        .empty {
          grid-template-columns: minmax(0, 1fr);
        }

        .days {
          gap: 12px;
        }
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @state() private shown = DAYS_AT_ONCE;

  private readonly records = new Latest<readonly LogRecord[]>(this, () => this.app?.records$, []);

  override render() {
    const days = historyDays(this.records.value);
    return html`
      <div class="head">
        <div>
          <h1>History</h1>
          <p class="lead">Everything here is on this device, and only here.</p>
        </div>
        <a class="button" href="#/measures">How you are doing</a>
        <backup-panel .app=${this.app}></backup-panel>
      </div>
      <div class="days">
        ${
          days.length === 0
            ? empty()
            : days
                .slice(0, this.shown)
                .map(
                  (day) => html`<history-card .day=${day} .exercises=${this.app.exercises}></history-card>`,
                )
        }
        ${
          days.length > this.shown
            ? html`<p><button type="button" @click=${this.showMore}>Show earlier days</button></p>`
            : null
        }
      </div>
    `;
  }

  private showMore(): void {
    this.shown += DAYS_AT_ONCE;
  }
}

function empty() {
  return html`
    <section class="card empty">
      <live-figure .state=${'none'}></live-figure>
      <div class="stack">
        <h2>Nothing yet</h2>
        <p>Sessions, nudges, pain and times without data will stand here, day by day.</p>
        <p><a class="button primary" href="#/today">Go to Today</a></p>
      </div>
    </section>
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'history-page': HistoryPage;
  }
}
