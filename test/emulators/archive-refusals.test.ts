import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createGostAuthority, type GostAuthority } from './kit/gost-authority.ts';
import { goodRow, letterArchive, letterPdf, registryXlsx, zipOf } from './kit/letter-archive.ts';
import { startEmulator, type EmulatorUnderTest } from './kit/post-client.ts';

let authority: GostAuthority;
let post: EmulatorUnderTest;

beforeAll(async () => {
  authority = createGostAuthority();
  post = await startEmulator(authority.trustFile);
});
beforeEach(() => post.control('POST', 'reset'));
afterAll(async () => {
  await post.close();
  authority.remove();
});

async function goodFiles(): Promise<[string, Uint8Array][]> {
  const pdf = await letterPdf();
  const name = String(goodRow(1)['FILE_NAME']);
  return [
    ['registry.xlsx', await registryXlsx([goodRow(1)])],
    [name, pdf],
    [`${name}.sig`, authority.sign(pdf)],
  ];
}

/** Flips one byte of the n-th local file's data: the archive opens, the file does not. */
function damaged(zip: Buffer, marker: string): Buffer {
  const copy = Buffer.from(zip);
  const place = copy.indexOf(marker);
  copy.writeUInt8(copy.readUInt8(place + 200) ^ 0xff, place + 200);
  return copy;
}

const refusals: readonly (readonly [string, () => Promise<Uint8Array>, RegExp])[] = [
  ['that is not a ZIP', async () => Buffer.from('не архив'), /не является ZIP/],
  ['that is cut short', async () => (await zipOf(await goodFiles())).subarray(0, -30), /не является ZIP/],
  ['larger than 25 MB', async () => Buffer.alloc(25 * 1024 * 1024 + 1), /больше допустимых 25 Мб/],
  ['without a registry', async () => zipOf((await goodFiles()).slice(1)), /нет реестра/],
  [
    'with two registries',
    async () => zipOf([...(await goodFiles()), ['b.xlsx', await registryXlsx([])]]),
    /несколько реестров/,
  ],
  [
    'with an unreadable registry',
    async () => zipOf([['r.xlsx', Buffer.from('PK')], ...(await goodFiles()).slice(1)]),
    /ZIP/,
  ],
  ['with an empty registry', async () => zipOf([['r.xlsx', await registryXlsx([])]]), /нет ни одного письма/],
  ['with 1001 letters', async () => letterlessRegistry(1001), /1001 писем/],
  [
    'with a file nobody mentions',
    async () => zipOf([...(await goodFiles()), ['other.pdf', await letterPdf()]]),
    /«other.pdf» нет в реестре/,
  ],
  [
    'with a file of another kind',
    async () => zipOf([...(await goodFiles()), ['a.txt', Buffer.from('a')]]),
    /Лишний файл/,
  ],
  [
    'with files in folders',
    async () => zipOf([...(await goodFiles()), ['dir/a.pdf', await letterPdf()]]),
    /в корне архива/,
  ],
  [
    'with names that differ in case only',
    async () => zipOf([...(await goodFiles()), ['50ms0095-26-000001.PDF', await letterPdf()]]),
    /без учёта регистра/,
  ],
  ['with a damaged PDF inside', async () => damaged(await zipOf(await goodFiles()), '%PDF-'), /CRC-32/],
];

async function letterlessRegistry(count: number): Promise<Buffer> {
  const rows = Array.from({ length: count }, (_, index) => goodRow(index + 1));
  return zipOf([['registry.xlsx', await registryXlsx(rows)]]);
}

it.each(refusals)('an archive %s is refused whole, and nothing of it is accepted', async (_name, archive, expected) => {
  expect((await post.refused(await archive())).message).toMatch(expected);
  expect(await post.control('GET', 'acceptances')).toEqual({});
});

it('a missing or repeated column is refused whole and named', async () => {
  const without = await letterArchive(
    authority,
    [{}],
    ['FILE_NAME', 'RECIPIENT', 'RECIPIENT_TYPE', 'LETTER_REG_NUMBER'],
  );
  expect(await post.refused(without)).toMatchObject({ faults: [{ row: 0, column: 'ADDRESSLINE_TO' }] });
  const columns = ['FILE_NAME', 'ADDRESSLINE_TO', 'RECIPIENT', 'recipient ', 'RECIPIENT_TYPE', 'LETTER_REG_NUMBER'];
  expect(await post.refused(await letterArchive(authority, [{}], columns))).toMatchObject({
    faults: [{ row: 0, column: 'RECIPIENT' }],
  });
});

it('an archive that unfolds beyond ten times its limit is refused without being unpacked', async () => {
  await post.control('PUT', 'settings', { maximumArchiveBytes: 100_000 });
  const zip = await zipOf([...(await goodFiles()), ['x.pdf', Buffer.alloc(60_000_000)]], true);
  expect(zip.byteLength).toBeLessThan(100_000);
  expect((await post.refused(zip)).message).toMatch(/слишком велик в распакованном виде/);
});

it('names in CP866 without the UTF-8 mark are read', async () => {
  const pdf = await letterPdf();
  const zip = await zipOf([
    ['registry.xlsx', await registryXlsx([goodRow(1, { FILE_NAME: 'Письмо1.pdf' })])],
    ['AAAAAA1.pdf', pdf],
    ['AAAAAA1.pdf.sig', authority.sign(pdf)],
  ]);
  const inCp866 = Buffer.from([0x8f, 0xa8, 0xe1, 0xec, 0xac, 0xae]);
  for (let at = zip.indexOf('AAAAAA'); at >= 0; at = zip.indexOf('AAAAAA')) inCp866.copy(zip, at);
  for (let at = zip.indexOf('PK\x01\x02'); at >= 0; at = zip.indexOf('PK\x01\x02', at + 1))
    zip.writeUInt16LE(0, at + 8);
  expect((await post.upload(zip)).letters).toMatchObject([{ state: 'archive', faults: [] }]);
});

it('nobody is served without the password, and nothing is accepted from him', async () => {
  const init = {
    method: 'POST',
    headers: { 'Content-Type': 'application/zip' },
    body: Buffer.from(await zipOf(await goodFiles())),
  };
  expect((await fetch(`${post.url}/cabinet/uploads`, init)).status).toBe(401);
  expect((await fetch(`${post.url}/cabinet`)).status).toBe(401);
  expect(await post.control('GET', 'acceptances')).toEqual({});
});
