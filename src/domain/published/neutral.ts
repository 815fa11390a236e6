/** What stands in every record that may lead to an untold wish: for what was paid, any other words, and who or what kind it was. */
export const neutral = { purpose: '微心愿支出', text: '（不公布）', choice: 'unstated' } as const;

/** Whether a published record is one of those. */
export function isNeutral(record: object | undefined): boolean {
  const { purpose, payer_display } = (record ?? {}) as { purpose?: unknown; payer_display?: unknown };
  return textOf(purpose) === neutral.purpose || payer_display === neutral.text;
}

/** Whether a published value stands for all that may have been there. */
export function isNeutralWord(value: unknown): boolean {
  return (Object.values(neutral) as unknown[]).includes(value);
}

const textOf = (value: unknown) =>
  typeof value === 'object' && value !== null ? (value as { zh?: unknown }).zh : value;
