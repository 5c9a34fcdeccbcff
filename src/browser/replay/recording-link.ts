import { recordedSensor } from '../../app/sensor/recorded-sensor.ts';
import { play } from '../../core/recording/play.ts';
import type { Recording } from '../../core/recording/recording.ts';
import type { SensorLink } from '../../ports/ports.ts';
import { type PlayerTime, samplePlayer } from './sample-player.ts';

/** A recording as a sensor: what was measured then, as if it were now. */
export function createRecordingLink(recording: Recording, name: string, time: PlayerTime): SensorLink {
  const { sensor, placement } = recording.header;
  const { faceOut, sampling } = recordedSensor(sensor);
  const { samples$, status$, close } = samplePlayer((startedAt) => play(recording, startedAt), time);

  return {
    kind: 'recording',
    sensorId: sensor ?? 'recording',
    name,
    placement,
    faceOut,
    sampling,
    status$,
    input: { kind: 'samples', samples$ },
    retry: () => {},
    close,
  };
}
