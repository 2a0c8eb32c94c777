import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findOffice } from '#activities/documents/office/installation.ts';
import { makeListenerFolder } from '#activities/documents/office/listener-folder.ts';
import { warmProfile } from '#activities/documents/office/listener-process.ts';
import type { OfficeListener } from '#activities/documents/office/listener.ts';
import { startListener } from '#activities/documents/office/start-listener.ts';
import type { OfficeKind } from '#domain/documents/document-kind.ts';
import type { Sandbox } from '#fence/sandbox.ts';
import { cleanPdf } from '#activities/documents/pdf/clean-pdf.ts';
import { sample } from './kit/converter.ts';
import { drawPage, textOf } from './kit/judges.ts';
import { changedZip, docxOf, paragraph, picture, relations } from './kit/office-files.ts';

/** A listener that has the network and our own rights: what holds here holds by the profile alone. */
const OPEN: Sandbox = {
  command: ['prlimit', '--'],
  socketUid: process.getuid?.() ?? 0,
  owner: undefined,
  gaps: ['network', 'account', 'privileges'],
};
const MEMORY = 1024 * 1024 * 1024;

let folder: string;
let listener: OfficeListener;
let server: Server;
const requests: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mask-test-'));
  server = createServer((request, response) => {
    requests.push(`${request.method ?? ''} ${request.url ?? ''}`);
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await writeFile(join(folder, 'black.png'), await blackSquare());
  await writeFile(join(folder, 'secret.txt'), 'СЕКРЕТ');
  const program = { installation: await findOffice(), sandbox: OPEN };
  const template = await makeListenerFolder(folder, OPEN, undefined);
  await warmProfile(program, template);
  listener = await startListener({
    program,
    tempDir: folder,
    profileTemplate: template.profile,
    memoryLimitBytes: MEMORY,
  });
});
afterAll(async () => {
  await listener.stop();
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true, force: true });
});

const blackSquare = () =>
  sharp({ create: { width: 400, height: 400, channels: 3, background: '#000' } })
    .png()
    .toBuffer();

async function convert(kind: OfficeKind, bytes: Uint8Array | string): Promise<Uint8Array> {
  const source = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  const pdf = await listener.convert(kind, source, {
    deadlineMs: performance.now() + 20_000,
    memoryLimitBytes: MEMORY,
  });
  return (await cleanPdf(pdf)).pdf;
}

const outside = () => `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/x`;
const local = (name: string) => `file://${join(folder, name)}`;

const docxWithLink = (target: string) =>
  docxOf(picture('rId1', 'link') + paragraph('текст'), {
    'word/_rels/document.xml.rels': relations([['image', target, 'External']]),
  });

const docxWithTemplate = (target: string) =>
  docxOf(paragraph('текст'), {
    'word/settings.xml': '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
    'word/_rels/document.xml.rels': relations([['settings', 'settings.xml']]),
    'word/_rels/settings.xml.rels': relations([['attachedTemplate', target, 'External']]),
  });

const field = (code: string) => `<w:p><w:fldSimple w:instr="${code}"><w:r><w:t>текст</w:t></w:r></w:fldSimple></w:p>`;

async function odtWith(element: string): Promise<Uint8Array> {
  return changedZip(await sample('opredelenie.odt'), (files) => {
    const text = new TextDecoder().decode(files['content.xml']);
    files['content.xml'] = new TextEncoder().encode(text.replace('</office:text>', `${element}</office:text>`));
  });
}

const odtImage = (target: string) =>
  odtWith(
    `<text:p><draw:frame svg:width="5cm" svg:height="5cm" text:anchor-type="as-char"><draw:image xlink:href="${target}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/></draw:frame></text:p>`,
  );
const odtSection = (target: string) =>
  odtWith(
    `<text:section text:name="s"><text:section-source xlink:href="${target}"/><text:p>текст</text:p></text:section>`,
  );

const rtf = (code: string) => `{\\rtf1\\ansi{\\field{\\*\\fldinst ${code}}{\\fldrslt text}}\\par}`;
const html = (body: string) => `<html><body>${body}<p>текст</p></body></html>`;

describe('a document with the network within reach', () => {
  it.each([
    ['docx picture', 'docx', () => docxWithLink(outside())],
    ['docx template', 'docx', () => docxWithTemplate(outside())],
    ['docx field INCLUDEPICTURE', 'docx', () => docxOf(field(`INCLUDEPICTURE &quot;${outside()}&quot; \\d`))],
    ['docx field INCLUDETEXT', 'docx', () => docxOf(field(`INCLUDETEXT &quot;${outside()}&quot;`))],
    ['odt picture', 'odt', () => odtImage(outside())],
    ['odt section', 'odt', () => odtSection(outside())],
    ['rtf picture', 'rtf', () => rtf(`INCLUDEPICTURE "${outside()}" \\\\d`)],
    ['rtf template', 'rtf', () => `{\\rtf1\\ansi{\\*\\template ${outside()}}text\\par}`],
    ['html picture', 'html', () => html(`<img src="${outside()}">`)],
    ['html frame', 'html', () => html(`<iframe src="${outside()}"></iframe>`)],
    ['html style', 'html', () => `<html><head><link rel="stylesheet" href="${outside()}"></head><body>a</body></html>`],
  ] as const)('%s asks no server', async (_what, kind, make) => {
    expect((await convert(kind, await make())).length).toBeGreaterThan(0);
    expect(requests).toEqual([]);
  });
});

describe('a document with our files within reach', () => {
  it.each([
    ['docx picture', 'docx', () => docxWithLink(local('black.png'))],
    ['odt picture', 'odt', () => odtImage(local('black.png'))],
    ['odt section', 'odt', () => odtSection(local('secret.txt'))],
    ['html picture', 'html', () => html(`<img src="${local('black.png')}">`)],
    ['html frame', 'html', () => html(`<iframe src="${local('secret.txt')}"></iframe>`)],
    ['docx field INCLUDETEXT', 'docx', () => docxOf(field(`INCLUDETEXT &quot;${join(folder, 'secret.txt')}&quot;`))],
    ['rtf picture', 'rtf', () => rtf(`INCLUDEPICTURE "${local('black.png')}" \\\\d`)],
  ] as const)('%s brings none of them into the PDF', async (_what, kind, make) => {
    const pdf = await convert(kind, await make());
    expect(await textOf(pdf)).not.toContain('СЕКРЕТ');
    expect((await drawPage(pdf)).ink).toBeLessThan(0.1);
    expect(await blackShare(pdf)).toBeLessThan(0.01);
  });
});

/** Share of a 40 × 40 grid that is quite black: a square of 400 pixels would be seen, text is not. */
async function blackShare(pdf: Uint8Array): Promise<number> {
  const page = await drawPage(pdf);
  const places = Array.from({ length: 1_600 }, (_, index) => page.at((index % 40) / 40, Math.floor(index / 40) / 40));
  return places.filter((darkness) => darkness > 250).length / places.length;
}
