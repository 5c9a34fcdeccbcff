import type { BackupRefusal, DamagedEntry, NamedEntry } from '../core/backup/format.ts';
import type { LogRecord } from '../core/log/record.ts';
import type { Along } from './along.ts';
import type { Settings } from './settings.ts';

/** What stands in a backup and is counted by itself, in the order in which it is told. */
export const IMPORT_KINDS = [
  'safety',
  'training',
  'pain',
  'wishes',
  'outcomes',
  'desk',
  'minutes',
  'traces',
] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

export interface KindCount {
  readonly kind: ImportKind;
  /** Not here yet. */
  readonly fresh: number;
  /** Here already, and left as it is. */
  readonly known: number;
}

/** A setting that is another one in the file. */
export interface SettingChange {
  readonly name: keyof Settings;
  readonly here: unknown;
  readonly there: unknown;
}

/** Whole minutes since 1970, from the first to the last, both in it. */
export interface MinuteSpan {
  readonly from: number;
  readonly to: number;
}

/** What a backup would bring. Nothing of it was taken yet. */
export interface ImportPreview {
  readonly file: File;
  readonly counts: readonly KindCount[];
  readonly fresh: number;
  readonly known: number;
  /** When the first and the last record of the file were logged, epoch ms. */
  readonly from: number | null;
  readonly to: number | null;
  /** Entries that cannot be read: how many, and the first of them by name. */
  readonly damaged: number;
  readonly named: readonly DamagedEntry[];
  /** Settings that would change if the person takes them. */
  readonly settings: readonly SettingChange[];
  /** Minutes that are older than minutes are kept here: they come only where minutes are to be kept for good. */
  readonly olderMinutes: readonly MinuteSpan[];
  /** The device may not have room for all of it. */
  readonly isShortOfRoom: boolean;
  /** What is new. */
  readonly records: readonly LogRecord[];
  readonly minutes: readonly MinuteSpan[];
  readonly traces: readonly string[];
}

/** What the person takes beside the records. */
export interface ImportChoice {
  readonly settings: boolean;
  /** Minutes are kept for good here from now on, and the older ones come as well. */
  readonly olderMinutes: boolean;
}

/** What an import has added, so that it can be taken back: that, and nothing else. */
export interface ImportReceipt {
  /** All that it was to bring is here. Otherwise it was cut short, as by a page that was closed. */
  readonly isWhole: boolean;
  /** Epoch ms. */
  readonly at: number;
  readonly name: string;
  readonly records: readonly string[];
  readonly minutes: readonly MinuteSpan[];
  readonly traces: readonly string[];
  /** Settings that were taken, with what they were before. */
  readonly settings: readonly SettingChange[];
  /** It held answers or pain that bound the plan: the safety questions are due once it was taken back (INV-27). */
  readonly bounds: boolean;
}

/** Where the latest receipt is kept. */
export interface ReceiptStore {
  readonly latest: () => Promise<ImportReceipt | null>;
  readonly keep: (receipt: ImportReceipt | null) => Promise<void>;
}

/** Why a file was not taken: `unreadable` where the browser could not read it at all. */
export type ImportRefusal = BackupRefusal | 'unreadable';

/** Nothing has changed where an import is refused. */
export class ImportRefused extends Error {
  readonly refusal: ImportRefusal;

  constructor(refusal: ImportRefusal, cause?: unknown) {
    super(`import: ${refusal}`, { cause });
    this.name = 'ImportRefused';
    this.refusal = refusal;
  }
}

/** Everything as a file, and back. */
export interface BackupActions {
  /** Everything that is the person's as one file. Rejects with Cancelled. */
  readonly exportLog: (along?: Along) => Promise<void>;
  /** Records that this Plumbline could not read, as a file; and which there are. */
  readonly exportSetAside: () => Promise<void>;
  readonly setAside: () => Promise<readonly NamedEntry[]>;
  /** Reads a backup without taking it; rejects with ImportRefused, or Cancelled. */
  readonly previewImport: (file: File, along?: Along) => Promise<ImportPreview>;
  /** Takes it. Where that fails or is cancelled, nothing of it stays. Rejects with StorageFailure or as the preview does. */
  readonly importRecords: (
    preview: ImportPreview,
    choice?: ImportChoice,
    along?: Along,
  ) => Promise<ImportReceipt>;
  /** What a preview has set aside, as a file. */
  readonly saveDamaged: (preview: ImportPreview) => void;
  /** The latest import, which can be taken back. */
  readonly latestImport: () => Promise<ImportReceipt | null>;
  /** Takes it back: what it added, and nothing else. */
  readonly undoImport: (receipt: ImportReceipt) => Promise<void>;
}
