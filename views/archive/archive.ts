import { z } from '@hono/zod-openapi';
import { ARCHIVE_STOPS, ARCHIVE_YEARS, type ArchiveStop } from '#domain/archive/archive-rule.ts';
import { instantOrNull, whole, wholeOrNull, type ViewOf } from '../view.ts';

const years = z.number().int().min(ARCHIVE_YEARS.least).max(ARCHIVE_YEARS.most);

/** What an administrator sets. */
export const archiveRuleSchema = z.object({ isOn: z.boolean(), years }).openapi('ArchiveRule');

/** The rule, how its last night went, and how many letters of each year this person may see there. */
export const archiveSchema = z
  .object({
    rule: archiveRuleSchema
      .extend({
        changedAt: instantOrNull,
        ranAt: instantOrNull,
        movedCount: wholeOrNull,
        stop: z.enum(Object.keys(ARCHIVE_STOPS) as [ArchiveStop, ...ArchiveStop[]]).nullable(),
      })
      .openapi('ArchiveRuleStanding'),
    years: z.array(z.object({ year: whole, count: whole })).readonly(),
  })
  .openapi('Archive');
export type ArchiveView = ViewOf<typeof archiveSchema>;

/** The answer to a change that has nothing more to tell. */
export const archiveDoneSchema = z.object({}).openapi('ArchiveDone');
