import type { RestRule } from '../calendar.ts';
import type { Standing } from '../standing.ts';

export const LOCKED_WORDS: Partial<Readonly<Record<Standing['state'], string>>> = {
  unscreened: 'Sie sagen, was vor dem ersten Training angesehen werden muss, und dauern etwa drei Minuten.',
  minor: 'Plumbline ist für Erwachsene. Wissen und Hinweise am Schreibtisch bleiben offen.',
  'blocked-emergency':
    'Was du angekreuzt hast, sollte jetzt untersucht werden, vor Ort. Die Übungen öffnen sich wieder, sobald eine Fachperson zustimmt.',
  'refer-first':
    'Sprich bitte zuerst mit einer Fachperson. Die Übungen öffnen sich, sobald sie zustimmt; ein lockerer Spaziergang ist bis dahin willkommen.',
  paused: 'Pause. Sag, wenn du dich wieder gut fühlst.',
};

export const AGAIN_WORDS = {
  sign: 'Etwas Neues ist dazugekommen. Zuerst kommen ein paar Fragen dazu; dein Plan wartet so lange.',
  rescreen: 'Es ist wieder Zeit für die Sicherheitsfragen. Dein Plan wartet, bis sie beantwortet sind.',
} as const;

export const ALL_REST =
  'Gerade ruhen alle Leitern. Geh die Sicherheitsfragen noch einmal durch; eine Fachperson kann helfen.';

export const REST_WORDS: Readonly<Record<RestRule, (hours: number) => string>> = {
  dates: () => 'Ein Ruhetag: Zwischen zwei Trainings liegt ein Tag ohne Kraftarbeit.',
  hours: (hours) => `Ruhe, bis seit deinem letzten Training ${hours} Stunden vergangen sind.`,
  week: () => 'Ein Ruhetag: Deine Trainings dieser sieben Tage sind gemacht.',
};
export const MOVED_TODAY = 'Deine leichte Bewegung für heute ist gemacht.';

export const LEAD_WORDS = {
  'warm-up': 'Katze/Kuh wärmt dich auf. Atme die ganze Zeit langsam, und halte nie die Luft an.',
  'walk-first': 'Geh zuerst drei Minuten auf der Stelle. Atme langsam, und halte nie die Luft an.',
  daily: 'Das passt an jedem Tag. Atme langsam, und lass jede Dehnung leicht sein.',
} as const;

export const EASY_WORDS = {
  flare: 'Leichte Bewegung statt Kraftarbeit: Dafür sind die ersten zwei Tage eines Schubs da.',
  dizzy: 'Einen Tag lang leichte Bewegung, weil dir schwindelig war.',
  today: 'Leichte Bewegung statt Kraftarbeit, wegen des Schmerzes heute.',
  usual: 'Leichte Bewegung statt Kraftarbeit. Eine Fachperson kann deinen üblichen Schmerz mit dir ansehen.',
  rough: 'Ein leichter Tag. Kurz und langsam genügt, und dein Platz auf jeder Leiter bleibt.',
  closed: 'Vorerst leichte Bewegung: Deine Kraftleitern ruhen, oder deine Antworten schließen sie.',
} as const;
