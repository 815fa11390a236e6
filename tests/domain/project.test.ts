import { describe, expect, test } from 'vitest';
import type { Project } from '../../src/domain/portal/portal.ts';
import { trackOf } from '../../src/domain/project/project.ts';
import { publish } from '../../src/domain/published/public.ts';
import { demonstration } from '../demonstration.ts';

const { portal, pictures } = demonstration;
const site = publish(portal, pictures);
const track = (id: string, more: Partial<Project> = {}) =>
  trackOf(site, { ...(site.projects.get(id) as Project), ...more }).map(({ stage, state }) => `${stage} ${state}`);

describe('where a project stands among its stages', () => {
  test('works under way', () => {
    expect(track('demo-guihuayuan-shed')).toEqual([
      'need done',
      'deliberation done',
      'planned done',
      'building now',
      'acceptance ahead',
      'operation ahead',
      'closed ahead',
    ]);
  });

  test('a service has no acceptance unless there was one', () => {
    expect(track('demo-nanxiang-visit')).not.toContain('acceptance done');
    expect(track('demo-liuan-ramps')).toContain('acceptance done');
  });

  test('a paused project stopped where it was', () => {
    expect(track('demo-nanxiang-alley')).toContain('building stopped');
    expect(track('demo-nanxiang-bookroom')).toContain('planned stopped');
  });

  test('without a stage there is no line', () => {
    expect(trackOf(site, { ...(site.projects.get('demo-liuan-ramps') as Project), stage: undefined })).toEqual([]);
  });

  test('a need that came up when the project was there is not its beginning', () => {
    for (const project of site.projects.values()) {
      const [need, ...later] = trackOf(site, project).map(({ on }) => on);
      for (const day of later) if (need && day) expect([project.id, need <= day]).toEqual([project.id, true]);
    }
  });

  test('a stage is complete on the day it ended, and the stages follow each other', () => {
    const steps = trackOf(site, site.projects.get('demo-guihuayuan-lamps') as Project);
    const of = (stage: string) => steps.find((step) => step.stage === stage);
    expect(of('building')).toMatchObject({
      on: '2025-03-31',
      done: site.projects.get('demo-guihuayuan-lamps')?.actual?.end,
    });
    for (const project of site.projects.values())
      for (const { stage, on, done } of trackOf(site, project))
        if (on && done) expect([project.id, stage, on <= done]).toEqual([project.id, stage, true]);
    const workshop = trackOf(site, site.projects.get('demo-liuan-workshop') as Project);
    expect(workshop.flatMap(({ stage, done }) => (stage === 'building' && done ? [done] : []))).not.toContain(
      '2025-06-09',
    );
  });

  test('what is talked over when the work has begun is no deliberation', () => {
    const steps = trackOf(site, site.projects.get('demo-fenglin-parking') as Project);
    expect(steps.find(({ stage }) => stage === 'deliberation')).toMatchObject({ on: undefined, done: undefined });
  });

  test('every day on the line is on record, and none lies ahead', () => {
    for (const project of site.projects.values())
      for (const { state, on } of trackOf(site, project)) if (state === 'ahead') expect(on).toBeUndefined();
    const steps = trackOf(site, site.projects.get('demo-liuan-ramps') as Project);
    expect(steps.map(({ on }) => on)).toEqual([
      undefined,
      '2025-06-18',
      '2025-07-23',
      '2025-08-11',
      '2025-12-26',
      '2026-03-12',
    ]);
  });
});
