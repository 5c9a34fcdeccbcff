import type { Operation } from '../../../sensors/handshake.ts';
import type { Outcome, Traffic } from '../../../sensors/traffic.ts';
import type { CapturedOperation, CaptureEntry } from '../../core/capture/capture.ts';
import { toHex } from '../../core/capture/hex.ts';

/** What passed, as a capture keeps it; its time counts from `zero`, ms on the sample clock. */
export function toEntry(traffic: Traffic, zero: number): CaptureEntry {
  const t = traffic.at - zero;
  switch (traffic.type) {
    case 'frame': {
      const { characteristic, data } = traffic.frame;
      return { t, type: 'notification', characteristic, hex: toHex(data) };
    }
    case 'did':
      return { t, type: 'operation', ...operationOf(traffic.operation, traffic.outcome) };
    case 'start':
      return { t, type: 'start', rateHz: traffic.rateHz };
    case 'lost':
      return { t, type: 'lost', fault: traffic.fault };
    default:
      return { t, type: traffic.type };
  }
}

function operationOf(operation: Operation, outcome: Outcome): CapturedOperation {
  return {
    do: operation.do,
    at: placeOf(operation),
    hex: operation.do === 'write' || operation.do === 'ask' ? toHex(operation.write.bytes) : null,
    answer: 'answer' in outcome ? answerOf(outcome.answer) : null,
    refused: 'refused' in outcome ? outcome.refused : null,
  };
}

/** Where an operation is done: the characteristic, or the service for `discover`; null for a pause. */
export function placeOf(operation: Operation): string | null {
  switch (operation.do) {
    case 'discover':
      return operation.service;
    case 'pause':
      return null;
    case 'write':
    case 'ask':
      return operation.write.at.characteristic;
    default:
      return operation.at.characteristic;
  }
}

function answerOf(answer: Extract<Outcome, { answer: unknown }>['answer']): CapturedOperation['answer'] {
  if (answer === undefined) return null;
  return answer instanceof DataView ? toHex(answer) : answer;
}
