import { type RefusalReason, SensorRefusal } from '../../../sensors/handshake.ts';
import type { LinkFault, LinkFaultCode } from '../../ports/ports.ts';
import { isError } from './browser-error.ts';

/** A fault that can be thrown. */
export class LinkFailure extends Error implements LinkFault {
  readonly code: LinkFaultCode;
  readonly detail: string;

  constructor(code: LinkFaultCode, detail: string, cause?: unknown) {
    super(`${code}: ${detail}`, { cause });
    this.name = 'LinkFailure';
    this.code = code;
    this.detail = detail;
  }
}

/** What was being done: the same error of the browser means different things. */
export type LinkStage = 'choosing' | 'connecting' | 'talking';

/**
 * The one place where errors of the browser get their meaning. Chromium gives the name `NotFoundError` to a
 * dismissed chooser, a missing adapter and a forbidden scan alike, so there its sentence decides
 * (bluetooth_error.cc in Chromium's sources); a sentence that is not known falls back to the likeliest code.
 */
export function toLinkFailure(error: unknown, stage: LinkStage): LinkFailure {
  if (error instanceof LinkFailure) return error;
  if (error instanceof SensorRefusal) return new LinkFailure(REFUSALS[error.reason], error.message, error);
  if (!isError(error)) return new LinkFailure(FALLBACK[stage], String(error), error);
  const code = codeOf(error.name, error.message, stage);
  return new LinkFailure(code, `${error.name}: ${error.message}`, error);
}

const REFUSALS: Readonly<Record<RefusalReason, LinkFaultCode>> = {
  'no-reply': 'no-reply',
  missing: 'service-missing',
  refused: 'refused',
  'small-packets': 'small-packets',
  charging: 'in-charger',
  'not-paired': 'not-paired',
  busy: 'busy',
  'not-able': 'not-able',
  forbidden: 'forbidden',
};

/** The fault alone, as a value for a status. */
export const toLinkFault = ({ code, detail }: LinkFault): LinkFault => ({ code, detail });

const FALLBACK: Readonly<Record<LinkStage, LinkFaultCode>> = {
  choosing: 'dismissed',
  connecting: 'out-of-range',
  talking: 'lost',
};

/** Sentences behind a `NotFoundError` that are about this computer or the browser, not about the sensor. */
const NOT_FOUND: readonly (readonly [RegExp, LinkFaultCode])[] = [
  [/not supported on this platform/i, 'unsupported'],
  [/adapter not available|low energy not available/i, 'bluetooth-off'],
  [/denied|disabled/i, 'permission-denied'],
  [/exist any ?more/i, 'out-of-range'],
];

function codeOf(name: string, message: string, stage: LinkStage): LinkFaultCode {
  switch (name) {
    case 'SecurityError':
    case 'NotAllowedError':
      return 'permission-denied';
    case 'NotFoundError': {
      const known = NOT_FOUND.find(([sentence]) => sentence.test(message));
      return known?.[1] ?? (stage === 'talking' ? 'service-missing' : FALLBACK[stage]);
    }
    case 'NotSupportedError':
      if (stage === 'choosing') return 'unsupported';
      return stage === 'talking' ? 'service-missing' : FALLBACK[stage];
    case 'TypeError':
      return stage === 'choosing' ? 'unsupported' : FALLBACK[stage];
    case 'InvalidStateError':
      return stage === 'connecting' && /not ready/i.test(message) ? 'bluetooth-off' : FALLBACK[stage];
    case 'NetworkError':
      return /no longer in range/i.test(message) ? 'out-of-range' : FALLBACK[stage];
    default:
      return FALLBACK[stage];
  }
}
