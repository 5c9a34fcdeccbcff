import { html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { civilDate } from '../../core/log/civil-date.ts';
import { base } from '../styles/base.ts';
import { page } from '../styles/page.ts';
import { todayColumns } from '../styles/today.ts';
import { todayHead } from './today-head.ts';
import '../elements/pain-scale.ts';

/** Today before the log was read: the question that every day begins with. An answer waits until it can be taken. */
@customElement('today-opening')
export class TodayOpening extends LitElement {
  static override styles = [base, page, todayColumns];

  override render() {
    const now = new Date();
    const date = civilDate(now.getTime(), Intl.DateTimeFormat().resolvedOptions().timeZone);
    return html`
      ${todayHead(now, date)}
      <div class="grid">
        <div class="main span-8">
          <section class="card" aria-label="Pain today">
            <pain-scale
              logged
              question="How is your back today?"
              @scale-chosen=${({ detail }: CustomEvent<number>) =>
                this.dispatchEvent(new CustomEvent('scale-chosen', { detail }))}
            ></pain-scale>
          </section>
        </div>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'today-opening': TodayOpening;
  }
}
