/** Every frame is 20 bytes: two of head, eighteen of content. No length, no counter, no checksum. */
export const FRAME_LENGTH = 20;

const HEAD = 0x55;
/** Acceleration, angular rate and angles. */
export const MOTION = 0x61;
/** The answer to a register read. */
export const REGISTERS = 0x71;

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
export function createFrameCutter(): (bytes: Uint8Array) => DataView[] {
  let kept = new Uint8Array(0);
  let inStep = true;

  return (arrived) => {
    const freshStart = arrived.length >= FRAME_LENGTH && isHead(arrived, 0);
    const bytes = !inStep && freshStart ? arrived : joined(kept, arrived);
    const frames: DataView[] = [];

    let at = 0;
    while (at < bytes.length) {
      if (!isHead(bytes, at)) {
        inStep = false;
        at += 1;
      } else if (at + FRAME_LENGTH > bytes.length) {
        break;
      } else if (isFrame(bytes, at)) {
        frames.push(new DataView(bytes.buffer, bytes.byteOffset + at, FRAME_LENGTH));
        at += FRAME_LENGTH;
        if (at === bytes.length) inStep = true;
      } else {
        inStep = false;
        at += 1;
      }
    }

    kept = bytes.slice(at);
    return frames;
  };
}

/** A head, or as much of one as there is. */
function isHead(bytes: Uint8Array, at: number): boolean {
  if (bytes[at] !== HEAD) return false;
  const type = bytes[at + 1];
  return type === undefined || type === MOTION || type === REGISTERS;
}

function isFrame(bytes: Uint8Array, at: number): boolean {
  const next = bytes[at + FRAME_LENGTH];
  return next === undefined || next === HEAD;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}
