import type { Placement } from '../core/posture/posture.ts';
import type { SensorInfo } from '../ports/app.ts';
import type { LinkStatus } from '../ports/ports.ts';
import { LINK_STATE_LABELS } from './link-states.ts';
import { PLACEMENT_WORDS } from './placement-words.ts';

export interface SensorWords {
  readonly title: string;
  readonly detail: string;
}

/** What the sensor card and chip say. `live` means that data flows. */
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
  phone: 'Phone live',
  simulated: 'Simulated body',
  recording: 'Recording plays',
};

function detailOf({ state, attempt }: LinkStatus, sensor: SensorInfo | null, placement: Placement): string {
  switch (state) {
    case 'none':
      return 'The plan and the timers still work';
    case 'searching':
      return 'Choose your sensor in the list';
    case 'live':
      return PLACEMENT_WORDS[placement].name;
    case 'silent':
      return 'Connected, but nothing comes';
    case 'reconnecting':
      return `Try ${attempt}`;
    case 'gone':
      return 'Open to try again';
    default:
      return sensor?.name ?? 'Sensor';
  }
}

/** The sensor was there and does not send now: what the screens say instead of a number. */
export const isCutOff = ({ state }: LinkStatus): boolean =>
  state === 'silent' || state === 'lost' || state === 'reconnecting' || state === 'gone' || state === 'ended';
