import { decode } from '@nats-io/jwt';
import { describe, expect, it } from 'vitest';
import { invite, readIssuing, readReference } from '../../deploy/invitation.ts';
import { newSeeds } from '../../deploy/keys.ts';
import { PERSON_ROLE } from '../../deploy/person-role.ts';
import { configurationOf, issuingOf, type PlaceFile, trustIn } from '../../deploy/place-files.ts';
import { logStreams, streams } from '../../deploy/streams.ts';
import { readCode } from '../../src/core/sync/code.ts';

const NOW = Date.UTC(2026, 10, 27);
const place: PlaceFile = {
  by: 'A clinic',
  nodes: ['a', 'b', 'c'].map((host) => ({ host: `${host}.example`, inside: '10.0.0.1' })),
  people: 450,
  seeds: newSeeds(),
  revoked: {},
  routePassword: 'secret',
};

describe('an invitation', () => {
  it('lets four devices of one new person in for a year, and says where', async () => {
    const { code, person, devices, expiresAt } = await invite(await issuingOf(place), NOW);
    const read = readCode(code);
    expect(read).toMatchObject({
      type: 'read',
      code: {
        kind: 'invitation',
        by: 'A clinic',
        servers: ['wss://a.example', 'wss://b.example', 'wss://c.example'],
        person,
        expiresAt,
        slots: devices.map((device) => ({ device })),
      },
    });
    expect(new Set(devices).size).toBe(4);
    expect(person).toMatch(/^[a-z0-9]{12}$/);
    expect(expiresAt - NOW).toBe(365 * 86_400_000);
  });

  it('bears the name and the stream of the person, and no permission of its own', async () => {
    const issuing = await issuingOf(place);
    const { code, person } = await invite(issuing, NOW);
    const read = readCode(code);
    if (read.type !== 'read' || read.code.kind !== 'invitation') throw new Error('not read');
    const { slots, logStream } = read.code;
    const jwt = /\b(eyJ\S+)/.exec(slots[0]?.credentials ?? '')?.[1] ?? '';
    const claims = decode<Record<string, unknown>>(jwt);
    expect(claims).toMatchObject({ name: person, exp: NOW / 1000 + 365 * 86_400 });
    expect(claims.nats).toMatchObject({ tags: [`stream:${logStream}`], issuer_account: issuing.account });
    expect(Object.keys(claims.nats).filter((key) => ['pub', 'sub', 'payload'].includes(key))).toEqual([]);
  });

  it('brings more places for who takes part, by the line that they were shown', async () => {
    const issuing = await issuingOf(place);
    const known = readReference('More places for devices, please: pl2.q7dz0m4kx2ab', issuing);
    const { person, code } = await invite(issuing, NOW, known);
    expect(person).toBe('q7dz0m4kx2ab');
    expect(readCode(code)).toMatchObject({ code: { person, logStream: 'pl2' } });
    for (const other of ['q7dz0m4kx2ab', 'pl99.q7dz0m4kx2ab', 'pl2.q7dz', '']) {
      expect(() => readReference(other, issuing)).toThrow();
    }
  });

  it('is made by the issuing key alone', async () => {
    const issuing = await issuingOf(place);
    expect(readIssuing(JSON.stringify(issuing))).toEqual(issuing);
    expect(JSON.stringify(issuing)).not.toContain(place.seeds.operator);
    expect(() => readIssuing('{}')).toThrow();
    expect(() => readIssuing(JSON.stringify({ ...issuing, seed: place.seeds.operator }))).toThrow();
  });
});

describe('a server', () => {
  it('has what people write on disk before it says so, and lets them in by TLS alone', async () => {
    const text = configurationOf(place, await trustIn(place), 0);
    expect(text).toContain('sync_interval: always');
    expect(text).toMatch(/websocket \{[^}]*tls \{ cert_file/);
    expect(text).not.toContain('no_tls');
  });

  it('holds no secret that lets anybody in', async () => {
    const text = configurationOf(place, await trustIn(place), 0);
    for (const seed of Object.values(place.seeds)) expect(text).not.toContain(seed);
  });
});

describe('the streams', () => {
  it('hold no more than 200 people each, and drop nothing of a log', () => {
    expect(logStreams(450)).toEqual(['pl0', 'pl1', 'pl2']);
    const [log] = streams({ people: 450, replicas: 3 });
    expect(log).toMatchObject({ discard: 'new', num_replicas: 3, storage: 'file' });
    expect(log).not.toHaveProperty('max_age');
  });

  it('are written to and read by subjects that the role names', () => {
    for (const { name, subjects } of streams({ people: 1, replicas: 1 })) {
      const first = (subjects?.[0] ?? '').split('.')[0] ?? '';
      const named = PERSON_ROLE.map(({ subject }) => subject.replaceAll('{{tag(stream)}}', 'pl0'));
      expect(named.some((subject) => subject.startsWith(`${first}.`))).toBe(true);
      expect(named.some((subject) => subject.startsWith(`$JS.API.CONSUMER.CREATE.${name}.`))).toBe(true);
    }
  });
});
