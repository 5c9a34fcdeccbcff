import { vec3 } from '../imu/vector.ts';
import { parseArm, parseLeg } from './parse-limb.ts';
import {
  type Contact,
  type Cue,
  type FreeParameter,
  type Pin,
  type PointName,
  type Pose,
  PROP_KINDS,
  type Prop,
  SIDED_POINTS,
  SINGLE_POINTS,
  type Touch,
} from './pose.ts';
import { asList, asNumber, asText, asWord, fail, type RawRecord, sift } from './raw-record.ts';
import { perSide, type Side } from './skeleton.ts';

const LETTER: Record<Side, 'N' | 'F'> = { near: 'N', far: 'F' };

/** `knN` is the near knee; a name without a last letter N or F lies in the middle. */
function parsePoint(raw: unknown, where: string): PointName {
  const name = asText(raw, where);
  const single = SINGLE_POINTS.find((point) => point === name);
  if (single) return { name: single, side: null };
  const side: Side = name.endsWith('N')
    ? 'near'
    : name.endsWith('F')
      ? 'far'
      : fail(where, `no point "${name}"`);
  return { name: asWord(name.slice(0, -1), SIDED_POINTS, where), side };
}

function parsePin(raw: unknown, where: string): Pin {
  const [point, x, y, z] = asList(raw, where);
  return {
    point: parsePoint(point, where),
    x: asNumber(x, where),
    y: y === undefined ? 0 : asNumber(y, where),
    z: z === undefined ? null : asNumber(z, where),
  };
}

/** Axis words: `y` a floor below, `x-` a wall behind, `x+` and `z+` a wall in front or at the right. */
function parseContact(raw: unknown, where: string): Contact {
  const [point, axis, at, soft] = asList(raw, where);
  const word = asText(axis, where);
  return {
    point: parsePoint(point, where),
    axis: asWord(word.charAt(0), ['x', 'y', 'z'], where),
    facing: word.charAt(1) === '+' ? 1 : -1,
    at: asNumber(at, where),
    soft: soft === 'soft',
  };
}

/** `p` and `r` are the trunk's pitch and lean; `L1` is number 1 of the list under L, on the sides that use it. */
function parseParameter(raw: unknown, record: RawRecord, where: string): FreeParameter {
  const word = asText(raw, where);
  if (word === 'p') return { of: 'trunk', angle: 'pitchDeg' };
  if (word === 'r') return { of: 'trunk', angle: 'leanDeg' };
  const match = /^([AL])([NF]?)(\d)$/.exec(word);
  if (!match) return fail(where, `no parameter "${word}"`);
  const [, limb = 'L', letter = '', digit = '0'] = match;
  const key = limb + letter;
  const sides = (['near', 'far'] as const).filter((side) =>
    letter ? LETTER[side] === letter : !(limb + LETTER[side] in record.fields),
  );
  // The data counts the form's word as number 0; the parsed values do not hold it.
  const list = asList(record.fields[key], `${where} ${key}`);
  return {
    of: limb === 'A' ? 'arms' : 'legs',
    sides,
    index: Number(digit) - (typeof list[0] === 'string' ? 1 : 0),
  };
}

function parseTouch(raw: unknown, record: RawRecord, where: string): Touch {
  const list = asList(raw, where);
  return {
    contact: parseContact(list.slice(0, 3), where),
    parameter: parseParameter(list[3], record, where),
  };
}

function parseCue(raw: unknown, where: string): Cue {
  const list = asList(raw, where);
  const kind = asWord(list[0], ['arrow', 'turn', 'squeeze', 'pulse'], where);
  const point = parsePoint(list[1], where);
  const { numbers } = sift(list.slice(2), where);
  const [a, b, c, d, e, f, g] = numbers;
  switch (kind) {
    case 'arrow':
      return {
        kind,
        point,
        offset: vec3(a ?? 0, b ?? 0, c ?? 0),
        heading: vec3(
          asNumber(d, `${where} heading`),
          asNumber(e, `${where} heading`),
          asNumber(f, `${where} heading`),
        ),
        length: g ?? 0.11,
      };
    case 'turn':
      return {
        kind,
        point,
        fromDeg: asNumber(a, where),
        toDeg: asNumber(b, where),
        radius: asNumber(c, where),
        offsetRight: d ?? 0.06,
      };
    case 'squeeze':
      return { kind, point, gap: a ?? 0.1, length: b ?? 0.12 };
    case 'pulse':
      return { kind, point, radius: a ?? 0.05 };
  }
}

function parseProp(raw: unknown, where: string): Prop {
  const list = asList(raw, where);
  const { numbers, words } = sift(list.slice(1), where);
  return { kind: asWord(list[0], PROP_KINDS, where), values: numbers, words };
}

/** A pose from its terse record; `record` holds the base and every override. */
export function parsePose(record: RawRecord): Pose {
  const { fields, where } = record;
  const at = (key: string) => `${where} ${key}`;
  const number = (key: string, fallback = 0) =>
    fields[key] === undefined ? fallback : asNumber(fields[key], at(key));
  const each = <T>(key: string, parse: (raw: unknown, where: string) => T): T[] =>
    fields[key] === undefined ? [] : asList(fields[key], at(key)).map((item) => parse(item, at(key)));
  const limb = <T>(letter: 'A' | 'L', parse: (raw: unknown, where: string) => T) =>
    perSide((side) => {
      const own = letter + LETTER[side];
      return parse(fields[own] ?? fields[letter], at(own));
    });
  // Shoulder shifts are in hundredths of H in the data.
  const shift = (key: string, side: Side) => number(key + LETTER[side], number(key)) / 100;

  return {
    trunk: {
      pitchDeg: number('p'),
      leanDeg: number('r'),
      yawDeg: number('y'),
      lumbarDeg: number('l'),
      thoracicDeg: number('c'),
      neckDeg: number('n'),
      nodDeg: number('hd'),
      headTurnDeg: number('ht'),
      sideBendDeg: number('sb'),
      twistDeg: number('tw'),
    },
    shoulders: perSide((side) => ({ protraction: shift('pr', side), elevation: shift('se', side) })),
    arms: limb('A', parseArm),
    legs: limb('L', parseLeg),
    pin: fields.pin === undefined ? null : parsePin(fields.pin, at('pin')),
    root: null,
    touch: fields.touch === undefined ? null : parseTouch(fields.touch, record, at('touch')),
    contacts: each('on', parseContact),
    props: each('props', parseProp),
    cues: each('cue', parseCue),
    cueOpacity: 1,
  };
}
