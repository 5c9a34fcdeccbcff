import type { SupposedWeek } from '../../core/lives/supposed.ts';
import type { Decision } from '../../core/progression/progress.ts';
import { sessionsIn, weekTold } from '../what-if-words.ts';
import { timeSpan } from './time-words.ts';

export { sessionsIn, weekTold } from '../what-if-words.ts';

export const WHAT_IF_WORDS = {
  from: {
    question: 'Beginnen bei',
    options: [
      { id: 'log', text: 'Wo ich bin' },
      { id: 'nothing', text: 'Ganz am Anfang' },
    ],
  },
  weeks: {
    question: 'Wie weit',
    options: [
      { id: '4', text: '4 Wochen' },
      { id: '8', text: '8 Wochen' },
      { id: '12', text: '12 Wochen' },
    ],
  },
  pain: 'Schmerz an jedem Tag und in den Übungen',
  dayAfter: {
    question: 'Am Morgen nach einem Training',
    options: [
      { id: '0', text: 'Gleich' },
      { id: '1', text: '1 mehr' },
      { id: '2', text: '2 mehr' },
      { id: '3', text: '3 mehr' },
    ],
  },
  effort: {
    question: 'Anstrengung',
    options: [
      { id: '2', text: '2, sehr leicht' },
      { id: '4', text: '4, leicht' },
      { id: '5', text: '5' },
      { id: '6', text: '6, passend' },
      { id: '8', text: '8, schwer' },
      { id: '9', text: '9, zu schwer' },
    ],
  },
  sessions: {
    question: 'Trainings in einer Woche, höchstens',
    options: [
      { id: '3', text: '3' },
      { id: '2', text: '2' },
      { id: '1', text: '1' },
      { id: '0', text: 'Keine' },
    ],
  },
} as const;

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export function weekWords(week: SupposedWeek): string {
  const sessions = sessionsIn(week);
  if (sessions > 0)
    return `${counted(sessions, 'Training', 'Trainings')} mit ${timeSpan(week.workSeconds * 1000)} Kraftarbeit`;
  return week.days.some(({ plan }) => plan.type === 'session')
    ? 'Leichte Bewegung, keine Kraftarbeit'
    : 'Kein Training';
}

export function weeksWords(weeks: readonly SupposedWeek[]): string {
  const told = weeks.map(weekTold);
  const up = told.reduce((total, week) => total + week.up.length, 0);
  const down = told.reduce((total, week) => total + week.down.length, 0);
  const sessions = weeks.reduce((total, week) => total + sessionsIn(week), 0);
  return `In ${counted(weeks.length, 'Woche', 'Wochen')}: ${counted(sessions, 'Training', 'Trainings')}, ${counted(up, 'Stufe', 'Stufen')} weiter, ${counted(down, 'Stufe', 'Stufen')} zurück.`;
}

/** Each reason once, the commonest first: "Das war zu schwer (bei 5 Umfängen)". */
export function heldWords(held: readonly Decision[]): readonly string[] {
  const times = new Map<string, number>();
  for (const { text } of held) {
    const why = text.replace(/^Bleibt bei .*?: /, '').replace(/\.$/, '');
    times.set(why, (times.get(why) ?? 0) + 1);
  }
  return [...times].sort(([, a], [, b]) => b - a).map(([why, count]) => `${why} (${count}-mal)`);
}
