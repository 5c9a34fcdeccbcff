import { type KindLived, levelAt } from './crowd.ts';

const PANEL = { width: 240, height: 150, left: 34, top: 30, gap: 26 };
const COLUMNS = 3;

/** Levels over weeks, a panel for each kind: the middle half of the people, and the median, as SVG. */
export function livesChart(kinds: readonly KindLived[], weeks: number): string {
  const values = kinds.flatMap(({ lives }) => lives.flatMap(({ levels }) => levels));
  const low = values.reduce((least, value) => Math.min(least, value), 0);
  const high = values.reduce((most, value) => Math.max(most, value), 1);
  const x = (week: number) => (week / weeks) * PANEL.width;
  const y = (level: number) => PANEL.height - ((level - low) / (high - low)) * PANEL.height;
  const width = COLUMNS * (PANEL.width + PANEL.left + PANEL.gap);
  const height = Math.ceil(kinds.length / COLUMNS) * (PANEL.height + PANEL.top + PANEL.gap);

  const panels = kinds.map(({ kind, lives }, index) => {
    const line = (share: number) =>
      Array.from({ length: weeks }, (_, week): [number, number] => [
        x(week + 1),
        y(levelAt(lives, week + 1, share)),
      ]);
    const across = (index % COLUMNS) * (PANEL.width + PANEL.left + PANEL.gap) + PANEL.left;
    const down = Math.floor(index / COLUMNS) * (PANEL.height + PANEL.top + PANEL.gap) + PANEL.top;
    const band = [...line(0.25), ...line(0.75).reverse()];
    return `<g transform="translate(${across} ${down})">
<text y="-10" font-weight="600">${kind.id}</text>
<line x2="${PANEL.width}" y1="${round(y(0))}" y2="${round(y(0))}" stroke="#999"/>
<text x="-6" y="${round(y(0) + 4)}" text-anchor="end">0</text>
<text x="-6" y="${round(y(high) + 4)}" text-anchor="end">${high}</text>
<polygon points="${points(band)}" fill="#2f6f6a" fill-opacity="0.25"/>
<polyline points="${points(line(0.5))}" fill="none" stroke="#2f6f6a" stroke-width="2"/>
<text x="${PANEL.width}" y="${PANEL.height + 14}" text-anchor="end">week ${weeks}</text>
</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" fill="#333">
<title>Levels gained over ${weeks} weeks, by kind of person: the median and the middle half</title>
<rect width="${width}" height="${height}" fill="#fff"/>
${panels.join('\n')}
</svg>
`;
}

const points = (all: readonly (readonly [number, number])[]): string =>
  all.map((point) => point.map(round).join(',')).join(' ');

const round = (value: number): number => Math.round(value * 10) / 10;
