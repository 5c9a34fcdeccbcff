import type { Placement, Zone } from '../posture/posture.ts';
import { createCamera } from './camera.ts';
import { drawClip } from './clip-mark.ts';
import { at, CHAIR, COMPACT_LINE, EMPTY_BOB_TOP, hangingLine, type LineLook, THING } from './empty-chair.ts';
import { clampToGauge, drawGauge, drawNeedle, drawTilt, type GaugeLimits, type GaugeLook } from './gauge.ts';
import { headOutline } from './head.ts';
import { flatten } from './layer.ts';
import { circle } from './path.ts';
import { personLayers } from './person.ts';
import { polyline, UNITS } from './point.ts';
import { DESK_HEIGHT, HIP_HEIGHT, seatedPose } from './seated-pose.ts';
import { faded, filled, type Shape, type Stroke, stroked, type ViewBox } from './shape.ts';
import { wholeTrunkOutline } from './silhouette.ts';
import { type Body, solve } from './solve.ts';

/**
 * What is known of the person: `live`; `unsure` (the clip may have moved); `moving` (no angle to speak of); `gap` (no
 * data, the last position waits); `away` (an empty chair); `none` (no clip: the line hangs still).
 */
export type SeatedState = 'live' | 'unsure' | 'moving' | 'gap' | 'away' | 'none';

export interface SeatedView extends GaugeLimits {
  readonly state: SeatedState;
  /** Tilt of the upper back from the person's own tall, degrees, + forward. Drawn from -15 to 45. */
  readonly flexionDeg: number;
  readonly zone: Zone;
  /** Of the bob about the beam, degrees. */
  readonly swingDeg: number;
  readonly placement: Placement;
  /** Person, chair and line only: for a card or the small window. */
  readonly compact: boolean;
  readonly textSize: number;
  readonly labels: GaugeLook['labels'];
  readonly zoneNames: Readonly<Record<Zone, string>>;
}

/** Straight from the right side: the picture shows one angle, as the sensor does. */
const CAMERA = createCamera(0, 0);

/** The hips are the pivot of the picture: the line hangs past them and the needle turns about them. */
const PIVOT = at(0, HIP_HEIGHT);
const GAUGE = { radius: 0.624 * UNITS, band: 16.5 } as const;

export const STAGE_VIEW: ViewBox = { x: -205, y: -490, width: 500, height: 506 };

/** Where the beam is, and how far the thread comes down; in H. */
const STAGE_LINE: LineLook & { readonly bobTop: number } = {
  beam: 1.188,
  bobTop: 0.185,
  beamHalf: 0.13,
  beamWidth: 6,
  bobHeight: 60,
  thread: 2.2,
};
const drawFloor = (): Shape =>
  stroked('floor', polyline([at(-0.41, -0.003), at(0.66, -0.003)]), { ...THING, width: 3.4 });

function drawDesk(): Shape {
  const top = polyline([at(0.185, DESK_HEIGHT - 0.006), at(0.6, DESK_HEIGHT - 0.006)]);
  const leg = polyline([at(0.56, DESK_HEIGHT - 0.006), at(0.56, 0)]);
  const laptop = polyline([at(0.27, DESK_HEIGHT + 0.006), at(0.395, DESK_HEIGHT + 0.006), at(0.475, 0.575)]);
  return stroked('desk', top + leg + laptop, THING);
}

/** Where the person's own tall is: a dashed outline behind them. */
function drawGhost(tall: Body): Shape[] {
  const dashed: Stroke = { token: 'figure-ghost', width: 2.1, dash: [4.6, 6] };
  return [
    stroked('ghost', wholeTrunkOutline(tall.trunk, CAMERA), dashed),
    stroked('ghost', headOutline(tall.trunk, CAMERA), dashed),
  ];
}

const TALL = solve(seatedPose(0));
const GHOST = drawGhost(TALL);
const DESK = drawDesk();
const FLOOR = drawFloor();

const FADED = { gap: 0.35, unsure: 0.6, moving: 0.7 } as const;

function drawPerson({ state, flexionDeg, placement }: SeatedView): Shape[] {
  if (state === 'away' || state === 'none') return [];
  const body = solve(seatedPose(clampToGauge(flexionDeg)));
  const person = [...flatten(personLayers(body, CAMERA)), ...drawClip(body, CAMERA, placement)];
  return state === 'live' ? person : [faded('person', person, FADED[state])];
}

function drawLine({ state, compact, swingDeg }: SeatedView): Shape[] {
  const line = compact ? COMPACT_LINE : STAGE_LINE;
  return state === 'none' ? hangingLine(line, EMPTY_BOB_TOP, 0) : hangingLine(line, line.bobTop, swingDeg);
}

const showsGauge = ({ state, compact }: SeatedView): boolean => !compact && state !== 'none';

const lookOf = (view: SeatedView): GaugeLook => ({
  centre: PIVOT,
  ...GAUGE,
  textSize: view.textSize,
  labels: view.labels,
  zoneNames: view.zoneNames,
});

/** What does not move with the person: floor, gauge, chair, desk and the outline of tall. */
export function drawBackdrop(view: SeatedView): Shape[] {
  return [
    ...(view.compact ? [] : [FLOOR]),
    ...(showsGauge(view) ? drawGauge(lookOf(view), view) : []),
    CHAIR,
    ...(view.compact ? [] : [DESK]),
    ...(showsGauge(view) && view.state !== 'away' ? GHOST : []),
  ];
}

/** What moves: the tilt's tint, the person with the clip, the line and the needle. */
export function drawPresence(view: SeatedView): Shape[] {
  const { state, compact, flexionDeg, zone } = view;
  const hasAngle = state === 'live' || state === 'unsure';
  const pointsAtAngle = showsGauge(view) && hasAngle;
  return [
    ...(pointsAtAngle ? [drawTilt(lookOf(view), view, flexionDeg, zone)] : []),
    ...drawPerson(view),
    ...drawLine(view),
    ...(hasAngle && !compact
      ? [filled('pivot', circle({ centre: PIVOT, radius: 4.6 }), { token: 'ink' })]
      : []),
    ...(pointsAtAngle ? drawNeedle(lookOf(view), flexionDeg, state === 'live') : []),
  ];
}

/** The desk's live figure: chair, desk, the person with a curved spine and the clip, the gauge and the line. */
export const drawSeated = (view: SeatedView): Shape[] => [...drawBackdrop(view), ...drawPresence(view)];
