import type { LogRecord } from '../../core/log/record.ts';

/** By when they were logged: in a recording played fast, the time of the samples runs ahead. */
export const nudgesSince = (records: readonly LogRecord[], since: number): number[] =>
  records.flatMap((record) => (isOwnNudge(record) && record.at > since ? [record.at] : []));

/** A nudge for the person, and not for a body that was played. */
export const isOwnNudge = (record: LogRecord): boolean => record.type === 'nudge' && !record.source;
