import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Issuing } from './invitation.ts';
import { newSeeds, type Revoked, type Seeds, type Trust, trustOf } from './keys.ts';
import { nodeConfiguration } from './node-configuration.ts';
import { servicesOf } from './services.ts';
import { logStreams } from './streams.ts';

export interface NodeAddress {
  /** Name of the certificate, and what browsers connect to. */
  readonly host: string;
  /** Address in the network of the servers alone. */
  readonly inside: string;
}

/** All there is to know of one cluster. Secret as a whole. */
export interface PlaceFile {
  readonly by: string;
  readonly nodes: readonly NodeAddress[];
  readonly people: number;
  readonly seeds: Seeds;
  readonly revoked: Revoked;
  readonly routePassword: string;
}

const KEYS = 'keys.json';
/** As Debian's package has it. */
const STORE = '/var/lib/nats';
const CERTIFICATE = { certFile: '/etc/nats/tls/fullchain.pem', keyFile: '/etc/nats/tls/privkey.pem' };
const PORTS = { inside: 4222, webSocket: 443, monitoring: 8222, route: 6222 };
/** Bytes for the log of one person, keys and what is shared included: what the streams may take together. */
const BYTES_PER_PERSON = 80e6;

export function readPlace(folder: string): PlaceFile {
  return JSON.parse(readFileSync(join(folder, KEYS), 'utf8')) as PlaceFile;
}

export const trustIn = ({ seeds, people, revoked }: PlaceFile): Promise<Trust> =>
  trustOf(seeds, servicesOf(logStreams(people)), revoked);

export const serversOf = ({ nodes }: Pick<PlaceFile, 'nodes'>): string[] =>
  nodes.map(({ host }) => `wss://${host}`);

export async function issuingOf(place: PlaceFile): Promise<Issuing> {
  const { people } = await trustIn(place);
  const { by, seeds } = place;
  return {
    by,
    servers: serversOf(place),
    logStreams: logStreams(place.people),
    account: people.name,
    seed: seeds.issuing,
  };
}

/** @returns the files' names. @throws where the folder has keys already: they would be lost. */
export async function createPlace(
  folder: string,
  what: Pick<PlaceFile, 'by' | 'nodes' | 'people'>,
): Promise<string[]> {
  if (existsSync(join(folder, KEYS))) throw new Error(`${folder} has keys already; choose another folder`);
  if (!(what.people > 0)) throw new Error('how many people?');
  const routePassword = Buffer.from(crypto.getRandomValues(new Uint8Array(24))).toString('base64url');
  return writePlace(folder, { ...what, seeds: newSeeds(), revoked: {}, routePassword });
}

export async function writePlace(folder: string, place: PlaceFile): Promise<string[]> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const trust = await trustIn(place);
  const files = {
    [KEYS]: JSON.stringify(place, null, 2),
    'issuing-key.json': JSON.stringify(await issuingOf(place), null, 2),
    'paper.txt': paper(place),
    ...Object.fromEntries(
      place.nodes.map((node, index) => [`${node.host}.conf`, configurationOf(place, trust, index)]),
    ),
  };
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, name), `${text.trimEnd()}\n`, { mode: 0o600 });
    chmodSync(join(folder, name), 0o600);
  }
  return Object.keys(files);
}

export function configurationOf(
  { nodes, people, routePassword }: PlaceFile,
  trust: Trust,
  index: number,
): string {
  const { host = '', inside = '127.0.0.1' } = nodes[index] ?? {};
  const routes = nodes.map((node) => `${node.inside}:${PORTS.route}`);
  return nodeConfiguration({
    name: `n${index}`,
    store: STORE,
    trust,
    inside: { host: inside, port: PORTS.inside },
    webSocket: { host: '0.0.0.0', port: PORTS.webSocket, certificate: host ? CERTIFICATE : null },
    monitoringPort: PORTS.monitoring,
    cluster: nodes.length > 1 ? { port: PORTS.route, routes, password: routePassword } : null,
    mostStoredBytes: Math.max(1e9, people * BYTES_PER_PERSON),
  });
}

function paper({ by, seeds }: PlaceFile): string {
  return `Plumbline sync of ${by}: keys to keep on paper, in a place of their own.

operator  ${seeds.operator}
store     ${seeds.store}
people    ${seeds.people}
system    ${seeds.system}
issuing   ${seeds.issuing}

Whoever has the operator's can change who may come in. Whoever has the issuing key can invite people, and give
themselves credentials for any name; what they read is sealed. Lost, the servers run on as they are.
`;
}
