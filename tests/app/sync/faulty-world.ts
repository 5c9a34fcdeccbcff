import { Observable, of, Subject } from 'rxjs';
import { LogRecord } from '../../../src/core/log/record.ts';
import {
  type Connection,
  type Message,
  NOTHING_READ,
  type Seen,
  type StoredMessage,
  type SyncPlace,
  type SyncStore,
  type SyncStream,
  TransportFailure,
  type Unshared,
  type Waiting,
} from '../../../src/ports/sync-ports.ts';

/** 0 up to 1, the same for the same seed (mulberry32, public domain). */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Servers that keep what they acknowledge, unless they are wiped, behind a line that loses, repeats and mixes up. */
export class Servers {
  /** From then on nothing goes wrong any more. */
  calm = false;
  isDown = false;
  /** Their clock less that of the devices, ms. */
  aheadMs = 0;
  private streams = new Map<SyncStream, StoredMessage[]>();
  private sequences = new Map<SyncStream, number>();
  private readonly came$ = new Subject<{ stream: SyncStream; message: StoredMessage }>();
  private readonly lines = new Set<Subject<'live' | 'away'>>();

  constructor(
    private readonly chance: () => number,
    private readonly now: () => number,
  ) {}

  /** Everything is gone, or everything after so many messages of the log. */
  wipe(keep = 0): void {
    this.streams = new Map([['log', (this.streams.get('log') ?? []).slice(0, keep)]]);
    this.sequences = new Map([['log', this.streams.get('log')?.at(-1)?.sequence ?? 0]]);
    for (const line$ of this.lines) {
      line$.next('away');
      line$.next('live');
    }
  }

  /** Somebody at the servers puts something there. */
  put(stream: SyncStream, message: Message): void {
    this.store(stream, message);
  }

  messages(stream: SyncStream): readonly StoredMessage[] {
    return this.streams.get(stream) ?? [];
  }

  async connect({ person }: SyncPlace): Promise<Connection> {
    await tick();
    if (this.isDown || this.fails(0.2)) throw new TransportFailure('unreachable');
    const line$ = new Subject<'live' | 'away'>();
    this.lines.add(line$);
    return {
      state$: line$,
      aheadMs$: of(this.aheadMs),
      publish: async (stream, message) => {
        await tick();
        if (this.fails(0.08)) throw new TransportFailure('interrupted');
        const answer = this.store(stream, message);
        if (this.fails(0.03)) line$.error(new TransportFailure('unreachable'));
        await tick();
        if (this.fails(0.08)) throw new TransportFailure('interrupted');
        return answer;
      },
      read: (stream, from) => this.read(stream, person, from),
      newest: async (stream, subject) => {
        await tick();
        if (this.fails(0.05)) throw new TransportFailure('interrupted');
        return this.messages(stream).findLast((message) => message.subject === subject) ?? null;
      },
      close: async () => {
        this.lines.delete(line$);
        line$.complete();
      },
    };
  }

  private fails(share: number): boolean {
    return !this.calm && this.chance() < share;
  }

  private store(stream: SyncStream, message: Message): 'stored' | 'duplicate' {
    const kept = [...this.messages(stream)];
    // Repeats are known for some time only.
    if (kept.slice(-5).some(({ id }) => id === message.id)) return 'duplicate';
    const sequence = (this.sequences.get(stream) ?? 0) + 1 + Math.floor(this.chance() * 3);
    this.sequences.set(stream, sequence);
    const stored = { ...message, sequence, storedAt: this.now() + this.aheadMs, waiting: 0 };
    const others = stream === 'keys' ? kept.filter(({ subject }) => subject !== message.subject) : kept;
    this.streams.set(stream, [...others, stored]);
    this.came$.next({ stream, message: stored });
    return 'stored';
  }

  /** Two that come in the wrong order, and one that does not come, are seen by who reads, as a gap. */
  private read(stream: SyncStream, person: string, from: number): Observable<StoredMessage | null> {
    return new Observable((subscriber) => {
      const deliver = (message: StoredMessage, waiting = 0) => {
        if (this.fails(0.04)) subscriber.error(new TransportFailure('gap'));
        subscriber.next({ ...message, waiting });
        if (this.fails(0.04)) subscriber.next({ ...message, waiting });
      };
      const live: StoredMessage[] = [];
      let isLive = false;
      subscriber.add(
        this.came$.subscribe((came) => {
          if (came.stream !== stream || !isFor(person, came.message)) return;
          if (isLive) deliver(came.message);
          else live.push(came.message);
        }),
      );
      void tick().then(() => {
        const there = this.messages(stream).filter(
          (message) => message.sequence >= from && isFor(person, message),
        );
        const last = there.at(-1)?.sequence ?? 0;
        for (const [i, message] of there.entries()) deliver(message, there.length - 1 - i);
        subscriber.next(null);
        isLive = true;
        for (const message of live) if (message.sequence > last) deliver(message);
      });
    });
  }
}

/** Of each stream a person reads what stands under their name. */
const isFor = (person: string, { subject }: Message): boolean => subject.split('.')[1] === person;

/** What outlives a crash of the page: transactions are whole, and nothing else stays. */
export class Disk {
  readonly log = new Map<string, LogRecord>();
  outbox: { key: number; id: string }[] = [];
  cursor = NOTHING_READ;
  lastOwn: string | null = null;
  known: unknown = null;
  seen: Seen | null = null;
  unshared: Unshared = {};
  inboxCursor = NOTHING_READ;
  readonly shared = new Map<string, Map<string, unknown>>();
  private nextKey = 1;

  constructor(private place: SyncPlace | null) {}

  /** The log takes a record and the note that it waits in one transaction. */
  append(records: readonly LogRecord[]): void {
    for (const record of records) {
      if (this.log.has(record.id)) continue;
      this.log.set(record.id, record);
      if (!this.place) continue;
      this.outbox.push({ key: this.nextKey++, id: record.id });
    }
  }

  private idsOf(person: string): string[] {
    return [...(this.shared.get(person)?.keys() ?? [])].sort();
  }

  store(): SyncStore {
    return {
      place: async () => this.place,
      enrol: async (place) => {
        this.place = place;
        this.outbox = place ? [...this.log.keys()].map((id) => ({ key: this.nextKey++, id })) : [];
        if (!place) [this.cursor, this.lastOwn, this.known] = [NOTHING_READ, null, null];
        if (!place) [this.seen, this.unshared] = [null, {}];
      },
      cursor: async (stream) => (stream === 'log' ? this.cursor : this.inboxCursor),
      waiting: async (atMost, afterKey) =>
        this.outbox
          .filter(({ key }) => key > afterKey)
          .slice(0, atMost)
          .flatMap(({ key, id }): Waiting[] => {
            const record = this.log.get(id);
            return record ? [{ key, record }] : [];
          }),
      waitingCount: async () => this.outbox.length,
      acknowledged: async (ownId) => {
        this.lastOwn = ownId;
      },
      lastOwnId: async () => this.lastOwn,
      apply: async ({ records, cursor }) => {
        const fresh = records.filter(({ id }) => !this.log.has(id));
        const came = new Set(records.map(({ id }) => id));
        for (const record of fresh) this.log.set(record.id, record);
        this.outbox = this.outbox.filter(({ id }) => !came.has(id));
        this.cursor = cursor;
        return fresh;
      },
      startAnew: async () => {
        this.outbox = [...this.log.keys()].map((id) => ({ key: this.nextKey++, id }));
        this.cursor = NOTHING_READ;
        this.lastOwn = null;
      },
      known: async () => this.known,
      keepKnown: async (known) => {
        this.known = known;
      },
      seen: async () => this.seen,
      keepSeen: async (seen) => {
        this.seen = seen;
      },
      unshared: async () => this.unshared,
      keepUnshared: async (unshared) => {
        this.unshared = unshared;
      },
      logged: async () => [...this.log.values()],
      takeShared: async (person, { records, unread }, cursor) => {
        this.inboxCursor = cursor;
        if (person === null) return;
        const rows = this.shared.get(person) ?? new Map<string, unknown>();
        this.shared.set(person, rows);
        for (const record of records) rows.set(record.id, record);
        for (const { id, record } of unread) rows.set(id, record);
      },
      sharedBy: async (person) =>
        this.idsOf(person).flatMap((id) => LogRecord.safeParse(this.shared.get(person)?.get(id)).data ?? []),
      sharedSum: async (person) => {
        const ids = this.idsOf(person);
        return { records: ids.length, newestId: ids.at(-1) ?? null };
      },
    };
  }
}

/** One life of a page: it ends before or after any step, and whatever it waits for then never comes. */
export class Life {
  private isOver = false;
  readonly ended: Promise<void>;
  private end: () => void = () => {};

  constructor(private readonly crashes: () => boolean) {
    this.ended = new Promise((resolve) => {
      this.end = resolve;
    });
  }

  kill(): void {
    this.isOver = true;
    this.end();
  }

  /** Each method of a port as a step in this life. */
  through<Port extends object>(port: Port): Port {
    const step = (method: (...given: unknown[]) => unknown) => {
      return async (...given: unknown[]) => {
        if (!this.isOver && this.crashes()) this.kill();
        if (this.isOver) return new Promise(() => {});
        const answer = await method(...given);
        if (!this.isOver && this.crashes()) this.kill();
        return this.isOver ? new Promise(() => {}) : answer;
      };
    };
    const entries = Object.entries(port).map(([name, member]) =>
      typeof member === 'function' && name !== 'read' ? [name, step(member)] : [name, member],
    );
    return Object.fromEntries(entries) as Port;
  }
}
