import type { EntityManager } from '@mikro-orm/postgresql';
import type { AskedLetter } from '#domain/cabinet/batch-facts.ts';
import { crossedShpis, type CrossedShpi, type ShpiClaim } from '#domain/cabinet/crossed-shpis.ts';
import { findFormCheck, listFormLines } from '../form103/checks.ts';
import { listAnswers } from './answers.ts';
import { listAskedLetters } from './asked-letters.ts';

/** Sets of the batch's letters whose ШПИ stand crosswise by what the cabinet's answer and form 103 say. */
export async function readCrossedLetters(
  em: EntityManager,
  batchId: string,
): Promise<readonly (readonly CrossedShpi[])[]> {
  const letters = await listAskedLetters(em, batchId);
  const claims = [...(await claimsOfRows(em, batchId)), ...(await claimsOfForm(em, batchId, letters))];
  return crossedShpis(claims, letters);
}

async function claimsOfRows(em: EntityManager, batchId: string): Promise<readonly ShpiClaim[]> {
  const rows = (await listAnswers(em, batchId)).filter(
    ({ standing }) => standing === 'to_settle' || standing === 'ready',
  );
  return rows.flatMap(({ letterId, shpi }) => (letterId === null || shpi === null ? [] : [{ letterId, shpi }]));
}

/** Lines that name another letter than the one that has their ШПИ. */
async function claimsOfForm(
  em: EntityManager,
  batchId: string,
  letters: readonly AskedLetter[],
): Promise<readonly ShpiClaim[]> {
  const check = await findFormCheck(em, batchId);
  if (check === null) return [];
  const ids = new Map(letters.map(({ letterId, registrationNumber }) => [registrationNumber, letterId]));
  return (await listFormLines(em, check.id)).flatMap(({ shpi, differences }) => {
    const number = differences.find(({ code }) => code === 'number')?.post;
    const letterId = ids.get(number ?? '');
    return letterId === undefined || shpi === null ? [] : [{ letterId, shpi }];
  });
}
