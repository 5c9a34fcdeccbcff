import type { Observable } from 'rxjs';
import type { LogRecord } from '../core/log/record.ts';
import type { SessionLock } from './session-store.ts';
import type { Sharing } from './sharing-port.ts';
import type { SyncStore, Transport, Vault } from './sync-ports.ts';

/** Tabs of this browser tell each other which records came from the servers: one of them alone is connected. */
export interface RecordNews {
  readonly tell: (records: readonly LogRecord[]) => void;
  readonly heard$: Observable<readonly LogRecord[]>;
}

/** What sync needs, all of it loaded when somebody takes part or opens its page. */
export interface SyncPorts {
  readonly transport: Transport;
  readonly vault: Vault;
  readonly sharing: Sharing;
  readonly store: SyncStore;
  readonly news: RecordNews;
  /** Whether nobody sees the page; once they do not, it may be closed any moment. */
  readonly isHidden$: Observable<boolean>;
  /** One connection for each browser profile: the tab that holds it has it. */
  readonly lock: SessionLock;
}

export interface LateSync {
  /** Whether an invitation was accepted in this browser. */
  readonly takesPart: () => Promise<boolean>;
  /** Rejects where it cannot be fetched. */
  readonly load: () => Promise<SyncPorts>;
}
