/** How many numbers each command that is drawn here takes, and which of them are places: x and y after one another. */
const COMMANDS = {
  M: { numbers: 2, placesFrom: 0 },
  L: { numbers: 2, placesFrom: 0 },
  C: { numbers: 6, placesFrom: 0 },
  // Two half axes, their turn and two flags come first.
  A: { numbers: 7, placesFrom: 5 },
  Z: { numbers: 0, placesFrom: 0 },
} as const;

const isCommand = (token: string): token is keyof typeof COMMANDS => token in COMMANDS;

/**
 * The same path in whole units and steps from where the last one ended, as short as SVG lets it be written. Reads what
 * `path.ts` writes: absolute moves, lines, curves and arcs.
 */
export function shortPath(d: string): string {
  const tokens = d.match(/[A-Z]|-?\d+(\.\d+)?/g) ?? [];
  let [x, y, written, before] = [0, 0, '', ''];
  let start: readonly [number, number] = [0, 0];
  let command: keyof typeof COMMANDS = 'M';
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i] ?? '';
    if (isCommand(token)) {
      command = token;
      i += 1;
    }
    const { numbers, placesFrom } = COMMANDS[command];
    const values = tokens.slice(i, i + numbers).map((each) => Math.round(Number(each)));
    i += numbers;
    if (command === 'Z') [x, y] = start;
    const steps = values.map((value, n) =>
      n < placesFrom ? value : value - ((n - placesFrom) % 2 === 0 ? x : y),
    );
    const isFirst = written === '';
    written += shortest(isFirst ? 'M' : command.toLowerCase(), isFirst ? values : steps, before);
    before = command.toLowerCase();
    [x = x, y = y] = values.slice(-2);
    if (command === 'M') start = [x, y];
  }
  return written;
}

/** A command is left out where it was the last one, and a space before a minus. */
function shortest(command: string, values: readonly number[], before: string): string {
  const name = command === before && command !== 'm' ? '' : command;
  return values.reduce(
    (text, value, n) => text + ((n === 0 && name !== '') || value < 0 ? '' : ' ') + value,
    name,
  );
}
