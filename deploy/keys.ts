import { encodeAccount, encodeOperator, encodeUser, fmtCreds } from '@nats-io/jwt';
import { createAccount, createOperator, createUser, fromSeed, type KeyPair } from '@nats-io/nkeys';
import { type RoleLine, roleTemplate } from './person-role.ts';
import type { Service } from './services.ts';

/**
 * Who may sign what. The operator vouches for the accounts and is needed again only to revoke a device or to change the role;
 * the account holds the streams; the issuing key makes credentials of people and of nothing more, whoever holds it.
 */
export interface Seeds {
  readonly operator: string;
  readonly store: string;
  readonly people: string;
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
    store: seedOf(createAccount()),
    people: seedOf(createAccount()),
    system: seedOf(createAccount()),
    issuing: seedOf(createAccount()),
  };
}

export interface Account {
  readonly name: string;
  readonly jwt: string;
}

/** What the servers have to know to let anybody in. */
export interface Trust {
  readonly operatorJwt: string;
  readonly system: Account;
  readonly store: Account;
  readonly people: Account;
}

/** @param role the permissions of a person: another one only to show what a line is for. */
export async function trustOf(
  seeds: Seeds,
  services: readonly Service[],
  revoked: Revoked = {},
  role?: readonly RoleLine[],
): Promise<Trust> {
  const operator = pair(seeds.operator);
  const person = {
    kind: 'user_scope' as const,
    key: pair(seeds.issuing).getPublicKey(),
    role: 'person',
    template: roleTemplate(role),
  };
  const account = async (
    name: string,
    seed: string,
    what: Parameters<typeof encodeAccount>[2],
  ): Promise<Account> => {
    const keys = pair(seed);
    return { name: keys.getPublicKey(), jwt: await encodeAccount(name, keys, what, { signer: operator }) };
  };
  const store = pair(seeds.store).getPublicKey();
  return {
    operatorJwt: await encodeOperator('plumbline', operator, {
      system_account: pair(seeds.system).getPublicKey(),
    }),
    system: await account('SYS', seeds.system, { limits: NO_LIMITS }),
    store: await account('STORE', seeds.store, {
      limits: { ...NO_LIMITS, ...ALL_STORAGE },
      exports: services.map(({ subject, answers }) => ({
        name: subject,
        subject,
        type: 'service' as const,
        response_type: answers === 'many' ? ('Stream' as const) : ('Singleton' as const),
      })),
    }),
    people: await account('PEOPLE', seeds.people, {
      limits: NO_LIMITS,
      imports: services.map(({ subject }) => ({
        name: subject,
        subject,
        account: store,
        type: 'service' as const,
      })),
      signing_keys: [person],
      revocations: revoked,
    }),
  };
}

/** Credentials of the one who makes streams (`store`) or tells the servers of a revoked device (`system`). */
export function administrator(seeds: Seeds, of: 'store' | 'system'): Promise<string> {
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
