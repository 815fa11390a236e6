/**
 * Works a value out once for each owner, whose contents never change after they are joined. A site has thousands of pages that ask the same question;
 * without this each would walk through all funds again.
 */
export function once<Owner extends object, Value>(work: (owner: Owner) => Value): (owner: Owner) => Value {
  const known = new WeakMap<Owner, Value>();
  return (owner) => {
    if (!known.has(owner)) known.set(owner, work(owner));
    return known.get(owner) as Value;
  };
}
