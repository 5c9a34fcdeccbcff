import type { Placement } from '../../core/posture/posture.ts';
import type { SensorInfo } from '../../ports/app.ts';
import type { LinkStatus } from '../../ports/ports.ts';
import type { SensorWords } from '../sensor-words.ts';
import { LINK_STATE_LABELS } from './link-states.ts';
import { PLACEMENT_WORDS } from './placement-words.ts';

export { isCutOff } from '../sensor-words.ts';

export function sensorWords(
  status: LinkStatus,
  sensor: SensorInfo | null,
  placement: Placement,
): SensorWords {
  const { state } = status;
  const title = state === 'live' && sensor ? LIVE_TITLES[sensor.kind] : LINK_STATE_LABELS[state];
  return { title, detail: detailOf(status, sensor, placement) };
}

const LIVE_TITLES: Readonly<Record<SensorInfo['kind'], string>> = {
  bluetooth: LINK_STATE_LABELS.live,
  phone: 'Handy aktiv',
  simulated: 'Simulierter Körper',
  recording: 'Aufnahme läuft',
};

function detailOf({ state, attempt }: LinkStatus, sensor: SensorInfo | null, placement: Placement): string {
  switch (state) {
    case 'none':
      return 'Plan und Timer gehen trotzdem';
    case 'searching':
      return 'Wähl deinen Sensor in der Liste';
    case 'live':
      return PLACEMENT_WORDS[placement].name;
    case 'silent':
      return 'Verbunden, aber es kommt nichts';
    case 'reconnecting':
      return `Versuch ${attempt}`;
    case 'gone':
      return 'Öffnen und neu versuchen';
    default:
      return sensor?.name ?? 'Sensor';
  }
}
