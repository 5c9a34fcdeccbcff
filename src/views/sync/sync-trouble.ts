import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CodeKind, SyncFault } from '../../ports/sync-view.ts';
import { CODE_KINDS, SYNC_FAULT_WORDS } from '../../strings/sync-fault-words.ts';
import '../elements/status-banner.ts';

/** What went wrong with sync, and what to do next; buttons in the `actions` slot. */
@customElement('sync-trouble')
export class SyncTrouble extends LitElement {
  @property() fault: SyncFault | null = null;
  /** What the code is, where another was asked for. */
  @property() kind: CodeKind | null = null;
  /** What to do instead of what is usual. */
  @property() line = '';

  override render() {
    // Empty, it takes no room among its neighbours.
    this.hidden = this.fault === null;
    if (!this.fault) return nothing;
    const { title, line } = SYNC_FAULT_WORDS[this.fault];
    return html`<status-banner role="alert" icon="warning" .heading=${title}>
      ${this.kind ? CODE_KINDS[this.kind] : ''} ${this.line || line}
      <slot name="actions" slot="actions"></slot>
    </status-banner>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sync-trouble': SyncTrouble;
  }
}
