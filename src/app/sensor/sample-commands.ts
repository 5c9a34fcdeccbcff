import type { App } from '../../ports/app.ts';
import type { LivePorts, Ports } from '../../ports/ports.ts';
import type { Settings } from '../../ports/settings.ts';
import { createCapturer } from '../capture/capturer.ts';
import { createRecorder } from './recorder.ts';
import type { SensorLine } from './sensor-line.ts';

type SampleCommands = Pick<
  App,
  'recording$' | 'capture$' | 'startRecording' | 'saveRecording' | 'startCapture' | 'saveCapture'
>;

/** What a sensor sends, kept as a file on request: its samples to play back, or all that passes to find a fault. */
export function sampleCommands(
  sensor: SensorLine,
  { files, clock }: Pick<Ports & LivePorts, 'files' | 'clock'>,
  placement: () => Settings['placement'],
): SampleCommands {
  const recorder = createRecorder(
    sensor.select((line) => line.samples$),
    sensor.line$,
    files,
  );
  const capturer = createCapturer(sensor, files, clock);
  return {
    recording$: recorder.seconds$,
    capture$: capturer.progress$,
    startRecording: () =>
      recorder.start({
        sensor: sensor.link()?.sensorId ?? 'unknown',
        placement: placement(),
        app: __APP_VERSION__,
      }),
    saveRecording: () => void recorder.save(),
    startCapture: () => capturer.start({ placement: placement(), app: __APP_VERSION__ }),
    saveCapture: capturer.save,
  };
}
