import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { OTHER_ACTIVITIES, type OtherActivity } from '../../core/log/other-activities.ts';
import { OTHER_ACTIVITY_WORDS } from '../../strings/activity-words.ts';
import { base } from '../styles/base.ts';
import { isWeekAsked } from './noted-activity.ts';
import { PutOffCard } from './put-off-card.ts';
import '../elements/tick-list.ts';
import { isAnswered, NO_TICKS, type Ticks } from '../elements/tick-list.ts';

const OPTIONS = OTHER_ACTIVITIES.map((id) => ({ id, text: OTHER_ACTIVITY_WORDS[id].button }));

/** Once a week: what was done without the app (M-36). Skipped as easily as answered. */
@customElement('week-without')
export class WeekWithout extends PutOffCard {
  static override styles = [
    base,
    css`
      .card {
        display: grid;
        gap: 14px;
      }
    `,
  ];

  @state() private open = false;
  @state() private ticks: Ticks = NO_TICKS;

  protected override isDue(): boolean {
    return isWeekAsked(this.records.value, this.today);
  }

  protected override card() {
    return html`
      <section class="card" aria-labelledby="week">
        <h2 id="week">The last seven days</h2>
        <p>Which of these did you do without the app? It stands in History beside your pain; the plan takes no notice.</p>
        ${this.open ? this.question() : nothing}
        <div class="row">
          ${
            this.open
              ? html`<button type="button" class="primary" ?disabled=${!isAnswered(this.ticks)} @click=${this.save}>Save</button>`
              : html`<button
                  type="button"
                  @click=${() => {
                    this.open = true;
                  }}
                >
                  Answer
                </button>`
          }
          ${this.notNow()}
        </div>
      </section>
    `;
  }

  private question() {
    return html`<tick-list
      label="Done without the app in the last seven days"
      noneText="None of these"
      .options=${OPTIONS}
      .value=${this.ticks}
      @ticks-changed=${(event: CustomEvent<Ticks>) => {
        this.ticks = event.detail;
      }}
    ></tick-list>`;
  }

  private save(): void {
    const did = this.ticks.ids as readonly OtherActivity[];
    this.open = false;
    this.putOff();
    this.ticks = NO_TICKS;
    void this.app.add({ type: 'other-activity', did: [...did], days: 7 });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'week-without': WeekWithout;
  }
}
