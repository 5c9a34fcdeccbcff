import type { LinkFault } from '../ports/ports.ts';

/** The sensors port rejects with link faults; anything else is a mistake in the program. */
export function asFault(error: unknown): LinkFault {
  if (error && typeof error === 'object' && 'code' in error && 'detail' in error) return error as LinkFault;
  throw error;
}
