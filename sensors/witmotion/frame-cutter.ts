/** Every frame is 20 bytes: two of head, eighteen of content. No length, no counter, no checksum. */
export const FRAME_LENGTH = 20;

export const HEAD = 0x55;
/** Acceleration, angular rate and angles. */
export const MOTION = 0x61;
/** The answer to a register read. */
export const REGISTERS = 0x71;

/** The bytes of a notification, with what was kept before them, and where in them whole frames begin. */
export interface CutFrames {
  readonly bytes: DataView;
  readonly starts: readonly number[];
}

/**
 * Cuts the byte stream of one connection into whole frames. A notification may hold several frames or a
 * piece of one, so the piece is kept, never more than 19 bytes of it. A frame is given out as soon as its
 * last byte is there.
 *
 * With no checksum, a head inside the content of a frame looks like a frame. So a head counts only if
 * another head byte stands 20 bytes on, or the bytes end there. That still lets a constant angle pose as a
 * head for ever, so after bytes had to be skipped, a notification that begins with a head outranks the
 * piece kept before it, until a frame has ended where a notification ends.
 */
export function createFrameCutter(): (arrived: DataView) => CutFrames {
  let kept: DataView | null = null;
  let inStep = true;

  return (arrived) => {
    const freshStart = arrived.byteLength >= FRAME_LENGTH && isHead(arrived, 0);
    const bytes = kept && (inStep || !freshStart) ? joined(kept, arrived) : arrived;
    const starts: number[] = [];

    let at = 0;
    while (at < bytes.byteLength) {
      if (!isHead(bytes, at)) {
        inStep = false;
        at += 1;
      } else if (at + FRAME_LENGTH > bytes.byteLength) {
        break;
      } else if (isFrame(bytes, at)) {
        starts.push(at);
        at += FRAME_LENGTH;
        if (at === bytes.byteLength) inStep = true;
      } else {
        inStep = false;
        at += 1;
      }
    }

    kept = at < bytes.byteLength ? copyFrom(bytes, at) : null;
    return { bytes, starts };
  };
}

/** A head, or as much of one as there is. */
function isHead(bytes: DataView, at: number): boolean {
  if (bytes.getUint8(at) !== HEAD) return false;
  if (at + 1 === bytes.byteLength) return true;
  const type = bytes.getUint8(at + 1);
  return type === MOTION || type === REGISTERS;
}

function isFrame(bytes: DataView, at: number): boolean {
  const next = at + FRAME_LENGTH;
  return next >= bytes.byteLength || bytes.getUint8(next) === HEAD;
}

/** The bytes from there on, for as long as the notification's own memory may be used for another. */
const copyFrom = (bytes: DataView, at: number): DataView =>
  new DataView(bytes.buffer.slice(bytes.byteOffset + at, bytes.byteOffset + bytes.byteLength));

function joined(first: DataView, second: DataView): DataView {
  const bytes = new Uint8Array(first.byteLength + second.byteLength);
  bytes.set(new Uint8Array(first.buffer, first.byteOffset, first.byteLength));
  bytes.set(new Uint8Array(second.buffer, second.byteOffset, second.byteLength), first.byteLength);
  return new DataView(bytes.buffer);
}
