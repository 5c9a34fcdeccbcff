import { shown } from './figure.ts';

/** Speeds of one candidate over the rounds, items per second. */
export interface Speed {
  readonly median: number;
  readonly best: number;
  /** Median for each second of processor time, garbage collection included: also other work leaves it alone. */
  readonly perProcessorSecond: number;
}

/**
 * Times candidates in turn, round after round, so that a busy machine slows all of them alike: compare a speed
 * only with its neighbours of the same run. One round before is not counted: the code is still being compiled.
 *
 * @param candidates each does its work once and tells how many items that were.
 */
export function timeInTurn<Name extends string>(
  candidates: Readonly<Record<Name, () => number>>,
  rounds: number,
): Readonly<Record<Name, Speed>> {
  const entries = Object.entries(candidates) as [Name, () => number][];
  const timed = new Map<Name, Timed[]>(entries.map(([name]) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const [name, work] of entries) {
      const start = performance.now();
      const busy = process.cpuUsage();
      const items = work();
      const { user, system } = process.cpuUsage(busy);
      const each = { items, ms: performance.now() - start, processorMs: (user + system) / 1000 };
      if (round > 0) timed.get(name)?.push(each);
    }
  }
  const result = entries.map(([name]) => [name, speedOf(timed.get(name) ?? [])]);
  return Object.fromEntries(result) as Record<Name, Speed>;
}

interface Timed {
  readonly items: number;
  readonly ms: number;
  readonly processorMs: number;
}

function speedOf(timed: readonly Timed[]): Speed {
  const speeds = timed.map(({ items, ms }) => (1000 * items) / ms).toSorted((a, b) => a - b);
  const busy = timed.map(({ items, processorMs }) => (1000 * items) / processorMs).toSorted((a, b) => a - b);
  return {
    median: speeds[speeds.length >> 1] ?? 0,
    best: speeds.at(-1) ?? 0,
    perProcessorSecond: busy[busy.length >> 1] ?? 0,
  };
}

/** Speed as a watch tells it, which other work on the machine lowers. */
export const wallClock = ({ median, best }: Speed): string =>
  `median ${shown(median)}/s, best ${shown(best)}/s`;
