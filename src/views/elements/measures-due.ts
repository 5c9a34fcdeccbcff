import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App, TodayView } from '../../app/app.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../app/settings.ts';
import type { OutcomeMeasure } from '../../core/guide/outcome-measure.ts';
import { type CivilDate, civilDate } from '../../core/log/civil-date.ts';
import type { LogRecord } from '../../core/log/record.ts';
import { isDue } from '../../core/outcomes/due.ts';
import { MEASURES } from '../../strings/outcome-words.ts';
import { Latest } from '../controllers/latest.ts';
import { base } from '../styles/base.ts';

/** The record that answers a measure. */
const ANSWERED_BY: Readonly<Record<OutcomeMeasure['id'], LogRecord['type']>> = {
  pain: 'week-pain',
  activities: 'goals',
  'roland-morris': 'roland-morris',
  stress: 'stress',
};

/** "It is time again for ...", for what the person wants to be asked about; nothing otherwise. */
@customElement('measures-due')
export class MeasuresDue extends LitElement {
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

  @property({ attribute: false }) app!: App;
  @property() today: CivilDate = '';
  @state() private later = false;

  private readonly settings = new Latest<Settings>(this, () => this.app?.settings$, DEFAULT_SETTINGS);
  private readonly view = new Latest<TodayView | null>(this, () => this.app?.today$, null);
  private readonly records = new Latest<readonly LogRecord[]>(this, () => this.app?.records$, []);

  override render() {
    const due = this.due();
    this.toggleAttribute('hidden', this.later || due.length === 0);
    if (this.later || due.length === 0) return nothing;
    return html`
      <section class="card" aria-label="Time to answer again">
        <p>Time again for: ${due.map(({ name }) => name).join('; ')}.</p>
        <div class="row">
          <a class="button" href="#/measures">Answer</a>
          <button
            type="button"
            class="quiet"
            @click=${() => {
              this.later = true;
            }}
          >
            Not now
          </button>
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
