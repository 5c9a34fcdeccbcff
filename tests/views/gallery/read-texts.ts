import { allElements } from './open.ts';

/** Attributes that are read out, or shown on asking. */
const READ = [
  'aria-label',
  'title',
  'placeholder',
  'alt',
  'aria-description',
  'aria-valuetext',
  'aria-roledescription',
];

/** Every text of the page that somebody reads or hears, piece by piece. */
export function readTexts(): string[] {
  return allElements(document.body)
    .filter((element) => !element.matches('style, script'))
    .flatMap((element) => [
      ...[...element.childNodes]
        .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
        .map((node) => node.textContent),
      ...READ.map((name) => element.getAttribute(name)),
    ])
    .map((text) => (text ?? '').replace(/\s+/g, ' ').trim())
    .filter((text) => /\p{L}/u.test(text));
}
