import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { credsAuthenticator, type NatsConnection, wsconnect } from '@nats-io/nats-core';
import { BehaviorSubject, ReplaySubject } from 'rxjs';
import { type Connection, type SyncPlace, TransportFailure } from '../../ports/sync-ports.ts';
import { failureOf } from './nats-faults.ts';
import { createReaders } from './nats-reader.ts';
import { MESSAGE_ID, nameOf } from './nats-streams.ts';
import { watchOwnPolicy } from './own-policy.ts';

/** An answer that has not come by then will not; what was asked is asked again. */
const ANSWER_MS = 5000;

/** A line that is silent for so long, twice, is dead, though the browser may not have noticed. */
const PING_MS = 20_000;

/** Waits between attempts double from the first to the last, and each is drawn anew: not everybody comes back in the same second. */
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 30_000;

/** Headers of a message, at most: its id and what the protocol adds. */
const HEADER_BYTES = 512;

/** Connects by the official client of NATS; this folder’s `nats-` files alone know it. Rejects with a TransportFailure. */
export async function connect(place: SyncPlace): Promise<Connection> {
  const line = await dial(place);
  const state$ = new BehaviorSubject<'live' | 'away'>('live');
  watch(line, state$);

  const options = { checkAPI: false, timeout: ANSWER_MS };
  const client = jetstream(line, options);
  const manager = await jetstreamManager(line, options);
  const aheadMs$ = new ReplaySubject<number>(1);

  return {
    state$: state$.asObservable(),
    aheadMs$: aheadMs$.asObservable(),

    async publish(_stream, { subject, id, body }) {
      if (body.length + HEADER_BYTES > (line.info?.max_payload ?? Number.POSITIVE_INFINITY))
        throw new TransportFailure('too-large');
      try {
        const { duplicate } = await client.publish(subject, body, { msgID: id });
        return duplicate ? 'duplicate' : 'stored';
      } catch (error) {
        throw failureOf(error);
      }
    },

    read: await createReaders(place, line, (serverNow) => aheadMs$.next(serverNow - Date.now())),

    async newest(stream, subject) {
      try {
        const found = await manager.direct.getMessage(nameOf(stream, place), { last_by_subj: subject });
        if (!found) return null;
        const { seq: sequence, time, data: body, header } = found;
        return {
          subject: found.subject,
          id: header.get(MESSAGE_ID),
          body,
          sequence,
          storedAt: time.getTime(),
          waiting: 0,
        };
      } catch (error) {
        throw failureOf(error);
      }
    },

    close: () => line.close(),
  };
}

async function dial({ servers, credentials, device }: SyncPlace): Promise<NatsConnection> {
  let attempts = 0;
  const policy = watchOwnPolicy();
  try {
    const line = await wsconnect({
      servers: [...servers],
      authenticator: credsAuthenticator(new TextEncoder().encode(credentials)),
      // The role lets a device hear its own answers alone.
      inboxPrefix: `_INBOX.${device}`,
      // The invitation says which servers there are: what they say of each other may be addresses of their inside.
      ignoreClusterUpdates: true,
      maxReconnectAttempts: -1,
      reconnectDelayHandler: () => waitMs(attempts),
      pingInterval: PING_MS,
      timeout: ANSWER_MS,
    });
    void (async () => {
      for await (const { type } of line.status()) {
        if (type === 'reconnecting') attempts += 1;
        if (type === 'reconnect') attempts = 0;
      }
    })();
    return line;
  } catch (error) {
    throw policy.stopped() ? new TransportFailure('blocked', error) : failureOf(error, 'unreachable');
  } finally {
    policy.end();
  }
}

function waitMs(attempts: number): number {
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** attempts) * (0.5 + Math.random() / 2);
}

/** Tells of the line until it is closed: by us, or by servers that let this device in no more. */
function watch(line: NatsConnection, state$: BehaviorSubject<'live' | 'away'>): void {
  void (async () => {
    for await (const { type } of line.status()) {
      if (type === 'disconnect') state$.next('away');
      if (type === 'reconnect') state$.next('live');
    }
  })();
  void line.closed().then((error) => {
    if (error) state$.error(failureOf(error, 'refused'));
    else state$.complete();
  });
}
