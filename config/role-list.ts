import { z } from 'zod';
import { ROLES, type Role } from '#domain/people/role.ts';

/** Roles by their codes, `clerk,admin`; empty: none. */
export const roleListSchema = z.string().transform((text, context): readonly Role[] => {
  const names = text.split(',').map((name) => name.trim());
  const roles = names.flatMap((name) => ROLES.filter((role) => role === name));
  if (roles.length === names.filter((name) => name !== '').length) return roles;
  context.addIssue({ code: 'custom', message: `ожидаются роли через запятую: ${ROLES.join(', ')}` });
  return z.NEVER;
});
