/* The overview of several portals: leaves only what bears the name that a reader writes. Without it all names are there. */
const field = document.querySelector('#find');
const rows = [...document.querySelectorAll('.trees tr:not(.total):has(td)')];
const totals = [...document.querySelectorAll('.trees .total')];
const places = [...document.querySelectorAll('#places dd')];
const names = [...rows, ...places.flatMap((list) => [...list.querySelectorAll('a')])];
field.closest('p').hidden = false;
field.addEventListener('input', () => {
  const word = field.value.trim().toLowerCase();
  // A sum under a part of its lines would be misread.
  for (const total of totals) total.hidden = word !== '';
  for (const one of names) {
    const name = one.querySelector('a') ?? one;
    one.hidden = !name.textContent.toLowerCase().includes(word);
  }
  for (const list of places) {
    const none = [...list.querySelectorAll('a')].every((link) => link.hidden);
    list.hidden = none;
    list.previousElementSibling.hidden = none;
  }
});
