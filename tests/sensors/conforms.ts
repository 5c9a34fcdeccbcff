import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import type { SensorDriver, SensorMessage } from '../../sensors/driver.ts';
import { SensorRefusal } from '../../sensors/handshake.ts';
import type { ImuReading } from '../../src/core/imu/sample.ts';
import { RAD_PER_DEG, STANDARD_GRAVITY } from '../../src/core/imu/units.ts';
import { dot, norm } from '../../src/core/imu/vector.ts';
import { random } from '../../src/core/simulation/random.ts';
import type { Emulate, EmulatedSensor } from '../e2e/peripherals/emulated-sensor.ts';
import { waitUntil } from '../e2e/wait-until.ts';
import { type Air, LinkLost, meet } from './air.ts';
import { bytesOf, frameOf } from './vector-sheet.ts';

const FULL_UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const FUZZED = 100_000;

/** Leaning forward by 20 degrees and turning a little: no axis reads nought. */
const LEANING: ImuReading = {
  acc: {
    x: Math.cos(20 * RAD_PER_DEG) * STANDARD_GRAVITY,
    y: 0.4,
    z: -Math.sin(20 * RAD_PER_DEG) * STANDARD_GRAVITY,
  },
  gyr: { x: 0.31, y: -0.52, z: 0.73 },
};

const readingsOf = (messages: readonly SensorMessage[]) => messages.filter(({ type }) => type === 'reading');

/** What every driver is held to, with an emulated sensor of its make; CONTRIBUTING.md leads through writing one. */
export function conforms(driver: SensorDriver, emulate: Emulate): void {
  describe(`${driver.id}, as every driver`, () => suite(driver, emulate));
}

function suite(driver: SensorDriver, emulate: Emulate): void {
  const { id } = driver;
  const fastest = Math.max(...driver.ratesHz);

  let air: Air | null = null;
  afterEach(() => {
    air?.close();
    air = null;
  });

  async function streaming(sensor: EmulatedSensor, rateHz = fastest): Promise<Air> {
    air = await meet(driver, sensor.peripheral);
    await air.carryOut(air.session.start(rateHz));
    const { messages } = air;
    await waitUntil(() => readingsOf(messages).length > 2, { what: 'readings' });
    return air;
  }

  describe('declares', () => {
    it('a folder of its own, with its protocol and what to do with the first real one', () => {
      const path = fileURLToPath(new URL(`../../sensors/${id}/PROTOCOL.md`, import.meta.url));
      expect(existsSync(path), path).toBe(true);
      const text = readFileSync(path, 'utf8');
      expect(text).toMatch(/^## The first real one/m);
      expect(text).toMatch(/^## Sources/m);
    });

    it('every UUID in full, and its stream', () => {
      const uuids = [...driver.services, driver.stream, ...Object.keys(driver.mayWrite)];
      expect(uuids.filter((uuid) => !FULL_UUID.test(uuid))).toEqual([]);
    });

    it('filters, rates from slow to fast, and a face', () => {
      expect(driver.filters.length).toBeGreaterThan(0);
      expect(driver.ratesHz.length).toBeGreaterThan(0);
      expect([...driver.ratesHz].sort((a, b) => a - b)).toEqual(driver.ratesHz);
      expect(norm(driver.faceOut)).toBeCloseTo(1, 6);
    });

    it('hazards that nothing can write', () => {
      for (const { characteristic, bytes, harm } of driver.hazards) {
        expect(driver.mayWrite[characteristic]?.(bytes) ?? false, harm).toBe(false);
      }
    });

    it('nudges that its session has', () => {
      expect(driver.open().nudge !== undefined).toBe(driver.nudges.length > 0);
    });
  });

  describe('with an emulated sensor', () => {
    it('streams at each of its rates', async () => {
      const sensor = emulate();
      air = await meet(driver, sensor.peripheral);
      for (const rateHz of driver.ratesHz) {
        await air.carryOut(air.session.stop());
        await air.carryOut(air.session.start(rateHz));
        expect(
          Math.abs(sensor.rateHz() / rateHz - 1),
          `${rateHz} Hz, and it is ${sensor.rateHz()}`,
        ).toBeLessThan(0.05);
      }
    }, 30_000);

    it('reads what the sensor feels, in its own frame, in SI units', async () => {
      const { messages } = await streaming(emulate({ motion: () => LEANING }));
      const last = messages.findLast((message) => message.type === 'reading');
      if (!last) throw new Error('no reading');
      if (driver.measures === 'angle') {
        const angleDeg = Math.atan2(-last.acc.z, last.acc.x) / RAD_PER_DEG;
        expect(angleDeg).toBeCloseTo(20, 0);
      } else {
        const cosine = dot(last.acc, LEANING.acc) / norm(last.acc) / norm(LEANING.acc);
        expect(Math.acos(Math.min(cosine, 1)) / RAD_PER_DEG).toBeLessThan(0.6);
        expect(norm(last.acc) / norm(LEANING.acc)).toBeCloseTo(1, 1);
      }
      expect(last.gyr !== null).toBe(driver.measures === 'force and rate');
      if (last.gyr && LEANING.gyr) {
        for (const axis of ['x', 'y', 'z'] as const) expect(last.gyr[axis]).toBeCloseTo(LEANING.gyr[axis], 1);
      }
      expect(last.stamp !== undefined).toBe(driver.timeSource.kind !== 'arrival');
    }, 20_000);

    it('loses no reading between its packets', async () => {
      const sensor = emulate();
      const { messages } = await streaming(sensor);
      const [sent, got] = [sensor.readingsSent(), readingsOf(messages).length];
      await sleep(600);
      await waitUntil(() => readingsOf(messages).length - got >= sensor.readingsSent() - sent - 1);
      expect(
        Math.abs(readingsOf(messages).length - got - (sensor.readingsSent() - sent)),
      ).toBeLessThanOrEqual(1);
    }, 20_000);

    it('sends nothing more once it was stopped', async () => {
      const sensor = emulate();
      const { session, carryOut, close } = await streaming(sensor);
      await carryOut(session.stop());
      close();
      const sent = sensor.readingsSent();
      await sleep(300);
      expect(sensor.readingsSent()).toBe(sent);
    }, 20_000);

    it('starts on a sensor that was left as the last one to use it lost it', async () => {
      const sensor = emulate();
      (await streaming(sensor)).messages;
      sensor.peripheral.drop();
      await sleep(50);
      air?.close();
      expect(readingsOf((await streaming(sensor)).messages).length).toBeGreaterThan(2);
    }, 30_000);

    it.runIf(driver.hasBattery)(
      'tells its battery',
      async () => {
        const sensor = emulate();
        sensor.setBattery?.(75);
        const { session, messages, carryOut } = await streaming(sensor);
        const battery = async () => {
          if (session.askBattery) await carryOut(session.askBattery());
          return messages.findLast((message) => message.type === 'battery');
        };
        const { percent } = await waitUntil(battery, { what: 'a battery level' });
        expect(Math.abs(percent - 75)).toBeLessThanOrEqual(5);
      },
      30_000,
    );

    it.runIf(driver.buttons.length > 0)(
      'tells of its button',
      async () => {
        const sensor = emulate();
        const { messages } = await streaming(sensor);
        sensor.press?.();
        const button = await waitUntil(() => messages.find((message) => message.type === 'button'));
        expect(driver.buttons).toContain(button.button);
      },
      20_000,
    );

    it.runIf(driver.nudges.length > 0)(
      'makes itself felt in each way that it declares',
      async () => {
        const sensor = emulate();
        const { session, carryOut } = await streaming(sensor);
        for (const nudge of driver.nudges) if (session.nudge) await carryOut(session.nudge(nudge));
        expect([...new Set(sensor.nudged())].sort()).toEqual([...driver.nudges].sort());
      },
      20_000,
    );
  });

  describe('with trouble at each step of its start', () => {
    it('ends when the link is lost there, and starts afresh after', async () => {
      const sensor = emulate();
      for (let at = 0; ; at++) {
        const before = (index: number) => {
          if (index === at) sensor.peripheral.drop();
        };
        air = await meet(driver, sensor.peripheral);
        const steps = await air
          .carryOut(air.session.start(fastest), { before, haste: 0.05 })
          .catch((error: unknown) => {
            if (!(error instanceof LinkLost)) throw error;
            return null;
          });
        air.close();
        if (steps !== null && steps <= at) break;
        await sleep(5);
      }
      expect(readingsOf((await streaming(sensor)).messages).length).toBeGreaterThan(2);
    }, 60_000);

    it('goes on or says that it was refused, and nothing else, when the sensor refuses there', async () => {
      for (let at = 0; ; at++) {
        const before = (index: number) => {
          if (index === at) throw new SensorRefusal('refused', 'by the test');
        };
        const sensor = emulate();
        air = await meet(driver, sensor.peripheral);
        const steps = await air
          .carryOut(air.session.start(fastest), { before, haste: 0.05 })
          .catch((error: unknown) => {
            if (!(error instanceof SensorRefusal)) throw error;
            return null;
          });
        air.close();
        if (steps !== null && steps <= at) break;
      }
    }, 60_000);

    it('does not wait for ever when nothing is answered', async () => {
      const sensor = emulate();
      sensor.silence();
      air = await meet(driver, sensor.peripheral);
      const outcome = await air
        .carryOut(air.session.start(fastest), { haste: 0.05 })
        .catch((error: unknown) => error);
      if (typeof outcome !== 'number') expect(outcome).toBeInstanceOf(SensorRefusal);
    }, 20_000);
  });

  it(`takes ${FUZZED.toLocaleString('en')} notifications of noise without a throw, a wrong number or a growing buffer`, async () => {
    const sensor = emulate();
    const { notifications } = await streaming(sensor);
    const real = notifications.slice(0, 400);
    air?.close();
    const characteristics = [
      ...new Set([driver.stream, ...real.map(({ characteristic }) => characteristic)]),
    ];
    const dice = random(4, `noise for ${id}`);
    const pick = <Item>(items: readonly Item[]): Item =>
      items[Math.floor(dice.uniform() * items.length)] as Item;
    const { decode } = driver.open();

    function noise(): { characteristic: string; bytes: Uint8Array } {
      if (dice.uniform() < 0.5 || real.length === 0) {
        const bytes = Uint8Array.from({ length: Math.floor(dice.uniform() * 64) }, () =>
          Math.floor(dice.uniform() * 256),
        );
        return { characteristic: pick(characteristics), bytes };
      }
      const { characteristic, hex } = pick(real);
      const bytes = bytesOf(hex).slice(
        0,
        dice.uniform() < 0.3 ? Math.floor((dice.uniform() * hex.length) / 2) : undefined,
      );
      for (let changes = Math.floor(dice.uniform() * 4); changes > 0 && bytes.length > 0; changes--) {
        bytes[Math.floor(dice.uniform() * bytes.length)] = Math.floor(dice.uniform() * 256);
      }
      return { characteristic, bytes };
    }

    let most = 0;
    for (let count = 0; count < FUZZED; count++) {
      const { characteristic, bytes } = noise();
      const messages = decode({ characteristic, data: new DataView(bytes.buffer), receivedAt: count });
      most = Math.max(most, messages.length);
      for (const message of messages) {
        if (message.type !== 'reading') continue;
        const { acc, gyr, stamp } = message;
        const numbers = [acc.x, acc.y, acc.z, ...(gyr ? [gyr.x, gyr.y, gyr.z] : []), stamp ?? 0];
        if (!numbers.every(Number.isFinite))
          throw new Error(`not a number in ${Buffer.from(bytes).toString('hex')}`);
      }
    }
    // A decoder that hoards would give what it kept in one go.
    expect(most).toBeLessThan(300);
    for (const { characteristic, hex } of real.slice(0, 40)) decode(frameOf(characteristic, hex));
  }, 60_000);
}
