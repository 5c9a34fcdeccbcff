import { writeOut } from './stdout.ts';

/**
 * Runs a command with its options, or tells its help. An option that cannot be used is told on stderr.
 *
 * @param read the options; throws where one cannot be used.
 * @returns the exit code: 2 for such an option, otherwise what the command returns.
 */
export function withOptions<
  Options extends { readonly help: boolean },
  Code extends number | Promise<number>,
>(
  { name, help }: { readonly name: string; readonly help: string },
  read: () => Options,
  run: (options: Options) => Code,
): Code | number {
  let options: Options;
  try {
    options = read();
  } catch (error) {
    console.error(`${name}: ${error instanceof Error ? error.message : error}`);
    return 2;
  }
  if (!options.help) return run(options);
  writeOut(`${help}\n`);
  return 0;
}
