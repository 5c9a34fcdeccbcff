import { expect } from 'chai';
import { allText, find, named, settled, show, text } from '../show.ts';

describe('setting the comfortable tall', () => {
  afterEach(() => document.body.replaceChildren());

  it('asks anew, even where a tall is known from before', async () => {
    const { root, app } = await show('calibrate/done');
    expect(text(find(root, 'h1'))).to.equal('Sit comfortably tall');
    named(root, 'Start calibration').click();
    expect(app.asked).to.deep.equal([['calibrate']]);
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

  it('stops when the person leaves in the middle of it', async () => {
    const { root, app } = await show('calibrate/waiting');
    root.remove();
    expect(app.asked).to.deep.equal([['cancelCalibration']]);
  });
});
