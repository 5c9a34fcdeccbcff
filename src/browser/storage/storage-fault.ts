import { StorageFailure, type StorageFault } from '../../ports/ports.ts';

/**
 * What IndexedDB's exceptions mean for the person (Indexed Database API 3.0, sections 3 and 4). What is not
 * named here, such as SecurityError in a private window or VersionError under an older Plumbline, means that
 * there is no store to speak of.
 */
const FAULTS: Readonly<Record<string, StorageFault>> = {
  QuotaExceededError: 'full',
  InvalidStateError: 'closed',
  AbortError: 'closed',
  TransactionInactiveError: 'closed',
  DataError: 'damaged',
  DataCloneError: 'damaged',
};

/** The one place where what the store throws becomes a fault. */
export const storageFailure = (error: DOMException): StorageFailure =>
  new StorageFailure(FAULTS[error.name] ?? 'unavailable', error);
