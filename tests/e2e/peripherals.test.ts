import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createDecode } from '../../sensors/witmotion/decode.ts';
import type { ImuReading, Vec3 } from '../../src/core/imu/sample.ts';
import { DEG_PER_RAD, RAD_PER_DEG, STANDARD_GRAVITY } from '../../src/core/imu/units.ts';
import { norm, scale } from '../../src/core/imu/vector.ts';
import { simulatedBody } from '../../src/core/simulation/simulated-body.ts';
import { createPacketizer, type Delivery } from './peripherals/delivery.ts';
import { playSamples } from './peripherals/motion.ts';
import { createScriptedBody, type PoseStep } from './peripherals/scripted-body.ts';
import { createWitMotion, type WitMotionOptions } from './peripherals/witmotion.ts';
import { countsOf, registerFrame, streamFrame } from './peripherals/witmotion-frames.ts';
import { waitUntil } from './wait-until.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const EXACT = { accNoise: 0, gyrNoise: 0, mountingFlexionDeg: 0 };
const sagittalDeg = ({ acc }: ImuReading) => Math.atan2(acc.z, acc.x) * DEG_PER_RAD;
const lateralDeg = ({ acc }: ImuReading) => Math.atan2(acc.y, Math.hypot(acc.x, acc.z)) * DEG_PER_RAD;

describe('the scripted body', () => {
  const LEAN: readonly PoseStep[] = [
    { seconds: 2, flexionDeg: 0 },
    { seconds: 4, flexionDeg: 30, lateralDeg: 10, transitionSeconds: 1 },
  ];

  it('feels gravity along the spine when upright, and leans as told', () => {
    const body = createScriptedBody(LEAN, EXACT);
    const upright = body.at(1);
    expect(upright.acc.x).toBeCloseTo(STANDARD_GRAVITY, 3);
    expect(norm(upright.gyr ?? upright.acc)).toBeCloseTo(0, 6);
    const leaning = body.at(5);
    expect(sagittalDeg(leaning)).toBeCloseTo(30, 2);
    expect(lateralDeg(leaning)).toBeCloseTo(10, 2); // +y rises to the right
    expect(body.lean(5)).toEqual({ flexionDeg: 30, lateralDeg: 10 });
  });

  it('turns at the rate that its angle changes by', () => {
    const body = createScriptedBody(
      [
        { seconds: 1, flexionDeg: 0 },
        { seconds: 3, flexionDeg: 30, transitionSeconds: 2 },
      ],
      EXACT,
    );
    let turnedDeg = 0;
    for (const { gyr } of body.readings(1000)) turnedDeg += ((gyr?.y ?? 0) * DEG_PER_RAD) / 1000;
    expect(turnedDeg).toBeCloseTo(30, 3); // forward is about +y, the wearer's left
    // A minimum-jerk movement is fastest halfway: 15/8 of its mean.
    expect((body.at(2).gyr?.y ?? 0) * DEG_PER_RAD).toBeCloseTo((15 / 8) * 15, 3);
  });

  it('trembles about the pose', () => {
    const tremor = { amplitudeDeg: 2, hertz: 4 };
    const body = createScriptedBody([{ seconds: 2, flexionDeg: 10, tremor }], EXACT);
    const leans = Array.from({ length: 1000 }, (_, index) => body.lean(index / 500).flexionDeg);
    expect(Math.max(...leans)).toBeCloseTo(12, 2);
    expect(Math.min(...leans)).toBeCloseTo(8, 2);
  });

  it('moves on from wherever it is, without a jump', () => {
    const body = createScriptedBody(LEAN, EXACT);
    body.at(2.5);
    const midway = body.lean(2.5).flexionDeg;
    body.moveTo({ flexionDeg: -10 }, 1);
    expect(body.lean(2.5).flexionDeg).toBeCloseTo(midway, 6);
    expect(body.lean(2.501).flexionDeg).toBeCloseTo(midway, 0);
    expect(body.lean(9).flexionDeg).toBe(-10);
  });

  it('gives the same readings for the same seed, with noise of the size that was asked for', () => {
    const readings = (seed: number) => [
      ...createScriptedBody([{ seconds: 20, flexionDeg: 0 }], { seed }).readings(50),
    ];
    expect(readings(7)).toEqual(readings(7));
    expect(readings(7)).not.toEqual(readings(8));
    const z = readings(7).map(({ gyr }) => gyr?.z ?? 0);
    expect(Math.sqrt(z.reduce((sum, value) => sum + value ** 2, 0) / z.length)).toBeCloseTo(0.0025, 3);
  });
});

describe('frames of the emulated WitMotion', () => {
  it('have the bytes of the datasheet', () => {
    const still = { acc: { x: 0, y: 0, z: STANDARD_GRAVITY }, gyr: { x: 1000 * RAD_PER_DEG, y: 0, z: 0 } };
    expect(hex(streamFrame(countsOf(still)))).toBe('5561000000000008004000000000000000000000');
    expect(hex(registerFrame(0x64, [388, 0, 0, 0, 0, 0, 0, 0]))).toBe(
      '5571640084010000000000000000000000000000',
    );
  });

  it('saturate at full scale, 16 g and 2000 deg/s', () => {
    const wild = { acc: { x: 1000, y: -1000, z: 0 }, gyr: { x: 100, y: 0, z: 0 } };
    expect(countsOf(wild).slice(0, 4)).toEqual([32767, -32768, 0, 32767]);
  });

  const throughDriver = (delivery: Delivery, count: number): Vec3[] => {
    const decode = createDecode();
    const packetize = createPacketizer(delivery);
    const accelerations: Vec3[] = [];
    for (let index = 1; index <= count; index += 1) {
      const reading = { acc: { x: index / 50, y: -1, z: STANDARD_GRAVITY }, gyr: null };
      for (const bytes of packetize(streamFrame(countsOf(reading)))) {
        for (const message of decode({
          characteristic: '',
          data: new DataView(bytes.buffer),
          receivedAt: 0,
        })) {
          if (message.type === 'reading') accelerations.push(message.acc);
        }
      }
    }
    return accelerations;
  };

  it.each<[string, Delivery]>([
    ['one by one', {}],
    ['in bursts', { framesPerNotification: 5 }],
    ['cut across notifications', { notificationBytes: [13, 20, 7, 33] }],
  ])('all reach the driver %s', (_, delivery) => {
    const read = throughDriver(delivery, 200);
    expect(read.length).toBeGreaterThanOrEqual(197); // the last may still wait for more bytes
    read.forEach(({ x }, index) => {
      expect(x).toBeCloseTo((index + 1) / 50, 2); // 1 count is 0.005 m/s²
    });
  });

  it('can be spoilt by noise and by corruption, every so many', () => {
    const bytesIn = (delivery: Delivery) => {
      const packetize = createPacketizer(delivery);
      const frame = streamFrame(countsOf({ acc: { x: 0, y: 0, z: 9.8 }, gyr: null }));
      return Array.from({ length: 4 }, () => packetize(frame)).flat();
    };
    expect(bytesIn({ noise: { everyFrames: 4, bytes: 3 } }).map(({ length }) => length)).toEqual([
      20, 20, 20, 23,
    ]);
    const corrupted = (kind: 'header' | 'truncated' | 'payload') =>
      bytesIn({ corruption: { everyFrames: 2, kind } });
    expect(corrupted('header').map((bytes) => bytes[1])).toEqual([0x61, 0xaa, 0x61, 0xaa]);
    expect(corrupted('truncated').map(({ length }) => length)).toEqual([20, 13, 20, 13]);
    expect(corrupted('payload').map((bytes) => hex(bytes.slice(2, 8)))[1]).toBe('ff7fff7fff7f');
  });
});

describe('the emulated WitMotion, straight at its link', () => {
  /** Connects as a host does, and counts what comes. */
  async function connected(options: WitMotionOptions = {}) {
    const sensor = createWitMotion({ connectDelayMs: 0, ...options });
    const { central, events } = sensor.peripheral;
    const [notifying, writing] = sensor.peripheral.definition.services[0]?.characteristics ?? [];
    if (!notifying || !writing) throw new Error('no characteristics');
    const frames: Uint8Array[] = [];
    events.on('notified', (_, bytes) => frames.push(bytes));
    await central.connect();
    central.subscribe(notifying.uuid);
    const command = (...bytes: number[]) =>
      central.write(writing.uuid, Uint8Array.from([0xff, 0xaa, ...bytes]), false);
    return { sensor, frames, command, stop: central.disconnect };
  }

  it('streams at its rate by an absolute schedule, with the error of its clock', async () => {
    const { sensor, command, stop } = await connected({ clockError: 0.1 });
    await command(0x03, 0x09, 0x00);
    await waitUntil(() => sensor.rateHz() === 100);
    const [before, began] = [sensor.readingsSent(), performance.now()];
    await pause(2000);
    // On a busy machine it may be late at any one moment, and has caught up at the next.
    const late = () => 110 * ((performance.now() - began) / 1000) - (sensor.readingsSent() - before);
    await waitUntil(() => Math.abs(late()) <= 3, {
      timeoutMs: 5000,
      what: () => `none late; it is ${late()}`,
    });
    stop();
  });

  it('refuses settings without the unlock where its firmware is strict', async () => {
    const { sensor, command, stop } = await connected({ requiresUnlock: true });
    await command(0x03, 0x08, 0x00);
    await pause(20);
    expect(sensor.rateHz()).toBe(10);
    await command(0x69, 0x88, 0xb5);
    await command(0x03, 0x08, 0x00);
    await waitUntil(() => sensor.rateHz() === 50);
    stop();
  });

  it('reads its battery as 0 at first, then in hundredths of a volt', async () => {
    const { sensor, frames, command, stop } = await connected({ batteryWarmUpMs: 100 });
    const volts = async () => {
      frames.length = 0;
      await command(0x27, 0x64, 0x00);
      const reply = await waitUntil(() => frames.find((bytes) => bytes[1] === 0x71));
      return new DataView(reply.buffer).getUint16(4, true) / 100;
    };
    expect(await volts()).toBe(0);
    await pause(150);
    expect(await volts()).toBe(3.88);
    sensor.setVolts(3.5);
    expect(await volts()).toBe(3.5);
    stop();
  });

  it('falls silent and speaks again, and forgets an unsaved rate with its power', async () => {
    const { sensor, frames, command, stop } = await connected();
    await command(0x03, 0x08, 0x00);
    await waitUntil(() => sensor.rateHz() === 50);
    sensor.silence();
    frames.length = 0;
    await pause(200);
    expect(frames).toEqual([]);
    sensor.speak();
    await waitUntil(() => frames.length > 3);
    sensor.powerCycle(0);
    expect(sensor.rateHz()).toBe(10);
    stop();
  });

  it('plays a simulated body at the body’s own speed', async () => {
    const samples = () => simulatedBody({ seed: 3, rateHz: 100 }).sit(3).samples();
    const play = playSamples(samples());
    const [first] = samples();
    expect(play(0)).toEqual(first);
    expect(play(1)).toEqual([...samples()][100]);
    expect(norm(scale(play(99).acc, 1 / STANDARD_GRAVITY))).toBeCloseTo(1, 1);
  });
});
