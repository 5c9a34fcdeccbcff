import type { CDPSession, Page } from 'puppeteer-core';
import type { Vec3 } from '../../src/core/imu/sample.ts';
import { STANDARD_GRAVITY } from '../../src/core/imu/units.ts';
import { norm, scale } from '../../src/core/imu/vector.ts';
import { type Motion, readMotion } from './peripherals/motion.ts';

/** The sensors behind a browser's motion events. */
const TYPES = ['accelerometer', 'linear-acceleration', 'gyroscope'] as const;
/** As most phones have it. */
const RATE_HZ = 60;

/** A phone under the page, with a motion of its own. */
export interface EmulatedPhone {
  /** The browser lets this page read it, or not. */
  readonly allow: (origin: string, state: 'granted' | 'denied') => Promise<void>;
  readonly stop: () => Promise<void>;
}

/**
 * Lets the browser feel a motion, in the frame of a phone. Must begin before the page loads; the readings keep
 * changing, since the browser tells nothing new of one that stays.
 */
export async function emulatePhone(page: Page, motion: Motion): Promise<EmulatedPhone> {
  const session = await page.createCDPSession();
  for (const type of TYPES) {
    await session.send('Emulation.setSensorOverrideEnabled', { enabled: true, type });
  }
  const began = performance.now();
  const reader = readMotion(motion);
  let busy = false;
  const timer = setInterval(async () => {
    if (busy) return;
    busy = true;
    const reading = await reader((performance.now() - began) / 1000);
    if (reading) await feel(session, reading.acc, reading.gyr ?? { x: 0, y: 0, z: 0 }).catch(() => {});
    busy = false;
  }, 1000 / RATE_HZ);

  return {
    async allow(origin, state) {
      for (const name of ['accelerometer', 'gyroscope']) {
        await page.browser().setPermission(origin, { permission: { name }, state });
      }
    },
    async stop() {
      clearInterval(timer);
      await session.detach().catch(() => {});
    },
  };
}

async function feel(session: CDPSession, acc: Vec3, gyr: Vec3): Promise<void> {
  const send = (type: (typeof TYPES)[number], { x, y, z }: Vec3) =>
    session.send('Emulation.setSensorOverrideReadings', { type, reading: { xyz: { x, y, z } } });
  const size = norm(acc);
  await Promise.all([
    send('accelerometer', acc),
    send('linear-acceleration', scale(acc, size > 0 ? (size - STANDARD_GRAVITY) / size : 0)),
    send('gyroscope', gyr),
  ]);
}
