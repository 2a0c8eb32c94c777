import { PARTY_ROLE_NAMES, type PartyRole } from './case-party.ts';

/** Who a party is in its case, and for whom he stands; `representsPartyId` is the id of a party of the same case. */
export interface PartyStanding {
  readonly role: PartyRole;
  readonly representsPartyId: string | null;
}

/** Takes part for himself, whatever else is said of him: letters go to him, he is to be notified, he may have a representative. */
export function isPrincipal({ role }: Pick<PartyStanding, 'role'>): boolean {
  return role !== 'representative';
}

/** Whether the first stands for the second: only a representative does, and only for who takes part for himself. */
export function standsFor(one: PartyStanding, other: Pick<PartyStanding, 'role'> & { readonly id: string }): boolean {
  return one.representsPartyId === other.id && !isPrincipal(one) && isPrincipal(other);
}

/** Why the first may not stand for the second; null: he may. So nobody stands for a representative, and no circle can come about. */
export function linkRefusal(one: Pick<PartyStanding, 'role'>, other: Pick<PartyStanding, 'role'>): string | null {
  if (!isPrincipal(one))
    return isPrincipal(other)
      ? null
      : 'назван тот, кто сам представитель: укажите участника, которого он представляет.';
  return `представлять может только представитель, а роль здесь — «${PARTY_ROLE_NAMES[one.role]}»: исправьте роль или уберите, кого он представляет.`;
}

/** A representative of whom nobody has said whose he is: no party's notice goes through him, and he is no party to notify himself. */
export function isUnlinked({ role, representsPartyId }: PartyStanding): boolean {
  return role === 'representative' && representsPartyId === null;
}

/** Whether a person may say whose he is: a representative of whom the source does not say it. */
export function isLinkable(party: PartyStanding & { readonly isLinkedByHand: boolean }): boolean {
  return isUnlinked(party) || (party.role === 'representative' && party.isLinkedByHand);
}

/** On the screen, beside his name. */
export const UNLINKED_WORDS = 'чей, не указано';

interface KeptLink extends PartyStanding {
  /** A person said it, not the source. */
  readonly isLinkedByHand: boolean;
}

interface ToldLink {
  readonly role: PartyRole;
  readonly represents: string | null;
}

/** What a person said of whose he is stays where the source says nothing of it; a source that names somebody is believed. */
export function isLinkKept(kept: KeptLink, { role, represents }: ToldLink): boolean {
  return kept.isLinkedByHand && kept.representsPartyId !== null && role === 'representative' && represents === null;
}
