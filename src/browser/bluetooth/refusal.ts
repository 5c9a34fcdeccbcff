import { type RefusalReason, SensorRefusal } from '../../../sensors/handshake.ts';
import { isDomException } from './browser-error.ts';

/**
 * What an error of the browser means while the link stands. Chromium has few names for the many refusals of a
 * sensor, so its sentences decide (bluetooth_error.cc in Chromium's sources). An error that is not the sensor's
 * (a forbidden service, a mistake in the program) is given back as it is.
 */
export function refusalOf(error: unknown): unknown {
  if (error instanceof SensorRefusal || !isDomException(error)) return error;
  const reason = reasonOf(error);
  return reason ? new SensorRefusal(reason, `${error.name}: ${error.message}`, error) : error;
}

const NOT_PAIRED = /not paired|authoriz|authentic|encrypt/i;

function reasonOf({ name, message }: DOMException): RefusalReason | null {
  if (NOT_PAIRED.test(message) && name !== 'SecurityError') return 'not-paired';
  switch (name) {
    case 'NotFoundError':
      return 'missing';
    case 'NotSupportedError':
    case 'InvalidModificationError':
      return 'refused';
    case 'NetworkError':
      return /in progress/i.test(message) ? 'busy' : 'refused';
    default:
      return null;
  }
}
