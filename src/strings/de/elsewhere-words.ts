import type { ElsewhereView } from '../../ports/app.ts';
import type { LinkState } from '../../ports/ports.ts';

const STATES: Readonly<Record<LinkState, string>> = {
  none: 'nicht verbunden',
  searching: 'wird gesucht',
  connecting: 'verbindet sich',
  live: 'aktiv',
  silent: 'verbunden, aber still',
  lost: 'verloren, wird gesucht',
  reconnecting: 'verloren, wird gesucht',
  gone: 'weg',
  ended: 'beendet',
};

export const USE_HERE = 'Hier nutzen';

export function elsewhereWords({ gaveAway, state, batteryPercent }: ElsewhereView): {
  readonly title: string;
  readonly body: string;
} {
  const battery = batteryPercent === null ? '' : `, ${Math.round(batteryPercent)}\u00a0%`;
  const there = state ? `Ein anderer Tab hat den Sensor: ${STATES[state]}${battery}.` : '';
  return gaveAway
    ? {
        title: 'Dieser Tab hat den Sensor einem anderen gegeben',
        body: `${there} Was hier aufgezeichnet wurde, bleibt.`.trim(),
      }
    : {
        title: there,
        body: 'Immer nur ein Tab kann ihn nutzen. Jener Tab sieht zu, gibt Hinweise und führt das Protokoll.',
      };
}
