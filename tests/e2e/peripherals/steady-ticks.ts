import { setTimeout as pause, setImmediate as yieldOnce } from 'node:timers/promises';

/**
 * Calls `tick` at start + k * period by an absolute schedule: a late call delays none after it, and none is left
 * out. Ends when the signal is aborted or a tick answers false.
 */
export async function tickSteadily(
  periodMs: number,
  signal: AbortSignal,
  tick: (index: number) => Promise<boolean>,
): Promise<void> {
  const start = performance.now();
  for (let index = 0; !signal.aborted; index += 1) {
    const wait = start + index * periodMs - performance.now();
    if (wait > 0)
      await pause(Math.ceil(wait), null, { signal, ref: false }).catch(() => {}); // aborted
    else await yieldOnce(); // one that catches up must not keep everything else waiting
    if (signal.aborted || !(await tick(index))) return;
  }
}
