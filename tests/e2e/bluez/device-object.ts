import { Variant } from '@jellybrick/dbus-next';
import { GattError } from './gatt-error.ts';
import { type Call, NO_REPLY_BODY, type ObjectTree, type Reply } from './object-tree.ts';
import type { CharacteristicDefinition, Peripheral } from './peripheral.ts';

const DEVICE = 'org.bluez.Device1';
const SERVICE = 'org.bluez.GattService1';
const CHARACTERISTIC = 'org.bluez.GattCharacteristic1';
const DESCRIPTOR = 'org.bluez.GattDescriptor1';

/** Client Characteristic Configuration (Bluetooth Core, Vol 3 Part G 3.3.3.3). */
const CCC_DESCRIPTOR = '00002902-0000-1000-8000-00805f9b34fb';
const DEFAULT_RESOLVE_DELAY_MS = 5;
/** ATT MTU that WitMotion and most phones settle on; Chromium only reads it. */
const MTU = 247;
/** LE General Discoverable, BR/EDR not supported (Core Specification Supplement, Part A 1.3). */
const ADVERTISING_FLAGS = 0x06;

/** One peripheral as objects of the Bluetooth service: a device, and its GATT tree while connected. */
export interface DeviceObject {
  readonly path: string;
  readonly peripheral: Peripheral;
  /** An advertisement was heard: the device appears, or its signal strength moves. */
  readonly advertise: () => void;
  readonly answer: (call: Call) => Promise<Reply>;
  readonly clientGone: (sender: string) => void;
  /** Drops the link and takes the objects away. */
  readonly remove: () => void;
}

export function createDeviceObject(
  tree: ObjectTree,
  adapterPath: string,
  peripheral: Peripheral,
): DeviceObject {
  const { definition, events, central } = peripheral;
  const path = `${adapterPath}/dev_${definition.address.replaceAll(':', '_')}`;
  const characteristicAt = new Map<string, string>(); // object path -> characteristic
  const pathOf = new Map<string, string>();
  const subscribers = new Map<string, Set<string>>(); // characteristic -> bus names
  let rssi = -60;

  const bytes = (value: Uint8Array) => new Variant('ay', Buffer.from(value));
  const flag = (value: boolean) => new Variant('b', value);
  const text = (value: string) => new Variant('s', value);
  const reference = (value: string) => new Variant('o', value);

  const manufacturerData = (data: Uint8Array | undefined) => {
    if (data === undefined) return {};
    const company = (data[0] ?? 0) + 256 * (data[1] ?? 0);
    return { ManufacturerData: new Variant('a{qv}', { [company]: bytes(data.slice(2)) }) };
  };

  const addDevice = () =>
    tree.add(path, {
      [DEVICE]: {
        Adapter: reference(adapterPath),
        Address: text(definition.address),
        AddressType: text('random'),
        Name: text(definition.name),
        Alias: text(definition.name),
        Paired: flag(false),
        Bonded: flag(false),
        Trusted: flag(false),
        Blocked: flag(false),
        LegacyPairing: flag(false),
        RSSI: new Variant('n', rssi),
        Connected: flag(false),
        ServicesResolved: flag(false),
        UUIDs: new Variant('as', [...(definition.advertised ?? definition.services.map(({ uuid }) => uuid))]),
        ...manufacturerData(definition.manufacturerData),
        AdvertisingFlags: bytes(Uint8Array.of(ADVERTISING_FLAGS)),
      },
    });

  const addCharacteristic = (servicePath: string, handle: number, one: CharacteristicDefinition) => {
    const characteristicPath = `${servicePath}/char${hex(handle)}`;
    characteristicAt.set(characteristicPath, one.uuid);
    pathOf.set(one.uuid, characteristicPath);
    tree.add(characteristicPath, {
      [CHARACTERISTIC]: {
        UUID: text(one.uuid),
        Service: reference(servicePath),
        Value: bytes(new Uint8Array()),
        Notifying: flag(false),
        Flags: new Variant('as', [...one.flags]),
        MTU: new Variant('q', MTU),
      },
    });
    if (!one.flags.includes('notify') && !one.flags.includes('indicate')) return;
    // Chromium starts notifications only where exactly one such descriptor is exported.
    tree.add(`${characteristicPath}/desc${hex(handle + 2)}`, {
      [DESCRIPTOR]: {
        UUID: text(CCC_DESCRIPTOR),
        Characteristic: reference(characteristicPath),
        Value: bytes(Uint8Array.of(0, 0)),
        Flags: new Variant('as', ['read', 'write']),
      },
    });
  };

  const resolveServices = () => {
    let handle = 0x0010;
    for (const service of definition.services) {
      const servicePath = `${path}/service${hex(handle)}`;
      tree.add(servicePath, {
        [SERVICE]: {
          UUID: text(service.uuid),
          Primary: flag(true),
          Device: reference(path),
          Includes: new Variant('ao', []),
        },
      });
      for (const one of service.characteristics) {
        addCharacteristic(servicePath, handle + 1, one);
        handle += 4;
      }
      handle += 1;
    }
    tree.change(path, DEVICE, { ServicesResolved: flag(true) });
  };

  const onConnected = () => {
    tree.change(path, DEVICE, { Connected: flag(true) });
    const resolving = setTimeout(resolveServices, definition.resolveDelayMs ?? DEFAULT_RESOLVE_DELAY_MS);
    events.once('disconnected', () => clearTimeout(resolving));
  };
  const onDisconnected = () => {
    subscribers.clear();
    // Before the objects go: a device removed while connected stays connected for Chromium.
    tree.change(path, DEVICE, { ServicesResolved: flag(false), Connected: flag(false) });
    tree.removeBelow(path);
    characteristicAt.clear();
    pathOf.clear();
  };
  const onNotified = (uuid: string, value: Uint8Array) => {
    const characteristicPath = pathOf.get(uuid);
    if (characteristicPath !== undefined) {
      tree.change(characteristicPath, CHARACTERISTIC, { Value: bytes(value) });
    }
  };
  const onPresence = () => {
    if (peripheral.presence() === 'forgotten') tree.remove(path);
  };
  events.on('connected', onConnected);
  events.on('disconnected', onDisconnected);
  events.on('notified', onNotified);
  events.on('presence', onPresence);

  async function answerDevice({ member }: Call): Promise<Reply> {
    if (member === 'Connect') await central.connect();
    else if (member === 'Disconnect') central.disconnect();
    else throw new GattError('NotSupported', `${DEVICE}.${member}`);
    return NO_REPLY_BODY;
  }

  function startNotify(uuid: string, characteristicPath: string, sender: string): Reply {
    const names = subscribers.get(uuid) ?? new Set();
    subscribers.set(uuid, names.add(sender));
    central.subscribe(uuid);
    tree.change(characteristicPath, CHARACTERISTIC, { Notifying: flag(true) });
    return NO_REPLY_BODY;
  }

  function stopNotify(uuid: string, sender: string): Reply {
    const names = subscribers.get(uuid);
    const characteristicPath = pathOf.get(uuid);
    if (names?.delete(sender) && names.size === 0 && characteristicPath !== undefined) {
      central.unsubscribe(uuid);
      tree.change(characteristicPath, CHARACTERISTIC, { Notifying: flag(false) });
    }
    return NO_REPLY_BODY;
  }

  async function answerCharacteristic(uuid: string, call: Call): Promise<Reply> {
    switch (call.member) {
      case 'StartNotify':
        return startNotify(uuid, call.path, call.sender);
      case 'StopNotify':
        return stopNotify(uuid, call.sender);
      case 'ReadValue': {
        const value = await central.read(uuid);
        // As bluetoothd does. Chromium waits for it, and takes the next notification for it where it does not come.
        tree.change(call.path, CHARACTERISTIC, { Value: bytes(value) });
        return { signature: 'ay', body: [Buffer.from(value)] };
      }
      case 'WriteValue': {
        const [value, options] = call.body as [Iterable<number>, Record<string, Variant>];
        await central.write(uuid, Uint8Array.from(value), options.type?.value !== 'command');
        return NO_REPLY_BODY;
      }
      default:
        throw new GattError('NotSupported', `${CHARACTERISTIC}.${call.member}`);
    }
  }

  return {
    path,
    peripheral,
    advertise() {
      if (peripheral.presence() !== 'near' || peripheral.connected()) return;
      rssi = rssi === -60 ? -61 : -60;
      if (tree.has(path)) tree.change(path, DEVICE, { RSSI: new Variant('n', rssi) });
      else addDevice();
    },
    async answer(call) {
      const uuid = characteristicAt.get(call.path);
      if (call.interface === DEVICE) return answerDevice(call);
      if (call.interface === CHARACTERISTIC && uuid !== undefined) return answerCharacteristic(uuid, call);
      throw new GattError('NotSupported', `${call.interface}.${call.member}`);
    },
    clientGone(sender) {
      for (const uuid of [...subscribers.keys()]) stopNotify(uuid, sender);
    },
    remove() {
      central.disconnect();
      if (tree.property(path, DEVICE, 'Connected') === true) onDisconnected();
      events.off('connected', onConnected);
      events.off('disconnected', onDisconnected);
      events.off('notified', onNotified);
      events.off('presence', onPresence);
      tree.remove(path);
    },
  };
}

const hex = (handle: number) => handle.toString(16).padStart(4, '0');
