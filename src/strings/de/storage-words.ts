import type { StorageFault } from '../../ports/ports.ts';
import type { StorageWords } from '../storage-words.ts';

export const STORAGE_WORDS: Readonly<Record<StorageFault, StorageWords>> = {
  unavailable: {
    title: 'Dein Browser lässt Plumbline nicht speichern',
    safe: 'Alles ab jetzt bleibt erhalten, solange dieser Tab offen ist, und wird gespeichert, sobald das geht.',
    next: 'Ein privates Fenster, eine Einstellung, die Websitedaten sperrt, oder Plumbline in einem anderen Tab kann der Grund sein. Schließ andere Tabs mit Plumbline, oder öffne es in einem normalen Fenster. Speichere eine Sicherung, bevor du diesen Tab schließt.',
    go: 'Sicherung speichern',
  },
  full: {
    title: 'Auf diesem Gerät ist kein Platz mehr',
    safe: 'Was gespeichert war, bleibt. Neues bleibt erhalten, solange dieser Tab offen ist, und wird gespeichert, sobald Platz ist.',
    next: 'Schaff Platz auf diesem Gerät; Plumbline versucht es von selbst wieder. Speichere eine Sicherung, bevor du diesen Tab schließt.',
    go: 'Sicherung speichern',
  },
  closed: {
    title: 'Das Speichern wurde unterbrochen',
    safe: 'Was gespeichert war, bleibt. Neues bleibt erhalten, solange dieser Tab offen ist.',
    next: 'Plumbline versucht es von selbst wieder. Falls es so bleibt, speichere eine Sicherung und lade die Seite neu.',
    go: 'Sicherung speichern',
  },
  damaged: {
    title: 'Einige Einträge ließen sich nicht lesen',
    safe: 'Sie liegen unverändert auf diesem Gerät, beiseitegelegt. Alles andere ist da und geht.',
    next: 'Falls etwas fehlt, hol es aus einer Sicherung zurück, in den Einstellungen unter „Deine Einträge“.',
    go: 'Deine Einträge ansehen',
  },
};

export function unsavedWords(count: number): string | null {
  if (count === 0) return null;
  return count === 1 ? '1 Eintrag ist nur in diesem Tab.' : `${count} Einträge sind nur in diesem Tab.`;
}
