import { defineEntity, p } from '@mikro-orm/core';
import type { DocumentKind } from '#domain/letters/letter.ts';
import type { LetterSeen } from '#domain/letters/letter-seen.ts';
import { AUTHORITY_SOURCES } from '#domain/signing/authority.ts';
import type { CertificateFacts } from '#domain/signing/certificate-facts.ts';
import { OWN_CERTIFICATE_STATES } from '#domain/signing/own-certificate.ts';
import { KEY_PLACES } from '#domain/signing/key-place.ts';
import { RUN_ACTS, SIGNING_STATES } from '#domain/signing/signing-run.ts';
import type { SignatureFinding } from '#domain/signing/signature-words.ts';

/** A letter as one supervisor had it before his eyes: which revision, when, what it said then. */
export const LetterReadingSchema = defineEntity({
  name: 'LetterReading',
  tableName: 'letter_reading',
  properties: {
    letterId: p.uuid().primary(),
    accountId: p.uuid().primary(),
    revision: p.integer().primary(),
    openedAt: p.datetime(),
    lastOpenedAt: p.datetime(),
    seen: p.json<LetterSeen>(),
    /** Numbers of the pages that have stood on the screen, from one. */
    pagesShown: p.json<number[]>().defaultRaw(`'[]'`),
    /** Put aside to be signed with others. */
    isChosen: p.boolean().default(false),
  },
});
export class LetterReading extends LetterReadingSchema.class {}
LetterReadingSchema.setClass(LetterReading);

/** Many letters that one supervisor has decided to sign with one confirmation. */
export const SigningRunSchema = defineEntity({
  name: 'SigningRun',
  tableName: 'signing_run',
  properties: {
    id: p.uuid().primary(),
    siteId: p.string().length(16),
    accountId: p.uuid(),
    startedAt: p.datetime(),
    /** What is done with each letter: it is signed, or given to another supervisor. */
    act: p.enum(RUN_ACTS).default('sign'),
    toId: p.uuid().nullable(),
    /** Whom the new supervisor substitutes. */
    onBehalfOfId: p.uuid().nullable(),
    /** Who holds the key: the server signs by itself, or the signer's browser brings each signature. */
    keyPlace: p.enum(KEY_PLACES).default('server'),
  },
  indexes: [{ name: 'signing_run_of_account', properties: ['accountId', 'startedAt'] }],
});
export class SigningRun extends SigningRunSchema.class {}
SigningRunSchema.setClass(SigningRun);

/** One letter of such a run and what came of it. */
export const SigningRunItemSchema = defineEntity({
  name: 'SigningRunItem',
  tableName: 'signing_run_item',
  properties: {
    runId: p.uuid().primary(),
    letterId: p.uuid().primary(),
    position: p.integer(),
    revision: p.integer(),
    /** Hash of the document that was read; it names no file of its own. */
    documentDigest: p.string().length(64),
    /** Under it the decision goes to the letter's process, however often it is tried. */
    key: p.uuid(),
    state: p.enum(SIGNING_STATES),
    reason: p.text().nullable(),
    tries: p.integer().default(0),
    /** By the database's own clock: nobody else takes it before. */
    freeAt: p.datetime(),
    settledAt: p.datetime().nullable(),
    /** What the signer's browser has brought. */
    signatureSha256: p.string().length(64).nullable(),
  },
  indexes: [
    { name: 'signing_run_item_letter', properties: ['letterId'] },
    { name: 'signing_run_item_due', properties: ['state', 'freeAt'] },
  ],
});
export class SigningRunItem extends SigningRunItemSchema.class {}
SigningRunItemSchema.setClass(SigningRunItem);

/** A remark to choose from when a letter is sent back. */
export const KeptRemarkSchema = defineEntity({
  name: 'KeptRemark',
  tableName: 'kept_remark',
  properties: {
    id: p.uuid().primary(),
    siteId: p.string().length(16),
    /** Whose it is; null: the site's. */
    accountId: p.uuid().nullable(),
    text: p.text(),
    createdById: p.uuid(),
    createdAt: p.datetime(),
  },
  indexes: [{ name: 'kept_remark_of_site', properties: ['siteId', 'createdAt'] }],
});
export class KeptRemark extends KeptRemarkSchema.class {}
KeptRemarkSchema.setClass(KeptRemark);

/** Whose visa letters of a kind need before they are signed: every saving is a version, and a letter keeps the one it began with. */
export const ApprovalRouteSchema = defineEntity({
  name: 'ApprovalRoute',
  tableName: 'approval_route',
  properties: {
    siteId: p.string().length(16).primary(),
    version: p.integer().primary(),
    endorsers: p.json<Partial<Record<DocumentKind, string>>>(),
    savedById: p.uuid(),
    savedAt: p.datetime(),
  },
});
export class ApprovalRoute extends ApprovalRouteSchema.class {}
ApprovalRouteSchema.setClass(ApprovalRoute);

/** One supervisor signs for another who is away, from day to day on the court's calendar. */
export const SubstitutionSchema = defineEntity({
  name: 'Substitution',
  tableName: 'substitution',
  properties: {
    id: p.uuid().primary(),
    siteId: p.string().length(16),
    principalId: p.uuid(),
    substituteId: p.uuid(),
    fromDay: p.string().length(10),
    untilDay: p.string().length(10),
    /** Null: letters of every kind. */
    documentKinds: p.json<DocumentKind[]>().nullable(),
    setById: p.uuid(),
    setAt: p.datetime(),
    endedAt: p.datetime().nullable(),
    endedById: p.uuid().nullable(),
  },
  indexes: [{ name: 'substitution_of_site', properties: ['siteId', 'untilDay'] }],
});
export class Substitution extends SubstitutionSchema.class {}
SubstitutionSchema.setClass(Substitution);

/** A certificate that a person has chosen for a key of his own, with the proof that he holds the key. At most one is accepted at a time. */
export const OwnCertificateSchema = defineEntity({
  name: 'OwnCertificate',
  tableName: 'own_certificate',
  properties: {
    id: p.uuid().primary(),
    accountId: p.uuid(),
    /** The text that was signed to prove the key. */
    challenge: p.text(),
    proofBase64: p.text(),
    state: p.enum(OWN_CERTIFICATE_STATES),
    facts: p.json<CertificateFacts>().nullable(),
    refusal: p.json<SignatureFinding>().nullable(),
    /** The machine-readable power of attorney (МЧД): number, days of validity, the file. */
    authorityNumber: p.text().nullable(),
    authorityFrom: p.string().length(10).nullable(),
    authorityUntil: p.string().length(10).nullable(),
    authorityDatesFrom: p.enum(AUTHORITY_SOURCES).nullable(),
    authorityFileName: p.text().nullable(),
    authoritySha256: p.string().length(64).nullable(),
    askedAt: p.datetime(),
    /** By the database's own clock: nobody else looks into it before. */
    freeAt: p.datetime(),
    decidedAt: p.datetime().nullable(),
    endedAt: p.datetime().nullable(),
  },
  indexes: [{ name: 'own_certificate_of_account', properties: ['accountId', 'askedAt'] }],
});
export class OwnCertificate extends OwnCertificateSchema.class {}
OwnCertificateSchema.setClass(OwnCertificate);
