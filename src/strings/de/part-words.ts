import type { PartFaultCode } from '../../ports/part.ts';
import type { PartFaultWords } from '../part-words.ts';

export const PART_FAULT_WORDS: Readonly<Record<PartFaultCode, PartFaultWords>> = {
  'not-loaded': {
    title: 'Ein Teil von Plumbline ließ sich nicht laden',
    safe: 'Vielleicht fehlt das Netz, oder eine neuere Version von Plumbline kam heraus, während diese Seite offen war. Alles, was du aufgezeichnet hast, bleibt.',
    next: 'Versuch es noch einmal. Bleibt es so, lade die Seite neu: Das bringt die neueste Version.',
  },
};

export const MISSING_PAGE = 'Nicht geladen';

export const MISSING_CHART = 'Die Zeichnung ließ sich nicht laden; in der Tabelle steht alles.';

export const PART_BUTTONS = {
  again: 'Noch einmal versuchen',
  reload: 'Seite neu laden',
  close: 'Schließen',
} as const;
