import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/replay.ts';
import { writeRecording } from '../../src/core/recording/write.ts';
import { simulatedBody } from '../../src/core/simulation/simulated-body.ts';
import { complaint } from './complaint.ts';

const REPLAY = fileURLToPath(new URL('../../src/cli/replay.mjs', import.meta.url));
const RECORDED = fileURLToPath(
  new URL('../fixtures/recordings/sitting-upright-and-slouch-t4.csv.gz', import.meta.url),
);

function replay(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [REPLAY, ...args], { encoding: 'utf8' });
  const lines = () =>
    stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  return { status, stdout, stderr, lines };
}

let folder = '';
const file = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-replay-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('replay', () => {
  it('prints the events of a recording, one JSON object a line', () => {
    const body = simulatedBody({ seed: 3, placement: 'sternum' })
      .stand(8)
      .plank(20, { kind: 'knee' })
      .stand(5);
    const text = writeRecording({ sensor: 'simulated', placement: 'sternum', start: 0 }, [...body.samples()]);
    const { status, lines } = replay(file('plank.csv.gz', gzipSync(text)), '--exercise', 'plank_knee');
    expect(status).toBe(0);
    expect(lines().map(({ type }) => type)).toContain('hold-ended');
    const ended = lines().find(({ type }) => type === 'hold-ended');
    expect(Math.abs(ended.heldSeconds - 20)).toBeLessThan(0.5);
    expect(ended.t).toBe(ended.endedAt);
  });

  it('finds the real slouches of a real recording, and none in the upright trials', () => {
    const { lines } = replay(RECORDED, '--upright', '240:250', '--placement', 'upper-back');
    const slouches = lines().filter(({ type }) => type === 'slouch-started');
    expect(slouches.map(({ t }) => t)).toEqual([480, 560]);
    const postures = replay(RECORDED, '--print', 'posture', '--upright', '240:250').lines();
    expect(postures[0]).toEqual({
      t: expect.any(Number),
      flexionDeg: expect.any(Number),
      lateralDeg: expect.any(Number),
      zone: 'tall',
      activity: expect.any(String),
    });
  });

  it('prints posture ten times a second, and orientation for every sample', () => {
    const body = simulatedBody({ seed: 1 }).stand(10);
    const path = file(
      'stand.csv',
      writeRecording({ sensor: 'simulated', placement: 'upper-back', start: 0 }, [...body.samples()]),
    );
    expect(replay(path, '--print', 'posture').lines()).toHaveLength(100);
    const orientation = replay(path, '--print', 'orientation').lines();
    expect(orientation).toHaveLength(500);
    expect(Math.hypot(...orientation[499].q)).toBeCloseTo(1, 9);
  });

  it('tells a lean of the trunk from a bend of the spine with a second sensor', () => {
    const recorded = (placement: 'upper-back' | 'pelvis') => {
      const body = simulatedBody({ seed: 1, placement, from: 'seated' });
      const samples = [...body.sit(10, { still: true }).slouch(10, 24, 2).bend(10, 40).samples()];
      return file(`${placement}.csv`, writeRecording({ sensor: 'simulated', placement, start: 0 }, samples));
    };
    const lines = replay(recorded('upper-back'), '--print', 'posture', '--with', recorded('pelvis')).lines();
    const at = (seconds: number) => lines.find(({ t }) => t >= seconds);
    expect(at(18).spinalFlexionDeg).toBeGreaterThan(3 * Math.abs(at(18).trunkLeanDeg));
    expect(at(30).trunkLeanDeg).toBeGreaterThan(at(30).spinalFlexionDeg);
    expect(at(18).trunkLeanDeg + at(18).spinalFlexionDeg).toBeCloseTo(at(18).flexionDeg, 2);
  });

  it('decodes a capture with the driver that it names, and refuses a cut one with its line', () => {
    // Flat on its back, at rest: 2048 counts are 1 g.
    const notification = (index: number) =>
      `{"t":${20 * index},"characteristic":"0000ffe4-0000-1000-8000-00805f9a34fb","hex":"5561000000000008${'00'.repeat(12)}"}`;
    const lines = Array.from({ length: 150 }, (_, index) => notification(index));
    const text = ['{"plumbline":"capture","version":1,"driver":"witmotion"}', ...lines].join('\n');
    const orientation = replay(file('made.jsonl', text), '--print', 'orientation').lines();
    expect(orientation).toHaveLength(150);
    expect(Math.abs(orientation.at(-1).q[0])).toBeCloseTo(1, 3);
    const { status, stderr } = complaint(main, [file('cut.jsonl', text.slice(0, -20))]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/line 151: .*cut off/);
  });

  it('refuses an absurd value with line and reason, and prints nothing', () => {
    const { status, stdout, stderr } = replay(file('absurd.csv', 't,ax,ay,az\n0,0,0,9.8\n0.02,1e9,0,9.8\n'));
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/line 3.*ax/);
  });

  it.each([
    ['a file without a column line', '0,0,0,9.8\n0.02,0,0,9.8\n', /line 1/],
    ['a value that is no number', 't,ax,ay,az\n0,0,0,9.8\n0.02,0,NaN,9.8\n', /line 3.*ay/],
    ['an empty file', '', /empty/i],
    ['damaged gzip', gzipSync('t,ax,ay,az\n').subarray(0, 12), /gzip/],
  ])('refuses %s with line and reason', (name, content, reason) => {
    const { status, stderr } = complaint(main, [file(name, content)]);
    expect(status).toBe(2);
    expect(stderr).toMatch(reason);
  });

  it('refuses a missing file and unknown options', () => {
    const good = file('good.csv', 't,ax,ay,az\n0,0,0,9.8\n0.02,0,0,9.8\n');
    expect(complaint(main, [join(folder, 'nothing.csv')])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('nothing.csv cannot be read'),
    });
    expect(complaint(main, [good, '--print', 'dance']).stderr).toMatch(/events, posture, orientation/);
    expect(complaint(main, [good, '--exercise', 'handstand'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('handstand'),
    });
  });

  it('explains itself', () => {
    const { status, stdout } = replay('--help');
    expect(status).toBe(0);
    expect(stdout).toMatch(/--upright START:END/);
  });
});
