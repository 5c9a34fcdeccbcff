import { describe, expect, it } from 'vitest';
import {
  type LinkHappening,
  type LinkOrder,
  linkState,
  type ReconnectState,
  reconnect,
} from '../../../src/browser/bluetooth/reconnect.ts';
import type { LinkFault } from '../../../src/ports/ports.ts';

const lost: LinkFault = { code: 'lost', detail: 'dropped' };
const unreachable: LinkFault = { code: 'out-of-range', detail: 'nobody answered' };
const wrongSensor: LinkFault = { code: 'service-missing', detail: 'no such service' };

/** A link in a world where time passes only as told, and every wake-up comes when it was asked for. */
class Link {
  state: ReconnectState = reconnect.start();
  now = 0;
  orders: { at: number; order: LinkOrder }[] = [];

  happen(happening: LinkHappening): this {
    const [next, orders] = reconnect.step(this.state, { ...happening, at: this.now });
    this.state = next;
    this.orders.push(...orders.map((order) => ({ at: this.now, order })));
    return this;
  }

  pass(ms: number): this {
    const end = this.now + ms;
    while (this.state.wakeAt !== null && this.state.wakeAt <= end) {
      this.now = this.state.wakeAt;
      this.happen({ type: 'woke' });
    }
    this.now = end;
    return this;
  }

  /** Readings at 50 Hz. */
  stream(ms: number): this {
    for (let end = this.now + ms; this.now < end; ) this.happen({ type: 'reading' }).pass(20);
    return this;
  }

  /** Every try from here on fails at once, until nothing more is wanted. */
  failUntilGone(fault: LinkFault): this {
    while (this.state.phase !== 'gone') {
      if (this.state.phase === 'trying') this.happen({ type: 'ended', fault });
      else this.pass(100);
    }
    return this;
  }

  get shown() {
    return linkState(this.state);
  }

  tries(): number[] {
    return this.orders.filter(({ order }) => order === 'connect').map(({ at }) => at);
  }
}

const chosen = () => new Link().happen({ type: 'wanted' });
const live = () => chosen().pass(800).happen({ type: 'opened' }).stream(1000);

describe('reconnect', () => {
  it('connects as soon as a sensor is chosen', () => {
    const link = chosen();
    expect(link.tries()).toEqual([0]);
    expect(link.shown).toBe('connecting');
  });

  it('is not live before a reading came', () => {
    const link = chosen().happen({ type: 'opened' });
    expect(link.shown).toBe('connecting');
    expect(link.happen({ type: 'reading' }).shown).toBe('live');
  });

  it('stays live as long as readings come', () => {
    const link = live().stream(60_000);
    expect(link.shown).toBe('live');
    expect(link.orders).toHaveLength(1);
  });

  it('is lost at once, then tries after 0.2, 0.5, 1, 2 and 4 s, then every 5 s', () => {
    const link = live();
    const droppedAt = link.now;
    link.happen({ type: 'ended', fault: lost });
    expect(link.shown).toBe('lost');
    expect(link.state.fault).toEqual(lost);

    link.failUntilGone(unreachable);
    const pauses = link
      .tries()
      .slice(1)
      .map((at, index, tries) => at - (tries[index - 1] ?? droppedAt));
    expect(pauses.slice(0, 5)).toEqual([200, 500, 1000, 2000, 4000]);
    expect(new Set(pauses.slice(5))).toEqual(new Set([5000]));
  });

  it('counts the tries', () => {
    const link = live().happen({ type: 'ended', fault: lost }).pass(200);
    expect([link.shown, link.state.attempt]).toEqual(['reconnecting', 1]);
    link.happen({ type: 'ended', fault: unreachable }).pass(500);
    expect([link.shown, link.state.attempt, link.state.fault]).toEqual(['reconnecting', 2, unreachable]);
  });

  it('says reconnecting, not lost, in the pauses between tries', () => {
    const link = live()
      .happen({ type: 'ended', fault: lost })
      .pass(200)
      .happen({ type: 'ended', fault: unreachable });
    expect(link.shown).toBe('reconnecting');
  });

  it('looks for a sensor that was there for 5 minutes, then says it is gone', () => {
    const link = live();
    const droppedAt = link.now;
    link.happen({ type: 'ended', fault: lost }).failUntilGone(unreachable);
    const lastTry = (link.tries().at(-1) ?? 0) - droppedAt;
    expect(lastTry).toBeGreaterThanOrEqual(300_000);
    expect(lastTry).toBeLessThan(305_100);
    expect(link.shown).toBe('gone');
  });

  it('is told as gone while it is still tried twice a minute, and comes back by itself', () => {
    const link = live().happen({ type: 'ended', fault: lost }).failUntilGone(unreachable);
    const goneAt = link.now;
    for (let tries = 1; tries <= 100; tries++) {
      link.pass(30_000);
      expect([link.tries().at(-1), link.shown]).toEqual([goneAt + tries * 30_000, 'gone']);
      if (tries < 100) link.happen({ type: 'ended', fault: unreachable });
    }
    link.happen({ type: 'opened' }).happen({ type: 'reading' });
    expect(link.shown).toBe('live');
    expect(link.happen({ type: 'ended', fault: lost }).shown).toBe('lost');
  });

  it('begins anew when asked to after it was gone', () => {
    const link = live().happen({ type: 'ended', fault: lost }).failUntilGone(unreachable);
    link.happen({ type: 'wanted' });
    expect([link.shown, link.state.attempt]).toEqual(['reconnecting', 1]);
    expect(link.tries().at(-1)).toBe(link.now);

    const again = link.now;
    link.failUntilGone(unreachable);
    expect((link.tries().at(-1) ?? 0) - again).toBeGreaterThanOrEqual(300_000);
  });

  it('tries at once when asked to during a pause', () => {
    const link = live().happen({ type: 'ended', fault: lost }).pass(100).happen({ type: 'wanted' });
    expect(link.tries().at(-1)).toBe(link.now);
  });

  it('ignores being asked while a try is under way or the link is open', () => {
    expect(chosen().happen({ type: 'wanted' }).tries()).toEqual([0]);
    expect(live().happen({ type: 'wanted' }).orders).toHaveLength(1);
  });

  it('is live again after a reconnection, and forgets the tries and the fault', () => {
    const link = live().happen({ type: 'ended', fault: lost }).pass(200).happen({ type: 'opened' });
    expect(link.shown).toBe('reconnecting');
    link.happen({ type: 'reading' });
    expect([link.shown, link.state.attempt, link.state.fault]).toEqual(['live', 0, null]);
  });

  it('is silent after 3 s without a reading', () => {
    const link = live().pass(2900);
    expect(link.shown).toBe('live');
    link.pass(100);
    expect([link.shown, link.state.fault?.code]).toEqual(['silent', 'silent']);
    expect(link.happen({ type: 'reading' }).shown).toBe('live');
  });

  it('waits for a sensor that is started at another rate, and for no longer than that', () => {
    const link = live().happen({ type: 'restarting' }).stream(100);
    expect(link.pass(7000).shown).toBe('live');
    expect(link.pass(1000).shown).toBe('silent');
    expect(link.stream(9000).pass(3000).shown).toBe('silent');
  });

  it('is silent too if no reading came since it opened', () => {
    expect(chosen().happen({ type: 'opened' }).pass(3000).shown).toBe('silent');
  });

  it('gives up a link that was silent for 10 s, and connects anew', () => {
    const link = live();
    const lastReadingAt = link.now - 20;
    link.pass(11_000);
    expect(link.orders.slice(1)).toEqual([
      { at: lastReadingAt + 10_000, order: 'disconnect' },
      { at: lastReadingAt + 10_200, order: 'connect' },
    ]);
    expect([link.shown, link.state.fault?.code]).toEqual(['reconnecting', 'silent']);
  });

  it('backs off from a sensor that connects but never sends, and ends', () => {
    const link = chosen();
    while (link.state.phase !== 'gone') {
      if (link.state.phase === 'trying') link.happen({ type: 'opened' });
      else link.pass(100);
    }
    expect(link.now).toBeLessThan(60_000);
    expect(link.state.fault?.code).toBe('silent');
  });

  it('does not hold a sleeping page against the sensor', () => {
    const link = live();
    link.now += 60_000;
    link.happen({ type: 'woke' });
    expect(link.shown).toBe('live');
    expect(link.pass(500).happen({ type: 'reading' }).shown).toBe('live');
    expect(link.orders).toHaveLength(1);
  });

  it('is silent if nothing was waiting for the page that woke', () => {
    const link = live();
    link.now += 60_000;
    link.happen({ type: 'woke' }).pass(1000);
    expect(link.shown).toBe('silent');
  });

  it('is silent although a hidden page is woken a second late', () => {
    const link = live();
    link.now += 4000;
    expect(link.happen({ type: 'woke' }).shown).toBe('silent');
  });

  it('waits half a minute for a sensor that was just chosen', () => {
    const link = chosen().failUntilGone(unreachable);
    expect(link.now).toBeGreaterThanOrEqual(30_000);
    expect(link.now).toBeLessThan(36_000);
    expect(link.state.fault).toEqual(unreachable);
  });

  it('does not try a wrong sensor twice', () => {
    const link = chosen().happen({ type: 'ended', fault: wrongSensor });
    expect([link.shown, link.state.fault]).toEqual(['gone', wrongSensor]);
    expect(link.state.wakeAt).toBeNull();
  });

  it('tries a sensor that was live again, whatever it says', () => {
    const link = live()
      .happen({ type: 'ended', fault: lost })
      .pass(200)
      .happen({ type: 'ended', fault: wrongSensor });
    expect(link.shown).toBe('reconnecting');
  });

  it('takes no notice of a connection that it gave up', () => {
    const link = live().happen({ type: 'ended', fault: lost });
    const { state } = link;
    link.happen({ type: 'reading' }).happen({ type: 'opened' }).happen({ type: 'ended', fault: unreachable });
    expect(link.state).toEqual(state);
  });
});
