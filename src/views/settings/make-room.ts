import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { littleRoom } from '../../app/keep/little-room.ts';
import { civilDate } from '../../core/log/civil-date.ts';
import type { App } from '../../ports/app.ts';
import type { RoomTold } from '../../ports/keep-ports.ts';
import type { OldTraces } from '../../ports/keep-view.ts';
import { oldTracesWords, SHORT_WORDS, shortWords } from '../../strings/room-words.ts';
import { dayOfYear } from '../../strings/time-words.ts';
import { Latest } from '../controllers/latest.ts';
import { base } from '../styles/base.ts';

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const day = (at: number): string => dayOfYear(civilDate(at, zone));

/** Where room is short: what may go before anything has to, the oldest first, by the person's own choice. */
@customElement('make-room')
export class MakeRoom extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }

      /* How much of the room is taken: a picture of what the words below it say. */
      .taken {
        height: 16px;
        overflow: hidden;
        border: 1px solid var(--line-strong);
        border-radius: var(--radius-pill);
        background: var(--well);
      }

      .taken div {
        height: 100%;
        border-right: 2px solid var(--brass);
        background: repeating-linear-gradient(135deg, var(--brass) 0 3px, var(--brass-soft) 3px 8px);
      }

      @media (forced-colors: active) {
        .taken div {
          forced-color-adjust: none;
          background: CanvasText;
        }
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
    const { left } = this;
    this.hidden = left === null;
    if (left === null) return nothing;
    const { title, stays, offer, none } = SHORT_WORDS;
    const share = 1 - left / (this.room.value?.quotaBytes || 1);
    return html`
      <section class="card lifted stack" aria-labelledby="short">
        <h2 id="short">${title}</h2>
        <div class="taken" aria-hidden="true"><div .style=${`width: ${Math.round(100 * share)}%`}></div></div>
        <p>${shortWords(left)} ${stays}</p>
        ${this.old === null ? nothing : html`<p class="support">${this.old.length > 0 ? offer : none}</p>`}
        <ul ?hidden=${!this.old?.length}>
          ${this.old?.map((traces) => html`<li>${this.choice(traces)}</li>`)}
        </ul>
        <p class="support" role="status" ?hidden=${!this.gone}>${this.gone}</p>
      </section>
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
