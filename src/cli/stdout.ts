import { writeSync } from 'node:fs';

/** Writes all of it to stdout, also to a pipe that takes only part at a time. */
export function writeOut(text: string): void {
  let bytes = Buffer.from(text);
  while (bytes.length > 0) {
    try {
      bytes = bytes.subarray(writeSync(1, bytes));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') return; // whoever reads has seen enough
      if (code !== 'EAGAIN') throw error;
    }
  }
}
