import { expect } from 'chai';
import { createSensorTab } from '../../../src/browser/tabs/sensor-tab.ts';
import type { SensorElsewhere, SensorTab } from '../../../src/ports/ports.ts';
import { DEFAULT_CHOICES } from '../../../src/ports/settings.ts';

const LIVE: SensorElsewhere = {
  sensor: {
    deviceId: 'a',
    driver: 'witmotion',
    name: 'WT',
    placement: 'upper-back',
    choices: DEFAULT_CHOICES,
  },
  state: 'live',
  batteryPercent: 82,
};

/** What a tab heard last of the others, and whether it was asked for its sensor. */
function listenTo(tab: SensorTab) {
  const heard: { elsewhere: SensorElsewhere | null; asked: number } = { elsewhere: null, asked: 0 };
  tab.elsewhere$.subscribe((elsewhere) => {
    heard.elsewhere = elsewhere;
  });
  tab.asked$.subscribe(() => {
    heard.asked += 1;
  });
  return heard;
}

const until = async (holds: () => boolean, what: string): Promise<void> => {
  for (let waited = 0; !holds(); waited += 10) {
    if (waited > 3000) throw new Error(`waited for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

describe('tabs that share one sensor', () => {
  let tabs: SensorTab[] = [];
  const open = () => {
    const tab = createSensorTab();
    tabs.push(tab);
    return tab;
  };

  afterEach(async () => {
    for (const tab of tabs) tab.release();
    tabs = [];
    await until(() => true, 'nothing');
    await navigator.locks.request('plumbline-sensor', () => undefined);
  });

  it('leave it to the one that has it, which tells the others, also those that come later', async () => {
    const has = open();
    expect(await has.claim(false)).to.equal(true);
    has.tell(LIVE);
    const later = open();
    const heard = listenTo(later);
    await until(() => heard.elsewhere?.batteryPercent === 82, 'word of the first');
    expect(await later.claim(false)).to.equal(false);
    has.release();
    await until(() => heard.elsewhere === null, 'word that it is free');
    expect(await later.claim(false)).to.equal(true);
  });

  it('hand it over when asked, once it was let go', async () => {
    const has = open();
    await has.claim(false);
    has.tell(LIVE);
    const order: string[] = [];
    has.asked$.subscribe(async () => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      order.push('let go');
      has.release();
    });
    const wants = open();
    expect(await wants.claim(true)).to.equal(true);
    order.push('taken');
    expect(order).to.deep.equal(['let go', 'taken']);
    expect(listenTo(wants).elsewhere).to.equal(null);
  });

  it('take it from one that does not answer, which hears of it when it wakes', async function () {
    this.timeout(10_000);
    const frozen = open();
    await frozen.claim(false);
    const heard = listenTo(frozen);
    const wants = open();
    expect(await wants.claim(true)).to.equal(true);
    // Once by the question, once by the loss.
    expect(heard.asked).to.equal(2);
    expect(await frozen.claim(false)).to.equal(false);
  });
});
