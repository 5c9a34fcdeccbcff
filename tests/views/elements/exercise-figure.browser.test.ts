import { expect } from 'chai';
import { ExerciseFigure } from '../../../src/views/elements/exercise-figure.ts';
import { frames, withHiddenTab, withLessMotion } from './motion.ts';

type Options = Partial<Pick<ExerciseFigure, 'figure' | 'frame' | 'mirror'>>;

async function shown(options: Options): Promise<ExerciseFigure> {
  const element = new ExerciseFigure();
  Object.assign(element, options);
  document.body.append(element);
  await element.updateComplete;
  return element;
}

const svgOf = (element: ExerciseFigure): SVGSVGElement | null => element.renderRoot.querySelector('svg');
const label = (element: ExerciseFigure): string => svgOf(element)?.getAttribute('aria-label') ?? '';
const trunkOf = (element: ExerciseFigure): string =>
  element.renderRoot.querySelector('path.shirt')?.getAttribute('d') ?? '';
describe('exercise-figure', () => {
  afterEach(() => document.body.replaceChildren());

  it('is a picture whose alt text names the position', async () => {
    const plank = await shown({ figure: 'plank_full' });
    expect(svgOf(plank)?.getAttribute('role')).to.equal('img');
    expect(label(plank)).to.equal('On forearms and toes.');
    expect(label(await shown({ figure: 'plank_full', frame: 'start' }))).to.equal('On forearms and knees.');
    expect(label(await shown({ figure: 'plank_full', frame: 'loop' }))).to.equal(
      'From: On forearms and knees. To: On forearms and toes.',
    );
  });

  it('shows the other side in the mirror', async () => {
    const side = await shown({ figure: 'side_full', mirror: true });
    expect(label(side)).to.equal('On the left side, hips lifted.');
    expect(side.renderRoot.querySelector('g')?.getAttribute('transform')).to.contain('scale(-1 1)');
  });

  it('colours by the tokens of the page', async () => {
    const element = await shown({ figure: 'bridge' });
    element.style.setProperty('--figure-top', 'rgb(1, 2, 3)');
    const shirt = element.renderRoot.querySelector('path.shirt');
    expect(shirt && getComputedStyle(shirt).fill).to.equal('rgb(1, 2, 3)');
  });

  it('moves in a loop, and stops when it leaves the page', async () => {
    const element = await shown({ figure: 'walk_brisk', frame: 'loop' });
    await frames(4);
    const before = trunkOf(element);
    await frames(8);
    expect(trunkOf(element)).not.to.equal(before);
    element.remove();
    const last = trunkOf(element);
    await frames(8);
    expect(trunkOf(element)).to.equal(last);
  });

  it('shows the peak as a still where less motion is asked for', () =>
    withLessMotion(async () => {
      const loop = await shown({ figure: 'walk_brisk', frame: 'loop' });
      const peak = await shown({ figure: 'walk_brisk', frame: 'peak' });
      await frames(6);
      expect(trunkOf(loop)).to.equal(trunkOf(peak));
    }));

  it('stands still while the tab is hidden, and goes on after', async () => {
    const loop = await shown({ figure: 'walk_brisk', frame: 'loop' });
    const peak = await shown({ figure: 'walk_brisk', frame: 'peak' });
    await withHiddenTab(async () => {
      await frames(6);
      expect(trunkOf(loop)).to.equal(trunkOf(peak));
    });
    await frames(12);
    expect(trunkOf(loop)).not.to.equal(trunkOf(peak));
  });

  it('draws nothing for a figure that is not there', async () => {
    expect(svgOf(await shown({ figure: 'moonwalk' }))).to.equal(null);
  });

  it('can change its figure', async () => {
    const element = await shown({ figure: 'bridge' });
    element.figure = 'sls_30';
    await element.updateComplete;
    expect(label(element)).to.equal('Standing on the right leg, left leg lifted.');
  });
});
