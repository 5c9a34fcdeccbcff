import { createPeripheral } from '../bluez/peripheral.ts';
import { createPacketizer, type Delivery } from './delivery.ts';
import { dropFor, type EmulatedSensor, type EmulationOptions } from './emulated-sensor.ts';
import { type Motion, readMotion } from './motion.ts';
import { createScriptedBody } from './scripted-body.ts';
import { tickSteadily } from './steady-ticks.ts';
import { countsOf, registerFrame, streamFrame } from './witmotion-frames.ts';
import { createRegisters, type RegisterOptions } from './witmotion-registers.ts';

export interface WitMotionOptions extends RegisterOptions, EmulationOptions {
  /**
   * End of the UUIDs' base: `9a` is WitMotion's own, `9b` the Bluetooth SIG's, which some hardware revisions are
   * said to use. Default `9a`.
   */
  readonly base?: '9a' | '9b';
  readonly delivery?: Delivery;
}

/** An emulated WT901BLE: streams 0x61 frames, obeys commands, and can be made to misbehave. */
export interface WitMotion extends EmulatedSensor {
  /** The commands that were written, as hex such as `ffaa030900`, in order. */
  readonly commands: () => readonly string[];
  /** Wears another motion from now on, from its second 0. */
  readonly play: (motion: Motion) => void;
  readonly deliver: (delivery: Delivery) => void;
  /** Loses the link as a sensor does that is switched off and on: unsaved settings are gone, such as the rate. */
  readonly powerCycle: (backAfterSeconds?: number) => void;
  /** Gone for good; `forgotten` makes the host drop the device as well. */
  readonly vanish: (how?: 'away' | 'forgotten') => void;
  readonly setVolts: (volts: number) => void;
}

const uuid = (short: string, base: '9a' | '9b') => `0000${short}-0000-1000-8000-00805f${base}34fb`;

export function createWitMotion(options: WitMotionOptions = {}): WitMotion {
  const base = options.base ?? '9a';
  const [service, notify, write] = [uuid('ffe5', base), uuid('ffe4', base), uuid('ffe9', base)];
  const registers = createRegisters(options);
  let reader = readMotion(options.motion ?? createScriptedBody([{ seconds: 0, flexionDeg: 0 }]).at);
  let motionBegan: number | null = null; // performance.now(), once there was a subscription
  let packetize = createPacketizer(options.delivery ?? {});
  let streaming: AbortController | null = null;
  let silent = false;
  let framesSent = 0;

  const { name = 'WT901BLE67', address = 'C0:11:22:33:44:01' } = options;
  const peripheral = createPeripheral({
    ...options,
    name,
    address,
    services: [
      {
        uuid: service,
        characteristics: [
          { uuid: notify, flags: ['notify'] },
          { uuid: write, flags: ['write', 'write-without-response'] },
        ],
      },
    ],
    onWrite: ({ bytes }) => obey(bytes),
  });

  const send = (frame: Uint8Array) => {
    for (const notification of packetize(frame)) peripheral.notify(notify, notification);
  };

  const stop = () => {
    streaming?.abort();
    streaming = null;
  };

  /** Streams at the present rate, from the motion's present second on. */
  const start = () => {
    stop();
    const run = new AbortController();
    streaming = run;
    const began = performance.now();
    motionBegan ??= began;
    const offsetMs = began - motionBegan;
    const periodMs = 1000 / (registers.rateHz() * (1 + (options.clockError ?? 0)));
    void tickSteadily(periodMs, run.signal, async (index) => {
      const reading = await reader((offsetMs + index * periodMs) / 1000);
      if (reading === null || run.signal.aborted) return false;
      const counts = countsOf(reading);
      registers.measure(counts);
      if (silent) return true;
      framesSent += 1;
      send(streamFrame(counts));
      return true;
    });
  };

  const obey = (bytes: Uint8Array) => {
    const effect = registers.obey(bytes, performance.now());
    if (effect?.type === 'rate' && streaming !== null) start();
    if (effect?.type === 'reply' && !silent) send(registerFrame(effect.start, effect.values));
    if (effect?.type === 'restart') powerCycle(1);
  };

  const drop = (backAfterSeconds = 0) => dropFor(peripheral, backAfterSeconds);

  const powerCycle = (backAfterSeconds = 1) => {
    drop(backAfterSeconds);
    registers.restart();
  };

  peripheral.events.on('connected', () => registers.connected(performance.now()));
  peripheral.events.on('subscribed', start);
  peripheral.events.on('unsubscribed', stop);
  peripheral.events.on('disconnected', stop);

  return {
    peripheral,
    commands: () => peripheral.writes.map(({ bytes }) => Buffer.from(bytes).toString('hex')),
    rateHz: registers.rateHz,
    readingsSent: () => framesSent,
    nudged: () => [],
    play(motion) {
      reader = readMotion(motion);
      motionBegan = streaming === null ? null : performance.now();
      if (streaming !== null) start();
    },
    deliver(delivery) {
      packetize = createPacketizer(delivery);
    },
    silence() {
      silent = true;
    },
    speak() {
      silent = false;
    },
    drop,
    powerCycle,
    vanish: (how = 'away') => peripheral.setPresence(how),
    setVolts: registers.setBattery,
    // The lowest voltage of the vendor's step of 75 %, and far below the lowest of all.
    setBattery: (percent) => registers.setBattery(percent >= 75 ? 3.87 : 3.3),
  };
}
