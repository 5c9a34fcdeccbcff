import type { RoomTold } from '../../ports/keep-ports.ts';

/** A year of training and of days at the desk takes some 25 MB: two years before there is no room is early. */
const SHORT_BYTES = 50_000_000;

/** How much room is left where that is little, bytes; null where there is enough, or the browser does not tell. */
export function littleRoom(room: RoomTold | null): number | null {
  if (!room || room.usedBytes === null || room.quotaBytes === null) return null;
  const left = Math.max(0, room.quotaBytes - room.usedBytes);
  return left < SHORT_BYTES ? left : null;
}
