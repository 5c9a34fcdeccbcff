import { sensorDrivers } from '../../../sensors/registry.ts';
import type { SensorLink } from '../../app/ports.ts';
import { play } from '../../core/recording/play.ts';
import type { Recording } from '../../core/recording/recording.ts';
import { type PlayerTime, samplePlayer } from './sample-player.ts';

/** The usual board: z points out of the case. */
const USUAL_FACE = { x: 0, y: 0, z: 1 };

/** A recording as a sensor: what was measured then, as if it were now. */
export function createRecordingLink(recording: Recording, name: string, time: PlayerTime): SensorLink {
  const { sensor, placement } = recording.header;
  const driver = sensorDrivers.find(({ id, name }) => sensor === id || sensor === name);
  const { samples$, status$, close } = samplePlayer((startedAt) => play(recording, startedAt), time);

  return {
    kind: 'recording',
    sensorId: sensor ?? 'recording',
    name,
    placement,
    faceOut: driver?.faceOut ?? USUAL_FACE,
    sampling: driver?.sampling ?? 'interval',
    status$,
    input: { kind: 'samples', samples$ },
    retry: () => {},
    close,
  };
}
