import { componentSchemas } from './component.ts';
import { apiVersion, type Frame } from './frame.ts';
import type { ApiValue } from './record.ts';
import { type ApiResource, type Document, resourceGroups } from './resource.ts';
import { resources } from './resources.ts';
import { described } from './shape.ts';

/** The description of the interface (OpenAPI 3.1). A form of document of which this publication has none is left out: every example exists. */
export function openapiValue(frame: Frame): ApiValue {
  const { site, zh, origin } = frame;
  const { title, publisher, licence } = site.settings;
  const root = new URL(zh.api(), origin).href.replace(/\/$/, '');
  return {
    openapi: '3.1.1',
    info: {
      title: `${title.en ?? title.zh}: open data`,
      'x-title-zh': `${title.zh}：开放数据接口`,
      version: apiVersion,
      ...described(about),
      contact: { name: publisher.en ?? publisher.zh, url: origin },
      ...(licence ? { license: { name: licence.name, url: licence.url } } : {}),
      'x-as-of': site.asOf,
      ...(site.dataRoot ? { 'x-data-root': site.dataRoot } : {}),
    },
    servers: [{ url: root }],
    externalDocs: { url: new URL(frame.en.dataPage('api'), origin).href, ...described(docs) },
    tags: Object.entries(resourceGroups).map(([name, { zh: words, en }]) => ({
      name,
      description: en,
      'x-description-zh': words,
    })),
    paths: {
      ...Object.fromEntries(
        resources.flatMap((resource) => {
          const documents = resource.documents(frame);
          return documents.length > 0 ? [[resource.path, { get: operation(resource, documents) }]] : [];
        }),
      ),
      '/openapi.json': { get: ownOperation },
    },
    components: { schemas: componentSchemas(resources) },
  };
}

const about = {
  zh: '只读的静态 JSON 文件：不用密钥，不限次数。金额是整数分；不知道的字段不出现；fictional 为 true 的是虚构的数据，不要与真实数据相加。',
  en: 'Static JSON documents, read only: no key, no limits. Amounts are integer fen; what is unknown is absent; where `fictional` is true the data were invented and must not be added to real ones.',
};
const docs = { zh: '使用说明', en: 'How to use it' };

const parameterWords: Readonly<Record<string, { zh: string; en: string; pattern: string }>> = {
  place: { zh: '地点编号', en: 'Id of the place', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
  fund: { zh: '基金编号', en: 'Id of the fund', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
  project: { zh: '项目编号', en: 'Id of the project', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
  application: { zh: '申请编号', en: 'Id of the application', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
  round: { zh: '轮次编号', en: 'Id of the round', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
  meeting: { zh: '会议编号', en: 'Id of the meeting', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
  year: { zh: '年份', en: 'Year', pattern: '^\\d{4}$' },
  month: { zh: '月份', en: 'Month', pattern: '^(0[1-9]|1[0-2])$' },
  page: { zh: '页码，从 2 开始', en: 'Page, from 2', pattern: '^([2-9]|[1-9]\\d+)$' },
};

function operation({ name, group, title, text, schema, path }: ApiResource, documents: readonly Document[]): ApiValue {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, found]) => found as string);
  return {
    operationId: name,
    tags: [group],
    summary: title.en,
    'x-summary-zh': title.zh,
    ...described(text),
    ...(names.length > 0 ? { parameters: names.map((one) => parameter(one, documents)) } : {}),
    responses: {
      200: {
        description: title.en,
        content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } },
      },
      ...(names.length > 0 ? { 404: { description: 'There is no such document.' } } : {}),
    },
  };
}

/** A part of the path. Examples of the parameters of one path belong together: those of its first document, and of its last. */
function parameter(name: string, documents: readonly Document[]): ApiValue {
  const { pattern, ...words } = parameterWords[name] ?? { zh: name, en: name, pattern: '.+' };
  const values = [documents[0], documents.at(-1)].map((document) => document?.values[name]);
  const examples = [...new Set(values)].map((value, index) => [index === 0 ? 'first' : 'last', { value }]);
  return {
    name,
    in: 'path',
    required: true,
    ...described(words),
    schema: { type: 'string', pattern },
    examples: Object.fromEntries(examples),
  };
}

const ownOperation: ApiValue = {
  operationId: 'openapi',
  tags: ['entry'],
  summary: 'This description',
  'x-summary-zh': '本描述',
  description: 'OpenAPI 3.1.',
  responses: {
    200: {
      description: 'This description',
      content: { 'application/json': { schema: { type: 'object', required: ['openapi', 'info', 'paths'] } } },
    },
  },
};
