import type { Library } from '../core/exercise/library.ts';
import type { LogRecord } from '../core/log/record.ts';
import { expectation } from '../core/progression/expected.ts';
import type { App } from '../ports/app.ts';
import type { Clock } from '../ports/ports.ts';
import type { Training } from './training.ts';

/** What the summary of the present session would change; nothing where a simulated body or a recording trained. The log is folded once for as long as it stays the same. */
export function whatItChanges(
  training: Pick<Training, 'sessionId' | 'player$'>,
  records: () => readonly LogRecord[],
  library: Library,
  clock: Pick<Clock, 'now' | 'zone'>,
): App['expect'] {
  let known: { readonly of: readonly unknown[]; readonly look: ReturnType<typeof expectation> } | null = null;
  return (answers) => {
    const sessionId = training.sessionId();
    const cause = training.player$.value?.endedBy;
    if (!sessionId || !cause || isPlayed(records(), sessionId)) return null;
    const of = [sessionId, records()];
    if (!known?.of.every((each, i) => each === of[i])) {
      const at = clock.now();
      known = { of, look: expectation(records(), library, { at, zone: clock.zone() }, sessionId) };
    }
    const { untidy, ease = [], ...others } = answers;
    return known.look({ cause, ...others, untidy: untidy && [...untidy], ease: [...ease] });
  };
}

const isPlayed = (records: readonly LogRecord[], sessionId: string): boolean =>
  records.some(
    (record) => record.type === 'session-started' && record.sessionId === sessionId && record.source,
  );
