/** How far something long has come, 0 to 1, and how the person ends it early. */
export interface Along {
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** Rejects with this where the person ended it. Nothing has changed then. */
export class Cancelled extends Error {
  constructor() {
    super('cancelled');
    this.name = 'Cancelled';
  }
}

export function goOnUnlessEnded({ signal }: Along): void {
  if (signal?.aborted) throw new Cancelled();
}

/** Lets the page draw and hear the person before work goes on. By a message: timers of a hidden tab wait a second each. */
export const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** Parts of a list, one after the other. */
export function* batches<Value>(values: readonly Value[], size: number): Generator<readonly Value[]> {
  for (let i = 0; i < values.length; i += size) yield values.slice(i, i + size);
}
