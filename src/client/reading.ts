/** Remembers two reading choices: large type and the dark page. Everything works without it. */
const root = document.documentElement;
const switches = { type: ['large', ''], theme: ['dark', 'light'] } as const;

for (const name of ['type', 'theme'] as const) {
  const kept = recall(name);
  if (kept) root.dataset[name] = kept;
}

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

/** Storage may be forbidden: then a choice holds for this page only. */
function recall(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function keep(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // The switch itself has worked.
  }
}
