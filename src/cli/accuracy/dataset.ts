import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { ImuSample } from '../../core/imu/sample.ts';
import { parseRecording } from '../../core/recording/parse.ts';
import { recordingWords } from '../../strings/recording-words.ts';

/** A labelled stretch of a recording; times in ms of the recording. */
export interface Segment {
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

/** A labelled repetition, from its start over its turning point to its end, ms. */
export interface LabelledRep {
  readonly exercise: string;
  readonly from: number;
  readonly turn: number;
  readonly to: number;
}

/** A run of repetitions, ms. */
export interface LabelledSet {
  readonly exercise: string;
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** One recording with what was true in it. */
export interface LabelledRecording {
  readonly name: string;
  readonly person: string;
  readonly rateHz: number;
  /** In order of time; a stretch of a second or more without samples is a gap of the recording. */
  readonly samples: readonly ImuSample[];
  readonly segments: readonly Segment[];
  readonly reps: readonly LabelledRep[];
  readonly sets: readonly LabelledSet[];
}

/** One half of a data set: a folder with recordings and their truth. */
export interface Half {
  readonly dataset: string;
  /** `dev`, or the name of another half where there is one. */
  readonly half: string;
  readonly folder: string;
}

interface TruthFile {
  readonly individual?: number;
  readonly segments?: readonly { label: string; t_start: number; t_end: number }[];
  readonly reps?: readonly { exercise: string; t_start: number; t_turn: number; t_end: number }[];
  readonly sets?: readonly { exercise: string; t_start: number; t_end: number; n_reps: number }[];
}

/** The name of the orientation benchmark, which lies apart from the others and has a format of its own. */
export const BROAD = 'broad';

/** The halves of a data set that are there. */
export function halvesOf(shared: string, dataset: string): Half[] {
  if (dataset === BROAD) return broadHalves(shared);
  const folder = join(shared, 'datasets', dataset);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((half) => existsSync(join(folder, half, 'truth.json')))
    .toSorted()
    .map((half) => ({ dataset, half, folder: join(folder, half) }));
}

/** The halves of BROAD that are there: folders such as `dev_95hz` of excerpts, each with a header. */
function broadHalves(shared: string): Half[] {
  const folder = join(shared, 'orientation', 'broad');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('_95hz'))
    .toSorted()
    .map((name) => ({ dataset: BROAD, half: name.replace('_95hz', ''), folder: join(folder, name) }));
}

/** Reads the recordings of a half, one after another, so that only one lies in memory. */
export function* recordingsOf({ dataset, folder }: Half): Generator<LabelledRecording, void> {
  const rateHz = Number(readJson<{ rate_hz: number }>(join(folder, '..', 'header.json')).rate_hz);
  const truth = readJson<Record<string, TruthFile>>(join(folder, 'truth.json'));
  for (const [name, told] of Object.entries(truth)) {
    const file = join(folder, `${name}.csv.gz`);
    const recording = parseRecording(gunzipSync(readFileSync(file)).toString('utf8'));
    if (recording.type === 'refused') throw new Error(`${dataset} ${name}: ${recordingWords(recording)}`);
    yield {
      name,
      person: told.individual === undefined ? name : `individual ${told.individual}`,
      rateHz,
      samples: recording.samples,
      segments: (told.segments ?? []).map(({ label, t_start, t_end }) => ({
        label,
        from: t_start * 1000,
        to: t_end * 1000,
      })),
      reps: (told.reps ?? []).map(({ exercise, t_start, t_turn, t_end }) => ({
        exercise,
        from: t_start * 1000,
        turn: t_turn * 1000,
        to: t_end * 1000,
      })),
      sets: (told.sets ?? []).map(({ exercise, t_start, t_end, n_reps }) => ({
        exercise,
        from: t_start * 1000,
        to: t_end * 1000,
        count: n_reps,
      })),
    };
  }
}

const readJson = <Value>(file: string): Value => JSON.parse(readFileSync(file, 'utf8')) as Value;
