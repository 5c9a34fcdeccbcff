import { setTimeout as pause } from 'node:timers/promises';
import { type JetStreamManager, jetstreamManager } from '@nats-io/jetstream';
import { credsAuthenticator, type NatsConnection, wsconnect } from '@nats-io/nats-core';
import { administrator } from './keys.ts';
import { type PlaceFile, serversOf, trustIn } from './place-files.ts';
import { areReady } from './ready.ts';

const ANSWER_MS = 10_000;

/** Asks as the one who runs the servers, over the WebSocket like everybody. */
export async function administer<Result>(
  place: PlaceFile,
  ask: (manager: JetStreamManager) => Promise<Result>,
): Promise<Result> {
  const line = await connect(place, 'store');
  try {
    return await ask(await jetstreamManager(line, { checkAPI: false, timeout: ANSWER_MS }));
  } finally {
    await line.close();
  }
}

/** Three servers that have just been started take some seconds to know each other; a minute is more than they ever took. */
const READY_WITHIN_MS = 60_000;

/** Resolves when the servers can be given streams. @throws where they do not come in step. */
export async function whenReady(place: PlaceFile): Promise<void> {
  const line = await connect(place, 'system');
  try {
    const until = Date.now() + READY_WITHIN_MS;
    while (!(await areReady(line, place.nodes.length))) {
      if (Date.now() > until)
        throw new Error('the servers do not reach each other: look at their private addresses');
      await pause(1000);
    }
  } finally {
    await line.close();
  }
}

/** Tells the running servers who may come in from now on. @throws where they do not take it. */
export async function announce(place: PlaceFile): Promise<void> {
  const { people, store } = await trustIn(place);
  const line = await connect(place, 'system');
  try {
    for (const { jwt } of [store, people]) {
      const answer = await line.request('$SYS.REQ.CLAIMS.UPDATE', jwt, { timeout: ANSWER_MS });
      if (!answer.string().includes('"code":200')) throw new Error(answer.string());
    }
  } finally {
    await line.close();
  }
}

async function connect(place: PlaceFile, as: 'store' | 'system'): Promise<NatsConnection> {
  const credentials = await administrator(place.seeds, as);
  const servers = serversOf(place);
  try {
    return await wsconnect({
      servers,
      authenticator: credsAuthenticator(new TextEncoder().encode(credentials)),
      timeout: ANSWER_MS,
      reconnect: false,
    });
  } catch (cause) {
    const asked = 'is it running, is port 443 open, and is its certificate trusted here?';
    throw new Error(`no server answers at ${servers.join(', ')}: ${asked}`, { cause });
  }
}
