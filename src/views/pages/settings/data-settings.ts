import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { DATA_WORDS, GROUP_TITLES } from '../../../strings/settings-words.ts';
import '../../elements/setting-fold.ts';
import '../backup-panel.ts';
import { SettingsGroupElement } from './settings-group.ts';

/** The records: taken along, brought in, and what is kept of what. */
@customElement('data-settings')
export class DataSettings extends SettingsGroupElement {
  override render() {
    const { where, kept, keptLine, keptList, nowhere } = DATA_WORDS;
    return html`
      <section class="card stack" aria-label=${GROUP_TITLES.data}>
        <p>${where}</p>
        <backup-panel .app=${this.app}></backup-panel>
      </section>
      <section class="card folds">
        <setting-fold heading=${kept} line=${keptLine}>
          <ul>${keptList.map((sentence) => html`<li>${sentence}</li>`)}</ul>
          <p class="support">${nowhere}</p>
        </setting-fold>
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'data-settings': DataSettings;
  }
}
