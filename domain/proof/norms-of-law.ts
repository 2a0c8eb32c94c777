import type { Procedure } from './procedure.ts';
import type { ProofNormCode } from './proof-norms.ts';

const CIVIL: readonly Procedure[] = ['civil', 'order'];
const BY_DEEMING: readonly Procedure[] = [...CIVIL, 'administrative'];

/** In cases of which law a norm may be cited, by how its code begins; what stands here under no name is of the Post and of any law. */
const LAWS_OF: readonly (readonly [string, readonly Procedure[]])[] = [
  ...(['gpk_', 'pp13_', 'pp62_'] as const).map((code) => [code, CIVIL] as const),
  ...(['gk_', 'pp25_'] as const).map((code) => [code, BY_DEEMING] as const),
  ...(['kas_', 'pp36_'] as const).map((code) => [code, ['administrative']] as const),
  ...(['koap_', 'pp5_'] as const).map((code) => [code, ['offence']] as const),
  ['vs_', [...BY_DEEMING, 'commercial']],
  ['upk_', ['criminal']],
  ['apk_', ['commercial']],
];

/** Those of them that are of the law of the case, each once: a rule that is the same by every code names norms of one. */
export function normsOfLaw(norms: readonly ProofNormCode[], procedure: Procedure): readonly ProofNormCode[] {
  return [...new Set(norms)].filter(
    (norm) => LAWS_OF.find(([code]) => norm.startsWith(code))?.[1].includes(procedure) ?? true,
  );
}
