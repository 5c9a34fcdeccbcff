import poses from '../../../content/figures/poses.json';
import type { Tempo } from '../../core/exercise/exercise.ts';
import { type Animation, animate } from '../../core/figure/animation.ts';
import { centreOfMass } from '../../core/figure/balance.ts';
import { parseFigures } from '../../core/figure/figure-library.ts';
import { type Framing, frameFigure } from '../../core/figure/framing.ts';
import { paced } from '../../core/figure/pace.ts';

/** A figure, solved, and the frame around it. */
export interface Picture {
  readonly animation: Animation;
  readonly framing: Framing;
}

const library = parseFigures(poses);
const pictures = new Map<string, Picture>();

/** Solves and frames a figure the first time it is asked for in this tempo; null where there is none. */
export function pictureOf(id: string, tempo: Tempo | null): Picture | null {
  const key = tempo ? `${id} ${JSON.stringify(tempo)}` : id;
  const known = pictures.get(key);
  const record = library.find(id);
  if (known || !record) return known ?? null;
  const animation = animate(tempo ? paced(record, tempo) : record);
  const picture = { animation, framing: frameFigure(animation) };
  pictures.set(key, picture);
  return picture;
}

/** Whether a repetition begins on the way up, like a bridge, or on the way down, like a squat. */
export function beginsUpward(id: string, tempo: Tempo | null): boolean {
  const picture = pictureOf(id, tempo);
  if (!picture) return false;
  const { start, peak } = picture.animation;
  return centreOfMass(peak).y > centreOfMass(start).y;
}
