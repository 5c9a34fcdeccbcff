import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { JudgedPosture, Placement } from '../../core/posture/posture.ts';
import type { App, DeskView, SensorInfo } from '../../ports/app.ts';
import { part } from '../../ports/part.ts';
import type { LinkStatus } from '../../ports/ports.ts';
import { timeSpan } from '../../strings/time-words.ts';
import { DeferredElement } from '../controllers/deferred-element.ts';
import { Latest } from '../controllers/latest.ts';
import { NO_LINK } from '../sensor/no-link.ts';
import { base } from '../styles/base.ts';
import '../elements/empty-chair.ts';
import '../elements/icon-mark.ts';

/** What shows a posture comes with the first sensor. */
const ofPosture = part(() => Promise.all([import('../elements/live-figure.ts'), import('./desk-chip.ts')]));

/** The desk in small: figure, word, angle, and how long it has been so. */
@customElement('desk-summary')
export class DeskSummary extends DeferredElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }

      .card {
        display: flex;
        flex-direction: column;
        gap: 14px;
        height: 100%;
      }

      header {
        display: flex;
        gap: 12px;
        align-items: center;
        justify-content: space-between;
      }

      .picture {
        position: relative;
        flex: 1;
        min-height: 220px;
      }

      live-figure,
      empty-chair {
        position: absolute;
        inset: 0;
      }

      .stats {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 12px;
        padding-top: 14px;
        border-top: 1px solid var(--line);
        line-height: 1.3;
      }

      .stats b {
        display: block;
        font-size: var(--text-24);
        font-weight: 600;
        letter-spacing: -0.02em;
      }

      .stats span {
        color: var(--ink-2);
        font-size: var(--text-15);
      }

      @media (width <= 1180px) {
        .body {
          display: grid;
          grid-template-columns: minmax(0, 150px) minmax(min-content, 1fr);
          gap: 16px;
          align-items: center;
        }

        .picture {
          height: 150px;
          min-height: 0;
        }

        .stats {
          grid-template-columns: 1fr;
          border: 0;
        }
      }

      @media (width > 1180px) {
        .body {
          display: contents;
        }
      }
    `,
  ];

  @property({ attribute: false }) app!: App;

  private readonly status = new Latest<LinkStatus>(this, () => this.app?.status$, NO_LINK);
  private readonly sensor = new Latest<SensorInfo | null>(this, () => this.app?.sensor$, null);
  private readonly placement = new Latest<Placement>(this, () => this.app?.placement$, 'upper-back');
  private readonly judged = new Latest<JudgedPosture | null>(this, () => this.app?.posture$, null, 250);
  private readonly desk = new Latest<DeskView | null>(this, () => this.app?.desk$, null);

  protected override willUpdate(): void {
    if (this.sensor.value) void ofPosture();
  }

  /** Null where nothing is measured now. */
  private get posture(): JudgedPosture | null {
    return this.status.value.state === 'live' ? this.judged.value : null;
  }

  override render() {
    const { posture } = this;
    const desk = this.desk.value;
    return html`
      <section class="card" aria-labelledby="heading">
        <header><h2 id="heading">At your desk</h2>${this.chip()}</header>
        <div class="body">
          <div class="picture">${this.picture()}</div>
          ${posture && desk ? this.stats(posture, desk) : html`<p class="support">${this.absence()}</p>`}
        </div>
        <a class="button" href="#/desk">Open desk</a>
      </section>
    `;
  }

  /** The figure comes with the first sensor, and is drawn where it stands. */
  private picture() {
    const { posture } = this;
    const zones = this.desk.value?.zones;
    if (!this.sensor.value) return html`<empty-chair></empty-chair>`;
    return html`
      <live-figure
        compact
        .placement=${this.placement.value}
        .flexionDeg=${posture?.flexionDeg ?? 0}
        .zone=${posture?.zone ?? 'tall'}
        .relaxedFromDeg=${zones?.relaxedFromDeg ?? null}
        .slumpedFromDeg=${zones?.slumpedFromDeg ?? null}
        .state=${posture ? 'live' : 'gap'}
      ></live-figure>
    `;
  }

  private chip() {
    return this.posture ? html`<desk-chip .posture=${this.posture}></desk-chip>` : nothing;
  }

  private stats({ t }: JudgedPosture, { zoneSince, nudgesToday }: DeskView) {
    return html`
      <p class="stats">
        <span><b>${zoneSince === null ? '–' : timeSpan(t - zoneSince)}</b>like this</span>
        <span><b>${nudgesToday}</b>${nudgesToday === 1 ? 'nudge' : 'nudges'} today</span>
      </p>
    `;
  }

  private absence(): string {
    return this.sensor.value
      ? 'Nothing is measured just now.'
      : 'With a sensor on your upper back, a quiet nudge after a long slouch.';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-summary': DeskSummary;
  }
}
