import { defineEntity, p } from '@mikro-orm/core';
import type { ProfileContent } from '#domain/post/profiles.ts';

/** One version of a profile of limits; only added. A site names the family, a letter and a batch the version. */
export const LimitsProfileSchema = defineEntity({
  name: 'LimitsProfile',
  tableName: 'limits_profile',
  properties: {
    /** `otpravka-2020`, `sud-2026@3`. */
    id: p.string().length(64).primary(),
    family: p.string().length(40),
    version: p.integer(),
    /** True: the program brought it, and it has no further versions. */
    isShipped: p.boolean(),
    /** The version that the profile was copied from. */
    copiedFrom: p.string().length(64).nullable(),
    content: p.json<ProfileContent>(),
    /** Absent: somebody at the machine, or the program itself. */
    authorId: p.uuid().nullable(),
    createdAt: p.datetime(),
  },
});
export class LimitsProfile extends LimitsProfileSchema.class {}
LimitsProfileSchema.setClass(LimitsProfile);
