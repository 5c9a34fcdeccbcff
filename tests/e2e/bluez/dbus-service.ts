import { Message, MessageType, sessionBus } from '@jellybrick/dbus-next';
import { GattError } from './gatt-error.ts';
import { type Call, DbusFault, type Reply, type Signal } from './object-tree.ts';

/** A service that answers under one well-known name on a bus. */
export interface DbusService {
  readonly emit: (signal: Signal) => void;
  readonly stop: () => void;
}

export interface ServiceBehaviour {
  readonly name: string;
  readonly answer: (call: Call) => Promise<Reply>;
  /** A client of the bus has left it. */
  readonly clientGone: (sender: string) => void;
}

const DBUS = 'org.freedesktop.DBus';

/** Takes the name on the bus and answers its calls. */
export async function offerService(
  busAddress: string,
  behaviour: (emit: DbusService['emit']) => ServiceBehaviour,
): Promise<DbusService> {
  const connection = sessionBus({ busAddress });
  await new Promise<void>((resolve, reject) => {
    connection.once('connect', () => resolve());
    (connection as NodeJS.EventEmitter).once('error', reject);
  });
  let stopped = false;
  (connection as NodeJS.EventEmitter).on('error', (error: Error) => {
    if (!stopped) throw error;
  });

  const send = (message: Message) => {
    if (!stopped) connection.send(message);
  };
  const emit = ({ path, interface: interfaceName, member, signature, body }: Signal) =>
    send(Message.newSignal(path, interfaceName, member, signature, body));
  const { name, answer, clientGone } = behaviour(emit);

  connection.addMethodHandler((message: Message) => {
    if (message.type !== MessageType.METHOD_CALL) return false;
    if (message.interface === `${DBUS}.Peer` || message.interface === `${DBUS}.Introspectable`) return false;
    answer(message).then(
      ({ signature, body }) => send(Message.newMethodReturn(message, signature, body)),
      (error) => send(Message.newError(message, errorName(error), String(error.message))),
    );
    return true;
  });
  connection.on('message', (message) => {
    if (message.type !== MessageType.SIGNAL || message.member !== 'NameOwnerChanged') return;
    const [client, , owner] = message.body;
    if (owner === '') clientGone(String(client));
  });
  await connection.call(
    new Message({
      destination: DBUS,
      path: '/org/freedesktop/DBus',
      interface: DBUS,
      member: 'AddMatch',
      signature: 's',
      body: [`type='signal',sender='${DBUS}',member='NameOwnerChanged'`],
    }),
  );
  await connection.requestName(name, 0);

  return {
    emit,
    stop() {
      stopped = true;
      connection.disconnect();
    },
  };
}

function errorName(error: unknown): string {
  if (error instanceof DbusFault) return error.dbusName;
  return `org.bluez.Error.${error instanceof GattError ? error.code : 'Failed'}`;
}
