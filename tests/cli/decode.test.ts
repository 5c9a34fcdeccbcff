import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sensorDrivers } from '../../sensors/registry.ts';
import { main } from '../../src/cli/decode.ts';
import { complaint } from './complaint.ts';

const DECODE = fileURLToPath(new URL('../../src/cli/decode.mjs', import.meta.url));
const FLAT_AND_TURNING = '5561000000000008004000000000000000000040';

function decode(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [DECODE, ...args], { encoding: 'utf8' });
  return { status, stderr, lines: stdout.split('\n').filter(Boolean) };
}

describe('decode', () => {
  it('prints what each notification holds, in SI units, one JSON object a line', () => {
    const { status, lines } = decode(
      'witmotion',
      FLAT_AND_TURNING,
      '5571640084010000000000000000000000000000',
    );
    expect(status).toBe(0);
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      {
        samples: [{ t: null, acc: [0, 0, 9.80665], gyr: [expect.closeTo(17.453293, 6), 0, 0] }],
        battery: null,
        button: null,
        reply: null,
      },
      { samples: [], battery: 75, button: null, reply: null },
    ]);
  });

  it('keeps a frame that is cut until the rest of it comes', () => {
    const { lines } = decode('witmotion', FLAT_AND_TURNING.slice(0, 22), FLAT_AND_TURNING.slice(22));
    expect(lines.map((line) => JSON.parse(line).samples.length)).toEqual([0, 1]);
  });

  it('takes UUIDs in full and short, and hex as people write it', () => {
    for (const uuid of ['0000ffe4-0000-1000-8000-00805f9a34fb', '0xFFE4']) {
      const spaced = `0x${FLAT_AND_TURNING.toUpperCase()}`;
      expect(
        JSON.parse(decode('witmotion', '--characteristic', uuid, spaced).lines[0] ?? '').samples,
      ).toHaveLength(1);
    }
  });

  it('lists the ids of all sensors', () => {
    expect(decode('--list').lines).toEqual(sensorDrivers.map(({ id }) => id));
  });

  it.each([
    [['nobody', '00'], /no sensor "nobody"/],
    [['witmotion'], /no bytes/],
    [['witmotion', '5g'], /"5g" is not bytes/],
    [['witmotion', '--characteristic', 'xyz', '00'], /"xyz" is no UUID/],
  ])('says what cannot be used: %j', (args, words) => {
    const { status, stderr } = complaint(main, args);
    expect(status).toBe(2);
    expect(stderr).toMatch(words);
  });
});
