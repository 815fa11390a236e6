import { kindNames } from '../../schemas/kinds.ts';
import { capital } from '../../texts/text.ts';
import { dutySchema } from './duty.ts';
import { collectionLinkSchema } from './entry.ts';
import { fundSchemas } from './fund.ts';
import { ledgerSchemas } from './ledger.ts';
import { linkSchemas } from './link.ts';
import { taskSchema } from './meeting.ts';
import { paymentSchema } from './payment.ts';
import { wishBookSchema } from './place.ts';
import { type ApiResource, apiResourceSchema, moneySchema } from './resource.ts';
import { roundSchemas } from './round.ts';
import { kindSchema } from './schema.ts';
import { described, object, type Schema, string, titled } from './shape.ts';
import { totalsSchema } from './totals.ts';

/** Settings are told by the entry and the vocabularies; what is withheld stays behind. */
const untold: readonly string[] = ['portal', 'withheld'];

/** Every schema of the description by its name: records, their parts, and documents. */
export function componentSchemas(resources: readonly ApiResource[]): Record<string, Schema> {
  const records = kindNames.filter((kind) => !untold.includes(kind));
  return {
    ...base,
    ...linkSchemas,
    ...Object.fromEntries(records.map((kind) => [capital(kind), kindSchema(kind)])),
    ...parts,
    ...Object.fromEntries(resources.map((resource) => [resource.schema, apiResourceSchema(resource)])),
  };
}

const base: Readonly<Record<string, Schema>> = {
  Money: moneySchema,
  Text: object(
    { zh: string('中文', 'Chinese'), 'en?': string('英文', 'English') },
    {
      ...titled('双语文字', 'Text in two languages'),
      ...described({
        zh: '中文一定有；没有英文时不出现 en。',
        en: 'Chinese always; `en` is absent where nobody wrote it.',
      }),
    },
  ),
  Ratio: object(
    { of: { ...titled('分子', 'Of'), type: 'number' }, in: { ...titled('分母', 'In'), type: 'number' } },
    titled('比例', 'Share: `of` out of `in`'),
  ),
  Standing: {
    ...titled('数据性质', 'Standing'),
    type: 'string',
    enum: ['fictional', 'ledger', 'reported'],
    ...described({
      zh: 'fictional：为演示而虚构；ledger：逐笔记录；reported：只有报道数字。三种数据不要相加。',
      en: 'fictional: invented for demonstration; ledger: recorded row by row; reported: only figures from reports. Never add one to another.',
    }),
  },
};

const parts: Readonly<Record<string, Schema>> = {
  ...ledgerSchemas,
  ...fundSchemas,
  ...roundSchemas,
  Totals: totalsSchema,
  Duty: dutySchema,
  Payment: paymentSchema,
  Task: taskSchema,
  WishBook: wishBookSchema,
  CollectionLink: collectionLinkSchema,
};
