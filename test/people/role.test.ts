import { describe, expect, it } from 'vitest';
import { ROLE_NAMES, ROLES } from '#domain/people/role.ts';

describe('a role', () => {
  it('is named in Russian, each differently', () => {
    expect(Object.keys(ROLE_NAMES)).toEqual(ROLES);
    for (const name of Object.values(ROLE_NAMES)) expect(name).toMatch(/^[А-Я][а-я]{4,}/u);
    expect(new Set(Object.values(ROLE_NAMES)).size).toBe(ROLES.length);
  });
});
