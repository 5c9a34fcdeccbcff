import type { CameraFault } from '../code-words.ts';

/** A code that is shown, for another device to read. */
export const CODE_WORDS = {
  left: (time: string): string => `Gilt noch ${time} Min.`,
  asText: 'Dasselbe als Text',
  asTextLine: 'Zum Kopieren oder Speichern, wo keine Kamera da ist',
  copy: 'Kopieren',
  copied: 'Kopiert.',
  notCopied: 'Dieser Browser hat das Kopieren nicht erlaubt. Markier den Text und kopier ihn von Hand.',
  save: 'Als Datei speichern',
  tooLong: 'Das ist zu lang für ein Bild. Nimm den Text.',
} as const;

export { groupsOf } from '../code-words.ts';

/** Taking a code in. */
export const READER_WORDS = {
  camera: 'Kamera verwenden',
  stopCamera: 'Kamera schließen',
  cameraName: 'Was die Kamera sieht',
  cameraHint:
    'Halte das ganze Quadrat in den Rahmen. Gelesen wird es hier; kein Bild wird behalten oder gesendet.',
  cameraLong:
    'Noch nichts gelesen. Mehr Licht hilft, und etwas näher. Ein Bild davon oder sein Text geht auch.',
  file: 'Bild oder Datei',
  reading: 'Wird gelesen …',
  noneInFile:
    'Darin ließ sich kein Code lesen. Ein schärferes Bild mit dem ganzen Quadrat hilft, oder füg unten seinen Text ein.',
  paste: 'Oder füg den Text oder den Link ein',
  pasteHint: 'Leerzeichen und Zeilenumbrüche machen nichts.',
  read: 'Lesen',
} as const;

export type { CameraFault };

export const CAMERA_FAULTS: Readonly<Record<CameraFault, { readonly title: string; readonly line: string }>> =
  {
    refused: {
      title: 'Die Kamera bleibt zu',
      line: 'Dein Browser soll sie Plumbline nicht geben. In den Browsereinstellungen für diese Seite kannst du sie erlauben. Ein Bild des Codes oder sein Text geht auch.',
    },
    none: {
      title: 'Hier ist keine Kamera',
      line: 'Der Browser findet auf diesem Gerät keine. Nimm ein Bild des Codes oder seinen Text.',
    },
    busy: {
      title: 'Die Kamera ist belegt',
      line: 'Vielleicht hat sie ein anderes Programm oder ein anderer Tab. Schließ das und versuch es noch einmal, oder nimm ein Bild des Codes oder seinen Text.',
    },
    forbidden: {
      title: 'Diese Seite darf keine Kamera verwenden',
      line: 'Sie kam nicht über eine sichere Verbindung, oder wer sie bereitstellt, erlaubt es nicht. Nimm ein Bild des Codes oder seinen Text.',
    },
    'not-loaded': {
      title: 'Die Kamera ließ sich nicht öffnen',
      line: 'Vielleicht ist ein Teil von Plumbline nicht angekommen. Öffne das noch einmal, wenn du eine Verbindung hast. Ein Bild des Codes oder sein Text geht vielleicht auch.',
    },
  };
