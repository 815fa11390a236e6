/** A part of the page that shows only what lies within its box, and which ways it cuts or scrolls. */
type Frame = { box: DOMRect; x: string; y: string };

/** How a reader has the text: its size as the browser is set, and whether the large type of the site is on. */
export type Type = { size: string; large: boolean };

/**
 * Text that a reader cannot see whole: beyond the edge of the page or of a part that neither grows nor scrolls. Opens whatever is folded first.
 * Text that is only spoken (clipped to nothing on purpose) is left out. Runs in the page, where nothing moves meanwhile: each element is asked once.
 * Where `type` is told, the text is set so before, and stays so.
 */
export function clipped(type?: Type): string[] {
  if (type) {
    document.documentElement.style.fontSize = type.size;
    if (type.large) document.documentElement.dataset.type = 'large';
    else delete document.documentElement.dataset.type;
  }
  for (const folded of document.querySelectorAll('details')) folded.open = true;
  const slack = 1.5;
  const page = document.documentElement.clientWidth;
  const known = new Map<Element, Frame[] | undefined>([[document.body, []]]);
  const found: string[] = [];
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = words.nextNode(); node; node = words.nextNode()) {
    const parent = node.parentElement;
    if (!parent || !node.nodeValue?.trim() || !parent.checkVisibility({ visibilityProperty: true })) continue;
    const frames = framesOf(parent);
    if (!frames) continue;
    range.selectNodeContents(node);
    if ([...range.getClientRects()].some((text) => isCut(text, frames)))
      found.push(`${parent.closest('[class], [id]')?.outerHTML.slice(0, 60)} … ${node.nodeValue.trim().slice(0, 40)}`);
  }
  return found;

  function isCut(text: DOMRect, frames: Frame[]): boolean {
    let { left, right, top, bottom } = text;
    for (const { box, x, y } of frames) {
      if (scrolls(x)) [left, right] = [box.left, box.right];
      if (scrolls(y)) [top, bottom] = [box.top, box.bottom];
      if (hides(x) && (left < box.left - slack || right > box.right + slack)) return true;
      if (hides(y) && (top < box.top - slack || bottom > box.bottom + slack)) return true;
    }
    return text.width > 0 && (left < -slack || right > page + slack);
  }

  /** The frames around the text of an element, the innermost first; nothing if the text is not to be seen at all. */
  function framesOf(element: Element): Frame[] | undefined {
    if (!known.has(element)) known.set(element, measured(element));
    return known.get(element);
  }

  function measured(element: Element): Frame[] | undefined {
    const outer = element.parentElement && framesOf(element.parentElement);
    const { clipPath, overflowX: x, overflowY: y } = getComputedStyle(element);
    if (!outer || clipPath !== 'none' || element.matches('.skip, noscript')) return undefined;
    return x === 'visible' && y === 'visible' ? outer : [{ box: element.getBoundingClientRect(), x, y }, ...outer];
  }

  function hides(overflow: string): boolean {
    return overflow === 'hidden' || overflow === 'clip';
  }

  function scrolls(overflow: string): boolean {
    return overflow === 'auto' || overflow === 'scroll';
  }
}
