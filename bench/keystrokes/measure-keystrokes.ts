import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { chromium, type Browser, type Page } from 'playwright-core';
import { HEADLESS_CHROMIUM } from '#scripts/platform/debian/chromium.ts';
import { DEMO_PEOPLE } from '#db/seed/demo-people.ts';
import { openCourt, type Court } from '../court.ts';
import { openGround } from '../ground.ts';
import { byHand, fromTemplate, fromTemplateToKnown, oneMore } from './one-letter.ts';
import { bringLetters, signLetters } from './many-letters.ts';
import { COSTS, Operator, type TaskCost } from './operator.ts';

/** Letters of one sheet and of one signing session. */
const MANY = 50;
const LOOK_MS = 500;

/** What letters cost people: one by each of its ways, and many from the sheet to the signature. The documents and the signatures are real. */
export async function measureKeystrokes(): Promise<readonly TaskCost[]> {
  const ground = await openGround('dev');
  const court = await openCourt(ground, 'keystrokes', { isReal: true });
  const browser = await chromium.launch({
    executablePath: HEADLESS_CHROMIUM,
    args: ['--no-sandbox', '--lang=ru-RU'],
  });
  try {
    const clerk = await signedInPage(browser, court, 'sekretar');
    await keepTemplates(clerk);
    const operator = new Operator(clerk);
    const single: TaskCost[] = [];
    for (const letter of [byHand, fromTemplate, oneMore, fromTemplateToKnown])
      single.push(told(await letter(operator)));
    return [...single, ...(await many(browser, court, operator))];
  } finally {
    await browser.close();
    await court.close();
    await ground.close();
  }
}

/** The people's times apart, together, and of one letter. */
async function many(browser: Browser, court: Court, clerk: Operator): Promise<readonly TaskCost[]> {
  const brought = told(await bringLetters(clerk, MANY));
  await untilPrepared(court.databaseUrl);
  const judge = new Operator(await signedInPage(browser, court, 'sudya'));
  const signed = told(await signLetters(judge, MANY));
  const both = sum(`${MANY} писем: оба вместе`, [brought, signed]);
  const through = readThrough(signed);
  const bothThrough = sum(`${MANY} писем: оба вместе, судья читает подряд`, [brought, through]);
  const all = [brought, signed, both, through, bothThrough];
  return [...all, ...all.map((cost) => share(cost, MANY))];
}

/**
 * The same keys by the first rule of the model: the space bar that reads on is wholly anticipated by the space before it, so that M stands at
 * the first letter and at the confirmation only. What a judge thinks while he reads is in neither count.
 */
function readThrough(signed: TaskCost): TaskCost {
  const saved = MANY - 1;
  const less = (seconds: number): number => Math.round((seconds - saved * COSTS.mind) * 10) / 10;
  const times = { actS: less(signed.actS), totalS: less(signed.totalS) };
  return { ...signed, ...times, name: `${signed.name}, читает подряд`, minds: signed.minds - saved };
}

async function signedInPage(browser: Browser, court: Court, login: string): Promise<Page> {
  const context = await browser.newContext({
    baseURL: court.site,
    locale: 'ru-RU',
    viewport: { width: 1280, height: 800 },
  });
  const page = await context.newPage();
  await page.goto('/login');
  await page.getByLabel('Логин').fill(login);
  await page.getByLabel('Пароль').fill(DEMO_PEOPLE.find((person) => person.login === login)?.password ?? '');
  await page.getByRole('button', { name: 'Войти' }).click();
  await page.getByRole('button', { name: 'Выйти' }).waitFor();
  return page;
}

/** Documents are made on the server, by nobody's hands: what it takes is no person's time. */
async function untilPrepared(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    for (let left = 1; left > 0;) {
      await setTimeout(LOOK_MS);
      const { rows } = await client.query<{ left: number }>(
        `select (select count(*) from letter where status in ('draft', 'preparing'))::int
           + (select count(*) from letter_import_row where state = 'waiting')::int as left`,
      );
      left = rows[0]?.left ?? 0;
    }
    const { rows } = await client.query<{ count: number }>(
      `select count(*)::int as count from letter_import_row r join letter l on l.id = r.letter_id where l.status = 'awaiting_signature'`,
    );
    if (rows[0]?.count !== MANY) throw new Error(`${String(rows[0]?.count)} letters of ${MANY} wait for the judge`);
  } finally {
    await client.end();
  }
}

const TEMPLATES = [
  { name: 'Приказ', kind: 'court_order', title: 'Копия судебного приказа по делу {дело}' },
  { name: 'Решение', kind: 'act_copy', title: 'Копия решения по делу {дело}' },
] as const;

/** Kept once for all letters: no part of one. */
async function keepTemplates(page: Page): Promise<void> {
  for (const { name, kind, title } of TEMPLATES) {
    await page.goto('/letters/new');
    await page.getByLabel('Вид документа').selectOption(kind);
    await page.getByLabel('Заголовок письма').fill(title);
    await page.getByText('Сохранить как шаблон').click();
    await page.getByLabel('Название шаблона').fill(name);
    await page.getByRole('button', { name: 'Сохранить шаблон' }).click();
    await page.getByText('Шаблон сохранён').waitFor();
  }
  await page.goto('/letters', { waitUntil: 'load' });
}

/** Told as soon as it is known: the whole takes minutes. */
function told(cost: TaskCost): TaskCost {
  console.error(JSON.stringify(cost));
  return cost;
}

function sum(name: string, costs: readonly TaskCost[]): TaskCost {
  const of = (field: Exclude<keyof TaskCost, 'name'>): number =>
    Math.round(costs.reduce((all, cost) => all + cost[field], 0) * 10) / 10;
  return {
    ...{ name, keys: of('keys'), points: of('points'), hands: of('hands'), minds: of('minds') },
    ...{ actS: of('actS'), waitS: of('waitS'), totalS: of('totalS') },
  };
}

function share(cost: TaskCost, letters: number): TaskCost {
  const one = (value: number): number => Math.round((value / letters) * 100) / 100;
  return {
    ...{ name: `${cost.name}, на одно письмо`, keys: one(cost.keys), points: one(cost.points), hands: one(cost.hands) },
    ...{ minds: one(cost.minds), actS: one(cost.actS), waitS: one(cost.waitS), totalS: one(cost.totalS) },
  };
}
