import type { z } from 'zod';
import { describe, expect, it } from 'vitest';
import { Refused, type CourtClient } from '#scripts/demo/court-client.ts';
import { signLetter } from '#scripts/demo/sign-letter.ts';

const SEEN = { id: 'e2b1c7a4-0d0e-4c0f-9a51-3f6a1d2b7c88', revision: 1, pdfSha256: 'a'.repeat(64) };
const SIGNED = { kind: 'done', result: { signed: true } };

/** Gives these answers in turn, a status for a refusal; keeps the keys it was asked with. */
function supervisorGetting(answers: readonly unknown[]): Pick<CourtClient, 'post'> & { readonly keys: string[] } {
  const keys: string[] = [];
  const post = <T>(_path: string, schema: z.ZodType<T>, _body?: unknown, key = 'none'): Promise<T> => {
    const answer = answers[keys.length];
    keys.push(key);
    if (typeof answer === 'number') return Promise.reject(new Refused(answer, 'отказ'));
    return Promise.resolve(schema.parse(answer));
  };
  return { post, keys };
}

describe('signing by a program', () => {
  it('asks what was not confirmed again under the same key: it may have been done', async () => {
    const supervisor = supervisorGetting([503, 503, SIGNED]);
    await signLetter(supervisor, SEEN, 0);
    expect(supervisor.keys).toHaveLength(3);
    expect(new Set(supervisor.keys).size).toBe(1);
  });

  it('asks what came too early again under a new key: under the old one the refusal stands', async () => {
    const supervisor = supervisorGetting([409, SIGNED]);
    await signLetter(supervisor, SEEN, 0);
    expect(new Set(supervisor.keys).size).toBe(2);
  });

  it('gives up at once where another try is no use', async () => {
    const supervisor = supervisorGetting([403, SIGNED]);
    await expect(signLetter(supervisor, SEEN, 0)).rejects.toThrow(Refused);
    expect(supervisor.keys).toHaveLength(1);
  });
});
