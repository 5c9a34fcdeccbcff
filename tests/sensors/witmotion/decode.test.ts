import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDecode } from '../../../sensors/witmotion/decode.ts';
import { countsOf, cutAt, decodeAll, motionFrame, notification } from './bytes.ts';

const count = fc.integer({ min: -32768, max: 32767 });
const counts = fc.array(count, { minLength: 9, maxLength: 9 });
/** Counts whose bytes cannot be taken for a head. */
const plainCounts = fc
  .array(fc.integer({ min: 0, max: 0x54 }), { minLength: 18, maxLength: 18 })
  .map((bytes) => Array.from({ length: 9 }, (_, i) => (bytes[2 * i] ?? 0) + 256 * (bytes[2 * i + 1] ?? 0)));
const noise = fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 60 });
const places = fc.array(fc.nat(), { maxLength: 30 });

const notifications = (bytes: readonly number[], at: readonly number[]) =>
  cutAt(
    bytes,
    at.map((place) => place % (bytes.length + 1)),
  );

/** A reading keeps acceleration and angular rate, and leaves the angles. */
const firstSix = (values: readonly number[]) => values.slice(0, 6);

const batteryReply = (centivolts: number) => [
  0x55,
  0x71,
  0x64,
  0x00,
  centivolts & 0xff,
  centivolts >> 8,
  ...Array<number>(14).fill(0),
];

describe('witmotion decode', () => {
  it('gives the same readings however the bytes are dealt out to notifications', () => {
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 20 }), places, (frames, at) => {
        const dealt = notifications(frames.flatMap(motionFrame), at);
        expect(decodeAll(createDecode(), dealt).map(countsOf)).toEqual(frames.map(firstSix));
      }),
    );
  });

  it('finds every frame after leading noise, however it is dealt out', () => {
    const harmless = fc.array(fc.integer({ min: 0, max: 0x54 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(
        harmless,
        fc.array(plainCounts, { minLength: 1, maxLength: 10 }),
        places,
        (lead, frames, at) => {
          const dealt = notifications([...lead, ...frames.flatMap(motionFrame)], at);
          expect(decodeAll(createDecode(), dealt).map(countsOf)).toEqual(frames.map(firstSix));
        },
      ),
    );
  });

  it('gives a cut frame out with the very notification that completes it', () => {
    const [first, second] = [
      motionFrame([0, 0, 2048, 0, 0, 0, 0, 0, 0]),
      motionFrame([1, 2, 3, 4, 5, 6, 7, 8, 9]),
    ];
    const decode = createDecode();
    const bytes = [...first, ...second];
    const given = [bytes.slice(0, 30), bytes.slice(30, 39), bytes.slice(39)].map((part) =>
      decode(notification(part)),
    );
    expect(given.map((messages) => messages.length)).toEqual([1, 0, 1]);
  });

  it('never throws on noise, never gives a number that is not finite, and hears the frames after it', () => {
    fc.assert(
      fc.property(
        fc.array(noise, { maxLength: 20 }),
        fc.array(plainCounts, { minLength: 8, maxLength: 8 }),
        (chunks, frames) => {
          const decode = createDecode();
          for (const message of decodeAll(decode, chunks)) {
            if (message.type !== 'reading') continue;
            const numbers = [...Object.values(message.acc), ...Object.values(message.gyr ?? {})];
            expect(numbers.every(Number.isFinite)).toBe(true);
          }
          // What noise left behind can cost two frames at most, then the stream is itself again.
          const heard = decodeAll(decode, frames.map(motionFrame));
          expect(heard.slice(-6).map(countsOf)).toEqual(frames.slice(-6).map(firstSix));
        },
      ),
    );
  });

  it('loses no more than the damaged frames and one beside them when bytes go missing, are added or change', () => {
    const damage = fc.record({
      at: fc.nat({ max: 199 }),
      remove: fc.nat({ max: 10 }),
      insert: fc.array(fc.integer({ min: 0, max: 0x54 }), { maxLength: 10 }),
    });
    fc.assert(
      fc.property(
        fc.array(plainCounts, { minLength: 12, maxLength: 12 }),
        damage,
        places,
        (frames, { at, remove, insert }, cuts) => {
          const bytes = frames.flatMap(motionFrame);
          bytes.splice(at, remove, ...insert);
          const heard = new Set(
            decodeAll(createDecode(), notifications(bytes, cuts)).map((message) => String(countsOf(message))),
          );
          // Damage across a border touches two frames.
          const touched = Math.floor((at + Math.max(remove, 1) - 1) / 20) - Math.floor(at / 20) + 1;
          const missing = frames.filter((values) => !heard.has(String(firstSix(values))));
          expect(missing.length).toBeLessThanOrEqual(touched + 1);
        },
      ),
    );
  });

  it('finds its feet again though a constant angle looks like a head', () => {
    const still = motionFrame([10, 20, 2048, 0, 0, 0, 0x6155, 0, 0]);
    const damaged = [0x00, ...still.slice(1)];
    const notificationOfFour = [...damaged, ...still, ...still, ...still];
    const decode = createDecode();
    decodeAll(decode, [notificationOfFour]);
    const counts = [10, 20, 2048, 0, 0, 0];
    expect(decodeAll(decode, [[...still, ...still]]).map(countsOf)).toEqual([counts, counts]);
  });

  it('forgets the piece of a frame whose rest never came', () => {
    const [cut, next] = [motionFrame([1, 1, 1, 1, 1, 1, 1, 1, 1]), motionFrame([2, 2, 2, 2, 2, 2, 2, 2, 2])];
    const heard = decodeAll(createDecode(), [cut.slice(0, 11), next]);
    expect(heard.map(countsOf)).toEqual([[2, 2, 2, 2, 2, 2]]);
  });

  it('reads only its own window of a larger buffer', () => {
    const bytes = Uint8Array.from([9, 9, 9, ...motionFrame([1, 2, 3, 4, 5, 6, 7, 8, 9]), 9, 9]);
    const frame = { ...notification([]), data: new DataView(bytes.buffer, 3, 20) };
    expect(createDecode()(frame).map(countsOf)).toEqual([[1, 2, 3, 4, 5, 6]]);
  });

  it('starts afresh with every connection', () => {
    const frame = motionFrame([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    decodeAll(createDecode(), [frame.slice(0, 12)]);
    expect(decodeAll(createDecode(), [frame])).toHaveLength(1);
  });

  it.each([
    [420, 100],
    [396, 100],
    [395, 90],
    [393, 90],
    [388, 75],
    [387, 75],
    [382, 60],
    [379, 50],
    [377, 40],
    [373, 30],
    [370, 20],
    [368, 15],
    [350, 10],
    [340, 5],
    [339, 0],
  ])('reads %i hundredths of a volt as %i percent', (centivolts, percent) => {
    expect(decodeAll(createDecode(), [batteryReply(centivolts)])).toEqual([{ type: 'battery', percent }]);
  });

  it.each([0, 780, 65535])('says nothing of the battery for a voltage of %i hundredths', (centivolts) => {
    expect(decodeAll(createDecode(), [batteryReply(centivolts)])).toEqual([]);
  });

  it('hears a battery reply between two motion frames', () => {
    const frame = motionFrame([0, 0, 2048, 0, 0, 0, 0, 0, 0]);
    const types = decodeAll(createDecode(), [[...frame, ...batteryReply(388), ...frame]]).map(
      ({ type }) => type,
    );
    expect(types).toEqual(['reading', 'battery', 'reading']);
  });
});
