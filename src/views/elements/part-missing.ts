import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { PartFaultCode } from '../../ports/part.ts';
import { PART_BUTTONS, PART_FAULT_WORDS } from '../../strings/part-words.ts';
import { base } from '../styles/base.ts';
import './status-banner.ts';

/** Says that a part of the app could not be had, and asks for it again at a press. Nothing is reloaded by itself. */
@customElement('part-missing')
export class PartMissing extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }

      :host([closable]) {
        margin-bottom: 18px;
      }
    `,
  ];

  @property() code: PartFaultCode = 'not-loaded';
  /** A session runs: it is not to be left by a press on the wrong button. */
  @property({ type: Boolean }) playing = false;
  /** What was looked at stands behind it, so that it can be put away. */
  @property({ type: Boolean }) closable = false;

  override render() {
    const { title, safe, next } = PART_FAULT_WORDS[this.code];
    return html`
      <status-banner role="alert" tone="info" icon="info" .heading=${title}>
        ${safe} ${next}
        <span slot="actions">
          <button type="button" class="primary" @click=${() => this.ask('again-asked')}>${PART_BUTTONS.again}</button>
          ${
            this.playing
              ? nothing
              : html`<button type="button" @click=${() => location.reload()}>${PART_BUTTONS.reload}</button>`
          }
          ${
            this.closable
              ? html`<button type="button" @click=${() => this.ask('note-closed')}>${PART_BUTTONS.close}</button>`
              : nothing
          }
        </span>
      </status-banner>
    `;
  }

  private ask(what: 'again-asked' | 'note-closed'): void {
    this.dispatchEvent(new CustomEvent(what));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'part-missing': PartMissing;
  }

  interface HTMLElementEventMap {
    'again-asked': CustomEvent;
    'note-closed': CustomEvent;
  }
}
