import { expect } from 'chai';
import type { Posture } from '../../../src/core/posture/posture.ts';
import { ExerciseFigure } from '../../../src/views/elements/exercise-figure.ts';
import { frames, wait, withHiddenTab, withLessMotion } from './motion.ts';

type Options = Partial<
  Pick<ExerciseFigure, 'figure' | 'frame' | 'mirror' | 'tempo' | 'since' | 'trunk' | 'signal'>
>;

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
/** How low the trunk hangs, in drawing units. */
const lowestOf = (element: ExerciseFigure): number => {
  const box = element.renderRoot.querySelector<SVGPathElement>('path.pelvis')?.getBBox();
  return box ? box.y + box.height : 0;
};

const postureAt = (flexionDeg: number): Posture => ({
  t: 0,
  flexionDeg,
  lateralDeg: 0,
  inclinationDeg: Math.abs(flexionDeg),
  rateDegPerSecond: 0,
  turnDegPerSecond: null,
  dynamicAcc: 0,
  up: { x: 0, y: 0, z: 1 },
  force: { x: 0, y: 0, z: 9.8 },
});

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

  it('shows start and peak side by side, both still, where less motion is asked for', () =>
    withLessMotion(async () => {
      const loop = await shown({ figure: 'bridge', frame: 'loop' });
      const [start, peak] = [
        await shown({ figure: 'bridge', frame: 'start' }),
        await shown({ figure: 'bridge', frame: 'peak' }),
      ];
      const stills = [...loop.renderRoot.querySelectorAll('svg[role=img]')];
      expect(stills.map((each) => each.querySelector('path.shirt')?.getAttribute('d'))).to.deep.equal([
        trunkOf(start),
        trunkOf(peak),
      ]);
      expect(stills.map((each) => each.getAttribute('aria-label'))).to.deep.equal([
        label(start),
        label(peak),
      ]);
      await frames(6);
      expect(trunkOf(loop)).to.equal(trunkOf(start));
    }));

  it('shows a position once where it only breathes', () =>
    withLessMotion(async () => {
      const rest = await shown({ figure: 'rest_9090', frame: 'loop' });
      expect(rest.renderRoot.querySelectorAll('svg[role=img]')).to.have.length(1);
    }));

  it('moves in the tempo of its exercise, from the moment that it is given', async () => {
    const tempo = { outSeconds: 2, pauseSeconds: 60, backSeconds: 3 };
    const there = { figure: 'bridge', frame: 'loop', tempo, since: performance.now() - 30_000 } as const;
    expect(trunkOf(await shown(there))).to.equal(trunkOf(await shown({ figure: 'bridge' })));
  });

  it('writes outlines alone from frame to frame', async () => {
    const element = await shown({ figure: 'bridge', frame: 'loop' });
    const shirt = element.renderRoot.querySelector('path.shirt');
    let renders = 0;
    const render = element.render.bind(element);
    element.render = () => {
      renders++;
      return render();
    };
    await frames(12);
    expect(renders).to.equal(0);
    expect(element.renderRoot.querySelector('path.shirt')).to.equal(shirt);
  });

  describe('with a sensor', () => {
    /** Until the spring has come to rest. */
    const settled = () => wait(2500);

    it('shows a repetition as far as the trunk is, and its end while the sensor is silent', async () => {
      let posture: Posture | null = postureAt(-93);
      const bridge = await shown({ figure: 'bridge', frame: 'loop', signal: 'pitch', trunk: () => posture });
      await frames(3);
      expect(trunkOf(bridge)).to.equal(trunkOf(await shown({ figure: 'bridge', frame: 'start' })));
      posture = null;
      await settled();
      expect(lowestOf(bridge)).to.be.closeTo(lowestOf(await shown({ figure: 'bridge' })), 0.5);
    });

    it('lets the hips sink between hands and feet, and takes them back where the sensor falls silent', async () => {
      let posture: Posture | null = postureAt(82);
      const begun = { figure: 'plank_full', since: performance.now() - 60_000 } as const;
      const still = await shown(begun);
      const plank = await shown({ ...begun, frame: 'hold', signal: 'pitch', trunk: () => posture });
      const footOf = (element: ExerciseFigure) =>
        element.renderRoot.querySelector<SVGPathElement>('path.near.foot')?.getBBox().y ?? 0;
      await frames(3);
      posture = postureAt(68);
      await settled();
      expect(lowestOf(plank)).to.be.greaterThan(lowestOf(still) + 6);
      expect(footOf(plank)).to.be.closeTo(footOf(still), 2);
      posture = null;
      await settled();
      expect(lowestOf(plank)).to.be.closeTo(lowestOf(still), 2);
    });
  });

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
