import { expect } from 'chai';
import type { SetTrace } from '../../../src/core/trace/trace.ts';
import type { TraceOf } from '../../../src/ports/traces.ts';
import { type Correction, type CountedSet, CountSheet } from '../../../src/views/session/count-sheet.ts';
import type { TraceEditor } from '../../../src/views/session/trace-editor.ts';
import { bridgeTrace, plankTrace } from '../../signals/trace.ts';
import { allText, find, loadTokens, named, settled } from '../show.ts';

const AT = Date.UTC(2026, 10, 22, 8);
const BRIDGE: CountedSet = {
  id: 'bridge',
  name: 'Set 2',
  unit: 'reps',
  target: 10,
  counted: 3,
  countedBy: 'sensor',
  startedAt: AT + 2000,
  endedAt: AT + 26_000,
};
const PLANK: CountedSet = {
  ...BRIDGE,
  id: 'plank',
  name: 'Set 1',
  unit: 'seconds',
  target: 20,
  counted: 20,
  endedAt: AT + 22_000,
};
const bridges = bridgeTrace(AT, [1, 1, 0.45, 1]);

/** The trace is as wide as there is room: told one frame after it was drawn. */
const measured = () =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));

async function open(sets: readonly CountedSet[], traceOf: TraceOf) {
  await loadTokens();
  const sheet = new CountSheet();
  sheet.heading = 'Bridge';
  sheet.sets = sets;
  sheet.traceOf = traceOf;
  sheet.open = true;
  const saved: Correction[] = [];
  sheet.addEventListener('counts-corrected', ({ detail }) => saved.push(...detail));
  document.body.append(sheet);
  await settled(sheet);
  await measured();
  await settled(sheet);
  const press = async (words: string) => {
    named(sheet, words).click();
    await settled(sheet);
  };
  const key = async (target: Element, name: string, more: KeyboardEventInit = {}) => {
    target.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, ...more }));
    await settled(sheet);
  };
  return { sheet, saved, press, key, says: () => allText(sheet) };
}

const seen =
  (trace: SetTrace): TraceOf =>
  async () =>
    trace;
const mark = (sheet: Element, index: number) => find(sheet, `.mark[data-index="${index}"]`);
const handle = (sheet: Element, name: string) => find(sheet, `[data-handle="${name}"]`);

describe('count-sheet', () => {
  afterEach(() => document.body.replaceChildren());

  it('says what was counted by whom, and what the person says', async () => {
    const { sheet, says } = await open([BRIDGE], seen(bridges));
    expect(says()).to.contain('Planned 10 reps.').and.to.contain('Sensor 3 reps.');
    expect(says()).to.contain('3 whole repetitions and one that went half way');
    mark(sheet, 2).click();
    await settled(sheet);
    expect(says()).to.contain('You 4 reps.');
  });

  it('counts a half one, takes one off and goes back, by keys alone', async () => {
    const { sheet, saved, press, key, says } = await open([BRIDGE], seen(bridges));
    expect(mark(sheet, 2).getAttribute('aria-pressed')).to.equal('false');
    await key(mark(sheet, 0), 'Delete');
    expect(says()).to.contain('You 2 reps.');
    await key(mark(sheet, 0), 'z', { ctrlKey: true });
    expect(says()).not.to.contain('You 2');
    await key(handle(sheet, 'place'), 'a');
    expect(mark(sheet, 2).getAttribute('aria-pressed')).to.equal('true');
    await press('Save 4 reps');
    expect(saved).to.have.length(1);
    expect(saved[0]).to.deep.include({ setId: 'bridge', performed: 4 });
    expect(saved[0]?.reps).to.have.length(4);
  });

  it('adds one where the place is, a tenth of a second at a time', async () => {
    const { sheet, saved, press, key } = await open([BRIDGE], seen(bridges));
    const place = handle(sheet, 'place');
    await key(place, 'Home');
    for (let i = 0; i < 3; i++) await key(handle(sheet, 'place'), 'ArrowRight');
    await key(handle(sheet, 'place'), 'ArrowRight', { shiftKey: true });
    await press('Count one at -0.7 s');
    await press('Save 4 reps');
    expect(saved[0]?.reps?.[0]).to.equal(AT + 1300);
  });

  it('moves the edges of a hold by keys, and the time follows', async () => {
    const { sheet, saved, press, key } = await open([PLANK], seen(plankTrace(AT, 20)));
    const start = handle(sheet, 'start');
    expect(start.getAttribute('role')).to.equal('slider');
    for (let i = 0; i < 4; i++) await key(handle(sheet, 'start'), 'ArrowLeft');
    await key(handle(sheet, 'end'), 'ArrowLeft', { shiftKey: true });
    expect(handle(sheet, 'start').getAttribute('aria-valuetext')).to.equal('-0.4 s');
    await press('Save 19.4 s');
    expect(saved).to.deep.equal([
      { setId: 'plank', performed: 19.4, startedAt: AT + 1600, endedAt: AT + 21_000 },
    ]);
  });

  it('moves them by pointer as well', async () => {
    const { sheet, press, saved } = await open([PLANK], seen(plankTrace(AT, 20)));
    const start = handle(sheet, 'start');
    start.setPointerCapture = () => {};
    const box = find<TraceEditor>(sheet, 'trace-editor').getBoundingClientRect();
    const pointer = (type: string, t: number) =>
      start.dispatchEvent(
        new PointerEvent(type, { pointerId: 1, bubbles: true, clientX: box.left + (box.width * t) / 23_900 }),
      );
    pointer('pointerdown', 2000);
    pointer('pointermove', 3000);
    pointer('pointermove', 4000);
    pointer('pointerup', 4000);
    await settled(sheet);
    await press('Undo');
    expect(handle(sheet, 'start').getAttribute('aria-valuetext')).to.equal('0.0 s');
    pointer('pointerdown', 2000);
    pointer('pointermove', 4000);
    pointer('pointerup', 4000);
    await settled(sheet);
    await press('Save 18 s');
    expect(saved[0]?.startedAt).to.be.closeTo(AT + 4000, 100);
  });

  it('zooms by buttons, keys and wheel, and never off the trace', async () => {
    const { sheet, press, key } = await open([BRIDGE], seen(bridges));
    const shown = () =>
      [...find(sheet, '.drawing').querySelectorAll('.tick')].map((tick) => tick.textContent);
    const whole = shown();
    await press('Zoom in');
    expect(shown()).not.to.deep.equal(whole);
    await press('Later');
    await key(mark(sheet, 0), '-');
    await press('Zoom out').catch(() => {});
    expect(shown()).to.deep.equal(whole);
    find(sheet, '.plot').dispatchEvent(
      new WheelEvent('wheel', { deltaY: -400, ctrlKey: true, cancelable: true }),
    );
    await settled(sheet);
    expect(shown()).not.to.deep.equal(whole);
  });

  it('tells all of it in a table', async () => {
    const { sheet } = await open([BRIDGE], seen(bridges));
    const rows = [...find(sheet, 'table').querySelectorAll('tr')].slice(1).map((row) => row.textContent);
    expect(rows).to.have.length(4);
    expect(rows[2]).to.contain('15.0 s').and.to.contain('half way, not counted').and.to.contain('-100°');
  });

  it('keeps to the number alone where there is no trace, and says why', async () => {
    const dropped = await open([BRIDGE], async () => 'dropped');
    expect(dropped.says()).to.contain('no longer kept').and.to.contain('traces go first');
    dropped.sheet.remove();
    const { saved, press, says } = await open([{ ...BRIDGE, countedBy: 'person' }, PLANK], async () => null);
    expect(says()).to.contain('No trace of this set').and.to.contain('Taps 3 reps.');
    await press('One more, Set 2');
    await press('Set 1');
    await press('One less, Set 1');
    await press('Save counts');
    expect(saved).to.deep.equal([
      { setId: 'bridge', performed: 4 },
      { setId: 'plank', performed: 19 },
    ]);
  });
});
