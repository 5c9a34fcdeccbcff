import { Observable, type OperatorFunction } from 'rxjs';
import type { Machine } from '../../core/machine.ts';

/**
 * Runs a machine over a stream. Each subscription starts from a fresh state.
 *
 * @param rest what a state has still to tell when its input ends.
 */
export function run<State, In, Out>(
  machine: Machine<State, In, Out>,
  rest: (state: State) => readonly Out[] = () => [],
): OperatorFunction<In, Out> {
  return (input$) =>
    new Observable((subscriber) => {
      let state = machine.start();
      return input$.subscribe({
        next(input) {
          const step = machine.step(state, input);
          state = step[0];
          for (const output of step[1]) subscriber.next(output);
        },
        error: (error) => subscriber.error(error),
        complete() {
          for (const output of rest(state)) subscriber.next(output);
          subscriber.complete();
        },
      });
    });
}
