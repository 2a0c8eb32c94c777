import { defineEntity, p } from '@mikro-orm/core';

/** A root over entries of the journal. */
export const JournalRootSchema = defineEntity({
  name: 'JournalRoot',
  tableName: 'journal_root',
  properties: {
    number: p.integer().primary().autoincrement(false),
    madeAt: p.datetime(),
    entryCount: p.integer(),
    /** SHA-256 of the text of the root before; zeros for the first. */
    previous: p.string().length(64),
    /** Root of the tree over the hashes of the entries. */
    merkle: p.string().length(64),
    /** What is stamped, as it is: names all of the above. */
    text: p.text(),
  },
});
export class JournalRoot extends JournalRootSchema.class {}
JournalRootSchema.setClass(JournalRoot);

/** Which entries of a chain a root covers: `fromSequence` is the first of them. */
export const JournalRootSpanSchema = defineEntity({
  name: 'JournalRootSpan',
  tableName: 'journal_root_span',
  properties: {
    chain: p.string().length(16).primary(),
    toSequence: p.bigint('string').primary(),
    fromSequence: p.bigint('string'),
    rootNumber: p.integer(),
  },
  indexes: [{ name: 'journal_root_span_root', properties: ['rootNumber'] }],
});
export class JournalRootSpan extends JournalRootSpanSchema.class {}
JournalRootSpanSchema.setClass(JournalRootSpan);

/** A stamp of time on a root (RFC 3161), as the authority gave it. */
export const JournalStampSchema = defineEntity({
  name: 'JournalStamp',
  tableName: 'journal_stamp',
  properties: {
    rootNumber: p.integer().primary().autoincrement(false),
    /** The whole answer, DER in base64. */
    token: p.text(),
    /** Certificates of those whom the stamp is checked by, PEM. */
    authority: p.text(),
    stampedAt: p.datetime(),
  },
});
export class JournalStamp extends JournalStampSchema.class {}
JournalStampSchema.setClass(JournalStamp);

/** A key by which evidence files of this installation have been sealed, by its public part. */
export const SealSchema = defineEntity({
  name: 'Seal',
  tableName: 'seal',
  properties: {
    /** SHA-256 of the PEM text. */
    fingerprint: p.string().length(64).primary(),
    publicPem: p.text(),
    /** DER in base64; self-signed, the same for all papers. */
    certificate: p.text(),
    firstUsedAt: p.datetime(),
  },
});
export class Seal extends SealSchema.class {}
SealSchema.setClass(Seal);
