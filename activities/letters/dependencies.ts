import type { MikroORM } from '@mikro-orm/postgresql';
import type { ConversionNotice } from '#domain/documents/conversion-faults.ts';
import type { Fault } from '#domain/documents/fault.ts';
import type { ChannelProfile } from '#domain/post/profiles.ts';
import type { BlobStore } from '../ports/blob-store.ts';
import type { DocumentConverter } from '../ports/document-converter.ts';
import type { CertificateFacts, SignatureVerifier, Signer } from '../ports/signer.ts';

/** What joins converted documents into one letter and judges the result; pure functions over bytes. @throws PressRefusal */
export interface LetterPress {
  /** Joins in order; portrait A4 throughout, the address page where the profile wants it, pictures no larger than it bears. */
  assemble(parts: readonly Uint8Array[], profile: ChannelProfile): Promise<AssembledLetter>;
  stamp(pdf: Uint8Array, certificate: CertificateFacts): Promise<Uint8Array>;
  check(pdf: Uint8Array, profile: ChannelProfile): Promise<readonly Fault[]>;
}

/** The documents of a letter as one file. */
export interface AssembledLetter {
  readonly pdf: Uint8Array;
  readonly pageCount: number;
  /** What was done to the pages beyond joining them. */
  readonly warnings: readonly ConversionNotice[];
}

/** The documents do not make a letter, for a reason the clerk can act on. */
export class PressRefusal extends Error {
  override name = 'PressRefusal';
  readonly fault: Fault;

  constructor(fault: Fault, options?: ErrorOptions) {
    super(fault.code, options);
    this.fault = fault;
  }
}

/** Everything the letter's activities work with. */
export interface LetterDependencies {
  readonly orm: MikroORM;
  readonly blobs: BlobStore;
  readonly converter: DocumentConverter;
  /** Changes whenever the converter's rules do: old conversions are then made again. */
  readonly converterVersion: string;
  readonly press: LetterPress;
  readonly signer: Signer;
  readonly verifier: SignatureVerifier;
  readonly isRehearsal: boolean;
}
