import { encodeAccount, encodeOperator, encodeUser, fmtCreds } from '@nats-io/jwt';
import { createAccount, createOperator, createUser, fromSeed, type KeyPair } from '@nats-io/nkeys';
import { type RoleLine, roleTemplate } from './person-role.ts';

/**
 * Who may sign what. The operator vouches for the accounts and is needed again only to revoke a device or to change the role;
 * the account holds the streams; the issuing key makes credentials of people and of nothing more, whoever holds it.
 */
export interface Seeds {
  readonly operator: string;
  readonly account: string;
  readonly system: string;
  readonly issuing: string;
}

/** Epoch seconds from which on a device of this public name is out. */
export type Revoked = Readonly<Record<string, number>>;

const NO_LIMITS = {
  subs: -1,
  data: -1,
  payload: -1,
  imports: -1,
  exports: -1,
  wildcards: true,
  conn: -1,
  leaf: -1,
};
const ALL_STORAGE = { mem_storage: -1, disk_storage: -1, streams: -1, consumer: -1 };

export function newSeeds(): Seeds {
  return {
    operator: seedOf(createOperator()),
    account: seedOf(createAccount()),
    system: seedOf(createAccount()),
    issuing: seedOf(createAccount()),
  };
}

/** What the servers have to know to let anybody in. */
export interface Trust {
  readonly operatorJwt: string;
  readonly system: { readonly name: string; readonly jwt: string };
  readonly account: { readonly name: string; readonly jwt: string };
}

/** @param role the permissions of a person: another one only to show what a line is for. */
export async function trustOf(
  seeds: Seeds,
  revoked: Revoked = {},
  role?: readonly RoleLine[],
): Promise<Trust> {
  const [operator, account, system] = [pair(seeds.operator), pair(seeds.account), pair(seeds.system)];
  const person = {
    kind: 'user_scope' as const,
    key: pair(seeds.issuing).getPublicKey(),
    role: 'person',
    template: roleTemplate(role),
  };
  const signer = { signer: operator };
  return {
    operatorJwt: await encodeOperator('plumbline', operator, { system_account: system.getPublicKey() }),
    system: {
      name: system.getPublicKey(),
      jwt: await encodeAccount('SYS', system, { limits: NO_LIMITS }, signer),
    },
    account: {
      name: account.getPublicKey(),
      jwt: await encodeAccount(
        'PLUMBLINE',
        account,
        { limits: { ...NO_LIMITS, ...ALL_STORAGE }, signing_keys: [person], revocations: revoked },
        signer,
      ),
    },
  };
}

/** Credentials of the one who makes streams (`account`) or tells the servers of a revoked device (`system`). */
export function administrator(seeds: Seeds, of: 'account' | 'system'): Promise<string> {
  const user = createUser();
  return credentials(encodeUser('administrator', user, pair(seeds[of])), user);
}

export interface Slot {
  /** The public name of the device. */
  readonly device: string;
  readonly credentials: string;
}

export interface SlotOf {
  /** Twelve random characters. */
  readonly person: string;
  readonly logStream: string;
  /** Epoch seconds. */
  readonly expiresAt: number;
}

/** One device of a person. @param account the public name of the account. */
export async function slot(
  issuingSeed: string,
  account: string,
  { person, logStream, expiresAt }: SlotOf,
): Promise<Slot> {
  const user = createUser();
  const options = { signer: pair(issuingSeed), scopedUser: true, exp: expiresAt };
  const jwt = encodeUser(person, user, account, { tags: [`stream:${logStream}`] }, options);
  return { device: user.getPublicKey(), credentials: await credentials(jwt, user) };
}

async function credentials(jwt: Promise<string>, user: KeyPair): Promise<string> {
  return new TextDecoder().decode(fmtCreds(await jwt, user));
}

const pair = (seed: string) => fromSeed(new TextEncoder().encode(seed));
const seedOf = (keys: KeyPair) => new TextDecoder().decode(keys.getSeed());
