import { LEAST_BOW_DEG } from '../../core/posture/calibrate-bow.ts';
import type { CalibrationRefusal, CalibrationStep } from '../../core/posture/calibration-event.ts';
import type { ClipDoubt } from '../../core/posture/clip-watch.ts';
import { LEAST_SLUMP_DEG } from '../../core/posture/neutral.ts';
import type { CalibrationPart } from '../../ports/app.ts';
import type { ClipWords, RefusalWords, StepWords } from '../calibration-words.ts';
import { degreesText } from './posture-words.ts';

export const STEP_WORDS: Readonly<Record<CalibrationStep, StepWords>> = {
  tall: {
    title: 'Setz dich bequem aufrecht hin',
    lead: 'Locker, nicht stramm. So, dass du ein paar Atemzüge bleiben magst. Wenn aufrecht wehtut, nimm, was bequem ist.',
    still: 'Ruhig. Atme weiter',
    unsteady: 'Wartet, bis du ruhig bist',
  },
  slump: {
    title: 'Jetzt lass los',
    lead: 'Sink zusammen wie am Ende eines langen Tages. Bleib 5 Sekunden so.',
    still: 'Genau so. Bleib dort',
    unsteady: 'Lass los, dann bleib ruhig',
  },
  'tall-again': {
    title: 'Richte dich wieder auf',
    lead: 'So locker aufrecht wie vorhin, 5 Sekunden lang.',
    still: 'Ruhig. Atme weiter',
    unsteady: 'Richte dich auf, dann bleib ruhig',
  },
  bow: {
    title: 'Langsam vorbeugen',
    lead: `Beug dich aus der aufrechten Position nach vorn, nur so weit es leicht geht, und komm zurück. ${LEAST_BOW_DEG} Grad genügen.`,
    still: 'Komm wieder hoch',
    unsteady: 'Beug dich langsam nach vorn',
  },
};

export const CALIBRATION_WORDS = {
  steps: [
    'Setz dich hin wie am Schreibtisch, beide Füße am Boden.',
    'Werde ein wenig größer, dann lass die Schultern sinken.',
    'Drück den Knopf und bleib 5 Sekunden so.',
  ],
  way: ['Aufrecht', 'Loslassen', 'Wieder aufrecht'],
  done: {
    title: 'Das ist deine aufrechte Position',
    lead: 'Jeder Winkel wird von hier gemessen. Du kannst sie jederzeit neu festlegen.',
  },
  set: 'Aufrecht ist festgelegt',
  offer: (slumpedFromDeg: number | null) =>
    `${slumpedFromDeg === null ? '' : `Zusammengesunken beginnt bei ${degreesText(slumpedFromDeg)}, was für die meisten passt. `}Dein eigenes Zusammensinken passt besser: Es zu zeigen dauert 10 Sekunden und gilt 28 Tage.`,
  blind: 'Vom Hosenbund aus ist Zusammensinken nicht zu sehen. Bewegung und Halten schon.',
  showSlump: 'Zusammensinken zeigen',
  showSlumpAgain: 'Zusammensinken neu zeigen',
  bow: 'Durch Vorbeugen zeigen, wo vorn ist',
  orBow: 'Oder lass es so: Auch ein kleines Vorbeugen zeigt, wo vorn ist.',
} as const;

export function refusalWords(
  reason: CalibrationRefusal,
  step: CalibrationStep,
  offsetDeg: number,
): RefusalWords {
  const again = PART_OF[step];
  const button = 'Noch einmal versuchen';
  const kept = again === 'tall' ? '' : 'Deine aufrechte Position bleibt. ';
  switch (reason) {
    case 'moved':
      return {
        title: 'Das war nicht lange genug ruhig',
        body: `${kept}Atmen stört nicht. Leg die Hände in den Schoß, schau nach vorn und versuch es noch einmal.`,
        button,
        again,
      };
    case 'not-upright':
      return {
        title: 'Der Sensor liegt zu flach, um vorn zu erkennen',
        body: 'Clip ihn flach an, dort, wo das Bild ihn zeigt, und versuch es noch einmal.',
        button,
        again,
      };
    case 'scale':
      return {
        title: 'Die Zahlen des Sensors passen nicht',
        body: 'In Ruhe sollte er die einfache Erdanziehung messen, und das tut er nicht. Schalte ihn aus und ein und koppel ihn neu.',
        button,
        again,
      };
    case 'slump-sideways':
      return {
        title: 'Das ging zur Seite',
        body: `${kept}Setz dich frontal zum Schreibtisch und sink nach unten und vorn zusammen.`,
        button,
        again,
      };
    case 'slump-backward':
      return {
        title: 'Das ging nach hinten',
        body: `${kept}Falls du dich zurückgelehnt hast, sink stattdessen nach vorn. Falls du nach vorn gesunken bist, sitzt der Clip verkehrt herum: Dreh ihn um und leg aufrecht neu fest.`,
        button,
        again,
      };
    case 'talls-differ':
      return {
        title: `Deine zwei aufrechten Positionen liegen ${degreesText(offsetDeg)} auseinander`,
        body: 'Vielleicht sitzt der Clip jetzt anders, oder du hast dich anders aufgerichtet. Drück den Clip fest und fang noch einmal mit aufrecht an.',
        button: 'Aufrecht neu festlegen',
        again: 'tall',
      };
    case 'bow-small':
      return {
        title: 'Du hast dich kaum vorgebeugt',
        body: `${kept}Der Sensor sah ${degreesText(offsetDeg)}, und ${degreesText(LEAST_BOW_DEG)} genügen. Geh nur so weit es leicht geht, oder lass es weg.`,
        button,
        again,
      };
    case 'bow-sideways':
      return {
        title: 'Das Vorbeugen ging zur Seite',
        body: `${kept}Beug dich gerade nach vorn und komm auf demselben Weg zurück, langsam. Du kannst es auch weglassen.`,
        button,
        again,
      };
  }
}

const PART_OF: Readonly<Record<CalibrationStep, CalibrationPart>> = {
  tall: 'tall',
  slump: 'slump',
  'tall-again': 'slump',
  bow: 'bow',
};

export const questionedWords = (lowerDeg: number, since: string) => ({
  title: `Das ist ${degreesText(lowerDeg)} tiefer als um ${since}`,
  body: 'Sitzt du aufrecht? Ein verschobener Clip sieht genauso aus. Falls du diesmal tiefer saßt, leg es neu fest.',
  yes: 'Ja, ich sitze aufrecht',
  no: 'Neu festlegen',
});

export function rangeWords(slumpDeg: number, slumpedFromDeg: number | null): string {
  const apart = degreesText(slumpDeg);
  return slumpedFromDeg === null
    ? `Zwischen aufrecht und zusammengesunken sieht der Sensor ${apart}. Unter ${degreesText(LEAST_SLUMP_DEG)} kann er beides nicht unterscheiden, darum gibt es dazu keine Hinweise. Bewegung und Halten sieht er.`
    : `Dein Zusammensinken liegt ${apart} davon entfernt. Zusammengesunken beginnt bei ${degreesText(slumpedFromDeg)}.`;
}

export const CLIP_WORDS: Readonly<Record<ClipDoubt, ClipWords>> = {
  shifted: {
    title: 'Der Clip sitzt vielleicht anders',
    body: 'Beim Gehen maß er ein anderes Aufrecht. Sitz 5 Sekunden aufrecht, um es neu festzulegen. Bis dahin kommen keine Hinweise.',
  },
  'taken-off': {
    title: 'Der Clip war abgenommen',
    body: 'Wenn du ihn wieder trägst, sitz 5 Sekunden aufrecht, um es neu festzulegen. Bis dahin kommen keine Hinweise.',
  },
  flipped: {
    title: 'Der Clip scheint verdreht',
    body: 'Bring ihn an, wie das Bild es zeigt, dann sitz 5 Sekunden aufrecht, um es neu festzulegen. Bis dahin kommen keine Hinweise.',
  },
};
