import { createHash } from 'node:crypto';
import type { ActRecord, CaseRecord } from '#domain/cases/case-record.ts';
import type { RegisterPage, UnreadCase } from '../ports/case-register.ts';
import type { CaseRegisterDependencies } from './dependencies.ts';

interface Fetched {
  readonly told: CaseRecord;
  readonly unread: readonly UnreadCase[];
}

/**
 * The documents of the page's acts that are not in the store are brought there first, so that no row names a file that is not. An act
 * whose document the register does not give, or gives other than told, comes without it; that is told. @throws CaseRegisterError
 */
export async function fetchDocuments(
  dependencies: CaseRegisterDependencies,
  court: string,
  page: RegisterPage,
  signal?: AbortSignal,
): Promise<RegisterPage> {
  const cases: CaseRecord[] = [];
  const unread = [...page.unread];
  for (const one of page.cases) {
    const fetched = await fetchOfCase(dependencies, court, one, signal);
    cases.push(fetched.told);
    unread.push(...fetched.unread);
  }
  return { ...page, cases, unread };
}

async function fetchOfCase(
  dependencies: CaseRegisterDependencies,
  court: string,
  told: CaseRecord,
  signal: AbortSignal | undefined,
): Promise<Fetched> {
  if (told.acts.every(({ document }) => document === null)) return { told, unread: [] };
  const acts: ActRecord[] = [];
  const lost: string[] = [];
  for (const [place, act] of told.acts.entries()) {
    const isThere = act.document === null || (await fetchOne(dependencies, court, act.document.sha256, signal));
    acts.push(isThere ? act : { ...act, document: null });
    if (!isThere)
      lost.push(`acts[${String(place)}].document: картотека не даёт документ с этим SHA-256; дело принято без него.`);
  }
  const { externalId, number } = told;
  return {
    told: { ...told, acts },
    unread: lost.length === 0 ? [] : [{ externalId, number, words: lost.join(' ') }],
  };
}

async function fetchOne(
  { blobs, caseRegister }: CaseRegisterDependencies,
  court: string,
  sha256: string,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  if (await blobs.has(sha256)) return true;
  const bytes = await caseRegister?.document(court, sha256, signal);
  if (!bytes || createHash('sha256').update(bytes).digest('hex') !== sha256) return false;
  await blobs.put(bytes);
  return true;
}
