/**
 * Text that a reader cannot see whole: beyond the edge of the page or of a part that neither grows nor scrolls. Opens whatever is folded first.
 * Text that is only spoken (clipped to nothing on purpose) is left out. Runs in the page.
 */
export function clipped(): string[] {
  for (const folded of document.querySelectorAll('details')) folded.open = true;
  const slack = 1.5;
  const page = document.documentElement.clientWidth;
  const found: string[] = [];
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = words.nextNode(); node; node = words.nextNode()) {
    const parent = node.parentElement;
    if (!parent || !node.nodeValue?.trim() || !parent.checkVisibility({ visibilityProperty: true })) continue;
    const held = ancestors(parent).map((element) => ({ element, style: getComputedStyle(element) }));
    if (held.some(({ element, style }) => style.clipPath !== 'none' || element.matches('.skip, noscript'))) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const cut = [...range.getClientRects()].some((text) => {
      let { left, right, top, bottom } = text;
      for (const { element, style } of held) {
        const box = element.getBoundingClientRect();
        if (['auto', 'scroll'].includes(style.overflowX)) [left, right] = [box.left, box.right];
        if (['auto', 'scroll'].includes(style.overflowY)) [top, bottom] = [box.top, box.bottom];
        if (hides(style.overflowX) && (left < box.left - slack || right > box.right + slack)) return true;
        if (hides(style.overflowY) && (top < box.top - slack || bottom > box.bottom + slack)) return true;
      }
      return text.width > 0 && (left < -slack || right > page + slack);
    });
    if (cut)
      found.push(`${parent.closest('[class], [id]')?.outerHTML.slice(0, 60)} … ${node.nodeValue.trim().slice(0, 40)}`);
  }
  return found;

  function hides(overflow: string): boolean {
    return overflow === 'hidden' || overflow === 'clip';
  }

  function ancestors(element: Element): Element[] {
    const all = [];
    for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) all.push(at);
    return all;
  }
}
