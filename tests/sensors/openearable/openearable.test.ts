import { describe, expect, it } from 'vitest';
import { CLOCK_WRAPS_AT } from '../../../sensors/openearable/decode.ts';
import { openEarable } from '../../../sensors/openearable/openearable.ts';
import { converse } from '../converse.ts';
import { deedsOf } from '../deeds.ts';
import { frameOf } from '../vector-sheet.ts';

const DATA = '34c2e3bc-34aa-11eb-adc1-0242ac120002';
const VERSION_1 = '34c2e3bd-34aa-11eb-adc1-0242ac120002';
const VERSION_2 = '34c2e3be-34aa-11eb-adc1-0242ac120002';

const hear = (hex: string, characteristic = DATA) => openEarable.open().decode(frameOf(characteristic, hex));
const stamps = (hex: string) =>
  hear(hex).flatMap((message) => (message.type === 'reading' ? [message.stamp] : []));

/** One g along z, at rest. */
const SAMPLE = `${'00'.repeat(8)}00001d41${'00'.repeat(24)}`;
const NOT_A_NUMBER = '0000c07f';

describe('OpenEarable', () => {
  it('tells its two versions apart by the length of what they send', () => {
    expect(stamps(`0024ffffffff${SAMPLE}`)).toEqual([4_294_967_295_000]);
    expect(stamps(`002487d6120000000000${SAMPLE}`)).toEqual([1_234_567]);
  });

  it('dates each of several samples by the time between them', () => {
    expect(stamps(`002487d6120000000000${SAMPLE}${SAMPLE}${SAMPLE}204e`)).toEqual([
      1_234_567, 1_254_567, 1_274_567,
    ]);
    expect(stamps(`002487d6120000000000${SAMPLE}${SAMPLE}0000`)).toEqual([]);
    expect(stamps(`002487d6120000000000${SAMPLE}0000`)).toEqual([1_234_567]);
  });

  it('keeps a clock of 64 bits within the range of one that the line can follow', () => {
    // 1000 · 2^32 µs and 5 µs more.
    expect(stamps(`002405000000e8030000${SAMPLE}`)).toEqual([5]);
    expect(stamps(`0024ffffffffffffffff${SAMPLE}`)[0]).toBeLessThan(CLOCK_WRAPS_AT);
  });

  it('passes over other sensors, cut samples, and what is no number or no force', () => {
    expect(hear(`0124ffffffff${SAMPLE}`)).toEqual([]);
    expect(hear(`0020ffffffff${SAMPLE}`)).toEqual([]);
    expect(stamps(`0024ffffffff${SAMPLE}`.slice(0, -2))).toEqual([]);
    expect(stamps(`0024ffffffff${NOT_A_NUMBER}${SAMPLE.slice(8)}`)).toEqual([]);
    expect(stamps(`0024ffffffff${'ffff7f7f'}${SAMPLE.slice(8)}`)).toEqual([]);
  });

  it.each([
    [VERSION_1, ['write e3bd 000000000000000000', 'write 0e7a 000000'], 'write e3bd 000000484200000000'],
    [VERSION_2, ['write e3be 000000', 'write 0e7b 00'], 'write e3be 000101'],
  ])('ends what an earlier owner left on before it begins, by %s', (version, ends, begins) => {
    const deeds = deedsOf(openEarable.open().start(50), { characteristics: [DATA, version] });
    expect(deeds.slice(1, 3)).toEqual(ends);
    expect(deeds.slice(-2)).toEqual(['subscribe e3bc', begins]);
  });

  it('gives up where it is not one', () => {
    const session = openEarable.open();
    const { refusal } = converse(session, session.start(50), ({ do: deed }) =>
      deed === 'discover' ? [] : undefined,
    );
    expect(refusal?.reason).toBe('missing');
  });

  it('lights for half a second, and shows its own state again even where the colour is refused', () => {
    const session = openEarable.open();
    deedsOf(session.start(50), { characteristics: [DATA, VERSION_2] });
    const light = () => session.nudge?.('light') ?? session.stop();
    expect(deedsOf(light())).toEqual(['write 0e7b 01', 'write 0e7a 0000ff', 'pause', 'write 0e7b 00']);
    expect(deedsOf(light(), { refuses: 'write 0e7a 0000ff' }).slice(-2)).toEqual([
      'write 0e7b 00',
      'gave up',
    ]);
  });

  it('plays a jingle on version 1, and says that version 2 cannot', () => {
    const session = openEarable.open();
    const sound = () => session.nudge?.('sound') ?? session.stop();
    deedsOf(session.start(50), { characteristics: [DATA, VERSION_1] });
    expect(deedsOf(sound())).toEqual(['write 16a8 0301', 'write 16a9 01', 'pause']);
    deedsOf(session.start(50), { characteristics: [DATA, VERSION_2] });
    expect(deedsOf(sound())).toEqual(['gave up']);
  });
});
