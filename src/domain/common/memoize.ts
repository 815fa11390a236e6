/**
 * Keeps the result of `work` for each owner, so that it is computed once. Right only for owners that never change after they are made. Thousands of pages ask
 * the same question; without this each would walk through all funds again.
 */
export function memoize<Owner extends object, Value>(work: (owner: Owner) => Value): (owner: Owner) => Value {
  const known = new WeakMap<Owner, Value>();
  return (owner) => {
    if (!known.has(owner)) known.set(owner, work(owner));
    return known.get(owner) as Value;
  };
}
