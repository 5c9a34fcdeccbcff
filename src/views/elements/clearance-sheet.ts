import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { SCREENING } from '../../strings/screening-words.ts';
import { base } from '../styles/base.ts';
import './dialog-sheet.ts';
import './tick-list.ts';

/** A professional's agreement, told by the person (PROGRESSION section 7; DECISIONS 2). */
export interface Clearance {
  readonly progressAtPain: boolean;
}

/** Asks whether a professional, who knows what was ticked, agrees to exercise. */
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

      .row {
        margin-top: 18px;
      }
    `,
  ];

  @property({ type: Boolean }) open = false;
  /** Ids of what was ticked in the safety questions. */
  @property({ attribute: false }) ids: readonly string[] = [];
  @state() private progressAtPain = false;

  override render() {
    const ticked = [...SCREENING.emergency, ...SCREENING.conditions].filter(({ id }) =>
      this.ids.includes(id),
    );
    return html`
      <dialog-sheet heading="Does a professional agree?" ?open=${this.open}>
        <p>A doctor or physiotherapist who knows about this has said that exercise is fine for you:</p>
        <ul>${ticked.map(({ text }) => html`<li>${text}</li>`)}</ul>
        <tick-list
          single
          label="Also agreed"
          noneText=""
          .options=${[{ id: 'pain', text: 'They also agree to a growing plan at a usual pain of 4 or 5' }]}
          @ticks-changed=${(event: CustomEvent<{ ids: readonly string[] }>) => {
            this.progressAtPain = event.detail.ids.length > 0;
          }}
        ></tick-list>
        <div class="row">
          <button type="button" class="primary" @click=${this.agree}>Yes, they agree</button>
          <button type="button" @click=${() => this.dispatchEvent(new CustomEvent('sheet-closed'))}>Not yet</button>
        </div>
      </dialog-sheet>
    `;
  }

  private agree(): void {
    const detail: Clearance = { progressAtPain: this.progressAtPain };
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
