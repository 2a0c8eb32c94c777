import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { PasswordCheck } from '#api/people/passwords.ts';
import { noteFacts } from '#db/operating/operating-facts.ts';
import { walkChains } from '#db/work/audit-chain.ts';
import { AdminRefusal, readOptions } from '#scripts/admin/command.ts';
import { COMMANDS } from '#scripts/admin/commands.ts';
import { PROJECT_ROOT } from '#scripts/platform/layout.ts';
import { ownDatabase } from '../environment/own-database.ts';

const SITE = '50MS0096';
const PASSWORD = 'секретная-фраза-7';

describe('npm run admin', () => {
  const db = ownDatabase();
  const rows = <T extends object>(sql: string, params: unknown[] = []): Promise<T[]> =>
    db.orm.em.fork().execute(sql, params);

  const run = (line: string, password = PASSWORD): Promise<readonly string[]> => {
    const [name, ...args] = line.split(' ').map((word) => word.replaceAll('_', ' '));
    const command = COMMANDS.find((known) => known.name === name);
    if (!command) throw new Error(`no command ${String(name)}`);
    const parts = { open: () => Promise.resolve(db.orm), newPassword: () => Promise.resolve(password) };
    return Promise.resolve().then(() => command.run(parts, readOptions(command, args)));
  };
  const refusal = (line: string, password?: string): Promise<string> =>
    run(line, password).then(
      (told) => `done: ${told.join()}`,
      (error: unknown) => (error instanceof AdminRefusal ? error.message : `thrown: ${String(error)}`),
    );

  it('makes the first site and the first people of an empty installation, each with an entry in the audit', async () => {
    const site96 = `create-site --site ${SITE} --name Участок_96 --index 140000 --address г_Новый,_ул_Новая,_д_1 --channel`;
    // In earnest no worker has the training Post: a site that chose it would send its letters nowhere.
    expect(await refusal(`${site96} emulator`)).toMatch(/Эмулятор Почты не подключён.*только в репетиции/);
    await noteFacts(db.orm.em.fork(), [{ name: 'channel', part: 'emulator', value: 1 }]);
    await db.orm.em.fork().execute(`update operating_fact set noted_at = now() + interval '1 hour'`);
    await run(`${site96} emulator`);
    const versions = () =>
      rows('select version, author_id as author from site_version where site_id = ? order by version', [SITE]);
    expect(await versions()).toEqual([{ version: 1, author: null }]);
    await run('create --login glavny --role admin --name Иванов_Иван_Иванович --position администратор');
    await run(`create --login Pisar --role clerk --site ${SITE} --name Петров_Пётр --position секретарь`);
    const [site] = await rows<{ return_address: string }>('select * from site where id = ?', [SITE]);
    expect(site?.return_address).toBe('140000, г Новый, ул Новая, д 1');
    const people = await rows<{ login: string; password_hash: string }>('select * from account order by login');
    expect(people.map(({ login }) => login)).toEqual(['glavny', 'pisar']);
    const check = new PasswordCheck();
    for (const { password_hash: hash } of people) expect(await check.isRight(PASSWORD, hash)).toBe(true);
    const audit = await rows<{ action: string }>('select * from audit order by at, chain, sequence');
    expect(audit.map(({ action }) => action)).toEqual(['site.created', 'account.created', 'account.created']);
    expect(JSON.stringify(audit)).not.toMatch(/Иванов|секретная|pisar/);
    expect((await walkChains(db.orm.em.fork())).brokenAt).toEqual([]);
    expect((await run('audit --last 2')).at(-1)).toContain('account.created');
    expect((await run('list')).join('\n')).toMatch(/glavny +admin/);
    await run('profile_copy --profile otpravka-2020 --as sud --name Пределы_суда');
    const limit = '--limit maxPages --value 8 --source письмо_почтамта --date 11.2026';
    await run(`profile_set --profile sud ${limit}`);
    expect((await run('profile_show --profile sud')).join('\n')).toMatch(/версия 2.*: 8 · письмо почтамта, 11\.2026/s);
    expect((await run('profile_list')).join('\n')).toMatch(/otpravka-2020 · с программой.*sud · версия 2/s);
    expect(await refusal(`profile_set --profile otpravka-2020 ${limit}`)).toContain('сначала profile copy');
    expect(await refusal(`profile_set --profile sud ${limit.replace('8', '101')}`)).toContain('до 100');
    await run(`set-channel --site ${SITE} --channel cabinet`);
    expect(await versions()).toEqual([1, 2].map((version) => ({ version, author: null })));
    await db.orm.em.fork().execute(`update operating_fact set value = 0 where name = 'channel'`);
    expect(await refusal(`set-channel --site ${SITE} --channel emulator`)).toMatch(/Эмулятор Почты не подключён/);
    expect((await run('list-sites')).join('\n')).toContain(`${SITE} · cabinet`);
  });

  it('shows the working days of a year, tries a change without making it, and keeps it when told to', async () => {
    expect((await run('calendar')).join('\n')).toMatch(/2026 · рабочих дней 247 .*№ 1466[^]*2027 · .*не внесено/);
    const asked = 'calendar --year 2027 --decree постановление_№_1 --off 31.12.2027';
    expect((await run(asked)).join('\n')).toMatch(/станет 248; было 249\.[^]*Ничего не сохранено/);
    const versions = () => rows('select version from calendar_version where year = 2027');
    expect(await versions()).toHaveLength(1);
    expect((await run(`${asked} --save yes`)).at(-1)).toContain('2027 год, версия 2');
    expect(await versions()).toHaveLength(2);
    expect(await refusal('calendar --year 2027 --working 01.01.2027')).toMatch(/рабочим он не бывает/);
    expect(await refusal('calendar --year 2027 --working 12.01.2027')).toMatch(/рабочий и так/);
    expect((await run('audit --last 1')).join()).toContain('calendar.changed');
  });

  it('says in words what is wrong, and changes nothing', async () => {
    const before = await rows('select * from account');
    const person = '--name Петров_Пётр --position секретарь';
    const asked: readonly (readonly [line: string, words: RegExp, password?: string])[] = [
      [`create --login pisar --role clerk --site ${SITE} ${person}`, /Логин pisar уже есть/],
      [`create --login pisar2 --role clerk ${person}`, /нужен участок/],
      [`create --login pisar2 --role admin --site ${SITE} ${person}`, /не принадлежат участку/],
      [`create --login pisar2 --role boss ${person}`, /Роль: ожидается clerk, supervisor, site_admin, admin, auditor/],
      [`create --login писарь --role admin ${person}`, /латинские буквы/],
      [`create --login pisar2 --role clerk --site 50MS0001 ${person}`, /Участка 50MS0001 нет/],
      [
        `create --login pisar2 --role admin ${person}`,
        /уже заведён: Петров Пётр, секретарь: логин pisar.*--another yes/,
      ],
      ['create --login pisar2 --role admin', /Не указано: --name, --position/],
      ['create --login pisar2 --password на-виду-7', /Параметры не разобраны/],
      [`create --login pisar2 --role admin ${person}`, /короче 12 знаков/, 'коротко'],
      [`create --login pisar2 --role admin ${person}`, /содержать логин/, 'pisar2-pisar2'],
      ['disable --login glavny', /последний администратор/],
      [`set-role --login glavny --role clerk --site ${SITE}`, /последний администратор/],
      ['disable --login nobody', /Логина nobody нет/],
      ['set-sender --site 50MS0001 --name Другой', /Участка 50MS0001 нет/],
      [`set-sender --site ${SITE} --index 140000`, /меняются вместе/],
      [`create-site --site 95 --name Х --index 140000 --address Город --channel emulator`, /50MS0095/],
      [`create-site --site 50MS0097 --name Х --index 40000 --address Город --channel emulator`, /шесть цифр/],
      [
        `create-site --site 50MS0097 --name Х --index 140000 --address Город --channel mail`,
        /emulator, cabinet, gateway/,
      ],
      [`create-site --site ${SITE} --name Х --index 140000 --address Город --channel cabinet`, /уже есть/],
    ];
    for (const [line, words, password] of asked) expect(await refusal(line, password), line).toMatch(words);
    expect(await refusal('create --login pisar2 --password на-виду-7')).not.toContain('на-виду');
    expect(await rows('select * from account')).toEqual(before);
  });

  it('a new password, and being switched off, end every session of the person and of nobody else', async () => {
    const insert = (login: string): Promise<object[]> =>
      rows(
        `insert into session (token_hash, account_id, csrf_token, created_at, last_seen_at, expires_at)
         select ?, id, 'x', now(), now(), now() + interval '1 day' from account where login = ?`,
        [randomUUID(), login],
      );
    const left = async (): Promise<readonly string[]> => {
      const found = await rows<{ login: string }>(
        'select a.login from session s join account a on a.id = s.account_id',
      );
      return found.map(({ login }) => login).toSorted();
    };
    for (const login of ['odin', 'dva'])
      await run(`create --login ${login} --role admin --name Он --position инженер --another yes`);
    for (const login of ['odin', 'odin', 'dva']) await insert(login);
    await run('reset-password --login odin', 'совсем-другая-фраза');
    expect(await left()).toEqual(['dva']);
    await insert('odin');
    await run('disable --login odin');
    expect(await left()).toEqual(['dva']);
    await run('enable --login odin');
    expect(await left()).toEqual(['dva']);
  });

  it('as a program takes the password from a file or the environment, never from its arguments; else it gives a link', async () => {
    const args = [
      'create',
      '--role',
      'admin',
      '--name',
      'Третий',
      '--position',
      'администратор',
      '--another',
      'yes',
      '--login',
    ];
    const none = await program([...args, 'pyaty'], db.url);
    expect(none).toMatchObject({ code: 0, text: expect.stringMatching(/один раз.*\n.*\/password\?code=/) as string });
    expect(await rows(`select 1 from account where login = 'pyaty' and password_hash is null`)).toHaveLength(1);
    expect(await program([...args, 'tretij'], db.url, { MASK_NEW_PASSWORD: PASSWORD })).toMatchObject({ code: 0 });
    const file = `/tmp/mask-admin-${randomUUID()}`;
    await writeFile(file, `${PASSWORD}\n`, { mode: 0o600 });
    expect(await program([...args, 'chetverty', '--password-file', file], db.url)).toMatchObject({ code: 0 });
    const [account] = await rows<{ password_hash: string }>(`select * from account where login = 'chetverty'`);
    expect(await new PasswordCheck().isRight(PASSWORD, account?.password_hash ?? null)).toBe(true);
  });
});

interface Ended {
  readonly code: number | null;
  readonly text: string;
}

function program(args: readonly string[], url: string, env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const own = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '/', DATABASE_URL: url, ...env };
  const child = spawn(process.execPath, ['scripts/admin.ts', ...args], {
    cwd: PROJECT_ROOT,
    env: own,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (text += part.toString()));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, text })));
}
