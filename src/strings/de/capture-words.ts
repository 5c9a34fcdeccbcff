import { CAPTURE_VERSION, type CaptureProblem, type CaptureRefusal } from '../../core/capture/capture.ts';

type Subject = Pick<CaptureRefusal, 'where' | 'found'>;

const REASONS: Readonly<Record<CaptureProblem, (subject: Subject) => string>> = {
  'not-json': ({ found }) =>
    `${quoted(found)} ist kein ganzes JSON-Objekt; vielleicht wurde die Datei hier abgeschnitten. Ohne diese Zeile und alles danach lässt sich der Rest abspielen`,
  'no-header': () => 'hier sollte stehen, dass die Datei ein Mitschnitt ist: "plumbline":"capture"',
  'unknown-version': ({ found }) =>
    `der Mitschnitt hat die Formatversion ${found}, und dieses Plumbline liest Version ${CAPTURE_VERSION}`,
  'unknown-driver': ({ found }) => `dieses Plumbline hat keinen Treiber ${quoted(found)}`,
  'unknown-line': () => 'das ist weder eine Meldung noch ein Befehl noch ein Ereignis',
  'missing-value': ({ where }) => `${where} fehlt`,
  'bad-value': ({ where, found }) => `${where} ist ${quoted(found)}, was nicht sein kann`,
  'time-goes-back': ({ found }) => `t ist ${found}, früher als in der Zeile davor`,
  'too-few-readings': () =>
    'die Datei endet, bevor ihr Treiber einem Messwert eine Zeit geben konnte; manche Sensoren brauchen fünfzehn Sekunden',
};

export const captureWords = ({ problem, line, where, found }: CaptureRefusal): string =>
  `Zeile ${line}: ${REASONS[problem]({ where, found })}`;

const quoted = (found: string | null): string => {
  const text = found ?? '';
  return `„${text.length > 40 ? `${text.slice(0, 40)}…` : text}“`;
};
