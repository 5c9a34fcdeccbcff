import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forceSignOf, type MotionFields, readForce, readRates } from '../../../sensors/phone/motion-event.ts';
import { createMotionReader } from '../../../sensors/phone/read-motion.ts';
import vectors from '../../fixtures/sensors/phone.vectors.json' with { type: 'json' };

const event = ([x, y, z]: readonly number[]): MotionFields => ({ accelerationIncludingGravity: { x, y, z } });

describe('the force that a phone feels', () => {
  it.each(vectors)('is up at rest: $decoded.pose', ({ device, decoded }) => {
    const force = readForce(event(decoded.m_s2), device === 'iPhone' ? 'down' : 'up');
    const up = decoded.pose.includes('upright') ? { x: 0, y: 9.8, z: 0 } : { x: 0, y: 0, z: 9.8 };
    expect({ x: (force?.x ?? 1) + 0, y: (force?.y ?? 1) + 0, z: (force?.z ?? 1) + 0 }).toEqual(up);
  });

  it('has the sign of its engine', () => {
    const ipad =
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/17.4 Safari/605.1.15';
    const iphone =
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 CriOS/123.0 Mobile';
    const android =
      'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/123.0 Mobile Safari/537.36';
    expect(forceSignOf({ userAgent: iphone, maxTouchPoints: 5 })).toBe('down');
    expect(forceSignOf({ userAgent: ipad, maxTouchPoints: 5 })).toBe('down');
    expect(forceSignOf({ userAgent: ipad, maxTouchPoints: 0 })).toBe('up');
    expect(forceSignOf({ userAgent: android, maxTouchPoints: 5 })).toBe('up');
  });

  it.each<[string, MotionFields]>([
    ['nothing', {}],
    ['null', { accelerationIncludingGravity: null, rotationRate: null }],
    ['null numbers', { accelerationIncludingGravity: { x: null, y: null, z: null } }],
    ['one number too few', { accelerationIncludingGravity: { x: 0, y: 9.8 } }],
    ['no number', event([0, 9.8, Number.NaN])],
    ['more than there can be', event([0, 0, 4000])],
  ])('is not told by an event with %s', (_, fields) => {
    expect(readForce(fields, 'up')).toBeNull();
    expect(createMotionReader('up').read(fields, 0)).toBeNull();
  });

  it('never brings a number that is none, whatever the event holds', () => {
    const number = fc.option(fc.double(), { nil: null });
    const fields = fc.record(
      {
        accelerationIncludingGravity: fc.option(fc.record({ x: number, y: number, z: number })),
        rotationRate: fc.option(fc.record({ alpha: number, beta: number, gamma: number })),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(fields), (events) => {
        const reader = createMotionReader('down', 'zxy');
        for (const [index, each] of events.entries()) {
          const reading = reader.read(each, index * 16);
          for (const vector of [reading?.acc, reading?.gyr]) {
            if (vector) expect(Number.isFinite(vector.x + vector.y + vector.z)).toBe(true);
          }
        }
      }),
    );
  });
});

describe('the rates of a phone', () => {
  it('come in degrees and go on in radians', () => {
    expect(readRates({ rotationRate: { alpha: 180, beta: 0, gamma: -90 } })).toEqual({
      x: Math.PI,
      y: 0,
      z: -Math.PI / 2,
    });
  });
});
