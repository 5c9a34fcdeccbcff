import poses from '../../../content/figures/poses.json';
import { drawStill, Looks } from '../../../src/core/figure/draw-still.ts';
import { parseFigures } from '../../../src/core/figure/figure-library.ts';
import { inLooks } from '../../../src/core/figure/still.ts';
import { describePosition } from '../../../src/strings/position-words.ts';
import { drawStillsFrom } from '../../../src/views/elements/exercise-still.ts';

const figures = parseFigures(poses);
const looks = new Looks();

/** Draws here what the build draws for the app. */
drawStillsFrom(async (id) => {
  const figure = figures.find(id);
  if (!figure) throw new Error(`no such figure: ${id}`);
  const still = drawStill(figure, looks, (body) => describePosition(body, false));
  return inLooks(looks.all, still);
});
