export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}
export function addTallies(a: Tally, b: Tally): Tally;
export function tallyVitest(report: object): Tally;
export function slowestVitest(
  report: object,
  count: number,
): { readonly file: string; readonly title: string; readonly ms: number }[];
export function tallySessions(sessions: readonly object[]): Tally;
