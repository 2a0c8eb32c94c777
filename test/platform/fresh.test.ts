import { describe, expect, it } from 'vitest';
import { assertMayBuild } from '#scripts/fresh/host-network.ts';
import { freshPlan } from '#scripts/fresh/plan.ts';

describe('npm run fresh', () => {
  it('tries both persons on both kinds of machine, and all tests, unless told otherwise', () => {
    const plan = freshPlan([]);
    expect(plan.persons).toEqual(['root', 'plain']);
    expect(plan.persons.map(plan.kindOf)).toEqual(['container', 'whole']);
    expect(plan).toMatchObject({ tests: [], isKept: false });
  });

  it('takes one person, one kind and several folders of tests', () => {
    const plan = freshPlan(['--user', 'plain', '--kind', 'container', '--tests', 'test/domain', 'test/db', '--keep']);
    expect(plan).toMatchObject({ persons: ['plain'], tests: ['test/domain', 'test/db'], isKept: true });
    expect(plan.kindOf('plain')).toBe('container');
  });

  it.each([[['--user', 'clerk']], [['--kind', 'virtual']], [['test/domain']]])(
    'says how it is used after %j',
    (words) => {
      expect(() => freshPlan(words)).toThrow(/^npm run fresh -- /);
    },
  );

  it('refuses in words where a machine cannot be built', () => {
    expect(() => assertMayBuild('linux', 1000)).toThrow(/только root на Linux/);
    expect(() => assertMayBuild('darwin', 0)).toThrow(/только root на Linux/);
    expect(() => assertMayBuild('linux', 0)).not.toThrow();
  });
});
