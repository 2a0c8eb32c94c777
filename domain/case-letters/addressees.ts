import { isPrincipal, standsFor, type PartyStanding } from '../cases/representation.ts';

/** A party as a letter looks at it. */
export interface PartyOfCase extends PartyStanding {
  readonly id: string;
  readonly isGone: boolean;
}

/** Whom a letter about a party may go to: the party itself, then those who represent it. */
export function addresseesOf<P extends PartyOfCase>(party: P, all: readonly P[]): readonly P[] {
  return [party, ...all.filter((one) => standsFor(one, party) && !one.isGone)];
}

/** Parties that letters go to by themselves: those who are in the case for themselves. */
export function partiesToWrite<P extends PartyOfCase>(all: readonly P[]): readonly P[] {
  return all.filter((party) => !party.isGone && isPrincipal(party));
}
