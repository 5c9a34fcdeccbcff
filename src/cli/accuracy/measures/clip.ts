import { fromAxisAngle, multiply } from '../../../core/imu/quaternion.ts';
import { RAD_PER_DEG } from '../../../core/imu/units.ts';
import { feed } from '../../../core/machine.ts';
import { calibrate } from '../../../core/posture/calibrate.ts';
import { clipWatch } from '../../../core/posture/clip-watch.ts';
import { judge } from '../../../core/posture/judge.ts';
import { zoneLimits } from '../../../core/posture/limits.ts';
import { measure } from '../../../core/posture/measure.ts';
import type { Neutral } from '../../../core/posture/neutral.ts';
import { play } from '../../../core/recording/play.ts';
import { FACE_OUT, MOUNTINGS } from '../../../core/simulation/mounting.ts';
import { random } from '../../../core/simulation/random.ts';
import { simulatedBody } from '../../../core/simulation/simulated-body.ts';
import { neutralOf, orientations } from '../../offline-line.ts';
import { type Half, type LabelledRecording, recordingsOf } from '../dataset.ts';
import type { Measure } from '../measure.ts';
import { ON_NECK, ON_UPPER_BACK, type Wearing } from '../posed.ts';
import { pooled, type Row } from '../row.ts';

const BODIES = 60;
const RATE_HZ = 25;
/** How far the clip slides in the simulation, deg. */
const SLIDE_DEG = [15, 40] as const;

/** Whether a clip is doubted that nobody moved, and one that slid. */
export const clip: Measure = {
  id: 'clip',
  about:
    'Recordings in which nobody moved the clip, all postures and movements of a person joined; and simulated bodies on which the clip slides by 15 to 40 degrees while they sit, then get up and walk for 20 s.',
  needs: ['sitposture_T4', 'sitposture_C7', 'umafall_chest'],
  rows([upper, neck, chest]) {
    if (!upper || !neck || !chest) return [];
    return [
      falseDoubts('T4, posed sitting', upper, ON_UPPER_BACK),
      falseDoubts('C7, posed sitting', neck, ON_NECK),
      falseDoubts('UMAFall chest, daily activities and jogging', chest, {
        placement: 'sternum',
        faceOut: FACE_OUT,
      }),
      slidFound(),
    ];
  },
};

function falseDoubts(where: string, half: Half, wearing: Wearing): Row {
  const people = [...recordingsOf(half)].map((recording) => doubts(recording, wearing));
  return pooled({
    what: `${where}: people whose clip was doubted`,
    unit: 'count',
    people,
    pool: (drawn) => drawn.filter((count) => count > 0).length,
    target: { atMost: 0 },
  });
}

/** Calibrated on the first upright trial, or on the two seconds in which people stand before they set off. */
function doubts(recording: LabelledRecording, { placement, faceOut }: Wearing): number {
  const recorded = orientations(play(recording, 0), recording.rateHz);
  const { segments } = recording;
  const tall = segments.find(({ label }) => label === 'sit_upright' || label === 'walking');
  if (!tall) return 0;
  const upright = { from: tall.from, to: tall.from + (tall.label === 'walking' ? 2000 : 10_000) };
  return told(neutralOf(recorded, placement, faceOut, upright, null), recorded);
}

const told = (neutral: Neutral, recorded: ReturnType<typeof orientations>): number =>
  feed(clipWatch, feed(judge(zoneLimits(neutral)), feed(measure(neutral), recorded))).filter(
    ({ type }) => type === 'clip-doubted',
  ).length;

function slidFound(): Row {
  const found = Array.from({ length: BODIES }, (_, seed) => slid(seed)).filter(Boolean).length;
  return {
    what: `simulated: slides of ${SLIDE_DEG[0]} to ${SLIDE_DEG[1]}° found with the next walk`,
    value: found / BODIES,
    unit: '%',
    people: null,
    interval: null,
    target: null,
    anchor: null,
    note: `${BODIES} simulated bodies; no recording of a clip that slides exists`,
  };
}

function slid(seed: number): boolean {
  const chance = random(seed, 'slide');
  const axis = { x: Math.cos(seed), y: Math.sin(seed), z: 0 };
  const deg = chance.between(...SLIDE_DEG);
  const mounting = MOUNTINGS['upper-back'];
  const options = { rateHz: RATE_HZ, from: 'seated' } as const;
  const before = simulatedBody({ ...options, seed, mounting })
    .sit(10, { still: true })
    .walk(20)
    .sit(5);
  const after = simulatedBody({
    ...options,
    seed: seed + BODIES,
    startedAt: before.until,
    mounting: multiply(fromAxisAngle(axis, deg * RAD_PER_DEG), mounting),
  })
    .sit(10)
    .walk(20)
    .sit(5);
  const recorded = orientations([...before.samples(), ...after.samples()], RATE_HZ);
  const calibrated = feed(calibrate(FACE_OUT, 'upper-back'), recorded).find(
    ({ type }) => type === 'calibrated',
  );
  return calibrated?.type === 'calibrated' && told(calibrated.neutral, recorded) > 0;
}
