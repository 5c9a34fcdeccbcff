/**
 * Everything that passes from the account of the people to the account of the streams. This wall is needed: the servers look at
 * the subject a device writes to, but not at the subject to which it wants the answer. In one account a device could have the
 * answer to its own harmless question delivered to `$JS.API.STREAM.DELETE…`, and the servers would obey.
 *
 * Subjects keep their names on both sides. An answer that is meant for one of them then bears a name of the servers’ own when it
 * arrives, and nobody listens to that; a service that renames by placeholders makes nats-server 2.10.27 fall over instead.
 */
export interface Service {
  readonly subject: string;
  readonly answers: 'one' | 'many';
}

/**
 * JetStream’s requests pass as a whole: each account has an import of this very subject by itself, which would answer that the
 * people have no streams, unless there is one already. What a person may ask is for the role to say.
 */
const JETSTREAM: Service = { subject: '$JS.API.>', answers: 'many' };

export const servicesOf = (logStreams: readonly string[]): Service[] => [
  ...[...logStreams, 'pk', 'in'].map((first): Service => ({ subject: `${first}.*.*`, answers: 'one' })),
  JETSTREAM,
];
