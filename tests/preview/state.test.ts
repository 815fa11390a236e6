import { describe, expect, test } from 'vitest';
import { type Checked, checkData } from '../../src/check.ts';
import { withBanner } from '../../src/preview/banner.ts';
import { emptySite } from '../../src/preview/empty.ts';
import { changedTexts } from '../../src/preview/page/changed.ts';
import { problemsPage } from '../../src/preview/page.ts';
import { isBehind, type PreviewState, readAgain } from '../../src/preview/state.ts';
import { escaped } from '../../src/report/html.ts';
import { type LoadedSite, loadedOf } from '../../src/site.ts';

const base = 'tests/fixtures/base';
const right = checkData(base);
const wrong = checkData(base, new Map([['portal.yaml', 'title: 1\n']]));
const publish = (checked: Checked): LoadedSite => loadedOf(base, checked);
const reading = (checked: Checked) => ({ check: () => checked, publish });
const fails = {
  check: (): Checked => {
    throw new Error('disk gone');
  },
  publish,
};

describe('the last good state', () => {
  test('is what is right, and stays when an error is saved, until that is mended', () => {
    const good = readAgain({}, reading(right));
    expect([good.checked, isBehind(good)]).toEqual([right, false]);
    expect(good.good?.site.asOf).toBe(right.portal.asOf);
    const bad = readAgain(good, reading(wrong));
    expect([bad.checked, isBehind(bad)]).toEqual([wrong, true]);
    expect(bad.good).toBe(good.good);
    const mended = readAgain(bad, reading(checkData(base)));
    expect(isBehind(mended)).toBe(false);
    expect(mended.good).not.toBe(good.good);
  });

  test('is none where the data had an error from the start', () => {
    const bad = readAgain({}, reading(wrong));
    expect([bad.good, isBehind(bad)]).toEqual([undefined, true]);
  });

  test('stays when the folder cannot be read, or what is right cannot be published', () => {
    const good = readAgain({}, reading(right));
    const failed = readAgain(good, fails);
    expect([failed.failure, failed.good, isBehind(failed)]).toEqual(['disk gone', good.good, true]);
    const unpublished = readAgain(good, {
      check: () => right,
      publish: () => {
        throw new Error('no key');
      },
    });
    expect([unpublished.failure, unpublished.good]).toEqual(['no key', good.good]);
    expect(readAgain(failed, reading(right)).failure).toBeUndefined();
  });
});

describe('an empty site', () => {
  test.each([
    ['without settings', undefined],
    ['with settings that cannot be read', new TextEncoder().encode('title: [')],
  ])('tells nothing %s', (_, settings) => {
    const site = emptySite(settings);
    expect([site.places.size, site.funds.size, site.custodians.size]).toEqual([0, 0, 0]);
    expect(site.settings.title).toEqual({ zh: '公示预览', en: 'Preview' });
  });

  test('has the name that its settings give', () => {
    expect(emptySite(new TextEncoder().encode(right.texts.get('portal.yaml'))).settings.title.zh).toBe('示例公示');
  });
});

describe('what the preview says', () => {
  const page = '<html><head></head><body><a class="skip" href="#main">跳</a><main data-staff="/"></main></body></html>';
  const door = { base: '/sub/', token: 'T0ken' };
  const bad = readAgain(readAgain({}, reading(right)), reading(wrong));

  test('stands on every page in its language, behind the link that skips to the content', () => {
    const zh = withBanner(page, bad, 'funds/x/', door);
    expect(zh).toContain(
      `</a><p class="preview-bar behind" role="status">预览：数据有 ${bad.checked?.summary.errors} 处错误`,
    );
    expect(zh).toContain('href="/sub/staff/problems/"');
    expect(withBanner(page, bad, 'en/funds/x/', door)).toContain('href="/sub/en/staff/problems/"');
  });

  test('compares with the publication where nothing is wrong', () => {
    const good = withBanner(page, readAgain({}, reading(right)), 'funds/x/', door);
    expect(good).toContain('data-base="/sub/"');
    expect(good).toContain('href="/sub/staff/review/"');
  });

  test('the token goes to the staff desk alone', () => {
    expect(withBanner(page, bad, 'staff/', door)).toContain('data-preview="T0ken" data-staff');
    expect(withBanner(page, bad, 'en/staff/', door)).toContain('T0ken');
    for (const path of ['', 'help/', 'staff/manual/']) expect(withBanner(page, bad, path, door)).not.toContain('T0ken');
  });

  test('the list of problems names file, row, column and remedy in both languages, with the help page', () => {
    const row = checkData(
      base,
      new Map([['portal.yaml', (right.texts.get('portal.yaml') as string).replace('2026-03-31', '2026-13-31')]]),
    );
    const html = problemsPage(readAgain({}, reading(row)), '/sub/');
    const issue = row.issues.find(({ severity }) => severity === 'error');
    expect(issue?.file).toBe('portal.yaml');
    expect(html).toContain(`<code>portal.yaml:${issue?.line}:${issue?.column}</code>`);
    for (const text of [issue?.message, issue?.remedy])
      for (const part of [text?.zh, text?.en]) expect(html).toContain(escaped(part ?? 'none'));
    expect(html).toContain(`href="/sub/help/${issue?.code}/"`);
    expect(html).toContain('没有可以显示的网页');
    expect(problemsPage(bad, '/')).not.toContain('没有可以显示的网页');
  });

  test('markup in the data stays text', () => {
    const state: PreviewState = { failure: '<script>alert(1)</script>' };
    expect(problemsPage(state, '/')).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });
});

test('what was there before is no change, and what stands there twice is known twice', () => {
  expect(changedTexts(['a', 'b', 'b'], ['b', 'a', 'b'])).toEqual([]);
  expect(changedTexts(['a', 'b'], ['a', 'b', 'b', 'c'])).toEqual([2, 3]);
});
