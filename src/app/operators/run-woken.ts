import { Observable, type OperatorFunction } from 'rxjs';
import type { Machine } from '../../core/machine.ts';

/** The time that a machine asked for has come, ms. */
export interface Woke {
  readonly type: 'woke';
  readonly t: number;
}

/**
 * Runs a machine over a stream, and wakes it when its state asks for it. Each subscription starts from a fresh state.
 *
 * @param now the clock of the machine's inputs, ms.
 */
export function runWoken<State extends { readonly wakeAt: number | null }, In, Out>(
  machine: Machine<State, In | Woke, Out>,
  now: () => number,
): OperatorFunction<In, Out> {
  return (input$) =>
    new Observable((subscriber) => {
      let state = machine.start();
      let timer: ReturnType<typeof setTimeout> | undefined;

      function take(input: In | Woke): void {
        const [next, outputs] = machine.step(state, input);
        state = next;
        clearTimeout(timer);
        if (state.wakeAt !== null)
          timer = setTimeout(() => take({ type: 'woke', t: now() }), Math.max(0, state.wakeAt - now()));
        for (const output of outputs) subscriber.next(output);
      }

      const subscription = input$.subscribe({ next: take, error: (error) => subscriber.error(error) });
      return () => {
        clearTimeout(timer);
        subscription.unsubscribe();
      };
    });
}
