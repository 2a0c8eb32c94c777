/** The file is no signature we can read; the Russian message is one sentence for the person who sent it. */
export class UnreadableSignature extends Error {
  override name = 'UnreadableSignature';
}
