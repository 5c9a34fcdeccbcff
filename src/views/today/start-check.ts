import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { CHECK_EFFORT, CHECK_PEAK, START_LEVEL } from '../../core/progression/start-check.ts';
import type { App, TodayView } from '../../ports/app.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../ports/settings.ts';
import { Latest } from '../controllers/latest.ts';
import { base } from '../styles/base.ts';
import '../elements/status-banner.ts';

/** The check before the first session (M-28): offered where it is allowed, taken by one press, declined for ever by one. */
@customElement('start-check')
export class StartCheck extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: contents;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;

  private readonly today = new Latest<TodayView | null>(this, () => this.app?.today$, null);
  private readonly settings = new Latest<Settings>(this, () => this.app?.settings$, DEFAULT_SETTINGS);

  override render() {
    const view = this.today.value;
    const check = view?.offers.check;
    if (!view || !check || this.settings.value.startCheckDeclined) return nothing;
    const isToldYounger = view.progress.circumstances.from65 === false;
    return html`
      <status-banner tone="info" icon="target" heading="Used to exercise? A check, if you like">
        ${check.items.length} exercises in about ${check.minutes} minutes, in place of the first session. What feels very
        easy, with pain of ${CHECK_PEAK} or less, effort of ${CHECK_EFFORT} or less and a calm next day, starts at level
        ${START_LEVEL} of its ladder, never at anything advanced. Everything else starts where it would. It is for people
        under 65; stop at anything that is not easy.
        <button slot="actions" type="button" @click=${() => void this.begin(isToldYounger)}>
          ${isToldYounger ? 'Start the check' : 'I am under 65: start the check'}
        </button>
        <button
          slot="actions"
          type="button"
          class="quiet"
          @click=${() => void this.app.change({ startCheckDeclined: true })}
        >
          No, begin as planned
        </button>
      </status-banner>
    `;
  }

  private async begin(isToldYounger: boolean): Promise<void> {
    if (!isToldYounger) await this.app.add({ type: 'circumstances', from65: false });
    location.hash = '#/session/check';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'start-check': StartCheck;
  }
}
