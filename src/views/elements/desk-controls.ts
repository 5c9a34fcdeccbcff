import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { DeskPlace } from '../../app/desk-view.ts';
import { PLACE_WORDS } from '../../strings/desk-words.ts';
import { timeSpan } from '../../strings/time-words.ts';
import { base } from '../styles/base.ts';
import './icon-mark.ts';
import './select-row.ts';

const PLACES = (['chair', 'sofa', 'standing'] as const).map((id) => ({ id, text: PLACE_WORDS[id] }));

/** What can be asked of the desk, and what has come of it today. */
@customElement('desk-controls')
export class DeskControls extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 16px;
      }

      .stat {
        max-width: none;
        padding: 14px 0 16px;
        border-top: 1px solid var(--line);
        border-bottom: 1px solid var(--line);
      }

      .stat b {
        margin-right: 6px;
        font-size: var(--text-30);
        font-weight: 600;
        line-height: 1.1;
        letter-spacing: -0.02em;
      }

      .buttons {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 10px;
      }

      @media (width <= 420px) {
        .buttons button {
          padding: 0 10px;
          font-size: var(--text-15);
        }
      }

      @media (width < 360px) {
        .buttons {
          grid-template-columns: 1fr;
        }
      }
    `,
  ];

  @property({ type: Number }) nudgesToday = 0;
  @property() place: DeskPlace = 'chair';
  @property({ type: Number }) mostAnHour = 3;
  @property({ type: Number }) mostADay = 12;
  @property({ type: Boolean }) canSnooze = false;
  @property({ type: Boolean }) notifications = false;
  @property({ attribute: false }) recordingSeconds: number | null = null;

  override render() {
    const recorded = this.recordingSeconds;
    return html`
      <p class="stat">
        <b>${this.nudgesToday}</b>${this.nudgesToday === 1 ? 'nudge' : 'nudges'} today. At most ${this.mostAnHour} an hour
        and ${this.mostADay} a day, prompts to move included.
      </p>
      <div class="buttons">
        ${
          this.canSnooze
            ? html`<button type="button" @click=${() => this.ask('snooze-asked')}>
                <icon-mark name="moon"></icon-mark>Snooze 20 min
              </button>`
            : nothing
        }
        ${
          this.canSnooze
            ? html`<button type="button" @click=${() => this.ask('call-asked')}>
                <icon-mark name="phone"></icon-mark>In a call, 30 min
              </button>`
            : nothing
        }
        ${
          this.notifications
            ? nothing
            : html`<button type="button" @click=${() => this.ask('notifications-asked')}>
                <icon-mark name="bell"></icon-mark>Notifications
              </button>`
        }
        ${
          recorded === null
            ? html`<button type="button" @click=${() => this.ask('record-asked')}>
                <icon-mark name="record"></icon-mark>Record
              </button>`
            : html`<button type="button" class="chosen" @click=${() => this.ask('save-asked')}>
                <icon-mark name="save"></icon-mark>Save recording, ${timeSpan(recorded * 1000)}
              </button>`
        }
      </div>
      <select-row
        label="Where you are"
        .required=${true}
        .options=${PLACES}
        .value=${this.place}
        @select-chosen=${(event: CustomEvent<DeskPlace>) => this.dispatchEvent(new CustomEvent('place-asked', { detail: event.detail }))}
      ></select-row>
      <p class="support">
        Nudges stop when Plumbline is closed. A short pause now: <a href="#/learn/rest">rest or reset</a>.
      </p>
    `;
  }

  private ask(
    type: 'snooze-asked' | 'call-asked' | 'notifications-asked' | 'record-asked' | 'save-asked',
  ): void {
    this.dispatchEvent(new CustomEvent(type));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-controls': DeskControls;
  }

  interface HTMLElementEventMap {
    'call-asked': CustomEvent;
    'place-asked': CustomEvent<DeskPlace>;
    'notifications-asked': CustomEvent;
    'record-asked': CustomEvent;
    'save-asked': CustomEvent;
  }
}
