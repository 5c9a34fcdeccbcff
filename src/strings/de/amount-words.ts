import type { Amount } from '../../ports/settings-ranges.ts';
import { type AmountWords, AMOUNT_WORDS as ENGLISH } from '../amount-words.ts';
import { degreesText } from './posture-words.ts';
import { timeSpan } from './time-words.ts';

const seconds = (amount: number): string => timeSpan(amount * 1000);
const minutes = (amount: number): string => timeSpan(amount * 60_000);
const weeks = (amount: number): string => `${amount} Wochen`;

const WORDS: Readonly<Record<Amount, Omit<AmountWords, 'choices'>>> = {
  simpleDeg: { label: 'Neigung', hint: 'Von deiner bequemen aufrechten Position aus.', words: degreesText },
  simpleSeconds: { label: 'So lange', hint: '', words: seconds },
  nudgeExposureSeconds: {
    label: 'Zeit bis zum Hinweis',
    hint: 'So lange bei doppelter Neigung der Schwelle: früher, wenn es tiefer ist, später, wenn es wenig ist.',
    words: seconds,
  },
  nudgeDelaySeconds: {
    label: 'Zeit bis zum Hinweis',
    hint: 'So lange sitzt du vorher zusammengesunken. Ab und zu ist das ganz normal.',
    words: seconds,
  },
  onePointDeg: {
    label: 'Zusammengesunken ab',
    hint: 'Solange dein eigenes Zusammensinken nicht eingemessen ist.',
    words: degreesText,
  },
  nudgeGapMinutes: {
    label: 'Ruhe zwischen zweien',
    hint: 'Für Hinweise und Bewegungstipps gleich.',
    words: minutes,
  },
  mostAnHour: {
    label: 'Höchstens pro Stunde',
    hint: 'Hinweise und Bewegungstipps zusammen.',
    words: String,
  },
  mostADay: { label: 'Höchstens pro Tag', hint: 'Hinweise und Bewegungstipps zusammen.', words: String },
  stillnessMinutes: { label: 'In einer Position seit', hint: '', words: minutes },
  breakMinutes: { label: 'Im Sitzen seit', hint: '', words: minutes },
  practiceWeeks: {
    label: 'Wochen mit Üben',
    hint: 'Danach enden die Hinweise, bis auf einen Tag pro Woche.',
    words: weeks,
  },
};

export const AMOUNT_WORDS: Readonly<Record<Amount, AmountWords>> = Object.fromEntries(
  Object.entries(WORDS).map(([name, words]) => [
    name,
    { ...words, choices: ENGLISH[name as Amount].choices },
  ]),
) as Record<Amount, AmountWords>;

export const BY_PLACEMENT = 'Je nachdem, wo er sitzt';

export const backWords = (usual: string): string =>
  `Zurück zu ${/^Je nachdem/.test(usual) ? `„${usual}“` : usual}`;
