/** What is said of the signature of a filed paper: on the card and in the evidence. */
export function scanSignatureWords({
  signatureState,
  signatureWords,
  signedBy,
}: {
  readonly signatureState: 'good' | 'bad' | null;
  readonly signatureWords: string | null;
  readonly signedBy: string | null;
}): string {
  if (signatureState === null) return 'подпись приложена, проверяется';
  const whose = signedBy === null ? '' : `, ${signedBy}`;
  return `подпись ${signatureState === 'good' ? 'верна' : 'не подтверждена'}${whose}: ${signatureWords ?? ''}`;
}
