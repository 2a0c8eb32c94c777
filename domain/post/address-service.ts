import { addressQuestion } from './address-question.ts';

/**
 * The port to whoever judges addresses. An implementation over a service of others asks it from the server, keeps to its own time limit, and
 * answers `null` when it was not reached: an address is questioned by what is known, and nobody waits for what is not. What the published
 * services would answer from: docs/adr/0042-port-of-an-address-service.md.
 */
export interface AddressService {
  /**
   * What to ask the clerk about an address; null: nothing, or it is not known. Nothing is stopped by it.
   * @param address as it was typed, one line, not blank
   * @param signal ends the asking: the person has gone on
   */
  question(address: string, signal: AbortSignal): Promise<string | null>;
}

/** The program's own check, which needs nobody: the index against the region, the parts in the Post's order. */
export const ownAddressCheck: AddressService = {
  question: (address) => Promise.resolve(addressQuestion(address) ?? null),
};
