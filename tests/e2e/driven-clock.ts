import type { Page } from 'puppeteer-core';

/**
 * A page whose time passes only when it is told to: hours go by in seconds, and what a slow machine takes longer for is no
 * later. `Date`, `performance.now` and timers of the page itself; frames are drawn as ever. It begins as a clock that runs.
 */
export interface DrivenClock {
  /** From here on time stands still. */
  readonly hold: () => Promise<void>;
  /** So much time passes, and every timer comes at its time. */
  readonly pass: (seconds: number) => Promise<void>;
  /** The computer sleeps for so long: timers that were due meanwhile come once, at the end. */
  readonly sleep: (seconds: number) => Promise<void>;
  /** How many notifications the page was handed. */
  readonly handed: () => Promise<number>;
  /** How often the page has begun to listen to the stream: once for each connection. */
  readonly listened: () => Promise<number>;
  /** What it is now, epoch ms. */
  readonly now: () => Promise<number>;
}

/** What in a sensor's notifications tells the time. */
export interface StampedStream {
  readonly characteristic: string;
  /** Where its time of sample `index` is: the first sample's, and the time from one to the next, in µs, little endian. */
  readonly firstAt: number;
  readonly intervalAt: number;
  readonly headBytes: number;
  readonly sampleBytes: number;
}

/** What is driven in the page. */
interface Driven extends Window {
  driven: {
    hold: () => void;
    passTo: (at: number) => void;
    sleepTo: (at: number) => void;
    now: () => number;
    handed: number;
    listened: number;
  };
}

/**
 * Must be asked before the page loads. While the clock is held, each notification of the stream takes it on to the time of
 * its last sample, before the app hears of it.
 *
 * @param hour at which the page's day begins, local time.
 */
export async function driveClock(page: Page, stream: StampedStream, hour: number): Promise<DrivenClock> {
  await page.evaluateOnNewDocument(installDrivenClock, stream, hour);
  return {
    hold: () => page.evaluate(() => (window as unknown as Driven).driven.hold()),
    pass: (seconds) =>
      page.evaluate((ms) => {
        const { driven } = window as unknown as Driven;
        driven.passTo(driven.now() + ms);
      }, seconds * 1000),
    sleep: (seconds) =>
      page.evaluate((ms) => {
        const { driven } = window as unknown as Driven;
        driven.sleepTo(driven.now() + ms);
      }, seconds * 1000),
    handed: () => page.evaluate(() => (window as unknown as Driven).driven.handed),
    listened: () => page.evaluate(() => (window as unknown as Driven).driven.listened),
    now: () => page.evaluate(() => (window as unknown as Driven).driven.now()),
  };
}

/** Runs in the page, so it may use nothing from outside itself. */
function installDrivenClock(stream: StampedStream, hour: number): void {
  const RealDate = Date;
  const realNow = performance.now.bind(performance);
  const realInterval = window.setInterval.bind(window);
  const realClear = window.clearInterval.bind(window);
  const MICROS = 2 ** 32;

  const begins = new RealDate();
  begins.setHours(hour, 0, 0, 0);
  const epochAt0 = begins.getTime() - realNow();
  /** On the scale of `performance.now`, ms; null while the clock runs by itself. */
  let held: number | null = null;
  const running = () => held ?? realNow();
  const now = () => epochAt0 + running();

  interface Timer {
    at: number;
    readonly everyMs: number | null;
    readonly act: () => void;
  }
  const timers = new Map<number, Timer>();
  let ids = 0;
  const set =
    (repeats: boolean) =>
    (handler: TimerHandler, ms = 0, ...args: unknown[]): number => {
      ids += 1;
      const wait = Math.max(repeats ? 1 : 0, Number(ms) || 0);
      const act = () => (handler as (...given: unknown[]) => void)(...args);
      timers.set(ids, { at: running() + wait, everyMs: repeats ? wait : null, act });
      return ids;
    };
  const clear = (id?: number) => {
    if (id !== undefined) timers.delete(id);
  };

  function next(): [number, Timer] | null {
    let first: [number, Timer] | null = null;
    for (const each of timers) if (!first || each[1].at < first[1].at) first = each;
    return first;
  }

  function comeDue(until: number, at: (timer: Timer) => number): void {
    for (let due = next(); due && due[1].at <= until; due = next()) {
      const [id, timer] = due;
      const time = at(timer);
      if (held !== null) held = Math.max(held, time);
      if (timer.everyMs === null) timers.delete(id);
      else timer.at = time + timer.everyMs;
      timer.act();
    }
  }

  const passTo = (until: number) => {
    comeDue(until, ({ at }) => at);
    held = Math.max(held ?? until, until);
  };

  const pump = realInterval(() => {
    if (held === null) comeDue(realNow(), () => realNow());
  }, 4);

  Object.assign(window, {
    setTimeout: set(false),
    setInterval: set(true),
    clearTimeout: clear,
    clearInterval: clear,
  });
  performance.now = running;
  window.Date = new Proxy(RealDate, {
    apply: () => new RealDate(now()).toString(),
    construct: (real, given, target) => Reflect.construct(real, given.length === 0 ? [now()] : given, target),
    get: (real, key) => (key === 'now' ? now : Reflect.get(real, key)),
  });

  const driven: Driven['driven'] = {
    hold() {
      realClear(pump);
      held = realNow();
    },
    passTo: (at) => passTo(at - epochAt0),
    sleepTo(at) {
      held = at - epochAt0;
      comeDue(held, () => held ?? 0);
    },
    now,
    handed: 0,
    listened: 0,
  };
  Object.assign(window, { driven });

  /** The last stamp, and the time it stands for; null before the first while the clock is held. */
  let last: { readonly micros: number; readonly at: number } | null = null;
  function hear(data: DataView): void {
    driven.handed += 1;
    if (held === null) return;
    const samples = (data.byteLength - stream.headBytes) / stream.sampleBytes;
    const first = data.getUint32(stream.firstAt, true);
    const spanMicros = (samples - 1) * data.getUint16(stream.intervalAt, true);
    const micros = (first + spanMicros) % MICROS;
    const sinceMicros = last ? (micros - last.micros + MICROS) % MICROS : spanMicros;
    const at: number = (last?.at ?? held) + sinceMicros / 1000;
    last = { micros, at };
    passTo(at);
  }

  const { prototype } = Reflect.get(window, 'BluetoothRemoteGATTCharacteristic') as {
    readonly prototype: BluetoothRemoteGATTCharacteristic;
  };
  const { startNotifications } = prototype;
  prototype.startNotifications = async function () {
    const started = await startNotifications.call(this);
    if (this.uuid === stream.characteristic) driven.listened += 1;
    return started;
  };

  const heard = new WeakSet<EventTarget>();
  const listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (
    this: EventTarget,
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ) {
    const isStream = () => (this as unknown as { readonly uuid: string }).uuid === stream.characteristic;
    if (type === 'characteristicvaluechanged' && isStream() && !heard.has(this)) {
      heard.add(this);
      listen.call(this, type, (event) => {
        const { value } = event.target as unknown as { readonly value?: DataView };
        if (value) hear(value);
      });
    }
    listen.call(this, type, listener, options);
  };
}
