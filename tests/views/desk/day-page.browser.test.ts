import { sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { DayRibbon } from '../../../src/views/desk/day-ribbon.ts';
import type { fixtureApp } from '../gallery/fixture-app.ts';
import { allText, find, named, settled, show, text } from '../show.ts';

type Shown = Awaited<ReturnType<typeof show>>;
const MINUTE = 60_000;

/** Chooses stretches of the ribbon by keys: the last one first. */
async function press(root: Shown['root'], ...keys: readonly string[]): Promise<void> {
  const slider = find(find(root, 'day-ribbon'), '[role="slider"]');
  for (const key of keys) {
    const [plain = '', ...shift] = key.split('+').reverse();
    slider.dispatchEvent(new KeyboardEvent('keydown', { key: plain, shiftKey: shift.length > 0 }));
    await settled(root);
  }
}

const whose = (app: ReturnType<typeof fixtureApp>) => app.asked.filter(([command]) => command === 'sayWhose');
const notes = (app: ReturnType<typeof fixtureApp>) => app.asked.filter(([command]) => command === 'add');

describe('a day at the desk', () => {
  afterEach(() => document.body.replaceChildren());

  it('says by keys that a stretch was not theirs, and takes it back', async () => {
    const { root, app } = await show('day/yesterday');
    await press(root, 'ArrowLeft', 'ArrowLeft', 'Shift+ArrowLeft');
    const ribbon = find(root, 'day-ribbon') as DayRibbon;
    const { from = 0, to = 0 } = ribbon.chosen ?? {};
    expect((to - from) / MINUTE).to.equal(24);
    named(root, 'That was not me').click();
    await settled(root);
    expect(allText(root)).to.contain('counts in nothing now');
    named(root, 'Undo').click();
    expect(whose(app)).to.deep.equal([
      ['sayWhose', { from, to }, 'not-me'],
      ['sayWhose', { from, to }, 'mine'],
    ]);
  });

  it('chooses what a mouse is drawn over, either way, and lets a finger scroll', async () => {
    const { root, app } = await show('day/yesterday');
    const ribbon = find(root, 'day-ribbon') as DayRibbon;
    await settled(root);
    const { spans } = ribbon.ribbon;
    const shapes = [...ribbon.renderRoot.querySelectorAll<SVGGElement>('svg > g:has(> rect)')];
    expect(shapes).to.have.length(spans.length);
    const [from, to] = [spans.length - 4, spans.length - 2];
    shapes[from]?.scrollIntoView({ block: 'center' });
    const middle = (index: number): [number, number] => {
      const { left, width, top, height } = (shapes[index] as SVGGElement).getBoundingClientRect();
      return [Math.round(left + width / 2), Math.round(top + height / 2)];
    };
    const draw = async (start: number, end: number) => {
      await sendMouse({ type: 'move', position: middle(start) });
      await sendMouse({ type: 'down' });
      for (let at = start; at !== end; at += Math.sign(end - start))
        await sendMouse({ type: 'move', position: middle(at) });
      await sendMouse({ type: 'move', position: middle(end) });
      await sendMouse({ type: 'up' });
      await settled(root);
    };
    const drawn = { from: spans[from]?.from, to: spans[to]?.to };
    await draw(from, to);
    expect(ribbon.chosen).to.deep.equal(drawn);
    // A move without the button down draws nothing.
    await sendMouse({ type: 'move', position: middle(from - 1) });
    expect(ribbon.chosen).to.deep.equal(drawn);
    await draw(to, from);
    expect(ribbon.chosen).to.deep.equal(drawn);

    const finger = (type: string, index: number) =>
      shapes[index]?.dispatchEvent(new PointerEvent(type, { pointerType: 'touch', buttons: 1 }));
    finger('pointerdown', 0);
    finger('pointerenter', 1);
    expect(ribbon.chosen).to.deep.equal(drawn);
    named(root, 'That was not me').click();
    expect(whose(app)).to.deep.equal([['sayWhose', drawn, 'not-me']]);
  });

  it('takes the edges by the minute', async () => {
    const { root, app } = await show('day/yesterday');
    await press(root, 'End');
    const from = find(find(root, 'day-stretch'), '#from') as HTMLInputElement;
    const to = find(find(root, 'day-stretch'), '#to') as HTMLInputElement;
    const end = to.value;
    to.value = from.value;
    to.dispatchEvent(new Event('change'));
    await settled(root);
    expect((named(root, 'That was not me') as HTMLButtonElement).disabled).to.equal(true);
    to.value = end;
    to.dispatchEvent(new Event('change'));
    await settled(root);
    named(root, 'That was not me').click();
    expect(whose(app)).to.have.length(1);
  });

  it('shows what was not theirs as not counted, and counts it again on request', async () => {
    const { root, app } = await show('day/today');
    await press(root, 'Home', 'ArrowRight', 'ArrowRight');
    expect(text(find(find(root, 'day-ribbon'), '.told'))).to.match(/not you, 31 min, not counted/);
    named(root, 'It was me after all').click();
    expect(whose(app).map(([, , answer]) => answer)).to.deep.equal(['mine']);
  });

  it('keeps a note, changes it, and takes it off, each with its undoing', async () => {
    const { root, app } = await show('day/today');
    named(root, 'Add a note').click();
    await settled(root);
    named(root, 'Save').click();
    await settled(root);
    expect(allText(root)).to.contain('Write a few words first.');
    const field = find(find(root, 'day-notes'), '#text') as HTMLInputElement;
    field.value = '  On the bus ';
    named(root, 'Save').click();
    await settled(root);
    expect(notes(app).at(-1)?.[1]).to.include({ type: 'desk-note', text: 'On the bus' });
    const row = find(find(root, 'day-notes'), 'li');
    (find(row, 'button[aria-label^="Take off"]') as HTMLButtonElement).click();
    await settled(root);
    expect(notes(app).at(-1)?.[1]).to.include({ note: 'a', text: null });
    named(root, 'Undo').click();
    expect(notes(app).at(-1)?.[1]).to.include({ note: 'a', text: 'New chair' });
  });

  it('says plainly that nothing was kept, and leads on to other days', async () => {
    const { root } = await show('day/empty');
    expect(allText(root)).to.contain('Nothing was kept of this day');
    const tiles = [...(find(root, 'day-picker').shadowRoot?.querySelectorAll('a') ?? [])];
    expect(tiles).to.have.length(28);
    expect(tiles.filter((tile) => tile.ariaLabel?.includes('worn'))).to.have.length(6);
    expect(named(root, 'Day after').getAttribute('href')).to.match(/^#\/day\/\d{4}-\d\d-\d\d$/);
  });

  it('tells from the log what minutes no longer can', async () => {
    const { root } = await show('day/gone');
    expect(allText(root)).to.contain('Its minutes are no longer kept.');
    expect(allText(root)).to.contain('Tall 1 h 50 min');
  });

  it('keeps nothing of a body that is played', async () => {
    const { root } = await show('day/played');
    expect(() => named(root, 'Add a note')).to.throw();
    await press(root, 'End');
    expect(() => named(root, 'That was not me')).to.throw();
  });
});
