import { isDay } from '#domain/calendar/day.ts';
import type { AuthorityTerms } from '#domain/signing/authority.ts';
import { strictParser } from '../source/scan-xml.ts';
import { decodeXml } from '../source/xml-text.ts';

/** The unified format of powers of attorney (ФНС, «формат 003»): schema ON_EMCHD_1_928_00_01_01, namespace urn://x-artefacts/EMCHD_1. */
const FORMAT = 'EMCHD_1';
const ROOT = 'Доверенность';
/** Of a power of attorney, and of one that passes another's powers on. */
const TERMS = ['Доверенность/Документ/Довер/СвДов', 'Доверенность/Документ/Передов/СвПереДовер'];

/**
 * Number and days of a power of attorney in the unified format; undefined for anything else, also for one whose days cannot be read
 * without doubt. It is in force from the day it was given.
 * @throws ConversionRefused `damaged`
 */
export function readAuthority(bytes: Uint8Array): AuthorityTerms | undefined {
  const path: string[] = [];
  const found: AuthorityTerms[] = [];
  let isKnown = false;
  const parser = strictParser({
    tag: ({ name, attributes }) => {
      path.push(localName(name));
      if (path.length === 1) isKnown = path[0] === ROOT && attributes['ВерсФорм'] === FORMAT;
      if (isKnown && TERMS.includes(path.join('/'))) found.push(termsOf(attributes));
    },
    close: () => void path.pop(),
  });
  parser.write(decodeXml(bytes)).close();
  const [terms, ...more] = found;
  if (terms === undefined || more.length > 0) return undefined;
  return isDay(terms.from) && isDay(terms.until) && terms.number !== '' ? terms : undefined;
}

function termsOf(attributes: Readonly<Record<string, string>>): AuthorityTerms {
  const { НомДовер: number = '', ДатаВыдДовер: from = '', СрокДейст: until = '' } = attributes;
  return { number: number.trim().toLowerCase(), from, until };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
