import { defineEntity, p } from '@mikro-orm/core';

/** How many letters of a site (empty: of all) stand in a status, but for the changes below. Triggers of `letter` and `fold_letter_tally` write it. */
export const LetterTallySchema = defineEntity({
  name: 'LetterTally',
  tableName: 'letter_tally',
  properties: {
    siteId: p.string().length(16).primary(),
    status: p.text().primary(),
    count: p.bigint(),
  },
});

/** What has come and gone since. */
export const LetterTallyChangeSchema = defineEntity({
  name: 'LetterTallyChange',
  tableName: 'letter_tally_change',
  properties: {
    siteId: p.string().length(16).primary(),
    id: p.bigint().autoincrement().primary(),
    status: p.text(),
    delta: p.integer(),
  },
});

const PARTITIONS = 16;

/** What a letter is found by, in the form of `domain/search/search-form.ts` and small letters. Triggers of `letter` write it. */
export const LetterSearchSchema = defineEntity({
  name: 'LetterSearch',
  tableName: 'letter_search',
  properties: {
    siteId: p.string().length(16).primary(),
    createdAt: p.datetime().primary(),
    letterId: p.uuid().primary(),
    words: p.text(),
    /** The same in letters that the index of parts of words knows in any locale. */
    key: p.text(),
  },
  partitionBy: { type: 'hash', expression: 'site_id', partitions: PARTITIONS },
});
