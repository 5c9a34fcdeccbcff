import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SensorInfo } from '../../ports/app.ts';
import type { LinkStatus } from '../../ports/ports.ts';
import { LINK_FAULT_WORDS } from '../../strings/link-words.ts';
import { base } from '../styles/base.ts';
import '../elements/icon-mark.ts';

interface Words {
  readonly title: string;
  readonly body: string;
}

/** The sensor was there and is not heard: what happens by itself, and what the person can do. */
@customElement('signal-card')
export class SignalCard extends LitElement {
  static override styles = [
    base,
    css`
      ul {
        display: grid;
        gap: 10px;
        list-style: none;
      }

      li {
        display: flex;
        gap: 12px;
        font-size: var(--text-15);
        line-height: 1.45;
      }

      li icon-mark {
        color: var(--brass-text);
      }
    `,
  ];

  @property({ attribute: false }) status: LinkStatus = {
    state: 'lost',
    fault: null,
    attempt: 0,
    batteryPercent: null,
  };
  @property() kind: SensorInfo['kind'] = 'bluetooth';

  override render() {
    const { title, body } = words(this.status);
    const ended = this.status.state === 'ended';
    return html`
      <section class="card lifted stack" role="status">
        <h2>${title}</h2>
        <p>${body}</p>
        ${
          this.kind === 'bluetooth' && !ended
            ? html`<ul>
                <li><icon-mark name="sensor"></icon-mark>Is it awake? Press its button once if its light is off.</li>
                <li><icon-mark name="walk"></icon-mark>Is it within about 8 metres, with no wall between?</li>
                <li><icon-mark name="phone"></icon-mark>Does another app hold it? Close the maker’s app.</li>
              </ul>`
            : nothing
        }
        <div class="row">
          ${
            ended
              ? nothing
              : html`<button type="button" class="primary" @click=${() => this.ask('retry-asked')}>
                  <icon-mark name="refresh"></icon-mark>Try again now
                </button>`
          }
          <button type="button" @click=${() => this.ask('leave-asked')}>Go on without it</button>
          ${ended ? nothing : html`<a href="#/diagnosis">Why does it not work?</a>`}
        </div>
      </section>
    `;
  }

  private ask(type: 'retry-asked' | 'leave-asked'): void {
    this.dispatchEvent(new CustomEvent(type));
  }
}

function words({ state, attempt, fault }: LinkStatus): Words {
  switch (state) {
    case 'silent':
      return LINK_FAULT_WORDS[fault?.code ?? 'silent'];
    case 'gone':
      return {
        title: 'The sensor did not come back',
        body: 'Plumbline stopped looking, to spare its battery.',
      };
    case 'ended':
      return { title: 'The recording is over', body: 'Nothing is measured any more.' };
    default:
      return {
        title: 'Looking for the sensor',
        body: `${attempt > 0 ? `Try ${attempt}. ` : ''}Plumbline goes on by itself. Usually it is out of range or asleep.`,
      };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'signal-card': SignalCard;
  }

  interface HTMLElementEventMap {
    'retry-asked': CustomEvent;
    'leave-asked': CustomEvent;
  }
}
