import { readRecording } from '../../app/sensor/read-recording.ts';
import type { Placement } from '../../core/posture/posture.ts';
import type { SensorLink, SimulationScene } from '../../ports/ports.ts';
import { RECORDING_FILE_WORDS, recordingWords } from '../../strings/recording-words.ts';
import { LinkFailure } from '../bluetooth/link-fault.ts';
import { createMonotonicClock } from '../monotonic-clock.ts';
import { readFile } from './read-file.ts';
import { createRecordingLink } from './recording-link.ts';
import { createSimulatedLink } from './simulated-link.ts';

/** A simulated body that wears the sensor at `placement`. */
export const simulate = (scene: SimulationScene, speed: number, placement: Placement): SensorLink =>
  createSimulatedLink(scene, placement, { speed, now: createMonotonicClock().sampleTime });

/** A file as a sensor. Rejects with a LinkFault whose detail names line and reason. */
export async function replay(file: File, speed: number): Promise<SensorLink> {
  const read = await readFile(file);
  if (read.type === 'problem') throw new LinkFailure('bad-recording', RECORDING_FILE_WORDS[read.problem]);
  const recording = readRecording(read.text);
  if (recording.type !== 'recording') throw new LinkFailure('bad-recording', recordingWords(recording));
  return createRecordingLink(recording, file.name, { speed, now: createMonotonicClock().sampleTime });
}
