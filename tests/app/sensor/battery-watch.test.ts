import { describe, expect, it } from 'vitest';
import { type BatteryInput, batteryWatch } from '../../../src/app/sensor/battery-watch.ts';
import { feed } from '../../../src/core/machine.ts';

const at = (batteryPercent: number | null, charging = false): BatteryInput => ({
  type: 'status',
  status: { state: 'live', fault: null, attempt: 0, batteryPercent, charging },
});
const seen: BatteryInput = { type: 'seen' };
const told = (...inputs: BatteryInput[]) => feed(batteryWatch, inputs);

describe('batteryWatch', () => {
  it('tells below 15 %, once, however the level wavers', () => {
    expect(told(at(40), at(15), at(14), at(16), at(13), at(null), at(12))).toEqual([true]);
  });

  it('is quiet once it was read, until it was charged and is low anew', () => {
    expect(told(at(14), seen, at(9), at(5))).toEqual([true, false]);
    expect(told(at(14), seen, at(80), at(14))).toEqual([true, false, true]);
  });

  it('says nothing of a sensor that has left', () => {
    const left: BatteryInput = {
      type: 'status',
      status: { state: 'none', fault: null, attempt: 0, batteryPercent: null },
    };
    expect(told(at(9), left)).toEqual([true, false]);
  });

  it('says nothing of a sensor that charges', () => {
    expect(told(at(9, true), at(11, true))).toEqual([]);
    expect(told(at(9), at(9, true))).toEqual([true, false]);
  });
});
