import type { LogRecord, RecordOf } from '../../../src/core/log/record.ts';
import type { SetTrace } from '../../../src/core/trace/trace.ts';
import type { TraceOf } from '../../../src/ports/traces.ts';
import { bridgeTrace, plankTrace } from '../../signals/trace.ts';

/** What a trace shows before its set, ms. */
const BEFORE_MS = 2000;
/** The half repetition among those of a set. */
const HALF_AT = 6;

/** Traces for the sets of a log that the sensor counted: repetitions like bridges, one of them half; holds like planks. */
export function tracesOf(records: readonly LogRecord[]): TraceOf {
  const sets = records.filter((record): record is RecordOf<'set'> => record.type === 'set');
  return async (setId) => {
    const set = sets.find(({ id, countedBy }) => id === setId && countedBy === 'sensor');
    return set ? traceOf(set) : null;
  };
}

function traceOf({ id, exerciseId, startedAt, performed }: RecordOf<'set'>): SetTrace | null {
  const at = startedAt - BEFORE_MS;
  if (exerciseId.includes('plank')) return plankTrace(at, Math.floor(performed), { setId: id });
  if (exerciseId !== 'bridge') return null;
  const shares = Array.from({ length: performed }, (_, i) => 0.95 + 0.1 * Math.sin(i));
  return bridgeTrace(at, [...shares.slice(0, HALF_AT), 0.45, ...shares.slice(HALF_AT)], { setId: id });
}
