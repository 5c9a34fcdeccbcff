/** Everything that can go wrong with a part that is fetched late; `src/strings/part-words.ts` has the words. */
export type PartFaultCode = 'not-loaded';

/** `live`: sensor, desk and session. `keeping`: copies, files and room. Today does without either. */
export type PartName = 'live' | 'keeping';

/** A part could not be had: the network is gone before everything was kept, or a newer build has replaced the file. */
export class NotLoaded extends Error {
  readonly code: PartFaultCode = 'not-loaded';
  /** What the browser said, for a bug report. */
  readonly detail: string;

  /** @param again fetches the part once more; rejects with NotLoaded. */
  constructor(
    cause: unknown,
    readonly again: () => Promise<unknown>,
  ) {
    super('a part could not be loaded', { cause });
    this.name = 'NotLoaded';
    this.detail = String(cause);
  }
}

/**
 * A part of the app that is fetched when it is first asked for, such as a page, the charts or the guide. Every lazy load of
 * the app goes through here:
 *
 *     const pipeline = part(() => import('../app/pipeline.ts'));
 *     const { createPipeline } = await pipeline();
 *
 * It is fetched once. Where it cannot be had, everyone who waits gets `NotLoaded`, and the next to ask has it fetched anew.
 * What draws a part shows in its place that it is missing (`Arriving` does it for elements). Elsewhere let the rejection
 * go: the shell tells the person of every one that nobody caught, with what to do.
 */
export function part<Part>(fetch: () => Promise<Part>): () => Promise<Part> {
  let coming: Promise<Part> | null = null;
  const ask = (): Promise<Part> => {
    coming ??= fetch().catch((cause: unknown) => {
      coming = null;
      throw new NotLoaded(cause, ask);
    });
    return coming;
  };
  return ask;
}
