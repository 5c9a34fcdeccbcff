import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { greenPain } from '../../core/progression/limits.ts';
import { ownLimitWords } from '../../strings/limit-words.ts';
import { waitingWords } from '../../strings/screening-words.ts';
import { base } from '../styles/base.ts';
import '../elements/dialog-sheet.ts';
import '../elements/tick-list.ts';
import type { WhoUntil } from '../elements/who-until.ts';
import '../elements/who-until.ts';

/** A professional's agreement, told by the person (PROGRESSION section 7; DECISIONS 2). */
export interface Clearance extends WhoUntil {
  readonly progressAtPain: boolean;
}

/** Asks whether a professional, who knows what was ticked, agrees to exercise; how far, and until when. */
@customElement('clearance-sheet')
export class ClearanceSheet extends LitElement {
  static override styles = [
    base,
    css`
      ul {
        margin: 8px 0 16px;
        padding-left: 1.2em;
        color: var(--ink-2);
      }

      who-until,
      .row {
        margin-top: 18px;
      }
    `,
  ];

  @property({ type: Boolean }) open = false;
  /** Ids of what waits for a professional. */
  @property({ attribute: false }) ids: readonly string[] = [];
  /** The limit of pain that the person or a professional told, which holds beside what is agreed to. */
  @property({ type: Number }) ownPainLimit = greenPain(true);
  @state() private progressAtPain = false;
  @state() private whoUntil: WhoUntil = {};

  override render() {
    const own = ownLimitWords(this.ownPainLimit);
    return html`
      <dialog-sheet heading="Does a professional agree?" ?open=${this.open}>
        <p>A doctor or physiotherapist who knows about this has said that exercise is fine for you${this.ids.length > 0 ? ':' : '.'}</p>
        ${this.ids.length > 0 ? html`<ul>${this.ids.map((id) => html`<li>${waitingWords(id)}</li>`)}</ul>` : nothing}
        <tick-list
          single
          label="Also agreed"
          noneText=""
          .options=${[{ id: 'pain', text: 'They also agree to a growing plan at a usual pain of 4 or 5' }]}
          .value=${{ ids: this.progressAtPain ? ['pain'] : [], none: false }}
          @ticks-changed=${(event: CustomEvent<{ ids: readonly string[] }>) => {
            this.progressAtPain = event.detail.ids.length > 0;
          }}
        ></tick-list>
        ${this.progressAtPain && own ? html`<p class="support">${own}</p>` : nothing}
        <who-until
          .value=${this.whoUntil}
          @who-until-told=${(event: CustomEvent<WhoUntil>) => {
            this.whoUntil = event.detail;
          }}
        ></who-until>
        <div class="row">
          <button type="button" class="primary" @click=${this.agree}>Yes, they agree</button>
          <button type="button" @click=${() => this.dispatchEvent(new CustomEvent('sheet-closed'))}>Not yet</button>
        </div>
      </dialog-sheet>
    `;
  }

  private agree(): void {
    const detail: Clearance = { progressAtPain: this.progressAtPain, ...this.whoUntil };
    this.progressAtPain = false;
    this.whoUntil = {};
    this.dispatchEvent(new CustomEvent('clearance-given', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'clearance-sheet': ClearanceSheet;
  }

  interface HTMLElementEventMap {
    'clearance-given': CustomEvent<Clearance>;
  }
}
