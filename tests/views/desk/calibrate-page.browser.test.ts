import { expect } from 'chai';
import type { LitElement } from 'lit';
import type { BehaviorSubject } from 'rxjs';
import type { CalibrationView } from '../../../src/ports/app.ts';
import { allElements, allText, find, named, settled, show, text } from '../show.ts';

describe('setting the comfortable tall', () => {
  afterEach(() => document.body.replaceChildren());

  it('asks anew, even where a tall is known from before', async () => {
    const { root, app } = await show('calibrate/done');
    expect(text(find(root, 'h1'))).to.equal('Sit comfortably tall');
    named(root, 'Start calibration').click();
    expect(app.asked).to.deep.equal([['calibrate', 'tall']]);
  });

  it('counts still seconds, and says when it waits', async () => {
    const { root } = await show('calibrate/unsteady');
    expect(text(find(root, '.stillness'))).to.equal('Waiting until you are still');
  });

  it('shows a first nudge after three seconds of letting go', async () => {
    const { root } = await show('calibrate/done');
    named(root, 'Start calibration').click();
    await settled(root);
    expect(text(find(root, 'h1'))).to.equal('That is your tall');
    expect(allText(root)).to.contain('This is what a nudge looks like');
  });

  it('asks once how nudges should come, with nothing chosen for the person', async () => {
    const { root, app } = await show('calibrate/done');
    named(root, 'Start calibration').click();
    await settled(root);
    const row = find(find(root, 'first-ways'), 'option-row');
    const ways = allElements(row).filter((each) => each instanceof HTMLInputElement);
    expect(ways.map(({ checked }) => checked)).to.deep.equal([false, false, false]);
    ways[1]?.click();
    await settled(root);
    expect(app.asked.at(-1)).to.deep.equal(['change', { deskWay: 'all-day' }]);
    expect(allText(find(root, 'first-ways'))).to.contain('They do not fade.');
  });

  it('says which step it is at, and where the person is on the way', async () => {
    const { root } = await show('calibrate/slump');
    expect(text(find(root, 'h1'))).to.equal('Now let go');
    expect(text(find(root, '[aria-current="step"]'))).to.equal('Let go');
    expect(text(find(root, '.stillness'))).to.equal('That is your slump. Stay there');
  });

  it('offers the slump once, and lets the person go on without it', async () => {
    const { root, app } = await show('calibrate/offer');
    named(root, 'Start calibration').click();
    await settled(root);
    expect(named(root, 'Go to Desk').getAttribute('href')).to.equal('#/desk');
    named(root, 'Show my slump').click();
    expect(app.asked.at(-1)).to.deep.equal(['calibrate', 'slump']);
  });

  it('asks whether a lower tall is a tall, and moves nothing by itself', async () => {
    const { root, app } = await show('calibrate/questioned');
    named(root, 'Start calibration').click();
    await settled(root);
    expect(allText(root)).to.contain('That is 14° lower than at');
    named(root, 'Yes, I sit tall').click();
    named(root, 'Set it again').click();
    expect(app.asked.slice(1)).to.deep.equal([['confirmTall'], ['calibrate', 'tall']]);
  });

  it('offers a bow where the case lies flat', async () => {
    const { root, app } = await show('calibrate/flat');
    named(root, 'Start calibration').click();
    await settled(root);
    named(root, 'Show forward with a bow').click();
    expect(app.asked.at(-1)).to.deep.equal(['calibrate', 'bow']);
  });

  it('never offers a bow in a flare', async () => {
    const { root } = await show('calibrate/flare');
    named(root, 'Start calibration').click();
    await settled(root);
    expect(allText(root)).not.to.contain('bow');
  });

  it('tells the screen reader each step: the heading takes the focus from the button that is gone', async () => {
    const { root } = await show('calibrate/slump');
    const page = find<LitElement>(root, 'calibrate-page');
    expect(page.shadowRoot?.activeElement).to.equal(null);
    const { app } = page as unknown as { app: { calibration$: BehaviorSubject<CalibrationView> } };
    const before = app.calibration$.value;
    app.calibration$.next({ ...before, step: 'tall-again' } as CalibrationView);
    await settled(root);
    expect(text(page.shadowRoot?.activeElement as Element)).to.equal('Come up tall again');
  });

  it('stops when the person leaves in the middle of it', async () => {
    const { root, app } = await show('calibrate/waiting');
    root.remove();
    expect(app.asked).to.deep.equal([['cancelCalibration']]);
  });
});
