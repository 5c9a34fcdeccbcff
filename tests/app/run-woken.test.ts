import { Subject } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runWoken } from '../../src/app/operators/run-woken.ts';
import { DOUBLE_MS, type Press, type PressInput, pressRecogniser } from '../../src/core/buttons/press.ts';

const message = (event: 'down' | 'up') => ({ type: 'button', button: 'main', event, t: Date.now() }) as const;

describe('runWoken', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: 0 });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('wakes a machine when it asked for it, and no longer once nobody listens', () => {
    const input$ = new Subject<Exclude<PressInput, { type: 'woke' }>>();
    const heard: Press[] = [];
    const listening = input$
      .pipe(runWoken(pressRecogniser, Date.now))
      .subscribe((press) => heard.push(press));
    input$.next(message('down'));
    input$.next(message('up'));
    vi.advanceTimersByTime(DOUBLE_MS - 1);
    expect(heard).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(heard).toEqual(['single']);

    input$.next(message('down'));
    listening.unsubscribe();
    vi.advanceTimersByTime(10_000);
    expect(heard).toEqual(['single']);
    expect(vi.getTimerCount()).toBe(0);
  });
});
