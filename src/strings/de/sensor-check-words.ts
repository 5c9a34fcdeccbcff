import type { SensorCheck, SensorInfo } from '../../ports/app.ts';
import type { SensorCheckWords } from '../sensor-check-words.ts';
import { LOCALE } from './language.ts';

export function wrongScaleWords({ wrongScales }: SensorCheck): SensorCheckWords | null {
  const [first] = wrongScales;
  if (!first) return null;
  return {
    title: 'Der Maßstab dieses Sensors scheint nicht zu stimmen',
    body: `${WHAT_IS_READ[first.of]} ${timesWords(first.reads)}. Deine Einträge, dein Plan und die Timer sind davon nicht betroffen. Bis das behoben ist, können seine Winkel, Zählungen und Hinweise danebenliegen.`,
    next: 'Stell Messbereich und Einheiten in der App des Herstellers auf dessen Vorgaben zurück, dann verbinde den Sensor neu. Falls es so bleibt, mach ohne Sensor weiter und nenn uns das Modell.',
  };
}

const WHAT_IS_READ: Readonly<Record<'force' | 'rate', string>> = {
  force: 'In Ruhe sollte er die Schwerkraft messen. Er misst',
  rate: 'Dreht er sich, zeigt die Schwerkraft, um wie viel. Sein Gyroskop misst',
};

/** Such as "das 2-Fache davon", "das 0,5-Fache davon". */
const timesWords = (reads: number): string => {
  const digits = reads < 0.095 ? { maximumFractionDigits: 3 } : { maximumSignificantDigits: 2 };
  return `das ${reads.toLocaleString(LOCALE, digits)}-Fache davon`;
};

export const noGyroscopeWords = (kind: SensorInfo['kind']): string =>
  kind === 'phone'
    ? 'Sein Gyroskop wird noch nicht verwendet, denn Browser zählen die Achsen verschieden: Ein paar Drehungen mit Ruhe dazwischen zeigen, welche es sind. Bis dahin werden Positionen, die du hältst, gut gemessen, schnelle Bewegungen weniger gut.'
    : 'Er hat kein Gyroskop. Positionen, die du hältst, werden gut gemessen, schnelle Bewegungen weniger gut.';
