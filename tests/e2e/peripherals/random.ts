/** Reproducible chance: mulberry32 (T. Ettinger), 32 bits of state. */
export interface Random {
  /** Even in [0, 1). */
  readonly unit: () => number;
  /** An integer, even in [0, below). */
  readonly integer: (below: number) => number;
  /** Normal with mean 0 and spread 1 (Box and Muller 1958). */
  readonly normal: () => number;
}

export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const unit = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    unit,
    integer: (below) => Math.floor(unit() * below),
    normal: () => Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit()),
  };
}
