/** Hands the sentences of a page on: to the programs of a phone, or to the clipboard. The button stays hidden where neither exists. */
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-share]')) {
  const text = `${document.title}\n${button.dataset.share}\n${location.href.split('#')[0]}`;
  const sheet = matchMedia('(pointer: coarse)').matches && 'share' in navigator;
  if (!sheet && !navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener('click', async () => {
    try {
      if (sheet) await navigator.share({ text });
      else await navigator.clipboard.writeText(text);
      button.textContent = button.dataset.done ?? '';
    } catch {
      // Refused or called off: nothing was handed on, and the button says so by staying as it is.
    }
  });
}
