// Sets the reader's kept choices before the page is painted; a plain script in <head>, small enough to wait for.
for (const name of ['type', 'theme'])
  try {
    const kept = localStorage.getItem(name);
    if (kept) document.documentElement.dataset[name] = kept;
  } catch {
    // Storage may be forbidden: then a choice holds for one page only.
  }
