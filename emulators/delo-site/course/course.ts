import type { XmlElement } from 'libxml2-wasm';

/** What a file tells of one card, as docs/formats/course-of-matter-1.0.xsd describes it. Dates are `yyyy-MM-dd`. */
export interface Course {
  readonly publicId: string;
  readonly version: number;
  readonly court: string;
  readonly composedAt: string;
  readonly card: {
    readonly number: string;
    readonly registeredOn: string;
    readonly state: CourseState;
    readonly subject: string | null;
    readonly applicant: string | null;
    readonly covering: { readonly number: string; readonly date: string; readonly sender: string } | null;
  };
  readonly access: Access;
  readonly resolutions: readonly Resolution[];
}

/** `code`: open, done, withdrawn; `words`: as the applicant reads it. */
export interface CourseState {
  readonly code: string;
  readonly words: string;
}

/** Salted hash of the applicant's code, both hexadecimal. */
export interface Access {
  readonly salt: string;
  readonly hash: string;
}

export interface Resolution {
  readonly issuedOn: string;
  readonly author: string;
  readonly state: CourseState;
  readonly text: string | null;
  readonly executors: readonly { readonly name: string; readonly isResponsible: boolean }[];
  readonly dueOn: string | null;
  readonly extendedTo: string | null;
  readonly takenOffControlOn: string | null;
  readonly reports: readonly CourseReport[];
}

export interface CourseReport {
  readonly reportedOn: string;
  readonly executor: string | null;
  readonly state: string;
  readonly text: string | null;
  readonly files: readonly CourseFile[];
}

export interface CourseFile {
  readonly name: string;
  readonly byteSize: number;
  readonly sha256: string;
  /** False: it is named alone, the message would have been too large. */
  readonly isAttached: boolean;
}

const SPACE = { m: 'urn:mask:course-of-matter:1.0' };

/** Reads a file that the schema has accepted. */
export function courseOf(root: XmlElement): Course {
  const card = child(root, 'card');
  const covering = all(card, 'covering')[0];
  const access = child(card, 'access');
  return {
    publicId: token(root, 'publicId'),
    version: Number(token(root, 'version')),
    court: attribute(root, 'court'),
    composedAt: attribute(root, 'composedAt'),
    card: {
      number: text(card, 'number') ?? '',
      registeredOn: text(card, 'registeredOn') ?? '',
      state: stateOf(card),
      subject: text(card, 'subject'),
      applicant: text(card, 'applicant'),
      covering: covering
        ? {
            number: attribute(covering, 'number'),
            date: attribute(covering, 'date'),
            sender: attribute(covering, 'sender'),
          }
        : null,
    },
    access: { salt: token(access, 'salt'), hash: token(access, 'hash') },
    resolutions: all(root, 'resolution').map(resolutionOf),
  };
}

/** Every file that a course names. */
export function filesOf(course: Course): readonly CourseFile[] {
  return course.resolutions.flatMap(({ reports }) => reports.flatMap(({ files }) => files));
}

function resolutionOf(element: XmlElement): Resolution {
  return {
    issuedOn: text(element, 'issuedOn') ?? '',
    author: text(element, 'author') ?? '',
    state: stateOf(element),
    text: text(element, 'text'),
    executors: all(element, 'executor').map((executor) => ({
      name: executor.content,
      isResponsible: ['true', '1'].includes(token(executor, 'responsible')),
    })),
    dueOn: text(element, 'dueOn'),
    extendedTo: text(element, 'extendedTo'),
    takenOffControlOn: text(element, 'takenOffControlOn'),
    reports: all(element, 'report').map(reportOf),
  };
}

function reportOf(element: XmlElement): CourseReport {
  return {
    reportedOn: text(element, 'reportedOn') ?? '',
    executor: text(element, 'executor'),
    state: (text(element, 'state') ?? '').trim(),
    text: text(element, 'text'),
    files: all(element, 'file').map((file) => ({
      name: attribute(file, 'name'),
      byteSize: Number(token(file, 'byteSize')),
      sha256: token(file, 'sha256'),
      isAttached: !['false', '0'].includes(token(file, 'attached')),
    })),
  };
}

function stateOf(parent: XmlElement): CourseState {
  const state = child(parent, 'state');
  return { code: token(state, 'code'), words: state.content };
}

function all(parent: XmlElement, name: string): readonly XmlElement[] {
  return parent.find(`m:${name}`, SPACE).filter((node): node is XmlElement => 'attr' in node);
}

function child(parent: XmlElement, name: string): XmlElement {
  const found = all(parent, name)[0];
  if (!found) throw new Error(`В принятом по схеме файле нет ${name}`);
  return found;
}

function text(parent: XmlElement, name: string): string | null {
  return all(parent, name)[0]?.content ?? null;
}

function attribute(element: XmlElement, name: string): string {
  return element.attr(name)?.value ?? '';
}

/** Of the schema's type `token`: outer spaces are no part of it. */
function token(element: XmlElement, name: string): string {
  return attribute(element, name).trim();
}
