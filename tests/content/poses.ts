import { readFileSync } from 'node:fs';

const file = new URL('../../content/figures/poses.json', import.meta.url);

/** Ids of the exercises that the figure can show. */
export const poses: readonly string[] = Object.keys(
  (JSON.parse(readFileSync(file, 'utf8')) as { ex: Record<string, unknown> }).ex,
);
