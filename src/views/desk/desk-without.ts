import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { EMPTY_DESK } from '../../app/desk/desk.ts';
import type { App, DeskView, KnownSensorView } from '../../ports/app.ts';
import { Latest } from '../controllers/latest.ts';
import { base } from '../styles/base.ts';
import './break-clock.ts';
import '../elements/icon-mark.ts';

/** The desk without a sensor: one can be had, and breaks come by the clock. */
@customElement('desk-without')
export class DeskWithout extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: contents;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;

  private readonly desk = new Latest<DeskView>(this, () => this.app?.desk$, EMPTY_DESK);
  private readonly knownSensors = new Latest<readonly KnownSensorView[]>(
    this,
    () => this.app?.knownSensors$,
    [],
  );

  /** A clock that runs comes before the offer of a sensor. */
  override render() {
    const clock = html`<break-clock .app=${this.app} .desk=${this.desk.value}></break-clock>`;
    return this.desk.value.breakClock ? [clock, this.offer()] : [this.offer(), clock];
  }

  private offer() {
    return html`
      <section class="card lifted stack">
        <h2>Watch with a sensor</h2>
        <p>Clipped to your upper back, it shows how you lean and nudges you after a long slouch.</p>
        <div class="row">
          ${this.connectLatest()}
          <a class="button ${this.knownSensors.value.length > 0 || this.desk.value.breakClock ? '' : 'primary'}" href="#/pair"><icon-mark name="sensor"></icon-mark>Pair a sensor</a>
          <button type="button" @click=${() => this.app.simulate('desk')}>Try with the simulated body</button>
        </div>
      </section>
    `;
  }

  private connectLatest() {
    const [latest] = this.knownSensors.value;
    if (!latest) return nothing;
    return html`<button type="button" class="primary" @click=${() => void this.connect(latest.deviceId)}>
      <icon-mark name="bluetooth"></icon-mark>Connect ${latest.name}
    </button>`;
  }

  /** Where it does not work, the sensor's page has the other ways. */
  private async connect(deviceId: string): Promise<void> {
    if (await this.app.connectKnown(deviceId)) location.hash = '#/pair';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-without': DeskWithout;
  }
}
