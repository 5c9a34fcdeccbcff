import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { LogRecord } from '../../core/log/record.ts';
import { flagsOf } from '../../core/screening/screening.ts';
import type { App, TodayView } from '../../ports/app.ts';
import { SCREENING } from '../../strings/screening-words.ts';
import { Latest } from '../controllers/latest.ts';
import { knownAnswers } from '../screening/screening-answers.ts';
import { base } from '../styles/base.ts';
import '../elements/option-row.ts';

/** "Both" or "not sure" two weeks ago: the question again (M-2). Until it is answered both filters stay. */
@customElement('worse-again')
export class WorseAgain extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: contents;
      }

      .support {
        margin-top: 10px;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;

  private readonly today = new Latest<TodayView | null>(this, () => this.app?.today$, null);
  private readonly records = new Latest<readonly LogRecord[]>(this, () => this.app?.records$, []);

  override render() {
    if (!this.today.value?.progress.due.worse) return nothing;
    return html`
      <section class="card" aria-label="What makes it worse">
        <option-row
          question="Two weeks on: what makes your back or leg worse?"
          .options=${SCREENING.worse}
          @option-chosen=${(event: CustomEvent<string>) => void this.tell(event.detail)}
        ></option-row>
        <p class="support">Until now your plan left out what bends far either way. Your answer may open some of it.</p>
      </section>
    `;
  }

  private async tell(worse: string): Promise<void> {
    const known = knownAnswers(this.records.value, SCREENING);
    if (!known) return;
    const { body, conditions, fine } = known;
    const flags = flagsOf(SCREENING, { body, conditions, worse });
    await this.app.add({ type: 'flags', flags, worse, fine: [...fine] });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'worse-again': WorseAgain;
  }
}
