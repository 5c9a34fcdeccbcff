import { feed } from '../../../core/machine.ts';
import { judge } from '../../../core/posture/judge.ts';
import { zoneLimits } from '../../../core/posture/limits.ts';
import type { JudgedPosture, Zone } from '../../../core/posture/posture.ts';
import { DEFAULT_MANNERS, events } from '../../offline-line.ts';
import { type Half, recordingsOf, type Segment } from '../dataset.ts';
import type { Measure } from '../measure.ts';
import { ON_NECK, ON_UPPER_BACK, posed, type Wearing } from '../posed.ts';
import { pooled, type Row } from '../row.ts';
import { windowsOf } from '../windows.ts';

/** What one person posed, and what of it was taken for a slouch. */
interface Person {
  readonly windows: Count;
  readonly trials: Count;
}

interface Count {
  readonly slouches: number;
  readonly found: number;
  readonly uprights: number;
  readonly flagged: number;
}

/** What is asked at a place: share of slouches found, and of upright windows taken for one. */
interface Asked {
  readonly place: string;
  readonly atLeast: number;
  readonly atMost: number;
  readonly anchor: string;
}

/** Posed slouches against posed upright sitting, with the product's defaults. */
export const slouch: Measure = {
  id: 'slouch',
  about:
    'Posed sitting, trials of 30 s, one-point calibration on the first 10 s of the first upright trial, which is not scored. A window of 2 s is a slouch where most of what was judged in it is in the slumped zone (nothing is judged in movement; where nothing is, no slouch is claimed); a trial, where a slouch began in it.',
  needs: ['sitposture_T4', 'sitposture_C7'],
  rows([upper, neck]) {
    if (!upper || !neck) return [];
    return [
      ...rowsAt(upper, ON_UPPER_BACK, {
        place: 'T4',
        atLeast: 0.98,
        atMost: 0.005,
        anchor: 'F1 1.000 with a tuned 9.5°',
      }),
      ...rowsAt(neck, ON_NECK, {
        place: 'C7',
        atLeast: 0.9,
        atMost: 0.02,
        anchor: 'F1 0.97 with a tuned 8.5°',
      }),
    ];
  },
};

function rowsAt(half: Half, wearing: Wearing, { place, atLeast, atMost, anchor }: Asked): Row[] {
  const people = peopleOf(half, wearing);
  const share =
    (of: 'windows' | 'trials', part: keyof Count, whole: keyof Count) => (drawn: readonly Person[]) =>
      sum(drawn, of, part) / sum(drawn, of, whole);
  const rate = { unit: '%', people } as const;
  return [
    pooled({
      ...rate,
      what: `${place}, slouch windows found`,
      pool: share('windows', 'found', 'slouches'),
      target: { atLeast },
      anchor,
    }),
    pooled({
      ...rate,
      what: `${place}, upright windows taken for a slouch`,
      pool: share('windows', 'flagged', 'uprights'),
      target: { atMost },
    }),
    pooled({
      ...rate,
      what: `${place}, slouch trials found as events`,
      pool: share('trials', 'found', 'slouches'),
    }),
    pooled({
      ...rate,
      what: `${place}, upright trials with a slouch event`,
      pool: share('trials', 'flagged', 'uprights'),
    }),
    pooled({
      what: `${place}, slouch against upright, windows`,
      unit: 'F1',
      people,
      pool: (drawn) => {
        const found = sum(drawn, 'windows', 'found');
        return (2 * found) / (found + sum(drawn, 'windows', 'flagged') + sum(drawn, 'windows', 'slouches'));
      },
    }),
  ];
}

const sum = (people: readonly Person[], of: 'windows' | 'trials', part: keyof Count): number =>
  people.reduce((total, person) => total + person[of][part], 0);

function peopleOf(half: Half, wearing: Wearing): Person[] {
  return [...recordingsOf(half)].map((recording) => {
    const { neutral, postures, trials } = posed(recording, wearing);
    const judged = feed(judge(zoneLimits(neutral)), postures);
    const began = events(judged, neutral, null, DEFAULT_MANNERS).flatMap((event) =>
      event.type === 'slouch-started' ? [event.startedAt] : [],
    );
    const windows = [...windowsOf<JudgedPosture>(judged, trials)].map(({ trial, seen }) => ({
      trial,
      flagged: mostlySlumped(seen.flatMap(({ zone }) => zone ?? [])),
    }));
    const scored = trials.map((trial) => ({
      trial,
      flagged: began.some((t) => t >= trial.from && t <= trial.to),
    }));
    return { windows: count(windows), trials: count(scored) };
  });
}

const mostlySlumped = (zones: readonly Zone[]): boolean =>
  zones.filter((zone) => zone === 'slumped').length > zones.length / 2;

function count(judged: readonly { readonly trial: Segment; readonly flagged: boolean }[]): Count {
  const slouches = judged.filter(({ trial }) => trial.label === 'sit_slouch');
  const uprights = judged.filter(({ trial }) => trial.label === 'sit_upright');
  return {
    slouches: slouches.length,
    found: slouches.filter(({ flagged }) => flagged).length,
    uprights: uprights.length,
    flagged: uprights.filter(({ flagged }) => flagged).length,
  };
}
