import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CoachView, VoicesView } from '../../ports/coach-view.ts';
import type { Settings } from '../../ports/settings.ts';
import { COACH_CHOICE_WORDS, voiceName, voicesNote } from '../../strings/coach-choice-words.ts';
import { optionRow } from '../elements/option-row.ts';
import { base } from '../styles/base.ts';
import '../elements/select-row.ts';

/** Which voice of this device speaks in a session, how, and a way to try it. */
@customElement('voice-choice')
export class VoiceChoice extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 16px;
      }

      .pick {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0 12px;
        align-items: end;
      }

      .pick .support {
        grid-column: 1 / -1;
      }
    `,
  ];

  @property({ attribute: false }) settings!: Settings;
  @property({ attribute: false }) voices!: VoicesView;
  @property({ attribute: false }) tryVoice!: CoachView['tryVoice'];
  @state() private told = '';

  override render() {
    const { rate, volume } = COACH_CHOICE_WORDS;
    const { voiceRate, voiceVolume } = this.settings;
    const note = voicesNote(this.voices);
    return html`
      ${this.voices.local.length > 0 ? this.pick() : nothing}
      ${note ? html`<p class="support">${note}</p>` : nothing}
      ${
        this.voices.speaking
          ? [
              optionRow(rate, String(voiceRate), (id) => this.choose({ voiceRate: Number(id) })),
              optionRow(volume, String(voiceVolume), (id) => this.choose({ voiceVolume: Number(id) })),
            ]
          : nothing
      }
    `;
  }

  private pick() {
    const { voices, tryIt } = COACH_CHOICE_WORDS;
    return html`
      <div class="pick">
        <select-row
          .label=${voices.label}
          .any=${voices.any}
          .options=${this.voices.local.map((voice) => ({ id: voice.id, text: voiceName(voice) }))}
          .value=${this.settings.voiceId}
          @select-chosen=${(event: CustomEvent<string | null>) => this.choose({ voiceId: event.detail })}
        ></select-row>
        <button type="button" ?disabled=${!this.voices.speaking} @click=${() => void this.trial()}>${tryIt}</button>
        <p class="support" role="status">${this.told}</p>
      </div>
    `;
  }

  private choose(detail: Partial<Settings>): void {
    this.dispatchEvent(new CustomEvent('settings-chosen', { detail }));
  }

  private async trial(): Promise<void> {
    this.told = '';
    const { heard, notHeard } = COACH_CHOICE_WORDS;
    this.told = (await this.tryVoice()) ? heard : notHeard;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'voice-choice': VoiceChoice;
  }

  interface HTMLElementEventMap {
    'settings-chosen': CustomEvent<Partial<Settings>>;
  }
}
