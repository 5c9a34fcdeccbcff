import { timeSpan } from '../../core/exercise/time-span.ts';
import type { SetResult } from '../../core/player/player.ts';

export const IF_CALM = 'Das hängt von deinen Antworten hier ab, und von morgen. Wenn alle ruhig ausfallen:';
export const IF_AS_USUAL = 'Wenn morgen etwa wie üblich ist:';

export const nextDayWords = (usual: number): string =>
  `Morgen fragt Plumbline einmal, wie es deinem Rücken geht. Ab ${usual + 2} geht nichts weiter, und ab ${usual + 3} wird das nächste Mal leichter.`;

export const NOTHING_CHANGES = 'Durch dieses Training allein ändert nichts seinen Platz auf einer Leiter.';
export const PLAYED_CHANGES_NOTHING =
  'Das war nicht dein eigener Sensor, darum ändert sich nichts an deinem Plan.';

export const EASE_OPTIONS: readonly { readonly value: number; readonly text: string }[] = [
  { value: 3, text: 'Noch straff' },
  { value: 5, text: 'Dazwischen' },
  { value: 8, text: 'Leicht' },
];

export const easeQuestion = (stretch: string): string => `Wie fühlte sich die Dehnung an: ${stretch}?`;
/** What the answer is for. */
export const easeReason = (sessions: number): string =>
  `Eine Dehnung, die sich in ${sessions} Trainings hintereinander leicht angefühlt hat, öffnet die nächste.`;

export function steadyWords({
  unit,
  set: { pauses, partials = 0, sensorForm, unseenSeconds, countedBy },
}: {
  readonly unit: 'reps' | 'seconds';
  readonly set: Pick<SetResult, 'pauses' | 'partials' | 'sensorForm' | 'unseenSeconds' | 'countedBy'>;
}): string {
  if (countedBy !== 'sensor') return countedBy === 'timer' ? 'mit dem Timer' : 'von dir gezählt';
  const half = partials === 1 ? 'eine auf halbem Weg' : `${partials} auf halbem Weg`;
  const paused = pauses === 1 ? 'eine Unterbrechung' : `${pauses} Unterbrechungen`;
  return [
    ...(partials > 0 ? [half] : []),
    ...(pauses > 0 ? [paused] : []),
    ...(unit === 'seconds' && typeof sensorForm === 'number'
      ? [`${Math.round(100 * sensorForm)} % davon in Position`]
      : []),
    ...(unseenSeconds >= 1 ? [`${timeSpan(unseenSeconds * 1000)} nicht erfasst`] : []),
  ].join(', ');
}

export const COUNTS_NOTE = 'Die Zahlen stimmen meist auf eine Wiederholung genau. Was zählt, ist deine Zahl.';
