import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Placement } from '../../core/posture/posture.ts';
import type { SensorInfo } from '../../ports/app.ts';
import type { LinkStatus } from '../../ports/ports.ts';
import { KNOWN_WORDS } from '../../strings/known-words.ts';
import { sensorWords } from '../../strings/sensor-words.ts';
import { SENSOR_SETTINGS_WORDS } from '../../strings/settings-words.ts';
import { Latest } from '../controllers/latest.ts';
import '../elements/link-row.ts';
import '../sensor/placement-choice.ts';
import '../sensor/sensor-list.ts';
import '../elements/setting-fold.ts';
import { NO_LINK } from '../sensor/no-link.ts';
import { SettingsGroupElement } from './settings-group.ts';

/** Where the sensor is worn, and the way to its own page, which holds what depends on the model. */
@customElement('sensor-settings')
export class SensorSettings extends SettingsGroupElement {
  private readonly status = new Latest<LinkStatus>(this, () => this.app?.status$, NO_LINK);
  private readonly sensor = new Latest<SensorInfo | null>(this, () => this.app?.sensor$, null);

  override render() {
    const { placement, sensors } = this.settings.value;
    const { title, detail } = sensorWords(this.status.value, this.sensor.value, placement);
    const { page, pageLine, pair, why, whyLine, supported, supportedLine } = SENSOR_SETTINGS_WORDS;
    return html`
      <div class="card links">
        <link-row
          href="#/pair"
          icon="sensor"
          name=${this.sensor.value ? page : pair}
          line=${this.sensor.value ? pageLine(`${title}. ${detail}`) : title}
        ></link-row>
        <link-row href="#/diagnosis" icon="why" name=${why} line=${whyLine}></link-row>
      </div>
      <section class="card stack">
        <placement-choice
          .value=${placement}
          @placement-chosen=${(event: CustomEvent<Placement>) => this.change({ placement: event.detail })}
        ></placement-choice>
        ${sensors.length > 0 ? this.switch('connectAtStart', KNOWN_WORDS.atStart, KNOWN_WORDS.atStartHint) : nothing}
      </section>
      <section class="card folds">
        <setting-fold heading=${supported} line=${supportedLine}><sensor-list></sensor-list></setting-fold>
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sensor-settings': SensorSettings;
  }
}
