import type { Zone } from '../posture/posture.ts';
import { cosDeg, sinDeg } from './degrees.ts';
import { type Point, polygon, polyline, written } from './point.ts';
import { filled, type Paint, type Shape, stroked, type TextShape } from './shape.ts';

/** Where the zones begin: 0 is the person's own tall, + is forward. Degrees; null where no slouch can be seen. */
export interface GaugeLimits {
  readonly relaxedFromDeg: number | null;
  readonly slumpedFromDeg: number | null;
}

/** An arc over the head, centred on the hips. */
export interface GaugeLook {
  readonly centre: Point;
  /** Outer radius of the band, in drawing units. */
  readonly radius: number;
  readonly band: number;
  /** Height of the letters in drawing units; small pictures need larger letters and show fewer. */
  readonly textSize: number;
  readonly labels: 'words' | 'numbers' | 'none';
  readonly zoneNames: Readonly<Record<Zone, string>>;
}

/** The range that is shown; the angle itself is shown to the same ends. */
export const GAUGE_FROM_DEG = -15;
export const GAUGE_TO_DEG = 45;

export const clampToGauge = (deg: number): number => Math.max(GAUGE_FROM_DEG, Math.min(GAUGE_TO_DEG, deg));

/** Plain, 45 degree hatch and dots: the pattern tells the zones apart, colour only helps (LOOK section 2). */
export const ZONE_PAINT: Record<Zone, Paint> = {
  tall: { token: 'zone-tall' },
  relaxed: { token: 'zone-relaxed', texture: 'hatch' },
  slumped: { token: 'zone-slumped', texture: 'dots' },
};

/** The band without zones. */
const NO_ZONE: Paint = { token: 'figure-ghost', opacity: 0.35 };

const polar = (look: GaugeLook, deg: number, radius: number): Point => [
  look.centre[0] + radius * sinDeg(deg),
  look.centre[1] - radius * cosDeg(deg),
];

function arcBand(look: GaugeLook, fromDeg: number, toDeg: number): string {
  const inner = look.radius - look.band;
  const arc = (radius: number, sweep: 0 | 1, deg: number) =>
    `A${radius.toFixed(1)} ${radius.toFixed(1)} 0 0 ${sweep} ${written(polar(look, deg, radius))}`;
  return (
    `M${written(polar(look, fromDeg, look.radius))}${arc(look.radius, 1, toDeg)}` +
    `L${written(polar(look, toDeg, inner))}${arc(inner, 0, fromDeg)}Z`
  );
}

interface Span {
  readonly zone: Zone;
  readonly fromDeg: number;
  readonly toDeg: number;
}

/** The three zones, side by side; none without limits. */
function spansOf({ relaxedFromDeg, slumpedFromDeg }: GaugeLimits): Span[] {
  if (relaxedFromDeg === null || slumpedFromDeg === null) return [];
  const relaxed = clampToGauge(relaxedFromDeg);
  const slumped = Math.max(relaxed, clampToGauge(slumpedFromDeg));
  return [
    { zone: 'tall', fromDeg: GAUGE_FROM_DEG, toDeg: relaxed },
    { zone: 'relaxed', fromDeg: relaxed, toDeg: slumped },
    { zone: 'slumped', fromDeg: slumped, toDeg: GAUGE_TO_DEG },
  ];
}

const TICK_GAP = 5;
const tickLength = (deg: number): number => (deg % 10 === 0 ? 14 : deg % 5 === 0 ? 10 : 6);

function drawTicks(look: GaugeLook): Shape[] {
  const ticks = (isTen: boolean): string => {
    let d = '';
    for (let deg = GAUGE_FROM_DEG; deg <= GAUGE_TO_DEG; deg++) {
      if ((deg % 10 === 0) !== isTen) continue;
      const from = look.radius + TICK_GAP;
      d += polyline([polar(look, deg, from), polar(look, deg, from + tickLength(deg))]);
    }
    return d;
  };
  return [
    stroked('ticks', ticks(false), { token: 'ink-3', width: 1.2 }),
    stroked('ticks', ticks(true), { token: 'ink-3', width: 2.1 }),
  ];
}

const label = (look: GaugeLook, text: string, deg: number, radius: number, weight: number): TextShape => {
  const [x, y] = polar(look, deg, radius);
  return {
    kind: 'text',
    part: weight > 500 ? 'zone name' : 'degrees',
    text,
    x,
    y,
    turnDeg: weight > 500 ? deg : 0,
    size: look.textSize,
    weight,
    fill: { token: 'ink-2' },
  };
};

/** Degrees between two zone names, so that narrow zones do not push them into one another. */
const NAME_SPACING = 15.5;

function drawLabels(look: GaugeLook, limits: GaugeLimits): Shape[] {
  if (look.labels === 'none') return [];
  const { textSize: size } = look;
  const numberRadius = look.radius + TICK_GAP + 14 + size * 0.75;
  const numbers = (look.labels === 'words' ? [-10, 10, 20, 30, 40] : [20, 40]).map((deg) =>
    label(look, `${Math.abs(deg)}°`, deg, numberRadius, 400),
  );
  const middles = spansOf(limits).map(({ fromDeg, toDeg }) => (fromDeg + toDeg) / 2);
  if (look.labels === 'numbers' || middles.length === 0) return numbers;

  const relaxed = middles[1] ?? 0;
  const nameRadius = numberRadius + size * 1.5;
  const names: readonly (readonly [Zone, number])[] = [
    ['tall', Math.min(middles[0] ?? 0, relaxed - NAME_SPACING)],
    ['relaxed', relaxed],
    ['slumped', Math.max(middles[2] ?? 0, relaxed + NAME_SPACING)],
  ];
  return [...numbers, ...names.map(([zone, deg]) => label(look, look.zoneNames[zone], deg, nameRadius, 600))];
}

/** The arc with its three zones, its ticks and its words. */
export function drawGauge(look: GaugeLook, limits: GaugeLimits): Shape[] {
  const spans = spansOf(limits).filter(({ fromDeg, toDeg }) => toDeg > fromDeg);
  const bands =
    spans.length > 0
      ? spans.map(({ zone, fromDeg, toDeg }) =>
          filled(`zone ${zone}`, arcBand(look, fromDeg, toDeg), ZONE_PAINT[zone]),
        )
      : [filled('zone', arcBand(look, GAUGE_FROM_DEG, GAUGE_TO_DEG), NO_ZONE)];
  return [...bands, ...drawTicks(look), ...drawLabels(look, limits)];
}

/** A tint from tall to where the trunk is now. */
export function drawTilt(look: GaugeLook, limits: GaugeLimits, flexionDeg: number, zone: Zone): Shape {
  const radius = look.radius - look.band - 4;
  const deg = clampToGauge(flexionDeg);
  const d =
    `M${written(look.centre)}L${written(polar(look, 0, radius))}` +
    `A${radius.toFixed(1)} ${radius.toFixed(1)} 0 0 ${deg >= 0 ? 1 : 0} ${written(polar(look, deg, radius))}Z`;
  const { token } = spansOf(limits).length > 0 ? ZONE_PAINT[zone] : NO_ZONE;
  return filled('tilt', d, { token, opacity: 0.1 });
}

const NEEDLE = { tipGap: 4, head: 16, halfWidth: 8.5, tail: 40 } as const;

/** The arrow that points at the angle; `sure` false draws its outline only. */
export function drawNeedle(look: GaugeLook, flexionDeg: number, sure: boolean): Shape[] {
  const deg = clampToGauge(flexionDeg);
  const tipRadius = look.radius - look.band - NEEDLE.tipGap;
  const across: Point = [cosDeg(deg), sinDeg(deg)];
  const baseMiddle = polar(look, deg, tipRadius - NEEDLE.head);
  const base = (side: 1 | -1): Point => [
    baseMiddle[0] + side * NEEDLE.halfWidth * across[0],
    baseMiddle[1] + side * NEEDLE.halfWidth * across[1],
  ];
  const head = polygon([polar(look, deg, tipRadius), base(1), base(-1)]);
  const shaft = polyline([polar(look, deg, tipRadius - NEEDLE.tail), baseMiddle]);
  const line = { token: 'ink', width: 2.6 } as const;
  return sure
    ? [stroked('needle shaft', shaft, line), filled('needle', head, { token: 'ink' })]
    : [
        stroked('needle shaft', shaft, { ...line, width: 1.8, dash: [3, 4] }),
        stroked('needle', head, { ...line, width: 1.8 }),
      ];
}
