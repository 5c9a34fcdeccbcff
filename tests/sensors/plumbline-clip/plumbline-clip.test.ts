import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { SensorMessage } from '../../../sensors/driver.ts';
import { plumblineClip } from '../../../sensors/plumbline-clip/plumbline-clip.ts';
import { converse, viewOf } from '../converse.ts';
import { deedsOf } from '../deeds.ts';
import { frameOf } from '../vector-sheet.ts';

const uuid = (number: string) => `5ac4${number}-bc80-496e-a1c0-a7b04d0fc28d`;
const [MOTION, SCALE, BUTTON] = [uuid('0002'), uuid('0003'), uuid('0006')];
const BATTERY = '00002a19-0000-1000-8000-00805f9b34fb';

/** 0.5 m/s² and 0.25 rad/s a count. */
const HALVES = '0000003f0000803e';
/** Sample 65535 at 2^32 - 1000 µs, 19 230 µs apart: counts 2 0 20 and 0 -4 0, then -2 0 20 and 0 4 0. */
const TWO_SAMPLES = 'ffff18fcffff1e4b020000001400' + '0000fcff0000' + 'feff000014000000' + '04000000';
const ONE_SAMPLE = TWO_SAMPLES.slice(0, 40);

const readings = (messages: readonly SensorMessage[]) => messages.filter(({ type }) => type === 'reading');

function clipWithScale(scale = HALVES) {
  const session = plumblineClip.open();
  session.decode(frameOf(SCALE, scale));
  return (hex: string, characteristic = MOTION) => session.decode(frameOf(characteristic, hex));
}

describe('plumbline-clip', () => {
  it('scales counts by what the clip has told', () => {
    expect(clipWithScale()(TWO_SAMPLES)).toEqual([
      { type: 'reading', acc: { x: 1, y: 0, z: 10 }, gyr: { x: 0, y: -1, z: 0 }, stamp: 2 ** 32 - 1000 },
      { type: 'reading', acc: { x: -1, y: 0, z: 10 }, gyr: { x: 0, y: 1, z: 0 }, stamp: 18_230 },
    ]);
  });

  it('reads the smallest packet, which fits every link', () => {
    expect(ONE_SAMPLE).toHaveLength(2 * 20);
    expect(readings(clipWithScale()(ONE_SAMPLE))).toHaveLength(1);
  });

  it('needs no time between samples where there is one alone', () => {
    const alone = `${ONE_SAMPLE.slice(0, 12)}0000${ONE_SAMPLE.slice(16)}`;
    expect(readings(clipWithScale()(alone))).toHaveLength(1);
    const together = `${TWO_SAMPLES.slice(0, 12)}0000${TWO_SAMPLES.slice(16)}`;
    expect(clipWithScale()(together)).toEqual([]);
  });

  it('says nothing while it does not know what a count is worth, nor for a scale that cannot be', () => {
    expect(plumblineClip.open().decode(frameOf(MOTION, TWO_SAMPLES))).toEqual([]);
    for (const absurd of [
      '0000c07f0000803e',
      '000000000000803e',
      '000000bf0000803e',
      '0000003f0000807f',
      '0000003f',
    ])
      expect(clipWithScale(absurd)(TWO_SAMPLES)).toEqual([]);
  });

  it('has no angular rate where the clip has no gyroscope', () => {
    expect(clipWithScale('0000003f00000000')(ONE_SAMPLE)).toMatchObject([{ gyr: null }]);
  });

  it.each([0, 8, 19, 21, 31])('passes over a packet of %i bytes', (length) => {
    expect(clipWithScale()(TWO_SAMPLES.slice(0, 2 * length))).toEqual([]);
  });

  it('hears button and battery', () => {
    const hear = clipWithScale();
    expect([...hear('01', BUTTON), ...hear('00', BUTTON), ...hear('02', BUTTON)]).toEqual([
      { type: 'button', button: 'main', event: 'down' },
      { type: 'button', button: 'main', event: 'up' },
    ]);
    expect(hear('40', BATTERY)).toEqual([{ type: 'battery', percent: 64 }]);
  });

  it('stills an alert that was left on, learns the scale and sets the rate before it listens', () => {
    expect(deedsOf(plumblineClip.open().start(52), { answers: [HALVES] })).toEqual([
      'write 0005 00',
      'read 0003',
      'write 0004 3400',
      'read 0004',
      'read 2a19',
      'subscribe 2a19',
      'subscribe 0006',
      'subscribe 0002',
    ]);
  });

  it.each(['write 0005 00', 'write 0004 3400', 'read 0004', 'read 2a19', 'subscribe 2a19', 'subscribe 0006'])(
    'does without "%s", which a clip need not know',
    (refuses) => {
      expect(deedsOf(plumblineClip.open().start(52), { answers: [HALVES, ''], refuses }).at(-1)).toBe(
        'subscribe 0002',
      );
    },
  );

  it('cannot do without the scale', () => {
    const session = plumblineClip.open();
    const mute = converse(session, session.start(52), ({ do: deed }) =>
      deed === 'read' ? viewOf('') : undefined,
    );
    expect(mute.refusal?.reason).toBe('not-able');
    expect(deedsOf(session.start(52), { refuses: 'read 0003' })).toEqual([
      'write 0005 00',
      'read 0003',
      'gave up',
    ]);
  });

  it('nudges for half a second and ends it, and leaves nothing running when it stops', () => {
    const session = plumblineClip.open();
    expect(deedsOf(session.nudge?.('vibrate') ?? session.stop())).toEqual([
      'write 0005 02',
      'pause',
      'write 0005 00',
    ]);
    expect(deedsOf(session.stop())).toEqual(['write 0005 00', 'unsubscribe 0002']);
  });

  it('may write nothing but its alerts and rates', () => {
    const mayWrite = (number: string, bytes: readonly number[]) =>
      plumblineClip.mayWrite[uuid(number)]?.(bytes);
    expect([0, 1, 2, 3].map((alert) => mayWrite('0005', [alert]))).toEqual([true, true, true, false]);
    expect(mayWrite('0005', [1, 1])).toBe(false);
    expect(mayWrite('0004', [52, 0])).toBe(true);
    expect(mayWrite('0004', [0, 52])).toBe(false);
    expect(mayWrite('0002', [0])).toBeUndefined();
  });
});

describe('the sketch', () => {
  const sketch = readFileSync(
    new URL('../../../sensors/plumbline-clip/plumbline-clip.ino', import.meta.url),
    'utf8',
  );

  it('has the UUIDs of the profile, from the last byte to the first', () => {
    const bytes = /#define CLIP_UUID\(n\) \\\n\s*\{([^}]*)\}/.exec(sketch)?.[1]?.split(',') ?? [];
    const uuidOf = (number: string) =>
      bytes
        .map((byte) => (byte.trim() === '(n)' ? number : byte.trim()).replace('0x', ''))
        .reverse()
        .join('');
    const numbers = [...sketch.matchAll(/= CLIP_UUID\((0x\d\d)\);/g)].map(([, number]) => number ?? '');
    expect(numbers).toEqual(['0x01', '0x02', '0x03', '0x04', '0x05', '0x06']);
    for (const [index, number] of numbers.entries())
      expect(uuidOf(number)).toBe(uuid(`000${index + 1}`).replaceAll('-', ''));
  });

  it('measures at the rates that it is asked for', () => {
    const rates = [...sketch.matchAll(/hz = (\d+), 0x\d0;/g)].map(([, hz]) => Number(hz));
    expect(rates).toEqual(plumblineClip.ratesHz);
  });

  it('says at its head that nobody has compiled it', () => {
    expect(sketch.slice(0, 400)).toContain('NOBODY IN THE PROJECT HAS COMPILED OR RUN THIS SKETCH YET');
  });
});
