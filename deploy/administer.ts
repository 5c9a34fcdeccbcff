import { type JetStreamManager, jetstreamManager } from '@nats-io/jetstream';
import { credsAuthenticator, type NatsConnection, wsconnect } from '@nats-io/nats-core';
import { administrator } from './keys.ts';
import { type PlaceFile, serversOf, trustIn } from './place-files.ts';

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
  return wsconnect({
    servers: serversOf(place),
    authenticator: credsAuthenticator(new TextEncoder().encode(credentials)),
    timeout: ANSWER_MS,
    reconnect: false,
  });
}
