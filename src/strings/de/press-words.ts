import type { PressTold } from '../../ports/app.ts';

export const PRESS_WORDS: Readonly<Record<PressTold['what'], string>> = {
  snoozed: 'Taste gedrückt: still für 20 Minuten.',
  'tall-begun': 'Taste gehalten: Sitz bequem aufrecht, 5 Sekunden ganz ruhig.',
  'tall-set': 'Aufrecht ist neu festgelegt.',
  'tall-lower':
    'Das war tiefer als dein letztes Aufrecht, darum bleibt das letzte. Falls du aufrecht gesessen hast, leg es auf der Seite fest.',
  'tall-refused':
    'Aufrecht wurde nicht festgelegt, und nichts hat sich geändert. Halt die Taste, um es noch einmal zu versuchen.',
  'set-started': 'Taste gedrückt: Der Satz läuft.',
  'set-waits': 'Taste gedrückt: Alle Uhren warten.',
  'set-goes-on': 'Taste gedrückt: Es geht weiter.',
  'set-ended': 'Taste zweimal gedrückt: Der Satz ist zu Ende.',
};

const AT_DESK = [
  { id: 'snooze', text: '20 Min. stumm' },
  { id: 'tall', text: 'Aufrecht neu festlegen' },
  { id: 'off', text: 'Nichts' },
] as const;

export const PRESS_CHOICE_WORDS = {
  title: 'Seine Taste',
  choices: [
    { choice: 'singlePress', question: 'Einmal drücken am Schreibtisch', options: AT_DESK },
    { choice: 'longPress', question: 'Lange drücken am Schreibtisch', options: AT_DESK },
    {
      choice: 'pressInTraining',
      question: 'Im Training',
      options: [
        { id: 'set', text: 'Einmal startet und hält an, zweimal beendet den Satz' },
        { id: 'off', text: 'Nichts' },
      ],
    },
  ],
  hint: 'Was ein Druck bewirkt hat, steht auf der Seite, und ist zu hören, wenn der Ton an ist.',
} as const;
