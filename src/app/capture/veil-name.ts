import type { CaptureEntry } from '../../core/capture/capture.ts';
import { toHex } from '../../core/capture/hex.ts';

/** A shorter name stands in bytes by chance. */
const LEAST_LETTERS = 4;
const X = 'x'.charCodeAt(0);

/**
 * Writes over the name of the one sensor where it stands as text in what the sensor sent: its owner may have given
 * it. A name that is cut into several packets is not found.
 */
export function veilName(name: string): (entry: CaptureEntry) => CaptureEntry {
  const bytes = [...new TextEncoder().encode(name)];
  if (bytes.length < LEAST_LETTERS) return (entry) => entry;
  const [wanted, veil] = [toHex(bytes), toHex(bytes.map(() => X))];

  function veiled(hex: string): string {
    let text = hex;
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      // Between two digits of a byte it is something else.
      if (at % 2 === 0) text = text.slice(0, at) + veil + text.slice(at + veil.length);
    }
    return text;
  }

  return (entry) => {
    if (entry.type === 'notification') return { ...entry, hex: veiled(entry.hex) };
    const answer = entry.type === 'operation' && entry.answer;
    return typeof answer === 'string' ? ({ ...entry, answer: veiled(answer) } as CaptureEntry) : entry;
  };
}
