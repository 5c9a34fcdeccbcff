import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { SYNC_WORDS } from '../../strings/sync-words.ts';
import { base } from '../styles/base.ts';
import { SyncElement } from './sync-element.ts';
import './sync-trouble.ts';

/** Leaves with this device, once it was said what stays. */
@customElement('leave-sync')
export class LeaveSync extends SyncElement {
  static override styles = [base];

  @state() private asked = false;

  override render() {
    const { line, last, confirm, sure, keep, working } = SYNC_WORDS.leave;
    const view = this.view.value;
    const isLast = view?.devices.length === 1;
    return html`
      <div class="stack">
        <p>${isLast ? last : line}</p>
        <sync-trouble .fault=${this.fault}></sync-trouble>
        <div class="row">
          <button
            type="button"
            ?disabled=${this.working}
            @click=${() => {
              if (this.asked) void this.attempt((sync) => sync.leave());
              this.asked = true;
            }}
          >${this.working ? working : this.asked ? sure : confirm}</button>
          ${
            this.asked
              ? html`<button
                  type="button"
                  class="quiet"
                  @click=${() => {
                    this.asked = false;
                  }}
                >${keep}</button>`
              : nothing
          }
        </div>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'leave-sync': LeaveSync;
  }
}
