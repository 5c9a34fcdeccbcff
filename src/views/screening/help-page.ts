import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { LogRecord } from '../../core/log/record.ts';
import type { App } from '../../ports/app.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../ports/settings.ts';
import { SCREENING } from '../../strings/screening-words.ts';
import { Latest } from '../controllers/latest.ts';
import './get-help-now.ts';
import { base } from '../styles/base.ts';
import { latestSigns } from './screening-answers.ts';

/** Get help now, with what the latest answers ticked. */
@customElement('help-page')
export class HelpPage extends LitElement {
  static override styles = [
    base,
    css`
      p {
        margin-top: 32px;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;

  private readonly settings = new Latest<Settings>(this, () => this.app?.settings$, DEFAULT_SETTINGS);
  private readonly records = new Latest<readonly LogRecord[]>(this, () => this.app?.records$, []);

  override render() {
    const ticked = latestSigns(this.records.value);
    const signs = SCREENING.emergency.filter(({ id }) => ticked.includes(id));
    return html`
      <get-help-now
        .signs=${signs}
        .country=${this.settings.value.country}
        .zone=${Intl.DateTimeFormat().resolvedOptions().timeZone}
        @country-chosen=${(event: CustomEvent<string | null>) => void this.app.change({ country: event.detail })}
      ></get-help-now>
      <p class="support">
        Is it only the sensor? <a href="#/diagnosis">Why does it not work?</a> Is it the plan?
        <a href="#/rules">The rules that it follows</a>
      </p>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'help-page': HelpPage;
  }
}
