import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { readRecording } from '../app/sensor/read-recording.ts';
import { recordedSensor } from '../app/sensor/recorded-sensor.ts';
import { isGap, isSeen, type SampleGap } from '../core/imu/sample.ts';
import { scale } from '../core/imu/vector.ts';
import { feed } from '../core/machine.ts';
import type { Orientation } from '../core/orientation/orientation.ts';
import { measure } from '../core/posture/measure.ts';
import type { JudgedPosture, Placement } from '../core/posture/posture.ts';
import { byTime, type TrunkPosture, twoSensors } from '../core/posture/two-sensors.ts';
import type { Recording } from '../core/recording/recording.ts';
import { recordingWords } from '../strings/recording-words.ts';
import { exerciseById } from './content.ts';
import {
  DEFAULT_MANNERS,
  events,
  happenedAt,
  type LineEvent,
  NotCalibrated,
  neutralOf,
  orientations,
  postures,
} from './offline-line.ts';
import { HELP, type ReplayOptions, readOptions, UsageError } from './options.ts';
import { writeOut } from './stdout.ts';

const POSTURE_EVERY_MS = 100;
/** stdout is written in pieces of about this many characters. */
const CHUNK = 1 << 16;

/** Plays a recording as the arguments say. @returns the exit code. */
export function main(argv: readonly string[]): number {
  try {
    const options = readOptions(argv);
    if (!options) {
      writeOut(`${HELP}\n`);
      return 0;
    }
    print(replay(options));
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof NotCalibrated)) throw error;
    console.error(`replay: ${error.message}`);
    return 2;
  }
}

function* replay(options: ReplayOptions): Generator<object> {
  const { header, samples } = read(options.file);
  const exercise = options.exerciseId === null ? null : exerciseById(options.exerciseId);
  if (exercise === undefined) throw new UsageError(`there is no exercise "${options.exerciseId}"`);
  const { faceOut, sampling } = recordedSensor(header.sensor);
  const recorded = orientations(samples, header.rateHz, sampling);
  if (options.print === 'orientation') {
    yield* recorded.filter(isSeen).map(orientationLine);
    return;
  }
  const placement: Placement = options.placement ?? header.placement ?? 'upper-back';
  const neutral = neutralOf(recorded, placement, faceOut, options.upright, options.slouched);
  const judged = postures(recorded, neutral);
  if (options.print === 'posture') yield* tenASecond(judged, trunkAt(options, judged));
  else {
    const manners = { ...DEFAULT_MANNERS, trigger: options.nudge };
    yield* events(judged, neutral, exercise, manners).map(eventLine);
  }
}

function read(file: string): Recording {
  const bytes = readBytes(file);
  const gzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  let text: string;
  try {
    text = (gzip ? gunzipSync(bytes) : bytes).toString('utf8');
  } catch {
    throw new UsageError(`${file}: the gzip data is broken`);
  }
  const result = readRecording(text);
  if (result.type !== 'recording') throw new UsageError(`${file}: ${recordingWords(result)}`);
  return result;
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}

const orientationLine = ({ t, q }: Orientation) => ({ t: seconds(t), q: [q.w, q.x, q.y, q.z] });

/** What the second sensor adds, by the time of the first one's samples. */
function trunkAt(
  { pelvis, upright }: ReplayOptions,
  judged: readonly (JudgedPosture | SampleGap)[],
): ReadonlyMap<number, TrunkPosture> {
  if (!pelvis) return new Map();
  const { header, samples } = read(pelvis.file);
  const { faceOut: face, sampling } = recordedSensor(header.sensor);
  const faceOut = pelvis.behind ? scale(face, -1) : face;
  const recorded = orientations(samples, header.rateHz, sampling);
  const below = feed(measure(neutralOf(recorded, 'pelvis', faceOut, upright, null)), recorded);
  const trunk = feed(twoSensors, byTime(judged, below)).filter(isSeen);
  return new Map(trunk.map((each) => [each.t, each]));
}

function* tenASecond(
  judged: readonly (JudgedPosture | SampleGap)[],
  trunkAt: ReadonlyMap<number, TrunkPosture>,
): Generator<object> {
  let due = Math.ceil((judged.find(isSeen)?.t ?? 0) / POSTURE_EVERY_MS) * POSTURE_EVERY_MS;
  for (const input of judged) {
    if (isGap(input) || input.t < due - 1e-6) continue;
    const { t, zone, activity } = input;
    const trunk = trunkAt.get(t);
    due = (Math.floor(t / POSTURE_EVERY_MS + 1e-6) + 1) * POSTURE_EVERY_MS;
    yield {
      t: seconds(t),
      flexionDeg: round(input.flexionDeg, 3),
      lateralDeg: round(input.lateralDeg, 3),
      ...(trunk && {
        trunkLeanDeg: round(trunk.trunkLeanDeg, 3),
        spinalFlexionDeg: round(trunk.spinalFlexionDeg, 3),
      }),
      zone,
      activity,
    };
  }
}

/** An event with its times in seconds. `t` is when it was, `knownAt` when the line could tell. */
function eventLine(event: LineEvent): object {
  const line: Record<string, unknown> = { t: seconds(happenedAt(event)), type: event.type };
  for (const [key, value] of Object.entries(event)) {
    if (key === 'type') continue;
    if (key === 't') line.knownAt = seconds(value);
    else if (typeof value !== 'number') line[key] = value;
    else line[key] = isTime(key) ? seconds(value) : round(value, 3);
  }
  return line;
}

const isTime = (key: string) => key.endsWith('At') || key === 'from' || key === 'to';

const seconds = (ms: number): number => round(ms / 1000, 6);

const round = (value: number, digits: number): number => Number(value.toFixed(digits));

function print(lines: Iterable<object>): void {
  let chunk = '';
  for (const line of lines) {
    chunk += `${JSON.stringify(line)}\n`;
    if (chunk.length < CHUNK) continue;
    writeOut(chunk);
    chunk = '';
  }
  writeOut(chunk);
}
