import { PLACEMENTS, type Placement } from '../posture/posture.ts';
import { RECORDING_VERSION, type RecordingHeader, type RecordingRefusal } from './recording.ts';
import { type RecordingUnits, readUnits, SI } from './units.ts';

export interface ReadHeader {
  readonly type: 'header';
  readonly header: RecordingHeader;
  readonly units: RecordingUnits;
}

const COMMENT = /^#\s*([a-z]+)\s*:\s*(.*?)\s*$/i;

/** A date and time with its zone; without one, the time would depend on who reads it. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * Reads the lines `# key: value` at the head of a file. Keys that it does not know and other comments say
 * nothing to it; a known key with a value that it cannot read refuses the file.
 */
export function readHeader(lines: readonly string[]): ReadHeader | RecordingRefusal {
  const header = {
    version: RECORDING_VERSION,
    sensor: null as string | null,
    placement: null as Placement | null,
    rateHz: null as number | null,
    start: null as number | null,
    app: null as string | null,
  };
  let units: RecordingUnits | null = SI;

  for (const [index, text] of lines.entries()) {
    const [, key, value] = COMMENT.exec(text) ?? [];
    if (key === undefined || value === undefined) continue;
    const refuse = (problem: 'unknown-version' | 'bad-header-value'): RecordingRefusal => ({
      type: 'refused',
      problem,
      line: index + 1,
      where: key,
      found: value,
    });
    switch (key.toLowerCase()) {
      case 'version':
        if (value !== String(RECORDING_VERSION)) return refuse('unknown-version');
        break;
      case 'sensor':
        header.sensor = value;
        break;
      case 'app':
        header.app = value;
        break;
      case 'placement':
        header.placement = PLACEMENTS.find((placement) => placement === value) ?? null;
        if (!header.placement) return refuse('bad-header-value');
        break;
      case 'rate':
        header.rateHz = Number(value);
        if (!(header.rateHz > 0 && header.rateHz <= 10_000)) return refuse('bad-header-value');
        break;
      case 'start':
        header.start = INSTANT.test(value) ? Date.parse(value) : Number.NaN;
        if (Number.isNaN(header.start)) return refuse('bad-header-value');
        break;
      case 'units':
        units = readUnits(value);
        if (!units) return refuse('bad-header-value');
        break;
    }
  }
  return { type: 'header', header, units: units ?? SI };
}
