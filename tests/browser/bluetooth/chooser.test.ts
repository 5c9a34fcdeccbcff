import { describe, expect, it } from 'vitest';
import type { SensorDriver } from '../../../sensors/driver.ts';
import { witmotion } from '../../../sensors/witmotion/witmotion.ts';
import { driverByName, requestOptions } from '../../../src/browser/bluetooth/chooser.ts';

const ofAnotherMaker: SensorDriver = { ...witmotion, id: 'other', filters: [{ namePrefix: 'WTX' }] };

describe('requestOptions', () => {
  it('offers every name and asks for leave to use every service, in both bases', () => {
    const { filters, optionalServices } = requestOptions([witmotion]) as {
      filters: BluetoothLEScanFilter[];
      optionalServices: string[];
    };
    expect(filters.map(({ namePrefix }) => namePrefix)).toEqual(['WT', 'HWT', undefined]);
    expect(filters.at(-1)?.services).toEqual(['0000ffe5-0000-1000-8000-00805f9a34fb']);
    expect(optionalServices).toEqual([
      '0000ffe5-0000-1000-8000-00805f9a34fb',
      '0000ffe5-0000-1000-8000-00805f9b34fb',
    ]);
  });
});

describe('driverByName', () => {
  it('prefers the driver whose name fits longest', () => {
    expect(driverByName('WTX-1', [witmotion, ofAnotherMaker])?.id).toBe('other');
    expect(driverByName('WT901BLE67', [ofAnotherMaker, witmotion])?.id).toBe('witmotion');
  });

  it('leaves a name that nobody knows to what the sensor offers', () => {
    expect(driverByName('My clip', [ofAnotherMaker, witmotion])).toBeNull();
  });
});
