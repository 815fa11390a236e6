/** Calls `then` with every file that is chosen, the same one again included: its content may be another by now. */
export function onFile(input: HTMLInputElement, then: (file: File) => void): void {
  // A browser tells of no change where the same name is chosen twice.
  input.addEventListener('click', () => {
    input.value = '';
  });
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) then(file);
  });
}
