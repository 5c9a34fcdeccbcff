import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SensorDriver } from '../../../sensors/driver.ts';
import { sensorDrivers } from '../../../sensors/registry.ts';
import { driverNotes } from '../../strings/driver-notes.ts';
import { abilityWords, EVIDENCE_WORDS, EXPERIMENTAL_WORDS } from '../../strings/driver-words.ts';
import { base } from '../styles/base.ts';

/** The sensors that Plumbline knows, made from what their drivers declare. */
@customElement('sensor-list')
export class SensorList extends LitElement {
  static override styles = [
    base,
    css`
      ul.drivers {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 300px), 1fr));
        gap: 4px 28px;
        padding: 0;
        list-style: none;
      }

      ul.drivers > li {
        display: flex;
        flex-direction: column;
        gap: 6px;
        align-items: flex-start;
        padding: 14px 0;
        border-top: 1px solid var(--line);
      }

      .name {
        display: flex;
        flex-wrap: wrap;
        gap: 6px 10px;
        align-items: center;
      }

      summary {
        min-height: 24px;
        cursor: pointer;
      }

      button {
        margin-top: 6px;
      }
    `,
  ];

  @property({ attribute: false }) drivers: readonly SensorDriver[] = sensorDrivers;
  /** Each can be paired from here. */
  @property({ type: Boolean }) pairable = false;

  override render() {
    return html`<ul class="drivers">${this.drivers.map((driver) => this.entry(driver))}</ul>`;
  }

  private entry(driver: SensorDriver) {
    const { id, name, experimental, evidence } = driver;
    const { models, preparation, checkedAgainst } = driverNotes(driver);
    return html`
      <li>
        <div class="name">
          <h3>${name}</h3>
          ${experimental ? html`<span class="chip brass">${EXPERIMENTAL_WORDS}</span>` : nothing}
        </div>
        <p class="support">${models.join(', ')}</p>
        <p class="support">${abilityWords(driver).join(' ')}</p>
        ${preparation ? html`<p class="support"><b>Before pairing:</b> ${preparation}</p>` : nothing}
        <details class="support">
          <summary>${EVIDENCE_WORDS[evidence]}</summary>
          <p>${checkedAgainst}</p>
        </details>
        ${
          this.pairable
            ? html`<button type="button" @click=${() => this.choose(id)}>
                Pair<span class="visually-hidden"> a sensor from ${name}</span>
              </button>`
            : nothing
        }
      </li>
    `;
  }

  private choose(id: string): void {
    this.dispatchEvent(new CustomEvent('driver-chosen', { detail: id }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sensor-list': SensorList;
  }

  interface HTMLElementEventMap {
    'driver-chosen': CustomEvent<string>;
  }
}
