import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { tightenedIds } from '../../core/progression/own-limits.ts';
import type { Progress } from '../../core/progression/progress.ts';
import { limitsNow } from '../../core/progression/why.ts';
import type { TodayView } from '../../ports/app.ts';
import {
  PROFESSIONAL_SETTINGS_WORDS,
  professionalLine,
  tightenedLine,
} from '../../strings/settings-words.ts';
import { Latest } from '../controllers/latest.ts';
import '../elements/country-choice.ts';
import '../elements/link-row.ts';
import { SettingsGroupElement } from './settings-group.ts';

/** What is safe for this person: their answers, what a professional said, their own limits, and whom to call. */
@customElement('professional-settings')
export class ProfessionalSettings extends SettingsGroupElement {
  private readonly today = new Latest<TodayView | null>(this, () => this.app?.today$, null);

  override render() {
    const progress = this.today.value?.progress ?? null;
    const { questions, professional, limits, country, countryHint } = PROFESSIONAL_SETTINGS_WORDS;
    return html`
      <div class="card links">
        <link-row
          href="#/screening"
          icon="check"
          name=${progress?.state === 'unscreened' ? questions.first : questions.again}
          line=${questions.line}
        ></link-row>
        <link-row
          href="#/professional"
          icon="body"
          name=${professional}
          line=${professionalLine(progress?.waiting.length ?? 0)}
        ></link-row>
        <link-row
          href="#/rules/own"
          icon="lock"
          name=${limits}
          line=${tightenedLine(progress ? tightened(progress) : 0)}
        ></link-row>
      </div>
      <section class="card">
        <country-choice
          .label=${country}
          .value=${this.settings.value.country}
          @country-chosen=${(event: CustomEvent<string | null>) => this.change({ country: event.detail })}
        ></country-choice>
        <p class="support under">${countryHint}</p>
      </section>
    `;
  }
}

function tightened(progress: Progress): number {
  const { limits, rulePainLimit } = limitsNow(progress);
  return tightenedIds(limits, rulePainLimit).length;
}

declare global {
  interface HTMLElementTagNameMap {
    'professional-settings': ProfessionalSettings;
  }
}
