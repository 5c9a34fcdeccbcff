import {
  backupWriter,
  minuteLine,
  recordLine,
  setAsideLine,
  traceLine,
} from '../../core/backup/write-backup.ts';
import type { LogRecord } from '../../core/log/record.ts';
import { type Along, batches, breathe, goOnUnlessEnded } from '../../ports/along.ts';
import { type KeepingPorts, type Ports, StorageFailure } from '../../ports/ports.ts';
import type { Settings } from '../../ports/settings.ts';

/** Entries of one part: enough to be quick, few enough that the page draws in between. */
const AT_ONCE = 1000;
/** Text is handed to the browser in blocks of this length, which it may keep on the disk. */
const BLOCK_LENGTH = 4 * 1024 * 1024;

export type ExportPorts = Pick<Ports & KeepingPorts, 'clock' | 'log' | 'desk' | 'traces' | 'shipped'>;

/**
 * Everything that is the person's, as one file: the log, the desk's minutes, the traces of sets, records that could not
 * be read, the settings with the sensors that are known. It is never whole in memory.
 */
export async function exportAll(
  { clock, log, desk, traces, shipped }: ExportPorts,
  records: readonly LogRecord[],
  settings: Partial<Settings>,
  along: Along = {},
): Promise<Blob> {
  const writer = backupWriter(clock.now(), shipped.version);
  const blocks: Blob[] = [];
  let text = '';
  let done = 0;
  let all = records.length;
  await orNothing(async () => {
    all += (await desk.atMost()) + (await traces.ids()).length;
  });

  async function write(part: string, entries: number): Promise<void> {
    text += part;
    done += entries;
    if (text.length > BLOCK_LENGTH) {
      blocks.push(new Blob([text]));
      text = '';
    }
    along.onProgress?.(Math.min(1, done / Math.max(1, all)));
    await breathe();
    goOnUnlessEnded(along);
  }

  await write(writer.list('records', []), 0);
  for (const some of batches(records, AT_ONCE)) {
    await write(writer.list('records', some.map(recordLine)), some.length);
  }
  await orNothing(async () => {
    for await (const some of desk.everything(AT_ONCE)) {
      await write(writer.list('minutes', some.map(minuteLine)), some.length);
    }
    for await (const some of traces.everything(AT_ONCE / 10)) {
      await write(writer.list('traces', some.map(traceLine)), some.length);
    }
    const aside = await log.setAside();
    if (aside.length > 0) await write(writer.list('setAside', aside.map(setAsideLine)), 0);
  });
  return new Blob([...blocks, text, writer.end(settings)], { type: 'application/json' });
}

/** Where the browser lets nobody reach the store, the log that this page holds goes out all the same. */
export async function orNothing<Value>(work: () => Promise<Value>): Promise<Value | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StorageFailure) return null;
    throw error;
  }
}
