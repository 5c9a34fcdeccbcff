import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App } from '../../ports/app.ts';
import { CALL_MINUTES, DESK_BUTTONS, DRIVE_MINUTES, SNOOZES } from '../../strings/desk-words.ts';
import { lowered } from '../../strings/lowered.ts';
import { timeSpan } from '../../strings/time-words.ts';
import { base } from '../styles/base.ts';
import '../elements/icon-mark.ts';

/** What the desk's buttons ask of the app. */
export type DeskControlActions = Pick<
  App,
  'snooze' | 'snoozeUntilTomorrow' | 'keepQuiet' | 'allowNotifications' | 'startRecording' | 'saveRecording'
>;

/** What can be asked of the desk: quiet for a while, notifications, a recording. */
@customElement('desk-controls')
export class DeskControls extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 12px;
      }

      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: 10px;
      }

      /* Two in a line, where their words let them. */
      .buttons > button,
      ::slotted(*) {
        flex: 1 1 calc(50% - 5px);
      }

      @media (width <= 420px) {
        .buttons button {
          padding: 0 10px;
          font-size: var(--text-15);
        }
      }
    `,
  ];

  @property({ attribute: false }) actions!: DeskControlActions;
  /** Nudges may come at all, so that a quiet time can be asked for. */
  @property({ type: Boolean }) canBeQuiet = false;
  @property({ type: Boolean }) notifications = false;
  @property({ attribute: false }) recordingSeconds: number | null = null;
  /** The lengths of a snooze stand in place of the buttons. */
  @state() private choosing = false;

  override render() {
    return html`
      ${this.choosing && this.canBeQuiet ? this.lengths() : this.buttons()}
      <p class="support">
        Nudges stop when Plumbline is closed. A short pause now: <a href="#/learn/rest">rest or reset</a>.
      </p>
    `;
  }

  private buttons() {
    const { actions, recordingSeconds } = this;
    return html`
      <div class="buttons">
        ${this.canBeQuiet ? this.quiet() : nothing}
        ${
          this.notifications
            ? nothing
            : html`<button type="button" @click=${() => void actions.allowNotifications()}>
                <icon-mark name="bell"></icon-mark>Notifications
              </button>`
        }
        ${
          recordingSeconds === null
            ? html`<button type="button" @click=${() => actions.startRecording()}>
                <icon-mark name="record"></icon-mark>Record
              </button>`
            : html`<button type="button" class="chosen" @click=${() => actions.saveRecording()}>
                <icon-mark name="save"></icon-mark>Save recording, ${timeSpan(recordingSeconds * 1000)}
              </button>`
        }
        <slot name="more"></slot>
      </div>
    `;
  }

  private quiet() {
    return html`
      <button type="button" @click=${this.choose}><icon-mark name="moon"></icon-mark>${DESK_BUTTONS.snooze}</button>
      <button type="button" @click=${() => this.actions.keepQuiet('call', CALL_MINUTES)}>
        <icon-mark name="headset"></icon-mark>${DESK_BUTTONS.call}
      </button>
    `;
  }

  private lengths() {
    const { actions } = this;
    return html`
      <div class="buttons" role="group" aria-label="Quiet for how long?">
        ${SNOOZES.map(
          ({ minutes, text }) => html`<button
            type="button"
            aria-label="Quiet: ${lowered(text)}"
            @click=${() => this.take(() => (minutes === null ? actions.snoozeUntilTomorrow() : actions.snooze(minutes)))}
          >
            <icon-mark name="moon"></icon-mark>${text}
          </button>`,
        )}
        <button type="button" @click=${() => this.take(() => actions.keepQuiet('driving', DRIVE_MINUTES))}>
          <icon-mark name="car"></icon-mark>${DESK_BUTTONS.driving}
        </button>
      </div>
      <p><button type="button" class="quiet" @click=${() => this.take(() => undefined)}>Back</button></p>
    `;
  }

  /** The button that was pressed is gone: the first length takes its place. */
  private async choose(): Promise<void> {
    this.choosing = true;
    await this.updateComplete;
    this.renderRoot.querySelector('button')?.focus();
  }

  private async take(what: () => void): Promise<void> {
    what();
    this.choosing = false;
    await this.updateComplete;
    this.renderRoot.querySelector('button')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-controls': DeskControls;
  }
}
