import type { LimitId } from '../../core/progression/own-limits.ts';
import type { LimitWords } from '../rules-words.ts';

export { RULES, ruleBehind } from '../rules-words.ts';

const counted = (one: string, many: string) => (value: number) => `${value} ${value === 1 ? one : many}`;

export const LIMIT_WORDS: Readonly<Record<LimitId, LimitWords>> = {
  sessionsAWeek: {
    label: 'Trainings in sieben Tagen, höchstens',
    unit: counted('Training', 'Trainings'),
    looser: (rule) => `Die Regel erlaubt höchstens ${rule}, mit Ruhetagen dazwischen.`,
  },
  restHours: {
    label: 'Ruhe zwischen zwei Trainings, mindestens',
    unit: counted('Stunde', 'Stunden'),
    looser: (rule) => `Die Regel verlangt mindestens ${rule} Stunden.`,
  },
  sessionMinutes: {
    label: 'Länge eines Trainings, höchstens',
    unit: counted('Minute', 'Minuten'),
    looser: (rule) => `Die Regel erlaubt höchstens ${rule} Minuten.`,
  },
  weeklyGrowthPercent: {
    label: 'Zuwachs einer Woche, höchstens',
    unit: (value) => `${value} %`,
    looser: (rule) => `Die Regel erlaubt höchstens ${rule} %.`,
  },
  risesPerSession: {
    label: 'Übungen, die durch ein Training weitergehen, höchstens',
    unit: counted('Übung', 'Übungen'),
    looser: (rule) => `Die Regel erlaubt höchstens ${rule}.`,
  },
  goodSessions: {
    label: 'Gute Trainings hintereinander vor einer Stufe weiter',
    unit: counted('Training', 'Trainings'),
    looser: (rule) => `Die Regel verlangt mindestens ${rule}.`,
  },
  effortForRise: {
    label: 'Anstrengung, bis zu der etwas weitergehen kann',
    unit: (value) => `${value} von 10`,
    looser: (rule) => `Die Regel erlaubt höchstens ${rule} von 10.`,
  },
  painLimit: {
    label: 'Schmerz, über dem nichts weitergeht',
    unit: (value) => `${value} von 10`,
    looser: (rule) => `Die Regel hat ${rule} von 10; nur die Freigabe durch eine Fachperson hebt das an.`,
  },
};

export const ONLY_TIGHTER = 'Grenzen werden hier nur enger.';
export const TIGHT_ENOUGH =
  'Noch enger, und es bliebe kein Plan. In den Einstellungen kannst du den Plan anhalten.';
