import { ballotSchema } from './ballot.ts';
import { bodySchema, feedbackSchema, measureSchema, residentGroupSchema, spaceSchema } from './governance.ts';
import { asCollection, asTable } from './table-entry.ts';

/** The files of how a neighbourhood governs itself: votes, bodies, organisations of residents, rooms, what was said, and what is counted beside the books. */
export const governanceKinds = {
  ballot: {
    path: 'places/<place>/ballots.yaml',
    list: 'ballots',
    shape: 'list',
    schema: ballotSchema,
    ends: { counted: 'set' },
    words: { zh: '票决', en: 'ballot' },
    table: asTable(
      'decisions',
      ['票决', 'Ballots'],
      ['一行是一次票决：谁能投、投了多少。', 'One row per ballot: who could vote and how many did.'],
    ),
    collection: asCollection(
      ['票决', 'Ballots'],
      ['居民票决、业主共同决定和意见征询，只有合计，没有投票人。', 'Ballots with their totals; no voter.'],
    ),
  },
  body: {
    path: 'places/<place>/bodies.yaml',
    list: 'bodies',
    shape: 'list',
    schema: bodySchema,
    ends: { ended: 'set' },
    words: { zh: '议事组织', en: 'body' },
    table: asTable(
      'decisions',
      ['议事组织', 'Bodies'],
      ['一行是一个议事组织和它的会期。', 'One row per body and how often it meets.'],
    ),
    collection: asCollection(
      ['议事组织', 'Bodies'],
      ['议事组织的席位和会期，只写职务和推派方。', 'Seats of bodies by role and sender, and how often they meet.'],
    ),
  },
  resident_group: {
    path: 'places/<place>/groups.csv',
    list: 'groups',
    shape: 'table',
    schema: residentGroupSchema,
    ends: { ended: 'set' },
    words: { zh: '居民组织', en: 'organisation of residents' },
    table: asTable(
      'life',
      ['居民组织', 'Organisations of residents'],
      ['一行是一个培育中的居民组织。', 'One row per organisation of residents that is being built up.'],
    ),
    collection: asCollection(
      ['居民组织', 'Organisations of residents'],
      ['得到什么扶持，承接了什么。', 'With what help they grew, and what they took over.'],
    ),
  },
  space: {
    path: 'places/<place>/spaces.csv',
    list: 'spaces',
    shape: 'table',
    schema: spaceSchema,
    ends: { to: 'past' },
    words: { zh: '空间', en: 'space' },
    table: asTable('life', ['空间', 'Spaces'], ['一行是一处公共空间。', 'One row per room or ground for common use.']),
    collection: asCollection(
      ['空间', 'Spaces'],
      ['谁的房子，谁在用，收不收费。', 'Whose rooms they are, who uses them and on what terms.'],
    ),
  },
  feedback: {
    path: 'places/<place>/feedback.csv',
    list: 'feedback',
    shape: 'table',
    schema: feedbackSchema,
    ends: { state: ['solved', 'impossible'] },
    words: { zh: '居民反映', en: 'feedback' },
    table: asTable(
      'life',
      ['居民反映', 'Feedback'],
      ['一行是居民反映的一件事和办理结果。', 'One row per matter that residents raised, and what became of it.'],
    ),
    collection: asCollection(
      ['居民反映', 'Feedback'],
      ['居民反映了什么，怎样答复，解决没有。', 'What residents said, the answer, and whether it was solved.'],
    ),
  },
  measure: {
    path: 'places/<place>/measures.csv',
    list: 'measures',
    shape: 'table',
    schema: measureSchema,
    ends: { period: 'past' },
    words: { zh: '账外事项', en: 'figure beside the books' },
    table: asTable(
      'life',
      ['账外事项', 'Figures beside the books'],
      [
        '一行是不在基金账上的一项数字，金额不计入任何合计。',
        'One row per figure that is not in the books of a fund; its amounts enter no total.',
      ],
    ),
    collection: asCollection(
      ['账外事项', 'Figures beside the books'],
      ['微就业、优惠、管护、热线等，不是基金的钱。', 'Jobs, benefits, upkeep, hotline and more; no money of a fund.'],
    ),
  },
} as const;
