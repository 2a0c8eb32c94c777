import { statusesFor } from '#domain/letters/letter-decisions.ts';
import { listSupervisors, type Supervisor } from '#db/people/accounts.ts';
import { listStanding, loadOf, type Load, type StandingLetter } from '#db/signing/overview.ts';
import { requireSiteRole, type Actor } from '../actor.ts';
import type { ServiceDeps } from '../services/service-deps.ts';

const LETTERS_SHOWN = 200;

export interface OverviewView {
  readonly approvers: readonly Load[];
  readonly authors: readonly Load[];
  readonly letters: readonly (StandingLetter & { readonly isLate: boolean; readonly canBeGiven: boolean })[];
  readonly people: readonly Supervisor[];
}

/** What stands with people of a site. */
export interface OverviewService {
  look(actor: Actor): Promise<OverviewView>;
}

export function createOverview({ database, clock }: ServiceDeps): OverviewService {
  return {
    look: (actor) => {
      const { siteId } = requireSiteRole(actor, 'supervisor');
      return database.read(async (em) => {
        const now = await clock(em);
        const letters = await listStanding(em, siteId, now, LETTERS_SHOWN);
        return {
          approvers: await loadOf(em, siteId, 'approver', now),
          authors: await loadOf(em, siteId, 'author', now),
          letters: letters.map((letter) => ({
            ...letter,
            isLate: letter.until !== null && new Date(letter.until) < now,
            canBeGiven: statusesFor('reassign').includes(letter.status),
          })),
          people: await listSupervisors(em, siteId),
        };
      });
    },
  };
}
