import { parseArgs } from 'node:util';
import type { NudgeTrigger } from '../core/detection/slouch.ts';
import { PLACEMENTS, type Placement } from '../core/posture/posture.ts';
import type { Span } from './offline-line.ts';

export type Print = 'events' | 'posture' | 'orientation';

export interface ReplayOptions {
  readonly file: string;
  readonly print: Print;
  readonly upright: Span | null;
  readonly slouched: Span | null;
  readonly placement: Placement | null;
  readonly exerciseId: string | null;
  /** A second recording of the same time, worn at the pelvis; `behind`: on the lower back, not the waistband. */
  readonly pelvis: { readonly file: string; readonly behind: boolean } | null;
  readonly nudge: NudgeTrigger;
}

export const HELP = `Plays a recording through Plumbline's line, without a browser.

  npm run -s replay -- FILE [options]

FILE is CSV, or CSV in gzip. Lines "# key: value" may come first; then a line that names
the columns t,ax,ay,az and, where there is a gyroscope, gx,gy,gz (s, m/s², rad/s).
Or FILE is a capture of raw bytes (docs/captures.md), which the driver that it names decodes.

  --print events        slouches, nudges, holds, repetitions, gaps, a clip that moved (the default)
  --print posture       t, flexionDeg, lateralDeg, zone, activity, ten times a second
  --print orientation   t and q = [w, x, y, z], sensor to earth with z up, for every sample
  --upright START:END   seconds in which the person sat comfortably tall (default: the first
                        five still seconds)
  --slouched START:END  seconds in which they slumped, so that forward is known exactly
  --placement PLACE     ${PLACEMENTS.join(', ')} (default: what the file says, else ${PLACEMENTS[0]})
  --exercise ID         look for holds or repetitions of this exercise, such as plank_knee
  --with FILE           a second sensor at the pelvis, recorded at the same time: --print posture then
                        adds trunkLeanDeg and spinalFlexionDeg, which one sensor cannot tell apart
  --with-behind         that sensor sits on the lower back, not on the front waistband
  --nudge-exposure S    weighted seconds of slouching before a nudge, 30 to 300 (default 60); a
                        slouch twice as far as where it begins counts one for each second
  --nudge-delay S       instead: plain seconds of slouching before a nudge, 15 to 600
  --help                this text

Each line of output is one JSON object. "t" is the time at which something was, in seconds of
the recording; "knownAt" is when the line could tell.
Exit code: 0, or 2 for a file or an option that cannot be used (the reason is on stderr).`;

/** An option that cannot be used. */
export class UsageError extends Error {}

/** @returns null where help was asked for. */
export function readOptions(argv: readonly string[]): ReplayOptions | null {
  const { values, positionals } = parse(argv);
  if (values.help) return null;
  const [file, ...more] = positionals;
  if (!file) throw new UsageError('which file? See --help.');
  if (more.length > 0) throw new UsageError(`one file at a time, please: ${positionals.join(', ')}`);
  return {
    file,
    print: oneOf('--print', values.print ?? 'events', ['events', 'posture', 'orientation']),
    upright: span('--upright', values.upright),
    slouched: span('--slouched', values.slouched),
    placement: values.placement === undefined ? null : oneOf('--placement', values.placement, PLACEMENTS),
    exerciseId: values.exercise ?? null,
    pelvis: values.with === undefined ? null : { file: values.with, behind: values['with-behind'] ?? false },
    nudge: nudgeTrigger(values['nudge-exposure'], values['nudge-delay']),
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        print: { type: 'string' },
        upright: { type: 'string' },
        slouched: { type: 'string' },
        placement: { type: 'string' },
        exercise: { type: 'string' },
        with: { type: 'string' },
        'with-behind': { type: 'boolean' },
        'nudge-exposure': { type: 'string' },
        'nudge-delay': { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function nudgeTrigger(exposure: string | undefined, delay: string | undefined): NudgeTrigger {
  if (delay !== undefined) return { kind: 'delay', seconds: seconds('--nudge-delay', delay, 15, 600) };
  return { kind: 'exposure', weightedSeconds: seconds('--nudge-exposure', exposure ?? '60', 30, 300) };
}

function seconds(option: string, value: string, least: number, most: number): number {
  const given = Number(value);
  if (given >= least && given <= most) return given;
  throw new UsageError(`${option} is ${value}; it must be from ${least} to ${most} seconds`);
}

function oneOf<Value extends string>(option: string, value: string, values: readonly Value[]): Value {
  const found = values.find((each) => each === value);
  if (!found) throw new UsageError(`${option} is "${value}"; it can be ${values.join(', ')}`);
  return found;
}

function span(option: string, value: string | undefined): Span | null {
  if (value === undefined) return null;
  const [from, to, ...more] = value
    .split(':')
    .map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const usable = from !== undefined && to !== undefined && more.length === 0 && from < to;
  if (!usable)
    throw new UsageError(`${option} is "${value}"; it must be START:END in seconds, such as 10:15`);
  return { from: from * 1000, to: to * 1000 };
}
