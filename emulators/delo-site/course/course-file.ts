import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ParseOption, XmlDocument, XmlError, XsdValidator } from 'libxml2-wasm';
import { courseOf, type Course } from './course.ts';

/** What a file turned out to be. `fault` is English, for the `Error` field of a receipt, and quotes no more than libxml2 does. */
export type ReadFile =
  { readonly isFit: true; readonly course: Course } | { readonly isFit: false; readonly fault: string };

/** Reads files against the schema. */
export type CourseReader = (xml: Uint8Array) => ReadFile;

const SCHEMA = fileURLToPath(new URL('../../../docs/formats/course-of-matter-1.0.xsd', import.meta.url));

/** libxml2 judges, so that the sender's own checks are never their own judge. The schema is read once. */
export function createCourseReader(): CourseReader {
  const schema = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(SCHEMA)));
  return (xml) => {
    try {
      return read(schema, xml);
    } catch (error) {
      if (error instanceof XmlError) return { isFit: false, fault: oneLine(error.message) };
      throw error;
    }
  };
}

function read(schema: XsdValidator, xml: Uint8Array): ReadFile {
  const document = XmlDocument.fromBuffer(xml, { option: ParseOption.XML_PARSE_NONET });
  try {
    // What a document type brings along (entities, defaults) is no part of the format and a way to make a small file large.
    if (document.dtd) return { isFit: false, fault: 'a document type declaration is not allowed' };
    schema.validate(document);
    const course = courseOf(document.root);
    if (!Number.isSafeInteger(course.version)) return { isFit: false, fault: 'the version is too large a number' };
    return { isFit: true, course };
  } finally {
    document.dispose();
  }
}

function oneLine(message: string): string {
  return message.replaceAll(/\s+/g, ' ').trim();
}
