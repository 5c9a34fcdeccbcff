import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { StorageFault } from '../../ports/ports.ts';
import { STORAGE_WORDS } from '../../strings/storage-words.ts';
import { base } from '../styles/base.ts';
import '../elements/status-banner.ts';

/** Says that records cannot be kept, until they can, and leads to where a copy is saved or brought back. */
@customElement('storage-banner')
export class StorageBanner extends LitElement {
  static override styles = base;

  @property({ reflect: true }) fault: StorageFault | null = null;

  override render() {
    if (!this.fault) return nothing;
    const { title, safe, next, go } = STORAGE_WORDS[this.fault];
    return html`
      <status-banner role="alert" icon="warning" .heading=${title}>
        ${safe} ${next}
        <a slot="actions" class="button" href="#/settings/data">${go}</a>
      </status-banner>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'storage-banner': StorageBanner;
  }
}
