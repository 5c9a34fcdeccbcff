import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { SyncDevice } from '../../ports/sync-view.ts';
import { dayWords, SYNC_WORDS, whenWords } from '../../strings/sync-words.ts';
import '../elements/icon-mark.ts';
import { base } from '../styles/base.ts';
import './name-field.ts';
import './remove-device.ts';
import { SyncElement } from './sync-element.ts';
import './sync-trouble.ts';

/** The devices of the person, with names and dates: to rename, and to remove. */
@customElement('device-list')
export class DeviceList extends SyncElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 14px;
      }

      ul {
        display: grid;
        list-style: none;
      }

      li {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 16px;
        align-items: center;
        justify-content: space-between;
        max-width: none;
        padding: 12px 0;
        border-top: 1px solid var(--line);
      }

      li:first-child {
        border-top: 0;
      }

      .device {
        flex: 1 1 240px;
        min-width: 0;
        overflow-wrap: anywhere;
      }

      b {
        font-weight: 640;
      }

      .chip {
        min-height: 26px;
        margin-inline-start: 6px;
      }

      .row {
        gap: 0 4px;
      }

      .quiet {
        min-height: 44px;
      }

      form {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 12px;
        width: 100%;
      }

      /* A sheet is over the page: it takes no room in it. */
      remove-device {
        position: absolute;
      }

      .add {
        justify-self: start;
      }
    `,
  ];

  @state() private renaming: string | null = null;
  @state() private removing: SyncDevice | null = null;
  private name = '';

  override render() {
    const { title, add } = SYNC_WORDS.devices;
    const devices = this.view.value?.devices ?? [];
    return html`
      <h2>${title}</h2>
      <ul>${devices.map((device) => html`<li>${this.renaming === device.id ? this.form(device) : this.device(device)}</li>`)}</ul>
      <sync-trouble .fault=${this.fault}></sync-trouble>
      <a class="button add" href="#/settings/sync/add"><icon-mark name="plus"></icon-mark>${add}</a>
      <remove-device
        .app=${this.app}
        .device=${this.removing}
        @sheet-closed=${() => {
          this.removing = null;
        }}
      ></remove-device>
    `;
  }

  private device(device: SyncDevice) {
    const { here, since, seen, never, rename, renameOne, remove, removeOne } = SYNC_WORDS.devices;
    const touch = device.lastSeen === null ? never : seen(whenWords(device.lastSeen, Date.now()));
    return html`
      <div class="device">
        <b>${device.name}</b>${device.here ? html` <span class="chip action">${here}</span>` : nothing}
        <div class="support">${since(dayWords(device.since))}${device.here ? '' : `, ${touch}`}</div>
      </div>
      <div class="row">
        <button type="button" class="quiet" aria-label=${renameOne(device.name)} @click=${() => this.begin(device)}>${rename}</button>
        ${
          device.here
            ? nothing
            : html`<button
                type="button"
                class="quiet"
                aria-label=${removeOne(device.name)}
                @click=${() => {
                  this.removing = device;
                }}
              >${remove}</button>`
        }
      </div>
    `;
  }

  private form(device: SyncDevice) {
    const { name, save, cancel } = SYNC_WORDS.devices;
    return html`
      <form @submit=${(event: Event) => void this.rename(event, device)}>
        <name-field
          .label=${name}
          .value=${device.name}
          @name-typed=${(event: CustomEvent<string>) => {
            this.name = event.detail;
          }}
        ></name-field>
        <div class="row">
          <button class="primary" ?disabled=${this.working}>${save}</button>
          <button
            type="button"
            class="quiet"
            @click=${() => {
              this.renaming = null;
            }}
          >${cancel}</button>
        </div>
      </form>
    `;
  }

  private async begin(device: SyncDevice): Promise<void> {
    this.name = device.name;
    this.renaming = device.id;
    await this.updateComplete;
    this.renderRoot.querySelector('name-field')?.focus();
  }

  private async rename(event: Event, { id, name }: SyncDevice): Promise<void> {
    event.preventDefault();
    const wanted = this.name || name;
    if (await this.attempt((sync) => sync.renameDevice(id, wanted))) this.renaming = null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'device-list': DeviceList;
  }
}
