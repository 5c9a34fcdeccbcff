import { html, LitElement } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { measureOf } from '../../strings/outcome-words.ts';
import { isAnswered, NO_TICKS, type Ticks } from '../elements/tick-list.ts';
import { answerForm } from '../styles/answer-form.ts';
import { base } from '../styles/base.ts';
import '../elements/tick-list.ts';

/** The 24 sentences of Roland and Morris, as they wrote them: unchanged, as they ask. */
@customElement('roland-morris-form')
export class RolandMorrisForm extends LitElement {
  static override styles = [base, answerForm];

  @state() private ticks: Ticks = NO_TICKS;

  override render() {
    const { intro, statements, source } = measureOf('roland-morris');
    const answered = isAnswered(this.ticks);
    return html`
      <form @submit=${this.save}>
        <p>${intro}</p>
        <tick-list
          single
          label="Sentences that describe you today"
          .options=${statements.map((text, index) => ({ id: String(index + 1), text }))}
          .value=${this.ticks}
          @ticks-changed=${(event: CustomEvent<Ticks>) => {
            this.ticks = event.detail;
          }}
        ></tick-list>
        <p class="note">${source}</p>
        <div class="foot">
          <button class="primary" ?disabled=${!answered}>Save</button>
          ${answered ? null : html`<span class="support">Tick what fits, or “None of these”.</span>`}
        </div>
      </form>
    `;
  }

  private save(event: Event): void {
    event.preventDefault();
    this.dispatchEvent(new CustomEvent('sentences-ticked', { detail: this.ticks.ids.map(Number) }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'roland-morris-form': RolandMorrisForm;
  }

  interface HTMLElementEventMap {
    'sentences-ticked': CustomEvent<readonly number[]>;
  }
}
