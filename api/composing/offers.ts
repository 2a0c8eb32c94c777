import { distinct, lettersOfCase, recipientsNamed } from '#db/composing/earlier-letters.ts';
import { recipientsOfCase } from '#db/case-letters/recipients-of-case.ts';
import { caseProposal } from '#domain/composing/case-proposal.ts';
import { isBlank } from '#domain/work/typed-text.ts';
import type { CaseOffers, RecipientOffer } from '#views/letters/offers.ts';
import { requireSiteRole, type Actor } from '../actor.ts';
import type { ServiceDeps } from '../services/service-deps.ts';

/** More than so many are no choice. */
const OFFERED = 8;

/** What a letter that is being written can be filled in with: only from letters of the person's own site. */
export interface OfferService {
  ofCase(actor: Actor, caseNumber: string): Promise<CaseOffers>;
  /** By the beginnings of the words of a name. */
  recipients(actor: Actor, name: string): Promise<readonly RecipientOffer[]>;
}

export function createOfferService({ database }: ServiceDeps): OfferService {
  return {
    ofCase: async (actor, caseNumber) => {
      const { siteId } = requireSiteRole(actor, 'clerk');
      if (isBlank(caseNumber)) return { proposal: null, recipients: [] };
      const letters = await database.read((em) => lettersOfCase(em, siteId, caseNumber));
      const parties = await database.read((em) => recipientsOfCase(em, siteId, caseNumber));
      const recipients = distinct([...parties, ...letters.map(({ recipient }) => recipient)]).slice(0, OFFERED);
      return { proposal: caseProposal(caseNumber, letters), recipients };
    },
    recipients: async (actor, name) => {
      const { siteId } = requireSiteRole(actor, 'clerk');
      if (isBlank(name)) return [];
      return (await database.read((em) => recipientsNamed(em, siteId, name))).slice(0, OFFERED);
    },
  };
}
