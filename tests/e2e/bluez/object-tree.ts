import { Variant } from '@jellybrick/dbus-next';

/** The properties of one interface, each with its D-Bus type. */
export type Properties = Record<string, Variant>;
/** The interfaces of one object, by name. */
export type Interfaces = Record<string, Properties>;

export interface Signal {
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  readonly signature: string;
  readonly body: unknown[];
}

export interface Call {
  /** The unique bus name of the caller. */
  readonly sender: string;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  readonly body: readonly unknown[];
}

export interface Reply {
  readonly signature: string;
  readonly body: unknown[];
}

export const NO_REPLY_BODY: Reply = { signature: '', body: [] };

/** An error with its full D-Bus name. */
export class DbusFault extends Error {
  readonly dbusName: string;

  constructor(dbusName: string, message: string) {
    super(message);
    this.dbusName = dbusName;
  }
}

/** D-Bus objects with their properties; tells of every change as the D-Bus specification asks. */
export interface ObjectTree {
  readonly has: (path: string) => boolean;
  readonly property: (path: string, interfaceName: string, name: string) => unknown;
  readonly add: (path: string, interfaces: Interfaces) => void;
  /** Removes the object and all below it, deepest first. */
  readonly remove: (path: string) => void;
  readonly removeBelow: (path: string) => void;
  readonly change: (path: string, interfaceName: string, changes: Properties) => void;
  /** Answers the calls that every tree understands; null for others. */
  readonly answer: (call: Call) => Reply | null;
}

const PROPERTIES = 'org.freedesktop.DBus.Properties';
const OBJECT_MANAGER = 'org.freedesktop.DBus.ObjectManager';

export function createObjectTree(emit: (signal: Signal) => void): ObjectTree {
  const objects = new Map<string, Interfaces>();

  const properties = (path: string, interfaceName: string): Properties => {
    const interfaces = objects.get(path);
    if (interfaces === undefined) {
      throw new DbusFault('org.freedesktop.DBus.Error.UnknownObject', `no object ${path}`);
    }
    const found = interfaces[interfaceName];
    if (found === undefined) {
      throw new DbusFault('org.freedesktop.DBus.Error.UnknownInterface', `no ${interfaceName} at ${path}`);
    }
    return found;
  };

  const removeOne = (path: string) => {
    const interfaces = objects.get(path);
    if (interfaces === undefined) return;
    objects.delete(path);
    const body = [path, Object.keys(interfaces)];
    emit({ path: '/', interface: OBJECT_MANAGER, member: 'InterfacesRemoved', signature: 'oas', body });
  };

  const removeBelow = (path: string) => {
    const below = [...objects.keys()].filter((other) => other.startsWith(`${path}/`));
    for (const one of below.sort((a, b) => b.length - a.length)) removeOne(one);
  };

  const change = (path: string, interfaceName: string, changes: Properties) => {
    Object.assign(properties(path, interfaceName), changes);
    const body = [interfaceName, changes, []];
    emit({ path, interface: PROPERTIES, member: 'PropertiesChanged', signature: 'sa{sv}as', body });
  };

  const answerProperties = ({ path, member, body }: Call): Reply => {
    const [interfaceName, name, value] = body;
    const found = properties(path, String(interfaceName));
    if (member === 'GetAll') return { signature: 'a{sv}', body: [found] };
    const property = found[String(name)];
    if (property === undefined) {
      throw new DbusFault('org.freedesktop.DBus.Error.UnknownProperty', `no ${String(name)} at ${path}`);
    }
    if (member === 'Get') return { signature: 'v', body: [property] };
    const next = value instanceof Variant ? value.value : value;
    change(path, String(interfaceName), { [String(name)]: new Variant(property.signature, next) });
    return NO_REPLY_BODY;
  };

  return {
    has: (path) => objects.has(path),
    property: (path, interfaceName, name) => objects.get(path)?.[interfaceName]?.[name]?.value,
    add(path, interfaces) {
      objects.set(path, interfaces);
      const body = [path, interfaces];
      emit({
        path: '/',
        interface: OBJECT_MANAGER,
        member: 'InterfacesAdded',
        signature: 'oa{sa{sv}}',
        body,
      });
    },
    remove(path) {
      removeBelow(path);
      removeOne(path);
    },
    removeBelow,
    change,
    answer(call) {
      if (call.interface === PROPERTIES) return answerProperties(call);
      if (call.interface === OBJECT_MANAGER && call.member === 'GetManagedObjects') {
        return { signature: 'a{oa{sa{sv}}}', body: [Object.fromEntries(objects)] };
      }
      return null;
    },
  };
}
