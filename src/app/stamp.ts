import type { LogRecord, NewRecord } from '../core/log/record.ts';
import type { Versions } from '../core/log/record-base.ts';
import { ulid, ulidAfter, ulidTime } from '../core/log/ulid.ts';
import type { Clock } from '../ports/ports.ts';

/** Gives a record its id, time, zone and versions. Records of one millisecond keep the order they were made in. */
export function createStamp(clock: Clock, versions: Versions): (record: NewRecord) => LogRecord {
  let last: string | null = null;
  return (record) => {
    const at = clock.now();
    const sameMillisecond = last !== null && ulidTime(last) === Math.floor(at);
    last = last !== null && sameMillisecond ? ulidAfter(last) : ulid(at, clock.random(10));
    return { ...record, id: last, at, zone: clock.zone(), versions } as LogRecord;
  };
}
