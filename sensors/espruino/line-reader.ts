/** No line of ours is half as long; what is longer is somebody else's. */
const LONGEST_LINE = 200;

const XON = 0x11;
const XOFF = 0x13;
const LF = 0x0a;
const CR = 0x0d;

/** The text that a console prints, cut into lines. */
export interface LineReader {
  /** The lines that are complete with these bytes, without their ends. */
  readonly take: (data: DataView) => readonly string[];
  /** The console has asked us to wait. */
  readonly isHeld: () => boolean;
  /** No piece of a line is waiting for the rest of it. */
  readonly isBetweenLines: () => boolean;
}

/**
 * Lines come in pieces, and bytes of flow control stand anywhere among them: XOFF asks us to wait, XON to go on. Of
 * a line without an end no more than `LONGEST_LINE` characters are kept.
 */
export function createLineReader(): LineReader {
  let line = '';
  let tooLong = false;
  let held = false;

  return {
    take(data) {
      const lines: string[] = [];
      for (let index = 0; index < data.byteLength; index++) {
        const byte = data.getUint8(index);
        if (byte === XOFF || byte === XON) held = byte === XOFF;
        else if (byte === LF) {
          if (!tooLong) lines.push(line);
          line = '';
          tooLong = false;
        } else if (byte !== CR) {
          tooLong ||= line.length >= LONGEST_LINE;
          line = tooLong ? '' : line + String.fromCharCode(byte);
        }
      }
      return lines;
    },
    isHeld: () => held,
    isBetweenLines: () => line === '' && !tooLong,
  };
}
