import type { EntityManager } from '@mikro-orm/postgresql';
import { addresseesOf, partiesToWrite } from '#domain/case-letters/addressees.ts';
import { recipientOfParty } from '#domain/cases/case-party.ts';
import { caseNumberText } from '#domain/letters/case-number.ts';
import type { Recipient } from '#domain/letters/letter.ts';
import { casesOfNumber, readCasesToWrite } from './cases-to-write.ts';

/** Whom a letter in the case of this number may go to, as the register of cases has them: each party, then who represents it. */
export async function recipientsOfCase(em: EntityManager, siteId: string, caseNumber: string): Promise<Recipient[]> {
  const ids = await casesOfNumber(em, siteId, caseNumberText(caseNumber));
  if (ids.length === 0) return [];
  const cases = await readCasesToWrite(em, siteId, ids);
  return cases.flatMap(({ parties }) =>
    partiesToWrite(parties).flatMap((party) => addresseesOf(party, parties).map(recipientOfParty)),
  );
}
