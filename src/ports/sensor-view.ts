import type { Nudge, SensorDriver } from '../../sensors/driver.ts';
import type { ScaleVerdict } from '../core/imu/scale-check.ts';
import type { LinkFault, LinkState, LinkStatus } from './ports.ts';
import type { KnownSensor, SensorChoices } from './settings.ts';

/** A real sensor that is in use: what it is, and what the person chose for it. */
export interface DeviceView {
  readonly driver: SensorDriver;
  /** The rate that it is asked for, Hz. */
  readonly rateHz: number;
  /** It has a zero of its own that can be set. */
  readonly calibrates: boolean;
  readonly choices: SensorChoices;
  /** What it does at a nudge; null: nothing, the page nudges alone. */
  readonly nudge: Nudge | null;
}

/** What can be asked of a real sensor; without one, nothing happens. */
export interface DeviceActions {
  readonly choose: (choices: Partial<SensorChoices>) => Promise<void>;
  /** Tries a nudge; null: the page's own. Resolves to a fault where the sensor would not. */
  readonly testNudge: (nudge: Nudge | null) => Promise<LinkFault | null>;
  /** Sets the sensor's own zero. Resolves to a fault where the sensor would not. */
  readonly calibrate: () => Promise<LinkFault | null>;
  /** That its battery is low was read. */
  readonly batterySeen: () => void;
}

/** What a press of the sensor's button did. */
export interface PressTold {
  readonly what:
    | 'snoozed'
    | 'tall-begun'
    | 'tall-set'
    | 'tall-lower'
    | 'tall-refused'
    | 'set-started'
    | 'set-waits'
    | 'set-goes-on'
    | 'set-ended';
  /** Wall clock, epoch ms. */
  readonly at: number;
}

/** A sensor that was used here before. */
export interface KnownSensorView extends Pick<KnownSensor, 'deviceId' | 'name' | 'placement'> {
  readonly inUse: boolean;
  /** The browser connects it without its list of sensors. */
  readonly granted: boolean;
}

/** A second sensor at the pelvis. */
export interface PelvisView {
  readonly name: string;
  readonly status: LinkStatus;
  /** It knows the person's tall, from the same sitting as the first. */
  readonly tallSet: boolean;
}

/** The sensor as another tab tells of it. */
export interface ElsewhereView {
  /** This tab had it before. */
  readonly gaveAway: boolean;
  /** Null: no tab has it now. */
  readonly state: LinkState | null;
  readonly batteryPercent: number | null;
  readonly name: string | null;
}

/** What was found out about the sensor in use while it measures. */
export interface SensorCheck {
  /** Without one, quick movements are judged less well. Null before the first sample. */
  readonly hasGyroscope: boolean | null;
  /** Scales that cannot be right, and how many times the truth they read. */
  readonly wrongScales: readonly Pick<ScaleVerdict, 'of' | 'reads'>[];
}

/** A capture of what a sensor sends, for finding out why it does not work. */
export interface CaptureProgress {
  readonly notifications: number;
  readonly seconds: number;
  /** False once it has stopped by itself: it is full, or the sensor was left. It waits to be saved. */
  readonly running: boolean;
}
