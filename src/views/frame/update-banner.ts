import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { UpdateOffer } from '../../app/update.ts';
import { UPDATE_WORDS } from '../../strings/update-words.ts';
import { base } from '../styles/base.ts';
import '../elements/status-banner.ts';

/** Offers the newer build that waits. It comes at a press, and never by itself. */
@customElement('update-banner')
export class UpdateBanner extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        margin-bottom: 18px;
      }
    `,
  ];

  @property({ attribute: false }) offer!: UpdateOffer;
  /** A session runs in another tab. */
  @state() private refused = false;
  @state() private busy = false;

  override render() {
    const { title, body, take, later, inSession } = UPDATE_WORDS;
    return html`
      <status-banner role="status" tone="info" icon="refresh" .heading=${title}>
        ${this.refused ? inSession : body}
        <span slot="actions">
          <button type="button" class="primary" ?disabled=${this.busy} @click=${this.take}>${take}</button>
          <button type="button" ?disabled=${this.busy} @click=${() => this.offer.later()}>${later}</button>
        </span>
      </status-banner>
    `;
  }

  private async take(): Promise<void> {
    this.busy = true;
    this.refused = !(await this.offer.take());
    this.busy = !this.refused;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'update-banner': UpdateBanner;
  }
}
