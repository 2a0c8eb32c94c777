import { defineEntity, p } from '@mikro-orm/core';
import { GATES } from '#domain/proof/gate.ts';

/** Whether a letter's addressee is notified, as lists show it; judged anew whenever something of it changes. */
export const LetterProofSchema = defineEntity({
  name: 'LetterProof',
  tableName: 'letter_proof',
  properties: {
    letterId: p.uuid().primary(),
    siteId: p.string().length(16),
    gate: p.enum(GATES),
    rule: p.text(),
    /** Digest of all the rules it was judged by. */
    rules: p.string().length(64),
    /** A list by the gate has the order of every list. */
    letterCreatedAt: p.datetime(),
    judgedAt: p.datetime(),
  },
  indexes: [
    { name: 'letter_proof_gate', properties: ['gate', 'letterCreatedAt', 'letterId'] },
    { name: 'letter_proof_site', properties: ['siteId', 'gate', 'letterCreatedAt', 'letterId'] },
    { name: 'letter_proof_rules', properties: ['rules'] },
  ],
});
export class LetterProof extends LetterProofSchema.class {}
LetterProofSchema.setClass(LetterProof);

/** A letter that is to be judged anew; written by triggers. */
export const ProofWishSchema = defineEntity({
  name: 'ProofWish',
  tableName: 'proof_wish',
  properties: { id: p.bigint('string').primary().autoincrement(), letterId: p.uuid() },
});
export class ProofWish extends ProofWishSchema.class {}
ProofWishSchema.setClass(ProofWish);

/** Who has marked a rule as checked by a lawyer, or has taken the mark back; it holds for exactly this text of the rule. */
export const ProofRuleMarkSchema = defineEntity({
  name: 'ProofRuleMark',
  tableName: 'proof_rule_mark',
  properties: {
    id: p.bigint('string').primary().autoincrement(),
    rule: p.text(),
    ruleText: p.text(),
    isChecked: p.boolean(),
    /** Who checked it, and by what. */
    words: p.text(),
    markedById: p.uuid(),
    markedAt: p.datetime(),
  },
});
export class ProofRuleMark extends ProofRuleMarkSchema.class {}
ProofRuleMarkSchema.setClass(ProofRuleMark);
