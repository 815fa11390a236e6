import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { type CalendarDay, toCalendar } from '../../src/export/feed/calendar.ts';

const day: CalendarDay = {
  uid: 'garden.annual.2025@example.org',
  day: '2026-05-31',
  title: '示范社区：2025 年年度报告, 含审计; 见 \\ 说明',
  text: `逾期 3 天\n${'依据很长，超过一行能写的字节数，所以要折行。'.repeat(6)}`,
  url: 'https://example.org/funds/garden/',
};

describe('a calendar', () => {
  const text = toCalendar('示范社区', [day, { ...day, uid: 'b@example.org', day: '2026-07-15' }], '2026-06-03');

  it('is read back by another program with the same days and texts', () => {
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    expect(events.map(({ uid }) => uid)).toEqual([day.uid, 'b@example.org']);
    expect(events[0]?.summary).toBe(day.title);
    expect(events[0]?.description).toBe(day.text);
    expect(events[0]?.startDate.toString()).toBe('2026-05-31');
    expect(events[0]?.startDate.isDate).toBe(true);
  });

  it('has lines of at most 75 bytes that tear no character apart', () => {
    const lines = text.split('\r\n');
    expect(lines.at(-1)).toBe('');
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text).not.toContain('\uFFFD');
    expect(text).not.toMatch(/[^\r]\n/);
  });

  it('keeps every kind of line end within a text', () => {
    const events = new ICAL.Component(ICAL.parse(toCalendar('空', [{ ...day, text: 'a\rb\r\nc\nd' }], '2026-06-03')));
    expect(events.getFirstSubcomponent('vevent')?.getFirstPropertyValue('description')).toBe('a\nb\nc\nd');
  });

  it('of nothing is still a calendar', () => {
    const calendar = new ICAL.Component(ICAL.parse(toCalendar('空', [], '2026-06-03')));
    expect(calendar.name).toBe('vcalendar');
    // The standard wants at least one component.
    expect(calendar.getAllSubcomponents().map(({ name }) => name)).toEqual(['vtimezone']);
  });
});
