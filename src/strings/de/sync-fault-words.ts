import type { CodeKind, SyncFault } from '../../ports/sync-view.ts';
import type { SyncFaultWords } from '../sync-fault-words.ts';

export type { SyncFaultWords };

export const SYNC_FAULT_WORDS: Readonly<Record<SyncFault, SyncFaultWords>> = {
  'bad-code': {
    title: 'Das ist kein Code von Plumbline, oder ein Teil fehlt',
    line: 'Lies ihn noch einmal mit dem ganzen Quadrat im Bild, oder kopier seinen ganzen Text.',
  },
  expired: {
    title: 'Die Zeit dieses Codes ist um',
    line: 'Hol einen neuen: Wähl auf deinem anderen Gerät noch einmal „Gerät hinzufügen“, oder frag dort, wo die Einladung herkam.',
  },
  used: {
    title: 'Dieser Code wurde schon verwendet',
    line: 'Jeder lässt ein Gerät ein, einmal. Zeig auf deinem anderen Gerät einen neuen, oder frag dort, wo die Einladung herkam.',
  },
  'wrong-kind': {
    title: 'Das ist ein anderer Code',
    line: 'Er ist von Plumbline, aber nicht für diese Stelle.',
  },
  newer: {
    title: 'Das hat ein neueres Plumbline gemacht',
    line: 'Lade die Seite neu, hier oder auf deinem anderen Gerät, um das neueste zu bekommen, und versuch es noch einmal. Hier hat sich nichts geändert.',
  },
  clock: {
    title: 'Die Uhr dieses Geräts geht anders',
    line: 'Sie sagt eine andere Zeit als die Server. Stell Datum und Uhrzeit in den Geräteeinstellungen auf automatisch, und versuch es noch einmal.',
  },
  'no-slot': {
    title: 'Alle Plätze deiner Einladung sind vergeben',
    line: 'Sie hat vier, einen davon für das Wiederherstellungsblatt, und ein entferntes Gerät gibt keinen zurück. Wo sie herkam, kann man dir weitere machen.',
  },
  'not-enrolled': {
    title: 'Dieses Gerät ist noch nicht dabei',
    line: 'Lies zuerst eine Einladung oder einen Code von einem anderen deiner Geräte.',
  },
  enrolled: {
    title: 'Dieser Browser ist schon dabei',
    line: 'Um neu zu beginnen, hör zuerst auf. Deine Einträge bleiben dabei hier.',
  },
  elsewhere: {
    title: 'Ein anderer Tab hält deine Geräte gleichauf',
    line: 'Mach es dort, oder wähl zuerst „In diesem Tab weitermachen“ unter Geräte und Abgleich.',
  },
  unreachable: {
    title: 'Kein Server antwortet',
    line: 'Vielleicht ist kein Netz da, oder sie sind kurz weg. Hier geht alles weiter; versuch es später noch einmal.',
  },
  refused: {
    title: 'Die Server lassen dieses Gerät nicht ein',
    line: 'Vielleicht wurde die Einladung zurückgenommen, oder ihre Zeit ist um. Frag dort, wo sie herkam. Deine Einträge sind hier, wie sie waren.',
  },
  'not-allowed': {
    title: 'Die Server haben das nicht angenommen',
    line: 'Sie lassen dieses Gerät ein, aber nicht dafür. Sag es dort, wo sie betrieben werden. Deine Einträge sind hier, wie sie waren.',
  },
  'servers-full': {
    title: 'Auf den Servern ist kein Platz mehr',
    line: 'Was du tust, bleibt hier und wird gesendet, sobald wieder Platz ist. Sag es dort, wo sie betrieben werden.',
  },
  'too-large': {
    title: 'Eines war zu groß zum Senden',
    line: 'Es bleibt hier. Alles andere geht weiter.',
  },
  interrupted: { title: 'Die Verbindung brach ab', line: 'Nichts ist verloren. Versuch es noch einmal.' },
  gap: {
    title: 'Unterwegs fehlte etwas',
    line: 'Es wird von selbst noch einmal gelesen. Nichts ist verloren.',
  },
  blocked: {
    title: 'Diese Seite darf diese Server nicht erreichen',
    line: 'Wo dieses Plumbline bereitgestellt wird, ist es für sie nicht geöffnet. Gib dort die Adresse der Server weiter, oder öffne Plumbline dort, wo deine Einladung es sagt.',
  },
  'sealed-otherwise': {
    title: 'Es kam etwas, das dieses Gerät nicht öffnen kann',
    line: 'Vielleicht wurde es geschrieben, nachdem dieses Gerät entfernt war, oder der Code war für jemand anderen. Was hier ist, bleibt.',
  },
  changed: {
    title: 'Es kam etwas, das unterwegs verändert wurde',
    line: 'Es wurde ausgelassen. Was hier ist, bleibt. Kommt das wieder, sag es dort, wo die Server betrieben werden.',
  },
  'no-keys': {
    title: 'Dieses Gerät hat verloren, womit es deine Einträge öffnet',
    line: 'Vielleicht hat der Browser einen Teil seiner Daten gelöscht. Was hier ist, bleibt. Hör unten auf, und füg dieses Gerät von einem anderen aus wieder hinzu, oder mit dem Wiederherstellungsblatt.',
  },
  'left-out': {
    title: 'Dieses Gerät wurde entfernt',
    line: 'Ein anderes deiner Geräte hat es herausgenommen. Es bekommt nichts Neues und sendet nichts. Deine Einträge sind hier, wie sie waren. Soll es wieder dabei sein, hör unten auf, und füg es von einem anderen Gerät aus hinzu.',
  },
  full: {
    title: 'Auf diesem Gerät ist kein Platz mehr',
    line: 'Schaff darauf Platz; Plumbline macht von selbst weiter. Was gespeichert war, bleibt.',
  },
  unavailable: {
    title: 'Dieser Browser lässt Plumbline nicht speichern',
    line: 'Ein privates Fenster oder eine Einstellung, die Websitedaten sperrt, kann der Grund sein. Ohne Speichern gibt es hier keinen Abgleich.',
  },
  closed: {
    title: 'Das Speichern wurde unterbrochen',
    line: 'Plumbline versucht es von selbst noch einmal. Bleibt das so, lade die Seite neu.',
  },
  damaged: {
    title: 'Einige Einträge ließen sich nicht lesen',
    line: 'Sie liegen auf diesem Gerät beiseite, wie sie sind. Alles andere geht weiter.',
  },
  'not-loaded': {
    title: 'Ein Teil von Plumbline ließ sich nicht laden',
    line: 'Vielleicht ist gerade kein Netz da. Hier hat sich nichts geändert; versuch es mit einer Verbindung noch einmal.',
  },
};

export const CODE_KINDS: Readonly<Record<CodeKind, string>> = {
  invitation: 'Das ist eine Einladung zum Abgleich.',
  device: 'Das ist der Code, der ein Gerät hinzufügt.',
  recovery: 'Das ist ein Wiederherstellungsblatt.',
  professional: 'Das ist der Code einer Fachperson, um mit ihr zu teilen.',
};
