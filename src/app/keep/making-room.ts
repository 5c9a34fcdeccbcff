import { traceLine } from '../../core/backup/write-backup.ts';
import type { Keep, OldTraces } from '../../ports/keep-view.ts';
import type { TraceStore } from '../../ports/traces.ts';

/** Traces are measured so many at once. */
const AT_ONCE = 100;

/** Lets the person choose what goes before there is no room: the recorded angles of sets, the oldest first, and nothing else. */
export function createMakingRoom(
  traces: Pick<TraceStore, 'everything' | 'dropUpTo'>,
  lookAtRoom: () => Promise<void>,
): Pick<Keep, 'oldTraces' | 'letGo'> {
  return {
    async oldTraces() {
      const kept: OldTraces[] = [];
      for await (const some of traces.everything(AT_ONCE))
        for (const trace of some) {
          const { from, setId } = trace;
          kept.push({ sets: 1, bytes: traceLine(trace).length, from, to: from, upTo: setId });
        }
      const half = kept.slice(0, Math.ceil(kept.length / 2));
      return [half, ...(half.length < kept.length ? [kept] : [])].flatMap((some) => together(some) ?? []);
    },
    async letGo({ upTo }) {
      await traces.dropUpTo(upTo);
      await lookAtRoom();
    },
  };
}

function together(traces: readonly OldTraces[]): OldTraces | null {
  const [first, last] = [traces[0], traces.at(-1)];
  if (!first || !last) return null;
  const bytes = traces.reduce((sum, trace) => sum + trace.bytes, 0);
  return { sets: traces.length, bytes, from: first.from, to: last.to, upTo: last.upTo };
}
