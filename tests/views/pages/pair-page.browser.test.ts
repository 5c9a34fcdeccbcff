import { expect } from 'chai';
import { sensorDrivers } from '../../../sensors/registry.ts';
import { allElements, allText, find, named, settled, show, text } from '../show.ts';

describe('the sensor page', () => {
  afterEach(() => document.body.replaceChildren());

  it('lists every sensor that has a driver, and pairs one kind alone', async () => {
    const { root, app } = await show('pair/none');
    find(root, 'details.card').setAttribute('open', '');
    await settled(root);
    const entries = allElements(find(root, 'sensor-list')).filter((element) => element.matches('h3'));
    expect(entries.map(text)).to.deep.equal(sensorDrivers.map(({ name }) => name));
    named(root, 'Pair a sensor from Plumbline clip').click();
    expect(app.asked).to.deep.equal([['pair', 'plumbline-clip']]);
  });

  it('offers what the sensor in use can do, and no more', async () => {
    const { root } = await show('pair/live');
    const words = allText(root);
    expect(named(root, 'Automatic (20 Hz at the desk, 50 Hz in training)')).to.exist;
    expect(words).to.contain('This sensor cannot nudge you itself.');
    expect(words).not.to.contain('One press at the desk');
    expect(words).not.to.contain('Calibrate the sensor');
  });

  it('takes choices of rate, nudge and button', async () => {
    const { root, app } = await show('pair/clip');
    for (const choice of ['104 Hz', 'It stays quiet', 'Set my tall anew']) named(root, choice).click();
    named(root, 'Test vibration').click();
    named(root, 'Calibrate the sensor').click();
    expect(app.asked).to.deep.equal([
      ['choose', { rateHz: 104 }],
      ['choose', { nudge: 'none' }],
      ['choose', { singlePress: 'tall' }],
      ['testNudge', 'vibrate'],
      ['calibrateDevice'],
    ]);
  });

  it('says what a low battery means, until that was read', async () => {
    const { root, app } = await show('pair/low-battery');
    expect(allText(root)).to.contain('Charge it, or change its cell, when you have taken it off.');
    named(root, 'Understood').click();
    expect(app.asked).to.deep.equal([['batterySeen']]);
  });
});
