import { describe, expect, it } from 'vitest';
import { write } from '../../../sensors/handshake.ts';
import { createGatt } from '../../../src/browser/bluetooth/gatt.ts';

const PERIOD = 'adaf0001-c332-42a8-93bd-25e905756cb8';

/** A server whose every service has the characteristic, and what was written to each. */
function serverWithPeriods() {
  const written: string[] = [];
  const characteristicIn = (service: string) => ({
    uuid: PERIOD,
    properties: { write: true, writeWithoutResponse: false },
    writeValueWithResponse: async (bytes: Uint8Array) => void written.push(`${service} ${bytes.join(' ')}`),
  });
  const server = {
    getPrimaryService: async (service: string) => ({
      getCharacteristic: async () => characteristicIn(service),
    }),
  };
  return { server: server as unknown as BluetoothRemoteGATTServer, written };
}

describe('GATT', () => {
  it('tells characteristics of the same UUID apart by their service', async () => {
    const { server, written } = serverWithPeriods();
    const mayWrite = { [PERIOD]: () => true };
    const { perform } = createGatt({ server, mayWrite, sampleTime: () => 0, heard: () => {} });
    for (const service of ['force', 'rotation', 'force']) {
      const step = write({ service, characteristic: PERIOD }, [20]).next();
      if (!step.done) await perform(step.value);
    }
    expect(written).toEqual(['force 20', 'rotation 20', 'force 20']);
  });
});
