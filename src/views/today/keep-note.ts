import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { littleRoom } from '../../app/keep/little-room.ts';
import type { RoomTold } from '../../ports/keep-ports.ts';
import type { FolderView } from '../../ports/keep-view.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../ports/settings.ts';
import { COPY_REMINDER, FOLDER_AGAIN, FOLDER_TROUBLE } from '../../strings/folder-words.ts';
import { ROOM_WORDS, SHORT_WORDS } from '../../strings/room-words.ts';
import { Latest } from '../controllers/latest.ts';
import { folderTrouble } from '../settings/folder-trouble.ts';
import { base } from '../styles/base.ts';
import { copyReminder, isPutOff } from './copy-reminder.ts';
import { PutOffCard } from './put-off-card.ts';
import '../elements/status-banner.ts';

/** One thing about keeping the records, where it needs the person: copies that wait, room that is short, a promise to ask for, a copy to save. */
@customElement('keep-note')
export class KeepNote extends PutOffCard {
  static override styles = [base];

  private readonly folder = new Latest<FolderView | null>(this, () => this.app?.keep.folder$, null);
  private readonly room = new Latest<RoomTold | null>(this, () => this.app?.keep.room$, null);
  private readonly settings = new Latest<Settings>(this, () => this.app?.settings$, DEFAULT_SETTINGS);

  protected override isDue(): boolean {
    return this.note() !== null;
  }

  protected override card(): TemplateResult {
    return this.note() ?? html``;
  }

  private note(): TemplateResult | null {
    return this.copiesWait() ?? this.roomIsShort() ?? this.promise() ?? this.reminder();
  }

  private copiesWait(): TemplateResult | null {
    const { value: view } = this.folder;
    const trouble = view && folderTrouble(view);
    if (!trouble) return null;
    const { name, line } = FOLDER_TROUBLE[trouble];
    const { allow, see } = FOLDER_AGAIN;
    return this.banner(
      line,
      trouble === 'asks'
        ? html`<button type="button" @click=${() => void this.app.keep.allowFolder()}>${allow}</button>`
        : html`<a class="button" href="#/settings/data">${see}</a>`,
      name,
    );
  }

  private roomIsShort(): TemplateResult | null {
    if (littleRoom(this.room.value) === null || isPutOff(this.settings.value, Date.now())) return null;
    return this.banner(
      SHORT_WORDS.note,
      html`<a class="button" href="#/settings/data">${SHORT_WORDS.see}</a>`,
    );
  }

  private promise(): TemplateResult | null {
    if (!this.app?.keep.asksForRoom || this.room.value?.promised !== false) return null;
    if (isPutOff(this.settings.value, Date.now())) return null;
    return this.banner(
      ROOM_WORDS.note,
      html`<button type="button" @click=${this.askForRoom}>${ROOM_WORDS.ask}</button>`,
    );
  }

  private reminder(): TemplateResult | null {
    // Where copies are made by themselves nobody needs to be reminded.
    if (!this.folder.value || this.folder.value.folder) return null;
    const days = copyReminder(this.records.value, this.settings.value, Date.now());
    if (days === null) return null;
    return this.banner(
      days === 'never' ? COPY_REMINDER.never : COPY_REMINDER.old(days),
      html`<button type="button" @click=${() => void this.app.exportLog()}>${COPY_REMINDER.press}</button>`,
    );
  }

  private banner(line: string, action: TemplateResult, heading = '') {
    return html`<status-banner tone="info" icon="save" .heading=${heading}>
      ${line}
      <span slot="actions">${action} ${heading ? nothing : this.notNow()}</span>
    </status-banner>`;
  }

  private async askForRoom(): Promise<void> {
    if (!(await this.app.keep.askForRoom())) this.putOff();
  }

  protected override putOff(): void {
    super.putOff();
    void this.app.change({ copyPutOffAt: Date.now() });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'keep-note': KeepNote;
  }
}
