/** How people of a kind live. Shares are of 1, pain and effort are 0 to 10. Made up, not measured: see the docs. */
export interface Kind {
  readonly id: string;
  readonly words: string;
  /** Usual pain lies between these. */
  readonly usual: readonly [number, number];
  /** Share of people with a professional's clearance to progress at that pain. */
  readonly cleared: number;
  /** Pain from day to day: standard deviation around the usual level. */
  readonly sway: number;
  /** Share of days with a session in the plan on which they train. */
  readonly trains: number;
  /** Share of the questions that they answer. */
  readonly answers: number;
  /** Mean effort of a session; it varies by 1.2. */
  readonly effort: number;
  /** Share of each dose that they do, and of rest days on which they train all the same. */
  readonly does: number;
  readonly offPlan: number;
  /** Mean days between flares, and between absences; null: none. */
  readonly flareEveryDays: number | null;
  readonly awayEveryDays: number | null;
}

const STEADY: Kind = {
  id: 'steady',
  words: 'trains nearly every time, with little pain',
  usual: [0, 2],
  cleared: 0,
  sway: 0.6,
  trains: 0.95,
  answers: 0.99,
  effort: 4.6,
  does: 1,
  offPlan: 0,
  flareEveryDays: null,
  awayEveryDays: null,
};

export const KINDS: readonly Kind[] = [
  STEADY,
  {
    ...STEADY,
    id: 'painful',
    words: 'usual pain of 4 or 5; a third has a clearance',
    usual: [4, 5],
    cleared: 1 / 3,
    sway: 0.9,
    trains: 0.9,
    answers: 0.97,
  },
  {
    ...STEADY,
    id: 'irregular',
    words: 'trains 70 % of the times and leaves questions open, with ordinary pain of 0 to 3',
    usual: [0, 3],
    sway: 0.8,
    trains: 0.7,
    answers: 0.95,
    effort: 5,
  },
  {
    ...STEADY,
    id: 'flaring',
    words: 'a flare of some days about every nine weeks',
    usual: [1, 3],
    sway: 0.8,
    trains: 0.9,
    answers: 0.97,
    flareEveryDays: 63,
  },
  {
    ...STEADY,
    id: 'over-keen',
    words: 'does more than asked, harder than asked, and on rest days too',
    usual: [0, 3],
    sway: 0.8,
    trains: 1,
    effort: 6.4,
    does: 1.2,
    offPlan: 0.15,
    flareEveryDays: 150,
  },
  {
    ...STEADY,
    id: 'returning',
    words: 'goes away for 12 to 70 days about every three months',
    trains: 0.9,
    answers: 0.97,
    awayEveryDays: 90,
  },
];
