import { html, type Html } from '../../html.ts';
import type { LetterCardModel } from '../card/letter-card-model.ts';

/** Names what was read: a decision about another revision is refused. */
export function documentKeys({ revision, pdfSha256, version }: LetterCardModel): Html {
  return html`<input type="hidden" name="revision" value="${revision}" /><input
      type="hidden"
      name="pdfSha256"
      value="${pdfSha256 ?? ''}"
    /><input type="hidden" name="version" value="${version}" />`;
}
