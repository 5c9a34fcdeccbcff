import type { Address, Message } from './sync-ports.ts';

/** A key pair that has to travel: its secret is the private number and the public point of P-256, 96 bytes. */
export interface PortableKey {
  readonly secret: Uint8Array;
  /** The public point, as in PublicKeys. */
  readonly point: string;
}

/** What a person is to a professional, and a professional to them: the same on all of their devices. */
export interface Identity {
  readonly agreement: PortableKey;
  readonly signature: PortableKey;
}

/** Sealing between two people. Everything is signed by who sends it, and bound to its subject and id. */
export interface Sharing {
  readonly newKey: (use: 'agreement' | 'signature') => Promise<PortableKey>;
  /** 32 bytes. */
  readonly newContentKey: () => Uint8Array;
  /** For the holder of `to` alone. */
  readonly grant: (from: Identity, to: string, address: Address, content: Uint8Array) => Promise<Uint8Array>;
  /** @param signature the sender's point; null: not known yet, and then the content says it. Rejects with a VaultFailure. */
  readonly openGrant: (to: Identity, signature: string | null, message: Message) => Promise<Uint8Array>;
  readonly seal: (
    key: Uint8Array,
    from: Identity,
    address: Address,
    content: Uint8Array,
  ) => Promise<Uint8Array>;
  /** Rejects with a VaultFailure. */
  readonly open: (key: Uint8Array, signature: string, message: Message) => Promise<Uint8Array>;
}
