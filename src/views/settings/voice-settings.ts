import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Settings } from '../../ports/settings.ts';
import { COACH_CHOICE_WORDS } from '../../strings/coach-choice-words.ts';
import '../session/coach-choice.ts';
import { SettingsGroupElement } from './settings-group.ts';

/** What of a session is heard, said and felt. */
@customElement('voice-settings')
export class VoiceSettings extends SettingsGroupElement {
  override render() {
    return html`
      <section class="card stack" aria-label=${COACH_CHOICE_WORDS.title}>
        <p class="support">${COACH_CHOICE_WORDS.support}</p>
        <coach-choice
          .settings=${this.settings.value}
          .coach=${this.app.coach}
          @settings-chosen=${(event: CustomEvent<Partial<Settings>>) => this.change(event.detail)}
        ></coach-choice>
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'voice-settings': VoiceSettings;
  }
}
