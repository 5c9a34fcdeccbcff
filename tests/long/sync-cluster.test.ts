import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Cluster } from '../cluster/cluster.ts';
import { natsServer } from '../cluster/nats-server.ts';

const server = natsServer();
if ('missing' in server) console.warn(server.missing);

describe.skipIf('missing' in server)('three servers', () => {
  let cluster: Cluster;
  beforeAll(async () => {
    if ('binary' in server) cluster = await Cluster.start({ ...server, nodes: 3 });
  }, 120_000);
  afterAll(() => cluster?.stop());

  it('come up with the streams that are deployed', async () => {
    const t = Date.now();
    const names = await cluster.administer(async (manager) => (await manager.streams.names().next()).sort());
    console.log(names, Date.now() - t, await cluster.leader('pl0'));
    expect(names).toEqual(['pk0', 'pl0', 'pl1', 'plin']);
  });
});
