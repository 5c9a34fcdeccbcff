import type { Decode, Endpoint, ReplyValue, SensorMessage } from '../driver.ts';
import { sigUuid } from '../fields.ts';
import { isFrom } from '../handshake.ts';
import { leaning } from '../leaning.ts';
import { framesOf, HIPEE, type HipeeFrame } from './frame.ts';

const SERVICE = sigUuid(0xfff0);
/** Answers and the stream. */
export const TOLD: Endpoint = { service: SERVICE, characteristic: sigUuid(0xfff1) };
/** Commands. */
export const ASKED: Endpoint = { service: SERVICE, characteristic: sigUuid(0xfff2) };

const CHARGE_STATES = ['charging', 'full', 'in use'] as const;

export const decode: Decode = (frame) => (isFrom(frame, TOLD) ? framesOf(frame.data).flatMap(readFrame) : []);

function readFrame({ command, content }: HipeeFrame): readonly SensorMessage[] {
  const length = content.byteLength;
  switch (command) {
    case HIPEE.lean:
      return length >= 16 ? readLean(content) : [];
    case HIPEE.battery:
      return length >= 2 ? readBattery(content) : [];
    case HIPEE.confirmed:
      return length >= 1 ? reply('confirmed', { accepted: content.getUint8(0) !== 0 }) : [];
    case HIPEE.info:
      return length >= 7 ? readInfo(content) : [];
    case HIPEE.zero:
      return length >= 3 ? readZero(content) : [];
    case HIPEE.time:
    case HIPEE.settingsDone:
      return length >= 4 ? reply('time', { secondsSince1970: content.getUint32(0) }) : [];
    case HIPEE.settings:
      return length >= 10 ? readSettings(content) : [];
    case HIPEE.error:
      return reply('error', { code: length >= 1 ? content.getUint8(0) : null });
    default:
      return [];
  }
}

const reply = (name: string, values: Readonly<Record<string, ReplyValue>>): readonly SensorMessage[] => [
  { type: 'reply', name, values },
];

/** Whole degrees, and what it counts by itself. */
function readLean(content: DataView): readonly SensorMessage[] {
  const forwardDeg = content.getInt8(4);
  const sidewaysDeg = content.getInt8(5);
  return [
    leaning(forwardDeg, sidewaysDeg),
    ...reply('lean', {
      secondsSince1970: content.getUint32(0),
      forwardDeg,
      sidewaysDeg,
      alerts: content.getUint16(6),
      longSitting: content.getUint16(8),
      mode: content.getUint8(10),
      doNotDisturb: content.getUint8(11),
      challenge: content.getUint32(12),
    }),
  ];
}

function readBattery(content: DataView): readonly SensorMessage[] {
  const percent = content.getUint8(0);
  const state = CHARGE_STATES[content.getUint8(1)];
  if (percent > 100) return [];
  return [{ type: 'battery', percent, ...(state ? { charging: state === 'charging' } : {}) }];
}

function readInfo(content: DataView): readonly SensorMessage[] {
  const percent = content.getUint8(0);
  const info = reply('info', { version: content.getUint16(1), spaceLeft: content.getUint32(3) });
  return percent > 100 ? info : [{ type: 'battery', percent }, ...info];
}

const readZero = (content: DataView): readonly SensorMessage[] =>
  reply('zero', { sidewaysDeg: content.getInt8(0), forwardDeg: content.getInt8(2) });

const readSettings = (content: DataView): readonly SensorMessage[] =>
  reply('settings', {
    shakeMode: content.getUint8(0),
    shakePower: content.getUint8(1),
    forwardLimitDeg: content.getInt8(2),
    sidewaysLimitDeg: content.getInt8(3),
    sittingSeconds: content.getUint16(8),
  });
