import { part } from '../../app/part.ts';

const figures = part(() => import('./exercise-figure.ts'));

let isComing = false;

/**
 * Fetches what draws figures, once, after the words of the page: it is large, and nobody waits for a picture to begin.
 * Figures that stand already are drawn as it arrives. Where it cannot be had, the next page that shows one asks again.
 */
export function figuresSoon(): void {
  if (isComing) return;
  isComing = true;
  setTimeout(async () => {
    try {
      await figures();
    } catch {
      isComing = false;
    }
  });
}
