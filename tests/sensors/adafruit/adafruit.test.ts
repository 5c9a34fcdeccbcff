import { describe, expect, it } from 'vitest';
import { adafruit } from '../../../sensors/adafruit/adafruit.ts';
import { converse } from '../converse.ts';
import { deedsOf } from '../deeds.ts';
import { frameOf } from '../vector-sheet.ts';

const uuid = (number: string) => `adaf${number}-c332-42a8-93bd-25e905756cb8`;
const G_UP = '00000000000000000ae81c41';
const HALF_TURN = '0000003f0000000000000000';
const NOT_A_NUMBER = '0000c07f0000000000000000';

describe('adafruit', () => {
  it('has each force go with the last rate', () => {
    const { decode } = adafruit.open();
    expect(decode(frameOf(uuid('0201'), G_UP))).toMatchObject([{ gyr: null }]);
    expect(decode(frameOf(uuid('0401'), HALF_TURN))).toEqual([]);
    const [reading] = decode(frameOf(uuid('0201'), G_UP));
    expect(reading).toMatchObject({ type: 'reading', gyr: { x: 0.5, y: 0, z: 0 } });
  });

  it('passes over what is no number, no force, or cut', () => {
    const { decode } = adafruit.open();
    for (const hex of [NOT_A_NUMBER, 'ffff7f7f0000000000000000', G_UP.slice(2), `${G_UP}00`])
      for (const number of ['0201', '0401']) expect(decode(frameOf(uuid(number), hex)), hex).toEqual([]);
  });

  it('tells a rate or an orientation that nothing uses', () => {
    const { decode } = adafruit.open();
    expect(decode(frameOf(uuid('0401'), HALF_TURN))).toEqual([
      { type: 'reply', name: 'rate', values: { radPerSecond: [0.5, 0, 0] } },
    ]);
    expect(decode(frameOf(uuid('0d01'), `0000803f${'00'.repeat(12)}`))).toEqual([
      { type: 'reply', name: 'orientation', values: { wxyz: [1, 0, 0, 0] } },
    ]);
  });

  it('sets the period of each service, and gives both back', () => {
    const session = adafruit.open();
    const places = (handshake: ReturnType<typeof session.stop>) =>
      converse(session, handshake, () => undefined).operations.flatMap((each) =>
        each.do === 'write' ? [`${each.write.at.service.slice(4, 8)} ${each.write.bytes.join(' ')}`] : [],
      );
    expect(places(session.start(50))).toEqual(['0400 20 0 0 0', '0200 20 0 0 0']);
    expect(places(session.stop())).toEqual(['0200 232 3 0 0', '0400 232 3 0 0']);
  });

  it('does without a gyroscope, and not without force', () => {
    expect(deedsOf(adafruit.open().start(50), { refuses: 'subscribe 0401' }).at(-1)).toBe('subscribe 0201');
    expect(deedsOf(adafruit.open().start(50), { refuses: 'subscribe 0201' }).at(-1)).toBe('gave up');
  });
});
