import { describe, expect, it } from 'vitest';
import { RAD_PER_DEG, STANDARD_GRAVITY } from '../../../src/core/imu/units.ts';
import { parseRecording } from '../../../src/core/recording/parse.ts';
import { RECORDING_PROBLEMS, type Recording } from '../../../src/core/recording/recording.ts';

const COLUMNS = 't,ax,ay,az,gx,gy,gz';
const ROWS = ['0,9.81,0,0,0,0,0', '0.02,9.8,0.1,-0.2,0.01,0,-0.01', '0.04,9.81,0,0,0,0,0'];
const file = (...lines: readonly string[]) => `${lines.join('\n')}\n`;
const withRow = (row: string) => file('# version: 1', COLUMNS, ...ROWS, row);

function recordingOf(text: string): Recording {
  const read = parseRecording(text);
  if (read.type === 'refused') throw new Error(`refused: ${JSON.stringify(read)}`);
  return read;
}

describe('parseRecording', () => {
  it('reads header, columns and rows, times in ms', () => {
    const { header, samples, repeated } = recordingOf(
      file(
        '# version: 1',
        '# sensor: witmotion',
        '# placement: sternum',
        '# rate: 50',
        '# units: s, m/s², rad/s',
        '# start: 2026-03-01T09:30:00.250Z',
        '# app: 0.1.0',
        COLUMNS,
        ...ROWS,
      ),
    );
    expect(header).toEqual({
      version: 1,
      sensor: 'witmotion',
      placement: 'sternum',
      rateHz: 50,
      start: Date.UTC(2026, 2, 1, 9, 30, 0, 250),
      app: '0.1.0',
    });
    expect(samples[1]).toEqual({ t: 20, acc: { x: 9.8, y: 0.1, z: -0.2 }, gyr: { x: 0.01, y: 0, z: -0.01 } });
    expect(samples).toHaveLength(3);
    expect(repeated).toBe(0);
  });

  it('needs no header, takes columns in any order and ignores others', () => {
    const { header, samples } = recordingOf(
      file('label, AZ ,ay,ax,t', '"tall, still",3,2,1,10.5', 'x,6,5,4,10.6'),
    );
    expect(header).toEqual({
      version: 1,
      sensor: null,
      placement: null,
      rateHz: null,
      start: null,
      app: null,
    });
    expect(samples).toEqual([
      { t: 10500, acc: { x: 1, y: 2, z: 3 }, gyr: null },
      { t: 10600, acc: { x: 4, y: 5, z: 6 }, gyr: null },
    ]);
  });

  it('reads a row with blank gyroscope columns as one without a gyroscope', () => {
    const { samples } = recordingOf(file(COLUMNS, '0,9.81,0,0,,,', '0.02,9.81,0,0,0,0,0.5'));
    expect(samples.map(({ gyr }) => gyr)).toEqual([null, { x: 0, y: 0, z: 0.5 }]);
  });

  it('takes carriage returns, a byte order mark, blank lines and unknown comments', () => {
    const text = `\uFEFF# colour: blue\r\n\r\n# a note\r\n${COLUMNS}\r\n${ROWS.join('\r\n')}\r\n\r\n`;
    expect(recordingOf(text).samples).toHaveLength(3);
  });

  it('keeps jumps forward as they are, and drops and counts rows of the same time', () => {
    const { samples, repeated } = recordingOf(
      file(COLUMNS, ...ROWS, '0.04,1,1,1,0,0,0', '60,9.81,0,0,0,0,0'),
    );
    expect(samples.map(({ t }) => t)).toEqual([0, 20, 40, 60_000]);
    expect(samples[2]?.acc.x).toBe(9.81);
    expect(repeated).toBe(1);
  });

  it('converts g and deg/s where they are declared', () => {
    const { samples } = recordingOf(
      file('# units: s, g, deg/s', COLUMNS, '0,1,0,0,90,0,0', '1,-0.5,0,0,0,0,1'),
    );
    expect(samples[0]).toEqual({
      t: 0,
      acc: { x: STANDARD_GRAVITY, y: 0, z: 0 },
      gyr: { x: 90 * RAD_PER_DEG, y: 0, z: 0 },
    });
  });

  const refusals: readonly [
    what: string,
    text: string,
    problem: string,
    line: number,
    where?: string | null,
  ][] = [
    ['nothing', '', 'empty', 1],
    ['blank lines', '\n  \n', 'empty', 1],
    ['rows without names', file('# version: 1', ...ROWS), 'no-column-line', 2],
    ['a header and nothing after it', file('# version: 1', '# rate: 50'), 'no-column-line', 2],
    ['another kind of file', file('{"log":', '[1,2]}'), 'no-column-line', 1],
    ['no az', file('t,ax,ay', '0,1,2', '1,1,2'), 'missing-column', 1, 'az'],
    ['two of three gyroscope axes', file('t,ax,ay,az,gx,gz', '0,1,2,3,4,5'), 'missing-column', 1, 'gy'],
    ['two columns ax', file('t,ax,ay,az,ax', '0,1,2,3,4'), 'repeated-column', 1, 'ax'],
    ['a row cut short', withRow('0.06,9.8,0,0'), 'row-length', 6, null],
    ['a row with a comma too many', withRow('0.06,9.8,0,0,0,0,0,7'), 'row-length', 6, null],
    ['a blank acceleration', withRow('0.06,9.8,,0,0,0,0'), 'missing-value', 6, 'ay'],
    ['a blank time', withRow(',9.8,0,0,0,0,0'), 'missing-value', 6, 't'],
    ['half a gyroscope', withRow('0.06,9.8,0,0,0,,0'), 'missing-value', 6, 'gy'],
    ['a word', withRow('0.06,9.8,zero,0,0,0,0'), 'not-a-number', 6, 'ay'],
    ['a hexadecimal number', withRow('0.06,0x10,0,0,0,0,0'), 'not-a-number', 6, 'ax'],
    ['a binary number', withRow('0.06,0b11,0,0,0,0,0'), 'not-a-number', 6, 'ax'],
    ['a number with a tail', withRow('0.06,9.8m,0,0,0,0,0'), 'not-a-number', 6, 'ax'],
    ['a comment among the rows', withRow('# here, I, sat, down, with, a, book'), 'not-a-number', 6, 't'],
    ['NaN', withRow('0.06,NaN,0,0,0,0,0'), 'not-finite', 6, 'ax'],
    ['an infinite time', withRow('inf,9.8,0,0,0,0,0'), 'not-finite', 6, 't'],
    ['a minus infinity', withRow('0.06,9.8,0,0,0,0,-Infinity'), 'not-finite', 6, 'gz'],
    ['41 g', withRow('0.06,0,402,0,0,0,0'), 'absurd-value', 6, 'ay'],
    ['17 turns a second', withRow('0.06,9.8,0,0,0,-107,0'), 'absurd-value', 6, 'gy'],
    ['a number past all numbers', withRow('0.06,1e999,0,0,0,0,0'), 'not-finite', 6, 'ax'],
    ['ms since 1970 for seconds', withRow('1770000000000,9.8,0,0,0,0,0'), 'absurd-value', 6, 't'],
    ['41 g in units of g', file('# units: g', COLUMNS, '0,41,0,0,,,'), 'absurd-value', 3, 'ax'],
    ['time that goes back', withRow('0.03,9.8,0,0,0,0,0'), 'time-goes-back', 6, 't'],
    ['columns and no row', file(COLUMNS), 'too-few-rows', 1],
    ['one row', file(COLUMNS, '0,9.81,0,0,0,0,0'), 'too-few-rows', 2],
    ['one instant, twice', file(COLUMNS, '0,9.81,0,0,0,0,0', '0,9.81,0,0,0,0,0'), 'too-few-rows', 3],
    [
      'a format of the future',
      file('# app: 9.0.0', '# version: 2', COLUMNS, ...ROWS),
      'unknown-version',
      2,
      'version',
    ],
    ['a version that is none', file('# version: new', COLUMNS, ...ROWS), 'unknown-version', 1, 'version'],
    ['an unknown place', file('# placement: left ear', COLUMNS, ...ROWS), 'bad-header-value', 1, 'placement'],
    ['a rate of nothing', file('# rate: 0', COLUMNS, ...ROWS), 'bad-header-value', 1, 'rate'],
    ['a rate in words', file('# rate: fast', COLUMNS, ...ROWS), 'bad-header-value', 1, 'rate'],
    [
      'a start without a zone',
      file('# start: 2026-03-01T09:30', COLUMNS, ...ROWS),
      'bad-header-value',
      1,
      'start',
    ],
    ['a month 13', file('# start: 2026-13-01T09:30:00Z', COLUMNS, ...ROWS), 'bad-header-value', 1, 'start'],
    [
      'units that it does not know',
      file('# units: ms, m/s²', COLUMNS, ...ROWS),
      'bad-header-value',
      1,
      'units',
    ],
    ['a quote that never ends', withRow('0.06,"9.8,0,0,0,0,0'), 'broken-quotes', 6],
  ];

  it.each(refusals)('refuses %s', (_, text, problem, line, where) => {
    expect(parseRecording(text)).toMatchObject({
      type: 'refused',
      problem,
      line,
      ...(where !== undefined && { where }),
    });
  });

  it('has a case above for each of its reasons', () => {
    expect([...new Set(refusals.map(([, , problem]) => problem))].sort()).toEqual(
      [...RECORDING_PROBLEMS].sort(),
    );
  });

  it('counts the lines inside of quoted fields', () => {
    const text = file('t,ax,ay,az,note', '0,1,2,3,"one\ntwo\nthree"', '1,1,2,3,""', '2,1,2,x,');
    expect(parseRecording(text)).toMatchObject({ problem: 'not-a-number', line: 6, where: 'az', found: 'x' });
  });

  it('reads 100,000 rows, and ten times as many take some ten times as long', () => {
    const text = (rows: number) =>
      file(
        COLUMNS,
        ...Array.from({ length: rows }, (_, i) => `${i / 50},9.812345,0.012345,-0.2,0.001,0.002,-0.003`),
      );
    /** The best of three: another program may take the processor away in one. */
    const tookMs = (given: string) => {
      const times = [1, 2, 3].map(() => {
        const before = performance.now();
        parseRecording(given);
        return performance.now() - before;
      });
      return Math.min(...times);
    };
    const [few, many] = [text(10_000), text(100_000)];
    expect(recordingOf(many).samples).toHaveLength(100_000);
    const fewMs = tookMs(few);
    expect(tookMs(many)).toBeLessThan(30 * fewMs);
  });
});
