import type { CaptureRefusal } from '../../core/capture/capture.ts';
import { looksLikeCapture, parseCapture } from '../../core/capture/parse.ts';
import { parseRecording } from '../../core/recording/parse.ts';
import type { Recording, RecordingRefusal } from '../../core/recording/recording.ts';
import { decodeCapture } from '../capture/decode-capture.ts';

/** Reads a file that can be played: a recording, or a capture, which its driver makes one of. */
export function readRecording(text: string): Recording | RecordingRefusal | CaptureRefusal {
  if (!looksLikeCapture(text)) return parseRecording(text);
  const capture = parseCapture(text);
  return capture.type === 'capture-refused' ? capture : decodeCapture(capture);
}
