import { expect } from 'vitest';
import { BOUNDS, type Bounds } from '#domain/reconcile/bounds.ts';
import { batchFindings } from '#domain/reconcile/batch/batch-rules.ts';
import type { BatchFacts } from '#domain/reconcile/batch/batch-facts.ts';
import type { Finding } from '#domain/reconcile/breach.ts';
import type { LetterFacts } from '#domain/reconcile/facts.ts';
import type { Invariant } from '#domain/reconcile/invariant.ts';

/** Russian words after the name of what they are about (and, of a batch, its status), ended by something that is seen. */
const WORDS =
  /^(?:Письмо|Партия|Участок|Сообщение|Исходящие|Билеты|Готовность|Хранилище|Временная)[^:]*: (?:[a-z]+: )?[«а-яёА-ЯЁ].*\S$/u;

type LetterRule = (facts: LetterFacts, bounds: Bounds) => readonly Finding[];

/** How a rule's findings about a letter are asked for: by their codes. Each must be of the rule's invariant, name the letter and say something in Russian. */
export function toldOfRule(invariant: Invariant, rule: LetterRule) {
  return (facts: LetterFacts): readonly string[] => {
    const findings = rule(facts, BOUNDS);
    expect(findings.filter((finding) => finding.invariant !== invariant)).toEqual([]);
    return codesOf(invariant, findings, `letter/${facts.letter.id}`);
  };
}

/** Codes of what one invariant has against a batch. */
export function toldOfBatch(invariant: Invariant, facts: BatchFacts): readonly string[] {
  return codesOf(invariant, batchFindings(facts, BOUNDS), `batch/${facts.batch.id}`);
}

/** The same of findings however made, about one subject. */
export function codesOf(invariant: Invariant, findings: readonly Finding[], subject: string): readonly string[] {
  const own = findings.filter((finding) => finding.invariant === invariant);
  for (const finding of own) {
    expect(finding.subject).toBe(subject);
    expect(finding.words).toMatch(WORDS);
  }
  return own.map(({ code }) => code);
}

/** The words of the one finding with this code. */
export function wordsOf(code: string, findings: readonly Finding[]): string {
  const [one, ...others] = findings.filter((finding) => finding.code === code);
  expect(others).toEqual([]);
  return one?.words ?? '';
}
