import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { DELOAD_DAYS, DELOAD_SHARE, WEEKS_BEFORE } from '../../core/progression/deload.ts';
import type { App, TodayView } from '../../ports/app.ts';
import { longDay } from '../../strings/time-words.ts';
import { Latest } from '../controllers/latest.ts';
import { base } from '../styles/base.ts';
import '../elements/status-banner.ts';

/** The offer of a lighter week, as long as it stands (R-8 DELOAD); it is taken by one press, and never by itself. */
@customElement('lighter-week')
export class LighterWeek extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: contents;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  /** The offer that was put aside, by its last date; another week's comes again. */
  @state() private asideUntil: string | null = null;

  private readonly today = new Latest<TodayView | null>(this, () => this.app?.today$, null);

  override render() {
    const until = this.today.value?.progress.lighterWeek.offeredUntil ?? null;
    if (until === null || until === this.asideUntil) return nothing;
    return html`
      <status-banner tone="info" icon="leaf" heading="A lighter week, if you like">
        ${WEEKS_BEFORE} weeks of training lie behind you. For ${DELOAD_DAYS} days the plan would hold at most
        ${Math.round(DELOAD_SHARE * 100)}&nbsp;% of the work, and then go on from where you are. You can choose it until
        ${longDay(until)}.
        <button slot="actions" type="button" @click=${() => void this.app.add({ type: 'lighter-week' })}>
          Make it lighter
        </button>
        <button
          slot="actions"
          type="button"
          class="quiet"
          @click=${() => {
            this.asideUntil = until;
          }}
        >
          Not now
        </button>
      </status-banner>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lighter-week': LighterWeek;
  }
}
