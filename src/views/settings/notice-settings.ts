import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { CHANNEL_SETTINGS_WORDS } from '../../strings/channel-words.ts';
import './channel-settings.ts';
import { SettingsGroupElement } from './settings-group.ts';

/** By what nudges and prompts are told beside the page. */
@customElement('notice-settings')
export class NoticeSettings extends SettingsGroupElement {
  override render() {
    return html`
      <section class="card stack" aria-label=${CHANNEL_SETTINGS_WORDS.title}>
        <p class="support">${CHANNEL_SETTINGS_WORDS.lead}</p>
        <channel-settings .app=${this.app}></channel-settings>
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'notice-settings': NoticeSettings;
  }
}
