import type { DeskWay } from '../../core/alerts/manners.ts';
import type { NudgePreview } from '../../ports/desk-view.ts';
import type { Settings } from '../../ports/settings.ts';
import { timeOfDay } from '../desk-choice-words.ts';
import { degreesText } from './posture-words.ts';
import { timeSpan } from './time-words.ts';

const MINUTE_MS = 60_000;

export const WAY_WORDS = [
  {
    id: 'simple',
    name: 'Ein Winkel, eine Zeit',
    text: 'Ein Winkel, eine Zeit',
    hint: 'Ein Hinweis, sobald du dich so weit und so lange neigst.',
  },
  {
    id: 'practice',
    name: 'Übungsblöcke',
    text: 'Übungsblöcke (empfohlen)',
    hint: 'Hinweise zuerst 20 Minuten am Tag, jede Woche zehn mehr, und mit den Wochen immer weniger. Dann enden sie.',
  },
  {
    id: 'all-day',
    name: 'Den ganzen Tag',
    text: 'Den ganzen Tag',
    hint: 'Hinweise, sobald einer fällig ist, höchstens 3 pro Stunde. Sie klingen nicht aus.',
  },
  {
    id: 'movement',
    name: 'Nur Bewegung',
    text: 'Nur Bewegung',
    hint: 'Bewegungstipps, und keine Hinweise zum Zusammensinken.',
  },
] as const satisfies readonly {
  readonly id: DeskWay;
  readonly name: string;
  readonly text: string;
  readonly hint: string;
}[];

export const wayWords = (way: DeskWay) => WAY_WORDS.find(({ id }) => id === way) ?? WAY_WORDS[0];

/** "15° für 1 min". */
export const simpleWords = ({
  simpleDeg,
  simpleSeconds,
}: Pick<Settings, 'simpleDeg' | 'simpleSeconds'>): string =>
  `${degreesText(simpleDeg)} für ${timeSpan(simpleSeconds * 1000)}`;

export const DESK_CHOICE_WORDS = {
  question: 'Wie sollen Hinweise kommen?',
  title: 'Hinweise',
  reach: 'Wie sie dich erreichen',
  nudgeMe: 'Hinweis ab',
  forSoLong: 'für',
  more: 'Mehr',
  notInSimple: 'Mit einem Winkel und einer Zeit entscheidet nichts anderes über einen Hinweis.',
  practice: {
    title: 'Üben',
    byItself: 'Beginnt am Schreibtisch von selbst',
    byHand: 'Sonst beginnst du es, und bis dahin sehe ich nur zu.',
  },
  slouch: { title: 'Was als zusammengesunken gilt' },
  budget: { title: 'Wie viele' },
  prompts: { title: 'Bewegungstipps', stillness: 'Nach langem Stillsitzen', breaks: 'Für eine Pause' },
  quiet: {
    title: 'Ruhezeiten',
    label: 'Jeden Tag Ruhe',
    hint: 'Dann kommt kein Hinweis. Ich sehe weiter zu.',
    from: 'Von',
    to: 'Bis',
    none: 'Keine',
  },
} as const;

export const FOLD_LINES = {
  practice: ({ practiceByItself, practiceWeeks }: Settings): string =>
    `${practiceByItself ? 'Beginnt von selbst' : 'Du beginnst es'}, ${practiceWeeks} Wochen`,
  slouch: (settings: Settings): string =>
    settings.deskWay === 'simple' ? 'Winkel und Zeit von oben' : slouchLine(settings),
  budget: ({ mostAnHour, mostADay, nudgeGapMinutes }: Settings): string =>
    `Höchstens ${mostAnHour} pro Stunde und ${mostADay} am Tag, im Abstand von ${nudgeGapMinutes} min`,
  prompts: ({ stillnessPrompts, stillnessMinutes, breakPrompts, breakMinutes }: Settings): string =>
    [
      ...(stillnessPrompts ? [`Nach ${stillnessMinutes} min in einer Position`] : []),
      ...(breakPrompts ? [`${stillnessPrompts ? 'nach' : 'Nach'} ${breakMinutes} min im Sitzen`] : []),
    ].join(', ') || 'Keine',
  quiet: ({ quietHours }: Settings): string =>
    quietHours ? `Von ${timeOfDay(quietHours.from)} bis ${timeOfDay(quietHours.to)}` : 'Keine',
} as const satisfies Readonly<Record<string, (settings: Settings) => string>>;

const slouchLine = ({
  nudgeTrigger,
  nudgeExposureSeconds,
  nudgeDelaySeconds,
  strictness,
}: Settings): string =>
  `${
    nudgeTrigger === 'exposure'
      ? `Nach Tiefe und Dauer, ${timeSpan(nudgeExposureSeconds * 1000)}`
      : `Nach ${timeSpan(nudgeDelaySeconds * 1000)}`
  }, ${STRICTNESS_LINES[strictness]}`;

const STRICTNESS_LINES: Readonly<Record<Settings['strictness'], string>> = {
  strict: 'zählt früher',
  normal: 'zählt wie üblich',
  relaxed: 'zählt später',
};

export { timeOfDay };

export const FIRST_WAYS_WORDS = {
  question: 'Wie sollen Hinweise kommen?',
  later: 'Du kannst es jederzeit in den Einstellungen ändern, unter „Hinweise und Pausen“.',
  ids: ['practice', 'all-day', 'movement'],
} as const satisfies { readonly ids: readonly DeskWay[]; readonly [name: string]: unknown };

export const previewWords = ({ nudges, prompts, seenMs }: NudgePreview): string =>
  seenMs < MINUTE_MS
    ? 'Sobald du heute den Sensor getragen hast, steht hier, was mit diesen Einstellungen gekommen wäre.'
    : `Mit diesen Einstellungen wären in den ${timeSpan(Math.floor(seenMs / MINUTE_MS) * MINUTE_MS)}, die ich heute gesehen habe, ${counted(nudges, 'Hinweis', 'Hinweise')} und ${counted(prompts, 'Bewegungstipp', 'Bewegungstipps')} gekommen.`;

export const PREVIEW_LIMITS =
  'Ungefähr, nicht genau: berechnet aus Mittelwerten der Neigung über zehn Sekunden, ohne Anrufe, Stummschalten und deine Antworten.';

const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;
