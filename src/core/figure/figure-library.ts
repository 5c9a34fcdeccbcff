import type { Placement } from '../posture/posture.ts';
import { parsePose } from './parse-pose.ts';
import type { FigureRecord, KeyPose } from './pose.ts';
import { asList, asNumber, asRecord, asText, fail, type RawRecord } from './raw-record.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Keys under which both sides share a value that one side may override (`A` for `AN` and `AF`). */
const SHARED_KEYS = ['A', 'L', 'pr', 'se'] as const;

/** Lays overrides on a record: a shared key replaces both of its one-sided ones. */
function override(base: Fields, own: Fields): Fields {
  const kept: Record<string, unknown> = { ...base };
  for (const key of SHARED_KEYS) {
    if (!(key in own)) continue;
    delete kept[`${key}N`];
    delete kept[`${key}F`];
  }
  return { ...kept, ...own };
}

function baseFields(bases: RawRecord, name: unknown, seen: readonly unknown[] = []): Fields {
  const where = `base "${name}"`;
  if (seen.includes(name)) fail(where, 'is based on itself');
  const raw = bases.fields[asText(name, where)];
  if (raw === undefined) fail(where, 'is not there');
  const { fields } = asRecord(raw, where);
  return fields.base === undefined
    ? fields
    : override(baseFields(bases, fields.base, [...seen, name]), fields);
}

const CAMERAS: Readonly<Record<string, readonly [number, number]>> = {
  side: [20, 9],
  sideb: [-20, 9],
  front: [72, 9],
};

function parseCamera(raw: unknown, where: string): readonly [number, number] {
  if (Array.isArray(raw)) return [asNumber(raw[0], where), asNumber(raw[1], where)];
  return CAMERAS[asText(raw ?? 'side', where)] ?? fail(where, `no camera "${raw}"`);
}

/** The clip's places in the data: T thorax or P pelvis, then F front or B back. */
const CLIPS: Readonly<Record<string, Placement>> = {
  TF: 'sternum',
  TB: 'upper-back',
  PF: 'pelvis',
};

function parseClip(raw: unknown, where: string): Placement | null {
  if (raw === null || raw === undefined) return null;
  return CLIPS[asText(raw, where)] ?? fail(where, `no clip place "${raw}"`);
}

const DEFAULT_MS = [1500, 1000] as const;

function parseFigure(id: string, raw: unknown, bases: RawRecord): FigureRecord {
  const own = asRecord(raw, `figure "${id}"`);
  const { k: rawKeys, ...rest } = own.fields;
  const fields = rest.base === undefined ? rest : override(baseFields(bases, rest.base), rest);
  const keys = asList(rawKeys, `${own.where} k`).map((rawKey, index): KeyPose => {
    const where = `${own.where} k[${index}]`;
    const key = asRecord(rawKey, where).fields;
    const [moveMs, holdMs] = asList(key.ms ?? fields.ms ?? DEFAULT_MS, `${where} ms`);
    return {
      pose: parsePose({ where, fields: override(fields, key) }),
      moveMs: asNumber(moveMs, `${where} ms`),
      holdMs: asNumber(holdMs, `${where} ms`),
    };
  });
  if (keys.length < 2) fail(own.where, 'needs a start and a peak');
  return {
    id,
    keys,
    easing: fields.ease === 'linear' ? 'linear' : 'cubic',
    camera: parseCamera(fields.cam, `${own.where} cam`),
    closeUp: fields.zoom === 1,
    slopeDeg: fields.slope === undefined ? 0 : asNumber(fields.slope, `${own.where} slope`),
    floor: fields.floor !== false,
    clip: parseClip(fields.clip, `${own.where} clip`),
  };
}

/** The figures of the pose data, by id. */
export interface FigureLibrary {
  readonly ids: readonly string[];
  /** Null where there is no drawing under this id; throws a FigureDataError where it does not read. */
  readonly find: (id: string) => FigureRecord | null;
}

/** Reads a figure of the pose data when it is first asked for; throws a FigureDataError that names what does not read. */
export function parseFigures(json: unknown): FigureLibrary {
  const data = asRecord(json, 'pose data');
  if (data.fields.version !== 1) fail('pose data', `version ${data.fields.version} is not known here`);
  const bases = asRecord(data.fields.bases, 'pose data bases');
  const exercises = asRecord(data.fields.ex, 'pose data ex');
  const breaks = asRecord(data.fields.breaks, 'pose data breaks');
  const raw = new Map(Object.entries({ ...exercises.fields, ...breaks.fields }));
  const figures = new Map<string, FigureRecord>();
  const find = (id: string): FigureRecord | null => {
    const known = figures.get(id);
    if (known || !raw.has(id)) return known ?? null;
    const figure = parseFigure(id, raw.get(id), bases);
    figures.set(id, figure);
    return figure;
  };
  return { ids: [...raw.keys()], find };
}
