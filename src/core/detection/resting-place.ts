/** Where an angle has been staying, and since when. It changes in place. */
export interface RestingPlace {
  /** Mean of the angle since it has been staying, deg. */
  readonly deg: () => number;
  /** Begins anew here. */
  readonly anew: (t: number, deg: number) => void;
  /** Takes the next angle; beyond the tolerance it begins anew. @returns for how long it has been staying, ms. */
  readonly take: (t: number, deg: number, toleranceDeg: number) => number;
}

/** @param between degrees from one angle to another. */
export function createRestingPlace(between: (fromDeg: number, deg: number) => number): RestingPlace {
  let restDeg = 0;
  let since = 0;
  let count = 0;

  function anew(t: number, deg: number): void {
    restDeg = deg;
    since = t;
    count = 1;
  }

  return {
    deg: () => restDeg,
    anew,
    take(t, deg, toleranceDeg) {
      const apart = between(restDeg, deg);
      if (Math.abs(apart) > toleranceDeg) {
        anew(t, deg);
        return 0;
      }
      count++;
      restDeg += apart / count;
      return t - since;
    },
  };
}
