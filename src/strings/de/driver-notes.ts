import type { SensorDriver } from '../../../sensors/driver.ts';
import type { DriverNotes } from '../driver-notes.ts';

/** By the driver's id. Where models or a preparation are not named, the driver's own are in no language or none. */
const NOTES: Readonly<Record<string, Partial<DriverNotes>>> = {
  adafruit: {
    models: ['CLUE', 'Circuit Playground Bluefruit (ohne Gyroskop)'],
    preparation:
      'Spiel das Programm der App „Bluefruit Playground“ von Adafruit darauf, für CircuitPython oder Arduino.',
    checkedAgainst:
      'Die Bibliothek und die Anzeige von Adafruit, und eine nachgebildete Platine. Noch keine echte.',
  },
  arduino: {
    models: ['Nano 33 BLE', 'Nano 33 BLE Sense', 'Nicla Sense ME', 'MKR WiFi 1010 mit dem Science Kit'],
    preparation: 'Spiel einen der veröffentlichten Sketche darauf (PROTOCOL.md nennt sie).',
    checkedAgainst:
      'Die Sketche und die Programme, die sie lesen, und eine nachgebildete Platine. Noch keine echte.',
  },
  bluest: {
    preparation:
      'Seine Firmware muss Beschleunigung und Drehung über Bluetooth senden, wie die mitgelieferte es tut.',
    checkedAgainst:
      'Die zwei SDKs von ST, das Handbuch und Beispiel-Firmware, und ein nachgebildeter Sensor. Mitgeschnittene Bytes fanden sich nicht. Noch kein echter Sensor.',
  },
  esense: {
    models: ['eSense (der linke Ohrhörer)'],
    preparation:
      'Nimm beide Ohrhörer aus der Box und verbinde sie zuerst als Kopfhörer; der linke hat den Sensor.',
    checkedAgainst: 'Drei unabhängige Programme dafür, und ein nachgebildeter Ohrhörer. Noch kein echter.',
  },
  espruino: {
    models: ['Bangle.js 2', 'Puck.js v2 und v2.1 (diese haben auch ein Gyroskop)', 'Bangle.js'],
    preparation:
      'Beende ein eigenes Programm, das den Beschleunigungssensor braucht: Plumbline schickt ein kleines, das mit der Verbindung endet.',
    checkedAgainst:
      'Quelltext und Unterlagen der Firmware, und eine nachgebildete Bangle.js und Puck.js, die unser Skript ausführen. Noch kein echter Sensor.',
  },
  hipee: {
    preparation: 'Schließ die App des Herstellers, und bestätige am Gerät, wenn es fragt.',
    checkedAgainst:
      'Was der eine, der ihn erforscht hat, herausfand, sein Code, und ein nachgebildeter Sensor. Keine mitgeschnittenen Bytes, und noch kein echter Sensor.',
  },
  infinitime: {
    models: ['PineTime mit InfiniTime'],
    checkedAgainst: 'Quelltext und Unterlagen der Firmware, und eine nachgebildete Uhr. Noch keine echte.',
  },
  metawear: {
    checkedAgainst:
      'Zwei Pakete, die andere an einem MetaMotionR mitgeschnitten haben, die Tests der Bibliothek des Herstellers, und ein nachgebildeter Sensor mit jedem der zwei Chips. Noch kein echter Sensor.',
  },
  microbit: {
    preparation:
      'Spiel einmal ein Programm mit den Bluetooth-Diensten für Beschleunigung, LEDs und Tasten darauf, gebaut ohne Kopplung.',
    checkedAgainst:
      'Die Firmware beider Platinen, Messwerte, die andere von echten veröffentlicht haben, und ein nachgebildeter Sensor. Noch keine echte Platine.',
  },
  muse: {
    checkedAgainst:
      'Zwei Blöcke, die andere an einem Athena mitgeschnitten haben, Pakete aus den Tests von muse-js, und ein nachgebildetes Stirnband jeder Art. Noch kein echtes.',
  },
  openearable: {
    checkedAgainst:
      'Die Firmware beider Versionen und die App der Hersteller, und je ein nachgebildetes Gerät. Noch kein echtes.',
  },
  'plumbline-clip': {
    models: ['Seeed XIAO nRF52840 Sense mit unserem Sketch', 'dein Eigenbau'],
    checkedAgainst:
      'Ein nachgebildeter Clip, geschrieben nach dem Profil. Den Sketch haben wir weder übersetzt noch ausgeführt.',
  },
  'polar-h10-verity-sense': {
    preparation:
      'Leg ihn an, einen Brustgurt mit befeuchteten Elektroden; unter Windows kopple ihn einmal in den Bluetooth-Einstellungen des Systems.',
    checkedAgainst:
      'Daten und Antworten, die andere an einem H10 und an Verity Senses mitgeschnitten haben, Spezifikation und Tests des Herstellers, und ein nachgebildeter Sensor. Noch kein echter Sensor.',
  },
  'sig-acceleration': {
    models: ['dein Eigenbau, auf einfache Art'],
    checkedAgainst:
      'Die Formate in zwei Bibliotheken, und eine nachgebildete Platine. Ein Sensor zum Kaufen, der sie hat, ist nicht bekannt.',
  },
  thingy52: {
    preparation: 'Drück seine Taste: Nach drei Minuten ohne Verbindung schläft er.',
    checkedAgainst:
      'Die Firmware von Nordic und ihre Unterlagen, Werte, die andere an zwei Geräten gelesen haben, und ein nachgebildeter Sensor. Noch kein echter Sensor.',
  },
  'ti-sensortag-cc2650': {
    preparation: 'Drück die Taste an der Seite: Etwa eine halbe Minute lang lässt er sich finden.',
    checkedAgainst:
      'Die Firmware von TI, Tests und Notizen anderer, und ein nachgebildeter Sensor. Mitgeschnittene Bytes fanden sich nicht. Noch kein echter Sensor.',
  },
  'upright-go': {
    models: ['GO (erste Generation)'],
    preparation:
      'Schließ jede andere App, die ihn verwendet: Solange eine die Verbindung hält, lässt er sich nicht finden.',
    checkedAgainst:
      'Zwei Werte, die der eine, der ihn erforscht hat, mitgeschnitten hat, und was er an zwei Geräten herausfand; ein nachgebildeter Sensor. Noch kein echter Sensor.',
  },
  upright: {
    preparation: 'Schließ die App des Herstellers auf deinem Handy, denn sie hält vielleicht die Verbindung.',
    checkedAgainst:
      'Was drei Projekte darüber herausfanden, eines davon aus der App des Herstellers, und ein nachgebildeter Sensor. Noch kein echter Sensor.',
  },
  witmotion: {
    checkedAgainst:
      'Daten, die andere an einem WT901BLE67 und einem WT901BLE68 mitgeschnitten haben, Unterlagen des Herstellers, und ein nachgebildeter Sensor. Noch kein echter Sensor.',
  },
  'xsens-dot': {
    checkedAgainst:
      'Die Dienstbeschreibung und Beispiele des Herstellers, ein gelesener Wert und eine Meldung, die andere mitgeschnitten haben (nicht in der hier verwendeten Betriebsart), und ein nachgebildeter Sensor. Noch kein echter Sensor.',
  },
};

export const driverNotes = ({ id, models, preparation, checkedAgainst }: SensorDriver): DriverNotes => ({
  models,
  preparation,
  checkedAgainst,
  ...NOTES[id],
});
