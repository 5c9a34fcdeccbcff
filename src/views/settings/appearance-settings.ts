import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { addressOf, type Language } from '../../core/translation/languages.ts';
import { LANGUAGE } from '../../strings/language.ts';
import { GROUP_TITLES } from '../../strings/settings-groups.ts';
import { APPEARANCE_WORDS, LANGUAGE_WORDS } from '../../strings/settings-words.ts';
import { optionRow } from '../elements/option-row.ts';
import { SettingsGroupElement } from './settings-group.ts';

/** Language, colours, size of text and motion. */
@customElement('appearance-settings')
export class AppearanceSettings extends SettingsGroupElement {
  override render() {
    return html`
      <section class="card stack" aria-label=${GROUP_TITLES.appearance}>
        ${this.language()} ${this.choice('theme')} ${this.choice('textSize')} ${this.choice('motion')}
      </section>
    `;
  }

  /** Goes to another address. */
  @property({ attribute: false }) goTo = (address: string): void => location.assign(address);

  private language() {
    return html`
      <div>
        ${optionRow(LANGUAGE_WORDS, LANGUAGE, (id) => this.speak(id))}
        <p class="support under">${LANGUAGE_WORDS.hint}</p>
      </div>
    `;
  }

  /** A voice that was chosen speaks the language before. */
  private async speak(language: Language): Promise<void> {
    await this.app.change({ language, ...(language === LANGUAGE ? {} : { voiceId: null }) });
    if (language !== LANGUAGE) this.goTo(addressOf(language) + location.hash);
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
