import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { SyncDevice } from '../../ports/sync-view.ts';
import { SYNC_WORDS } from '../../strings/sync-words.ts';
import '../elements/dialog-sheet.ts';
import '../elements/icon-mark.ts';
import { base } from '../styles/base.ts';
import { SyncElement } from './sync-element.ts';
import './sync-trouble.ts';

/** Removes a device, once it was said what that does and what it cannot do; then what to tell whoever runs the servers. */
@customElement('remove-device')
export class RemoveDevice extends SyncElement {
  static override styles = [
    base,
    css`
      .inside {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 16px;
      }

      ul {
        margin-top: 6px;
        padding-inline-start: 1.2em;
      }

      li + li {
        margin-top: 4px;
      }

      .tell {
        padding: 12px 14px;
        border-radius: var(--radius-control);
        background: var(--well);
        font-family: ui-monospace, monospace;
        font-size: var(--text-15);
        white-space: pre-line;
        overflow-wrap: anywhere;
        user-select: all;
      }
    `,
  ];

  /** Null: none is to be removed. */
  @property({ attribute: false }) device: SyncDevice | null = null;
  @state() private tell: string | null = null;
  @state() private copied = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('device') || !this.device) return;
    this.tell = null;
    this.copied = false;
    this.fault = null;
  }

  override render() {
    const { title, done } = SYNC_WORDS.remove;
    const { device } = this;
    return html`
      <dialog-sheet heading=${this.tell === null ? title(device?.name ?? '') : done} ?open=${device !== null}>
        ${device ? html`<div class="inside">${this.tell === null ? this.ask(device) : this.told(this.tell)}</div>` : nothing}
      </dialog-sheet>
    `;
  }

  private ask(device: SyncDevice) {
    const { does, doesList, not, notList, confirm, working } = SYNC_WORDS.remove;
    return html`
      <div>
        <h3>${does}</h3>
        <ul>${doesList.map((each) => html`<li>${each}</li>`)}</ul>
      </div>
      <div>
        <h3>${not}</h3>
        <ul>${notList.map((each) => html`<li>${each}</li>`)}</ul>
      </div>
      <sync-trouble .fault=${this.fault}></sync-trouble>
      <div class="row">
        <button type="button" class="primary" ?disabled=${this.working} @click=${() => void this.take(device)}>
          ${this.working ? working : confirm}
        </button>
        <button type="button" @click=${this.close}>${SYNC_WORDS.devices.cancel}</button>
      </div>
    `;
  }

  private told(tell: string) {
    const { tell: lead, copy, copied, close } = SYNC_WORDS.remove;
    return html`
      <p>${lead}</p>
      <p class="tell">${tell}</p>
      <div class="row">
        <button type="button" class="primary" @click=${() => void this.copy(tell)}><icon-mark name="copy"></icon-mark>${copy}</button>
        <button type="button" @click=${this.close}>${close}</button>
        <span class="support" role="status">${this.copied ? copied : ''}</span>
      </div>
    `;
  }

  private async take({ id }: SyncDevice): Promise<void> {
    await this.attempt(async (sync) => {
      const { tellAdministrator } = await sync.removeDevice(id);
      this.tell = tellAdministrator;
    });
  }

  private async copy(tell: string): Promise<void> {
    // Where the browser does not let it, the line stands there to be marked.
    await navigator.clipboard.writeText(tell).then(
      () => {
        this.copied = true;
      },
      () => {},
    );
  }

  private readonly close = (): void => {
    this.device = null;
    this.dispatchEvent(new CustomEvent('sheet-closed'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'remove-device': RemoveDevice;
  }
}
