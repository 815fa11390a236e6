import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { kinds } from '../../src/schemas/kinds.ts';
import { manual } from '../../src/schemas/manual.ts';
import { editorSettings } from '../../src/template/editor.ts';
import { givenOf, plainFields } from '../../src/template/given.ts';
import { jsonSchemaOf } from '../../src/template/json-schema.ts';
import { newKinds } from '../../src/template/record.ts';
import { type Given, lackingIn, skeleton } from '../../src/template/skeleton.ts';

const files = manual();
const ajv = new Ajv({ allowUnionTypes: true });

/** A value of each required field, as far down as fields are required. */
function requiredOf(kind: (typeof newKinds)[number]): Given {
  const texts: Record<string, string> = {};
  for (let round = 0; round < 3; round++)
    for (const { key } of lackingIn(kind, read(kind, texts)))
      for (const [name, { choices }] of plainFields(kind)) {
        const field = files
          .find((file) => file.kind === kind)
          ?.fields.find((one) => one.key.replaceAll('[]', '') === name);
        if (name !== key && !name.startsWith(`${key}.`)) continue;
        // A group that must be there may have nothing in it that must.
        if (!field?.required && name !== 'subject.place') continue;
        texts[name] = Object.keys(choices)[0] ?? examples[field?.kind ?? 'text'] ?? '一段文字';
      }
  return read(kind, texts);
}

const examples: Readonly<Record<string, string>> = {
  ...{ date: '2026-03-05', money: '12', count: '3', quantity: '3', percent: '20', id: 'a-1', row: 'A1' },
  ...{ reference: 'a-1', url: 'https://example.org/', flag: 'true' },
};

function read(kind: (typeof newKinds)[number], texts: Readonly<Record<string, string>>): Given {
  const result = givenOf(kind, texts);
  if ('wrong' in result) throw new Error(`${result.name}: ${result.wrong.zh}`);
  return result.given;
}

describe('a file to begin with', () => {
  test.each(newKinds)(
    '%s holds what is given and nothing else, and fits its schema when nothing is lacking',
    (kind) => {
      const given = requiredOf(kind);
      expect(lackingIn(kind, given)).toEqual([]);
      const value = parse(skeleton(kind, given)) as unknown;
      const plain = (part: unknown) =>
        JSON.parse(JSON.stringify(part), (_, one) => (typeof one === 'object' ? one : String(one)));
      expect(plain(value)).toEqual(plain(kinds[kind].shape === 'list' ? [given] : given));
      const validate = ajv.compile(jsonSchemaOf(kind, 'https://example.org/'));
      expect([validate(value), validate.errors]).toEqual([true, null]);
    },
  );

  test.each(newKinds)('%s names every other field in a line behind #, so that taking # away makes it YAML', (kind) => {
    const text = skeleton(kind, {});
    expect(text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))).toEqual([]);
    const common = /^(?:source|evidence|history|retracted|fictional)\b/;
    for (const { key, zh } of files.find((file) => file.kind === kind)?.fields ?? []) {
      if (common.test(key)) continue;
      const name = key.replaceAll('[]', '').split('.').at(-1);
      expect(text).toMatch(new RegExp(`^#[ -]*${name}:`, 'm'));
      expect(text).toContain(zh);
    }
  });

  test('says in which editors find its schema, and what is still to be filled in', () => {
    const given = { purpose: '更换 3 号楼: 灯', proposed: { on: '2026-10-31' } };
    const text = skeleton('application', given, 'https://example.org/data/schemas/application.json');
    expect(text.split('\n')[0]).toBe(
      '# yaml-language-server: $schema=https://example.org/data/schemas/application.json',
    );
    expect(parse(text)).toEqual(given);
    expect(lackingIn('application', given).map(({ key }) => key)).toEqual(['amount', 'proposed.by']);
  });

  test('takes values in any form that leaves no doubt, and says why one is none', () => {
    expect(read('application', { amount: '￥1,234.50', 'proposed.on': '2026年3月5日' })).toEqual({
      amount: '1234.50',
      proposed: { on: '2026-03-05' },
    });
    expect(read('meeting', { 'topics.title': '议题', kind: '院坝会' })).toEqual({
      topics: [{ title: '议题' }],
      kind: '院坝会',
    });
    expect(read('project', { places: 'a；b' })).toEqual({ places: ['a', 'b'] });
    expect(givenOf('application', { amount: '十元' })).toMatchObject({
      name: 'amount',
      wrong: { zh: expect.any(String) },
    });
  });
});

test('the settings for editors name the files of each kind of YAML by their places', () => {
  const settings = JSON.parse(editorSettings('https://example.org/sub'))['yaml.schemas'];
  expect(settings['https://example.org/sub/data/schemas/application.json']).toEqual([
    'data/places/*/funds/*/applications/*.yaml',
  ]);
  expect(settings['https://example.org/sub/data/schemas/correction.json']).toEqual([
    'data/places/*/corrections.yaml',
    'data/corrections.yaml',
  ]);
  expect(Object.keys(settings).some((address) => address.includes('income'))).toBe(false);
});
