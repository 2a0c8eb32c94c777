import type { PlaceRoom } from '#db/room/room.ts';
import { lowRoomWords } from '#domain/operating/room-words.ts';
import { tellTrouble, type IncidentParts } from './trouble-incident.ts';

/** While a disk of a machine is filling up the administrator has one incident of that machine, in the newest words; it closes by itself. */
export function tellRoom(
  parts: IncidentParts,
  { machine, low }: { readonly machine: string; readonly low: PlaceRoom | undefined },
  heard: ReadonlySet<string>,
): Promise<void> {
  const words = low ? () => lowRoomWords(machine, low) : null;
  return tellTrouble(parts, { kind: 'disk-room', whose: machine, words, isRetold: true }, heard);
}
