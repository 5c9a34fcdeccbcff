import { CAPTURE_VERSION, type CaptureProblem, type CaptureRefusal } from '../core/capture/capture.ts';

type Subject = Pick<CaptureRefusal, 'where' | 'found'>;

const REASONS: Readonly<Record<CaptureProblem, (subject: Subject) => string>> = {
  'not-json': ({ found }) =>
    `${quoted(found)} is not one whole JSON object; perhaps the file was cut off here. Without this line and what follows it, the rest can be played`,
  'no-header': () => 'this line should say that the file is a capture: "plumbline":"capture"',
  'unknown-version': ({ found }) =>
    `the capture has format version ${found}, and this Plumbline reads version ${CAPTURE_VERSION}`,
  'unknown-driver': ({ found }) => `this Plumbline has no driver ${quoted(found)}`,
  'unknown-line': () => 'this is neither a notification, nor an operation, nor an event',
  'missing-value': ({ where }) => `${where} is missing`,
  'bad-value': ({ where, found }) => `${where} is ${quoted(found)}, which cannot be`,
  'time-goes-back': ({ found }) => `t is ${found}, earlier than in the line before`,
  'too-few-readings': () =>
    'the file ends here, before its driver could date any reading; some sensors need fifteen seconds',
};

/** Where and why a file is not taken as a capture: "line 6: hex is "5g", which cannot be". */
export const captureWords = ({ problem, line, where, found }: CaptureRefusal): string =>
  `line ${line}: ${REASONS[problem]({ where, found })}`;

/** A value from the file, kept short. */
const quoted = (found: string | null): string => {
  const text = found ?? '';
  return `"${text.length > 40 ? `${text.slice(0, 40)}…` : text}"`;
};
