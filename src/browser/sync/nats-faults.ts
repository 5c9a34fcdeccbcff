import { JetStreamApiError } from '@nats-io/jetstream';
import { errors } from '@nats-io/nats-core';
import { TransportFailure, type TransportFault } from '../../ports/sync-ports.ts';

/** Errors of JetStream by the number that each has in its own list, nats-server `server/errors.json`. */
const API_FAULTS: Readonly<Record<number, TransportFault>> = {
  10023: 'servers-full', // insufficient resources
  10028: 'servers-full', // memory resources exceeded
  10047: 'servers-full', // storage resources exceeded
  10077: 'servers-full', // a limit of the stream: bytes, messages, messages of a subject
  10054: 'too-large', // message size exceeds maximum allowed
};

/**
 * What went wrong, in words of ours. Nothing but a permission, a refusal, a lack of room and a message too long is for good:
 * while another server takes over, the client says a number of things, and trying again is right.
 *
 * @param otherwise where nothing is known: `interrupted`, unless the caller knows better.
 */
export function failureOf(error: unknown, otherwise: TransportFault = 'interrupted'): TransportFailure {
  if (error instanceof TransportFailure) return error;
  for (let each = error; each instanceof Error; each = each.cause) {
    const fault = faultOf(each);
    if (fault) return new TransportFailure(fault, error);
  }
  return new TransportFailure(otherwise, error);
}

function faultOf(error: Error): TransportFault | null {
  if (error instanceof errors.PermissionViolationError) return 'not-allowed';
  if (error instanceof errors.UserAuthenticationExpiredError) return 'refused';
  // Servers that are too busy to look at credentials have not refused them.
  if (error instanceof errors.AuthorizationError)
    return /timeout/i.test(error.message) ? 'unreachable' : 'refused';
  if (error instanceof errors.ProtocolError && /revoked/i.test(error.message)) return 'refused';
  if (error instanceof errors.ConnectionError) return 'unreachable';
  if (error instanceof errors.InvalidArgumentError && /max_payload/.test(error.message)) return 'too-large';
  if (error instanceof JetStreamApiError) return API_FAULTS[error.code] ?? 'interrupted';
  return null;
}
