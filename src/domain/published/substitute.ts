/**
 * The words that replace the true ones in every record that may lead to a wish whose group is withheld: for the purpose, for other texts, and for a choice.
 */
export const substitutes = { purpose: '微心愿支出', text: '（不公布）', choice: 'unstated' } as const;

/** Whether a published record has these words. */
export function isSubstituted(record: object | undefined): boolean {
  const { purpose, payer_display } = (record ?? {}) as { purpose?: unknown; payer_display?: unknown };
  return textOf(purpose) === substitutes.purpose || payer_display === substitutes.text;
}

/** Whether a published value is one of these words, and so shows nothing of the true one. */
export function isSubstitute(value: unknown): boolean {
  return (Object.values(substitutes) as unknown[]).includes(value);
}

const textOf = (value: unknown) =>
  typeof value === 'object' && value !== null ? (value as { zh?: unknown }).zh : value;
