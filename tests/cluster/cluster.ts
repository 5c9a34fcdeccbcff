import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type JetStreamManager, jetstreamManager } from '@nats-io/jetstream';
import { parseCreds } from '@nats-io/jwt';
import {
  type ConnectionOptions,
  credsAuthenticator,
  type NatsConnection,
  wsconnect,
} from '@nats-io/nats-core';
import { fromSeed } from '@nats-io/nkeys';
import {
  administrator,
  newSeeds,
  type Revoked,
  type Seeds,
  slot,
  type Trust,
  trustOf,
} from '../../deploy/keys.ts';
import { nodeConfiguration } from '../../deploy/node-configuration.ts';
import type { RoleLine } from '../../deploy/person-role.ts';
import { areReady } from '../../deploy/ready.ts';
import { servicesOf } from '../../deploy/services.ts';
import { logStreams, streams } from '../../deploy/streams.ts';
import type { SyncPlace } from '../../src/ports/sync-ports.ts';

/** So long three servers on a busy machine may take to agree on who leads and who holds what: 4 to 15 s, as seen. */
const PATIENCE_MS = 40_000;
/** Now and then three that start at once never find peers for a stream; the next time they do. */
const STARTS = 3;
const PEOPLE = 400;
const SERVICES = servicesOf(logStreams(PEOPLE));

export interface ClusterOptions {
  readonly binary: string;
  readonly nodes: 1 | 3;
  /** Another role than the deployed one, to show what a line is for. */
  readonly role?: readonly RoleLine[];
}

/** One or three servers on this machine, by the configuration, the role and the streams that are deployed. */
export class Cluster {
  readonly seeds: Seeds = newSeeds();
  readonly #binary: string;
  readonly #role: readonly RoleLine[] | undefined;
  readonly #folder = mkdtempSync(join(tmpdir(), 'plumbline-cluster-'));
  readonly #running = new Map<number, ChildProcess>();
  #trust!: Trust;
  #revoked: Revoked = {};
  #ports: readonly NodePorts[] = [];

  private constructor({ binary, role }: ClusterOptions) {
    this.#binary = binary;
    this.#role = role;
  }

  static start(options: ClusterOptions): Promise<Cluster> {
    return severalTimes(() => Cluster.#startOnce(options));
  }

  static async #startOnce(options: ClusterOptions): Promise<Cluster> {
    const cluster = new Cluster(options);
    try {
      cluster.#ports = await freePorts(options.nodes);
      cluster.#configure(await trustOf(cluster.seeds, SERVICES, {}, options.role));
      for (const [index] of cluster.#ports.entries()) cluster.restart(index);
      await cluster.makeStreams();
      return cluster;
    } catch (error) {
      const said = cluster.#ports.map((_, index) => cluster.log(index)).join('\n');
      await cluster.stop();
      throw new Error(`the servers did not come up: ${said.slice(-4000)}`, { cause: error });
    }
  }

  /** WebSocket addresses, in the order of the nodes. */
  get servers(): string[] {
    return this.#ports.map(({ webSocket }) => `ws://127.0.0.1:${webSocket}`);
  }

  /** What lets one more device of a person in. */
  async place(person: string, { logStream = 'pl0', servers = this.servers } = {}): Promise<SyncPlace> {
    const { device, credentials } = await this.slot(person, logStream);
    return { servers, person, device, credentials, logStream };
  }

  slot(person: string, logStream = 'pl0') {
    const expiresAt = Math.floor(Date.now() / 1000) + 3600;
    return slot(this.seeds.issuing, this.#trust.people.name, { person, logStream, expiresAt });
  }

  /** By `kill -9`. */
  async kill(index: number): Promise<void> {
    const node = this.#running.get(index);
    if (!node || node.exitCode !== null || node.signalCode !== null) return;
    const gone = new Promise((resolve) => node.once('exit', resolve));
    node.kill('SIGKILL');
    await gone;
    this.#running.delete(index);
  }

  restart(index: number): void {
    const node = spawn(this.#binary, ['-c', this.#path(index, 'conf'), '-l', this.#path(index, 'log')], {
      stdio: 'ignore',
    });
    this.#running.set(index, node);
  }

  /** All servers killed, everything they kept is gone, and they start anew with the same keys. */
  async wipe(): Promise<void> {
    await severalTimes(async () => {
      for (const [index] of this.#ports.entries()) await this.kill(index);
      for (const [index] of this.#ports.entries())
        rmSync(this.#store(index), { recursive: true, force: true });
      for (const [index] of this.#ports.entries()) this.restart(index);
      await this.makeStreams();
    });
  }

  /** Tells the running servers, as the administrator does for a device that was lost. */
  async revoke(device: string): Promise<void> {
    this.#revoked = { ...this.#revoked, [device]: Math.floor(Date.now() / 1000) + 1 };
    await this.tell(await trustOf(this.seeds, SERVICES, this.#revoked, this.#role));
  }

  /** Another role from now on: whoever is connected is let in again under the new one. */
  async grant(role: readonly RoleLine[]): Promise<void> {
    await this.tell(await trustOf(this.seeds, SERVICES, this.#revoked, role));
  }

  async tell(trust: Trust): Promise<void> {
    this.#trust = trust;
    await this.#asSystem(async (system) => {
      const answer = await system.request('$SYS.REQ.CLAIMS.UPDATE', trust.people.jwt, { timeout: 10_000 });
      if (!answer.string().includes('"code":200')) throw new Error(answer.string());
    });
  }

  async #asSystem(ask: (system: NatsConnection) => Promise<void>): Promise<void> {
    const system = await this.#connect(await administrator(this.seeds, 'system'));
    try {
      await ask(system);
    } finally {
      await system.close();
    }
  }

  /** Asks as the administrator of the account, who may do everything. */
  async administer<Result>(
    ask: (manager: JetStreamManager, connection: NatsConnection) => Promise<Result>,
  ): Promise<Result> {
    const connection = await this.#connect(await administrator(this.seeds, 'store'));
    try {
      return await ask(await jetstreamManager(connection, { checkAPI: false, timeout: 10_000 }), connection);
    } finally {
      await connection.close();
    }
  }

  /** Signs in past the WebSocket, where whoever runs the servers does. @returns what the server says to it. */
  async signsInByTcp({ credentials }: SyncPlace): Promise<string> {
    const { jwt, key } = await parseCreds(new TextEncoder().encode(credentials));
    const socket = connect(this.#ports[0]?.inside ?? 0, '127.0.0.1');
    socket.setEncoding('utf8');
    let said = '';
    for await (const chunk of socket) {
      said += chunk;
      const nonce = /"nonce":"([^"]+)"/.exec(chunk)?.[1];
      if (!nonce) continue;
      const signature = Buffer.from(
        fromSeed(new TextEncoder().encode(key)).sign(new TextEncoder().encode(nonce)),
      ).toString('base64url');
      socket.write(`CONNECT ${JSON.stringify({ jwt, sig: signature, protocol: 1 })}\r\nPING\r\n`);
    }
    return said;
  }

  /** Makes the streams as soon as the servers know each other, and waits until each has all its copies. */
  async makeStreams(): Promise<void> {
    await patiently(() =>
      this.#asSystem(async (system) => {
        if (!(await areReady(system, this.#ports.length))) throw new Error('not in step yet');
      }),
    );
    await patiently(() =>
      this.administer(async (manager) => {
        for (const stream of streams({ people: PEOPLE, replicas: this.#ports.length, bytesPerPerson: 2e6 }))
          await manager.streams.add(stream as Parameters<typeof manager.streams.add>[0]);
      }),
    );
  }

  /** Which server leads a stream now. */
  async leader(stream: string): Promise<number> {
    const info = await this.administer((manager) => manager.streams.info(stream));
    return Number(info.cluster?.leader?.slice(1) ?? 0);
  }

  log(index: number): string {
    return readFileSync(this.#path(index, 'log'), { encoding: 'utf8', flag: 'a+' });
  }

  /** Where the servers keep what they were given. */
  stores(): string[] {
    return this.#ports.map((_, index) => this.#store(index));
  }

  /** How many messages of a person a log’s stream holds; 0 while nobody leads. */
  async messages(stream: string, person: string): Promise<number> {
    const asked = { subjects_filter: `${stream}.${person}.*` };
    const info = await this.administer((manager) => manager.streams.info(stream, asked)).catch(() => null);
    return Object.values(info?.state.subjects ?? {}).reduce((sum, count) => sum + count, 0);
  }

  async stop(): Promise<void> {
    for (const index of [...this.#running.keys()]) await this.kill(index);
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #configure(trust: Trust): void {
    this.#trust = trust;
    const routes = this.#ports.map(({ route }) => `127.0.0.1:${route}`);
    for (const [index, ports] of this.#ports.entries())
      writeFileSync(
        this.#path(index, 'conf'),
        nodeConfiguration({
          name: `n${index}`,
          store: this.#store(index),
          trust,
          inside: { host: '127.0.0.1', port: ports.inside },
          webSocket: { host: '127.0.0.1', port: ports.webSocket, certificate: null },
          monitoringPort: ports.monitoring,
          cluster: routes.length > 1 ? { port: ports.route, routes, password: 'between-servers' } : null,
          mostStoredBytes: 8e9,
        }),
      );
  }

  async #connect(credentials: string): Promise<NatsConnection> {
    const options: ConnectionOptions = {
      servers: this.servers,
      authenticator: credsAuthenticator(new TextEncoder().encode(credentials)),
      timeout: 5000,
      reconnect: false,
    };
    return wsconnect(options);
  }

  #path(index: number, kind: 'conf' | 'log'): string {
    return join(this.#folder, `n${index}.${kind}`);
  }

  #store(index: number): string {
    return join(this.#folder, `n${index}`);
  }
}

interface NodePorts {
  readonly inside: number;
  readonly webSocket: number;
  readonly monitoring: number;
  readonly route: number;
}

/** All are held until each is known, so that none is given twice. */
async function freePorts(nodes: number): Promise<NodePorts[]> {
  const held = await Promise.all(Array.from({ length: nodes * 4 }, hold));
  const ports = held.map((server) => (server.address() as { port: number }).port);
  await Promise.all(held.map((server) => new Promise((resolve) => server.close(resolve))));
  return Array.from({ length: nodes }, (_, index) => {
    const [inside = 0, webSocket = 0, monitoring = 0, route = 0] = ports.slice(index * 4);
    return { inside, webSocket, monitoring, route };
  });
}

function hold() {
  return new Promise<ReturnType<typeof createServer>>((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

/** Tries again until it goes well. */
async function patiently<Result>(attempt: () => Promise<Result>): Promise<Result> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > until) throw error;
      await pause(250);
    }
  }
}

async function severalTimes<Result>(start: () => Promise<Result>): Promise<Result> {
  for (let left = STARTS - 1; ; left--) {
    try {
      return await start();
    } catch (error) {
      if (left === 0) throw error;
    }
  }
}
