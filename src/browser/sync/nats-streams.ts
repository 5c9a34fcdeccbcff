import type { SyncPlace, SyncStream } from '../../ports/sync-ports.ts';

/** The header in which the servers look for a message that they have already. */
export const MESSAGE_ID = 'Nats-Msg-Id';

/** The name of a stream at the servers of this person. */
export function nameOf(stream: SyncStream, { logStream }: SyncPlace): string {
  return { log: logStream, keys: 'pk0', inbox: 'plin' }[stream];
}

/** What of a stream is this person’s: the servers let a device read nothing else. */
export function ownPartOf(stream: SyncStream, { logStream, person }: SyncPlace): string {
  return `${{ log: logStream, keys: 'pk', inbox: 'in' }[stream]}.${person}.>`;
}
