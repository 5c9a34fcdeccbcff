/** Deltas of a block are this many bits wide: enough for what a body does between two samples at 8 g. */
const WIDTH = 12;
const WIDEST = 2 ** (WIDTH - 1) - 1;
const CHANNELS = 3;

/**
 * The content of a compressed frame: the first sample in whole int16, then one block with the steps from each to
 * the next, lowest bit first. A step too wide for the block is cut, and caught up by the next.
 */
export function compressed(samples: readonly (readonly number[])[]): readonly number[] {
  const [first = [0, 0, 0], ...others] = samples;
  const reference = first.flatMap((value) => [value & 0xff, (value >> 8) & 0xff]);
  let last = first;
  const deltas = others.flatMap((sample) => {
    const step = sample.map((value, axis) => Math.max(-WIDEST, Math.min(WIDEST, value - (last[axis] ?? 0))));
    last = last.map((value, axis) => value + (step[axis] ?? 0));
    return step;
  });
  return [...reference, WIDTH, deltas.length / CHANNELS, ...packed(deltas)];
}

function packed(values: readonly number[]): readonly number[] {
  const bytes = Array<number>(Math.ceil((values.length * WIDTH) / 8)).fill(0);
  values.forEach((value, index) => {
    for (let bit = 0; bit < WIDTH; bit += 1) {
      const at = index * WIDTH + bit;
      if ((value >> bit) & 1) bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (1 << (at & 7));
    }
  });
  return bytes;
}
