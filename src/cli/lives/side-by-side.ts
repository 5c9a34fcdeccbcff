import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { byKind, type KindLived } from './crowd.ts';
import type { Lived } from './lived.ts';
import type { Share } from './share.ts';

/**
 * Lives so many people in as many threads as there are processors. The lives are those of one thread.
 *
 * @param told called with how many have been lived so far.
 */
export async function liveSideBySide(
  people: number,
  weeks: number,
  told: (lived: number) => void,
): Promise<KindLived[]> {
  const threads = Math.min(availableParallelism(), people);
  const lives: Lived[] = [];
  const shares = Array.from({ length: threads }, (_, from): Share => ({ people, weeks, from, of: threads }));
  await Promise.all(
    shares.map((share) =>
      inThread(share, (lived) => {
        lives.push(lived);
        told(lives.length);
      }),
    ),
  );
  return byKind(lives);
}

const inThread = (share: Share, tell: (lived: Lived) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.mjs', import.meta.url), { workerData: share });
    worker.on('message', tell);
    worker.on('error', reject);
    worker.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`a thread ended with code ${code}`)),
    );
  });
