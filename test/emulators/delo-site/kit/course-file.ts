import { createHash, scryptSync } from 'node:crypto';

export const CODE = 'АБ12-CD34';
const SALT = 'aabbccddeeff00112233445566778899';

export interface CourseFileOptions {
  readonly publicId?: string;
  readonly version?: number;
  readonly number?: string;
  readonly subject?: string;
  /** Between the card and the end: resolutions as XML. */
  readonly resolutions?: string;
  readonly card?: string;
  readonly code?: string;
}

/** A file that the schema accepts. */
export function courseFile({ publicId = 'card-1', version = 1, ...rest }: CourseFileOptions = {}): string {
  const { subject = 'О сроках рассмотрения заявления' } = rest;
  const { number = 'А-17/26', resolutions = resolution(), card = '', code = CODE } = rest;
  return `<?xml version="1.0" encoding="UTF-8"?>
<courseOfMatter xmlns="urn:mask:course-of-matter:1.0" schemaVersion="1.0" publicId="${publicId}" version="${version}"
  composedAt="2026-11-28T10:00:00+03:00" court="Учебный районный суд">
  <card>
    <number>${number}</number><registeredOn>2026-11-10</registeredOn><documentGroup>Обращения граждан</documentGroup>
    <deliveryKind>Интернет-приёмная</deliveryKind><state code="open">На исполнении</state>
    <subject>${subject}</subject>${card}
    <covering number="А26-01-1" date="2026-11-08" sender="Управление по работе с обращениями граждан"/>
    <access salt="${SALT}" hash="${hashOf(code)}"/>
  </card>${resolutions}
</courseOfMatter>`;
}

/** A resolution of the first level; `inner` stands behind its terms: reports. */
export function resolution(inner = '', id = 'r-1', state = '<state code="open">На исполнении</state>'): string {
  return `<resolution id="${id}"><issuedOn>2026-11-11</issuedOn><author>Председатель суда</author>${state}
    <text>Рассмотреть обращение и подготовить ответ заявителю.</text>
    <executor responsible="true">Отдел обращений</executor><executor responsible="false">Канцелярия</executor>
    <dueOn>2026-11-25</dueOn><extendedTo>2026-12-05</extendedTo>${inner}</resolution>`;
}

export function report(files = '', id = 'o-1'): string {
  return `<report id="${id}"><reportedOn>2026-11-24</reportedOn><executor>Отдел обращений</executor><state>accepted</state>
    <text>Ответ заявителю направлен.</text>${files}</report>`;
}

export function fileElement(name: string, bytes: Buffer): string {
  return `<file name="${name}" byteSize="${bytes.byteLength}" sha256="${sha256(bytes)}"/>`;
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function hashOf(code: string): string {
  const plain = code.toUpperCase().replaceAll(/[\s-]/g, '');
  return scryptSync(plain, Buffer.from(SALT, 'hex'), 32, { N: 16_384, r: 8, p: 1 }).toString('hex');
}
