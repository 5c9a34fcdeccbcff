import { describe, expect, it } from 'vitest';
import { sensorDrivers } from '../../sensors/registry.ts';
import { uuidsMeant } from '../../src/cli/uuids-meant.ts';

const LEVEL = '00002a19-0000-1000-8000-00805f9b34fb';

const meant = (given: string, id: string) => {
  const driver = sensorDrivers.find((each) => each.id === id);
  if (!driver) throw new Error(`there is no sensor "${id}"`);
  return uuidsMeant(given, driver);
};

describe('a short UUID', () => {
  it.each([
    ['witmotion', 'ffe4', '0000ffe4-0000-1000-8000-00805f9a34fb'],
    ['thingy52', '0406', 'ef680406-9b35-4933-9b10-52ffa9740042'],
    ['thingy52', '0x0302', 'ef680302-9b35-4933-9b10-52ffa9740042'],
    ['metawear', '9006', '326a9006-85cb-9195-d9dd-464cfbbae75a'],
    ['xsens-dot', '2004', '15172004-4947-11e9-8646-d663bd873d93'],
    ['polar-h10-verity-sense', '5C82', 'fb005c82-02e7-f387-1cad-8acd2d8df0c8'],
    ['polar-h10-verity-sense', '2a37', '00002a37-0000-1000-8000-00805f9b34fb'],
    ['upright', 'BAC4', '0000bac4-0000-1000-8000-00805f9b34fb'],
    ['microbit', 'ca4b', 'e95dca4b-251d-470a-a062-fa1922dfa9a8'],
    ['ti-sensortag-cc2650', 'aa65', 'f000aa65-0451-4000-b000-000000000000'],
    ['ti-sensortag-cc2650', 'ffe1', '0000ffe1-0000-1000-8000-00805f9b34fb'],
    ['bluest', '00e00000', '00e00000-0001-11e1-ac36-0002a5d5c51b'],
    ['muse', '000b', '273e000b-4c4d-454d-96be-f03bac821358'],
    ['openearable', '29c10f38', '29c10f38-4773-11ee-be56-0242ac120002'],
    ['openearable', '45622512', '45622512-6468-465a-b141-0b9b0f96b468'],
    ['adafruit', '0401', 'adaf0401-c332-42a8-93bd-25e905756cb8'],
    ['arduino', '3002', '6fbe1da7-3002-44de-92c4-bb6e04fb0212'],
    ['arduino', '3004', 'e905de3e-3004-44de-92c4-bb6e04fb0212'],
    ['arduino', '0011', '555a0002-0011-467a-9538-01f0652c74e8'],
    ['arduino', '7001', '19b10000-7001-537e-4f6c-d104768a1214'],
  ])('of a %s, %s, may be %s', (id, given, full) => {
    expect(meant(given, id)).toContain(full);
  });

  it('may be Bluetooth’s own with every sensor, and is a UUID in any case', () => {
    for (const { id } of sensorDrivers) {
      for (const given of ['2a19', '2A19', '0x2a19', '00002A19']) expect(meant(given, id)).toContain(LEVEL);
      for (const uuid of [...meant('2a19', id), ...meant('29c10f38', id)])
        expect(uuid).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    }
  });

  it('in full means itself alone', () => {
    expect(meant(LEVEL.toUpperCase(), 'thingy52')).toEqual([LEVEL]);
  });
});
