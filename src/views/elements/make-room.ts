import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App } from '../../app/app.ts';
import { littleRoom } from '../../app/keep/little-room.ts';
import type { RoomTold } from '../../app/keep-ports.ts';
import type { OldTraces } from '../../app/keep-view.ts';
import { civilDate } from '../../core/log/civil-date.ts';
import { oldTracesWords, SHORT_WORDS, shortWords } from '../../strings/room-words.ts';
import { dayOfYear } from '../../strings/time-words.ts';
import { Latest } from '../controllers/latest.ts';
import { base } from '../styles/base.ts';
import './icon-mark.ts';
import './status-banner.ts';

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const day = (at: number): string => dayOfYear(civilDate(at, zone));

/** Where room is short: what may go before anything has to, the oldest first, by the person's own choice. */
@customElement('make-room')
export class MakeRoom extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 12px;
      }

      ul {
        display: grid;
        gap: 12px;
        padding: 0;
        list-style: none;
      }

      li {
        display: grid;
        gap: 8px;
        justify-items: start;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  /** Null until they were looked for. */
  @state() private old: readonly OldTraces[] | null = null;
  /** Asked once more before it goes for good. */
  @state() private sure: OldTraces | null = null;
  @state() private gone = '';

  private readonly room = new Latest<RoomTold | null>(this, () => this.app?.keep.room$, null);
  private looked = false;

  override updated(): void {
    if (this.looked || this.left === null) return;
    this.looked = true;
    void this.look();
  }

  private get left(): number | null {
    return littleRoom(this.room.value);
  }

  override render() {
    if (this.left === null) return nothing;
    const { title, stays, offer, none } = SHORT_WORDS;
    return html`
      <status-banner icon="warning" .heading=${title}>${shortWords(this.left)} ${stays}</status-banner>
      ${this.old === null ? nothing : html`<p class="support">${this.old.length > 0 ? offer : none}</p>`}
      <ul ?hidden=${!this.old?.length}>
        ${this.old?.map((traces) => html`<li>${this.choice(traces)}</li>`)}
      </ul>
      <p class="support" role="status" ?hidden=${!this.gone}>${this.gone}</p>
    `;
  }

  private choice(traces: OldTraces) {
    const { press, sure, keep } = SHORT_WORDS;
    const ask = (asked: OldTraces | null) => () => {
      this.sure = asked;
    };
    return html`
      <p>${oldTracesWords(traces, day(traces.from), day(traces.to))}</p>
      <div class="row">
        ${
          this.sure === traces
            ? html`
                <button type="button" @click=${() => void this.letGo(traces)}>${sure}</button>
                <button type="button" class="quiet" @click=${ask(null)}>${keep}</button>
              `
            : html`<button type="button" @click=${ask(traces)}>${press}</button>`
        }
      </div>
    `;
  }

  private async look(): Promise<void> {
    this.old = await this.app.keep.oldTraces().catch(() => []);
  }

  private async letGo(traces: OldTraces): Promise<void> {
    this.sure = null;
    await this.app.keep.letGo(traces);
    this.gone = SHORT_WORDS.gone;
    await this.look();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'make-room': MakeRoom;
  }
}
