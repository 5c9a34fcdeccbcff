import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { APPEARANCE_WORDS, GROUP_TITLES } from '../../../strings/settings-words.ts';
import { optionRow } from '../../elements/option-row.ts';
import { SettingsGroupElement } from './settings-group.ts';

/** Colours, size of text and motion. */
@customElement('appearance-settings')
export class AppearanceSettings extends SettingsGroupElement {
  override render() {
    return html`
      <section class="card stack" aria-label=${GROUP_TITLES.appearance}>
        ${this.choice('theme')} ${this.choice('textSize')} ${this.choice('motion')}
      </section>
    `;
  }

  private choice(name: keyof typeof APPEARANCE_WORDS) {
    const words = APPEARANCE_WORDS[name];
    return html`
      <div>
        ${optionRow(words, this.settings.value[name], (id) => this.change({ [name]: id }))}
        ${'hint' in words ? html`<p class="support under">${words.hint}</p>` : nothing}
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'appearance-settings': AppearanceSettings;
  }
}
