import type { EffortTrend, Side } from '../../core/trends/best-efforts.ts';
import type { DeskHoursDay } from '../../core/trends/desk-hours.ts';
import { middleOf } from '../../core/trends/middle.ts';
import type { PainAndLoad, TimelineDay } from '../../core/trends/pain-and-load.ts';
import { LOCALE } from './language.ts';
import { longDay, timeSpan } from './time-words.ts';

const SECOND_MS = 1000;
const HOUR_MS = 3_600_000;

export const DESK_PARTS = {
  tall: 'Aufrecht',
  relaxed: 'Entspannt',
  slumped: 'Zusammengesunken',
  other: 'Bewegung, anderes',
} as const;

/** Inside a sentence. */
const PARTS_OF_A_DAY: Readonly<Record<keyof typeof DESK_PARTS, string>> = {
  tall: 'aufrecht',
  relaxed: 'entspannt',
  slumped: 'zusammengesunken',
  other: 'Bewegung und anderes',
};

const SIDE_WORDS: Readonly<Record<Side, string>> = { both: '', right: 'rechts', left: 'links' };

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString(LOCALE)} ${count === 1 ? one : many}`;

export function dayTold(day: TimelineDay | undefined): string {
  if (!day) return '';
  const { date, pain, workSeconds, rises } = day;
  const parts = [
    pain === null ? 'Schmerz nicht angegeben' : `Schmerz ${pain}`,
    ...(workSeconds > 0 ? [`${timeSpan(workSeconds * SECOND_MS)} Kraftarbeit`] : []),
    ...(rises > 0 ? [`${counted(rises, 'Übung', 'Übungen')} weiter`] : []),
  ];
  return `${longDay(date)}: ${parts.join(', ')}`;
}

export function painAndLoadTold({ days, flares, usual }: PainAndLoad): string {
  const told = days.filter(({ pain }) => pain !== null).length;
  const sessions = days.filter(({ workSeconds }) => workSeconds > 0).length;
  const rises = days.reduce((sum, day) => sum + day.rises, 0);
  const range = usual
    ? usual.low === usual.high
      ? `Außerhalb von Schüben lag der Schmerz meist bei ${usual.low}.`
      : `Außerhalb von Schüben lag der Schmerz meist zwischen ${usual.low} und ${usual.high}.`
    : 'Zu wenige Tage haben eine Angabe, um etwas üblich zu nennen.';
  const flared = flares.length > 0 ? ` ${counted(flares.length, 'Schub', 'Schübe')}.` : '';
  return `Schmerz an ${counted(told, 'Tag', 'Tagen')} angegeben, Kraftarbeit an ${counted(sessions, 'Tag', 'Tagen')}, ${counted(rises, 'Stufe', 'Stufen')} weiter. ${range}${flared}`;
}

/** "12 s", "8 Wiederholungen", "12 s, links". */
export function amountTold(value: number, unit: 'reps' | 'seconds', side: Side): string {
  const rounded = Math.round(value * 10) / 10;
  const amount =
    unit === 'seconds'
      ? `${rounded.toLocaleString(LOCALE)} s`
      : counted(rounded, 'Wiederholung', 'Wiederholungen');
  return SIDE_WORDS[side] ? `${amount}, ${SIDE_WORDS[side]}` : amount;
}

export function effortTold({ sides, sessions }: EffortTrend, unit: 'reps' | 'seconds'): string {
  const changes = sides.flatMap(({ side, efforts }) => {
    const [first, last] = [efforts[0], efforts.at(-1)];
    if (!first || !last) return [];
    const from = amountTold(first.value, unit, side);
    return efforts.length === 1 || first.value === last.value
      ? [from]
      : [`anfangs ${amountTold(first.value, unit, 'both')}, zuletzt ${amountTold(last.value, unit, side)}`];
  });
  const best =
    sessions === 1 ? 'Der beste Satz aus 1 Training' : `Der beste Satz aus jedem von ${sessions} Trainings`;
  return `${best}: ${changes.join('; ')}.`;
}

export function deskDayTold(day: DeskHoursDay | undefined): string {
  if (!day) return '';
  if (!day.hours) return `${longDay(day.date)}: nicht getragen`;
  const { hours } = day;
  const parts = (Object.keys(DESK_PARTS) as (keyof typeof DESK_PARTS)[]).map(
    (part) => `${PARTS_OF_A_DAY[part]} ${timeSpan(hours[part] * HOUR_MS)}`,
  );
  return `${longDay(day.date)}: ${parts.join(', ')}`;
}

export const hoursTold = (hours: number): string =>
  `${hours.toLocaleString(LOCALE, { minimumFractionDigits: 1, maximumFractionDigits: 1 })} h`;

export function deskHoursTold(days: readonly DeskHoursDay[]): string {
  const worn = days.flatMap(({ hours }) => (hours ? [hours] : []));
  if (worn.length === 0) return 'An diesen Tagen wurde der Sensor am Schreibtisch nicht getragen.';
  const shifts = middleOf(worn.map(({ shiftsPerHour }) => shiftsPerHour)) ?? 0;
  const still = middleOf(worn.map(({ longestStillMinutes }) => longestStillMinutes)) ?? 0;
  return `An ${counted(worn.length, 'Tag', 'Tagen')} getragen. Am mittleren Tag ${counted(Math.round(shifts), 'Positionswechsel', 'Positionswechsel')} pro Stunde, und höchstens ${Math.round(still)} Min. am Stück ruhig.`;
}
