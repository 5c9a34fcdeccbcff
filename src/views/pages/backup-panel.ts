import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App, ImportPreview } from '../../app/app.ts';
import { civilDate } from '../../core/log/civil-date.ts';
import { backupPreviewWords, WITH_TRACES } from '../../strings/backup-words.ts';
import { longDay } from '../../strings/time-words.ts';
import '../elements/dialog-sheet.ts';
import '../elements/file-button.ts';
import '../elements/icon-mark.ts';
import '../elements/status-banner.ts';
import { base } from '../styles/base.ts';

/** Export and import of all records. A file is looked at before anything of it is taken. */
@customElement('backup-panel')
export class BackupPanel extends LitElement {
  static override styles = [
    base,
    css`
      status-banner,
      .done {
        margin-top: 12px;
      }

      .traces {
        display: flex;
        gap: 8px;
        align-items: center;
        min-height: 44px;
        margin-top: 4px;
      }

      .traces input {
        flex: none;
        width: 22px;
        height: 22px;
        accent-color: var(--action);
      }

      dialog-sheet .row {
        margin-top: 18px;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @state() private preview: ImportPreview | null = null;
  @state() private refusal = '';
  @state() private taken = '';
  @state() private withTraces = false;

  override render() {
    return html`
      <div class="row">
        <button type="button" @click=${() => void this.app.exportLog(this.withTraces)}><icon-mark name="save"></icon-mark>Export</button>
        <file-button
          label="Import"
          accept=".json,application/json"
          @file-chosen=${(event: CustomEvent<File>) => void this.look(event.detail)}
        ></file-button>
      </div>
      <label class="support traces">
        <input
          type="checkbox"
          .checked=${this.withTraces}
          @change=${(event: Event) => {
            this.withTraces = (event.target as HTMLInputElement).checked;
          }}
        />
        ${WITH_TRACES}
      </label>
      ${
        this.refusal
          ? html`<status-banner role="alert" icon="warning" heading="Nothing was taken">${this.refusal}</status-banner>`
          : nothing
      }
      <p class="support done" role="status">${this.taken}</p>
      <dialog-sheet
        heading="What this file brings"
        ?open=${this.preview !== null}
        @sheet-closed=${() => {
          this.preview = null;
        }}
      >
        ${this.preview ? this.offer(this.preview) : nothing}
      </dialog-sheet>
    `;
  }

  private offer(preview: ImportPreview) {
    const { from, to, fresh } = preview;
    return html`
      <p>${backupPreviewWords(preview)}</p>
      ${from === null || to === null ? nothing : html`<p class="support">From ${day(from)} to ${day(to)}.</p>`}
      <p class="support">Your own records stay as they are. The plan is worked out anew from all of them.</p>
      <div class="row">
        ${
          fresh > 0
            ? html`<button type="button" class="primary" @click=${() => void this.take(preview)}>Take these records</button>`
            : nothing
        }
        <button
          type="button"
          @click=${() => {
            this.preview = null;
          }}
        >
          ${fresh > 0 ? 'Leave them' : 'Close'}
        </button>
      </div>
    `;
  }

  private async look(file: File): Promise<void> {
    this.taken = '';
    this.refusal = '';
    try {
      this.preview = await this.app.previewImport(file);
    } catch (error) {
      this.refusal = error instanceof Error ? error.message : String(error);
    }
  }

  private async take(preview: ImportPreview): Promise<void> {
    this.preview = null;
    await this.app.importRecords(preview);
    this.taken = preview.fresh === 1 ? '1 record taken.' : `${preview.fresh} records taken.`;
  }
}

const day = (at: number): string => longDay(civilDate(at, Intl.DateTimeFormat().resolvedOptions().timeZone));

declare global {
  interface HTMLElementTagNameMap {
    'backup-panel': BackupPanel;
  }
}
