import type { SentLetter } from '#test/crash/kit/court-office.ts';
import type { CourtSystem } from '#test/crash/kit/court-system.ts';
import type { FaultContext } from './scenario.ts';

/** Samples that cost no LibreOffice. */
export const CHEAP_SAMPLES = ['kopiya-resheniya.pdf', 'skan.jpg', 'skan.png'] as const;
/** Samples that go through LibreOffice. */
export const OFFICE_SAMPLES = ['sudebnyj-prikaz.docx', 'povestka.doc', 'opredelenie.odt', 'pismo.rtf'] as const;

/** Letters of cheap documents that stand signed; a worker must be there. */
export function signedLetters({ court, random }: FaultContext, count: number): Promise<SentLetter[]> {
  const documents = Array.from({ length: count }, () => random.pick(CHEAP_SAMPLES));
  return Promise.all(documents.map((document) => court.office.signed(document)));
}

/** The Post's own count of acceptances of one letter. */
export async function acceptedTimes({ post }: CourtSystem, number: string): Promise<number> {
  const taken = (await post.control('GET', 'acceptances')) as Readonly<Record<string, number>>;
  return taken[number] ?? 0;
}
