import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { OutcomeMeasure } from '../../core/guide/outcome-measure.ts';
import { civilDate } from '../../core/log/civil-date.ts';
import type { LogRecord } from '../../core/log/record.ts';
import { isDue } from '../../core/outcomes/due.ts';
import type { TodayView } from '../../ports/app.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../ports/settings.ts';
import { MEASURES } from '../../strings/outcome-words.ts';
import { Latest } from '../controllers/latest.ts';
import { base } from '../styles/base.ts';
import { PutOffCard } from './put-off-card.ts';

/** The record that answers a measure. */
const ANSWERED_BY: Readonly<Record<OutcomeMeasure['id'], LogRecord['type']>> = {
  pain: 'week-pain',
  activities: 'goals',
  'roland-morris': 'roland-morris',
  stress: 'stress',
};

/** "It is time again for ...", for what the person wants to be asked about; nothing otherwise. */
@customElement('measures-due')
export class MeasuresDue extends PutOffCard {
  static override styles = [
    base,
    css`
      .card {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 18px;
        align-items: center;
        justify-content: space-between;
        padding-block: 12px;
      }
    `,
  ];

  private readonly settings = new Latest<Settings>(this, () => this.app?.settings$, DEFAULT_SETTINGS);
  private readonly view = new Latest<TodayView | null>(this, () => this.app?.today$, null);

  protected override isDue(): boolean {
    return this.due().length > 0;
  }

  protected override card() {
    return html`
      <section class="card" aria-label="Time to answer again">
        <p>Time again for: ${this.due()
          .map(({ name }) => name)
          .join('; ')}.</p>
        <div class="row">
          <a class="button" href="#/measures">Answer</a>
          ${this.notNow()}
        </div>
      </section>
    `;
  }

  private due(): readonly OutcomeMeasure[] {
    const isKept = this.view.value?.progress.state === 'maintenance';
    return this.settings.value.askFor.flatMap((id) => {
      const measure = MEASURES.get(id);
      const last = this.records.value.findLast(({ type }) => type === ANSWERED_BY[id]);
      const on = last ? civilDate(last.at, last.zone) : null;
      return measure && isDue(measure, on, this.today, isKept) ? [measure] : [];
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'measures-due': MeasuresDue;
  }
}
