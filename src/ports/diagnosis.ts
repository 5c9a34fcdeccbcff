import type { LinkFault, LinkState, SensorLink } from './ports.ts';
import type { Surroundings } from './surroundings.ts';

/** A fault of this visit. */
export interface SeenFault {
  readonly fault: LinkFault;
  /** The last time that it came, epoch ms. */
  readonly at: number;
  /** How often it came, one after another. */
  readonly times: number;
}

/** What has come from the sensor in use lately. */
export interface Reception {
  /** Readings a second, over the last ten seconds; null before there is enough to count. */
  readonly receivedHz: number | null;
  /** The rate that the sensor was asked for; null where nothing can be asked. */
  readonly askedHz: number | null;
  /** Stretches of the last minute in which nothing was seen. */
  readonly gaps: { readonly count: number; readonly ms: number };
  /** Size of the specific force when last at rest, in times of gravity; null while it has not been at rest. */
  readonly restForce: number | null;
}

/** All that is known of why a sensor does not work. Times in epoch ms. */
export interface Diagnosis {
  readonly at: number;
  readonly surroundings: Surroundings;
  /** The sensor in use; null where there is none. */
  readonly kind: SensorLink['kind'] | null;
  readonly state: LinkState;
  /** Another tab of this browser has the sensor. */
  readonly otherTab: boolean;
  /** When a sensor of the person's own was last heard in this visit. */
  readonly heardAt: number | null;
  readonly batteryPercent: number | null;
  /** Null without a sensor. */
  readonly reception: Reception | null;
  /** Oldest first. */
  readonly faults: readonly SeenFault[];
}
