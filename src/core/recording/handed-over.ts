/**
 * How another app hands a recording over: as a form that the installed app's manifest describes and its service worker takes
 * in, which lies in Cache Storage until the page has read it. Manifest, worker and page agree on this.
 */
export const HANDED_OVER = {
  /** Where the form is sent to, below the folder of the language. */
  address: 'share-recording',
  field: 'recording',
  cache: 'plumbline-handed-over',
  /** Under what it lies there, and the header that keeps its name (URI-encoded). */
  key: '/handed-over-recording',
  nameHeader: 'x-file-name',
} as const;

/** Recordings and captures (docs/recordings.md, docs/captures.md) by type and ending, plain or in gzip. */
export const RECORDING_FILES: Readonly<Record<string, readonly string[]>> = {
  'text/csv': ['.csv'],
  'text/plain': ['.txt'],
  'application/jsonl': ['.jsonl'],
  'application/gzip': ['.gz'],
};
