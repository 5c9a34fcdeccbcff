import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { civilDate } from '../../core/log/civil-date.ts';
import type { App } from '../../ports/app.ts';
import type { KnownFolder } from '../../ports/keep-ports.ts';
import type { FolderView } from '../../ports/keep-view.ts';
import { FOLDER_AGAIN, FOLDER_TROUBLE, FOLDER_WORDS } from '../../strings/folder-words.ts';
import { clockTime, pastDay } from '../../strings/time-words.ts';
import { Latest } from '../controllers/latest.ts';
import '../elements/status-banner.ts';
import { base } from '../styles/base.ts';
import { folderTrouble } from './folder-trouble.ts';

/** Copies in a folder of the person's: which folder, the last copy, and what stands in the way. */
@customElement('folder-panel')
export class FolderPanel extends LitElement {
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

      .file {
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;

  private readonly view = new Latest<FolderView | null>(this, () => this.app?.keep.folder$, null);

  override render() {
    const { value: view } = this.view;
    if (!view) return nothing;
    const { cannot, offer } = FOLDER_WORDS;
    if (!view.exists) return words(cannot);
    if (view.folder) return this.chosen(view, view.folder);
    return html`
      ${words(offer)}
      <button type="button" @click=${() => void this.app.keep.chooseFolder()}>${offer.press}</button>
    `;
  }

  private chosen(view: FolderView, folder: KnownFolder) {
    const { chosen, none, now, working, other, leave, leaveHint } = FOLDER_WORDS;
    const { keep } = this.app;
    return html`
      <div>
        <h3>${chosen(folder.name)}</h3>
        <p role="status">${view.working ? working : folder.last ? lastWords(folder.last) : none}</p>
        ${folder.last ? html`<p class="note file">${folder.last.file}</p>` : nothing}
      </div>
      ${this.trouble(view)}
      <div class="row">
        ${
          folder.access === 'granted'
            ? html`<button type="button" ?disabled=${view.working} @click=${() => void keep.copyToFolder()}>${now}</button>`
            : nothing
        }
        <button type="button" @click=${() => void keep.chooseFolder()}>${other}</button>
        <button type="button" class="quiet" aria-describedby="hint" @click=${() => void keep.leaveFolder()}>${leave}</button>
      </div>
      <p class="note" id="hint">${leaveHint}</p>
    `;
  }

  private trouble(view: FolderView) {
    const trouble = folderTrouble(view);
    if (!trouble) return nothing;
    const { name, line } = FOLDER_TROUBLE[trouble];
    return html`<status-banner role="alert" icon="warning" .heading=${name}>
      ${line}
      ${
        trouble === 'asks'
          ? html`<button slot="actions" type="button" @click=${() => void this.app.keep.allowFolder()}>${FOLDER_AGAIN.allow}</button>`
          : nothing
      }
    </status-banner>`;
  }
}

const words = ({ name, line }: { readonly name: string; readonly line: string }) => html`
  <div><h3>${name}</h3><p class="support">${line}</p></div>
`;

function lastWords(copy: NonNullable<KnownFolder['last']>): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const [date, today] = [civilDate(copy.at, zone), civilDate(Date.now(), zone)];
  return FOLDER_WORDS.last(
    copy,
    date === today ? FOLDER_WORDS.today : pastDay(date, today),
    clockTime(copy.at),
  );
}

declare global {
  interface HTMLElementTagNameMap {
    'folder-panel': FolderPanel;
  }
}
