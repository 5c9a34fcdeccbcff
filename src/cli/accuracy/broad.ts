import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Quaternion, upInSensor } from '../../core/imu/quaternion.ts';
import type { ImuSample, Vec3 } from '../../core/imu/sample.ts';
import { DEG_PER_RAD } from '../../core/imu/units.ts';
import { angleBetween, mean } from '../../core/imu/vector.ts';

/** The excerpts are means over three samples of the data set's 285.71 Hz. */
export const BROAD_RATE_HZ = 2000 / 21;

/** A stretch of BROAD (D. Laidig et al., Data 6(7):72, 2021, doi 10.3390/data6070072, CC BY 4.0). */
export interface BroadTrial {
  readonly name: string;
  readonly rateHz: number;
  readonly samples: readonly ImuSample[];
  /** Optical orientation for each sample; null where the cameras did not see the sensor. */
  readonly references: readonly (Quaternion | null)[];
  /** Whether each sample belongs to a movement: the only ones that count. */
  readonly moving: readonly boolean[];
}

const BYTES_PER_RECORD = 10 * Float32Array.BYTES_PER_ELEMENT;

/**
 * Reads `count` records of ten little-endian float32 (angular rate in rad/s, specific force in m/s²,
 * reference w x y z), then one movement bit for each, lowest bit first.
 */
export function readBroadTrial(name: string, gzipped: Uint8Array, count: number): BroadTrial {
  const bytes = gunzipSync(gzipped);
  const needed = count * BYTES_PER_RECORD + Math.ceil(count / 8);
  if (bytes.byteLength !== needed) throw new Error(`trial of ${bytes.byteLength} bytes, expected ${needed}`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

  const samples: ImuSample[] = [];
  const references: (Quaternion | null)[] = [];
  const moving: boolean[] = [];
  for (let i = 0; i < count; i++) {
    const number = (k: number): number => view.getFloat32(i * BYTES_PER_RECORD + 4 * k, true);
    samples.push({
      t: (i * 1000) / BROAD_RATE_HZ,
      gyr: { x: number(0), y: number(1), z: number(2) },
      acc: { x: number(3), y: number(4), z: number(5) },
    });
    const reference = { w: number(6), x: number(7), y: number(8), z: number(9) };
    references.push(Object.values(reference).some(Number.isNaN) ? null : reference);
    moving.push(((view.getUint8(count * BYTES_PER_RECORD + (i >> 3)) >> (i & 7)) & 1) === 1);
  }
  return { name, rateHz: BROAD_RATE_HZ, samples, references, moving };
}

/** The trials of a half, one after another. */
export function* broadTrials(folder: string): Generator<BroadTrial, void> {
  for (const file of readdirSync(folder).toSorted()) {
    if (!file.endsWith('.json')) continue;
    const header = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { samples: number };
    const name = file.replace('.json', '');
    yield readBroadTrial(name, readFileSync(join(folder, `${name}.bin.gz`)), header.samples);
  }
}

/** The trial as a sensor at a rate `factor` times lower would have sent it: means over so many samples. */
export function averaged(trial: BroadTrial, factor: number): BroadTrial {
  const rateHz = trial.rateHz / factor;
  const count = Math.floor(trial.samples.length / factor);
  const ends = Array.from({ length: count }, (_, i) => (i + 1) * factor - 1);
  const samples = ends.map((end, i): ImuSample => {
    const block = trial.samples.slice(end - factor + 1, end + 1);
    const rates = block.flatMap(({ gyr }): Vec3[] => (gyr ? [gyr] : []));
    return { t: (i * 1000) / rateHz, acc: mean(block.map(({ acc }) => acc)), gyr: mean(rates) };
  });
  return {
    name: trial.name,
    rateHz,
    samples,
    references: ends.map((end) => trial.references[end] ?? null),
    moving: ends.map((end) => trial.moving[end] ?? false),
  };
}

/** Where up is in the sensor at a time. */
export interface Up {
  readonly t: number;
  readonly up: Vec3;
}

/**
 * The benchmark's own measure: root mean square, in degrees, of the angle between the estimated and the
 * optical vertical, over the samples in motion that the cameras saw. Orientations are matched by their time.
 */
export function inclinationErrorDeg(trial: BroadTrial, orientations: readonly Up[]): number {
  const upAt = new Map(orientations.map(({ t, up }) => [t, up]));
  let sum = 0;
  let count = 0;
  for (const [i, { t }] of trial.samples.entries()) {
    const reference = trial.references[i];
    const up = upAt.get(t);
    if (!trial.moving[i] || !reference || !up) continue;
    sum += (angleBetween(up, upInSensor(reference)) * DEG_PER_RAD) ** 2;
    count++;
  }
  return Math.sqrt(sum / count);
}
