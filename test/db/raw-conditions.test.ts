import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** A condition written as SQL, after `where`, `having`, `on` or `filterWhere`. */
const RAW_CONDITION = /\.(?:where|having|on|filterWhere)\(\s*sql(?:<[^`]*?>)?`([^`]*)`/g;

function hasBareOr(condition: string): boolean {
  let depth = 0;
  const words = condition.replaceAll(/\$\{[^{}]*\}/g, '').matchAll(/[()]|\bor\b/gi);
  for (const [word] of words) {
    if (word === '(') depth += 1;
    else if (word === ')') depth -= 1;
    else if (depth === 0) return true;
  }
  return false;
}

it('a condition written as SQL holds no bare «or»: beside another one it would swallow that', () => {
  const files = globSync(['db/**/*.ts', 'api/**/*.ts', 'activities/**/*.ts', 'scripts/**/*.ts']);
  const conditions = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(RAW_CONDITION)].map(([, text = '']) => ({ file, text })),
  );
  expect(conditions.length).toBeGreaterThan(5);
  expect(conditions.filter(({ text }) => hasBareOr(text))).toEqual([]);
});
