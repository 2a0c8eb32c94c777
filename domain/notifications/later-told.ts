import { movedWords } from '../cases/moved-hearing.ts';

/** Something that has left for a party of a case: what it says of the hearings there. */
export interface Telling {
  readonly id: string;
  readonly partyId: string;
  readonly leftAt: Date;
  /** The hearing that it is about, and the start of that by its words; null: about none. */
  readonly hearingId: string | null;
  readonly startsAt: Date | null;
  /** Hearings that were put off or cancelled when it was written: it may say so. */
  readonly off: readonly string[];
}

/**
 * Of what a party was told the newest decides. What was told later of the same hearing, another start or that it is off, takes back what was told
 * before, and so does a call to a hearing that was told to be off: the hearing may stand again as it stood, the party knows another thing.
 * @returns the newest that takes it back; null: it stands
 */
export function takenBackBy(tellingId: string, all: readonly Telling[]): Telling | null {
  const told = all.find(({ id }) => id === tellingId);
  if (told === undefined) return null;
  const later = all.filter(
    (one) => one.partyId === told.partyId && one.leftAt > told.leftAt && (contradicts(one, told) || revives(one, told)),
  );
  return later.toSorted((one, other) => other.leftAt.getTime() - one.leftAt.getTime())[0] ?? null;
}

function contradicts(later: Telling, { hearingId, startsAt }: Telling): boolean {
  if (hearingId === null) return false;
  if (later.hearingId === hearingId) return later.startsAt?.getTime() !== startsAt?.getTime();
  return later.off.includes(hearingId);
}

function revives({ hearingId }: Telling, { off }: Telling): boolean {
  return hearingId !== null && off.includes(hearingId);
}

/** What the party knows instead, in words for whoever notifies it anew. */
export function takenBackWords(
  { startsAt, hearingId }: Telling,
  hearing: { readonly id: string; readonly startsAt: Date; readonly timeZone: string },
): string {
  const moved = hearingId === hearing.id ? movedWords(startsAt, hearing) : null;
  if (moved !== null) return `после этого ${moved}: последним участник знает другое`;
  return 'после этого участнику писали, когда заседание было отложено или отменено: что оно назначено снова, он не знает';
}
