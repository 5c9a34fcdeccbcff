import { BehaviorSubject } from 'rxjs';
import { senderOf } from '../../core/sync/address.ts';
import type { Clock } from '../../ports/ports.ts';
import {
  type Connection,
  type Seen,
  type StoredMessage,
  type SyncPlace,
  type SyncStore,
  type Transport,
  TransportFailure,
  VaultFailure,
} from '../../ports/sync-ports.ts';
import type { SyncFault, SyncState } from '../../ports/sync-view.ts';
import { LONGEST_WAIT_MS, SENT_AGAIN, SOON, soonWaitMs, waitMs } from './attempts.ts';
import { faultOf, REFUSALS, SAME_CONNECTION, SENDING_WAITS } from './faults.ts';
import { type Following, follow } from './follow.ts';
import type { InboxFlow } from './inbox-flow.ts';
import type { KeysFlow } from './keys-flow.ts';
import type { LogFlow } from './log-flow.ts';
import type { ServerClock } from './server-clock.ts';
import type { ShareFlow } from './share-flow.ts';

export interface EngineStatus extends Seen {
  readonly state: SyncState;
  readonly fault: SyncFault | null;
  readonly waiting: number;
  /** Share of what has to be read that was read, 0 to 1, while it catches up. */
  readonly caughtUp: number | null;
}

export interface SyncEngine {
  readonly status$: BehaviorSubject<EngineStatus>;
  /** Something waits to be sent: it goes with what comes in the next seconds. */
  readonly wake: () => void;
  /** Somebody waits for it, or the page may be closed. */
  readonly sendNow: () => void;
  /** Ends a wait between two attempts, and asks anew where something is wrong. */
  readonly tryNow: () => void;
  /** Resolves when nothing of it runs any more. */
  readonly stop: () => Promise<void>;
}

export interface EngineParts {
  readonly place: SyncPlace;
  readonly transport: Transport;
  readonly store: Pick<SyncStore, 'waitingCount'>;
  readonly keys: Pick<KeysFlow, 'take' | 'isLeftOut' | 'say'>;
  readonly log: LogFlow;
  /** What other people share, or answer. */
  readonly inbox: Pick<InboxFlow, 'from' | 'take' | 'foundNothing'>;
  /** What this one shares, or answers. */
  readonly shares: Pick<ShareFlow, 'send'>;
  readonly serverClock: Pick<ServerClock, 'heard'>;
  /** Of the time before. */
  readonly seen?: Seen | null;
  readonly clock: Pick<Clock, 'now' | 'random'>;
  readonly pause?: (ms: number) => Promise<void>;
}

/** What is logged within this time goes in one message, ms. */
const GATHER_MS = 2000;

const timer = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Keeps this device in step with the person's others, from now until it is stopped. It obeys docs/sync.md. */
export function startEngine(parts: EngineParts): SyncEngine {
  const { place, transport, store, keys, log, inbox, shares, clock, serverClock, pause = timer } = parts;
  const status$ = new BehaviorSubject<EngineStatus>({
    state: 'connecting',
    fault: null,
    lastInStep: parts.seen?.lastInStep ?? null,
    waiting: 0,
    caughtUp: null,
    lastSeen: parts.seen?.lastSeen ?? {},
  });
  const tell = (change: Partial<EngineStatus>) => status$.next({ ...status$.value, ...change });
  let isStopped = false;
  let attempts = 0;
  let wake: () => void = () => {};
  let woken = woke();
  let sentAgain = 0;
  let isHurried = false;
  let hurry: () => void = () => {};
  let askAnew: () => void = () => {};
  let stopWaiting: () => void = () => {};
  let end: () => void = () => {};
  const stopped = new Promise<void>((resolve) => {
    end = resolve;
  });

  function woke(): Promise<void> {
    return new Promise((resolve) => {
      wake = resolve;
    });
  }

  /** Between half of it and all of it, or until somebody asks. */
  async function rest(ms: number): Promise<void> {
    const [chance = 0] = clock.random(1);
    const asked = new Promise<void>((resolve) => {
      stopWaiting = resolve;
    });
    await Promise.race([pause(ms * (0.5 + chance / 510)), asked, stopped]);
  }

  function sendNow(): void {
    isHurried = true;
    hurry();
    wake();
  }

  /** What comes in the next moment goes with it, unless somebody waits. */
  async function gather(): Promise<void> {
    if (isHurried) return;
    const hurried = new Promise<void>((resolve) => {
      hurry = resolve;
    });
    await Promise.race([pause(GATHER_MS), hurried]);
  }

  function seen(messages: readonly StoredMessage[]): void {
    const lastSeen = { ...status$.value.lastSeen };
    for (const { subject, storedAt } of messages)
      lastSeen[senderOf(subject)] = Math.max(storedAt, lastSeen[senderOf(subject)] ?? 0);
    tell({ lastSeen });
  }

  /** Reads and sends until something ends it. Always rejects, or is stopped. */
  async function round(connection: Connection, ended: Promise<never>): Promise<void> {
    const followed: Following[] = [];
    const whileGoing = <Value>(work: Promise<Value>) =>
      Promise.race([work, ended, ...followed.map(({ failed }) => failed)]);
    let read = 0;
    let sending: Promise<void> | null = null;
    let knowsKeys = false;
    const staysIn = () => {
      if (knowsKeys && keys.isLeftOut()) throw new VaultFailure('left-out');
    };

    try {
      const keysFollowed = follow(connection.read('keys', 1), async (messages) => {
        seen(messages);
        // What did not open may open now.
        for (const message of messages)
          if ((await keys.take(message)) && (await log.hasUnopened())) throw new TransportFailure('gap');
        staysIn();
        wake();
      });
      followed.push(keysFollowed);
      await whileGoing(keysFollowed.upToDate);
      knowsKeys = true;
      staysIn();
      await whileGoing(keys.say(connection));
      await whileGoing(log.check(connection));

      tell({ state: 'catching-up', caughtUp: null });
      const logFollowed = follow(
        connection.read('log', await log.from()),
        async (messages, isFirst) => {
          await log.take(messages, isFirst);
          seen(messages);
          if (status$.value.waiting > 0) tell({ waiting: await store.waitingCount() });
          read += messages.length;
          const left = messages.at(-1)?.waiting ?? 0;
          if (status$.value.state === 'catching-up') tell({ caughtUp: read / (read + left) });
        },
        log.foundNothing,
      );
      followed.push(logFollowed);
      await whileGoing(logFollowed.upToDate);
      followed.push(follow(connection.read('inbox', await inbox.from()), inbox.take, inbox.foundNothing));
      attempts = 0;
      tell({ state: 'live', fault: null, caughtUp: null });
      for (;;) {
        woken = woke();
        isHurried = false;
        sending = send(connection);
        await whileGoing(sending);
        tell({ waiting: await store.waitingCount() });
        await whileGoing(woken);
        await whileGoing(gather());
      }
    } finally {
      // Nothing of this round may write into the next one.
      await Promise.all([...followed.map((each) => each.stop()), sending?.catch(() => {})]);
    }
  }

  async function send(connection: Connection): Promise<void> {
    try {
      await keys.say(connection);
      while (!isStopped && (await log.send(connection))) tell({ waiting: await store.waitingCount() });
      await shares.send(connection);
      sentAgain = 0;
      tell({ fault: null, lastInStep: clock.now() });
    } catch (error) {
      const fault = faultOf(error);
      if (fault === 'interrupted' && sentAgain < SENT_AGAIN.times) {
        sentAgain += 1;
        await rest(SENT_AGAIN.waitMs);
      } else if (SENDING_WAITS.has(fault)) {
        tell({ fault });
        await rest(LONGEST_WAIT_MS);
      } else throw error;
      sendNow();
    }
  }

  /** One connection, and round after round over it as long as it holds. */
  async function connected(): Promise<void> {
    const connection = await transport.connect(place);
    let wasAway = false;
    let again: (error: unknown) => void = () => {};
    let over: (error: unknown) => void = () => {};
    const isOver = new Promise<never>((_, reject) => {
      over = reject;
    });
    isOver.catch(() => {});
    void stopped.then(() => over(new TransportFailure('interrupted')));
    askAnew = () =>
      status$.value.state === 'away'
        ? over(new TransportFailure('unreachable'))
        : again(new TransportFailure('gap'));
    const subscription = connection.aheadMs$.subscribe(serverClock.heard);
    const watching = connection.state$.subscribe({
      next(state) {
        if (state === 'away') tell({ state: 'away' });
        // Whatever happened to the servers meanwhile: what is known is held against them again.
        if (state === 'live' && wasAway) again(new TransportFailure('gap'));
        wasAway = state === 'away';
      },
      error: over,
      complete: () => over(new TransportFailure('interrupted')),
    });
    try {
      while (!isStopped) {
        const ended = new Promise<never>((_, reject) => {
          again = reject;
        });
        ended.catch(() => {});
        try {
          await round(connection, Promise.race([ended, isOver]));
        } catch (error) {
          if (!(error instanceof TransportFailure && SAME_CONNECTION.has(error.fault))) throw error;
          attempts += 1;
          if (attempts > SOON.attempts) tell({ state: 'away', fault: error.fault, caughtUp: null });
          await Promise.race([isOver, rest(soonWaitMs(attempts))]);
        }
      }
    } finally {
      for (const each of [subscription, watching]) each.unsubscribe();
      await connection.close().catch(() => {});
    }
  }

  async function run(): Promise<void> {
    while (!isStopped) {
      tell({ state: 'connecting' });
      try {
        await connected();
      } catch (error) {
        if (isStopped) break;
        const fault = faultOf(error);
        attempts += 1;
        const isRefusal = REFUSALS.has(fault);
        tell({ state: isRefusal ? 'refused' : 'away', fault, caughtUp: null });
        await rest(isRefusal ? LONGEST_WAIT_MS : waitMs(attempts));
      }
    }
    tell({ state: 'off', caughtUp: null });
  }

  const running = run();

  return {
    status$,
    wake: () => wake(),
    sendNow,
    tryNow() {
      attempts = 0;
      askAnew();
      stopWaiting();
    },
    stop() {
      isStopped = true;
      end();
      return running;
    },
  };
}
