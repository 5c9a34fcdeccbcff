import type { RecordingFileProblem } from '../../strings/recording-words.ts';

/** More than a day of samples; a small compressed file can hold far more than a page can bear. */
const MOST_BYTES = 256 * 2 ** 20;

export type FileText =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'problem'; readonly problem: RecordingFileProblem };

/** The text of a file, unpacked if it is gzip, whatever its name says (RFC 1952: it begins with 1f 8b). */
export async function readFile(file: Blob, mostBytes = MOST_BYTES): Promise<FileText> {
  let isGzip: boolean;
  try {
    const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
    isGzip = first === 0x1f && second === 0x8b;
  } catch {
    return { type: 'problem', problem: 'unreadable' };
  }
  const bytes = isGzip ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file.stream();
  try {
    return await collect(bytes, mostBytes);
  } catch {
    return { type: 'problem', problem: isGzip ? 'damaged-gzip' : 'unreadable' };
  }
}

async function collect(bytes: ReadableStream<Uint8Array>, mostBytes: number): Promise<FileText> {
  const decoder = new TextDecoder();
  const reader = bytes.getReader();
  const pieces: string[] = [];
  let size = 0;
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return { type: 'text', text: pieces.join('') + decoder.decode() };
    size += value.byteLength;
    if (size > mostBytes) {
      await reader.cancel();
      return { type: 'problem', problem: 'too-big' };
    }
    pieces.push(decoder.decode(value, { stream: true }));
  }
}
