import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App } from '../../ports/app.ts';
import type { RoomTold } from '../../ports/keep-ports.ts';
import { ROOM_WORDS, roomUsed } from '../../strings/room-words.ts';
import { Latest } from '../controllers/latest.ts';
import { base } from '../styles/base.ts';

/** Whether the browser keeps what is stored, how much room it takes, and a button that asks for its promise. */
@customElement('room-panel')
export class RoomPanel extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 12px;
        justify-items: start;
      }

      h3 + p {
        margin-top: 4px;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @state() private refused = false;

  private readonly room = new Latest<RoomTold | null>(this, () => this.app?.keep.room$, null);

  override connectedCallback(): void {
    super.connectedCallback();
    void this.app?.keep.lookAtRoom();
  }

  override render() {
    const { value: room } = this.room;
    if (!room) return nothing;
    const { promised, open, unknown, refused } = ROOM_WORDS;
    const { name, line } = room.promised ? promised : room.promised === null ? unknown : open;
    const used = roomUsed(room);
    return html`
      <div><h3>${name}</h3><p class="support">${line}</p></div>
      ${room.promised === false ? this.button() : nothing}
      <p class="support" role="status" ?hidden=${!this.refused}>${this.refused ? refused : ''}</p>
      ${used ? html`<p class="note">${used}</p>` : nothing}
    `;
  }

  private button() {
    const { ask, mayAskYou } = ROOM_WORDS;
    return html`
      <button type="button" @click=${this.ask}>${ask}</button>
      ${this.app.keep.asksForRoom ? html`<p class="support">${mayAskYou}</p>` : nothing}
    `;
  }

  private async ask(): Promise<void> {
    this.refused = !(await this.app.keep.askForRoom());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'room-panel': RoomPanel;
  }
}
