import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Exercise } from '../../core/exercise/exercise.ts';
import { isPermitted } from '../../core/exercise/library.ts';
import type { Activity, App, TodayView } from '../../ports/app.ts';
import { part } from '../../ports/part.ts';
import { DeferredElement } from '../controllers/deferred-element.ts';
import './daily-card.ts';

const activitySheet = part(() => import('./activity-sheet.ts'));

/** Beside the session or the rest day: a walk, stretches, and what was done without the app. */
@customElement('any-day')
export class AnyDay extends DeferredElement {
  static override styles = css`
    :host {
      display: block;
    }
  `;

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) view!: TodayView;
  @state() private telling = false;

  override render() {
    const { offers, plan } = this.view;
    if (plan.type === 'locked' && !offers.daily) return nothing;
    const close = () => {
      this.telling = false;
    };
    return html`
      <daily-card
        .items=${offers.daily?.items ?? []}
        .minutes=${offers.daily?.minutes ?? 0}
        @log-asked=${() => {
          this.telling = true;
          // It opens as soon as it is there.
          void activitySheet();
        }}
      ></daily-card>
      <activity-sheet
        ?open=${this.telling}
        .exercises=${this.telling ? this.loggable() : []}
        @sheet-closed=${close}
        @activity-told=${(event: CustomEvent<Activity>) => {
          close();
          void this.app.logActivity(event.detail);
        }}
      ></activity-sheet>
    `;
  }

  /** What can be told afterwards: today's walk first, then all that is done by the clock. */
  private loggable(): Exercise[] {
    const { offers, progress } = this.view;
    const daily = (offers.daily?.items ?? []).map(({ exercise }) => exercise);
    const others = ['AEROBIC', 'RELAX'].flatMap((chain) =>
      this.app.exercises.filter(
        (exercise) => exercise.chain.startsWith(chain) && isPermitted(exercise, progress.circumstances),
      ),
    );
    return [...new Set([...daily, ...others])].filter(({ unit }) => unit === 'seconds');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'any-day': AnyDay;
  }
}
