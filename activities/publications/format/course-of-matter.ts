import type { Picture, PublicReport, PublicResolution, PublicState } from '#domain/publications/picture.ts';
import type { PictureFormat, PictureStamp } from '../../ports/picture-format.ts';
import { writeXml, type XmlElement } from './xml-writer.ts';

const NAMESPACE = 'urn:mask:course-of-matter:1.0';

/** Our own schema, docs/formats/course-of-matter-1.0.xsd. */
export const courseOfMatter: PictureFormat = {
  name: 'course-of-matter 1.0 (схема МАСК; требования № А26-2352 не опубликованы)',
  write: (picture, stamp) => ({
    fileName: 'course-of-matter.xml',
    mediaType: 'application/xml',
    bytes: writeXml(rootOf(picture, stamp)),
  }),
};

function rootOf({ publicId, court, card, resolutions }: Picture, { version, composedAt }: PictureStamp): XmlElement {
  const head = { xmlns: NAMESPACE, schemaVersion: '1.0', publicId, version };
  return {
    name: 'courseOfMatter',
    attributes: { ...head, composedAt: composedAt.toISOString(), court },
    content: [cardOf(card), ...resolutions.map(resolutionOf)],
  };
}

function cardOf(card: Picture['card']): XmlElement {
  const { covering, access } = card;
  return {
    name: 'card',
    content: [
      simple('number', card.number),
      simple('registeredOn', card.registeredOn),
      simple('documentGroup', card.documentGroup),
      simple('deliveryKind', card.deliveryKind),
      stateOf(card.state),
      optional('subject', card.subject),
      optional('applicant', card.applicant),
      covering && { name: 'covering', attributes: { ...covering } },
      { name: 'access', attributes: { ...access } },
    ],
  };
}

function resolutionOf(resolution: PublicResolution): XmlElement {
  const { id, issuedOn, author, state, text, executors, dueOn, extendedTo, takenOffControlOn, reports } = resolution;
  return {
    name: 'resolution',
    attributes: { id },
    content: [
      simple('issuedOn', issuedOn),
      simple('author', author),
      stateOf(state),
      optional('text', text),
      ...executors.map(({ name, isResponsible }) => ({
        ...{ name: 'executor', attributes: { responsible: isResponsible }, content: name },
      })),
      optional('dueOn', dueOn),
      optional('extendedTo', extendedTo),
      optional('takenOffControlOn', takenOffControlOn),
      ...reports.map(reportOf),
    ],
  };
}

function reportOf({ id, reportedOn, executor, state, text, files }: PublicReport): XmlElement {
  return {
    name: 'report',
    attributes: { id },
    content: [
      simple('reportedOn', reportedOn),
      optional('executor', executor),
      simple('state', state),
      optional('text', text),
      ...files.map(({ isAttached, ...file }) => ({
        name: 'file',
        attributes: { ...file, ...(isAttached ? {} : { attached: false }) },
      })),
    ],
  };
}

function stateOf({ code, words }: PublicState): XmlElement {
  return { name: 'state', attributes: { code }, content: words };
}

function simple(name: string, content: string): XmlElement {
  return { name, content };
}

function optional(name: string, content: string | null): XmlElement | null {
  return content === null ? null : { name, content };
}
