import { doseWords, loadedDoseWords } from '../../core/exercise/dose-words.ts';
import type { Outlook } from '../../core/progression/outlook.ts';
import type { SessionClass } from '../../core/progression/progress.ts';
import type { PastSession, Why } from '../../core/progression/why.ts';
import type { Looked } from '../why-words.ts';
import { timeSpan } from './time-words.ts';

export const CLASS_WORDS: Readonly<Record<SessionClass, string>> = {
  green: 'ein gutes Training',
  incomplete: 'etwas ist offen',
  mild: 'Schmerz wie üblich',
  amber: 'ein schwieriges Training',
  red: 'ein klares Zeichen für weniger',
};
export const NOT_JUDGED = 'wartet auf den nächsten Tag';

export function whySentence({ decision, exercise, dose }: Why): string {
  return (
    decision?.text ??
    `„${exercise.name}“ beginnt mit ${doseWords(exercise, dose)}: Entschieden wurde dazu noch nichts.`
  );
}

export function lookedAt(why: Why): readonly Looked[] {
  const { usual, limit, daysSince, week } = why;
  return [
    { label: 'Dein üblicher Schmerz', value: `${usual} von 10` },
    {
      label: 'Grenze fürs Weitergehen',
      value: `${limit} von 10${why.ownLimits ? ', mit deinen eigenen Grenzen' : ''}`,
    },
    { label: 'Zuletzt trainiert', value: daysWords(daysSince) },
    ...(week
      ? [
          {
            label: 'Kraftarbeit in sieben Tagen',
            value: `${timeSpan(week.doneSeconds * 1000)} gemacht, höchstens ${timeSpan(week.mostSeconds * 1000)}`,
          },
        ]
      : []),
  ];
}

const MISSING = 'fehlt';

export function sessionWords(session: PastSession): readonly Looked[] {
  const { pre, peak, effort, tidy, done, nextDay, post, usual } = session;
  const told = (value: number | null) => (value === null ? MISSING : `${value}`);
  return [
    { label: 'Schmerz davor', value: told(pre) },
    { label: 'Stärkster Schmerz', value: told(peak) },
    { label: 'Gleich danach', value: told(post) },
    { label: 'Am Tag danach', value: nextDay === null ? MISSING : `${nextDay}, üblich ${usual}` },
    { label: 'Anstrengung', value: told(effort) },
    { label: 'Sauber angefühlt', value: tidy === null ? MISSING : tidy ? 'ja' : 'nein' },
    { label: 'Gemacht', value: done === null ? MISSING : `${Math.round(100 * done)} %` },
  ];
}

export function nextWords(next: Outlook, { limit }: Pick<Why, 'limit'>): string {
  switch (next.type) {
    case 'step': {
      const { exercise, dose, kg } = next.to;
      const when =
        next.sessions === 1
          ? 'Nach einem weiteren guten Training'
          : `Nach ${next.sessions} weiteren guten Trainings hintereinander`;
      const easy = next.atOnceIfEasy
        ? ' Fällt es sehr leicht, genügt ein Training für die nächste Übung.'
        : '';
      return `${when}: ${exercise.name}, ${loadedDoseWords(exercise, dose, kg)}. Gut heißt: Schmerz bis ${limit}, Anstrengung ${next.effort} oder weniger, sauber, alles gemacht, und ein ruhiger Tag danach.${easy}`;
    }
    case 'sessions-first':
      return FIRST_WORDS[next.because](next.sessions);
    case 'waits':
      return WAITS_WORDS[next.for](limit);
  }
}

const more = (count: number, kind: string): string =>
  count === 1 ? `Noch ein ${kind}es Training` : `Noch ${count} ${kind}e Trainings`;

const FIRST_WORDS: Readonly<
  Record<Extract<Outlook, { type: 'sessions-first' }>['because'], (count: number) => string>
> = {
  'first-sessions': (count) =>
    `${more(count, 'ruhig')} ${count === 1 ? 'öffnet' : 'öffnen'} den ganzen Plan, jedes mit einer Antwort am nächsten Tag.`,
  ramp: (count) =>
    `${more(count, 'gut')} ${count === 1 ? 'führt' : 'führen'} zurück zu allem, was du vorher gemacht hast.`,
  return: (count) => `${more(count, 'gut')} ${count === 1 ? 'öffnet' : 'öffnen'} wieder den ganzen Plan.`,
  hold: (count) =>
    count === 1
      ? 'Zuerst kommt noch ein Training an diesem Platz.'
      : `Zuerst kommen noch ${count} Trainings an diesem Platz.`,
  comeback: (count) => `${more(count, 'gut')} ${count === 1 ? 'führt' : 'führen'} zum ganzen Umfang zurück.`,
};

const WAITS_WORDS: Readonly<Record<Extract<Outlook, { type: 'waits' }>['for'], (limit: number) => string>> = {
  flare: () =>
    'Zwei Tage nacheinander auf deinem üblichen Wert oder eins darüber beenden den Schub. Dann kommt das Training in drei Schritten zurück.',
  'lighter-week': () =>
    'Die leichtere Woche endet von selbst. Dann zählen gute Trainings wieder für die nächste Stufe.',
  usual: (limit) =>
    `Der Umfang bleibt gleich, solange dein üblicher Schmerz über ${limit} liegt. Die Freigabe durch eine Fachperson kann mehr öffnen.`,
  questions: () => 'Diese Leiter ruht, bis die Sicherheitsfragen neu beantwortet sind.',
  practice: () => 'Die nächste Übung öffnet sich nach mehr Übung mit denen, auf denen sie aufbaut.',
  ease: () =>
    'Die nächste Dehnung öffnet sich, wenn sich diese dreimal hintereinander leicht angefühlt hat, mit wenig oder keinem Schmerz.',
  'own-limits': () => 'Nichts geht weiter, solange deine eigenen Grenzen das sagen.',
  'weights-unknown': () =>
    'Sag, welche Gewichte du zu Hause hast, unter „Übungen und Geräte“: Daraus ergibt sich das nächste.',
  'too-far': () =>
    'Dein nächstes Gewicht liegt mehr als 1 kg pro Hand über diesem, und mehr als ein Zehntel. Mit einem dazwischen ginge es weiter.',
  'goals-met': () =>
    'Was du wieder tun wolltest, geht gut, darum bleibt alles, wie es ist. Mit einem neuen Ziel kann es wieder wachsen.',
  'nothing-higher': () => 'Das ist das Höchste, was dir offensteht. Jetzt geht es darum, es zu halten.',
};

function daysWords(days: number | null): string {
  if (days === null) return 'noch nicht';
  if (days === 0) return 'heute';
  return days === 1 ? 'gestern' : `vor ${days} Tagen`;
}
