/** What one step of a machine gives: the next state, and what came out. */
export type Step<State, Out> = readonly [State, readonly Out[]];

/** A deterministic station of the line: no clock, no dice, no browser. Time is a field of its input. */
export interface Machine<State, In, Out> {
  /** Makes a fresh state, one for each run, so that runs never share memory. */
  readonly start: () => State;
  readonly step: (state: State, input: In) => Step<State, Out>;
}

/** Runs a machine over inputs from its fresh state: the same station as in the app, without rxjs. */
export function feed<State, In, Out>(machine: Machine<State, In, Out>, inputs: Iterable<In>): Out[] {
  const outputs: Out[] = [];
  let state = machine.start();
  for (const input of inputs) {
    const [next, emitted] = machine.step(state, input);
    state = next;
    outputs.push(...emitted);
  }
  return outputs;
}
