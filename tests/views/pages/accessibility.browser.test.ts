import { expect } from 'chai';
import { VIEW_STATES } from '../gallery/view-states.ts';
import { show } from '../show.ts';

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

describe('every page, in every state', () => {
  let axe: Axe;

  before(async () => {
    axe = await loadAxe();
    document.documentElement.lang = 'en';
    document.title = 'Plumbline';
  });

  afterEach(() => {
    document.body.replaceChildren();
    document.documentElement.removeAttribute('data-theme');
  });

  for (const name of Object.keys(VIEW_STATES)) {
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

  for (const name of ['today/checked-in', 'desk/nudge', 'session/paused', 'session/summary', 'help/plain']) {
    it(`has enough contrast in the dark: ${name}`, async () => {
      const { root } = await show(name);
      document.documentElement.dataset.theme = 'dark';
      await Promise.all(document.getAnimations().map(({ finished }) => finished));
      await new Promise((resolve) => setTimeout(resolve, 400));
      const { violations } = await axe.run(root, { runOnly: { type: 'rule', values: ['color-contrast'] } });
      expect(violations.flatMap(({ nodes }) => nodes.map(({ target }) => target.join(' ')))).to.deep.equal(
        [],
      );
    });
  }
});
