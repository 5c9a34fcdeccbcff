import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Nudge } from '../../../sensors/driver.ts';
import type { DeviceActions, DeviceView } from '../../ports/app.ts';
import type { LinkFault } from '../../ports/ports.ts';
import { DEVICE_NUDGE_WORDS, NUDGE_WAY_WORDS } from '../../strings/device-words.ts';
import { base } from '../styles/base.ts';
import '../elements/fault-note.ts';
import '../elements/option-row.ts';

/** What the sensor does at a nudge, and a way to try each. */
@customElement('nudge-choice')
export class NudgeChoice extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 12px;
      }
    `,
  ];

  @property({ attribute: false }) device!: DeviceView;
  @property({ attribute: false }) actions!: DeviceActions;
  /** The person allows notifications. */
  @property({ type: Boolean }) notifications = false;
  @state() private told = '';
  @state() private fault: LinkFault | null = null;

  override render() {
    const { driver, nudge } = this.device;
    const { question, none, unable, page } = DEVICE_NUDGE_WORDS;
    const ways = driver.nudges.map((id) => ({ id, text: NUDGE_WAY_WORDS[id].choice }));
    return html`
      ${
        ways.length > 0
          ? html`<option-row
              .question=${question}
              .options=${[...ways, { id: 'none', text: none }]}
              .value=${nudge ?? 'none'}
              @option-chosen=${(event: CustomEvent<Nudge | 'none'>) => void this.actions.choose({ nudge: event.detail })}
            ></option-row>`
          : html`<p class="support">${unable}</p>`
      }
      <div class="row">
        ${driver.nudges.map(
          (way) =>
            html`<button type="button" @click=${() => void this.test(way)}>${NUDGE_WAY_WORDS[way].test}</button>`,
        )}
        <button type="button" @click=${() => void this.test(null)}>${page}</button>
      </div>
      <p class="support" role="status">${this.told}</p>
      ${this.fault ? html`<fault-note .fault=${this.fault}></fault-note>` : nothing}
    `;
  }

  private async test(way: Nudge | null): Promise<void> {
    const { sent, pageWith, pageWithout } = DEVICE_NUDGE_WORDS;
    this.told = '';
    this.fault = await this.actions.testNudge(way);
    const byPage = this.notifications ? pageWith : pageWithout;
    this.told = this.fault ? '' : way ? sent : byPage;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'nudge-choice': NudgeChoice;
  }
}
