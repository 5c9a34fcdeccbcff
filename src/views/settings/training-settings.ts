import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { TodayView } from '../../ports/app.ts';
import { askForLine, TRAINING_SETTINGS_WORDS } from '../../strings/settings-words.ts';
import { Latest } from '../controllers/latest.ts';
import '../elements/link-row.ts';
import '../programme/training-days.ts';
import { SettingsGroupElement } from './settings-group.ts';

/** On which days, with what, by which rules; and the way to let the plan rest. */
@customElement('training-settings')
export class TrainingSettings extends SettingsGroupElement {
  private readonly today = new Latest<TodayView | null>(this, () => this.app?.today$, null);

  override render() {
    const { home, measures, rules, whatIf } = TRAINING_SETTINGS_WORDS;
    return html`
      ${this.days()}
      <div class="card links">
        <link-row href="#/plan" icon="today" name=${home.name} line=${home.line}></link-row>
        <link-row
          href="#/measures"
          icon="history"
          name=${measures}
          line=${askForLine(this.settings.value.askFor.length)}
        ></link-row>
        <link-row href="#/rules" icon="learn" name=${rules.name} line=${rules.line}></link-row>
        <link-row href="#/what-if" icon="ladder" name=${whatIf.name} line=${whatIf.line}></link-row>
      </div>
      ${this.rest()}
    `;
  }

  private days() {
    const ahead = this.today.value?.ahead;
    if (!ahead) return nothing;
    return html`
      <section class="card">
        <training-days
          .weekdays=${ahead.weekdays}
          @weekdays-chosen=${(event: CustomEvent<readonly number[]>) =>
            void this.app.add({ type: 'training-days', weekdays: [...event.detail] })}
        ></training-days>
      </section>
    `;
  }

  private rest() {
    const state = this.today.value?.progress.state;
    if (!state || state === 'unscreened') return nothing;
    const { pause } = TRAINING_SETTINGS_WORDS;
    const { title, line, press } = state === 'paused' ? pause.paused : pause.running;
    return html`
      <section class="card stack" aria-labelledby="rest">
        <h2 id="rest">${title}</h2>
        <p class="support">${line}</p>
        <div class="row">
          <button
            type="button"
            @click=${() => void this.app.add({ type: 'pause', state: state === 'paused' ? 'resumed' : 'paused' })}
          >
            ${press}
          </button>
        </div>
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'training-settings': TrainingSettings;
  }
}
