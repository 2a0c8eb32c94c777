import type { SignatureFinding } from '#domain/signing/signature-words.ts';

/** A revocation list that is whole and still cannot be gone by; the finding says why. */
export class UnusableList extends Error {
  override name = 'UnusableList';
  readonly finding: SignatureFinding;

  constructor(finding: SignatureFinding) {
    super(finding.code);
    this.finding = finding;
  }
}
