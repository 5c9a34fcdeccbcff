import { Subject } from 'rxjs';
import type { RecordNews } from '../../app/late-sync.ts';
import type { LogRecord } from '../../core/log/record.ts';

/** On which the connected tab tells the others what came. */
const CHANNEL = 'plumbline-records';

export function createRecordNews(): RecordNews {
  const heard$ = new Subject<readonly LogRecord[]>();
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<readonly LogRecord[]>) => heard$.next(data));
  return { tell: (records) => channel.postMessage(records), heard$ };
}
