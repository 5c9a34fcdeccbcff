import type { Endpoint } from '../driver.ts';
import { sigUuid } from '../fields.ts';

/** Characteristics share the first three digits with their service. */
const endpoint = (short: number): Endpoint => ({
  service: sigUuid(short & 0xfff0),
  characteristic: sigUuid(short),
});

/** Names as the maker's app has them (HA-Upright-Go-2-BLE). */
export const UPRIGHT = {
  calibrate: endpoint(0xbac1),
  postureStatus: endpoint(0xbac3),
  angle: endpoint(0xbac4),
  freestyle: endpoint(0xbab2),
  general: endpoint(0xbab3),
  vibration: endpoint(0xbab5),
  batteryLevel: endpoint(0xbad1),
  charging: endpoint(0xbad2),
  errors: endpoint(0xbad3),
  power: endpoint(0xbad4),
  dataCommand: endpoint(0xbaa2),
  interval: endpoint(0xbaa5),
  factoryVibration: endpoint(0xbae3),
} as const;
