import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { LogRecord } from '../../core/log/record.ts';
import type { Placement } from '../../core/posture/posture.ts';
import type {
  App,
  DeviceView,
  KnownSensorView,
  PelvisView,
  SensorCheck,
  SensorInfo,
} from '../../ports/app.ts';
import type { LinkFault, LinkStatus } from '../../ports/ports.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../ports/settings.ts';
import { FIRST_STEPS_WORDS } from '../../strings/first-steps-words.ts';
import { Latest } from '../controllers/latest.ts';
import { base } from '../styles/base.ts';
import { page } from '../styles/page.ts';
import { NO_LINK } from './no-link.ts';
import { UNCHECKED } from './unchecked.ts';
import './battery-note.ts';
import './connected-card.ts';
import '../elements/icon-mark.ts';
import './known-sensors.ts';
import './move-over.ts';
import './pair-card.ts';
import './phone-card.ts';
import './placement-choice.ts';
import './recording-card.ts';
import './second-sensor.ts';
import './sensor-controls.ts';
import './sensor-list.ts';
import type { ChosenScene } from './simulated-card.ts';
import './simulated-card.ts';
import '../elements/status-banner.ts';

/** The sensor: where it is worn, how it is paired, and what can stand in for it. */
@customElement('pair-page')
export class PairPage extends LitElement {
  static override styles = [
    base,
    page,
    css`
      .sections {
        display: grid;
        gap: 18px;
      }

      .two {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 18px;
        align-items: start;
      }

      .stand-ins {
        display: grid;
        gap: 18px;
      }

      summary {
        min-height: 44px;
        cursor: pointer;
      }

      summary h2 {
        display: inline;
      }

      @media (width <= 1180px) {
        .two {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  /** What another app did with a recording: `shared`, `not-shared`; empty without one. */
  @property() handed = '';
  @state() private problem: LinkFault | null = null;
  @state() private fault: LinkFault | null = null;
  @state() private busy = false;

  private readonly status = new Latest<LinkStatus>(this, () => this.app?.status$, NO_LINK);
  private readonly sensor = new Latest<SensorInfo | null>(this, () => this.app?.sensor$, null);
  private readonly check = new Latest<SensorCheck>(this, () => this.app?.sensorCheck$, UNCHECKED);
  private readonly knownSensors = new Latest<readonly KnownSensorView[]>(
    this,
    () => this.app?.knownSensors$,
    [],
  );
  private readonly pelvis = new Latest<PelvisView | null>(this, () => this.app?.pelvis$, null);
  private readonly batteryLow = new Latest<boolean>(this, () => this.app?.batteryLow$, false);
  private readonly device = new Latest<DeviceView | null>(this, () => this.app?.device$, null);
  private readonly placement = new Latest<Placement>(this, () => this.app?.placement$, 'upper-back');
  private readonly records = new Latest<readonly LogRecord[]>(this, () => this.app?.records$, []);
  private readonly settings = new Latest<Settings>(this, () => this.app?.settings$, DEFAULT_SETTINGS);

  protected override async firstUpdated(): Promise<void> {
    this.problem = await this.app.pairingProblem();
  }

  /** The questions before a first nudge were never answered (M-6). */
  private get asksFirst(): boolean {
    return !this.records.value.some(({ type }) => type === 'screening' || type === 'safety-check');
  }

  override render() {
    // Where no sensor can be paired, what can be done instead comes first.
    const blind = this.problem?.code === 'unsupported';
    return html`
      <div class="head">
        <div>
          <h1>Your sensor</h1>
          <p class="lead">Clip it to a close-fitting layer. A loose shirt moves by itself.</p>
        </div>
        <a class="button" href="#/diagnosis"><icon-mark name="why"></icon-mark>Why does it not work?</a>
      </div>
      <div class="sections">
        ${blind ? this.ways() : nothing} ${this.asksFirst ? questionsFirst : nothing}
        ${
          this.sensor.value
            ? html`<connected-card
                .sensor=${this.sensor.value}
                .status=${this.status.value}
                .placement=${this.placement.value}
                .check=${this.check.value}
                @retry-asked=${() => this.app.retry()}
                @leave-asked=${() => void this.app.disconnect()}
              ></connected-card>`
            : nothing
        }
        ${
          this.batteryLow.value
            ? html`<battery-note
                .percent=${this.status.value.batteryPercent}
                @battery-seen=${() => this.app.device.batterySeen()}
              ></battery-note>`
            : nothing
        }
        ${
          this.device.value
            ? html`<sensor-controls
                .device=${this.device.value}
                .actions=${this.app.device}
                ?notifications=${this.settings.value.notifications}
              ></sensor-controls>`
            : nothing
        }
        ${
          this.device.value && this.placement.value !== 'pelvis'
            ? html`<second-sensor .app=${this.app} .pelvis=${this.pelvis.value}></second-sensor>`
            : nothing
        }
        ${this.used()}
        <section class="card">
          <placement-choice
            .value=${this.settings.value.placement}
            @placement-chosen=${(event: CustomEvent<Placement>) => void this.app.change({ placement: event.detail })}
          ></placement-choice>
        </section>
        ${blind ? nothing : this.ways()} ${this.known()}
      </div>
    `;
  }

  /** A sensor, or what can stand in for one. */
  private ways() {
    return html`
      <div class="two">
        ${this.pairing()}
        <div class="stand-ins">
          <phone-card .app=${this.app}></phone-card>
          <simulated-card
            @scene-chosen=${(event: CustomEvent<ChosenScene>) => this.simulate(event.detail)}
          ></simulated-card>
          <recording-card .app=${this.app} handed=${this.handed}></recording-card>
        </div>
      </div>
    `;
  }

  private used() {
    return html`<known-sensors
      .sensors=${this.knownSensors.value}
      ?atStart=${this.settings.value.connectAtStart}
      ?busy=${this.busy}
      @connect-asked=${(event: CustomEvent<string>) => void this.choosing(this.app.connectKnown(event.detail))}
      @forget-asked=${(event: CustomEvent<string>) => void this.app.forgetSensor(event.detail)}
      @at-start-chosen=${(event: CustomEvent<boolean>) => void this.app.change({ connectAtStart: event.detail })}
      @pair-asked=${() => void this.pair()}
    ></known-sensors>`;
  }

  private pairing() {
    if (this.problem?.code === 'unsupported') {
      return html`<move-over .fault=${this.problem} @export-asked=${() => void this.app.exportLog()}></move-over>`;
    }
    return html`<pair-card
      .fault=${this.fault ?? this.problem}
      ?another=${this.sensor.value !== null || this.knownSensors.value.length > 0}
      ?busy=${this.busy}
      @pair-asked=${() => void this.pair()}
    ></pair-card>`;
  }

  private known() {
    return html`
      <details class="card">
        <summary><h2>Sensors that Plumbline knows</h2></summary>
        <sensor-list
          ?pairable=${this.problem?.code !== 'unsupported'}
          @driver-chosen=${(event: CustomEvent<string>) => void this.pair(event.detail)}
        ></sensor-list>
      </details>
    `;
  }

  /** @param driver offers its sensors alone. */
  private async pair(driver?: string): Promise<void> {
    if (await this.choosing(this.app.pair(driver))) location.hash = '#/calibrate';
  }

  /** A sensor is being chosen. Resolves to whether it is in use now. */
  private async choosing(choice: Promise<LinkFault | null>): Promise<boolean> {
    this.busy = true;
    try {
      this.fault = await choice;
    } finally {
      this.busy = false;
    }
    if (this.fault) this.renderRoot.querySelector('pair-card')?.scrollIntoView({ block: 'nearest' });
    return this.fault === null;
  }

  private simulate({ scene, speed }: ChosenScene): void {
    this.app.simulate(scene, speed);
    location.hash = '#/calibrate';
  }
}

const questionsFirst = html`<status-banner tone="info" icon="info" heading=${FIRST_STEPS_WORDS.heading}>
  ${FIRST_STEPS_WORDS.body}
  <a slot="actions" class="button" href="#/screening/desk">${FIRST_STEPS_WORDS.answer}</a>
</status-banner>`;

declare global {
  interface HTMLElementTagNameMap {
    'pair-page': PairPage;
  }
}
