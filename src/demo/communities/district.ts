import type { Community } from '../scene.ts';
import { b } from '../words.ts';

/** 示范区: the invented district. */
export const district: Community = {
  id: 'demo',
  place: {
    name: b('示范区', 'Demonstration District'),
    kind: 'district',
    population: 386_000,
    households: 141_200,
    contact: {
      office: b('示范区民政局慈善事业股（虚构）', 'Charity Section, District Civil Affairs Bureau (fictional)'),
      phone: '0000-0000',
      hours: b('工作日 9:00 至 17:00', 'Working days, 9:00 to 17:00'),
    },
    location: { x: 50, y: 50 },
    fictional: true,
    coverage: 'ledger',
    fund_status: 'none',
    summary: b(
      '为演示本站而虚构的区。这里的地点、组织、人物、账目都是编写的，不代表任何真实的地方。',
      'A district invented to show how this portal works. Its places, organisations, people and ledgers are made up and stand for no real place.',
    ),
  },
  projects: {},
};
