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

describe('sensors that were used here', () => {
  afterEach(() => document.body.replaceChildren());

  it('are connected, forgotten and kept from connecting by themselves', async () => {
    const { root, app } = await show('pair/known');
    named(root, 'Connect WT901BLE67').click();
    await settled(root);
    named(root, 'Forget this sensor Plumb-1A2B').click();
    find(root, 'switch-row').dispatchEvent(new CustomEvent('switch-turned', { detail: false }));
    expect(app.asked).to.deep.equal([
      ['connectKnown', 'a'],
      ['forgetSensor', 'b'],
      ['change', { connectAtStart: false }],
    ]);
  });

  it('lie in the browser’s list where it has no other way, with another sensor beside them', async () => {
    const { root, app } = await show('pair/known-by-list');
    expect(allText(root)).not.to.contain('Connect by itself');
    named(root, 'Another sensor').click();
    expect(app.asked).to.deep.equal([['pair']]);
  });
});

describe('a sensor that another tab has', () => {
  afterEach(() => document.body.replaceChildren());

  it('is told of on every page, and taken over when asked', async () => {
    const { root, app } = await show('today/elsewhere');
    expect(allText(root)).to.contain('Another tab has the sensor: live, 82 %.');
    named(root, 'Use it here').click();
    expect(app.asked).to.deep.equal([['useHere']]);
  });

  it('is told of as given away by the tab that had it', async () => {
    const { root } = await show('pair/gave-away');
    expect(allText(root)).to.contain('This tab gave the sensor to another tab');
  });
});
