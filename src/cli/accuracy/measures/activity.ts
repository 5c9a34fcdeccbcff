import type { SampleGap } from '../../../core/imu/sample.ts';
import { feed } from '../../../core/machine.ts';
import { judge } from '../../../core/posture/judge.ts';
import { zoneLimits } from '../../../core/posture/limits.ts';
import type { Activity, JudgedPosture, Placement } from '../../../core/posture/posture.ts';
import { FACE_OUT } from '../../../core/simulation/mounting.ts';
import { daily } from '../daily.ts';
import { type Half, recordingsOf, type Segment } from '../dataset.ts';
import type { Measure } from '../measure.ts';
import { ON_NECK, ON_UPPER_BACK, posed, type Wearing } from '../posed.ts';
import { pooled, type Row } from '../row.ts';
import { windowsOf } from '../windows.ts';

/** Windows of one person by label and by what the line told at their end. */
type Told = ReadonlyMap<string, ReadonlyMap<Activity, number>>;

const STILL: readonly Activity[] = ['still-upright', 'reclining'];
const MOVING: readonly Activity[] = ['walking', 'transition'];
const GAITS = ['walking', 'jogging', 'walk_slow', 'walk_fast', 'jog_slow', 'jog_fast'];
const STAIRS = ['stairs_up', 'stairs_down', 'stairs_slow', 'stairs_fast'];
const POSES = [
  'sit_upright',
  'sit_slouch',
  'sit_lean_forward',
  'sit_lean_back',
  'sit_lean_left',
  'sit_lean_right',
];

/** Whether walking is seen as movement, and sitting as stillness: what the gate in front of every nudge lets through. */
export const activity: Measure = {
  id: 'activity',
  about:
    'Windows of 2 s, by what the line tells at their end. Trials are labelled as a whole, so standing before and after a walk counts as walking. UMAFall and SisFall: calibrated on the first still second.',
  needs: ['sitposture_T4', 'sitposture_C7', 'umafall_chest', 'umafall_waist', 'sisfall_waist'],
  rows([upper, neck, chest, waist, belt]) {
    if (!upper || !neck || !chest || !waist || !belt) return [];
    return [
      ...stillRows('T4', posing(upper, ON_UPPER_BACK)),
      ...stillRows('C7', posing(neck, ON_NECK)),
      ...movingRows('UMAFall chest', moving(chest, 'sternum')),
      ...movingRows('UMAFall waist', moving(waist, 'pelvis')),
      ...movingRows('SisFall waist', moving(belt, 'pelvis')),
    ];
  },
};

function stillRows(place: string, people: readonly Told[]): Row[] {
  return [
    row(`${place}, posed sitting kept as still`, people, POSES, STILL, 0.99),
    ...POSES.map((label) => row(`${place}, ${label}: still or reclining`, people, [label], STILL, 0.98)),
  ];
}

function movingRows(place: string, people: readonly Told[]): Row[] {
  const found = row(`${place}, walking and jogging found`, people, GAITS, MOVING, 0.97);
  const named = row(`${place}, of these told as walking by their steps`, people, GAITS, ['walking'], null);
  const stairs = row(`${place}, stairs found`, people, STAIRS, MOVING, null);
  return Number.isNaN(stairs.value) ? [found, named] : [found, named, stairs];
}

/** The share of windows with these labels that were told as one of `as`. */
function row(
  what: string,
  people: readonly Told[],
  labels: readonly string[],
  as: readonly Activity[],
  atLeast: number | null,
): Row {
  const those = people.filter((told) => labels.some((label) => told.has(label)));
  return pooled({
    what,
    unit: '%',
    people: those,
    pool: (drawn) => {
      let part = 0;
      let whole = 0;
      for (const told of drawn) {
        for (const label of labels) {
          for (const [activity, count] of told.get(label) ?? []) {
            whole += count;
            if (as.includes(activity)) part += count;
          }
        }
      }
      return part / whole;
    },
    ...(atLeast === null ? {} : { target: { atLeast } }),
  });
}

function posing(half: Half, wearing: Wearing): Told[] {
  return [...recordingsOf(half)].map((recording) => {
    const { neutral, postures, trials } = posed(recording, wearing);
    return told(feed(judge(zoneLimits(neutral)), postures), trials);
  });
}

const moving = (half: Half, placement: Placement): Told[] =>
  [...recordingsOf(half)].map((recording) =>
    told(daily(recording, placement, FACE_OUT).judged, recording.segments),
  );

function told(judged: readonly (JudgedPosture | SampleGap)[], trials: readonly Segment[]): Told {
  const counts = new Map<string, Map<Activity, number>>();
  for (const { trial, seen } of windowsOf<JudgedPosture>(judged, trials)) {
    const last = seen.at(-1);
    if (!last) continue;
    const ofLabel = counts.get(trial.label) ?? new Map<Activity, number>();
    counts.set(trial.label, ofLabel);
    ofLabel.set(last.activity, (ofLabel.get(last.activity) ?? 0) + 1);
  }
  return counts;
}
