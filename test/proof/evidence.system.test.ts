import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEvidence } from '#activities/proof/evidence/open-evidence.ts';
import { createHttpTimeStamps } from '#activities/adapters/http-time-stamps.ts';
import type { Parts } from '#activities/capability.ts';
import { createActivities } from '#activities/proof/capability.ts';
import { createOpenSsl } from '#activities/signing/openssl-pool.ts';
import { Batch, BatchLetter } from '#db/batches/batch.entity.ts';
import { dayIn } from '#domain/calendar/day.ts';
import type { EvidenceCheckView } from '#views/proof/evidence-check.ts';
import type { HearingNoticesView, HearingNoticeView } from '#views/proof/hearing.ts';
import type { LetterCard } from '#views/letters/letter-card.ts';
import type { LetterGateView } from '#views/proof/gate.ts';
import { openApi, type ApiHarness, type ApiUser } from '../api/api-harness.ts';
import { fileForm, PDF_BYTES } from '../api/letter-makers.ts';
import { CLERK_ID, putLetter, type OwnCourt } from '../letters/kit/own-court.ts';
import { textOf } from '../documents/kit/judges.ts';
import { turned, unpack } from './kit/sample-evidence.ts';
import { openTestAuthority, serveAuthority } from '#emulators/time-stamps/test-authority.ts';

describe('proof of a letter by the site', () => {
  let api: ApiHarness;
  let clerk: ApiUser;
  let id: string;
  let evidenceName: string;
  const authority = openTestAuthority();
  const folder = mkdtempSync(join(tmpdir(), 'mask-proof-'));
  beforeAll(async () => {
    api = await openApi();
    clerk = await api.signIn('sekretar');
    const pdf = new TextEncoder().encode('%PDF-1.7 sent');
    const sha256 = await api.deps.blobs.put(pdf);
    const sent = { status: 'delivered', outcome: 'delivered', acceptedAt: new Date('2026-11-01T07:00:00Z') } as const;
    const letter = await putLetter({ orm: api.orm } as OwnCourt, {
      ...{ ...sent, shpi: '80080152999991', caseNumber: '2-1195/2026', pdfSha256: sha256, documentKind: 'summons' },
    });
    id = letter.id;
    evidenceName = `${letter.number?.replaceAll('/', '-') ?? ''}.zip`;
    await api.rows(
      `insert into file (subject_kind, subject_id, kind, revision, file_name, media_type, byte_size, sha256, created_at)
       values ('letter', ?, 'pdf', 1, 'd.pdf', 'application/pdf', 13, ?, now()) returning subject_id`,
      [id, sha256],
    );
    for (const [type, attribute, day] of [
      [1, 3, '01'],
      [8, 16, '01'],
      [2, 5, '03'],
    ]) {
      await api.rows(
        `insert into postal_event (letter_id, shpi, oper_type, oper_attr, oper_date, office_index, received_at)
         values (?, '80080152999991', ?, ?, ?, '140000', now()) returning id`,
        [id, type, attribute, `${String(day)}.11.2026 10:00:00`],
      );
    }
  });
  afterAll(async () => {
    await api.close();
    authority.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const take = async (path: string): Promise<Uint8Array> => {
    const response = await clerk.send('GET', path);
    expect(response.status).toBe(200);
    return new Uint8Array(await response.arrayBuffer());
  };

  it('says that the addressee is notified, by which norm and from which day, and that no lawyer has looked at the rule', async () => {
    const response = await clerk.send('GET', `/letters/${id}/gate`);
    const { gate } = (await response.json()) as { gate: LetterGateView };
    expect(gate).toMatchObject({
      ...{ gate: 'green', procedure: 'civil', rule: 'gpk_delivered_electronically', check: null },
      dates: { sentOn: '2026-11-01', sentBy: 'stamp', receivedOn: '2026-11-03', deemedOn: null },
    });
    expect(gate.caveat).toContain('не проверено юристом');
  });

  it('is marked by the admin alone, exactly the rule that he has seen', async () => {
    const admin = await api.signIn('admin');
    const rules = (await (await clerk.send('GET', '/proof/rules')).json()) as {
      code: string;
      version: string;
    }[];
    const version = rules.find(({ code }) => code === 'gpk_delivered_electronically')?.version ?? '';
    const path = '/proof/rules/gpk_delivered_electronically/marks';
    const body = { version, isChecked: true, words: 'юрист суда, по тексту на 01.11.2026' };
    expect((await clerk.send('POST', path, { body })).status).toBe(403);
    expect((await admin.send('POST', path, { body: { ...body, version: 'x' } })).status).toBe(409);
    expect((await admin.send('POST', path, { body: { ...body, words: ' ' } })).status).toBe(422);
    expect((await admin.send('POST', path, { body })).status).toBe(204);
    const { gate } = (await (await clerk.send('GET', `/letters/${id}/gate`)).json()) as { gate: LetterGateView };
    expect(gate).toMatchObject({ check: { words: body.words }, caveat: null });
  });

  it('gives a file that sh and openssl check, with the stamped root of the day, and writes down that it was given', async () => {
    await take(`/letters/${id}/evidence`);
    const http = await serveAuthority(authority);
    const openssl = await createOpenSsl({ directory: join(folder, 'openssl') });
    const timeStamps = createHttpTimeStamps({ url: http.url, certificatesFile: authority.certificateFile, openssl });
    const steps = createActivities({ orm: api.orm, isRehearsal: false, timeStamps } as Parts);
    expect((await steps.makeJournalRoots()).made).toBe(1);
    expect(await steps.stampJournalRoots()).toEqual({ stamped: 1, waiting: 0 });
    expect(await steps.makeJournalRoots()).toEqual({ made: 0, entries: 0 });
    await http.close();
    const at = join(folder, 'evidence');
    const names = unpack(await take(`/letters/${id}/evidence`), at);
    const { status, stdout } = spawnSync('env', ['-i', 'sh', 'verify.sh'], { cwd: at, encoding: 'utf8' });
    expect(stdout).toContain('Записи журнала: 1, из них в корне дня: 1.');
    expect(stdout).toContain('с меткой времени 1, без метки 0');
    expect(status).toBe(0);
    expect(names).toEqual(
      expect.arrayContaining(['document.pdf', 'summary.pdf', 'evidence.json', 'gate.json', 'course.txt']),
    );
    expect(readFileSync(join(at, 'evidence.json'), 'utf8')).toContain('"ContentHandover"');
    const summary = (await textOf(readFileSync(join(at, 'summary.pdf')))).replaceAll(/\s+/g, ' ');
    expect(summary).toContain('ГПК: открыто в личном кабинете (ст. 113 ГПК РФ)');
    expect(summary).toContain('01.11.2026, 10:00 по часам отделения');
    expect(summary).toContain('(МСК)');
    for (const words of [summary, readFileSync(join(at, 'README.txt'), 'utf8')])
      expect(words).not.toMatch(/gpk_|\d{4}-\d\d-\d\d/);
    expect(readFileSync(join(at, 'README.txt'), 'utf8')).toContain('Уведомление о вручении: Почта его не передала.');
    const given = await api.rows<{ count: string }>(
      `select count(*) from audit where action = 'letter.evidence_given' and subject_id = ?`,
      [id],
    );
    expect(Number(given[0]?.count)).toBe(2);
  });

  it('says nothing in it of other letters: of them only hashes stand there', async () => {
    const at = join(folder, 'evidence');
    const journal =
      readFileSync(join(at, 'journal/proofs.txt'), 'utf8') + readFileSync(join(at, 'journal/root-000001.txt'), 'utf8');
    expect(journal).toMatch(/^[\w\s.:+-]+$/);
  });

  it('is refused in words for a letter that the Post has not taken', async () => {
    const draft = await putLetter({ orm: api.orm } as OwnCourt);
    for (const what of ['evidence', 'dispatch-confirmation']) {
      const response = await clerk.send('GET', `/letters/${draft.id}/${what}`);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('Почта');
      expect(response.status).toBe(404);
    }
  });

  it('tells the hand-over and the delivery of a printed letter in the same words on its card, in the evidence and in the confirmation', async () => {
    const printed = await putLetter({ orm: api.orm } as OwnCourt, {
      ...({ status: 'delivered', outcome: 'delivered', acceptedAt: new Date('2026-11-01T07:00:00Z') } as const),
      ...{ shpi: '80080152999984', caseNumber: '2-1196/2026' },
    });
    for (const [type, attribute, day] of [
      [1, 3, '01'],
      [8, 17, '01'],
      [2, 6, '04'],
    ])
      await api.rows(
        `insert into postal_event (letter_id, shpi, oper_type, oper_attr, oper_date, office_index, received_at)
         values (?, '80080152999984', ?, ?, ?, '140000', now()) returning id`,
        [printed.id, type, attribute, `${String(day)}.11.2026 10:00:00`],
      );
    const batchId = randomUUID();
    const em = api.orm.em.fork();
    em.create(Batch, {
      ...{ id: batchId, siteId: printed.siteId, batchDate: '2026-11-01', ordinal: 1, status: 'closed' },
      ...{ channel: 'cabinet', profileId: 'otpravka-2020', letterCount: 1, acceptedCount: 1, rejectedCount: 0 },
      ...{ awaiting: null, statusSince: new Date(), createdAt: new Date() },
    });
    await em.flush();
    const row = {
      row: 1,
      revision: 1,
      registrationNumber: printed.number ?? '',
      result: 'accepted',
      faults: null,
    } as const;
    em.create(BatchLetter, { batchId, letterId: printed.id, ...row });
    await em.flush();
    await api.rows('update letter set batch_id = ? where id = ? returning id', [batchId, printed.id]);
    const plain = (words: string): string => words.replaceAll(/\s+/g, ' ');
    const page = await api.running.app.request(`/letters/${printed.id}`, { headers: { cookie: clerk.cookie } });
    const card = plain((await page.text()).replaceAll(/<[^>]+>/g, ' '));
    const at = join(folder, 'printed');
    unpack(await take(`/letters/${printed.id}/evidence`), at);
    const summary = plain(await textOf(readFileSync(join(at, 'summary.pdf'))));
    const confirmation = plain(await textOf(await take(`/letters/${printed.id}/dispatch-confirmation`)));
    for (const told of [card, summary, confirmation]) {
      expect(told).toContain('электронно, через кабинет Почты «Отправка»');
      expect(told).toContain('на бумаге (электронно вручить нельзя: Почта печатает письмо)');
    }
    const registry = (await (await clerk.send('GET', '/registry?from=2026-11-01&to=2026-11-01')).json()) as object;
    expect(registry).toMatchObject({ letters: [{ channel: 'cabinet', branch: 'paper' }] });
  });

  it('confirms the dispatch by a signed PDF, of one letter and of many', async () => {
    const pdf = Buffer.from(await take(`/letters/${id}/dispatch-confirmation`));
    expect([pdf.subarray(0, 5).toString(), pdf.includes('ETSI.CAdES.detached')]).toEqual(['%PDF-', true]);
    const zip = await take(`/dispatch-confirmations?letterIds=${id}`);
    expect(Buffer.from(zip.subarray(0, 2)).toString()).toBe('PK');
    expect((await clerk.send('GET', '/dispatch-confirmations?letterIds=,')).status).toBe(400);
  });

  it('confirms those of many that the Post has, names the others, and goes back to the list when it has none', async () => {
    const draft = await putLetter({ orm: api.orm } as OwnCourt);
    const ids = [id, draft.id];
    const zip = Buffer.from(await take(`/dispatch-confirmations?letterIds=${ids.join()}`));
    for (const words of ['Не вошли.txt', 'Почта ещё не приняла']) expect(zip.includes(words), words).toBe(true);
    expect(zip.includes('%PDF-')).toBe(true);
    expect(Buffer.from(await take(`/dispatch-confirmations?letterIds=${id}`)).includes('Не вошли.txt')).toBe(false);
    expect((await clerk.send('GET', `/dispatch-confirmations?letterIds=${draft.id}`)).status).toBe(404);
    const act = (letters: readonly string[], more: readonly (readonly [string, string])[] = []) =>
      api.running.app.request('/letters/confirmations', {
        method: 'POST',
        headers: { cookie: clerk.cookie },
        body: new URLSearchParams([
          ...[['csrf', clerk.csrfToken], ['key', randomUUID()], ...more],
          ...letters.map((letter) => ['letter', letter]),
        ] as [string, string][]),
      });
    const asked = await act(ids);
    const told = await asked.text();
    expect([asked.status, told.includes('Почта ещё не приняла'), told.includes('Скачать остальные')]).toEqual([
      200,
      true,
      true,
    ]);
    for (const letter of ids) expect(told).toMatch(new RegExp(`value="${letter}"\\s+form="chosen-letters"\\s+checked`));
    expect((await act(ids, [['sure', 'yes']])).headers.get('content-type')).toBe('application/zip');
    expect((await act([id])).headers.get('content-type')).toBe('application/zip');
    for (const none of [[draft.id], []]) {
      const back = await act(none, [['sure', 'yes']]);
      const words = await back.text();
      expect([back.status, /Подтвердить нечего|Отметьте хотя бы одно письмо/.test(words)]).toEqual([200, true]);
      expect(words).not.toContain('Скачать остальные');
    }
  });

  /** A summons by mail that the server took. */
  async function sendMail(to: { readonly caseId: string; readonly hearingId: string; readonly partyId: string }) {
    const [consent, mail] = [randomUUID(), randomUUID()];
    await api.rows(
      `insert into party_consent (id, site_id, case_id, case_party_id, channel, address, form, given_on, entered_by_id, entered_at)
       values (?, '50MS0095', ?, ?, 'mail', 'storona@example.org', 'receipt', '2026-10-01', ?, now()) returning id`,
      [consent, to.caseId, to.partyId, CLERK_ID],
    );
    await api.rows(
      `insert into notification (id, site_id, case_id, case_party_id, case_hearing_id, consent_id, kind, channel, case_number, party_name,
         address, title, body, encoding, part_count, cost_kopecks, time_zone, status, created_at, updated_at, sent_at)
       values (?, '50MS0095', ?, ?, ?, ?, 'summons', 'mail', '2-1195/2026', 'Тестов Тест', 'storona@example.org', 'Повестка', 'Вызов', 'mail',
         1, 0, 'Europe/Moscow', 'sent', '2026-11-01T07:00:00Z', now(), '2026-11-01T07:00:00Z') returning id`,
      [mail, to.caseId, to.partyId, to.hearingId, consent],
    );
    return mail;
  }

  it('offers nobody to be counted as notified by a return of a criminal case, and refuses to', async () => {
    const back = { status: 'returned_to_court', outcome: 'returned_to_court', documentKind: 'summons' } as const;
    const acceptedAt = new Date('2026-11-01T07:00:00Z');
    const letter = await putLetter({ orm: api.orm } as OwnCourt, { ...back, acceptedAt, caseNumber: '1-3/2026' });
    await api.rows(
      `insert into postal_event (letter_id, shpi, oper_type, oper_attr, oper_date, office_index, received_at)
       values (?, '80080152999991', 3, 4, '07.11.2026 10:00:00', '140000', now()) returning id`,
      [letter.id],
    );
    const card = (await (await clerk.send('GET', `/letters/${letter.id}`)).json()) as LetterCard;
    expect(card.undelivered?.choices.map(({ choice }) => choice)).toEqual(['send_again', 'other_way']);
    const answer = await clerk.send('POST', `/letters/${letter.id}/settlement`, {
      body: { choice: 'count_as_notified' },
    });
    expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining('не считается извещённым')]);
  });

  it('asks for the kind of a case that its number does not tell, keeps who has said it, and judges by that', async () => {
    const back = { status: 'returned_to_court', outcome: 'returned_to_court', documentKind: 'summons' } as const;
    const acceptedAt = new Date('2026-11-01T07:00:00Z');
    const { id: asked } = await putLetter({ orm: api.orm } as OwnCourt, {
      ...back,
      acceptedAt,
      caseNumber: 'СП2-5/2026',
    });
    await api.rows(
      `insert into postal_event (letter_id, shpi, oper_type, oper_attr, oper_date, office_index, received_at)
       values (?, '80080152999992', 3, 4, '07.11.2026 10:00:00', '140000', now()),
         (?, '80080152999992', 2, 2, '12.11.2026 10:00:00', '140000', now()) returning id`,
      [asked, asked],
    );
    const card = async () => (await (await clerk.send('GET', `/letters/${asked}`)).json()) as LetterCard;
    const gate = async () =>
      ((await (await clerk.send('GET', `/letters/${asked}/gate`)).json()) as { gate: LetterGateView }).gate;
    const settle = async () => {
      const response = await clerk.send('POST', `/letters/${asked}/settlement`, {
        body: { choice: 'count_as_notified' },
      });
      return [response.status, ((await response.json()) as { detail: string }).detail.split(' ').slice(0, 4).join(' ')];
    };
    const name = (kind: string, of = asked) => clerk.send('POST', `/letters/${of}/case-kind`, { body: { kind } });

    const before = await card();
    expect(before.caseKind).toEqual({ mayBeNamed: true, named: null });
    expect(before.undelivered?.choices.map(({ choice }) => choice)).toEqual(['send_again', 'other_way']);
    expect(before.undelivered?.choices.flatMap(({ norms }) => norms)).toEqual([]);
    expect(before.undelivered?.advice).toContain('укажите вид дела');
    expect(await gate()).toMatchObject({ gate: 'amber', procedure: 'unknown', rule: 'unknown_refused', norms: [] });
    expect(await settle()).toEqual([409, 'Сначала укажите вид дела']);

    expect((await name('criminal')).status).toBe(200);
    expect(await gate()).toMatchObject({ gate: 'amber', procedure: 'criminal', rule: 'upk_refused' });
    expect(await settle()).toEqual([409, 'При такой причине возврата']);
    expect((await name('civil')).status).toBe(200);
    expect(await gate()).toMatchObject({ gate: 'green', procedure: 'civil', rule: 'gpk_refused' });
    const after = await card();
    expect(after.undelivered?.choices.map(({ choice }) => choice)).toContain('count_as_notified');
    expect(after.caseKind?.named).toMatchObject({ kind: 'civil', byName: 'Примерова Анна Сергеевна' });
    const said = after.timeline.filter(({ kind }) => kind === 'case_kind_named');
    expect(said.map(({ text, actorName }) => [text, actorName])).toEqual([
      ['Указан вид дела: уголовное', 'Примерова Анна Сергеевна'],
      ['Указан вид дела: гражданское', 'Примерова Анна Сергеевна'],
    ]);
    expect(await api.rows('select letter_id from proof_wish where letter_id = ?', [asked])).not.toEqual([]);

    // What the number tells nobody says otherwise.
    const { id: told } = await putLetter({ orm: api.orm } as OwnCourt, {
      ...back,
      acceptedAt,
      caseNumber: '10-3/2026',
    });
    expect((await name('civil', told)).status).toBe(409);
    expect(((await (await clerk.send('GET', `/letters/${told}`)).json()) as LetterCard).caseKind).toBeNull();
  });

  it('says before a hearing who is notified and who is not, on the list of hearings and of the case', async () => {
    const [caseId, hearingId, called, forgotten] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    await api.rows(
      `insert into court_case (id, site_id, number, kind, essence, judge, received_on, state, source, data_as_of, note, created_at, updated_at)
       values (?, '50MS0095', '2-1195/2026', 'civil', '', '', '2026-10-01', 'open', 'manual', now(), '', now(), now()) returning id`,
      [caseId],
    );
    for (const [place, party] of [called, forgotten].entries())
      await api.rows(
        `insert into case_party (id, case_id, ordinal, role, kind, name, address, inn, kpp, phone, email)
         values (?, ?, ?, 'defendant', 'person', 'Тестов Тест', '', '', '', '', '') returning id`,
        [party, caseId, place + 1],
      );
    await api.rows(
      `insert into case_hearing (id, case_id, site_id, starts_at, room, state)
       values (?, ?, '50MS0095', now() + interval '9 days', 'зал 1', 'scheduled') returning id`,
      [hearingId, caseId],
    );
    await api.rows('update letter set case_id = ?, case_party_id = ?, case_hearing_id = ? where id = ? returning id', [
      ...[caseId, called, hearingId, id],
    ]);
    await api.rows(
      `insert into party_consent (id, site_id, case_id, case_party_id, channel, address, form, given_on, entered_by_id, entered_at)
       values (?, '50MS0095', ?, ?, 'sms', '+79990000000', 'receipt', '2026-10-01', ?, now()) returning id`,
      [randomUUID(), caseId, forgotten, CLERK_ID],
    );
    const asked = await clerk.send('GET', '/hearings?gate=red');
    const { items } = (await asked.json()) as HearingNoticesView;
    expect(
      items.map(({ gate, caseNumber, parties }) => [gate, caseNumber, parties.map((party) => party.gate)]),
    ).toEqual([['red', '2-1195/2026', ['green', 'red']]]);
    expect(items[0]?.parties[1]?.ways.map(({ code }) => code)).toContain('sms');
    const ofCase = (await (await clerk.send('GET', `/cases/${caseId}/hearing-notices`)).json()) as HearingNoticeView[];
    expect(ofCase).toEqual(items);
    const page = () => api.running.app.request('/hearings', { headers: { cookie: clerk.cookie } });
    expect(await (await page()).text()).toContain('нет подтверждения по 1 из 2');
    const mail = await sendMail({ caseId, hearingId, partyId: forgotten });
    expect(await (await page()).text()).toContain(
      'Электронное письмо отправлено 01.11.2026, получение не подтверждено',
    );
    const amber = await (await page()).text();
    expect(amber).toContain('Пока не ясно, извещены ли все: нет подтверждения по 1 из 2.');
    expect(amber).not.toContain('Извещены не все');
    const green = "update notification set status = 'delivered', finished_at = now() where id = ? returning id";
    await api.rows(green, [mail]);
    const all = await (await page()).text();
    expect(all).toContain('Все участники извещены.');
    expect(all).toMatch(new RegExp(`href="/notifications/${mail}">\\s*Электронная почта`));
    await api.rows("update case_hearing set starts_at = starts_at + interval '1 day' where id = ? returning id", [
      hearingId,
    ]);
    const moved = await (await page()).text();
    expect(moved).toContain('нет подтверждения по 2 из 2');
    expect(moved.match(/Сообщали о \d\d\.\d\d\.\d{4}, \d\d:\d\d; заседание теперь/g)).toHaveLength(2);
    const ofLetter = await api.running.app.request(`/letters/${id}`, { headers: { cookie: clerk.cookie } });
    expect(await ofLetter.text()).toContain('О заседании адресат этим письмом не извещён: сообщали о ');
    expect(await (await clerk.send('GET', `/notifications/${mail}`)).json()).toMatchObject({
      hearingMoved: expect.stringContaining('заседание теперь') as string,
    });
    await api.rows("update court_case set state = 'closed' where id = ? returning id", [caseId]);
    expect(await (await page()).text()).not.toContain('2-1195/2026');
    await api.rows("update court_case set state = 'open' where id = ? returning id", [caseId]);
    const { gate } = (await (await clerk.send('GET', `/letters/${id}/gate`)).json()) as { gate: LetterGateView };
    expect(gate.hearing?.days).toBeGreaterThan(7);
    const startsAt = 'update case_hearing set starts_at = now() + ?::interval, state = ? where id = ? returning id';
    await api.rows(startsAt, ['-3 days', 'held', hearingId]);
    // It stood there when they were told of it.
    const tellAsItIs = (table: string) =>
      api.rows(
        `update ${table} t set told_hearing_at = h.starts_at from case_hearing h where h.id = t.case_hearing_id and h.id = ? returning t.id`,
        [hearingId],
      );
    await tellAsItIs('letter');
    await tellAsItIs('notification');
    const past = (await (await clerk.send('GET', `/cases/${caseId}/hearing-notices`)).json()) as HearingNoticeView[];
    expect(past).toMatchObject([{ hearingId, days: -3, parties: [{ gate: 'green', ways: [] }, { ways: [] }] }]);
    const seen = await api.running.app.request(`/cases/${caseId}`, { headers: { cookie: clerk.cookie } });
    expect(await seen.text()).toMatch(/id="hearing-[\s\S]*, прошло/u);
    expect(await (await page()).text()).not.toContain('2-1195/2026');
    const day = (days: number) => dayIn('Europe/Moscow', new Date(Date.now() + days * 86_400_000));
    const ofDays = async (query: string) => {
      const answer = await clerk.send('GET', `/hearings?${query}`);
      const list = (await answer.json()) as HearingNoticesView;
      return [answer.status, list.items?.map((item) => [item.hearingId, item.days, item.gate])];
    };
    await api.rows("update court_case set state = 'closed' where id = ? returning id", [caseId]);
    for (const state of ['held', 'scheduled']) {
      await api.rows(startsAt, ['-3 days', state, hearingId]);
      expect(await ofDays(`from=${day(-3)}&to=${day(-3)}`)).toEqual([200, [[hearingId, -3, 'red']]]);
    }
    expect(await ofDays(`from=${day(-4)}&gate=green`)).toEqual([200, []]);
    expect(await ofDays(`from=${day(-9)}&to=${day(-4)}`)).toEqual([200, []]);
    expect(await ofDays('')).toEqual([200, []]);
    expect((await ofDays(`from=${day(0)}&to=${day(-1)}`))[0]).toBe(400);
    const ofPast = await api.running.app.request(`/hearings?from=${day(-4)}&to=${day(-2)}`, {
      headers: { cookie: clerk.cookie },
    });
    expect(await ofPast.text()).toMatch(/нет подтверждения по 2 из 2|нет подтверждения по 1 из 2/);
    await api.rows("update court_case set state = 'open' where id = ? returning id", [caseId]);
    await api.rows(startsAt, ['9 days', 'scheduled', hearingId]);
    const zip = await take(`/cases/${caseId}/evidence`);
    expect(Buffer.from(zip).includes(evidenceName)).toBe(true);
    expect([...openEvidence(zip).keys()]).toEqual(expect.arrayContaining(['verify.sh', evidenceName]));
    const judged = await clerk.send('POST', '/evidence-checks', { body: fileForm(Uint8Array.from(zip), 'Дело.zip') });
    expect(await judged.json()).toMatchObject({ kind: 'case', title: 'Доказательства по делу 2-1195/2026' });

    const card = async () =>
      (await api.running.app.request(`/cases/${caseId}`, { headers: { cookie: clerk.cookie } })).text();
    await api.rows('update letter set case_id = null where id = ? returning id', [id]);
    expect(await card()).toContain('Файла доказательств пока нет');
    expect((await clerk.send('GET', `/cases/${caseId}/evidence`)).status).toBe(404);
    await api.rows(
      `insert into notification_part (notification_id, ordinal, total, body, attempt, message_id, state, intent_at, answered_at, receipt_at)
       values (?, 1, 1, 'Вызов', 1, 'op-77', 'delivered', '2026-11-01T07:00:00Z', '2026-11-01T07:00:05Z', '2026-11-01T07:01:00Z') returning ordinal`,
      [mail],
    );
    await api.rows(
      `insert into sms_receipt (id, gateway, message_id, phone, state, received_at, notification_id, ordinal)
       values (?, 'test', 'op-77', '', 'delivered', '2026-11-01T07:01:00Z', ?, 1) returning id`,
      [randomUUID(), mail],
    );
    expect(await card()).toContain('Файл доказательств по делу (zip)');
    const noticesOnly = openEvidence(await take(`/cases/${caseId}/evidence`));
    const told = Buffer.from(noticesOnly.get('notices.txt') ?? []).toString('utf8');
    expect(told).toContain('согласие: ');
    expect(told).toContain('о заседании не извещает: сообщали о ');
    expect(told).toContain('01.11.2026, 10:00 (МСК)\tЭлектронная почта: Тестов Тест, storona@example.org\t');
    expect(told).toMatch(
      /ответ почтового сервера, Message-ID op-77\n.*10:01.*квитанция: доставлена\n.*итог: Доставлено/u,
    );
    expect(JSON.parse(Buffer.from(noticesOnly.get('notices.json') ?? []).toString('utf8'))).toMatchObject([
      { address: 'storona@example.org', givenOn: expect.any(String) as string, parts: [{ messageId: 'op-77' }] },
    ]);
    await api.rows('update letter set case_id = ? where id = ? returning id', [caseId, id]);
  });

  it('is judged for anybody who brings it, on the page and by REST: whole and whose, damaged and where, or none at all', async () => {
    const zip = await take(`/letters/${id}/evidence`);
    const auditor = await api.signIn('proverka');
    const asked = (bytes: Uint8Array) =>
      auditor.send('POST', '/evidence-checks', { body: fileForm(Uint8Array.from(bytes), 'Доказательства.zip') });
    const whole = (await (await asked(zip)).json()) as EvidenceCheckView;
    expect(whole).toMatchObject({ standing: 'whole', kind: 'letter', faults: [], fileName: 'Доказательства.zip' });
    expect(whole.title).toMatch(/^Доказательства по письму 50MS0095/);
    expect(whole.seals).toEqual([expect.objectContaining({ isOurs: true })]);
    expect(whole.madeBy).not.toBe('');
    const damaged = (await (await asked(turned(zip, 8 * (zip.indexOf(0x25) + 200)))).json()) as EvidenceCheckView;
    expect(damaged.standing).toBe('damaged');
    expect((await asked(PDF_BYTES)).status).toBe(422);

    const page = (bytes?: Uint8Array) => {
      const body = new FormData();
      for (const [name, value] of [
        ['csrf', auditor.csrfToken],
        ['key', randomUUID()],
      ] as const)
        body.set(name, value);
      if (bytes) body.set('file', new File([Uint8Array.from(bytes)], '<b>дело</b>.zip'));
      const headers = { cookie: auditor.cookie };
      return api.running.app.request('/proof/check', bytes ? { method: 'POST', body, headers } : { headers });
    };
    expect(await (await page()).text()).toContain('Файл не сохраняется');
    const told = await page(zip);
    expect(told.status).toBe(200);
    const text = await told.text();
    expect(text).toContain('Файл цел: каждый байт — как выдала эта установка.');
    expect(text).not.toContain('<b>дело</b>');
    const refused = await page(PDF_BYTES);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Это не файл доказательств МАСК');
    expect((await api.running.app.request('/proof/check')).status).not.toBe(200);
  });

  it('stands on the card and in the list', async () => {
    await api.rows(
      `insert into letter_proof (letter_id, site_id, gate, rule, rules, letter_created_at, judged_at)
       select id, site_id, 'green', 'gpk_delivered', repeat('0', 64), created_at, now() from letter where id = ? returning letter_id`,
      [id],
    );
    const page = async (path: string): Promise<string> =>
      (await api.running.app.request(path, { headers: { cookie: clerk.cookie } })).text();
    const card = await page(`/letters/${id}`);
    for (const words of ['Извещён ли адресат', 'Файл доказательств (zip)', 'Подтверждение отправки (PDF)'])
      expect(card).toContain(words);
    expect(await page('/letters?gate=green')).toContain(`letter-${id}`);
    expect(await page('/letters?gate=red')).not.toContain(`letter-${id}`);
    const { items } = (await (await clerk.send('GET', '/letters?gate=green')).json()) as {
      items: { gate: string }[];
    };
    expect(items.map(({ gate }) => gate)).toEqual(['green']);
  });
});
