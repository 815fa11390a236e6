import type { Locale } from '../domain/portal/address.ts';
import { joint } from './joint.ts';
import { read } from './text.ts';

/** Hundredths of a point as they are printed: `86.68`, `−1.61`. */
export function roundPointsText(hundredths: number): string {
  const size = Math.abs(hundredths);
  const text = `${Math.floor(size / 100)}.${String(size % 100).padStart(2, '0')}`;
  return hundredths < 0 ? `−${text}` : text;
}

/** A sign before a difference: `+2.30`, `−4.05`, `0.00`. */
export function signedPoints(hundredths: number): string {
  return `${hundredths > 0 ? '+' : ''}${roundPointsText(hundredths)}`;
}

/** Title of an entry in the reader's language, or in Chinese with its language tag. */
export function entryTitle(
  { title, title_en }: { title: string; title_en?: string | undefined },
  locale: Locale,
): { text: string; lang?: 'zh-CN' } {
  return read({ zh: title, en: title_en }, locale);
}

/** Items in a row: `甲、乙`, `A, B`. */
export function rowText(items: readonly string[], locale: Locale): string {
  return items.join(joint.list[locale]);
}
