import { combineLatest, map, type Observable } from 'rxjs';
import { adviceIn, choiceOf, peopleIn, sharesIn } from '../../core/sync/between.ts';
import { chosen, partOf, SHARED_PARTS } from '../../core/sync/choice.ts';
import { writeCode } from '../../core/sync/code.ts';
import type { Registers } from '../../core/sync/registers.ts';
import type { SyncPorts } from '../../ports/late-sync.ts';
import type { Clock } from '../../ports/ports.ts';
import type { Identity } from '../../ports/sharing-port.ts';
import { type ShareCounts, type Sync, SyncFailure, type SyncView } from '../../ports/sync-view.ts';
import { newIdentity, ownIdentity, textOf } from './identity.ts';
import { codeOf } from './joining.ts';
import type { SyncKernel, TakingPart } from './taking-part.ts';

export type ShareActions = Pick<
  Sync,
  | 'ownProfessionalCode'
  | 'countShared'
  | 'share'
  | 'stopSharing'
  | 'readShared'
  | 'nameShared'
  | 'advise'
  | 'answerAdvice'
>;

export interface ShareActionParts {
  readonly clock: Pick<Clock, 'random'>;
  readonly journal: Pick<SyncKernel['journal'], 'add'>;
  readonly ports: Pick<SyncPorts, 'sharing' | 'store'>;
  /** Throws where this browser takes no part. */
  readonly taking: () => TakingPart;
  /** Resolves when the servers have what this device knows. */
  readonly told: (part: TakingPart) => Promise<void>;
}

/** Of the id of a share, and of advice. */
const ID_BYTES = 12;

/**
 * Sharing as the screens know it. What is done is done once it stands in the registers: it is sent as soon as there is a
 * connection, by this device or, if it is away for long, by another.
 */
export function shareActions({ clock, journal, ports, taking, told }: ShareActionParts): ShareActions {
  const { sharing, store } = ports;
  const newId = () => textOf(clock.random(ID_BYTES));
  const set = ({ knowledge, serverClock }: TakingPart, values: Readonly<Record<string, unknown>>) =>
    knowledge.set(values, serverClock.now());

  /** The same on all of the person's devices: the servers have it before anybody else gets to know it. */
  async function identity(part: TakingPart): Promise<Identity> {
    if (!ownIdentity(part.knowledge.registers())) {
      await set(part, { identity: await newIdentity(sharing) });
      await told(part);
    }
    const own = ownIdentity(part.knowledge.registers());
    if (!own) throw new SyncFailure('no-keys');
    return own;
  }

  return {
    async ownProfessionalCode(name) {
      const part = taking();
      const { agreement, signature } = await identity(part);
      const points = { agreement: agreement.point, signature: signature.point };
      return writeCode({ kind: 'professional', by: name, person: part.place.person, ...points });
    },

    async countShared(choice) {
      const counts = Object.fromEntries(SHARED_PARTS.map((part) => [part, 0])) as Record<
        keyof ShareCounts,
        number
      >;
      for (const record of await store.logged()) if (chosen(record, choice)) counts[partOf(record)] += 1;
      return counts;
    },

    async share(text, name, { parts, since }) {
      const part = taking();
      const { person, agreement, signature } = codeOf(text, 'professional');
      // One's own code is no professional's.
      if (person === part.place.person) throw new SyncFailure('wrong-kind');
      await identity(part);
      const key = textOf(sharing.newContentKey());
      const begun = part.serverClock.now();
      const to = { to: person, name, agreement, signature };
      await set(part, { [`share/${newId()}`]: { ...to, key, parts, since, begun } });
    },

    async stopSharing(id) {
      await set(taking(), { [`stopped/${id}`]: true });
    },

    readShared: (personId) => store.sharedBy(personId),

    async nameShared(personId, name) {
      await set(taking(), { [`called/${personId}`]: name });
    },

    async advise(personId, record) {
      const part = taking();
      await identity(part);
      await set(part, { [`advising/${newId()}`]: { to: personId, record } });
    },

    async answerAdvice(id, accepted) {
      const part = taking();
      const advice = adviceIn(part.knowledge.registers()).find((each) => each.id === id);
      // Another device of the person has answered it.
      if (!advice) return;
      if (accepted) journal.add({ ...advice.record, by: advice.record.by ?? advice.from });
      await set(part, { [`advice/${id}`]: null });
    },
  };
}

type SharingView = Pick<SyncView, 'shares' | 'sharedWithMe' | 'advice'>;

export function sharingViewOf({
  knowledge,
  inbox,
}: Pick<TakingPart, 'knowledge' | 'inbox'>): Observable<SharingView> {
  return combineLatest([knowledge.registers$, inbox.sums$]).pipe(
    map(([registers, sums]): SharingView => {
      const shares = sharesIn(registers).map(({ id, name, parts, since, begun, ended }) => {
        return { id, name, parts, since, begun, ended };
      });
      const sharedWithMe = peopleIn(registers).flatMap(({ id, name }) => {
        const chosen = choiceOf(registers, id);
        if (!chosen) return [];
        const { records, newest } = sums[id] ?? { records: 0, newest: null };
        return [{ id, name, ...chosen, records, lastCame: newest ?? sinceWhen(registers, id) }];
      });
      return { shares, sharedWithMe, advice: adviceIn(registers) };
    }),
  );
}

const sinceWhen = (registers: Registers, person: string): number => registers[`people/${person}`]?.at ?? 0;
