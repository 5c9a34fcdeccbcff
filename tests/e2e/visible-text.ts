/**
 * The text that is drawn in the document, shadow trees and slots as shown, one line per block; runs in the page,
 * so it may use nothing from outside itself.
 */
export function visibleText(): string {
  const parts: string[] = [];

  const childrenAsShown = (node: Element): Iterable<Node> => {
    if (node instanceof HTMLSlotElement && node.assignedNodes().length > 0) return node.assignedNodes();
    return (node.shadowRoot ?? node).childNodes;
  };

  const walk = (node: Node, visible: boolean): void => {
    if (node.nodeType === Node.TEXT_NODE && visible) parts.push(node.textContent ?? '');
    if (!(node instanceof Element) || /^(style|script|template|noscript)$/i.test(node.tagName)) return;
    const { display, visibility } = getComputedStyle(node);
    // An element with `display: contents` has no box, though its children may have one.
    if (display !== 'contents' && !node.checkVisibility()) return;
    const breaks = !/^(inline|contents)/.test(display) || node.tagName === 'BR';
    if (breaks) parts.push('\n');
    for (const child of childrenAsShown(node)) walk(child, visibility === 'visible');
    if (breaks) parts.push('\n');
  };

  walk(document.body, true);
  return parts
    .join('')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
