/** The room says itself what it is: «Зал 3», «каб. 5». */
const NAMED = /^(зал|каб(?:инет|\.)|ком(?:ната|н?\.)|аудитория|ауд\.)(?!\p{L})\s*/iu;

/** «зал 3» of «3» and of «Зал 3»; another kind of room as it names itself. Empty where it is not told. */
export function roomWords(room: string): string {
  const told = room.trim();
  const [whole, kind] = NAMED.exec(told) ?? [];
  if (whole === undefined || kind === undefined) return told === '' ? '' : `зал ${told}`;
  return kind.toLowerCase() === 'зал' ? `зал ${told.slice(whole.length)}`.trim() : told;
}
