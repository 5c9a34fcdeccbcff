import type { DeskHours } from '../core/trends/desk-hours.ts';
import { longDay } from './time-words.ts';

/** What a report can hold. */
export const REPORT_PARTS = {
  chart: 'Pain and strength work, drawn',
  weeks: 'Week by week',
  exercises: 'Exercises',
  desk: 'Days at the desk',
  answers: 'My own answers over weeks',
  told: 'What I told in the safety questions',
  signs: 'What I ticked on the emergency page',
  notes: 'Lines for their notes',
} as const;
export type ReportPart = keyof typeof REPORT_PARTS;

/** From when a report tells. */
export const PERIOD_WORDS = {
  '28': 'The last four weeks',
  '56': 'The last eight weeks',
  '182': 'The last half year',
  all: 'All there is',
  own: 'From a date to a date',
} as const;
export type PeriodId = keyof typeof PERIOD_WORDS;

export const CHOICE_WORDS = {
  heading: 'What the report shows',
  period: 'Time',
  parts: 'What is in it',
  from: 'From',
  to: 'To',
  print: 'Print or save as PDF',
  data: 'The same time, as data',
  dataHint:
    'For a spreadsheet, or for their own program. Everything holds all your entries of that time, the safety answers too.',
  sets: 'Sets (CSV)',
  days: 'Days (CSV)',
  records: 'Everything (JSON)',
} as const;

export const REPORT_WORDS = {
  heading: 'Exercise and comfort report',
  frame:
    'For a physiotherapist, doctor or trainer. Written by the person’s own app from their own entries and a sensor on their clothes. Not a medical finding.',
  usual: 'usual pain, first and now (0 to 10)',
  chart: 'Pain and strength work',
  weeks: 'Week by week',
  weeksHeads: ['From', 'Sessions', 'Pain, the middle value'],
  exercises: 'Exercises',
  exercisesHeads: ['Exercise', 'First dose', 'Now', 'Most pain in its last 4 sessions', 'Counted'],
  desk: 'Days at the desk',
  deskNone: 'The sensor was not worn at the desk in this time.',
  answers: 'Own answers over weeks',
  answersHeads: ['Question', 'First', 'Last', 'What may be said'],
  answersNone: 'None were given in this time.',
  told: 'Told in the safety questions',
  toldNone: 'Nothing that needs a check or closes an exercise.',
  signs: 'Emergency signs that were ticked',
  notes: 'Notes from the professional',
  none: 'None in this time.',
  notTold: 'not told',
} as const;

export const periodTold = (from: string, to: string): string => `${longDay(from)} to ${longDay(to)}.`;

export const sessionsNoun = (count: number): string => (count === 1 ? 'session' : 'sessions');
export const flaresNoun = (count: number): string => (count === 1 ? 'flare' : 'flares');
export const stopsNoun = (count: number): string => `${sessionsNoun(count)} ended for pain or a sign`;
export const firstToNow = (first: number | null, now: number): string =>
  first === null ? String(now) : `${first} to ${now}`;

/** How the sets of an exercise were counted, the most frequent way first: "sensor, 2 corrected". */
export function countedTold(ways: readonly ('sensor' | 'timer' | 'person')[], corrected: number): string {
  const words = { sensor: 'by the sensor', timer: 'by the clock', person: 'by hand' };
  const told = ways.map((way) => words[way]).join(', ');
  return corrected > 0 ? `${told}; ${corrected} corrected` : told;
}

/** The middle day at the desk, in two sentences. */
export function deskTold(days: number, middle: DeskHours): string {
  const hours = (value: number) => `${value.toFixed(1)} h`;
  return (
    `Worn on ${days} ${days === 1 ? 'day' : 'days'}. On the middle day: tall ${hours(middle.tall)}, relaxed ${hours(middle.relaxed)}, ` +
    `slumped ${hours(middle.slumped)}, moving and other ${hours(middle.other)}; ${Math.round(middle.shiftsPerHour)} position changes an hour, ` +
    `${Math.round(middle.longestStillMinutes)} min as the longest still spell. The angles are relative to the person’s own comfortable tall.`
  );
}
