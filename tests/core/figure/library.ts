import { readFileSync } from 'node:fs';
import { type Animation, animate } from '../../../src/core/figure/animation.ts';
import { type FigureLibrary, parseFigures } from '../../../src/core/figure/figure-library.ts';

const FILE = new URL('../../../content/figures/poses.json', import.meta.url);

/** The pose data as it is shipped, fresh for each caller, so that a test may break it. */
export const poseData = (): PoseData => JSON.parse(readFileSync(FILE, 'utf8'));

export interface PoseData {
  bases: Record<string, Record<string, unknown>>;
  breaks: Record<string, Record<string, unknown>>;
  ex: Record<string, Record<string, unknown> & { k: Record<string, unknown>[] }>;
}

export const library: FigureLibrary = parseFigures(poseData());

export function figure(id: string, from: FigureLibrary = library): Animation {
  const record = from.find(id);
  if (!record) throw new Error(`no figure "${id}"`);
  return animate(record);
}

export const everyFigure: readonly Animation[] = library.ids.map((id) => figure(id));
