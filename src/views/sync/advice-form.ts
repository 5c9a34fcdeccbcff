import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Exercise } from '../../core/exercise/exercise.ts';
import type { RecordOf } from '../../core/log/record.ts';
import type { AdviceRecord } from '../../core/sync/between.ts';
import { waitingWords } from '../../strings/screening-words.ts';
import { ADVICE_WORDS, PEOPLE_WORDS } from '../../strings/share-words.ts';
import type { Closures } from '../professional/closures-form.ts';
import '../professional/closures-form.ts';
import type { Ticks } from '../elements/tick-list.ts';
import '../elements/tick-list.ts';
import type { WhoUntil } from '../elements/who-until.ts';
import '../elements/who-until.ts';
import { base } from '../styles/base.ts';

/** What a professional agrees to, and what they want left out. Fires `advice-given` with the record that it would become. */
@customElement('advice-form')
export class AdviceForm extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 320px), 1fr));
        gap: 24px 36px;
        align-items: start;
      }

      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 12px;
        justify-items: start;
      }

      section > * {
        width: 100%;
      }

      ul {
        padding-inline-start: 1.2em;
      }
    `,
  ];

  @property({ attribute: false }) exercises: readonly Exercise[] = [];
  /** Ids of what waits for a professional. */
  @property({ attribute: false }) waiting: readonly string[] = [];
  /** What is left out already. */
  @property({ attribute: false }) closures: RecordOf<'closures'> | null = null;
  @state() private progressAtPain = false;
  @state() private whoUntil: WhoUntil = {};

  override render() {
    const { agree, agreeWaiting, agreeNone, leaveOut, answer } = PEOPLE_WORDS;
    return html`
      <section aria-labelledby="agree">
        <h3 id="agree">${agree}</h3>
        ${
          this.waiting.length > 0
            ? html`<p>${agreeWaiting}</p><ul>${this.waiting.map((id) => html`<li>${waitingWords(id)}</li>`)}</ul>`
            : html`<p class="support">${agreeNone}</p>`
        }
        <tick-list
          single
          label=${agree}
          noneText=""
          .options=${[{ id: 'pain', text: ADVICE_WORDS.agreedPain }]}
          .value=${{ ids: this.progressAtPain ? ['pain'] : [], none: false }}
          @ticks-changed=${(event: CustomEvent<Ticks>) => {
            this.progressAtPain = event.detail.ids.length > 0;
          }}
        ></tick-list>
        <who-until
          theirs
          .value=${this.whoUntil}
          @who-until-told=${(event: CustomEvent<WhoUntil>) => {
            this.whoUntil = event.detail;
          }}
        ></who-until>
        <div class="row">
          <button type="button" ?disabled=${this.waiting.length === 0 && !this.progressAtPain} @click=${this.agree}>${answer}</button>
        </div>
      </section>
      <section aria-labelledby="leave-out">
        <h3 id="leave-out">${leaveOut}</h3>
        <closures-form
          theirs
          .exercises=${this.exercises}
          .known=${this.closures}
          @closures-told=${({ detail: { closed, ...whoUntil } }: CustomEvent<Closures>) =>
            this.give({ type: 'closures', closed: [...closed], ...whoUntil })}
        ></closures-form>
      </section>
    `;
  }

  private readonly agree = (): void => {
    const { waiting, progressAtPain, whoUntil } = this;
    this.give({ type: 'clearance', conditions: [...waiting], progressAtPain, ...whoUntil });
    this.progressAtPain = false;
  };

  private give(detail: AdviceRecord): void {
    this.dispatchEvent(new CustomEvent('advice-given', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'advice-form': AdviceForm;
  }

  interface HTMLElementEventMap {
    'advice-given': CustomEvent<AdviceRecord>;
  }
}
