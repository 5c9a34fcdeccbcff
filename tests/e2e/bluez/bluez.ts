import { Variant } from '@jellybrick/dbus-next';
import type { PrivateBus } from './bus.ts';
import { offerService } from './dbus-service.ts';
import { createDeviceObject, type DeviceObject } from './device-object.ts';
import { GattError } from './gatt-error.ts';
import {
  type Call,
  createObjectTree,
  DbusFault,
  NO_REPLY_BODY,
  type ObjectTree,
  type Reply,
} from './object-tree.ts';
import type { Peripheral } from './peripheral.ts';

/** `absent`: the machine has no Bluetooth adapter at all. */
export type AdapterState = 'on' | 'off' | 'absent';

/** The Bluetooth service of a Linux machine (`org.bluez`), emulated on a private bus. */
export interface Bluez {
  /** Brings a peripheral into the air around the adapter. */
  readonly add: (peripheral: Peripheral) => void;
  /** Takes it away for good: drops its link and removes its device. */
  readonly remove: (peripheral: Peripheral) => void;
  /** Off drops every link and ends discovery; on does not bring links back. */
  readonly setAdapter: (state: AdapterState) => void;
  /** A client searches for devices at this moment. */
  readonly discovering: () => boolean;
  /** Every call so far, as `path interface.member`; for finding out what a browser did. */
  readonly calls: readonly string[];
  readonly stop: () => void;
}

const ADAPTER_PATH = '/org/bluez/hci0';
const ADAPTER = 'org.bluez.Adapter1';
/** Advertisements repeat: a chooser that opens while discovery already runs must still fill. */
const ADVERTISING_INTERVAL_MS = 200;

/** Offers the emulated Bluetooth service on the bus; start it before the browser. */
export async function startBluez(bus: PrivateBus, adapter: AdapterState = 'on'): Promise<Bluez> {
  const calls: string[] = [];
  const devices = new Map<Peripheral, DeviceObject>();
  const searchers = new Set<string>(); // bus names with a discovery session
  let advertising: NodeJS.Timeout | null = null;
  let state: AdapterState = 'absent';
  let tree: ObjectTree = createObjectTree(() => {}); // replaced once the bus is there

  const flag = (value: boolean) => new Variant('b', value);

  const hear = () => {
    for (const device of devices.values()) device.advertise();
  };

  const setDiscovering = (on: boolean) => {
    if (on === (advertising !== null)) return;
    if (advertising !== null) clearInterval(advertising);
    advertising = on ? setInterval(hear, ADVERTISING_INTERVAL_MS) : null;
    if (tree.has(ADAPTER_PATH)) tree.change(ADAPTER_PATH, ADAPTER, { Discovering: flag(on) });
    if (on) setImmediate(hear);
  };

  const stopSearch = (sender: string) => {
    const had = searchers.delete(sender);
    if (searchers.size === 0) setDiscovering(false);
    return had;
  };

  const powerDown = () => {
    for (const { peripheral } of devices.values()) peripheral.central.disconnect();
    searchers.clear();
    setDiscovering(false);
  };

  const setAdapter = (next: AdapterState) => {
    if (next === state) return;
    if (next !== 'on') powerDown();
    if (next === 'absent') tree.remove(ADAPTER_PATH);
    else if (state === 'absent') addAdapter(tree, next === 'on');
    else {
      tree.change(ADAPTER_PATH, ADAPTER, {
        Powered: flag(next === 'on'),
        PowerState: new Variant('s', next),
      });
    }
    state = next;
  };

  const requirePower = () => {
    if (state !== 'on') throw new GattError('NotReady', 'Resource Not Ready');
  };

  function answerAdapter({ member, sender, body }: Call): Reply {
    switch (member) {
      case 'StartDiscovery':
        requirePower();
        searchers.add(sender);
        setDiscovering(true);
        return NO_REPLY_BODY;
      case 'StopDiscovery':
        if (!stopSearch(sender)) throw new GattError('Failed', 'No discovery started');
        return NO_REPLY_BODY;
      case 'SetDiscoveryFilter':
        requirePower();
        return NO_REPLY_BODY;
      case 'RemoveDevice':
        for (const { path, peripheral } of devices.values()) {
          if (path !== body[0]) continue;
          peripheral.central.disconnect();
          tree.remove(path);
        }
        return NO_REPLY_BODY;
      default:
        throw new GattError('NotSupported', `${ADAPTER}.${member}`);
    }
  }

  async function answer(call: Call): Promise<Reply> {
    calls.push(`${call.path} ${call.interface}.${call.member}`);
    const general = tree.answer(call);
    if (general !== null) return general;
    if (!tree.has(call.path)) {
      throw new DbusFault('org.freedesktop.DBus.Error.UnknownObject', `no object ${call.path}`);
    }
    if (call.interface === ADAPTER) return answerAdapter(call);
    for (const device of devices.values()) {
      if (call.path !== device.path && !call.path.startsWith(`${device.path}/`)) continue;
      requirePower();
      return device.answer(call);
    }
    return NO_REPLY_BODY; // managers of agents, profiles and advertising: nothing to emulate
  }

  const service = await offerService(bus.address, (emit) => {
    tree = createObjectTree(emit);
    tree.add('/org/bluez', { 'org.bluez.AgentManager1': {}, 'org.bluez.ProfileManager1': {} });
    setAdapter(adapter);
    const clientGone = (sender: string) => {
      stopSearch(sender);
      for (const device of devices.values()) device.clientGone(sender);
    };
    return { name: 'org.bluez', answer, clientGone };
  });

  return {
    add(peripheral) {
      devices.set(peripheral, createDeviceObject(tree, ADAPTER_PATH, peripheral));
      if (advertising !== null) hear();
    },
    remove(peripheral) {
      devices.get(peripheral)?.remove();
      devices.delete(peripheral);
    },
    setAdapter,
    discovering: () => advertising !== null,
    calls,
    stop() {
      powerDown();
      for (const device of devices.values()) device.remove();
      service.stop();
    },
  };
}

function addAdapter(tree: ObjectTree, powered: boolean): void {
  const text = (value: string) => new Variant('s', value);
  const flag = (value: boolean) => new Variant('b', value);
  tree.add(ADAPTER_PATH, {
    [ADAPTER]: {
      Address: text('00:11:22:33:44:55'),
      AddressType: text('public'),
      Name: text('emulated'),
      Alias: text('emulated'),
      Class: new Variant('u', 0),
      Powered: flag(powered),
      PowerState: text(powered ? 'on' : 'off'),
      Discoverable: flag(false),
      DiscoverableTimeout: new Variant('u', 0),
      Pairable: flag(false),
      PairableTimeout: new Variant('u', 0),
      Discovering: flag(false),
      UUIDs: new Variant('as', []),
      Modalias: text('usb:v1D6Bp0246d0548'),
      Roles: new Variant('as', ['central', 'peripheral']),
    },
    'org.bluez.LEAdvertisingManager1': {
      ActiveInstances: new Variant('y', 0),
      SupportedInstances: new Variant('y', 5),
      SupportedIncludes: new Variant('as', ['tx-power']),
    },
    'org.bluez.GattManager1': {},
  });
}
