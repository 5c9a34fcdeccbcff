import type { CDPSession } from 'puppeteer-core';
import { openFaultBench } from './link-faults.ts';

export interface CycleFigures {
  readonly cycles: number;
  /** From the sensor being back to readings flowing again, ms. */
  readonly liveAgainMs: { readonly p50: number; readonly p95: number; readonly max: number };
  /** JavaScript heap and listeners after the first cycles and after the last, garbage collected. */
  readonly heapMegabytes: { readonly early: number; readonly late: number };
  readonly listeners: { readonly early: number; readonly late: number };
  readonly nodes: { readonly early: number; readonly late: number };
}

/** After so many cycles everything that is made once has been made. */
const WARM_UP = 5;
const AWAY_MS = 300;

/** Loses the link again and again in one page: the sensor drops, stays away for a moment, and comes back. */
export async function cycle(id: string, cycles: number): Promise<CycleFigures> {
  const bench = await openFaultBench();
  try {
    const sensor = await bench.pair(id);
    await bench.until('live');
    const session = await bench.app.page.createCDPSession();
    await session.send('HeapProfiler.enable');
    await session.send('Performance.enable');
    const times: number[] = [];
    let early = await measure(session);
    for (let index = 0; index < cycles; index++) {
      if (index === WARM_UP) early = await measure(session);
      sensor.peripheral.setPresence('away');
      await new Promise((resolve) => setTimeout(resolve, AWAY_MS));
      sensor.peripheral.setPresence('near');
      const backAt = performance.now();
      await bench.until('live', 20_000);
      times.push(performance.now() - backAt);
    }
    const late = await measure(session);
    bench.app.browser.problems.assertNone();
    times.sort((a, b) => a - b);
    const at = (share: number) =>
      Math.round(times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0);
    return {
      cycles,
      liveAgainMs: { p50: at(0.5), p95: at(0.95), max: at(1) },
      heapMegabytes: { early: early.heap, late: late.heap },
      listeners: { early: early.listeners, late: late.listeners },
      nodes: { early: early.nodes, late: late.nodes },
    };
  } finally {
    await bench.close();
  }
}

async function measure(session: CDPSession) {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return {
    heap: Math.round(of('JSHeapUsedSize') / 10_000) / 100,
    listeners: of('JSEventListeners'),
    nodes: of('Nodes'),
  };
}
