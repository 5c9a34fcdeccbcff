import type { DeskMinute } from '../../core/desk/minute.ts';
import type { SetTrace } from '../../core/trace/trace.ts';
import { type Along, batches, goOnUnlessEnded } from '../../ports/along.ts';
import type {
  ImportChoice,
  ImportPreview,
  ImportReceipt,
  MinuteSpan,
  SettingChange,
} from '../../ports/import-view.ts';
import type { KeepingPorts, Ports } from '../../ports/ports.ts';
import type { Journal } from '../journal.ts';
import type { SettingsKeeper } from '../settings-keeper.ts';
import { isIn } from './minute-spans.ts';
import { partsOf } from './read-file.ts';
import { bounds } from './record-kinds.ts';
import { settingsOf, unchangedSince } from './settings-brought.ts';

const AT_ONCE = 1000;
/** Of the way, the share that the log takes; the rest is for what lies beside it. */
const LOG_SHARE = 0.3;

export interface ImporterParts {
  readonly ports: Pick<Ports & KeepingPorts, 'filePieces' | 'log' | 'desk' | 'traces' | 'receipts' | 'clock'>;
  readonly journal: Pick<Journal, 'adopt' | 'forget'>;
  readonly keeper: Pick<SettingsKeeper, 'change' | 'settings$'>;
  /** Minutes came or went. */
  readonly minutesChanged: () => Promise<void>;
}

export interface Importer {
  /** Takes what a preview has shown. Where it fails or is cancelled, nothing of it stays. */
  readonly take: (preview: ImportPreview, choice: ImportChoice, along: Along) => Promise<ImportReceipt>;
  /** Takes an import back: what it added, and nothing else. */
  readonly undo: (receipt: ImportReceipt) => Promise<void>;
}

export function createImporter({ ports, journal, keeper, minutesChanged }: ImporterParts): Importer {
  const { filePieces, log, desk, traces, receipts, clock } = ports;

  async function take(preview: ImportPreview, choice: ImportChoice, along: Along) {
    const before = await receipts.latest();
    const receipt = receiptOf(preview, clock.now(), choice);
    const claim = before && !before.isWhole ? together(before, receipt) : receipt;
    // Known before anything is written: even a page that is closed in between can take it back.
    await receipts.keep(claim);
    try {
      await takeRecords(preview, along);
      await takeBeside(preview, receipt.minutes, along);
    } catch (error) {
      await takeOut(receipt);
      // What came of an earlier one can be taken back as before.
      await receipts.keep(before);
      throw error;
    }
    const whole = { ...claim, isWhole: true };
    await receipts.keep(whole);
    journal.adopt(preview.records);
    if (receipt.settings.length > 0) await keeper.change(settingsOf(receipt.settings, 'there'));
    if (receipt.minutes.length > 0) await minutesChanged();
    return whole;
  }

  /** The log first, all of it or nothing: it is what counts. */
  async function takeRecords({ records }: ImportPreview, along: Along): Promise<void> {
    const onProgress = (share: number) => along.onProgress?.(LOG_SHARE * share);
    if (records.length > 0) await log.append(records, { ...along, onProgress });
    goOnUnlessEnded(along);
  }

  /** Minutes and traces are read from the file once more: nobody holds them meanwhile. */
  async function takeBeside(
    preview: ImportPreview,
    spans: readonly MinuteSpan[],
    along: Along,
  ): Promise<void> {
    if (spans.length === 0 && preview.traces.length === 0) return;
    const wanted = new Set(preview.traces);
    const rest: Along = {
      ...along,
      onProgress: (share) => along.onProgress?.(LOG_SHARE + (1 - LOG_SHARE) * share),
    };
    for await (const parts of partsOf(filePieces, preview.file, clock.now(), rest)) {
      const minutes: DeskMinute[] = [];
      const drawn: SetTrace[] = [];
      for (const part of parts) {
        if (part.type === 'minute' && isIn(spans, part.minute.minute)) minutes.push(part.minute);
        else if (part.type === 'trace' && wanted.delete(part.trace.setId)) drawn.push(part.trace);
      }
      if (minutes.length > 0) await desk.add(minutes);
      if (drawn.length > 0) await traces.add(drawn);
    }
  }

  async function undo(receipt: ImportReceipt): Promise<void> {
    await takeOut(receipt);
    await receipts.keep(null);
  }

  async function takeOut(receipt: ImportReceipt): Promise<void> {
    for (const some of batches(receipt.records, AT_ONCE)) await log.remove(some);
    for (const span of receipt.minutes) await desk.remove(span);
    for (const some of batches(receipt.traces, AT_ONCE)) await traces.remove(some);
    journal.forget(receipt.records);
    const settings = unchangedSince(receipt.settings, keeper.settings$.value);
    if (settings.length > 0) await keeper.change(settingsOf(settings, 'here'));
    if (receipt.minutes.length > 0) await minutesChanged();
  }

  return { take, undo };
}

function receiptOf(preview: ImportPreview, at: number, choice: ImportChoice): ImportReceipt {
  const { file, records, traces } = preview;
  const settings = settingsTaken(preview, choice);
  const isForGood = settings.some(({ name, there }) => name === 'minutesKept' && there === 'for-good');
  return {
    isWhole: false,
    at,
    name: file.name,
    records: records.map(({ id }) => id),
    minutes: isForGood ? [...preview.olderMinutes, ...preview.minutes] : preview.minutes,
    traces,
    settings,
    bounds: records.some(bounds),
  };
}

/** Whoever takes older minutes keeps minutes for good: the next start would drop them otherwise. */
function settingsTaken(preview: ImportPreview, choice: ImportChoice): readonly SettingChange[] {
  const taken = choice.settings ? preview.settings : [];
  if (!choice.olderMinutes || preview.olderMinutes.length === 0) return taken;
  const others = taken.filter(({ name }) => name !== 'minutesKept');
  return [...others, { name: 'minutesKept', here: '28-days', there: 'for-good' }];
}

/** What an import that was cut short has left here belongs to the next one. */
const together = (before: ImportReceipt, now: ImportReceipt): ImportReceipt => ({
  ...now,
  records: [...before.records, ...now.records],
  minutes: [...before.minutes, ...now.minutes],
  traces: [...before.traces, ...now.traces],
  settings: [...before.settings, ...now.settings],
  bounds: before.bounds || now.bounds,
});
