import type { LinkFaultCode } from '../../ports/ports.ts';
import type { LinkFaultWords } from '../link-words.ts';

export const LINK_FAULT_WORDS: Readonly<Record<LinkFaultCode, LinkFaultWords>> = {
  unsupported: {
    title: 'Dieser Browser kann nicht mit Sensoren sprechen',
    body: 'Sensoren brauchen Web Bluetooth. Chrome, Edge und Opera haben es, am Computer und auf Android. Firefox, Safari und jeder Browser auf iPhone und iPad haben es nicht. Alles außer einem Bluetooth-Sensor geht hier.',
    nextStep: 'Öffne Plumbline in Chrome, Edge oder Opera, oder mach ohne Sensor weiter.',
  },
  'bluetooth-off': {
    title: 'Bluetooth ist aus',
    body: 'Bei diesem Gerät ist Bluetooth ausgeschaltet, oder es hat keins. Dein Protokoll und die Timer betrifft das nicht.',
    nextStep: 'Schalte Bluetooth in den Systemeinstellungen ein, dann versuch es noch einmal.',
  },
  dismissed: {
    title: 'Es wurde kein Sensor gewählt',
    body: 'Die Liste wurde geschlossen. Nichts hat sich geändert. Ein Sensor, der in der Liste fehlt, schläft vielleicht, ist leer oder von einer anderen App belegt. Oder Bluetooth ist auf diesem Gerät aus.',
    nextStep:
      'Schalte Sensor und Bluetooth ein, behalte den Sensor in der Nähe und öffne die Liste noch einmal.',
  },
  'out-of-range': {
    title: 'Der Sensor antwortet nicht',
    body: 'Er ist vielleicht aus, leer, zu weit weg oder mit einer anderen App oder einem Telefon verbunden. Bluetooth kann auf diesem Gerät aus sein. Was aufgezeichnet ist, bleibt.',
    nextStep:
      'Schalte ihn ein, hol ihn heran und schließ andere Apps, die ihn nutzen. Plumbline versucht es noch eine Weile.',
  },
  'service-missing': {
    title: 'Das ist kein Sensor, den Plumbline kennt',
    body: 'Er hat sich verbunden, bietet aber nicht, was Plumbline liest. Auf ihm wurde nichts dauerhaft geändert.',
    nextStep: 'Wähl einen anderen Sensor. Die Sensorliste zeigt die Modelle, die gehen.',
  },
  'permission-denied': {
    title: 'Der Browser hat Bluetooth nicht erlaubt',
    body: 'Eine Einstellung des Browsers oder Systems sperrt Bluetooth für diese Seite. Dein Protokoll betrifft das nicht.',
    nextStep:
      'Erlaube Bluetooth für diese Website und für den Browser selbst. Auf Android erlaube auch Geräte in der Nähe.',
  },
  lost: {
    title: 'Die Verbindung zum Sensor ist abgerissen',
    body: 'Plumbline sucht ihn von selbst. Was aufgezeichnet ist, bleibt, und die Zeit dazwischen gilt als nicht erfasst.',
    nextStep: 'Lass den Sensor an und in der Nähe. Bleibt er weg, versuch es von hier noch einmal.',
  },
  'browser-deaf': {
    title: 'Der Browser hat den Sensor aus dem Griff verloren',
    body: 'Ein Fehler des Browsers, nicht deines Sensors: Er meldet dieser Seite nichts mehr vom gekoppelten Sensor. Was aufgezeichnet ist, bleibt.',
    nextStep: 'Trenn die Verbindung, dann koppel den Sensor noch einmal.',
  },
  silent: {
    title: 'Der Sensor ist verbunden, sendet aber nichts',
    body: 'Plumbline wartet kurz, dann verbindet es sich von selbst neu. Was aufgezeichnet ist, bleibt.',
    nextStep: 'Bleibt er still, schalte den Sensor aus und ein.',
  },
  'no-reply': {
    title: 'Der Sensor antwortet auf eine Frage nicht',
    body: 'Er hat sich verbunden, aber eine seiner Antworten kam nicht. Plumbline versucht es von selbst noch einmal. Dein Protokoll betrifft das nicht.',
    nextStep: 'Bleibt es so, schalte den Sensor aus und ein.',
  },
  refused: {
    title: 'Der Sensor hat eine Anfrage abgelehnt',
    body: 'Er hat sich verbunden, aber eine Einstellung nicht angenommen, die Plumbline braucht. Plumbline versucht es von selbst noch einmal.',
    nextStep:
      'Schalte den Sensor aus und ein. Bleibt es so, speichere auf der Seite „Warum geht es nicht?“ einen Mitschnitt für eine Meldung.',
  },
  'small-packets': {
    title: 'Diese Verbindung ist für den Sensor zu schmal',
    body: 'Der Sensor sendet längere Pakete, als dieser Computer und er vereinbart haben. Eine Seite kann das nicht ändern.',
    nextStep:
      'Schalte Bluetooth aus und ein und verbinde neu, oder nimm einen anderen Computer oder ein Telefon.',
  },
  'in-charger': {
    title: 'Der Sensor steckt in der Ladeschale',
    body: 'Er sendet nichts, während er lädt, und darf dann nicht getragen werden.',
    nextStep: 'Nimm ihn aus der Ladeschale, dann versuch es noch einmal.',
  },
  'not-paired': {
    title: 'Dieser Computer muss erst mit dem Sensor gekoppelt werden',
    body: 'Der Sensor spricht nur mit Computern, die in den Systemeinstellungen mit ihm gekoppelt wurden.',
    nextStep:
      'Kopple ihn einmal in den Bluetooth-Einstellungen deines Systems, dann versuch es hier noch einmal.',
  },
  busy: {
    title: 'Der Sensor ist beschäftigt',
    body: 'Vielleicht nutzt ihn eine andere App oder ein anderer Tab, oder er tut gerade etwas Eigenes. Plumbline versucht es von selbst noch einmal.',
    nextStep: 'Schließ andere Apps, die ihn nutzen. Bleibt es so, schalte den Sensor aus und ein.',
  },
  'not-able': {
    title: 'Das kann dieser Sensor nicht',
    body: 'Sein Modell oder seine Firmware kennt die Anfrage nicht. Alles andere läuft weiter.',
    nextStep:
      'Wähl einen anderen Weg für Hinweise, oder aktualisiere den Sensor mit der App des Herstellers.',
  },
  forbidden: {
    title: 'Plumbline hat einen Befehl zurückgehalten',
    body: 'Es wollte dem Sensor etwas schreiben, das nicht auf der Liste sicherer Befehle steht. Es wurde nichts gesendet.',
    nextStep:
      'Das ist ein Fehler in Plumbline. Bitte speichere auf der Seite „Warum geht es nicht?“ einen Mitschnitt und melde ihn.',
  },
  'motion-denied': {
    title: 'Der Browser hat Bewegung nicht erlaubt',
    body: 'Diese Seite darf die Bewegungssensoren dieses Telefons nicht lesen. Dein Protokoll betrifft das nicht.',
    nextStep:
      'Erlaube Bewegungssensoren für diese Website in den Einstellungen des Browsers, dann lade die Seite neu. Auf dem iPhone schließ die Seite und öffne sie wieder: Gefragt wird einmal pro Besuch.',
  },
  'no-motion': {
    title: 'Dieses Gerät meldet keine Bewegung',
    body: 'Es hat keinen Bewegungssensor, oder der Browser behält ihn für sich. Dein Protokoll betrifft das nicht.',
    nextStep: 'Versuch es noch einmal, oder nimm einen Bluetooth-Sensor.',
  },
  'motion-paused': {
    title: 'Das Telefon meldet gerade keine Bewegung',
    body: 'Telefone halten an, wenn der Bildschirm ausgeht oder eine andere App vorn ist. Was aufgezeichnet ist, bleibt, und die Zeit dazwischen gilt als nicht erfasst.',
    nextStep: 'Schalte den Bildschirm ein und hol Plumbline nach vorn.',
  },
  'not-loaded': {
    title: 'Was mit dem Sensor spricht, ließ sich nicht laden',
    body: 'Vielleicht fehlt das Netz, oder eine neuere Version von Plumbline kam heraus, während diese Seite offen war. Dein Protokoll betrifft das nicht, und am Sensor wurde nichts geändert.',
    nextStep: 'Versuch es noch einmal. Bleibt es so, lade die Seite neu: Das bringt die neueste Version.',
  },
  'bad-recording': {
    title: 'Diese Aufnahme ist nicht lesbar',
    body: 'Die Datei hat eine Zeile, die Plumbline nicht versteht. Die Datei wurde nicht geändert, und in dein Protokoll kam nichts dazu.',
    nextStep: 'Wähl eine andere Datei, oder nimm neu auf. Die Details nennen Zeile und Grund.',
  },
};
