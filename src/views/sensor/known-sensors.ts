import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { KnownSensorView } from '../../ports/app.ts';
import { KNOWN_WORDS } from '../../strings/known-words.ts';
import { PLACEMENT_WORDS } from '../../strings/placement-words.ts';
import { base } from '../styles/base.ts';
import '../elements/icon-mark.ts';
import '../elements/switch-row.ts';

/** Sensors that were used here before: to connect again, or to forget. */
@customElement('known-sensors')
export class KnownSensors extends LitElement {
  static override styles = [
    base,
    css`
      ul {
        padding: 0;
        list-style: none;
      }

      li {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 16px;
        align-items: center;
        max-width: none;
        padding: 10px 0;
        border-top: 1px solid var(--line);
      }

      .words {
        flex: 1 1 200px;
      }

      h2:focus {
        outline: none;
      }
    `,
  ];

  @property({ attribute: false }) sensors: readonly KnownSensorView[] = [];
  /** The latest connects by itself at the start. */
  @property({ type: Boolean }) atStart = false;
  /** The browser's list is open. */
  @property({ type: Boolean }) busy = false;

  override render() {
    if (this.sensors.length === 0) return nothing;
    const { title, atStart, atStartHint, another } = KNOWN_WORDS;
    const someGranted = this.sensors.some(({ granted }) => granted);
    return html`
      <section class="card stack" aria-labelledby="heading">
        <h2 id="heading" tabindex="-1">${title}</h2>
        <ul>${this.sensors.map((sensor, index) => this.row(sensor, index === 0))}</ul>
        ${
          someGranted
            ? html`<switch-row
                .label=${atStart}
                .hint=${atStartHint}
                ?on=${this.atStart}
                @switch-turned=${(event: CustomEvent<boolean>) => this.tell('at-start-chosen', event.detail)}
              ></switch-row>`
            : html`<div class="row">
                <button type="button" ?disabled=${this.busy} @click=${() => this.tell('pair-asked', null)}>
                  <icon-mark name="bluetooth"></icon-mark>${another}
                </button>
              </div>`
        }
      </section>
    `;
  }

  private row({ deviceId, name, placement, inUse, granted }: KnownSensorView, first: boolean) {
    const worn = PLACEMENT_WORDS[placement].name;
    const lead = first && !this.sensors.some((sensor) => sensor.inUse) ? 'primary' : '';
    return html`
      <li>
        <div class="words">
          <b>${name}</b>
          <p class="support">${inUse ? `${worn}, ${KNOWN_WORDS.inUse}.` : `${worn}.`} ${inUse || granted ? '' : KNOWN_WORDS.byList}</p>
        </div>
        ${
          inUse
            ? nothing
            : html`<button type="button" class=${lead} ?disabled=${this.busy} @click=${() => this.tell('connect-asked', deviceId)}>
                Connect ${name}
              </button>`
        }
        <button type="button" class="quiet" @click=${() => this.forget(deviceId)}>
          Forget this sensor <span class="visually-hidden">${name}</span>
        </button>
      </li>
    `;
  }

  /** The row goes, so the focus must not go with it. */
  private forget(deviceId: string): void {
    this.tell('forget-asked', deviceId);
    this.renderRoot.querySelector<HTMLElement>('#heading')?.focus();
  }

  private tell(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'known-sensors': KnownSensors;
  }

  interface HTMLElementEventMap {
    'at-start-chosen': CustomEvent<boolean>;
    'connect-asked': CustomEvent<string>;
    'forget-asked': CustomEvent<string>;
  }
}
