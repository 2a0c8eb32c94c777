import type { TreeStep } from '#db/proof/hash-tree.ts';

/** A file that goes into the evidence as it is kept. */
export interface KeptFile {
  /** Its name there; inside an evidence file ASCII without spaces. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** An operation of the Post, raw and in words. */
export interface EvidenceOperation {
  readonly operType: number;
  readonly operAttr: number;
  readonly operDate: string;
  readonly localTime: string | null;
  readonly words: string;
  readonly postWords: string | null;
  readonly officeIndex: string;
  readonly receivedAt: string;
}

/** Who did what and when, in words. */
export interface EvidenceAct {
  readonly at: string;
  readonly who: string;
  readonly what: string;
}

/** An entry of the journal with its way to the root of its day. */
export interface EvidenceEntry {
  /** Exactly what its hash is of. */
  readonly text: string;
  readonly rooted: { readonly root: number; readonly path: readonly TreeStep[] } | null;
}

export interface EvidenceRoot {
  readonly number: number;
  readonly text: string;
  readonly token: Uint8Array | null;
  readonly authority: string | null;
}

/** All that is known of one letter, ready to be written down. */
export interface EvidenceSource {
  readonly title: string;
  readonly madeAt: Date;
  /** Who asked for it. */
  readonly madeBy: string;
  /** The court's: of every moment that is told to people. Programs are told UTC. */
  readonly timeZone: string;
  readonly version: string;
  /** Lines of the summary: a name and what stands by it. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  /** The gate as REST gives it; null: the Post has not taken the letter. */
  readonly gate: object | null;
  readonly files: readonly KeptFile[];
  readonly signature: { readonly lines: readonly string[]; readonly facts: object } | null;
  readonly registry: object | null;
  /** False: the court came back from a copy that is older than the signature; document and addressee are the copy's, and no proof of what was sent. */
  readonly isSentKept: boolean;
  readonly operations: readonly EvidenceOperation[];
  readonly acts: readonly EvidenceAct[];
  readonly entries: readonly EvidenceEntry[];
  readonly roots: readonly EvidenceRoot[];
  /** What is not in it, and why. */
  readonly gaps: readonly string[];
}

/** A notice that was handed over by SMS or mail. */
export interface EvidenceNotice {
  /** When by the court's clock, of what, what. */
  readonly lines: readonly (readonly string[])[];
  /** For programs, in UTC. */
  readonly facts: object;
}
