import { describe, expect, it } from 'vitest';
import { createMetaWear } from '../e2e/peripherals/metawear.ts';
import { createPlumblineClip } from '../e2e/peripherals/plumbline-clip.ts';
import { DELAY_SECONDS, settle, slumpWhileHidden, watchAtDesk } from '../e2e/scenarios/hidden.ts';
import { expectSameSaid, watchInBackground } from '../e2e/scenarios/in-background.ts';

const SLUMPS_AT = 125;
const SECONDS = 190;

describe.concurrent('a slouch in a hidden tab', () => {
  it('is nudged when it is in one in front, while the hidden one draws nothing and costs little', async () => {
    // 25 readings a second, force and rate each in a notification of its own: the most of all drivers at the desk.
    const figures = await watchInBackground(
      createMetaWear,
      [
        { atSeconds: SLUMPS_AT, does: 'slump' },
        { atSeconds: SLUMPS_AT + DELAY_SECONDS + 10, does: 'sit up' },
      ],
      SECONDS,
      SECONDS / 3,
    );
    console.log(`hidden for ${SECONDS} s, and in front:`, JSON.stringify(figures));
    expect(figures.ticksASecond).toBeLessThan(2);
    expect(figures.hidden.map(({ type }) => type)).toEqual(['nudge', 'answered']);
    expect(Math.abs((figures.hidden[0]?.afterSeconds ?? 0) - SLUMPS_AT - DELAY_SECONDS)).toBeLessThan(1);
    expectSameSaid(figures);
    expect(figures.redraws).toBe(0);
    expect(figures.sharePercent).toBeLessThan(1.5);
  });

  it('makes a sensor with a clock of its own vibrate, and the system notify', async () => {
    const watched = await watchAtDesk(createPlumblineClip);
    try {
      await settle();
      const figures = await slumpWhileHidden(watched, DELAY_SECONDS + 15);
      console.log('hidden, with a nudge by the sensor:', JSON.stringify(figures));
      expect(figures).toMatchObject({ nudges: 1, notificationsWhileHidden: 1 });
      for (const off of [figures.startOffSeconds, figures.lengthOffSeconds, figures.nudgeOffSeconds])
        expect(Math.abs(off)).toBeLessThan(0.5);
      expect(watched.sensor.nudged()).toEqual(['vibrate']);
      watched.app.browser.requests.assertOnly(watched.app.origin);
    } finally {
      await watched.app.close();
    }
  });
});
