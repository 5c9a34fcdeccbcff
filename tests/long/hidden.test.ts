import { describe, expect, it } from 'vitest';
import type { Emulate } from '../e2e/peripherals/emulated-sensor.ts';
import { createPlumblineClip } from '../e2e/peripherals/plumbline-clip.ts';
import { createWitMotion } from '../e2e/peripherals/witmotion.ts';
import {
  DELAY_SECONDS,
  type HiddenFigures,
  settle,
  slumpWhileHidden,
  watchAtDesk,
} from '../e2e/scenarios/hidden.ts';

/** Slumps once, for long enough to be nudged, in a tab that is really hidden. */
async function slumpOnce(emulate: Emulate) {
  const watched = await watchAtDesk(emulate);
  try {
    await settle();
    const figures = await slumpWhileHidden(watched, DELAY_SECONDS + 15);
    watched.app.browser.requests.assertOnly(watched.app.origin);
    return { figures, nudged: watched.sensor.nudged() };
  } finally {
    await watched.app.close();
  }
}

function expectOnTime({ nudges, startOffSeconds, lengthOffSeconds, nudgeOffSeconds }: HiddenFigures): void {
  expect(nudges).toBe(1);
  for (const off of [startOffSeconds, lengthOffSeconds, nudgeOffSeconds])
    expect(Math.abs(off)).toBeLessThan(0.5);
}

describe.concurrent('a slouch in a hidden tab', () => {
  it('is nudged from behind other windows, by the sample clock', async () => {
    const { figures } = await slumpOnce(createWitMotion);
    console.log('hidden, with a nudge:', JSON.stringify(figures));
    expectOnTime(figures);
    expect(figures.notificationsWhileHidden).toBe(1);
  });

  it('makes a sensor with a clock of its own vibrate', async () => {
    const { figures, nudged } = await slumpOnce(createPlumblineClip);
    console.log('hidden, with a nudge by the sensor:', JSON.stringify(figures));
    expectOnTime(figures);
    expect(nudged).toEqual(['vibrate']);
  });
});
