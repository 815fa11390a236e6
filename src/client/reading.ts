/** The switches of two reading choices, large type and the dark page; `early.js` has set what was kept. Everything works without them. */
const root = document.documentElement;
const switches = { type: ['large', ''], theme: ['dark', 'light'] } as const;

addEventListener('DOMContentLoaded', () => {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-set]')) {
    const name = button.dataset.set?.split('=')[0] === 'theme' ? 'theme' : 'type';
    const [on, off] = switches[name];
    const isOn = () =>
      root.dataset[name] === on ||
      (name === 'theme' && !root.dataset.theme && matchMedia('(prefers-color-scheme: dark)').matches);
    const show = () => button.setAttribute('aria-pressed', String(isOn()));
    button.addEventListener('click', () => {
      const next = isOn() ? off : on;
      if (next) root.dataset[name] = next;
      else delete root.dataset[name];
      keep(name, next);
      show();
    });
    show();
  }
});

function keep(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // Storage may be forbidden: then the choice holds for this page only.
  }
}
