import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ToldBefore } from '../../core/progression/told-before.ts';
import type { Foretold } from '../../ports/app.ts';
import { heldWords } from '../../strings/before-words.ts';
import { base } from '../styles/base.ts';
import '../elements/icon-mark.ts';
import '../elements/status-banner.ts';

/** What the answers before a session come to, in a sentence, and the way on: start, rest, or questions first. */
@customElement('before-start')
export class BeforeStart extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 14px;
      }

      .start {
        display: flex;
        flex-wrap: wrap;
        gap: 10px 20px;
        align-items: center;
      }

      .start p {
        flex: 1 1 260px;
      }
    `,
  ];

  @property({ attribute: false }) told!: ToldBefore;
  @property({ attribute: false }) foretold: Foretold | null = null;
  /** Pain above which an exercise gets easier. */
  @property({ type: Number }) limit = 0;
  /** Why there is easy movement in place of what was asked for; null where there is not. */
  @property({ attribute: false }) inPlace: string | null = null;
  /** Everything was left out. */
  @property({ type: Boolean }) empty = false;

  override render() {
    const closed = this.foretold?.closed ?? null;
    if (this.told.readiness === 'new-symptom') return this.questionsFirst();
    if (closed !== null) return this.rest(closed);
    const { pre, readiness } = this.told;
    return html`
      ${this.consequence()}
      <div class="start">
        <button type="button" class="primary large" ?disabled=${this.empty} @click=${() => this.tell('start-asked')}>
          <icon-mark name="play"></icon-mark>${this.inPlace === null ? 'Start session' : 'Start the easy plan'}
        </button>
        ${
          pre === null || readiness === null
            ? html`<p class="support">Left out, an answer counts as missing, and the plan does not grow from this session.</p>`
            : nothing
        }
      </div>
    `;
  }

  private consequence() {
    if (this.inPlace !== null) {
      return html`<status-banner tone="safety" icon="leaf" heading="No strength work at this pain">
        ${this.inPlace} The session waits for a calmer day.
      </status-banner>`;
    }
    const words = heldWords(this.foretold?.held ?? null, this.told, this.limit);
    return words ? html`<status-banner tone="info" icon="moon">${words}</status-banner>` : nothing;
  }

  private questionsFirst() {
    return html`<status-banner tone="safety" icon="warning" heading="Answer the safety questions first">
      It takes a minute, and the session waits.
      <a slot="actions" class="button" href="#/screening" @click=${() => this.tell('symptom-asked')}>Answer the questions</a>
    </status-banner>`;
  }

  private rest(reason: string) {
    return html`<status-banner icon="leaf" heading="No session today">
      ${reason} Your place on every ladder is kept.
      <button slot="actions" type="button" @click=${() => this.tell('pause-asked')}>Pause until I am well</button>
    </status-banner>`;
  }

  private tell(name: 'start-asked' | 'symptom-asked' | 'pause-asked'): void {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'before-start': BeforeStart;
  }

  interface HTMLElementEventMap {
    'pause-asked': CustomEvent;
  }
}
