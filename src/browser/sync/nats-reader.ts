import {
  AckPolicy,
  type Consumer,
  type ConsumerConfig,
  type ConsumerMessages,
  DeliverPolicy,
  type JsMsg,
  jetstream,
  jetstreamManager,
} from '@nats-io/jetstream';
import { type NatsConnection, nanos } from '@nats-io/nats-core';
import { Observable, type Subscriber } from 'rxjs';
import type { StoredMessage, SyncPlace, SyncStream } from '../../ports/sync-ports.ts';
import { failureOf } from './nats-faults.ts';
import { MESSAGE_ID, nameOf, ownPartOf } from './nats-streams.ts';

/** Asked for at once, and asked for again while half of them still come. */
const AT_ONCE = 500;
const ASK_AGAIN_MS = 30_000;

/** The servers tell so often that they are still there; twice missed, the reader is made anew. */
const HEARTBEAT_MS = 3000;

/**
 * A reader lives at one server. Where that was killed nobody answers for it: it is let go without an answer, and the next may
 * be given to the same server again until the others have noticed. So an answer is waited for a little longer each time.
 */
const DELETED_MS = 1000;
const MADE_MS = { first: 2000, longest: 10_000 };

/** A reader that nobody asks is forgotten by the servers. */
const FORGOTTEN_MS = 60_000;

/** Before it is tried again, at least and at most. */
const PAUSE_MS = { least: 200, most: 1000 };

interface Reader {
  readonly run: () => Promise<void>;
  /** It begins anew, unless nobody reads any more. */
  readonly stop: () => void;
}

type Read = (stream: SyncStream, fromSequence: number) => Observable<StoredMessage | null>;

/**
 * Reads by a consumer that bears the device’s name and lives in the memory of one server: it costs the servers next to nothing,
 * and whenever it is lost, or something between two messages is, it is made anew from the last message that came.
 */
export async function createReaders(
  place: SyncPlace,
  line: NatsConnection,
  /** Epoch ms by the servers' clock, when they have just said so. */
  onTime: (serverNow: number) => void,
): Promise<Read> {
  const client = jetstream(line, { checkAPI: false });
  const managerOf = (timeout: number) => jetstreamManager(line, { checkAPI: false, timeout });
  const deleting = await managerOf(DELETED_MS);
  /** Of each stream there can be one reader of that name: the next waits until the one before has gone. */
  const ended = new Map<SyncStream, Promise<void>>();
  const readers = new Set<Reader>();
  // On another line the reader may be gone, or may have sent what never came.
  void (async () => {
    for await (const { type } of line.status())
      if (type === 'reconnect') for (const reader of readers) reader.stop();
  })();

  return (stream, fromSequence) =>
    new Observable((subscriber) => {
      const reader = createReader(stream, fromSequence, subscriber);
      readers.add(reader);
      ended.set(
        stream,
        (ended.get(stream) ?? Promise.resolve()).then(() => reader.run()),
      );
      return () => {
        readers.delete(reader);
        reader.stop();
      };
    });

  function createReader(
    stream: SyncStream,
    fromSequence: number,
    subscriber: Subscriber<StoredMessage | null>,
  ) {
    const name = nameOf(stream, place);
    let next = Math.max(1, fromSequence);
    let messages: ConsumerMessages | null = null;
    let toldAll = false;
    let failedInRow = 0;

    return {
      async run(): Promise<void> {
        while (!subscriber.closed && !line.isClosed()) {
          try {
            const consumer = await begin();
            messages = await consumer.consume({
              max_messages: AT_ONCE,
              expires: ASK_AGAIN_MS,
              idle_heartbeat: HEARTBEAT_MS,
              // The role lets nobody ask about a reader: when in doubt it is made anew.
              bind: true,
            });
            if (subscriber.closed) messages.stop();
            stopWhenSilent(messages);
            await take(messages);
          } catch (error) {
            const failure = failureOf(error);
            if (failure.fault === 'not-allowed' || failure.fault === 'refused')
              return subscriber.error(failure);
          }
          if (!subscriber.closed) await pause();
        }
        if (line.isClosed()) subscriber.complete();
      },
      stop: () => messages?.stop(),
    };

    async function begin(): Promise<Consumer> {
      await deleting.consumers.delete(name, place.device).catch(onlyIfAllowed);
      const making = await managerOf(Math.min(MADE_MS.longest, MADE_MS.first * 2 ** failedInRow));
      failedInRow += 1;
      const info = await making.consumers.add(name, configuration());
      failedInRow = 0;
      onTime(Date.parse(info.created));
      tellIfAll(info.num_pending);
      return client.consumers.getConsumerFromInfo(info);
    }

    /** Once: what comes after it was not there when the reading began, or is as good as that. */
    function tellIfAll(waiting: number): void {
      if (waiting > 0 || toldAll) return;
      toldAll = true;
      subscriber.next(null);
    }

    function configuration(): Partial<ConsumerConfig> {
      return {
        name: place.device,
        filter_subject: ownPartOf(stream, place),
        ack_policy: AckPolicy.None,
        deliver_policy: DeliverPolicy.StartSequence,
        opt_start_seq: next,
        inactive_threshold: nanos(FORGOTTEN_MS),
        mem_storage: true,
        num_replicas: 1,
      };
    }

    /** Until the reader ends, or a message is missing before the one that came. */
    async function take(coming: ConsumerMessages): Promise<void> {
      let before = 0;
      for await (const message of coming) {
        if (subscriber.closed || message.info.deliverySequence !== before + 1) break;
        before += 1;
        next = message.seq + 1;
        subscriber.next(storedMessage(message));
        tellIfAll(message.info.pending);
      }
      await coming.close();
    }
  }
}

function storedMessage(message: JsMsg): StoredMessage {
  return {
    subject: message.subject,
    id: message.headers?.get(MESSAGE_ID) ?? '',
    // The client’s own buffer goes on to hold other messages.
    body: message.data.slice(),
    sequence: message.seq,
    storedAt: message.time.getTime(),
    waiting: message.info.pending,
  };
}

/** The client asks again by itself; where that brings nothing either, the reader is gone. */
function stopWhenSilent(messages: ConsumerMessages): void {
  void (async () => {
    for await (const status of messages.status()) {
      const lost = status.type === 'no_responders' || status.type === 'consumer_deleted';
      if (lost || (status.type === 'heartbeats_missed' && status.count > 1)) messages.stop();
    }
  })();
}

/** There may have been none to delete. */
function onlyIfAllowed(error: unknown): void {
  const failure = failureOf(error);
  if (failure.fault === 'not-allowed') throw failure;
}

function pause(): Promise<void> {
  const ms = PAUSE_MS.least + Math.random() * (PAUSE_MS.most - PAUSE_MS.least);
  return new Promise((resolve) => setTimeout(resolve, ms));
}
