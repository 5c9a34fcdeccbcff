import { expect } from 'chai';
import type { ChartFrame } from '../../../src/views/charts/chart-frame.ts';
import { allElements, allText, find, named, settled, show, text } from '../show.ts';

/** A chart is drawn once its library is there. */
async function drawn(root: Element): Promise<ChartFrame[]> {
  const frames = allElements(root).filter((each): each is ChartFrame => each.localName === 'chart-frame');
  const isDrawn = (frame: ChartFrame) => Number(frame.renderRoot.querySelector('canvas')?.width) > 300;
  for (let tries = 0; tries < 200 && !frames.every(isDrawn); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return frames;
}

function inked(frame: ChartFrame): number {
  const canvas = frame.renderRoot.querySelector('canvas');
  const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
  return pixels.filter((value, index) => index % 4 === 3 && value > 0).length;
}

describe('Progress', () => {
  afterEach(() => document.body.replaceChildren());

  it('shows where one stands on each ladder, and what opens the next rung of the one that is chosen', async () => {
    const { root } = await show('progress/weeks');
    expect(text(find(root, '#opens'))).to.equal('What opens “Cat/cow with holds”');
    named(root, 'Front plank').click();
    await settled(root);
    expect(text(find(root, '#opens'))).to.equal('What opens “Bench plank”');
    const here = allElements(root).filter((each) => each.getAttribute('aria-current') === 'step');
    expect(here.map(text)).to.include('Knee plank, you are here 2 × 15 s');
  });

  it('says what will stand there before the first session', async () => {
    const { root } = await show('progress/none');
    expect(allText(root)).to.include('After your first session your ladders hang here');
  });

  it('draws pain and work, the sets and the desk, each with a sentence and the same as a table', async () => {
    const { root } = await show('trends/weeks');
    const frames = await drawn(root);
    expect(frames.map(({ heading }) => heading)).to.deep.equal([
      'Pain and strength work',
      'Bridge hold',
      'Hours in each position',
    ]);
    await new Promise((resolve) => setTimeout(resolve, 500));
    for (const frame of frames) {
      expect(inked(frame), frame.heading).to.be.greaterThan(1000);
      expect(frame.summary).not.to.equal('');
      expect(frame.renderRoot.querySelectorAll('tbody tr').length).to.be.greaterThan(10);
    }
  });

  it('tells each point to who goes through them by arrow keys', async () => {
    const { root } = await show('trends/weeks');
    const [timeline] = await drawn(root);
    const group = timeline?.renderRoot.querySelector<HTMLElement>('[role="group"]');
    const press = async (key: string) => {
      group?.dispatchEvent(new KeyboardEvent('keydown', { key }));
      await timeline?.updateComplete;
      return timeline?.renderRoot.querySelector('[role="status"]')?.textContent;
    };
    const last = timeline?.points.length ?? 0;
    expect(await press('ArrowRight')).to.equal(timeline?.points[last - 1]);
    expect(await press('ArrowLeft')).to.equal(timeline?.points[last - 2]);
    expect(await press('Home')).to.equal(timeline?.points[0]);
    expect(await press('ArrowLeft')).to.equal(timeline?.points[0]);
  });

  it('says what will stand there where nothing was told yet', async () => {
    const { root } = await show('trends/none');
    expect(allText(root)).to.include('They stand here after your first session.');
    expect(allText(root)).to.include('They stand here after a day at the desk with the sensor.');
  });
});
