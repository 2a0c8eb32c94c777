import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { PROJECT_ROOT } from '#scripts/platform/layout.ts';
import { copyProject, type ProjectCopy } from '#test/breaks/project-copy.ts';
import { SABOTAGES } from './list/all.ts';
import { shareOfDay } from './kit/share.ts';
import { trySabotage } from './kit/try-sabotage.ts';

const DAY_MS = 86_400_000;
const day = Math.floor(Date.now() / DAY_MS);
const share = shareOfDay(SABOTAGES, day);

describe('the day’s share of the sabotages', () => {
  let copy: ProjectCopy;
  beforeAll(() => {
    copy = copyProject(PROJECT_ROOT);
    console.log(`Поломки дня: npm run sabotage -- --only ${share.map(({ id }) => id).join(',')}`);
  });
  afterAll(() => copy.remove());

  it.each(share)('$id is caught: $guarantee', async (sabotage) => {
    const services = { postgres: inject('postgres'), temporalAddress: inject('temporalAddress') };
    expect(await trySabotage(copy, sabotage, services)).toEqual({ kind: 'caught' });
  });
});
