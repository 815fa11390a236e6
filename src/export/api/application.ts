import type { PublicApplication } from '../../domain/published/public.ts';
import type { Frame } from './frame.ts';
import { documentLink, documentLinks, type Links, namedTables, pageOf } from './link.ts';
import { applicationPayments } from './payment.ts';
import { recordValue } from './record.ts';
import { type ApiResource, ofEach } from './resource.ts';
import { array, ref } from './shape.ts';

/** One use of money, from the proposal to the payments. */
export const applicationResource: ApiResource = {
  name: 'application',
  path: '/applications/{application}.json',
  group: 'work',
  title: { zh: '一份用资申请', en: 'One application' },
  text: {
    zh: '提出、表决、公示、异议、批准、验收，以及名下的每笔付款。',
    en: 'Proposal, votes, notices, objections, approval and acceptance, and each payment under it.',
  },
  schema: 'ApplicationDocument',
  content: { application: ref('Application'), payments: array(ref('Payment'), '付款', 'Payments') },
  ...ofEach('applications', (frame, application) => [
    {
      values: { application: application.id },
      make: () => ({
        links: applicationLinks(frame, application),
        body: {
          application: recordValue(frame, 'application', application),
          payments: applicationPayments(frame, application),
        },
      }),
    },
  ]),
};

function applicationLinks(frame: Frame, application: PublicApplication): Links {
  const { id, book, home, project, votes = [] } = application;
  return {
    collection: frame.zh.api('applications.json'),
    place: documentLink(frame, 'places', home),
    fund: documentLink(frame, 'funds', book),
    project: documentLink(frame, 'projects', project),
    meetings: documentLinks(
      frame,
      'meetings',
      votes.flatMap(({ meeting }) => meeting ?? []),
    ),
    page: pageOf(frame, (to) => to.application(id)),
    tables: namedTables(frame, ['application_sum', 'payment'], 'applications', id),
  };
}
