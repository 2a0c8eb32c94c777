import type { ConversionWarningCode } from '#domain/documents/conversion-faults.ts';
import { applyCuts, walkXml } from '../xml-text.ts';
import { OdfFieldFreezer } from './odf-fields.ts';
import type { OdfStyles } from './odf-styles.ts';

const OUTSIDE = /^(https?|ftp|file|smb|\/\/|\\\\|\.\.)/i;
const LINKED: ReadonlySet<string> = new Set([
  'draw:image',
  'draw:object',
  'draw:plugin',
  'text:section-source',
  'draw:floating-frame',
]);
const TELLING: Readonly<Record<string, ConversionWarningCode>> = {
  'text:dde-source': 'external_content',
  'office:dde-source': 'external_content',
  'text:changed-region': 'tracked_changes',
  'office:annotation': 'comments',
  'text:hidden-text': 'hidden_text',
  'text:hidden-paragraph': 'hidden_text',
};
const STYLED = /^text:(span|p|h)$/;
const UNPRINTED =
  /^(office:annotation|text:tracked-changes|office:meta|office:scripts|office:settings|text:note-citation)$/;

/** What one part of an OpenDocument text holds that matters here. */
export interface OdfStory {
  /** Undefined when there was nothing to freeze. */
  readonly frozen: string | undefined;
  readonly doubtfulFields: ReadonlySet<string>;
  readonly warnings: ReadonlySet<ConversionWarningCode>;
  readonly faces: ReadonlySet<string>;
}

/** Reads a part and freezes its fields. @throws ConversionRefused */
export function readOdfStory(xml: string, styles: OdfStyles): OdfStory {
  const fields = new OdfFieldFreezer();
  const [warnings, faces] = [new Set<ConversionWarningCode>(), new Set<string>()];
  const around: string[] = [];
  walkXml(xml, {
    open: ({ name, attributes }) => {
      if (LINKED.has(name) && OUTSIDE.test(attributes['xlink:href'] ?? '')) warnings.add('external_content');
      const told = TELLING[name];
      if (told !== undefined) warnings.add(told);
      if (STYLED.test(name)) around.unshift(attributes['text:style-name'] ?? '');
    },
    close: (element) => {
      if (STYLED.test(element.name)) around.shift();
      fields.close(element, xml);
    },
    text: (text, parents) => {
      if (around.length === 0 || text.trim() === '' || parents.some((name) => UNPRINTED.test(name))) return;
      const face = styles.faceOf(around);
      if (face !== undefined) faces.add(face);
    },
  });
  if (styles.hidesText) warnings.add('hidden_text');
  const frozen = fields.cuts.length === 0 ? undefined : applyCuts(xml, fields.cuts);
  return { frozen, doubtfulFields: fields.doubtful, warnings, faces };
}
