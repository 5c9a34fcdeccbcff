import type { Observable } from 'rxjs';
import type { LogRecord } from '../core/log/record.ts';
import type { AdviceRecord } from '../core/sync/between.ts';
import type { ShareChoice, SharedPart } from '../core/sync/choice.ts';
import type { CodeRefusal } from '../core/sync/code.ts';
import type { StorageFault } from './ports.ts';
import type { TransportFault, VaultFault } from './sync-ports.ts';

/**
 * `off`: no invitation was accepted; nothing was loaded and no connection made. `elsewhere`: another tab of this browser has
 * the connection. `away`: no server answers now; everything goes on here, and is sent later. `refused`: this device is let in
 * no more.
 */
export type SyncState = 'off' | 'elsewhere' | 'connecting' | 'catching-up' | 'live' | 'away' | 'refused';

/**
 * `bad-code`: not one of ours, or cut. `expired`: its time is over. `used`: another device took it. `clock`: this device's
 * clock is far off. `no-slot`: the invitation has no place left; whoever runs the servers gives another. `not-enrolled`:
 * asked for what only an enrolled device can do. `enrolled`: asked to begin where it has begun. `elsewhere`: another tab has
 * to be asked.
 */
export type CodeFault =
  | CodeRefusal
  | 'expired'
  | 'used'
  | 'wrong-kind'
  | 'clock'
  | 'no-slot'
  | 'not-enrolled'
  | 'enrolled'
  | 'elsewhere';
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
  /** As the professional named them; null: not yet. A person's own name never travels. */
  readonly name: string | null;
  readonly choice: ShareChoice;
  readonly records: number;
  /** Epoch ms. */
  readonly lastCame: number;
  /** Epoch ms at which we heard that they share no more; null: it goes on. What came stays. */
  readonly ended: number | null;
}

/** What a professional sent, which waits for the person's own answer. Until then it changes nothing. */
export interface Advice {
  readonly id: string;
  /** The professional, as the person named them. */
  readonly from: string;
  /** Epoch ms. */
  readonly at: number;
  readonly record: AdviceRecord;
}

export interface SyncView {
  readonly state: SyncState;
  /** Why it stands still, if it does. */
  readonly fault: SyncFault | null;
  /** Epoch ms at which both sides were last equal; null: never yet. */
  readonly lastInStep: number | null;
  /** How whoever runs the servers finds this person, to give them more places for devices; null: takes no part. */
  readonly reference: string | null;
  /** Records that wait to be sent. */
  readonly waiting: number;
  /** Share of what has to be read that was read, 0 to 1, while it catches up. */
  readonly caughtUp: number | null;
  readonly devices: readonly SyncDevice[];
  readonly shares: readonly Share[];
  readonly sharedWithMe: readonly SharedWithMe[];
  /** What professionals sent and was not answered, the oldest first. */
  readonly advice: readonly Advice[];
  readonly sheet: {
    /** Epoch ms at which the sheet that holds was made, here or on another device; null: never, or it was used. */
    readonly madeAt: number | null;
    /** It is time to ask for one: there is none, and the person has not said "not now". */
    readonly asks: boolean;
  };
}

/** A code for another device to read, and how long it holds. */
export interface ShownCode {
  readonly text: string;
  /** Epoch ms. */
  readonly expiresAt: number;
}

export type CodeKind = 'invitation' | 'device' | 'recovery' | 'professional';

/** What a code says of itself. */
export interface CodeTold {
  readonly kind: CodeKind;
  /** Who runs the servers, the device that shows it, or the professional, as they named themselves; null: not said. */
  readonly from: string | null;
  /** Epoch ms; null: it does not end. */
  readonly expiresAt: number | null;
  /** It is an invitation for the person who takes part here already, and brings places for more devices. */
  readonly adds: boolean;
}

/** How many records of each part a choice holds. */
export type ShareCounts = Readonly<Record<SharedPart, number>>;

/**
 * The door to sync. Nothing of it is loaded before it is asked for, or at the start where this browser takes part already.
 */
export interface SyncDoor {
  /** Null until it was opened. */
  readonly opened$: Observable<Sync | null>;
  /** Loads what there is to say of it, without a connection. Rejects with NotLoaded. */
  readonly open: () => Promise<Sync>;
}

/** Every action rejects with a SyncFailure. */
export interface Sync {
  readonly view$: Observable<SyncView>;
  /** Sharing with professionals works in this Plumbline; left out: it does not, and nothing offers it. */
  readonly canShare?: boolean;
  /** Reads any code of ours and says what it is, without a connection. Throws a SyncFailure with a CodeFault. */
  readonly whatIs: (code: string) => CodeTold;
  /**
   * The first device of a person: takes the invitation of whoever runs the servers. Where this person takes part already, it
   * brings places for more devices.
   */
  readonly accept: (invitation: string, deviceName: string) => Promise<void>;
  /** A code that lets one more device in; another call ends it. */
  readonly addDevice: () => Promise<ShownCode>;
  /** This device takes such a code. */
  readonly join: (code: string, deviceName: string) => Promise<void>;
  readonly renameDevice: (id: string, name: string) => Promise<void>;
  /**
   * The device reads nothing that is written from now on. Resolves to what to tell whoever runs the servers: the person on
   * the first line, then each public name that they should let in no more, one a line.
   */
  readonly removeDevice: (id: string) => Promise<{ readonly tellAdministrator: string }>;
  /** The text of the sheet that brings everything back when all devices are lost. */
  readonly recoverySheet: () => Promise<string>;
  readonly restore: (sheet: string, deviceName: string) => Promise<void>;
  /** "Not now": the sheet is asked for no more. */
  readonly putOffSheet: () => Promise<void>;
  /** The code of this person as a professional, for others to share with. `name`: as they want to be known. */
  readonly ownProfessionalCode: (name: string) => Promise<string>;
  /** What a share would hold today. */
  readonly countShared: (choice: ShareChoice) => Promise<ShareCounts>;
  readonly share: (professionalCode: string, name: string, choice: ShareChoice) => Promise<void>;
  /** They get nothing more. What they have read cannot be unread. */
  readonly stopSharing: (id: string) => Promise<void>;
  /** What a person shares with this professional, oldest first, as it stands here. */
  readonly readShared: (personId: string) => Promise<readonly LogRecord[]>;
  /** The professional's own name for a person; stays on this person's devices. */
  readonly nameShared: (personId: string, name: string) => Promise<void>;
  /** What the professional agrees to, or wants left out, to a person who shares with them. */
  readonly advise: (personId: string, record: AdviceRecord) => Promise<void>;
  /** Accepted, it becomes a record of the person's own log; declined, it goes. */
  readonly answerAdvice: (id: string, accepted: boolean) => Promise<void>;
  readonly tryNow: () => void;
  /** This device leaves; its log stays here as it is. */
  readonly leave: () => Promise<void>;
}
