import type { AssignmentFacts, AssignmentState, ReportFacts, ReportState } from '../matters/assignment.ts';
import type { MatterCard } from '../matters/matter.ts';
import type { PublicationSettings, PublicParts } from './publication-settings.ts';
import { publicLine, publicText } from './public-text.ts';

/** The rows of one card at one moment. `reports` and `resolutions` may hold others than those that are shown. */
export interface PictureSources {
  /** The card's id: its page on the site is opened by it. */
  readonly publicId: string;
  /** The site's name. */
  readonly court: string;
  readonly card: MatterCard;
  readonly access: PublicAccess;
  readonly assignments: readonly (AssignmentFacts & { readonly id: string })[];
  readonly reports: readonly (ReportFacts & { readonly id: string })[];
}

/** By what the site checks the applicant's code; hex. */
export interface PublicAccess {
  readonly salt: string;
  readonly hash: string;
}

export interface PublicState {
  readonly code: AssignmentState;
  readonly words: string;
}

/** Everything that one message tells the public of a card; what is not shown is null or empty. Days are `yyyy-MM-dd`. */
export interface Picture {
  readonly publicId: string;
  readonly court: string;
  readonly card: {
    readonly number: string;
    readonly registeredOn: string;
    readonly documentGroup: string;
    readonly deliveryKind: string;
    readonly state: PublicState;
    readonly subject: string | null;
    readonly applicant: string | null;
    readonly covering: { readonly number: string; readonly date: string; readonly sender: string } | null;
    readonly access: PublicAccess;
  };
  /** Of the first level, oldest first. */
  readonly resolutions: readonly PublicResolution[];
}

export interface PublicResolution {
  readonly id: string;
  readonly issuedOn: string;
  readonly author: string;
  readonly state: PublicState;
  readonly text: string | null;
  readonly executors: readonly { readonly name: string; readonly isResponsible: boolean }[];
  readonly dueOn: string | null;
  readonly extendedTo: string | null;
  readonly takenOffControlOn: string | null;
  /** Oldest first. */
  readonly reports: readonly PublicReport[];
}

export interface PublicReport {
  readonly id: string;
  readonly reportedOn: string;
  readonly executor: string | null;
  readonly state: ReportState;
  readonly text: string | null;
  readonly files: readonly PublicFile[];
}

/** What the files of one message may come to: with the text around them it is a third more, and mail servers take some 25 MB. */
export const MOST_ATTACHED_BYTES = 15 * 1024 * 1024;

export interface PublicFile {
  /** False: the message would have been too large with it; it is named, and does not go along. */
  readonly isAttached: boolean;
  readonly name: string;
  readonly byteSize: number;
  readonly sha256: string;
}

/** What of the rows is public by the settings. The same rows and settings give the same picture, in whatever order the rows come. */
export function pictureOf(
  sources: PictureSources,
  { parts, stateWords }: Pick<PublicationSettings, 'parts' | 'stateWords'>,
): Picture {
  const first = sources.assignments.filter(({ parentId }) => parentId === null);
  const stateOf = (code: AssignmentState): PublicState => ({ code, words: publicLine(stateWords[code]) });
  const resolutions = first
    .toSorted((a, b) => compare(a.issuedOn, b.issuedOn) || compare(a.id, b.id))
    .map((assignment) => ({
      ...resolutionOf(assignment, parts),
      state: stateOf(assignment.state),
      reports: reportsOf(sources.reports, assignment.id, parts),
    }));
  return {
    publicId: sources.publicId,
    court: publicLine(sources.court),
    card: { ...cardOf(sources.card, parts), state: stateOf(wholeState(first)), access: sources.access },
    resolutions: withinMessage(resolutions),
  };
}

/** Which files go along: of the newest reports first, each content once, until the message is full. */
function withinMessage(resolutions: readonly PublicResolution[]): readonly PublicResolution[] {
  const files = resolutions
    .flatMap(({ reports }) => reports)
    .toSorted((a, b) => compare(b.reportedOn, a.reportedOn) || compare(b.id, a.id))
    .flatMap((report) => report.files);
  let leftBytes = MOST_ATTACHED_BYTES;
  const attached = new Set<string>();
  for (const { sha256, byteSize } of files) {
    if (attached.has(sha256) || byteSize > leftBytes) continue;
    attached.add(sha256);
    leftBytes -= byteSize;
  }
  const told = (file: PublicFile): PublicFile => ({ ...file, isAttached: attached.has(file.sha256) });
  return resolutions.map((resolution) => ({
    ...resolution,
    reports: resolution.reports.map((report) => ({ ...report, files: report.files.map(told) })),
  }));
}

/** Files that the picture names and the message does not bring, each content once. */
export function leftOutFiles({ resolutions }: Picture): readonly PublicFile[] {
  const files = resolutions.flatMap(({ reports }) => reports.flatMap((report) => report.files));
  return [...new Map(files.filter(({ isAttached }) => !isAttached).map((file) => [file.sha256, file])).values()];
}

function cardOf(card: MatterCard, parts: PublicParts): Omit<Picture['card'], 'state' | 'access'> {
  return {
    number: publicLine(card.registrationNumber),
    registeredOn: card.registeredOn,
    documentGroup: publicLine(card.documentGroup),
    deliveryKind: publicLine(card.deliveryKind),
    subject: parts.subject ? publicText(card.subject) : null,
    applicant: parts.applicantName ? publicLine(card.applicantName) : null,
    covering:
      parts.covering && card.covering
        ? {
            number: publicLine(card.covering.number),
            date: card.covering.date,
            sender: publicLine(card.covering.sender),
          }
        : null,
  };
}

function resolutionOf(
  assignment: PictureSources['assignments'][number],
  parts: PublicParts,
): Omit<PublicResolution, 'state' | 'reports'> {
  const { id, issuedOn, authorName, text, executors, dueOn, extendedTo, takenOffControlOn } = assignment;
  const named = executors.map(({ name, isResponsible }) => ({ name: publicLine(name), isResponsible }));
  const noTerms = { dueOn: null, extendedTo: null, takenOffControlOn: null };
  return {
    ...{ id, issuedOn, author: publicLine(authorName) },
    text: parts.assignmentText ? publicText(text) : null,
    executors: parts.executorNames ? named : [],
    ...(parts.terms ? { dueOn, extendedTo, takenOffControlOn } : noTerms),
  };
}

function reportsOf(reports: PictureSources['reports'], assignmentId: string, parts: PublicParts): PublicReport[] {
  return reports
    .filter((report) => report.assignmentId === assignmentId)
    .toSorted((a, b) => compare(a.reportedOn, b.reportedOn) || compare(a.id, b.id))
    .map(({ id, reportedOn, executorName, state, text, files }) => ({
      ...{ id, reportedOn, state },
      executor: parts.executorNames ? publicLine(executorName) : null,
      text: parts.reportText ? publicText(text) : null,
      files: parts.reportFiles
        ? files.map(({ name, byteSize, sha256 }) => ({ name: publicLine(name), byteSize, sha256, isAttached: true }))
        : [],
    }));
}

/** The whole is open while anything of it is; withdrawn only when all of it is. */
function wholeState(first: readonly Pick<AssignmentFacts, 'state'>[]): AssignmentState {
  if (first.length === 0 || first.some(({ state }) => state === 'open')) return 'open';
  return first.every(({ state }) => state === 'withdrawn') ? 'withdrawn' : 'done';
}

/** By code units, as every machine compares them. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/**
 * What the picture says, as one text: two pictures are equal when these are. Version and time of the message are not in it; keys are in
 * order, so that it does not depend on how the picture was put together.
 */
export function contentForm(picture: Picture): string {
  return JSON.stringify(picture, (key, value: unknown) => {
    // Only what is left out says so: pictures kept by versions of the program that left nothing out stay equal.
    if (key === 'isAttached' && value === true) return undefined;
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => compare(a, b)))
      : value;
  });
}
