import type { Vec3 } from '../imu/sample.ts';
import { dot } from '../imu/vector.ts';
import type { Placement } from '../posture/posture.ts';
import type { Camera } from './camera.ts';
import { advance, between, type Frame, offset } from './frame.ts';
import { circle, limbOutline } from './path.ts';
import { type Point, UNITS } from './point.ts';
import type { Shape } from './shape.ts';
import { SIDES, TRUNK_SECTIONS } from './skeleton.ts';
import type { Body } from './solve.ts';

/** The spine node each placement rides on, and the side of the trunk it is worn on. */
const PLACES: Record<Placement, { readonly node: number; readonly facing: 1 | -1 }> = {
  'upper-back': { node: 5, facing: -1 },
  sternum: { node: 5, facing: 1 },
  // Worn at the front of the waistband (AMENDMENTS, note on pairing's picture).
  pelvis: { node: 1, facing: 1 },
  neck: { node: 6, facing: -1 },
};

/** The clip's half length, half width and half thickness, in H; drawn about twice its size, so that it is found. */
const HALF = { length: 0.027, width: 0.0145, thickness: 0.0115 } as const;
/** How far the clip's middle stands off the cloth, in H. */
const STAND_OFF = 0.0075;

export interface ClipSite {
  readonly centre: Vec3;
  readonly frame: Frame;
  readonly facing: 1 | -1;
}

/** Where the clip is worn on a body. */
export function clipSite({ trunk }: Pick<Body, 'trunk'>, placement: Placement): ClipSite {
  const { node, facing } = PLACES[placement];
  const frame = trunk.frames[node] ?? trunk.thorax;
  const section = TRUNK_SECTIONS[node + 1];
  const out = (section?.shift ?? 0) + facing * ((section?.halfDepth ?? 0) + STAND_OFF);
  return { centre: offset(trunk.spine[node] ?? trunk.chest, frame, out, 0), frame, facing };
}

/** A limb's bones that can hide the clip: radius and how much nearer the bone must be, in H. */
function coversClip(body: Body, camera: Camera, site: ClipSite): boolean {
  const at = camera.project(site.centre);
  const depth = camera.depth(site.centre);
  const covers = (from: Vec3, to: Vec3, radius: number, margin: number): boolean => {
    const [p, q] = [camera.project(from), camera.project(to)];
    const [dx, dy] = [q[0] - p[0], q[1] - p[1]];
    const along = ((at[0] - p[0]) * dx + (at[1] - p[1]) * dy) / (dx * dx + dy * dy || 1);
    const share = Math.max(0, Math.min(1, along));
    const gap = Math.hypot(at[0] - p[0] - dx * share, at[1] - p[1] - dy * share);
    return gap < radius * UNITS && camera.depth(between(from, to, share)) > depth + margin;
  };
  return SIDES.some((side) => {
    const { arms, legs } = body;
    return (
      covers(arms[side].shoulder, arms[side].elbow, 0.03, 0.02) ||
      covers(arms[side].elbow, arms[side].wrist, 0.022, 0.01) ||
      covers(arms[side].wrist, arms[side].fingertip, 0.018, 0.005) ||
      covers(legs[side].hip, legs[side].knee, 0.045, 0.02)
    );
  });
}

/** The clip counts as behind the trunk when its face turns this far away (cosine). */
const TURNED_AWAY = -0.55;

/** The brass clip where it is worn; hollow where the trunk or a limb hides it, so that it can still be found. */
export function drawClip(body: Body, camera: Camera, placement: Placement): Shape[] {
  const site = clipSite(body, placement);
  const { centre, frame, facing } = site;
  const isHidden = facing * dot(frame.forward, camera.toward) < TURNED_AWAY || coversClip(body, camera, site);

  // At the pelvis the clip hangs on the waistband, lying across.
  const [long, wide] = placement === 'pelvis' ? [frame.right, frame.up] : [frame.up, frame.right];
  const half = (axis: Vec3, length: number) => norm2(camera.heading(axis)) * length;
  const halfWidth = Math.hypot(half(wide, HALF.width), half(frame.forward, HALF.thickness));
  const reach = Math.max(0, HALF.length - halfWidth / UNITS);
  const ends = [advance(centre, long, -reach), advance(centre, long, reach)] as const;
  const outline = limbOutline(ends.map((end) => camera.ball(end, halfWidth / UNITS)));
  const light = camera.ball(advance(centre, long, reach * 0.75), 0.0042);
  return isHidden
    ? [
        {
          kind: 'path',
          part: 'hidden clip',
          d: outline,
          fill: { token: 'brass', opacity: 0.18 },
          stroke: { token: 'brass', width: 2, dash: [3, 2.4] },
        },
      ]
    : [
        {
          kind: 'path',
          part: 'clip',
          d: outline,
          fill: { token: 'brass' },
          stroke: { token: 'surface', width: 2.4 },
        },
        { kind: 'path', part: 'clip light', d: circle(light), fill: { token: 'surface' } },
      ];
}

const norm2 = ([x, y]: Point): number => Math.hypot(x, y);
