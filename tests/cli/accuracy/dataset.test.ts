import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { halvesOf, recordingsOf } from '../../../src/cli/accuracy/dataset.ts';

const RECORDED = fileURLToPath(
  new URL('../../fixtures/recordings/sitting-upright-and-slouch-t4.csv.gz', import.meta.url),
);
let shared = '';

beforeAll(() => {
  shared = mkdtempSync(join(tmpdir(), 'plumbline-data-'));
  const half = join(shared, 'datasets/sitting/dev');
  mkdirSync(half, { recursive: true });
  writeFileSync(join(shared, 'datasets/sitting/header.json'), '{"rate_hz": 50}');
  copyFileSync(RECORDED, join(half, 'one.csv.gz'));
  const segments = [{ label: 'sit_upright', t_start: 0, t_end: 29.98 }];
  writeFileSync(join(half, 'truth.json'), JSON.stringify({ one: { segments } }));
});
afterAll(() => rmSync(shared, { recursive: true, force: true }));

describe('a data set', () => {
  it('is read half by half, with what was true in ms', () => {
    const halves = halvesOf(shared, 'sitting');
    expect(halves.map(({ half }) => half)).toEqual(['dev']);
    const [recording] = halves.flatMap((half) => [...recordingsOf(half)]);
    expect(recording?.rateHz).toBe(50);
    expect(recording?.person).toBe('one');
    expect(recording?.samples.length).toBeGreaterThan(1000);
    expect(recording?.segments).toEqual([{ label: 'sit_upright', from: 0, to: 29_980 }]);
  });

  it('that is missing has no halves', () => {
    expect(halvesOf(shared, 'standing')).toEqual([]);
  });
});
