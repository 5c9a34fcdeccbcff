/**
 * What a command that cannot do what it is asked to says on stderr, and its exit code: without a program of its own,
 * which takes a second to start.
 */
export function complaint(main: (argv: readonly string[]) => number, argv: readonly string[]) {
  const said: string[] = [];
  const { error } = console;
  console.error = (text: string) => said.push(text);
  try {
    return { status: main(argv), stderr: said.join('\n') };
  } finally {
    console.error = error;
  }
}
