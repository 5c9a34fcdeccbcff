import { BehaviorSubject, Subject } from 'rxjs';
import type { ButtonMessage, SensorDriver, SensorMessage } from '../../../sensors/driver.ts';
import { rateFor } from '../../../sensors/rates.ts';
import type { Arrival, LinkFault, LinkStatus, SensorLink } from '../../ports/ports.ts';
import { createMonotonicClock } from '../monotonic-clock.ts';
import { adapterIsMissing } from './availability.ts';
import { createConnect } from './connect.ts';
import { type Connection, openConnection } from './connection.ts';
import { browserKeepsList, grantedDevice } from './granted.ts';
import { createKeptTraffic } from './kept-traffic.ts';
import { LinkFailure } from './link-fault.ts';
import { type LinkHappening, type LinkOrder, linkState, reconnect } from './reconnect.ts';
import { keepReachable, webBluetooth } from './web-bluetooth.ts';

const NONE: LinkStatus = { state: 'none', fault: null, attempt: 0, batteryPercent: null };

export interface LinkOptions {
  /** It was used before: nobody waits in front of a list, so it is looked for longer. */
  readonly known?: boolean;
}

/**
 * A chosen sensor as the app sees it. Connects at once, and again by itself when the link is lost or silent;
 * `reconnect` decides, this carries it out.
 */
export function createBluetoothLink(
  chosen: BluetoothDevice,
  driver: SensorDriver,
  { known = false }: LinkOptions = {},
): SensorLink {
  const status$ = new BehaviorSubject<LinkStatus>({ ...NONE, state: 'connecting' });
  const arrivals$ = new Subject<Arrival>();
  const buttons$ = new Subject<ButtonMessage>();
  const traffic = createKeptTraffic();
  const rateHz$ = new BehaviorSubject(rateFor(driver, 'desk'));
  const clock = createMonotonicClock();
  let policy = { ...reconnect.start(), known };
  let battery: Pick<LinkStatus, 'batteryPercent' | 'charging'> = { batteryPercent: null };
  let connection: Connection | null = null;
  let disconnecting: Promise<void> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  const wanted = () => !closed && policy.phase !== 'gone';
  let device = chosen;
  let through = webBluetooth();
  let connect = createConnect(device, wanted);

  function happen(happening: LinkHappening): void {
    if (closed) return;
    const { wakeAt } = policy;
    const at = performance.now();
    const [next, orders] = reconnect.step(policy, { ...happening, at });
    policy = next;
    if (policy.wakeAt !== wakeAt) rearm(at);
    for (const order of orders) carryOut[order]();
    publish();
  }

  /** Set anew with each reading: a chain of timers would be slowed to one a minute in a hidden page. */
  function rearm(at: number): void {
    clearTimeout(timer);
    if (policy.wakeAt !== null) timer = setTimeout(() => happen({ type: 'woke' }), policy.wakeAt - at);
  }

  const carryOut: Readonly<Record<LinkOrder, () => void>> = {
    connect: () => void open(),
    disconnect() {
      if (connection) disconnecting = connection.close();
      connection = null;
    },
  };

  async function open(): Promise<void> {
    await disconnecting;
    if (policy.attempt > 0) await keepReachable();
    if (closed) return;
    if (through !== webBluetooth() && !(await findAnew())) {
      const detail = 'the browser closed its channel to this page';
      return happen({ type: 'ended', fault: { code: 'browser-deaf', detail } });
    }
    clock.anchor();
    connection = openConnection(
      { device, driver, rateHz: rateHz$.value, connect, sampleTime: clock.sampleTime },
      {
        opened: () => happen({ type: 'opened' }),
        arrived,
        passed: traffic.tell,
        ended: (fault) => void ended(fault),
      },
    );
  }

  /** The same device, through the channel that answers now; false where the browser keeps no list of devices. */
  async function findAnew(): Promise<boolean> {
    const again = await grantedDevice(device.id);
    if (!again) return false;
    device = again;
    through = webBluetooth();
    connect = createConnect(device, wanted);
    return true;
  }

  function arrived(arrival: Arrival): void {
    if (closed) return;
    arrivals$.next(arrival);
    for (const message of arrival.messages) {
      if (message.type === 'battery') battery = batteryOf(message);
      if (message.type === 'button') buttons$.next(message);
    }
    if (arrival.messages.some(({ type }) => type === 'reading')) happen({ type: 'reading' });
    else publish();
  }

  async function ended(fault: LinkFault): Promise<void> {
    const failedToOpen = policy.phase === 'trying';
    const missing = failedToOpen && (await adapterIsMissing());
    happen({ type: 'ended', fault: missing ? { code: 'bluetooth-off', detail: fault.detail } : fault });
  }

  function publish(): void {
    const { fault, attempt } = policy;
    const status: LinkStatus = { state: linkState(policy), fault, attempt, ...battery };
    if (!isSame(status, status$.value)) status$.next(status);
  }

  async function close(): Promise<void> {
    if (closed) return;
    closed = true;
    clearTimeout(timer);
    await disconnecting;
    await connection?.close();
    status$.next(NONE);
    for (const stream$ of [status$, arrivals$, buttons$, rateHz$, traffic]) stream$.complete();
  }

  const connected = (): Pick<Connection, 'nudge' | 'calibrate'> => {
    if (connection && policy.phase === 'open') return connection;
    const away = () => Promise.reject(new LinkFailure('lost', 'the sensor is not connected'));
    return { nudge: away, calibrate: away };
  };

  happen({ type: 'wanted' });

  return {
    kind: 'bluetooth',
    sensorId: driver.id,
    name: chosen.name ?? driver.name,
    faceOut: driver.faceOut,
    sampling: driver.sampling,
    status$,
    input: { kind: 'arrivals', arrivals$, timeSource: driver.timeSource, ratesHz: driver.ratesHz },
    device: {
      id: deviceName(chosen, driver),
      driver,
      buttons$,
      traffic$: traffic.traffic$,
      rateHz$,
      setRate(rateHz) {
        if (rateHz === rateHz$.value) return;
        rateHz$.next(rateHz);
        happen({ type: 'restarting' });
        connection?.setRate(rateHz);
      },
      nudge: (nudge) => connected().nudge(nudge),
      calibrate: () => connected().calibrate(),
    },
    retry: () => happen({ type: 'wanted' }),
    close,
  };
}

/** Where a browser keeps no list of devices, an id lasts no longer than the page: name and make say more. */
export const deviceName = ({ id, name }: BluetoothDevice, driver: SensorDriver): string =>
  browserKeepsList() ? id : `${driver.id}/${name ?? ''}`;

type BatteryMessage = Extract<SensorMessage, { type: 'battery' }>;

const batteryOf = ({
  percent,
  charging,
}: BatteryMessage): Pick<LinkStatus, 'batteryPercent' | 'charging'> => ({
  batteryPercent: percent,
  ...(charging !== undefined && { charging }),
});

const isSame = (a: LinkStatus, b: LinkStatus): boolean =>
  a.state === b.state &&
  a.fault?.code === b.fault?.code &&
  a.fault?.detail === b.fault?.detail &&
  a.attempt === b.attempt &&
  a.batteryPercent === b.batteryPercent &&
  a.charging === b.charging;
