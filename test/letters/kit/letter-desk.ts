import type { LetterDependencies } from '#activities/letters/dependencies.ts';
import { CERTIFICATE, GOOD_VERDICT, MemoryBlobs, verdictAlways, type OwnCourt } from './own-court.ts';

/** What a letter's steps work with; everything but the database is a stand-in. */
export interface LetterDesk extends LetterDependencies {
  readonly blobs: MemoryBlobs;
  /** What was signed, in order. */
  readonly signed: Uint8Array[];
}

export function letterDesk({ orm }: OwnCourt, verdict = GOOD_VERDICT): LetterDesk {
  const signed: Uint8Array[] = [];
  const unused = (): Promise<never> => Promise.reject(new Error('not a part of this test'));
  return {
    ...{ orm, blobs: new MemoryBlobs(), converterVersion: '1', isRehearsal: false, signed },
    converter: { convert: unused, close: () => Promise.resolve() },
    press: { assemble: unused, stamp: unused, check: unused },
    signer: {
      certificateOf: () => Promise.resolve(CERTIFICATE),
      sign: ({ pdf }) => {
        signed.push(pdf);
        return Promise.resolve({ signature: new TextEncoder().encode('signature'), certificate: CERTIFICATE });
      },
    },
    verifier: verdictAlways(verdict),
  };
}
