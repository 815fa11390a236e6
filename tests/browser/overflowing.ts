/** Elements that reach over the right edge and are not inside a part that scrolls by itself. Cut off by `main` is lost. Runs in the page. */
export function overflowing(): string[] {
  const edge = document.documentElement.clientWidth;
  const held = (element: Element) => {
    for (let at = element.parentElement; at && at.tagName !== 'MAIN' && at !== document.body; at = at.parentElement)
      if (getComputedStyle(at).overflowX !== 'visible') return true;
    return false;
  };
  const over = [...document.body.querySelectorAll('*')].filter((element) => {
    const { right, width, height } = element.getBoundingClientRect();
    return right > edge + 1 && width > 1 && height > 1 && !held(element);
  });
  const { scrollWidth } = document.documentElement;
  const wide = scrollWidth > edge ? [`the page is ${scrollWidth} wide`] : [];
  return [...wide, ...over.slice(0, 3).map((element) => element.outerHTML.slice(0, 80))];
}
