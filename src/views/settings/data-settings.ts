import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { NamedEntry } from '../../core/backup/format.ts';
import { BACKUP_WORDS, setAsideWords } from '../../strings/backup-words.ts';
import { ERASE_WORDS } from '../../strings/erase-words.ts';
import { ROOM_WORDS } from '../../strings/room-words.ts';
import { DATA_WORDS } from '../../strings/settings-words.ts';
import { Latest } from '../controllers/latest.ts';
import './entry-list.ts';
import '../elements/icon-mark.ts';
import './make-room.ts';
import { optionRow } from '../elements/option-row.ts';
import '../elements/setting-fold.ts';
import './backup-panel.ts';
import './delete-panel.ts';
import './folder-panel.ts';
import './lock-panel.ts';
import './room-panel.ts';
import { SettingsGroupElement } from './settings-group.ts';

/** The records: taken along, brought in, and what is kept of what. */
@customElement('data-settings')
export class DataSettings extends SettingsGroupElement {
  /** Records that could not be read. */
  @state() private aside: readonly NamedEntry[] = [];

  private readonly locked = new Latest<boolean>(this, () => this.app?.keep.locked$, false);

  override connectedCallback(): void {
    super.connectedCallback();
    void this.app
      ?.setAside()
      .catch(() => [])
      .then((aside) => {
        this.aside = aside;
      });
  }

  override render() {
    const { copy, where, tables, tablesLine, kept, keptLine, keptList, nowhere, minutes } = DATA_WORDS;
    const { holds, holdsLine, holdsList, leftOut, open, locked } = BACKUP_WORDS;
    return html`
      <make-room .app=${this.app}></make-room>
      <section class="card stack" aria-labelledby="copy">
        <h2 id="copy">${copy}</h2>
        <p>${where}</p>
        <backup-panel .app=${this.app} with-latest></backup-panel>
        <folder-panel .app=${this.app}></folder-panel>
        <lock-panel .app=${this.app}></lock-panel>
        <setting-fold under heading=${holds} line=${holdsLine}>
          <ul>${holdsList.map((sentence) => html`<li>${sentence}</li>`)}</ul>
          <p>${leftOut}</p>
          <p class="support">${this.locked.value ? locked : open}</p>
        </setting-fold>
        <setting-fold under heading=${tables} line=${tablesLine}>
          <div class="row">${this.tableButton('sets', 'Every set')} ${this.tableButton('days', 'Every day')}</div>
        </setting-fold>
      </section>
      ${this.aside.length > 0 ? this.setAside() : nothing}
      <section class="card stack" aria-labelledby="keep">
        <h2 id="keep">${ROOM_WORDS.title}</h2>
        <room-panel .app=${this.app}></room-panel>
        <div>
          ${optionRow(minutes, this.settings.value.minutesKept, (id) => this.change({ minutesKept: id }))}
          <p class="support under">${minutes.hint}</p>
        </div>
        <setting-fold under heading=${kept} line=${keptLine}>
          <ul>${keptList.map((sentence) => html`<li>${sentence}</li>`)}</ul>
          <p class="support">${nowhere}</p>
        </setting-fold>
      </section>
      <section class="card stack" aria-labelledby="delete">
        <h2 id="delete">${ERASE_WORDS.title}</h2>
        <delete-panel .app=${this.app}></delete-panel>
      </section>
    `;
  }

  private setAside() {
    return html`<section class="card stack" aria-labelledby="aside">
      <h2 id="aside">${BACKUP_WORDS.setAside}</h2>
      <p class="support">${setAsideWords(this.aside.length)}</p>
      <setting-fold under heading=${BACKUP_WORDS.setAsideWhich}>
        <entry-list .entries=${this.aside}></entry-list>
      </setting-fold>
      <div class="row">
        <button type="button" @click=${() => void this.app.exportSetAside()}>
          <icon-mark name="save"></icon-mark>${BACKUP_WORDS.saveSetAside}
        </button>
      </div>
    </section>`;
  }

  private tableButton(rows: 'sets' | 'days', name: string) {
    return html`<button type="button" @click=${() => this.app.exportTable(rows)}>
      <icon-mark name="save"></icon-mark>${name}, CSV
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'data-settings': DataSettings;
  }
}
