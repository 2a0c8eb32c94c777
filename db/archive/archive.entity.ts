import { defineEntity, p } from '@mikro-orm/core';
import { ARCHIVE_STOPS, ENDED_STATUSES, type ArchiveStop } from '#domain/archive/archive-rule.ts';
import { LETTER_COLUMNS } from '../letters/letter.entity.ts';

/** Years with a part of their own; letters of any other year lie in one part more. */
const FIRST_YEAR = 2019;
const LAST_YEAR = 2040;
const YEARS = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, place) => FIRST_YEAR + place);

/** A letter in the archive: the row as it stood in `letter`, which no longer has it. `every_letter` shows both. */
export const ArchivedLetterSchema = defineEntity({
  name: 'ArchivedLetter',
  tableName: 'archived_letter',
  properties: {
    ...LETTER_COLUMNS,
    status: p.enum(ENDED_STATUSES),
    /** Of its number; of its making on the court's own calendar when it never had one. */
    year: p.integer().primary(),
    archivedAt: p.datetime(),
  },
  indexes: [
    { name: 'archived_letter_of_site', properties: ['year', 'siteId', 'createdAt', 'id'] },
    { name: 'archived_letter_of_all', properties: ['year', 'createdAt', 'id'] },
    { name: 'archived_letter_shpi', properties: ['shpi'] },
  ],
  uniques: [{ name: 'archived_letter_number', properties: ['number', 'year'] }],
  partitionBy: {
    type: 'list',
    expression: 'year',
    partitions: [
      ...YEARS.map((year) => ({ name: `archived_letter_${String(year)}`, values: `in (${String(year)})` })),
      { name: 'archived_letter_rest', values: 'default' },
    ],
  },
});

/** How many letters of a site and a year are in the archive; a trigger of `archived_letter` keeps it. */
export const ArchiveTallySchema = defineEntity({
  name: 'ArchiveTally',
  tableName: 'archive_tally',
  properties: { year: p.integer().primary(), siteId: p.string().length(16).primary(), count: p.bigint() },
});

/** The rule of the installation, in a single row, and how its last night went. */
export const ArchiveRuleSchema = defineEntity({
  name: 'ArchiveRule',
  tableName: 'archive_rule',
  properties: {
    id: p.integer().primary().autoincrement(false),
    isOn: p.boolean(),
    years: p.integer(),
    changedAt: p.datetime().nullable(),
    changedById: p.uuid().nullable(),
    ranAt: p.datetime().nullable(),
    movedCount: p.integer().nullable(),
    stop: p.enum(Object.keys(ARCHIVE_STOPS) as [ArchiveStop, ...ArchiveStop[]]).nullable(),
  },
});

/** Letters that an administrator took back, and why: they stay out of the archive for as long as a letter that ended then. */
export const ArchiveReturnSchema = defineEntity({
  name: 'ArchiveReturn',
  tableName: 'archive_return',
  properties: {
    id: p.bigint().autoincrement().primary(),
    letterId: p.uuid().index(),
    at: p.datetime(),
    byId: p.uuid(),
    reason: p.text(),
    archivedAt: p.datetime(),
  },
});
