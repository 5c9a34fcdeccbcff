import type { Appearance } from '../../ports/appearance.ts';
import { chooseLessMotion } from '../controllers/less-motion.ts';

/** Colours, size of text and motion as the person chose them: marks on the page that `tokens.css` answers. */
export function wearAppearance({ theme, textSize, motion }: Omit<Appearance, 'language'>): void {
  mark('theme', theme === 'system' ? null : theme);
  mark('text', textSize === 'usual' ? null : textSize);
  mark('motion', motion === 'system' ? null : motion);
  chooseLessMotion(motion === 'less');
}

function mark(name: string, value: string | null): void {
  if (value === null) document.documentElement.removeAttribute(`data-${name}`);
  else document.documentElement.setAttribute(`data-${name}`, value);
}
