import type { Cut, PlacedElement } from '../xml-text.ts';

/** Fields whose stored text is what the author last saw. Page numbers, chapters and what shows nothing are not among them. */
const FROZEN: ReadonlySet<string> = new Set(
  `date time file-name template-name print-date print-time creation-date creation-time modification-date modification-time
   editing-duration editing-cycles author-name author-initials initial-creator creator printed-by description title subject keywords
   user-defined sender-firstname sender-lastname sender-initials sender-title sender-position sender-email sender-phone-private
   sender-fax sender-company sender-phone-work sender-street sender-city sender-postal-code sender-country sender-state-or-province
   conditional-text expression variable-set variable-get variable-input user-field-get user-field-input sequence database-display
   database-name database-row-number dde-connection execute-macro table-formula measure text-input
   paragraph-count word-count character-count table-count image-count object-count`
    .split(/\s+/)
    .map((name) => `text:${name}`),
);
const REFERENCES: ReadonlySet<string> = new Set(
  ['reference-ref', 'bookmark-ref', 'note-ref', 'sequence-ref'].map((name) => `text:${name}`),
);

/** Takes the fields of an OpenDocument text apart so that their stored texts remain. */
export class OdfFieldFreezer {
  readonly cuts: Cut[] = [];
  /** Fields without a stored text, by their names. */
  readonly doubtful = new Set<string>();

  /** @param text what the element holds */
  close({ name, attributes, opening, whole }: PlacedElement, xml: string): void {
    if (!isFrozen(name, attributes)) return;
    if (
      xml
        .slice(opening.end, whole.end)
        .replace(/<[^>]*>/g, '')
        .trim() === ''
    )
      this.doubtful.add(name.slice('text:'.length));
    if (opening.end === whole.end) {
      this.cuts.push(whole);
      return;
    }
    this.cuts.push(opening, { start: xml.lastIndexOf('<', whole.end - 1), end: whole.end });
  }
}

function isFrozen(name: string, attributes: Readonly<Record<string, string>>): boolean {
  // A reference to a page is printed anew: pages may fall otherwise than they fell.
  if (REFERENCES.has(name)) return !/^(page|direction)$/.test(attributes['text:reference-format'] ?? '');
  return FROZEN.has(name) && attributes['text:display'] !== 'none';
}
