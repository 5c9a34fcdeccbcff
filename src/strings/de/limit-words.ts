import { ABOVE_USUAL, greenPain, HIGH_PAIN, STOP_PAIN } from '../../core/progression/limits.ts';

export const limitSentence = (limit: number = greenPain(false)): string =>
  `Hör für heute auf bei ${STOP_PAIN} oder mehr, oder bei ${HIGH_PAIN}, wenn das ${ABOVE_USUAL} über deinem üblichen Schmerz liegt. ` +
  (limit + 1 < STOP_PAIN
    ? `Ab ${limit + 1} machen wir es leichter.`
    : 'Darunter steht dir bei jedem Schmerz eine leichtere Variante offen.');

export const ownLimitWords = (ownPainLimit: number): string =>
  ownPainLimit < greenPain(true)
    ? `Deine eigene Grenze von ${ownPainLimit} gilt daneben: Darüber bleibt der Umfang gleich.`
    : '';
