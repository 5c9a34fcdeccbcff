import type { SensorInfo } from '../app/app.ts';
import type { LinkStatus } from '../app/ports.ts';
import type { Placement } from '../core/posture/posture.ts';
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
  const name = sensor?.name ?? 'Sensor';
  switch (status.state) {
    case 'none':
      return { title: 'No sensor', detail: 'The plan and the timers still work' };
    case 'searching':
      return { title: 'Looking for it', detail: 'Choose your sensor in the list' };
    case 'connecting':
      return { title: 'Connecting', detail: name };
    case 'live':
      return { title: liveTitle(sensor), detail: PLACEMENT_WORDS[placement].name };
    case 'silent':
      return { title: 'Sensor silent', detail: 'Connected, but nothing comes' };
    case 'lost':
      return { title: 'Sensor lost', detail: 'Looking for it' };
    case 'reconnecting':
      return { title: 'Looking for it', detail: `Try ${status.attempt}` };
    case 'gone':
      return { title: 'Sensor gone', detail: 'Open to try again' };
    case 'ended':
      return { title: 'Recording ended', detail: name };
  }
}

function liveTitle(sensor: SensorInfo | null): string {
  if (sensor?.kind === 'simulated') return 'Simulated body';
  return sensor?.kind === 'recording' ? 'Recording plays' : 'Sensor live';
}

/** The sensor was there and does not send now: what the screens say instead of a number. */
export const isCutOff = ({ state }: LinkStatus): boolean =>
  state === 'silent' || state === 'lost' || state === 'reconnecting' || state === 'gone' || state === 'ended';
