/** One line of the table. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** What has to be reached; null where the figure only stands beside another. */
  readonly target: { readonly atLeast: number } | { readonly atMost: number } | null;
  readonly note: string;
}

/** Whether a figure reaches what it has to; null where nothing is asked. */
export function reached({ value, target }: Figure): boolean | null {
  if (target === null) return null;
  return 'atLeast' in target ? value >= target.atLeast : value <= target.atMost;
}

/** Figures as a table in Markdown. */
export function figureTable(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.what,
    `${shown(figure.value)} ${figure.unit}`.trim(),
    targetOf(figure),
    { true: 'yes', false: 'no', null: '-' }[String(reached(figure)) as 'true' | 'false' | 'null'],
    figure.note || '-',
  ]);
  const heads = ['what', 'value', 'must reach', 'reached', 'beside it'];
  return [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const targetOf = ({ target }: Figure): string => {
  if (target === null) return '-';
  return 'atLeast' in target ? `at least ${shown(target.atLeast)}` : `at most ${shown(target.atMost)}`;
};

/** Three digits are what a run repeats; thousands are kept whole. */
export const shown = (value: number): string =>
  value >= 1000 ? Math.round(value).toLocaleString('en-US') : Number(value.toPrecision(3)).toString();
