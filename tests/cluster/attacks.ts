import { credsAuthenticator, headers, type NatsConnection, wsconnect } from '@nats-io/nats-core';
import type { SyncPlace } from '../../src/ports/sync-ports.ts';

/** Somebody who lets no client of ours hold them back: whatever the servers do not refuse, they do. */
export interface Intruder {
  readonly place: SyncPlace;
  readonly line: NatsConnection;
}

export async function intrude(place: SyncPlace): Promise<Intruder> {
  const line = await wsconnect({
    servers: [...place.servers],
    authenticator: credsAuthenticator(new TextEncoder().encode(place.credentials)),
    inboxPrefix: `_INBOX.${place.device}`,
    reconnect: false,
  });
  return { place, line };
}

/** So long an attack may take to show that it works. */
const WAIT_MS = 500;

/** @returns what came of it; null where the servers refused, or nothing came. */
export type Attack = (intruder: Intruder, victim: SyncPlace) => Promise<string | null>;

const logOf = ({ logStream, person, device }: SyncPlace) => `${logStream}.${person}.${device}`;
const keysOf = ({ person, device }: SyncPlace) => `pk.${person}.${device}`;

export const publishToLog: Attack = ({ line }, victim) => ask(line, logOf(victim), 'forged');
export const publishToKeys: Attack = ({ line }, victim) => ask(line, keysOf(victim), 'forged');
export const shareAs: Attack = ({ line }, { person }) => ask(line, `in.physio.${person}`, 'forged');

/** Makes a reader of the victim’s messages, under a name of the intruder’s own. */
export const readerOf =
  (stream: string, first: string): Attack =>
  ({ line, place }, { person }) =>
    ask(
      line,
      `$JS.API.CONSUMER.CREATE.${stream}.${place.device}.${first}.${person}.>`,
      reader(stream, place.device, { filter_subject: `${first}.${person}.>` }),
    );

/** Makes a reader of their own part, but bearing the victim’s name, which the victim then cannot use. */
export const readerNamed =
  (stream: string, first: string): Attack =>
  ({ line, place }, { device }) =>
    ask(
      line,
      `$JS.API.CONSUMER.CREATE.${stream}.${device}.${first}.${place.person}.>`,
      reader(stream, device, { filter_subject: `${first}.${place.person}.>` }),
    );

export const nextOf =
  (stream: string): Attack =>
  (intruder, { device }) =>
    pull(intruder, stream, device);

export const deleteReader =
  (stream: string): Attack =>
  ({ line }, { device }) =>
    ask(line, `$JS.API.CONSUMER.DELETE.${stream}.${device}`);

export const newestOfLog: Attack = ({ line }, victim) =>
  ask(line, `$JS.API.DIRECT.GET.${victim.logStream}.${logOf(victim)}`);
export const newestOfKeys: Attack = ({ line }, victim) =>
  ask(line, `$JS.API.DIRECT.GET.pk0.${keysOf(victim)}`);

/** Hears what the servers answer to the victim. */
export const listenToAnswers: Attack = ({ line }, victim) =>
  hear(line, '_INBOX.>', () => intrudeAndAsk(victim));

async function intrudeAndAsk(victim: SyncPlace): Promise<void> {
  const { line } = await intrude(victim);
  await ask(line, logOf(victim), 'own');
  await line.close();
}

/** What would do harm if it went through, whatever the role. Each by person B upon person A. */
export const ATTACKS: Readonly<Record<string, Attack>> = {
  'listens to the log of another': ({ line }, victim) =>
    hear(line, `${victim.logStream}.${victim.person}.>`, () => intrudeAndAsk(victim)),
  'listens to all answers': listenToAnswers,
  'listens to what the servers tell of themselves': ({ line }, victim) =>
    hear(line, '$JS.EVENT.>', () => intrudeAndAsk(victim)),
  'listens to the system': ({ line }, victim) => hear(line, '$SYS.>', () => intrudeAndAsk(victim)),
  'writes to the log of another': publishToLog,
  'writes keys of another': publishToKeys,
  'shares in the name of another': shareAs,
  'makes a reader of the log of another': readerOf('pl0', 'pl0'),
  'makes a reader of the keys of another': readerOf('pk0', 'pk'),
  'makes a reader of the inbox of another': readerOf('plin', 'in'),
  'makes a reader that says another filter than its subject': ({ line, place }, { person }) =>
    ask(
      line,
      `$JS.API.CONSUMER.CREATE.pl0.${place.device}.pl0.${place.person}.>`,
      reader('pl0', place.device, { filter_subject: `pl0.${person}.>` }),
    ),
  'makes a reader that says two filters': ({ line, place }, { person }) =>
    ask(
      line,
      `$JS.API.CONSUMER.CREATE.pl0.${place.device}.pl0.${place.person}.>`,
      reader('pl0', place.device, { filter_subjects: [`pl0.${place.person}.>`, `pl0.${person}.>`] }),
    ),
  'makes a reader without a filter': ({ line, place }) =>
    ask(line, `$JS.API.CONSUMER.CREATE.pl0.${place.device}`, reader('pl0', place.device, {})),
  'makes a lasting reader': ({ line, place }) =>
    ask(line, `$JS.API.CONSUMER.DURABLE.CREATE.pl0.${place.device}`, reader('pl0', place.device, {})),
  'takes the name of the reader of another': readerNamed('pl0', 'pl0'),
  'asks the reader of another for the next message': nextOf('pl0'),
  'deletes the reader of another': deleteReader('pl0'),
  'gets a message by its place': ({ line }) => ask(line, '$JS.API.STREAM.MSG.GET.pl0', { seq: 1 }),
  'gets a message directly by its place': ({ line }) => ask(line, '$JS.API.DIRECT.GET.pl0', { seq: 1 }),
  'gets the newest message of another': newestOfLog,
  'gets the newest keys of another': newestOfKeys,
  'lists everybody’s subjects': ({ line }) => ask(line, '$JS.API.STREAM.INFO.pl0', { subjects_filter: '>' }),
  'lists the streams': ({ line }) => ask(line, '$JS.API.STREAM.LIST', {}),
  'lists the readers': ({ line }) => ask(line, '$JS.API.CONSUMER.LIST.pl0', {}),
  'asks about the account': ({ line }) => ask(line, '$JS.API.INFO', {}),
  'empties a stream': ({ line }) => ask(line, '$JS.API.STREAM.PURGE.pl0'),
  'deletes a message': ({ line }) => ask(line, '$JS.API.STREAM.MSG.DELETE.pl0', { seq: 1 }),
  'deletes a stream': ({ line }) => ask(line, '$JS.API.STREAM.DELETE.pl0'),
  'changes a stream': ({ line }) => ask(line, '$JS.API.STREAM.UPDATE.pl0', { name: 'pl0', max_msgs: 1 }),
  'copies a stream': ({ line }) =>
    ask(line, '$JS.API.STREAM.CREATE.evil', { name: 'evil', mirror: { name: 'pl0' } }),
  'takes a snapshot': ({ line }) =>
    ask(line, '$JS.API.STREAM.SNAPSHOT.pl0', { deliver_subject: '_INBOX.snapshot' }),
  'makes another server lead': ({ line }) => ask(line, '$JS.API.STREAM.LEADER.STEPDOWN.pl0'),
  'empties the stream with what it writes': async ({ line, place }) => {
    const head = headers();
    head.set('Nats-Rollup', 'all');
    return answerOf(line.request(logOf(place), 'x', { timeout: WAIT_MS, headers: head }));
  },
};

/**
 * Has an answer of the servers sent where it is a command: the servers do not look at where a device wants its answer. What the
 * body says the intruder chooses, by having laid it under its own keys before. Whether it did harm shows at the streams alone.
 */
export const MISSENT: Readonly<Record<string, Attack>> = {
  'has its receipt sent to where streams are emptied': ({ line, place }) =>
    missend(line, logOf(place), 'x', '$JS.API.STREAM.PURGE.pl0'),
  'has its receipt sent to the log of another': ({ line, place }, victim) =>
    missend(line, logOf(place), 'x', logOf(victim)),
  'has its own message sent to where streams are emptied': (intruder) =>
    missendOwn(intruder, '{}', '$JS.API.STREAM.PURGE.pl0'),
  'has its own message sent to where streams are deleted': (intruder) =>
    missendOwn(intruder, '', '$JS.API.STREAM.DELETE.pl0'),
  'has its own message sent to the log of another': (intruder, victim) =>
    missendOwn(intruder, 'forged', logOf(victim)),
  'has a reader of another made by its own message': async (intruder, { person }) => {
    const { place } = intruder;
    const wanted = reader('pl0', place.device, { filter_subject: `pl0.${person}.>` });
    await missendOwn(
      intruder,
      JSON.stringify(wanted),
      `$JS.API.CONSUMER.CREATE.pl0.${place.device}.pl0.${person}.>`,
    );
    return pull(intruder, 'pl0', place.device);
  },
  'has the next of its reader sent to the log of another': async (intruder, victim) => {
    const { line, place } = intruder;
    await ask(line, keysOf(place), 'forged');
    await ask(
      line,
      readerSubject(place),
      reader('pk0', place.device, { filter_subject: `pk.${place.person}.>` }),
    );
    return missend(line, `$JS.API.CONSUMER.MSG.NEXT.pk0.${place.device}`, '', logOf(victim));
  },
  'has its reader deliver to the log of another': (intruder, victim) => deliverTo(intruder, logOf(victim)),
  'has its reader deliver to where streams are emptied': (intruder) =>
    deliverTo(intruder, '$JS.API.STREAM.PURGE.pl0'),
  'has its reader deliver to where the reader of another is deleted': (intruder, { device }) =>
    deliverTo(intruder, `$JS.API.CONSUMER.DELETE.pl0.${device}`),
};

const readerSubject = ({ device, person }: SyncPlace) =>
  `$JS.API.CONSUMER.CREATE.pk0.${device}.pk.${person}.>`;

async function deliverTo({ line, place }: Intruder, subject: string): Promise<null> {
  await ask(line, `$JS.API.CONSUMER.DELETE.pk0.${place.device}`);
  await ask(line, keysOf(place), '{}');
  const filter_subject = `pk.${place.person}.>`;
  await ask(
    line,
    readerSubject(place),
    reader('pk0', place.device, { filter_subject, deliver_subject: subject }),
  );
  await pause();
  await ask(line, `$JS.API.CONSUMER.DELETE.pk0.${place.device}`);
  return null;
}

async function missendOwn({ line, place }: Intruder, body: string, to: string): Promise<null> {
  await ask(line, keysOf(place), body);
  return missend(line, `$JS.API.DIRECT.GET.pk0.${keysOf(place)}`, '', to);
}

async function missend(line: NatsConnection, subject: string, body: string, reply: string): Promise<null> {
  line.publish(subject, body, { reply });
  await line.flush();
  await pause();
  return null;
}

/** @returns null where the answer is an error, or none comes. */
export function ask(line: NatsConnection, subject: string, body: unknown = ''): Promise<string | null> {
  const payload = typeof body === 'string' ? body : JSON.stringify(body);
  return answerOf(line.request(subject, payload, { timeout: WAIT_MS }));
}

/** What comes of a reader bears its own subject, so that it is heard at an inbox of one's own alone. */
async function pull({ line, place }: Intruder, stream: string, device: string): Promise<string | null> {
  const inbox = `_INBOX.${place.device}.next`;
  return hear(
    line,
    inbox,
    async () => {
      line.publish(`$JS.API.CONSUMER.MSG.NEXT.${stream}.${device}`, '{"batch":1}', { reply: inbox });
      await line.flush();
    },
    (subject) => subject !== inbox,
  );
}

async function answerOf(request: ReturnType<NatsConnection['request']>): Promise<string | null> {
  try {
    const answer = await request;
    const refused = (answer.headers?.code ?? 0) >= 400 || answer.string().includes('"error":');
    return refused ? null : `${answer.subject} ${answer.string().slice(0, 100)}`;
  } catch {
    return null;
  }
}

async function hear(
  line: NatsConnection,
  subject: string,
  meanwhile: () => Promise<void>,
  counts: (subject: string) => boolean = () => true,
): Promise<string | null> {
  let heard: string | null = null;
  const subscription = line.subscribe(subject, {
    callback: (error, message) => {
      if (!error && counts(message.subject)) heard ??= message.subject;
    },
  });
  await line.flush().catch(() => {});
  await meanwhile();
  await pause();
  subscription.unsubscribe();
  return heard;
}

function reader(stream: string, name: string, filter: object): object {
  const config = {
    name,
    ack_policy: 'none',
    deliver_policy: 'all',
    mem_storage: true,
    num_replicas: 1,
    ...filter,
  };
  return { stream_name: stream, config, action: 'create' };
}

const pause = () => new Promise((resolve) => setTimeout(resolve, WAIT_MS));
