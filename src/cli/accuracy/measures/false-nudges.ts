import { isGap, type SampleGap } from '../../../core/imu/sample.ts';
import type { JudgedPosture } from '../../../core/posture/posture.ts';
import { zoneTimes } from '../../../core/posture/zone-times.ts';
import { FACE_OUT } from '../../../core/simulation/mounting.ts';
import { DEFAULT_MANNERS, events } from '../../offline-line.ts';
import { type Daily, daily } from '../daily.ts';
import { recordingsOf, type Segment } from '../dataset.ts';
import type { Measure } from '../measure.ts';
import { pooled } from '../row.ts';

const LONG_MS = 10_000;
const JOINED_MS = 30 * 60_000;
/** The trials come one upon another, at the rate of the set, ms. */
const STEP_MS = 50;

interface Person {
  readonly trials: number;
  /** Trials with more than ten seconds in the slumped zone, all its moments together. */
  readonly slumped: number;
  readonly nudges: number;
}

/** What daily activities, none of which is a slouch, come to. */
export const falseNudges: Measure = {
  id: 'false-nudges',
  about:
    'UMAFall chest, daily activities in trials of 15 s, worn at the breastbone, calibrated on the first still second of each person. For nudges the trials of a person follow one upon another without a gap, again and again for 30 minutes.',
  needs: ['umafall_chest'],
  rows([chest]) {
    if (!chest) return [];
    const people = [...recordingsOf(chest)].map((recording) => {
      const day = daily(recording, 'sternum', FACE_OUT);
      return countOf(day, recording.segments);
    });
    return [
      pooled({
        what: 'trials with over 10 s in the slumped zone',
        unit: '%',
        people,
        pool: (drawn) =>
          drawn.reduce((sum, { slumped }) => sum + slumped, 0) /
          drawn.reduce((sum, { trials }) => sum + trials, 0),
        target: { atMost: 0.01 },
        anchor: 'total tilt over 10°: 2 % of walking, 25 % of lying',
      }),
      pooled({
        what: 'nudges in 30 min of each person',
        unit: 'count',
        people,
        pool: (drawn) => drawn.reduce((sum, { nudges }) => sum + nudges, 0),
        target: { atMost: 0 },
      }),
    ];
  },
};

function countOf({ neutral, judged }: Daily, trials: readonly Segment[]): Person {
  const joined = join(judged);
  return {
    trials: trials.length,
    slumped: trials.filter((trial) => slumpedMs(judged, trial) > LONG_MS).length,
    nudges: events(joined, neutral, null, DEFAULT_MANNERS).filter(({ type }) => type === 'nudge').length,
  };
}

const slumpedMs = (judged: readonly (JudgedPosture | SampleGap)[], { from, to }: Segment): number =>
  zoneTimes(judged.filter((each) => !isGap(each) && each.t >= from && each.t <= to)).inZone.slumped;

/** All that was seen, again and again without its gaps, for half an hour. */
function join(judged: readonly (JudgedPosture | SampleGap)[]): JudgedPosture[] {
  const joined: JudgedPosture[] = [];
  let t = 0;
  while (t < JOINED_MS) {
    let before: number | null = null;
    for (const each of judged) {
      if (isGap(each)) before = null;
      else {
        t += before === null ? STEP_MS : each.t - before;
        before = each.t;
        joined.push({ ...each, t });
      }
    }
  }
  return joined;
}
