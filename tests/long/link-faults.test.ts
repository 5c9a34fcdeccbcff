import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sensorDrivers } from '../../sensors/registry.ts';
import type { GattErrorCode } from '../e2e/bluez/gatt-error.ts';
import { chooseDevice } from '../e2e/chooser.ts';
import type { EmulatedSensor } from '../e2e/peripherals/emulated-sensor.ts';
import {
  type FaultBench,
  loseAtEachStep,
  type Outcome,
  openFaultBench,
  suffer,
} from '../e2e/scenarios/link-faults.ts';
import { waitUntil } from '../e2e/wait-until.ts';

const WRITE_ERRORS: readonly GattErrorCode[] = [
  'Failed',
  'InProgress',
  'InvalidArguments',
  'InvalidValueLength',
  'NotAuthorized',
  'NotPaired',
  'NotPermitted',
  'NotSupported',
];

/** It writes with response from the first step on. */
const WRITES_WITH_RESPONSE = 'polar-h10-verity-sense';
/** Its state is read before it is started. */
const IS_READ = 'upright-go';
const ANY = 'witmotion';

const rows: Outcome[] = [];
const steps: string[] = [];
/** A script sent in a hundred pieces is cut at as many places as this; tests/sensors/conforms.ts cuts it at each. */
const MOST_STEPS = 12;
const record = (outcome: Outcome) => {
  rows.push(outcome);
  return outcome;
};

describe.concurrent('a link that is lost at any step of any start', () => {
  it.each(sensorDrivers.map(({ id }) => id))(
    '%s is live again by itself',
    async (id) => {
      const bench = await openFaultBench();
      try {
        steps.push(`${id} ${await loseAtEachStep(bench, id, MOST_STEPS)}`);
      } finally {
        await bench.close();
      }
    },
    180_000,
  );
});

describe('trouble with a sensor', () => {
  let bench: FaultBench;
  beforeAll(async () => {
    bench = await openFaultBench();
  });
  afterAll(() => bench?.close());

  it.each(WRITE_ERRORS)(
    'a write refused as %s',
    async (code) => {
      const outcome = await suffer(bench, WRITES_WITH_RESPONSE, `every write is refused: ${code}`, {
        from: ({ peripheral }) => peripheral.failWrites(code),
        end: ({ peripheral }) => peripheral.failWrites(null),
      });
      expect(record(outcome)).toMatchObject({ liveAgain: true });
      expect(outcome.told.length).toBeGreaterThan(0);
    },
    60_000,
  );

  it.each([
    [
      'an answer that never comes',
      WRITES_WITH_RESPONSE,
      { from: (s) => s.silence(), untilMs: 5000, end: (s) => s.speak() },
    ],
    ['silent while connected', ANY, { during: (s) => s.silence(), untilMs: 5000, end: (s) => s.speak() }],
    [
      'silent for longer than a link is kept',
      ANY,
      { during: (s) => s.silence(), untilMs: 12_000, end: (s) => s.speak() },
    ],
    ['the link is lost', ANY, { during: (s) => s.drop() }],
    ['out of range for 5 s', ANY, { during: (s) => s.drop(5), untilMs: 5000 }],
    [
      'connections are refused',
      ANY,
      {
        during: (s) => {
          s.peripheral.refuse('le-connection-abort-by-local');
          s.drop();
        },
        end: (s) => s.peripheral.refuse(null),
      },
    ],
    [
      'Bluetooth is switched off and on',
      ANY,
      {
        during: (_, { app }) => app.bluez.setAdapter('off'),
        end: (_, { app }) => app.bluez.setAdapter('on'),
      },
    ],
    [
      'the adapter is pulled out and put back',
      ANY,
      {
        during: (_, { app }) => app.bluez.setAdapter('absent'),
        end: (_, { app }) => app.bluez.setAdapter('on'),
      },
    ],
  ] satisfies [string, string, Parameters<typeof suffer>[3]][])(
    '%s',
    async (fault, id, how) => {
      const outcome = record(await suffer(bench, id, fault, how));
      expect(outcome).toMatchObject({ liveAgain: true });
    },
    60_000,
  );

  /** Goes away while it is asked for the first time. */
  const vanishOnce = ({ peripheral }: EmulatedSensor) => {
    const vanish = (operation: string) => {
      if (operation !== 'read') return;
      peripheral.events.off('operation', vanish);
      peripheral.vanish();
    };
    peripheral.events.on('operation', vanish);
  };

  it('reaches the browser anew where it answers no more', async () => {
    const outcome = await suffer(bench, IS_READ, 'the browser answers no more', {
      from: vanishOnce,
    });
    expect(record(outcome)).toMatchObject({ liveAgain: true });
  }, 60_000);

  it('has the sensor chosen again where the browser keeps no list', async () => {
    const { app } = bench;
    const { identifier } = await app.page.evaluateOnNewDocument(() =>
      Reflect.deleteProperty(Object.getPrototypeOf(navigator.bluetooth), 'getDevices'),
    );
    const sensor = await bench.pair(IS_READ, vanishOnce);
    await waitUntil(async () => (await bench.status())?.fault?.code === 'browser-deaf', {
      timeoutMs: 20_000,
      what: async () => `the browser to be deaf; came: ${JSON.stringify(await bench.status())}`,
    });
    await app.screen.click('button', 'Close');
    const { name } = sensor.peripheral.definition;
    await chooseDevice(app.page, () => app.screen.click('button', 'Pair'), name);
    await bench.until('live');
    await app.page.removeScriptToEvaluateOnNewDocument(identifier);
  }, 60_000);

  it('tells that the permission was taken away', async () => {
    const outcome = record(
      await suffer(bench, ANY, 'the permission for the sensor is taken away', {
        during: (_, { app }) =>
          app.page.evaluate(async () => {
            for (const device of await navigator.bluetooth.getDevices()) await device.forget();
          }),
        untilMs: 3000,
      }),
    );
    expect(outcome.liveAgain).toBe(false);
    expect(outcome.told).toContain('The browser did not allow Bluetooth');
  }, 60_000);
});

afterAll(() => {
  console.log(`steps at which the link was lost: ${steps.join(', ')}`);
  for (const row of rows) console.log(JSON.stringify(row));
});
