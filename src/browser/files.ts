/** How long the browser may take to begin the download, ms; the content is let go after that. */
const RELEASE_AFTER_MS = 60_000;

/** Hands a file to the person, as a download. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), RELEASE_AFTER_MS);
}

/** So much is read at once: a few milliseconds of work, so that the page stays quick. */
const PIECE_BYTES = 256 * 1024;

/** The text of a file, piece by piece, so that no file is ever whole in memory. */
export async function* filePieces(file: Blob): AsyncGenerator<{ text: string; share: number }> {
  const decoder = new TextDecoder();
  for (let from = 0; from < file.size; from += PIECE_BYTES) {
    const to = Math.min(file.size, from + PIECE_BYTES);
    const bytes = await file.slice(from, to).arrayBuffer();
    yield { text: decoder.decode(bytes, { stream: to < file.size }), share: to / file.size };
  }
}
