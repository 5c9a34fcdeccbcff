import type { Opening } from '../../core/progression/opening.ts';
import type { OpeningWords } from '../opening-words.ts';
import { EQUIPMENT_WORDS, listWords } from './exercise-words.ts';
import { SCREENING } from './screening-words.ts';

const WAITS: Partial<Readonly<Record<Extract<Opening, { type: 'waits' }>['state'], string>>> = {
  unscreened:
    'Vor dem ersten Training kommen ein paar Sicherheitsfragen. Danach sagt diese Seite, was dir offensteht.',
  minor: 'Plumbline trainiert nur Erwachsene. Lesen kannst du alles, und der Schreibtisch steht dir offen.',
  'blocked-emergency':
    'Was du angekreuzt hast, sollte jetzt untersucht werden, vor Ort. Lesen kannst du weiter; die Übungen warten, bis eine Fachperson zustimmt.',
  'refer-first':
    'Sprich bitte zuerst mit einer Fachperson. Lesen kannst du weiter; die Übungen warten, bis sie zustimmt.',
  paused: 'Dein Plan macht Pause. Lesen kannst du weiter.',
};

const OPEN: Readonly<Record<Extract<Opening, { type: 'open' }>['where'], OpeningWords>> = {
  below: {
    chip: 'Offen',
    title: 'Offen',
    text: 'Unter deiner Stufe auf dieser Leiter: als leichterer Weg immer da.',
  },
  here: { chip: 'Hier bist du', title: 'Hier bist du', text: 'Deine Stufe auf dieser Leiter.' },
  next: {
    chip: 'Als Nächstes',
    title: 'Als Nächstes',
    text: 'Alles davor ist geschafft. Mit deinem nächsten Schritt nach oben kann sie kommen.',
  },
  'off-ladder': { chip: 'Offen', title: 'Offen', text: 'Davor muss nichts anderes kommen.' },
};

const FLAG_WORDS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(SCREENING.body.map(({ id, text }) => [id, text])),
  'bending-back': 'nach hinten beugen macht es schlimmer',
  'bending-forward': 'nach vorn beugen macht es schlimmer',
  'blood-pressure': 'hoher oder nicht bekannter Blutdruck',
  kneeling: 'knien ist nicht angenehm',
  pregnancy: 'Schwangerschaft, oder die Wochen danach',
};

export const flagWords = (flag: string): string => FLAG_WORDS[flag] ?? flag;

export function openingWords(opening: Opening): OpeningWords {
  switch (opening.type) {
    case 'waits':
      return { chip: '', title: 'Noch nicht', text: WAITS[opening.state] ?? '' };
    case 'closed':
      return { chip: 'Ausgelassen', title: 'Für dich ausgelassen', text: closedWords(opening) };
    case 'locked':
      return {
        chip: 'Später',
        title: 'Später',
        text: 'Sie öffnet sich, sobald das hier in einem guten Training geschafft ist, mit einem üblichen Tag danach:',
      };
    case 'optional':
      return {
        chip: 'Auf Wunsch',
        title: 'Auf Wunsch',
        text: 'Kommt nie von selbst in den Plan. Die Leiter ist ohne sie vollständig.',
      };
    case 'open':
      return OPEN[opening.where];
  }
}

function closedWords({
  flags,
  floor,
  without,
  byProfessional,
}: Extract<Opening, { type: 'closed' }>): string {
  const why: string[] = [];
  if (flags.length > 0) why.push(`Sie passt nicht zu deinen Antworten: ${flags.map(flagWords).join('; ')}.`);
  if (floor) why.push('Du hast gesagt, dass der Boden schwer zu erreichen ist.');
  if (without.length > 0)
    why.push(`Nicht zur Hand: ${listWords(without.map((each) => EQUIPMENT_WORDS[each]))}.`);
  if (byProfessional) why.push('Deine Fachperson lässt sie aus.');
  return `${why.join(' ')} Sie öffnet sich, wenn sich das ändert.`;
}
