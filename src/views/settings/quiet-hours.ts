import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Settings } from '../../ports/settings.ts';
import { DESK_CHOICE_WORDS, timeOfDay } from '../../strings/desk-choice-words.ts';
import { base } from '../styles/base.ts';
import { field } from '../styles/field.ts';
import '../elements/switch-row.ts';

type Hours = Settings['quietHours'];

/** Quiet hours that are offered first, minutes from midnight. */
const EVENING = { from: 18 * 60, to: 8 * 60 };

/** Between which times of day nothing is said. */
@customElement('quiet-hours')
export class QuietHours extends LitElement {
  static override styles = [
    base,
    field,
    css`
      :host {
        display: grid;
        gap: 12px;
      }

      .times {
        display: flex;
        flex-wrap: wrap;
        gap: 16px;
      }

      label {
        display: grid;
        gap: 6px;
        justify-items: start;
        margin: 0;
      }

      input {
        min-width: 120px;
      }
    `,
  ];

  @property({ attribute: false }) hours: Hours = null;

  override render() {
    const { label, hint, from, to } = DESK_CHOICE_WORDS.quiet;
    const { hours } = this;
    return html`
      <switch-row
        .label=${label}
        .hint=${hint}
        ?on=${hours !== null}
        @switch-turned=${(event: CustomEvent<boolean>) => this.tell(event.detail ? EVENING : null)}
      ></switch-row>
      ${
        hours
          ? html`<div class="times">
              ${time(from, hours.from, (minutes) => this.tell({ ...hours, from: minutes }))}
              ${time(to, hours.to, (minutes) => this.tell({ ...hours, to: minutes }))}
            </div>`
          : nothing
      }
    `;
  }

  private tell(detail: Hours): void {
    this.dispatchEvent(new CustomEvent('hours-chosen', { detail }));
  }
}

const time = (label: string, minutes: number, chosen: (minutes: number) => void) =>
  html`<label>
    ${label}
    <input
      type="time"
      .value=${timeOfDay(minutes).padStart(5, '0')}
      @change=${(event: Event) => {
        const { value } = event.target as HTMLInputElement;
        const [hour = 0, minute = 0] = value.split(':').map(Number);
        if (value !== '') chosen(hour * 60 + minute);
      }}
    />
  </label>`;

declare global {
  interface HTMLElementTagNameMap {
    'quiet-hours': QuietHours;
  }

  interface HTMLElementEventMap {
    'hours-chosen': CustomEvent<Settings['quietHours']>;
  }
}
