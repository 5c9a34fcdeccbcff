import type { Sensors } from '../../app/ports.ts';
import { readRecording } from '../../app/read-recording.ts';
import { RECORDING_FILE_WORDS, recordingWords } from '../../strings/recording-words.ts';
import { LinkFailure } from '../bluetooth/link-fault.ts';
import { createMonotonicClock } from '../monotonic-clock.ts';
import { readFile } from './read-file.ts';
import { createRecordingLink } from './recording-link.ts';
import { createSimulatedLink } from './simulated-link.ts';

/** The part of the `Sensors` port that needs no sensor. */
export const replaySensors: Pick<Sensors, 'simulate' | 'replay'> = {
  simulate: (scene, speed, placement) =>
    createSimulatedLink(scene, placement, { speed, now: createMonotonicClock().sampleTime }),

  async replay(file, speed) {
    const read = await readFile(file);
    if (read.type === 'problem') throw new LinkFailure('bad-recording', RECORDING_FILE_WORDS[read.problem]);
    const recording = readRecording(read.text);
    if (recording.type !== 'recording') throw new LinkFailure('bad-recording', recordingWords(recording));
    return createRecordingLink(recording, file.name, { speed, now: createMonotonicClock().sampleTime });
  },
};
