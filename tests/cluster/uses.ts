import type { Observable } from 'rxjs';
import type { RoleLine } from '../../deploy/person-role.ts';
import type { Connection, StoredMessage, SyncPlace } from '../../src/ports/sync-ports.ts';

export const logOf = ({ logStream, person, device }: SyncPlace) => `${logStream}.${person}.${device}`;
export const keysOf = ({ person, device }: SyncPlace) => `pk.${person}.${device}`;

/** All that sync does at the servers, by its own transport. */
export const USES = {
  'write to the log': (line: Connection, place: SyncPlace) => line.publish('log', message(logOf(place))),
  'write keys': (line: Connection, place: SyncPlace) => line.publish('keys', message(keysOf(place))),
  share: (line: Connection, { person }: SyncPlace) => line.publish('inbox', message(`in.physio.${person}`)),
  'read the log': (line: Connection) => readTwice(line, 'log'),
  'read keys': (line: Connection) => readTwice(line, 'keys'),
  'read what is shared': (line: Connection) => readTwice(line, 'inbox'),
  'ask for the newest of the log': (line: Connection, place: SyncPlace) => line.newest('log', logOf(place)),
  'ask for the newest keys': (line: Connection, place: SyncPlace) => line.newest('keys', keysOf(place)),
} as const;
export type Use = keyof typeof USES;

const message = (subject: string) => ({ subject, id: crypto.randomUUID(), body: new Uint8Array(32) });

/** As after a refill: from the start, and once more from another place. */
async function readTwice(line: Connection, stream: 'log' | 'keys' | 'inbox'): Promise<void> {
  const come = await first(line.read(stream, 0));
  await first(line.read(stream, come.sequence));
}

export function first(messages$: Observable<StoredMessage | null>): Promise<StoredMessage> {
  return new Promise((resolve, reject) => {
    const reading = messages$.subscribe({
      next: (come) => {
        if (!come) return;
        resolve(come);
        queueMicrotask(() => reading.unsubscribe());
      },
      error: reject,
    });
  });
}

/** What a line of the role is there for. */
export function usedBy({ subject, may }: RoleLine, use: Use): boolean {
  if (may === 'subscribe') return use === 'write to the log';
  const kinds: readonly [RegExp, Use][] = [
    [/DIRECT\.GET\.pk0/, 'ask for the newest keys'],
    [/DIRECT\.GET/, 'ask for the newest of the log'],
    [/\.pk0\./, 'read keys'],
    [/\.plin\./, 'read what is shared'],
    [/CONSUMER/, 'read the log'],
    [/^pk\./, 'write keys'],
    [/^in\./, 'share'],
    [/^/, 'write to the log'],
  ];
  return kinds.find(([kind]) => kind.test(subject))?.[1] === use;
}
