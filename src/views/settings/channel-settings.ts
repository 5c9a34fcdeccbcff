import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App } from '../../ports/app.ts';
import type { Channel, ChannelLack, ChannelView } from '../../ports/channel-view.ts';
import type { LinkFault } from '../../ports/ports.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../ports/settings.ts';
import type { Reaching } from '../../ports/settings-ranges.ts';
import { CHANNEL_SETTINGS_WORDS, CHANNEL_WORDS, LACK_WORDS } from '../../strings/channel-words.ts';
import { SMALL_WINDOW_WORDS } from '../../strings/small-window-words.ts';
import { Latest } from '../controllers/latest.ts';
import { hasSmallWindow } from '../desk/small-window.ts';
import { base } from '../styles/base.ts';
import '../elements/fault-note.ts';
import '../elements/icon-mark.ts';
import '../elements/option-row.ts';
import '../elements/switch-row.ts';

/** By what nudges are told beside the page: each with its switch, a try, and what is in the way of it. */
@customElement('channel-settings')
export class ChannelSettings extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 20px;
      }

      ol {
        display: grid;
        list-style: none;
      }

      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 6px 20px;
        align-items: center;
        max-width: none;
        padding: 14px 0;
        border-top: 1px solid var(--line);
      }

      li:last-child {
        border-bottom: 1px solid var(--line);
      }

      .beside {
        display: flex;
        gap: 8px;
        justify-content: flex-end;
        min-width: 104px;
      }

      .ordered .beside {
        min-width: 216px;
      }

      option-row + p {
        margin-top: 8px;
      }

      .beside button {
        min-width: 104px;
        padding: 0 14px;
        font-size: var(--text-15);
      }

      .told {
        grid-column: 1 / -1;
      }

      .lack {
        display: flex;
        gap: 10px;
        align-items: flex-start;
      }

      .lack icon-mark {
        --icon-size: 20px;
        color: var(--brass-text);
      }

      h2 {
        font-size: var(--text-17);
      }

      .support a {
        white-space: nowrap;
      }

      @media (width <= 760px) {
        li {
          grid-template-columns: minmax(0, 1fr);
        }

        .beside {
          justify-content: flex-start;
        }
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @state() private tried: { readonly channel: Channel; readonly fault: LinkFault | null } | null = null;

  private readonly channels = new Latest<readonly ChannelView[]>(this, () => this.app?.channels$, []);
  private readonly settings = new Latest<Settings>(this, () => this.app?.settings$, DEFAULT_SETTINGS);

  override render() {
    const { reachBy, discreetNotices } = this.settings.value;
    const { question, each, first, firstHint, discreet, closed } = CHANNEL_SETTINGS_WORDS;
    return html`
      <div>
        <option-row
          .question=${question}
          .options=${[{ id: 'each', text: each }, { id: 'first', text: first }]}
          .value=${reachBy}
          @option-chosen=${(event: CustomEvent<Settings['reachBy']>) => this.change({ reachBy: event.detail })}
        ></option-row>
        ${reachBy === 'first' ? html`<p class="support">${firstHint}</p>` : nothing}
      </div>
      <ol class=${reachBy === 'first' ? 'ordered' : ''}>
        ${this.channels.value.map((view, index) => this.row(view, reachBy === 'first' ? index : 0))}
      </ol>
      <switch-row
        .label=${discreet.label}
        .hint=${discreet.hint}
        ?on=${discreetNotices}
        @switch-turned=${(event: CustomEvent<boolean>) => this.change({ discreetNotices: event.detail })}
      ></switch-row>
      <div>
        <h2>${SMALL_WINDOW_WORDS.open}</h2>
        <p class="support">${hasSmallWindow() ? SMALL_WINDOW_WORDS.lead : SMALL_WINDOW_WORDS.lack}</p>
      </div>
      <p class="support">${closed}</p>
    `;
  }

  private row(view: ChannelView, place: number) {
    const { channel, on, lack } = view;
    const { label, hint } = CHANNEL_WORDS[channel];
    return html`
      <li>
        <switch-row
          .label=${label}
          .hint=${hint}
          ?on=${on && lack !== 'not-asked' && lack !== 'denied'}
          @switch-turned=${(event: CustomEvent<boolean>) => void this.turn(channel, event)}
        ></switch-row>
        <div class="beside">${this.earlier(channel, place)} ${this.tryIt(channel, lack)}</div>
        <div class="told support" role="status">${this.told(view)}</div>
      </li>
    `;
  }

  private earlier(channel: Channel, place: number) {
    if (place === 0 || channel === 'badge') return nothing;
    const { earlier } = CHANNEL_SETTINGS_WORDS;
    return html`<button
      type="button"
      aria-label="${earlier}: ${CHANNEL_WORDS[channel].label}"
      @click=${() => this.moveUp(channel)}
    >
      <icon-mark name="up"></icon-mark>${earlier}
    </button>`;
  }

  private tryIt(channel: Channel, lack: ChannelLack | null) {
    if (lack !== null && !MAY_YET_WORK.has(lack)) return nothing;
    const { tryIt } = CHANNEL_SETTINGS_WORDS;
    return html`<button
      type="button"
      aria-label="${tryIt}: ${CHANNEL_WORDS[channel].label}"
      @click=${() => void this.try(channel)}
    >
      ${tryIt}
    </button>`;
  }

  private told({ channel, lack }: ChannelView) {
    const tried = this.tried?.channel === channel ? this.tried : null;
    if (tried?.fault) return html`<fault-note .fault=${tried.fault}></fault-note>`;
    if (lack === null) return tried ? CHANNEL_WORDS[channel].tried : nothing;
    return html`<span class="lack"><icon-mark name="info"></icon-mark><span>${LACK_WORDS[lack]} ${wayOut(lack)}</span></span>`;
  }

  private change(settings: Partial<Settings>): void {
    void this.app.change(settings);
  }

  private async turn(channel: Channel, event: CustomEvent<boolean>): Promise<void> {
    this.tried = null;
    // An event forgets its target once its listeners are done.
    const row = event.target as HTMLElementTagNameMap['switch-row'];
    const lack = await this.app.turnChannel(channel, event.detail);
    // The switch was turned by hand: where that came to nothing, it goes back.
    if (lack) row.on = true;
    await row.updateComplete;
    if (lack) row.on = false;
  }

  private async try(channel: Channel): Promise<void> {
    const answer = await this.app.tryChannel(channel);
    this.tried = { channel, fault: answer && typeof answer === 'object' ? answer : null };
  }

  private moveUp(channel: Reaching): void {
    const order = [...this.settings.value.reachOrder];
    const at = order.indexOf(channel);
    order.splice(at - 1, 2, channel, ...order.slice(at - 1, at));
    this.change({ reachOrder: order });
  }
}

/** What a gesture may still put right. */
const MAY_YET_WORK: ReadonlySet<ChannelLack> = new Set(['not-asked', 'silenced']);

/** Where something can be done about it. */
function wayOut(lack: ChannelLack) {
  const { pair, sensorPage } = CHANNEL_SETTINGS_WORDS;
  if (lack === 'no-sensor') return html`<a href="#/pair">${pair}</a>`;
  return lack === 'sensor-told-not-to' ? html`<a href="#/pair">${sensorPage}</a>` : nothing;
}

declare global {
  interface HTMLElementTagNameMap {
    'channel-settings': ChannelSettings;
  }
}
