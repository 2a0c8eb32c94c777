import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { EVERY_PAGE, OTHER_LOOKS, type EveryPage } from '#test/web/kit/every-page.ts';
import { PROJECT_ROOT } from './platform/layout.ts';

const PICTURES = join(PROJECT_ROOT, 'docs', 'screenshots');
const INDEX = join(PROJECT_ROOT, 'docs', 'screens.md');
const PEOPLE: Readonly<Record<EveryPage['login'], string>> = {
  nobody: 'До входа',
  sekretar: 'Секретарь',
  sudya: 'Судья',
  admin: 'Администратор',
  proverka: 'Аудитор',
};

/** `npm run screenshots`: the pictures of `docs/`, one of every page, as the tests open it; and their list by people. */
async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'mask-screens-'));
  try {
    await openEveryPage(folder);
    const wanted = new Set([...EVERY_PAGE.map(({ name }) => name), ...OTHER_LOOKS].map((name) => `${name}.png`));
    for (const file of await readdir(PICTURES)) if (!wanted.has(file)) await rm(join(PICTURES, file));
    for (const file of wanted) await keep(join(folder, file), join(PICTURES, file));
    await writeFile(INDEX, await indexOf(folder));
    console.log(`Снимков: ${wanted.size}, их список — docs/screens.md`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @throws when a page is not there or breaks a rule: such pictures are not kept */
function openEveryPage(folder: string): Promise<void> {
  const vitest = join(PROJECT_ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  const env = { ...process.env, MASK_WHOLE_SUITE: '1', MASK_SCREENS: folder };
  const child = spawn(process.execPath, [vitest, 'run', 'test/web/every-page.system.test.ts'], {
    ...{ cwd: PROJECT_ROOT, stdio: 'inherit', env },
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error('Страницы не прошли проверку'))));
  });
}

/** Few colours are enough for a page, and make a third of its size. */
async function keep(from: string, to: string): Promise<void> {
  await sharp(from).png({ palette: true, colours: 128, effort: 10 }).toFile(to);
}

async function indexOf(folder: string): Promise<string> {
  const sections = Object.entries(PEOPLE).map(async ([login, name]) => {
    const pages = EVERY_PAGE.filter((page) => page.login === login);
    const lines = pages.map(async ({ name: file, place }) => {
      const title = (await readFile(join(folder, `${file}.txt`), 'utf8')).trim();
      return `### ${title}\n\n\`${place}\`\n\n![${title}](screenshots/${file}.png)\n`;
    });
    return `## ${name}\n\n${(await Promise.all(lines)).join('\n')}`;
  });
  const head =
    '# Все страницы\n\nСнимки делает `npm run screenshots`: каждая страница, как её видит названный человек.\n';
  return `${[head, ...(await Promise.all(sections)), await otherLooks(folder)].join('\n')}`;
}

/** `letters-phone` is `letters` on a telephone. */
async function otherLooks(folder: string): Promise<string> {
  const lines = OTHER_LOOKS.map(async (name) => {
    const title = (await readFile(join(folder, `${name}.txt`), 'utf8')).trim();
    return `### ${title}\n\n![${title}](screenshots/${name}.png)\n`;
  });
  return `## На телефоне и в тёмном виде\n\n${(await Promise.all(lines)).join('\n')}`;
}

await main();
