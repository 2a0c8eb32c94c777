import { describe, expect, it } from 'vitest';
import { requireAdmin, requireSiteRole, type Actor } from '#api/actor.ts';

const CLERK: Actor = {
  ...{ accountId: 'x', role: 'clerk', siteId: '50MS0095', fullName: 'Примерова Анна' },
  ...{ position: 'секретарь', timeZone: 'Europe/Moscow' },
};

describe('a role', () => {
  it('lets nobody do what is another’s, and nobody without a site act for one', () => {
    expect(requireSiteRole(CLERK, 'clerk', 'supervisor').siteId).toBe('50MS0095');
    expect(() => requireSiteRole(CLERK, 'supervisor')).toThrow('Недостаточно прав');
    expect(() => requireSiteRole({ ...CLERK, siteId: null }, 'clerk')).toThrow('Недостаточно прав');
    expect(() => requireSiteRole({ ...CLERK, role: 'admin' }, 'clerk', 'supervisor')).toThrow('Недостаточно прав');
  });

  it('of the administrator is needed for what concerns the installation', () => {
    expect(() => requireAdmin(CLERK)).toThrow('Недостаточно прав');
    expect(() => requireAdmin({ ...CLERK, role: 'admin', siteId: null })).not.toThrow();
  });
});
