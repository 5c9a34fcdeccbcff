import { parseArgs } from 'node:util';
import { administer, announce, whenReady } from './administer.ts';
import { invite, readReference } from './invitation.ts';
import { createPlace, issuingOf, type NodeAddress, readPlace, writePlace } from './place-files.ts';
import { streams } from './streams.ts';

const HELP = `Sets up and looks after the servers that sync runs on. See docs/hosting-sync.md.

  npm run -s servers -- new FOLDER --by NAME --node HOST [--people 200]
  npm run -s servers -- new FOLDER --by NAME --node HOST=INSIDE --node … --node … [--people 5000]
      Makes keys, and a configuration of nats-server for each node: one, or three with their private addresses.
  npm run -s servers -- streams FOLDER          makes what the servers keep, or gives it its new sizes
  npm run -s servers -- invite FOLDER [LINE]    prints an invitation for one person (the page /issue/ does the same);
      with the line that Plumbline shows where all places are taken, more places for that person
  npm run -s servers -- revoke FOLDER DEVICE    lets a lost device in no more
  npm run -s servers -- forget FOLDER PERSON    removes all that one person has at the servers

FOLDER holds secrets: keep it off the servers, and a copy of paper.txt on paper.`;

/** @returns the exit code: 0, 1 where the servers did not do it, 2 for a command that cannot be used. */
export async function main(argv: readonly string[]): Promise<number> {
  try {
    const { positionals, values } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        by: { type: 'string' },
        node: { type: 'string', multiple: true },
        people: { type: 'string', default: '200' },
        help: { type: 'boolean' },
      },
    });
    const [command = 'help', folder = '', what = ''] = positionals;
    const run = { new: make, streams: makeStreams, invite: print, revoke, forget }[command];
    if (!run || !folder || values.help) {
      console.log(HELP);
      return values.help || command === 'help' ? 0 : 2;
    }
    await run(folder, what, values);
    return 0;
  } catch (error) {
    console.error(`servers: ${error instanceof Error ? error.message : error}`);
    return 1;
  }
}

interface Values {
  readonly by?: string | undefined;
  readonly node?: string[] | undefined;
  readonly people: string;
}

async function make(folder: string, _: string, { by, node = [], people }: Values): Promise<void> {
  if (!by || (node.length !== 1 && node.length !== 3))
    throw new Error('say --by NAME, and --node once or three times');
  const files = await createPlace(folder, { by, nodes: node.map(addressOf), people: Number(people) });
  console.log(`Made in ${folder}:\n${files.map((file) => `  ${file}`).join('\n')}`);
}

function addressOf(given: string, _: number, all: readonly string[]): NodeAddress {
  const [host = '', inside = '127.0.0.1'] = given.split('=');
  if (!host || (all.length > 1 && !given.includes('=')))
    throw new Error(`--node ${given}: three servers need their private addresses, HOST=INSIDE`);
  return { host, inside };
}

async function makeStreams(folder: string): Promise<void> {
  const place = readPlace(folder);
  const replicas = place.nodes.length;
  await whenReady(place);
  await administer(place, async (manager) => {
    const there = new Set(await manager.streams.names().next());
    for (const stream of streams({ people: place.people, replicas })) {
      const config = stream as Parameters<typeof manager.streams.add>[0];
      if (there.has(config.name)) await manager.streams.update(config.name, config);
      else await manager.streams.add(config);
      console.log(`${config.name}: ready`);
    }
  });
}

async function print(folder: string, line: string): Promise<void> {
  const issuing = await issuingOf(readPlace(folder));
  const known = line ? readReference(line, issuing) : undefined;
  const { person, devices, code, expiresAt } = await invite(issuing, Date.now(), known);
  console.log(`Person ${person}, until ${new Date(expiresAt).toISOString().slice(0, 10)}. Devices:`);
  for (const device of devices) console.log(`  ${device}`);
  console.log(`\n${code}`);
}

async function revoke(folder: string, device: string): Promise<void> {
  if (!/^U[A-Z2-7]{55}$/.test(device))
    throw new Error('which device? Its name has 56 letters and begins with U');
  const place = readPlace(folder);
  const revoked = { ...place.revoked, [device]: Math.floor(Date.now() / 1000) + 1 };
  await writePlace(folder, { ...place, revoked });
  await announce({ ...place, revoked });
  console.log('The servers let it in no more.');
}

async function forget(folder: string, person: string): Promise<void> {
  if (!/^[a-z0-9]{12}$/.test(person)) throw new Error('which person? Twelve letters and digits');
  await administer(readPlace(folder), async (manager) => {
    for (const { config } of await manager.streams.list().next()) {
      const [first = ''] = (config.subjects?.[0] ?? '').split('.');
      const filters = first === 'in' ? [`in.${person}.*`, `in.*.${person}`] : [`${first}.${person}.*`];
      for (const filter of filters) await manager.streams.purge(config.name, { filter });
    }
  });
  console.log('The servers keep nothing of this person. Their devices would send it again: revoke them too.');
}
