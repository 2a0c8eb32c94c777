import { defineEntity, p } from '@mikro-orm/core';
import type { DocumentKind, LetterKind, Recipient } from '#domain/letters/letter.ts';

/** What a template fills in; texts with their merge fields. */
export interface TemplateContent {
  readonly kind: LetterKind;
  readonly documentKind: DocumentKind;
  readonly title: string;
  readonly comment: string;
  readonly approverId: string;
}

/** A letter's beginning to choose from. */
export const LetterTemplateSchema = defineEntity({
  name: 'LetterTemplate',
  tableName: 'letter_template',
  properties: {
    id: p.uuid().primary(),
    siteId: p.string().length(16),
    /** Whose it is; null: the site's. */
    accountId: p.uuid().nullable(),
    name: p.text(),
    content: p.json<TemplateContent>(),
    createdById: p.uuid(),
    createdAt: p.datetime(),
  },
  indexes: [{ name: 'letter_template_of_site', properties: ['siteId', 'createdAt'] }],
});
export class LetterTemplate extends LetterTemplateSchema.class {}
LetterTemplateSchema.setClass(LetterTemplate);

/** The texts with their merge fields as they stood when the letter was sent. */
export interface TextsToMerge {
  readonly title: string;
  readonly comment: string;
}

/** What a sent letter's texts were made of: another of the same is made of it anew. */
export const MergedTextsSchema = defineEntity({
  name: 'MergedTexts',
  tableName: 'merged_texts',
  properties: {
    letterId: p.uuid().primary(),
    asWritten: p.json<TextsToMerge>(),
    asSent: p.json<TextsToMerge>(),
  },
});
export class MergedTexts extends MergedTextsSchema.class {}
MergedTextsSchema.setClass(MergedTexts);

/** Whom else a draft goes to, each in a letter of its own. */
export const FurtherRecipientSchema = defineEntity({
  name: 'FurtherRecipient',
  tableName: 'further_recipient',
  properties: {
    id: p.uuid().primary(),
    letterId: p.uuid(),
    ordinal: p.integer(),
    recipient: p.json<Recipient>(),
    /** Null until the letter itself is sent. */
    texts: p.json<TextsToMerge>().nullable(),
    /** The letter that was made for this one. */
    madeLetterId: p.uuid().nullable(),
    /** Why it was not sent. */
    refusal: p.text().nullable(),
  },
  indexes: [{ name: 'further_recipient_of_letter', properties: ['letterId', 'ordinal'] }],
});
export class FurtherRecipient extends FurtherRecipientSchema.class {}
FurtherRecipientSchema.setClass(FurtherRecipient);
