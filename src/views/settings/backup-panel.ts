import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { lengthOf } from '../../app/backup/minute-spans.ts';
import { civilDate } from '../../core/log/civil-date.ts';
import { type Along, Cancelled } from '../../ports/along.ts';
import type { App, ImportPreview, ImportReceipt } from '../../ports/app.ts';
import { type ImportChoice, ImportRefused } from '../../ports/import-view.ts';
import { StorageFailure } from '../../ports/ports.ts';
import {
  BACKUP_WORDS,
  IMPORT_REFUSAL_WORDS,
  latestImportWords,
  PREVIEW_WORDS,
  takenWords,
  UNDO_WORDS,
} from '../../strings/backup-words.ts';
import { longDay } from '../../strings/time-words.ts';
import './busy-line.ts';
import '../elements/dialog-sheet.ts';
import '../elements/file-button.ts';
import '../elements/icon-mark.ts';
import './import-preview.ts';
import './locked-copy.ts';
import '../elements/status-banner.ts';
import { base } from '../styles/base.ts';

type Busy = 'exporting' | 'reading' | 'taking' | 'undoing';

/** Export and import of everything. A file is looked at before anything of it is taken, and can be taken back. */
@customElement('backup-panel')
export class BackupPanel extends LitElement {
  static override styles = [
    base,
    css`
      status-banner,
      busy-line,
      .done,
      .latest {
        margin-top: 12px;
      }

      .latest {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 8px;
        align-items: center;
      }

      .done:empty {
        margin: 0;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  /** The latest import stands here, to be taken back. */
  @property({ type: Boolean, attribute: 'with-latest' }) withLatest = false;
  @state() private preview: ImportPreview | null = null;
  @state() private locked: File | null = null;
  @state() private latest: ImportReceipt | null = null;
  @state() private refusal = '';
  @state() private done = '';
  @state() private asksAnew = false;
  @state() private busy: Busy | null = null;
  @state() private share = 0;
  private ending = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.withLatest)
      void this.app?.latestImport().then(
        (latest) => {
          this.latest = latest;
        },
        () => {},
      );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.ending.abort();
  }

  override render() {
    return html`
      <div class="row">
        <button type="button" ?disabled=${this.busy !== null} @click=${() => void this.export()}>
          <icon-mark name="save"></icon-mark>${BACKUP_WORDS.export}
        </button>
        <file-button
          label=${BACKUP_WORDS.import}
          accept=".json,.plumbline,application/json"
          ?inert=${this.busy !== null}
          @file-chosen=${(event: CustomEvent<File>) => void this.look(event.detail)}
        ></file-button>
      </div>
      ${
        this.busy
          ? html`<busy-line
              words=${BACKUP_WORDS[this.busy]}
              .share=${this.share}
              end=${this.busy === 'undoing' ? '' : BACKUP_WORDS.cancel}
              @ended-early=${() => this.ending.abort()}
            ></busy-line>`
          : nothing
      }
      ${
        this.refusal
          ? html`<status-banner role="alert" icon="warning" heading=${BACKUP_WORDS.refused}>${this.refusal}</status-banner>`
          : nothing
      }
      <p class="support done" role="status">${this.done}</p>
      ${this.asksAnew ? this.again() : nothing} ${this.latest && !this.busy ? this.undoable(this.latest) : nothing}
      <locked-copy
        .app=${this.app}
        .file=${this.locked}
        @copy-opened=${(event: CustomEvent<File>) => void this.look(event.detail)}
        @copy-left=${() => {
          this.locked = null;
        }}
      ></locked-copy>
      <dialog-sheet
        heading=${PREVIEW_WORDS.heading}
        ?open=${this.preview !== null}
        @sheet-closed=${this.leave}
      >
        ${
          this.preview
            ? html`<import-preview
                .preview=${this.preview}
                @import-taken=${(event: CustomEvent<ImportChoice>) => void this.take(event.detail)}
                @import-left=${this.leave}
                @damaged-saved=${() => this.preview && this.app.saveDamaged(this.preview)}
              ></import-preview>`
            : nothing
        }
      </dialog-sheet>
    `;
  }

  private undoable(latest: ImportReceipt) {
    const { at, isWhole } = latest;
    return html`<p class="support latest">
      <span>${latestImportWords(dayOf(at), broughtBy(latest), isWhole)}</span>
      <button type="button" class="quiet" @click=${() => void this.undo(latest)}>${UNDO_WORDS.undo}</button>
    </p>`;
  }

  private again() {
    return html`<status-banner tone="safety" icon="warning">
      ${UNDO_WORDS.asksAnew}
      <a slot="actions" class="button" href="#/screening">${UNDO_WORDS.answer}</a>
    </status-banner>`;
  }

  private readonly leave = (): void => {
    this.preview = null;
  };

  private export(): Promise<void> {
    return this.during('exporting', (along) => this.app.exportLog(along));
  }

  /** A locked copy is opened first; from there on it is a file like any other. */
  private async look(file: File): Promise<void> {
    if (await this.app.keep.isLocked(file)) {
      this.locked = file;
      return;
    }
    await this.during('reading', async (along) => {
      this.preview = await this.app.previewImport(file, along);
    });
  }

  private take(choice: ImportChoice): Promise<void> {
    const { preview } = this;
    this.preview = null;
    if (!preview) return Promise.resolve();
    return this.during('taking', async (along) => {
      this.latest = await this.app.importRecords(preview, choice, along);
      // Whoever brings a copy has one, and need not be reminded of it.
      void this.app.change({ copyPutOffAt: Date.now() });
      this.done = takenWords(broughtBy(this.latest), choice.settings ? preview.settings.length : 0);
    });
  }

  private undo(receipt: ImportReceipt): Promise<void> {
    return this.during('undoing', async () => {
      await this.app.undoImport(receipt);
      this.latest = null;
      this.done = UNDO_WORDS.undone;
      this.asksAnew = receipt.bounds;
    });
  }

  /** One thing at a time, with its progress and its end. */
  private async during(busy: Busy, work: (along: Along) => Promise<void>): Promise<void> {
    this.refusal = '';
    this.done = '';
    this.asksAnew = false;
    this.share = 0;
    this.ending = new AbortController();
    this.busy = busy;
    try {
      await work({
        signal: this.ending.signal,
        onProgress: (share) => {
          // Told thousands of times, drawn a hundred times.
          this.share = Math.round(share * 100) / 100;
        },
      });
    } catch (error) {
      this.tell(error);
    } finally {
      this.busy = null;
    }
  }

  private tell(error: unknown): void {
    if (error instanceof Cancelled) this.done = BACKUP_WORDS.cancelled;
    else if (error instanceof ImportRefused) this.refusal = IMPORT_REFUSAL_WORDS[error.refusal];
    else if (error instanceof StorageFailure)
      this.refusal = error.fault === 'full' ? BACKUP_WORDS.noRoom : BACKUP_WORDS.failed;
    else throw error;
  }
}

const broughtBy = ({ records, minutes, traces }: ImportReceipt): number =>
  records.length + lengthOf(minutes) + traces.length;

const dayOf = (at: number): string =>
  longDay(civilDate(at, Intl.DateTimeFormat().resolvedOptions().timeZone));

declare global {
  interface HTMLElementTagNameMap {
    'backup-panel': BackupPanel;
  }
}
