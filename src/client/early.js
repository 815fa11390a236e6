// Sets the reader's kept choices before the page is painted; a plain script in <head>, small enough to wait for.
// A question in the address of the search: what makes room for its answers does so before the page is painted.
if (/[?&]\w+=./.test(location.search)) document.documentElement.dataset.asked = '';
for (const name of ['type', 'theme'])
  try {
    const kept = localStorage.getItem(name);
    if (kept) document.documentElement.dataset[name] = kept;
  } catch {
    // Storage may be forbidden: then a choice holds for one page only.
  }
