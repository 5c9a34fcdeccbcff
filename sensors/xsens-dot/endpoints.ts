import type { Endpoint, Uuid } from '../driver.ts';

/** Every attribute of the sensor stands on this base (XD0506P section 1.1). */
const uuid = (short: string): Uuid => `1517${short}-4947-11e9-8646-d663bd873d93`;

const endpoint = (service: string, characteristic: string): Endpoint => ({
  service: uuid(service),
  characteristic: uuid(characteristic),
});

export const SERVICES = {
  configuration: uuid('1000'),
  measurement: uuid('2000'),
  battery: uuid('3000'),
  messages: uuid('7000'),
} as const;

/** Characteristics by what the vendor's specification calls them (XD0506P Rev C, tables 5, 12, 20 and 22). */
export const DOT = {
  deviceControl: endpoint('1000', '1002'),
  deviceReport: endpoint('1000', '1004'),
  control: endpoint('2000', '2001'),
  long: endpoint('2000', '2002'),
  medium: endpoint('2000', '2003'),
  short: endpoint('2000', '2004'),
  battery: endpoint('3000', '3001'),
  message: endpoint('7000', '7001'),
  acknowledgement: endpoint('7000', '7002'),
  messageNotification: endpoint('7000', '7003'),
} as const;
