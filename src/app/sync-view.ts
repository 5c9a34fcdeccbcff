import type { Observable } from 'rxjs';
import type { StorageFault } from './ports.ts';
import type { TransportFault, VaultFault } from './sync-ports.ts';

/**
 * `off`: no invitation was accepted; nothing was loaded and no connection made. `away`: no server answers now; everything
 * goes on here, and is sent later. `refused`: the servers let this device in no more.
 */
export type SyncState = 'off' | 'connecting' | 'catching-up' | 'live' | 'away' | 'refused';

/** `bad-code`: not one of ours, or cut. `expired`: its time is over. `used`: another device took it. `clock`: this device's clock is far off. */
export type CodeFault = 'bad-code' | 'expired' | 'used' | 'wrong-kind' | 'newer' | 'clock';
export type SyncFault = CodeFault | TransportFault | VaultFault | StorageFault | 'not-loaded';

export class SyncFailure extends Error {
  readonly fault: SyncFault;

  constructor(fault: SyncFault, cause?: unknown) {
    super(`sync: ${fault}`, { cause });
    this.name = 'SyncFailure';
    this.fault = fault;
  }
}

export interface SyncDevice {
  readonly id: string;
  readonly name: string;
  /** Epoch ms. */
  readonly since: number;
  /** When something of it last came; null: never yet. */
  readonly lastSeen: number | null;
  readonly here: boolean;
}

/** What of the log a professional may read, from which day on. */
export const SHARED_PARTS = ['sessions', 'pain', 'desk', 'screening', 'measures'] as const;
export type SharedPart = (typeof SHARED_PARTS)[number];

export interface ShareChoice {
  readonly parts: readonly SharedPart[];
  /** Civil date. */
  readonly since: string;
}

export interface Share extends ShareChoice {
  readonly id: string;
  /** As the person named them. */
  readonly name: string;
  /** Epoch ms. */
  readonly begun: number;
  /** Epoch ms; null: goes on. */
  readonly ended: number | null;
}

/** A person who shares with the one that uses this Plumbline as their professional. */
export interface SharedWithMe {
  readonly id: string;
  readonly name: string;
  readonly choice: ShareChoice;
  readonly records: number;
  /** Epoch ms. */
  readonly lastCame: number;
}

export interface SyncView {
  readonly state: SyncState;
  /** Why it stands still, if it does. */
  readonly fault: SyncFault | null;
  /** Epoch ms at which both sides were last equal; null: never yet. */
  readonly lastInStep: number | null;
  /** Records that wait to be sent. */
  readonly waiting: number;
  /** Share of what has to be read that was read, 0 to 1, while it catches up. */
  readonly caughtUp: number | null;
  readonly devices: readonly SyncDevice[];
  readonly shares: readonly Share[];
  readonly sharedWithMe: readonly SharedWithMe[];
}

/** A code for another device to read, and how long it holds. */
export interface ShownCode {
  readonly text: string;
  /** Epoch ms. */
  readonly expiresAt: number;
}

/** Every action rejects with a SyncFailure. */
export interface Sync {
  readonly view$: Observable<SyncView>;
  /** Reads any code of ours and says what it is, without a connection. */
  readonly whatIs: (code: string) => 'invitation' | 'device' | 'recovery' | 'professional';
  /** The first device of a person: takes the invitation of whoever runs the servers. */
  readonly accept: (invitation: string, deviceName: string) => Promise<void>;
  /** A code that lets one more device in; another call ends it. */
  readonly addDevice: () => Promise<ShownCode>;
  /** This device takes such a code. */
  readonly join: (code: string, deviceName: string) => Promise<void>;
  readonly renameDevice: (id: string, name: string) => Promise<void>;
  /** The device reads nothing that is written from now on. Resolves to what to tell whoever runs the servers. */
  readonly removeDevice: (id: string) => Promise<{ readonly tellAdministrator: string }>;
  /** The text of the sheet that brings everything back when all devices are lost. */
  readonly recoverySheet: () => Promise<string>;
  readonly restore: (sheet: string, deviceName: string) => Promise<void>;
  /** The code of this person as a professional, for others to share with. */
  readonly ownProfessionalCode: () => Promise<string>;
  readonly share: (professionalCode: string, name: string, choice: ShareChoice) => Promise<void>;
  readonly stopSharing: (id: string) => Promise<void>;
  readonly tryNow: () => void;
  /** This device leaves; its log stays here as it is. */
  readonly leave: () => Promise<void>;
}
