import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { ShownCode } from '../../ports/sync-view.ts';
import { SYNC_WORDS } from '../../strings/sync-words.ts';
import '../codes/shown-code.ts';
import '../elements/status-banner.ts';
import { base } from '../styles/base.ts';
import './more-places.ts';
import { SyncElement } from './sync-element.ts';

/** Shows the code that lets one more device in, and says when one has come. */
@customElement('add-device')
export class AddDevice extends SyncElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 18px 36px;
        align-items: start;
      }

      .how {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 14px;
        justify-items: start;
      }

      ol {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 10px;
        padding-inline-start: 1.4em;
      }

      shown-code {
        width: min(100%, 420px);
        --qr-size: 420px;
      }

      @media (width <= 1180px) {
        :host {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  @state() private code: ShownCode | null = null;
  @state() private isOver = false;
  /** The devices there were when the code was made. */
  private known: ReadonlySet<string> = new Set();

  override render() {
    const { title, steps, why, show, working, over, again, label } = SYNC_WORDS.add;
    const joined = this.code && this.view.value?.devices.find(({ id }) => !this.known.has(id));
    if (joined) return this.joined(joined.name);
    return html`
      <div class="how">
        <h2>${title}</h2>
        <ol>${steps.map((step) => html`<li>${step}</li>`)}</ol>
        <p class="support">${why}</p>
        ${this.isOver ? html`<p role="status">${over}</p>` : nothing}
        <more-places .app=${this.app} .of=${this.fault}></more-places>
        ${
          this.code && !this.isOver
            ? nothing
            : html`<button type="button" class="primary" ?disabled=${this.working} @click=${this.show}>
                ${this.working ? working : this.isOver ? again : show}
              </button>`
        }
      </div>
      ${
        this.code && !this.isOver
          ? html`<shown-code
              file="plumbline-device"
              .text=${this.code.text}
              .expiresAt=${this.code.expiresAt}
              .label=${label}
              @code-ended=${() => {
                this.isOver = true;
              }}
            ></shown-code>`
          : nothing
      }
    `;
  }

  private joined(name: string) {
    const { joined, back, again } = SYNC_WORDS.add;
    return html`<div class="how">
      <status-banner role="status" tone="info" icon="check" .heading=${joined(name)}></status-banner>
      <div class="row">
        <a class="button primary" href="#/settings/sync">${back}</a>
        <button type="button" @click=${this.show}>${again}</button>
      </div>
    </div>`;
  }

  private readonly show = async (): Promise<void> => {
    this.known = new Set(this.view.value?.devices.map(({ id }) => id));
    await this.attempt(async (sync) => {
      this.code = await sync.addDevice();
      this.isOver = false;
    });
    await this.updateComplete;
    // On a phone it would lie below the steps, half hidden.
    this.renderRoot.querySelector('shown-code')?.scrollIntoView({ block: 'nearest' });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'add-device': AddDevice;
  }
}
