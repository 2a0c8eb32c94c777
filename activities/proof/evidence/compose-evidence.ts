import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { zonedMomentWords } from '#domain/calendar/zoned-moment.ts';
import { etsiOf, ETSI_EVIDENCE } from '#domain/proof/etsi-evidence.ts';
import { postTimeWords } from '#domain/post/local-time.ts';
import { oneLine } from '#domain/work/one-line.ts';
import { writeCanonicalZip, type ZipEntry } from '../../papers/canonical-zip.ts';
import type { Seal } from '../sealing/seal-key.ts';
import { ABOUT, type AboutEvidence } from './about-evidence.ts';
import type { EvidenceEntry, EvidenceNotice, EvidenceRoot, EvidenceSource, KeptFile } from './evidence-source.ts';
import { gapsIn } from './gaps.ts';
import { MANIFEST, MANIFEST_SEAL } from './manifest-names.ts';
import { summaryOf } from './summary.ts';

const CHECK = new URL('./verify.sh', import.meta.url);

/** The evidence of one letter: everything, a manifest of everything, the service's seal on the manifest. Stored, with one spelling. */
export async function composeEvidence(source: EvidenceSource, seal: Seal): Promise<Uint8Array> {
  return sealed({ kind: 'letter', ...source }, await partsOf(source), readme(source, seal), seal);
}

/** What a case's evidence is made of. */
export interface CaseEvidence {
  readonly title: string;
  readonly madeAt: Date;
  readonly madeBy: string;
  /** The court's. */
  readonly timeZone: string;
  /** Evidence of its letters, each as it is given alone; names in ASCII without spaces. */
  readonly letters: readonly KeptFile[];
  /** What was handed over by SMS and mail, the oldest first. */
  readonly notices: readonly EvidenceNotice[];
  /** Letters that are left out, a line each: nothing is kept of them that could prove anything. */
  readonly destroyed: readonly string[];
}

/** The evidence of every letter of a case, and its notices, under one manifest and one seal: a letter that is taken out or put in is found. */
export async function composeCaseEvidence(source: CaseEvidence, seal: Seal): Promise<Uint8Array> {
  return sealed(
    { kind: 'case', ...source },
    [...source.letters, ...noticeParts(source)],
    caseReadme(source, seal),
    seal,
  );
}

/** A case without notices has no such parts: its README says so. */
function noticeParts({ notices }: CaseEvidence): readonly ZipEntry[] {
  if (notices.length === 0) return [];
  const lines = notices.flatMap((notice) => notice.lines);
  const facts = notices.map((notice) => notice.facts);
  return [columnsPart('notices.txt', lines), jsonPart('notices.json', facts)];
}

/** Whatever it is, with its check: a manifest of everything and the service's seal on the manifest. */
async function sealed(what: Told, own: readonly ZipEntry[], words: string, seal: Seal): Promise<Uint8Array> {
  const parts = [
    { name: 'README.txt', bytes: encoded(words) },
    jsonPart(ABOUT, aboutOf(what)),
    { name: 'verify.sh', bytes: await readFile(CHECK) },
    { name: 'seal.pem', bytes: encoded(seal.publicPem) },
    ...own,
  ];
  const manifest = encoded(parts.map(({ name, bytes }) => `${sha256(bytes)}  ${name}\n`).join(''));
  return writeCanonicalZip([
    { name: MANIFEST, bytes: manifest },
    { name: MANIFEST_SEAL, bytes: seal.sign(manifest) },
    ...parts,
  ]);
}

type Told = Pick<EvidenceSource, 'title' | 'madeAt' | 'madeBy'> & Pick<AboutEvidence, 'kind'>;

/** What the README says to people, for programs. */
function aboutOf({ kind, title, madeAt, madeBy }: Told): AboutEvidence {
  return { kind, title, madeAt: madeAt.toISOString(), madeBy };
}

async function partsOf(source: EvidenceSource): Promise<readonly ZipEntry[]> {
  const { files, signature, registry, operations, gate, acts, timeZone } = source;
  const parts: readonly (ZipEntry | undefined)[] = [
    { name: 'summary.pdf', bytes: await summaryOf(source) },
    ...files,
    signature === null ? undefined : textPart('signature.txt', signature.lines),
    signature === null ? undefined : jsonPart('signature.json', signature.facts),
    registry === null ? undefined : jsonPart('registry.json', registry),
    jsonPart('postal.json', operations),
    columnsPart(
      'postal.txt',
      operations.map((operation) => operationCells(operation, timeZone)),
    ),
    jsonPart('evidence.json', etsiEvidence(source)),
    gate === null ? undefined : jsonPart('gate.json', gate),
    jsonPart('course.json', acts),
    columnsPart(
      'course.txt',
      acts.map(({ at, who, what }) => [zonedMomentWords(new Date(at), timeZone), who, what]),
    ),
    ...journalParts(source),
  ];
  return parts.filter((part) => part !== undefined);
}

function operationCells(operation: EvidenceSource['operations'][number], timeZone: string): readonly string[] {
  const { operType, operAttr, operDate, localTime, words, officeIndex, receivedAt } = operation;
  const known = `узнали ${zonedMomentWords(new Date(receivedAt), timeZone)}`;
  return [`${String(operType)}/${String(operAttr)}`, postTimeWords(localTime ?? operDate), words, officeIndex, known];
}

/** Operations that are evidence by the standard, under its names; the mapping is ours, and the file says so. */
function etsiEvidence({ operations, files }: EvidenceSource): object {
  const document = files.find(({ name }) => name === 'document.pdf');
  const events = operations.flatMap((operation) => {
    const code = etsiOf(operation);
    if (code === undefined) return [];
    const { operType, operAttr, operDate, officeIndex, words } = operation;
    return [{ code, name: ETSI_EVIDENCE[code], operType, operAttr, eventTime: operDate, officeIndex, reason: words }];
  });
  return {
    standard: 'ETSI EN 319 522-1, clause 6: names of evidence only',
    mapping: 'of MASK: the Post does not name its operations so, and these records are not signed by it',
    subjectSha256: document ? sha256(document.bytes) : null,
    events,
  };
}

/** Entries, the roots they lead to, the stamps of the roots, and who is trusted to stamp. */
function journalParts({ entries, roots }: EvidenceSource): readonly ZipEntry[] {
  const authorities = [...new Set(roots.map(({ authority }) => authority).filter((pem) => pem !== null))];
  return [
    ...entries.map(({ text }, index) => ({ name: `journal/${entryName(index)}`, bytes: encoded(text) })),
    textPart('journal/proofs.txt', entries.map(proofLine)),
    ...roots.flatMap((root): ZipEntry[] => [
      { name: `journal/${rootName(root)}.txt`, bytes: encoded(root.text) },
      ...(root.token === null ? [] : [{ name: `journal/${rootName(root)}.tsr`, bytes: root.token }]),
    ]),
    ...(authorities.length === 0 ? [] : [{ name: 'journal/tsa-ca.pem', bytes: encoded(authorities.join('')) }]),
  ];
}

function entryName(index: number): string {
  return `entry-${String(index + 1).padStart(4, '0')}.txt`;
}

function rootName({ number }: Pick<EvidenceRoot, 'number'>): string {
  return `root-${String(number).padStart(6, '0')}`;
}

/** «entry, root, path» as `verify.sh` reads it. */
function proofLine({ rooted }: EvidenceEntry, index: number): string {
  if (rooted === null) return `${entryName(index)} -`;
  const path = rooted.path.map(({ side, hash }) => `${side}${hash}`);
  return [entryName(index), `${rootName({ number: rooted.root })}.txt`, ...path].join(' ');
}

/** A damaged check may say anything; by its sum anybody tells it from ours. */
const CHECK_OF_CHECK =
  'Не сказано «ИТОГ», или сказано «нет openssl», а он есть, — испорчена сама проверка: «openssl dgst -sha256 verify.sh» сличите со строкой verify.sh в manifest.txt.';

function readme(source: EvidenceSource, seal: Seal): string {
  const { title, madeAt, madeBy, timeZone, version } = source;
  const gaps = gapsIn(source);
  const lines = [
    title,
    '',
    `Составлено ${zonedMomentWords(madeAt, timeZone)}, ${madeBy}; МАСК ${version}.`,
    '',
    'Проверить: распакуйте и выполните «sh verify.sh». Нужны только sh и openssl; сеть и МАСК не нужны.',
    CHECK_OF_CHECK,
    'Отпечаток печати сличите с тем, который суд показывает на странице «Правила извещения»:',
    seal.fingerprint,
    '',
    'manifest.txt — SHA-256 каждого файла, manifest.sig — печать службы на нём (ECDSA P-256; не квалифицированная подпись).',
    'about.json — что это за файл, кто и когда составил; время в файлах json — всемирное (UTC), в остальных — суда, с поясом.',
    source.isSentKept
      ? 'document.pdf — то, что отправлено; document.pdf.sig — подпись; signature.txt — что о ней нашла проверка и по каким спискам.'
      : 'document.pdf — документ из копии, из которой возвращён суд: отправлен мог быть другой (см. «Чего здесь нет»).',
    'registry.json — строка реестра и хеш архива партии; form103.pdf — ф. 103, которая говорит о письме, form103-*.pdf — другие; какая в силе, сказано в сводке; notice.* — уведомление о вручении.',
    'postal.json — операции Почты, как их сообщила Почта, и словами; evidence.json — они же под именами ETSI EN 319 522.',
    'gate.json — извещён ли адресат, нормы и даты; course.txt — кто, что и когда сделал.',
    'journal/entry-*.txt — записи журнала о письме; proofs.txt — путь от каждой к корню; root-*.txt, *.tsr — корень и метка времени (RFC 3161).',
    ...(gaps.length === 0 ? [] : ['', 'Чего здесь нет:', ...gaps.map((gap) => `- ${gap}`)]),
  ];
  return textOf(lines);
}

function caseReadme(source: CaseEvidence, seal: Seal): string {
  const { title, madeAt, madeBy, timeZone, letters, notices, destroyed } = source;
  const lines = [
    title,
    '',
    `Составлено ${zonedMomentWords(madeAt, timeZone)}, ${madeBy}. Писем: ${String(letters.length)}. Уведомлений: ${String(notices.length)}.`,
    '',
    'Проверить дело: распакуйте и выполните «sh verify.sh». Нужны только sh и openssl; сеть и МАСК не нужны.',
    CHECK_OF_CHECK,
    'Проверить письмо: распакуйте его zip в свою папку, вне этой, и выполните там «sh verify.sh».',
    'Отпечаток печати сличите с тем, который суд показывает на странице «Правила извещения»:',
    seal.fingerprint,
    '',
    'manifest.txt — SHA-256 каждого файла, manifest.sig — печать службы на нём: недостающее и лишнее письмо будет найдено.',
    'about.json — что это за файл, кто и когда составил.',
    'Здесь письма, которые Почта приняла к этому времени, и уведомления по СМС и электронной почте, которые были переданы.',
    notices.length === 0
      ? 'Уведомлений по СМС и электронной почте по делу не передавали.'
      : 'notices.txt — уведомления: текст, телефон или адрес, согласие, номер у оператора, передача, квитанция, итог; notices.json — то же для программ (UTC).',
    '',
    ...letters.map(({ name }) => `- ${name}`),
    ...(destroyed.length === 0
      ? []
      : ['', 'Не вошли: уничтожены, доказывать по ним нечем.', ...destroyed.map((line) => `- ${line}`)]),
  ];
  return textOf(lines);
}

/** An act, an operation or a gap is one line of a text, whatever people or the Post have written in it. */
function textPart(name: string, lines: readonly string[]): ZipEntry {
  return { name, bytes: encoded(textOf(lines)) };
}

/** Columns are parted by tabs. */
function columnsPart(name: string, rows: readonly (readonly string[])[]): ZipEntry {
  const lines = rows.map((cells) => `${cells.map(oneLine).join('\t')}\n`);
  return { name, bytes: encoded(lines.join('')) };
}

function textOf(lines: readonly string[]): string {
  return lines.map((line) => `${oneLine(line)}\n`).join('');
}

function jsonPart(name: string, value: object): ZipEntry {
  return { name, bytes: encoded(`${JSON.stringify(value, null, 2)}\n`) };
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
