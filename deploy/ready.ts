import type { NatsConnection } from '@nats-io/nats-core';

/** What a server says of the cluster, as far as it is read: nats-server's `server.JSInfo`. */
interface Told {
  readonly data?: {
    readonly meta_cluster?: {
      readonly leader?: string;
      readonly replicas?: readonly { readonly current: boolean; readonly offline?: boolean }[] | null;
    };
  };
}

const ANSWER_MS = 2000;

/**
 * Whether the one that leads has all the others in step. Asked for a stream before that, it finds "no suitable peers".
 *
 * @param system a line of the account `SYS`
 * @param nodes 1 or 3
 */
export async function areReady(system: NatsConnection, nodes: number): Promise<boolean> {
  if (nodes === 1) return true;
  const answers = await system.requestMany('$SYS.REQ.SERVER.PING.JSZ', '{}', {
    strategy: 'count',
    maxMessages: nodes,
    maxWait: ANSWER_MS,
  });
  let inStep = 0;
  for await (const answer of answers) {
    const { replicas } = answer.json<Told>().data?.meta_cluster ?? {};
    // The others name none.
    inStep = Math.max(inStep, replicas?.filter(({ current, offline }) => current && !offline).length ?? 0);
  }
  return inStep === nodes - 1;
}
