import { afterEach, describe, expect, it } from 'vitest';
import { polar } from '../../../sensors/polar-h10-verity-sense/polar-h10-verity-sense.ts';
import { createPolar, type PolarOptions } from '../../e2e/peripherals/polar-h10-verity-sense.ts';
import { waitUntil } from '../../e2e/wait-until.ts';
import { type Air, meet } from '../air.ts';

let air: Air | null = null;
afterEach(() => air?.close());

const LEANING = { acc: { x: -9.2, y: 0.4, z: 3.4 }, gyr: null };

async function meeting(options: PolarOptions): Promise<Air> {
  air = await meet(polar, createPolar({ ...options, motion: () => LEANING }).peripheral);
  return air;
}

describe('the models of Polar', () => {
  it.each(['H10', 'Verity Sense', 'older Verity Sense', 'OH1'] as const)(
    'are read alike: the %s',
    async (model) => {
      const { session, messages, carryOut } = await meeting({ model, leftStreaming: true });
      await carryOut(session.start(204.3));
      const reading = await waitUntil(() => messages.find(({ type }) => type === 'reading'), {
        what: 'a frame',
      });
      if (reading.type !== 'reading') throw new Error('not a reading');
      for (const axis of ['x', 'y', 'z'] as const) {
        expect(Math.abs(reading.acc[axis] - LEANING.acc[axis])).toBeLessThan(0.006); // half a count
      }
    },
    10_000,
  );

  it.each([
    [{ mtu: 185 }, 'small-packets'],
    [{ inCharger: true }, 'charging'],
  ])('say why they do not start: %o', async (options, reason) => {
    const { session, carryOut } = await meeting(options);
    await expect(carryOut(session.start(51.07))).rejects.toMatchObject({ reason });
  });
});
