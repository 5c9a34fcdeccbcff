import { type Row, reached, type Target } from './row.ts';

/** What a measure came to on one half of its data. */
export interface Result {
  readonly measure: string;
  readonly about: string;
  /** The half of the data; null where it reads none. */
  readonly half: string | null;
  readonly rows: readonly Row[];
}

const HEADS = ['what', 'value', '95 % interval', 'people', 'must reach', 'reached', 'beside it'] as const;

/** Results as tables in Markdown, a heading for each measure. */
export const tables = (results: readonly Result[]): string => results.map(table).join('\n\n');

function table({ measure, about, half, rows }: Result): string {
  const lines = [HEADS, HEADS.map(() => '---'), ...rows.map(cells)].map((line) => `| ${line.join(' | ')} |`);
  const notes = rows.flatMap(({ what, note }) => (note ? [`- ${what}: ${note}`] : []));
  const title = half === null ? `### ${measure}` : `### ${measure} (${half})`;
  return [title, '', about, '', ...lines, ...(notes.length > 0 ? ['', ...notes] : [])].join('\n');
}

const cells = (row: Row): string[] => [
  row.what,
  shown(row.value, row.unit),
  row.interval ? `${shown(row.interval[0], row.unit)} to ${shown(row.interval[1], row.unit)}` : '-',
  row.people === null ? '-' : String(row.people),
  row.target ? targetOf(row.target, row.unit) : '-',
  { true: 'yes', false: 'no', null: '-' }[String(reached(row)) as 'true' | 'false' | 'null'],
  row.anchor ?? '-',
];

const targetOf = (target: Target, unit: Row['unit']): string =>
  'atLeast' in target ? `at least ${shown(target.atLeast, unit)}` : `at most ${shown(target.atMost, unit)}`;

function shown(value: number, unit: Row['unit']): string {
  switch (unit) {
    case '%':
      return `${(100 * value).toFixed(2)} %`;
    case 'deg':
      return `${value.toFixed(3)}°`;
    case 'F1':
      return value.toFixed(3);
    case 's':
      return `${value.toFixed(2)} s`;
    case 'count':
      return Number.isInteger(value) ? String(value) : value.toFixed(1);
  }
}
