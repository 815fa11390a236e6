import type { Locale } from '../domain/portal/address.ts';
import type { Value } from '../schemas/kinds.ts';
import { numberText, read } from './text.ts';

/** A reported figure with its precision, never as a bare exact number: `3,200,000 元以上`, `约 50,000 元`, `每天 80–200 元`. */
export function figureText(
  figure: Pick<Value<'aggregate'>, 'value' | 'value_to' | 'unit' | 'precision' | 'per' | 'unit_uncertain'>,
  locale: Locale,
): string {
  const value = numberText(figure.value) + (figure.value_to === undefined ? '' : `–${numberText(figure.value_to)}`);
  const unit = read(figure.unit, locale).text;
  if (locale === 'zh') {
    const per = figure.per ? { day: '每天 ', month: '每月 ', year: '每年 ' }[figure.per] : '';
    const about = figure.precision === 'approximate' ? '约 ' : '';
    return `${per}${about}${value} ${unit}${figure.precision === 'at_least' ? '以上' : ''}${figure.unit_uncertain ? '（？）' : ''}`;
  }
  const before = { exact: '', at_least: 'more than ', approximate: 'about ' }[figure.precision];
  return `${before}${value} ${unit}${figure.per ? ` a ${figure.per}` : ''}${figure.unit_uncertain ? ' (?)' : ''}`;
}
