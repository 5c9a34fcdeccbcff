import type { Permissions, UserPermissionsLimits } from '@nats-io/jwt/lib/types.js';

/**
 * What a device may do at the servers, and nothing else. The servers fill in `{{name()}}`, the person, `{{subject()}}`, the
 * device, and `{{tag(stream)}}`, the stream of this person’s log, from the device’s own credentials. A placeholder is always a
 * whole token of a subject: within one, nats-server 2.10 refuses it.
 *
 * JetStream has the filter of a reader in the subject of the request and holds the two against each other; that is what keeps
 * one person from reading another. There is no `STREAM.INFO`, which would list everybody’s subjects, and no `MSG.GET`, which
 * takes a place in the stream instead of a subject.
 */
export interface RoleLine {
  readonly may: 'publish' | 'subscribe';
  readonly subject: string;
  readonly why: string;
}

const LOG = '{{tag(stream)}}';
const PERSON = '{{name()}}';
const DEVICE = '{{subject()}}';

/** `in.*.PERSON` is what a person writes to professionals; `in.PERSON.*` what a professional reads. */
export const PERSON_ROLE: readonly RoleLine[] = [
  publish(`${LOG}.${PERSON}.${DEVICE}`, 'write to the log, as this device'),
  publish(`pk.${PERSON}.${DEVICE}`, 'write keys, the list of devices and settings, as this device'),
  publish(`in.*.${PERSON}`, 'share with a professional, as this person'),
  ...reading(LOG, LOG),
  ...reading('pk0', 'pk'),
  ...reading('plin', 'in'),
  publish(`$JS.API.DIRECT.GET.${LOG}.${LOG}.${PERSON}.*`, 'see whether the servers still have the log'),
  publish(`$JS.API.DIRECT.GET.pk0.pk.${PERSON}.*`, 'see whether the servers still have keys and settings'),
  { may: 'subscribe', subject: `_INBOX.${DEVICE}.>`, why: 'hear answers' },
];

/** A reader bears the name of its device, so that nobody else’s can be read from or deleted. */
function reading(stream: string, first: string): RoleLine[] {
  const of = (verb: string) => `$JS.API.CONSUMER.${verb}.${stream}.${DEVICE}`;
  return [
    publish(`${of('CREATE')}.${first}.${PERSON}.>`, `read this person’s part of ${stream}`),
    publish(of('MSG.NEXT'), `ask for what comes next of ${stream}`),
    publish(of('DELETE'), `start again from another place of ${stream}`),
  ];
}

function publish(subject: string, why: string): RoleLine {
  return { may: 'publish', subject, why };
}

/** Bytes of one message. A hundred records are about 4 kB; what a device tells of keys grows by 125 B a device. */
export const MOST_MESSAGE_BYTES = 131_072;

/** A device has one for answers and one for each of the three streams; the rest is room for a reconnection. */
const MOST_SUBSCRIPTIONS = 50;

/** The role as the account’s signing key bears it. */
export function roleTemplate(role: readonly RoleLine[] = PERSON_ROLE): Partial<UserPermissionsLimits> {
  return {
    ...permissionsOf(role),
    subs: MOST_SUBSCRIPTIONS,
    data: -1,
    payload: MOST_MESSAGE_BYTES,
    allowed_connection_types: ['WEBSOCKET'],
  };
}

function permissionsOf(role: readonly RoleLine[]): Permissions {
  const of = (may: RoleLine['may']) => role.filter((line) => line.may === may).map(({ subject }) => subject);
  return { pub: permission(of('publish')), sub: permission(of('subscribe')) };
}

/** An empty list would allow everything. */
const permission = (allow: readonly string[]) => (allow.length ? { allow: [...allow] } : { deny: ['>'] });
