import { Subject } from 'rxjs';
import type { LogRecord } from '../../core/log/record.ts';
import type { RecordNews } from '../../ports/late-sync.ts';

/** On which the connected tab tells the others what came. */
const CHANNEL = 'plumbline-records';

export function createRecordNews(): RecordNews {
  const heard$ = new Subject<readonly LogRecord[]>();
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<readonly LogRecord[]>) => heard$.next(data));
  return { tell: (records) => channel.postMessage(records), heard$ };
}
