import type { SensorDriver, Uuid } from '../../sensors/driver.ts';
import { sigUuid } from '../../sensors/fields.ts';

const FULL = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const SHORT = /^(?:0x)?(?:([0-9a-f]{4})|([0-9a-f]{8}))$/;

/**
 * What a UUID that a person gives may mean, the likeliest first. Eight digits are a first group. Four are the end of a
 * first group or, as some sketches have it, a second group, or a number of Bluetooth's own. The rest is taken from the
 * sensor's stream and services.
 */
export function uuidsMeant(
  given: string,
  { stream, services }: Pick<SensorDriver, 'stream' | 'services'>,
): readonly Uuid[] {
  const uuid = given.trim().toLowerCase();
  if (FULL.test(uuid)) return [uuid];
  const [, four, eight] = SHORT.exec(uuid) ?? [];
  const like = [stream, ...services];
  if (eight) return [...new Set([...like, sigUuid(0)].map((each) => `${eight}${each.slice(8)}`))];
  if (!four) throw new Error(`"${given}" is no UUID`);
  const firstGroups = like.map((each) => `${each.slice(0, 4)}${four}${each.slice(8)}`);
  const secondGroups = like.map((each) => `${each.slice(0, 9)}${four}${each.slice(13)}`);
  return [...new Set([...firstGroups, ...secondGroups, sigUuid(Number.parseInt(four, 16))])];
}
