import { expect } from 'chai';
import { PAGES } from '../../src/views/pages.ts';
import type { Route } from '../../src/views/routes.ts';
import { VIEW_STATES } from './gallery/view-states.ts';
import { settled, show } from './show.ts';

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
}

interface Axe {
  run(context: Element, options: object): Promise<{ violations: readonly Violation[] }>;
}

const RULES = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };

/** axe-core is a plain script; it puts itself on the window. */
async function loadAxe(): Promise<Axe> {
  const script = document.createElement('script');
  script.src = '/node_modules/axe-core/axe.min.js';
  document.head.append(script);
  await new Promise((resolve) => script.addEventListener('load', resolve, { once: true }));
  return (window as unknown as { axe: Axe }).axe;
}

/** The states of these pages; or, with `but`, of all the others. */
export const statesOf = (pages: readonly string[], but = false): string[] =>
  Object.keys(VIEW_STATES).filter((name) => pages.includes(name.split('/')[0] ?? '') !== but);

/** Tests that no state has a known barrier, and that some have enough contrast in the dark. */
export function expectNoBarriers(names: readonly string[], inTheDark: readonly string[]): void {
  let axe: Axe;

  // The modules of a page are many: no test's own time goes by while they come.
  before(async function () {
    this.timeout(60_000);
    const pages = new Set(names.map((name) => name.split('/')[0] ?? ''));
    await Promise.all([...pages].map((page) => PAGES[page as Route]?.load()));
    axe = await loadAxe();
    document.documentElement.lang = 'en';
    // A colour on its way from light to dark is neither.
    document.documentElement.style.setProperty('--motion-quick', '0ms');
    document.title = 'Plumbline';
  });

  afterEach(() => {
    document.body.replaceChildren();
    document.documentElement.removeAttribute('data-theme');
  });

  for (const name of names) {
    it(`has no known barrier: ${name}`, async () => {
      const { root } = await show(name);
      const { violations } = await axe.run(root, RULES);
      const told = violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`).join('; ')}`,
      );
      expect(told).to.deep.equal([]);
    });
  }

  for (const name of inTheDark) {
    it(`has enough contrast in the dark: ${name}`, async () => {
      const { root } = await show(name);
      document.documentElement.dataset.theme = 'dark';
      await settled(root);
      const { violations } = await axe.run(root, { runOnly: { type: 'rule', values: ['color-contrast'] } });
      expect(violations.flatMap(({ nodes }) => nodes.map(({ target }) => target.join(' ')))).to.deep.equal(
        [],
      );
    });
  }
}
