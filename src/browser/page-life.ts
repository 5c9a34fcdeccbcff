import type { PageLife } from '../ports/surroundings.ts';

/** Time hidden is told for this long, ms. */
const TOLD_MS = 10 * 60_000;

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Notes from now on when the page is hidden and when it was frozen. */
export function watchPageLife(page: Document = document, now: () => number = Date.now): () => PageLife {
  let hiddenSince: number | null = page.visibilityState === 'hidden' ? now() : null;
  let hidden: readonly Span[] = [];
  let frozenSince: number | null = null;
  let frozen: Span | null = null;

  page.addEventListener('visibilitychange', () => {
    if (page.visibilityState === 'hidden') {
      hiddenSince ??= now();
    } else if (hiddenSince !== null) {
      hidden = [...hidden.filter(isRecent), { from: hiddenSince, to: now() }];
      hiddenSince = null;
    }
  });
  page.addEventListener('freeze', () => {
    frozenSince = now();
  });
  page.addEventListener('resume', () => {
    if (frozenSince !== null) frozen = { from: frozenSince, to: now() };
    frozenSince = null;
  });

  const isRecent = ({ to }: Span) => to > now() - TOLD_MS;

  return () => {
    const spans = hiddenSince === null ? hidden : [...hidden, { from: hiddenSince, to: now() }];
    const since = now() - TOLD_MS;
    const hiddenMs = spans
      .filter(isRecent)
      .reduce((sum, { from, to }) => sum + to - Math.max(from, since), 0);
    return {
      hiddenSince,
      hiddenMs,
      thawedAt: frozen?.to ?? null,
      frozenMs: frozen ? frozen.to - frozen.from : 0,
    };
  };
}
