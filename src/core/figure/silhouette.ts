import type { Vec3 } from '../imu/sample.ts';
import type { Camera } from './camera.ts';
import { advance, between, type Frame, offset } from './frame.ts';
import { type Circle, limbOutline, smoothClosed, smoothLine } from './path.ts';
import type { Point } from './point.ts';
import { TRUNK_SECTIONS, type Trunk, type TrunkSection } from './skeleton.ts';

interface Slice {
  readonly centre: Point;
  readonly frame: Frame;
  readonly halfDepth: number;
  readonly halfWidth: number;
}

function slicesOf(trunk: Trunk, camera: Camera, sections: readonly TrunkSection[]): Slice[] {
  return sections.map(({ node, height, halfDepth, halfWidth, shift }) => {
    const frame = trunk.frames[node] ?? trunk.pelvis;
    const base = trunk.spine[node] ?? trunk.chest;
    return { centre: camera.project(offset(base, frame, shift, height)), frame, halfDepth, halfWidth };
  });
}

/** The sides of the trunk along some of its slices: each is seen as wide as its ellipse across the trunk's line. */
function trunkSides(slices: readonly Slice[], camera: Camera, from: number, to: number): Point[] {
  const left: Point[] = [];
  const right: Point[] = [];
  for (let index = from; index <= to; index++) {
    const slice = slices[index];
    const [before, after] = [slices[index - 1] ?? slice, slices[index + 1] ?? slice];
    if (!slice || !before || !after) continue;
    const [dx, dy] = [after.centre[0] - before.centre[0], after.centre[1] - before.centre[1]];
    const length = Math.hypot(dx, dy) || 1;
    const across: Point = [-dy / length, dx / length];
    const extent = (axis: Vec3, half: number): number => {
      const [x, y] = camera.heading(axis);
      return half * (x * across[0] + y * across[1]);
    };
    const half = Math.hypot(
      extent(slice.frame.forward, slice.halfDepth),
      extent(slice.frame.right, slice.halfWidth),
    );
    left.push([slice.centre[0] + across[0] * half, slice.centre[1] + across[1] * half]);
    right.push([slice.centre[0] - across[0] * half, slice.centre[1] - across[1] * half]);
  }
  // Clockwise like every outline, so that parts of one path add up.
  return [...right, ...left.toReversed()];
}

/** The shirt hangs a little over the trousers: a slice below the waist that is a little wider than the hips there. */
const HEM: TrunkSection = { node: 0, height: 0.036, halfDepth: 0.0655, halfWidth: 0.0825, shift: -0.006 };

/** From the hem to the neck; the hem is cut straight. */
export function shirtOutline(trunk: Trunk, camera: Camera): string {
  const slices = slicesOf(trunk, camera, [HEM, ...TRUNK_SECTIONS.slice(2)]);
  return `${smoothLine(trunkSides(slices, camera, 0, slices.length - 1))}Z`;
}

/** The trousers' waist, under the hem and a little narrower. */
const WAIST: TrunkSection = { node: 0, height: 0.048, halfDepth: 0.055, halfWidth: 0.071, shift: -0.006 };

/** From the buttocks up under the hem. */
export const pelvisOutline = (trunk: Trunk, camera: Camera): string =>
  smoothClosed(trunkSides(slicesOf(trunk, camera, [...TRUNK_SECTIONS.slice(0, 2), WAIST]), camera, 0, 2));

/** Everything of the trunk in one line, for a ghost. */
export const wholeTrunkOutline = (trunk: Trunk, camera: Camera): string =>
  smoothClosed(trunkSides(slicesOf(trunk, camera, TRUNK_SECTIONS), camera, 0, TRUNK_SECTIONS.length - 1));

/** From the base of the neck down to each shoulder. */
export function shoulderSlopes(trunk: Trunk, camera: Camera): string[] {
  const neckBase = offset(trunk.spine[6] ?? trunk.chest, trunk.thorax, 0, -0.006);
  return [trunk.shoulders.near, trunk.shoulders.far].map((shoulder) =>
    limbOutline([
      camera.ball(neckBase, 0.034),
      camera.ball(advance(between(neckBase, shoulder, 0.5), trunk.thorax.up, -0.009), 0.034),
      camera.ball(advance(shoulder, trunk.thorax.up, -0.008), 0.031),
    ]),
  );
}

/** The spine's line, a little behind the middle of the trunk: where the dots are drawn. */
export function spinePoints(trunk: Trunk, camera: Camera): Point[] {
  return trunk.spine.slice(0, 7).map((node, index) => {
    const section = TRUNK_SECTIONS[Math.min(index + 1, TRUNK_SECTIONS.length - 1)];
    const frame = trunk.frames[index] ?? trunk.thorax;
    return camera.project(advance(node, frame.forward, -(section?.halfDepth ?? 0) * SPINE_BEHIND));
  });
}

/** How far behind the middle the dots lie, as a share of the half depth. */
const SPINE_BEHIND = 0.3;

/** Shares of a bone's length and radii there, in H. */
export type Profile = readonly (readonly [share: number, radius: number])[];

/** Circles along a bone, as the camera sees them. */
export function boneCircles(camera: Camera, from: Vec3, to: Vec3, profile: Profile): Circle[] {
  return profile.map(([share, radius]) => camera.ball(between(from, to, share), radius));
}
