import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CoachView, VoicesView } from '../../ports/coach-view.ts';
import type { Settings } from '../../ports/settings.ts';
import { COACH_CHOICE_WORDS } from '../../strings/coach-choice-words.ts';
import { Latest } from '../controllers/latest.ts';
import { optionRow } from '../elements/option-row.ts';
import { base } from '../styles/base.ts';
import '../elements/switch-row.ts';
import './voice-choice.ts';

type Switch = 'sound' | 'voice' | 'sensorBuzzes' | 'phoneBuzzes' | 'letterKeys';

/** What of a session is heard, said and felt: each channel has its own switch. */
@customElement('coach-choice')
export class CoachChoice extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 340px), 1fr));
        gap: 20px 40px;
        align-items: start;
      }

      .column {
        display: grid;
        gap: 16px;
        min-width: 0;
      }
    `,
  ];

  @property({ attribute: false }) settings!: Settings;
  @property({ attribute: false }) coach!: CoachView;

  private readonly voices = new Latest<VoicesView>(this, () => this.coach?.voices$, {
    local: [],
    remote: 0,
    speaking: null,
  });

  override render() {
    const { sound, voice, count, sensor, phone, letters } = COACH_CHOICE_WORDS;
    return html`
      <div class="column">
        ${this.turn('voice', voice)}
        ${
          this.settings.voice
            ? html`<voice-choice
                .settings=${this.settings}
                .voices=${this.voices.value}
                .tryVoice=${this.coach.tryVoice}
                @settings-chosen=${(event: CustomEvent<Partial<Settings>>) => this.choose(event.detail)}
              ></voice-choice>`
            : nothing
        }
      </div>
      <div class="column">
        ${this.turn('sound', sound)}
        ${optionRow(count, this.settings.countAloud, (countAloud) => this.choose({ countAloud }))}
        ${this.turn('sensorBuzzes', sensor)} ${this.coach.canVibrate ? this.turn('phoneBuzzes', phone) : nothing}
        ${this.turn('letterKeys', letters)}
      </div>
    `;
  }

  private turn(name: Switch, { label, hint }: { readonly label: string; readonly hint: string }) {
    return html`<switch-row
      .label=${label}
      .hint=${hint}
      ?on=${this.settings[name]}
      @switch-turned=${(event: CustomEvent<boolean>) => this.choose({ [name]: event.detail })}
    ></switch-row>`;
  }

  private choose(detail: Partial<Settings>): void {
    this.dispatchEvent(new CustomEvent('settings-chosen', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'coach-choice': CoachChoice;
  }
}
