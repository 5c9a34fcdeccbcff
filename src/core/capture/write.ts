import type { CaptureEntry, CaptureHeader } from './capture.ts';

/** The first line of a capture. */
export const headerLine = ({ version, driver, names, placement, app }: CaptureHeader): string =>
  JSON.stringify({ plumbline: 'capture', version, driver, names, placement, app });

/** Any other line. Times to the microsecond, which is finer than any browser tells them. */
export function entryLine(entry: CaptureEntry): string {
  const t = Math.round(entry.t * 1000) / 1000;
  switch (entry.type) {
    case 'notification':
      return JSON.stringify({ t, characteristic: entry.characteristic, hex: entry.hex });
    case 'operation': {
      const { do: what, at, hex, answer, refused } = entry;
      return JSON.stringify({
        t,
        do: what,
        ...(at !== null && { at }),
        ...(hex !== null && { hex }),
        ...(answer !== null && { answer }),
        ...(refused !== null && { refused }),
      });
    }
    case 'start':
      return JSON.stringify({ t, event: 'start', rateHz: entry.rateHz });
    case 'lost':
      return JSON.stringify({ t, event: 'lost', fault: entry.fault });
    default:
      return JSON.stringify({ t, event: entry.type });
  }
}

/** A whole capture as a file. */
export const writeCapture = (header: CaptureHeader, entries: readonly CaptureEntry[]): string =>
  `${[headerLine(header), ...entries.map(entryLine)].join('\n')}\n`;
