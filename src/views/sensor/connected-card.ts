import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Placement } from '../../core/posture/posture.ts';
import type { SensorCheck, SensorInfo } from '../../ports/app.ts';
import type { LinkStatus } from '../../ports/ports.ts';
import { CHARGING_WORDS } from '../../strings/battery-words.ts';
import { noGyroscopeWords } from '../../strings/sensor-check-words.ts';
import { sensorWords } from '../../strings/sensor-words.ts';
import { base } from '../styles/base.ts';
import { NO_LINK } from './no-link.ts';
import { UNCHECKED } from './unchecked.ts';
import './battery-mark.ts';
import '../elements/fault-note.ts';
import '../elements/icon-mark.ts';

/** The sensor that is connected now: its name, how it is, and what to do with it. */
@customElement('connected-card')
export class ConnectedCard extends LitElement {
  static override styles = [
    base,
    css`
      .card {
        display: flex;
        flex-wrap: wrap;
        gap: 12px 18px;
        align-items: center;
      }

      .badge {
        display: grid;
        width: 48px;
        height: 48px;
        place-items: center;
        border-radius: var(--radius-large);
        background: var(--brass-soft);
        color: var(--brass-text);
      }

      .words {
        flex: 1 1 220px;
      }

      fault-note {
        flex: 1 1 100%;
      }
    `,
  ];

  @property({ attribute: false }) sensor!: SensorInfo;
  @property({ attribute: false }) status: LinkStatus = NO_LINK;
  @property() placement: Placement = 'upper-back';
  @property({ attribute: false }) check: SensorCheck = UNCHECKED;

  override render() {
    const { state, batteryPercent, charging, fault } = this.status;
    const { title, detail } = sensorWords(this.status, this.sensor, this.placement);
    return html`
      <section class="card lifted" aria-label="Connected now">
        <span class="badge"><icon-mark name="sensor"></icon-mark></span>
        <div class="words">
          <h2>${this.sensor.name}</h2>
          <p class="support" role="status">${title}. ${detail}.</p>
          ${charging ? html`<p class="support">${CHARGING_WORDS}</p>` : nothing}
          ${this.check.hasGyroscope === false ? html`<p class="support">${noGyroscopeWords(this.sensor.kind)}</p>` : nothing}
        </div>
        ${batteryPercent === null ? nothing : html`<battery-mark .percent=${batteryPercent} ?charging=${charging}></battery-mark>`}
        <div class="row">
          ${
            state === 'gone'
              ? html`<button type="button" class="primary" @click=${() => this.ask('retry-asked')}>
                  Try again now
                </button>`
              : html`<a class="button primary" href="#/calibrate">Set comfortable tall</a>`
          }
          <button type="button" @click=${() => this.ask('leave-asked')}>Disconnect</button>
        </div>
        ${fault ? html`<fault-note .fault=${fault}></fault-note>` : nothing}
      </section>
    `;
  }

  private ask(type: 'retry-asked' | 'leave-asked'): void {
    this.dispatchEvent(new CustomEvent(type));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'connected-card': ConnectedCard;
  }
}
