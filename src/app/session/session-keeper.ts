import type { PlayerState } from '../../core/player/player.ts';
import { Snapshot } from '../../core/player/snapshot.ts';
import type { SessionStore } from '../../ports/session-store.ts';

/** A session is kept at every change, and between changes this often, ms: less than a second is lost. */
const EVERY_MS = 500;

export interface SessionKeeper {
  /** What was kept when the app was opened, or last in this page; null where nothing is, or it is damaged. */
  readonly latest: () => Snapshot | null;
  /** Reads what another tab has kept since. */
  readonly reread: () => Promise<void>;
  /** @param snapshot as of an instant, epoch ms. */
  readonly keep: (state: PlayerState, snapshot: (savedAt: number) => Snapshot) => void;
  readonly forget: () => void;
}

/** Opens what is kept, and keeps the session that runs. One write at a time, the newest next; a write that fails is made good by the next. */
export async function openSessionKeeper(store: SessionStore, now: () => number): Promise<SessionKeeper> {
  async function read(): Promise<Snapshot | null> {
    const found = Snapshot.safeParse(await store.read().catch(() => null));
    return found.success ? found.data : null;
  }
  let kept = await read();
  let waiting: { readonly snapshot: Snapshot | null } | null = null;
  let isWriting = false;
  let mark = '';
  let writtenAt = Number.NEGATIVE_INFINITY;

  async function write(snapshot: Snapshot | null): Promise<void> {
    kept = snapshot;
    waiting = { snapshot };
    if (isWriting) return;
    isWriting = true;
    while (waiting) {
      const next: Snapshot | null = waiting.snapshot;
      waiting = null;
      await store.write(next).catch(() => {});
    }
    isWriting = false;
  }

  return {
    latest: () => kept,
    async reread() {
      kept = await read();
    },
    keep(state, snapshot) {
      const at = now();
      const changed = markOf(state);
      if (changed === mark && Math.abs(at - writtenAt) < EVERY_MS) return;
      mark = changed;
      writtenAt = at;
      void write(snapshot(at));
    },
    forget() {
      mark = '';
      if (kept) void write(null);
    },
  };
}

/** What must not be lost of a session, as far as it changes in leaps. */
const markOf = ({ phase, itemIndex, setIndex, side, countedBy, performed, waits }: PlayerState): string =>
  [phase, itemIndex, setIndex, side, countedBy, waits, Math.floor(performed)].join(' ');
