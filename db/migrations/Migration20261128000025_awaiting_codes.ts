import { Migration } from '@mikro-orm/migrations';

/** A code, the words that stood for it, and from whom: a person of the letter, or one without a name. */
const LETTER_WORDS = `(values
  ('filling_in', 'заполнение и отправка на подпись', 'author'),
  ('preparing', 'подготовка документа', 'система'),
  ('converting', 'преобразование и проверка документов', 'система'),
  ('preparing_for_other', 'подготовка документа для другого руководителя', 'система'),
  ('mending', 'исправление документа', 'author'),
  ('revising', 'исправление по замечанию', 'author'),
  ('mending_for_post', 'исправление по замечаниям Почты', 'author'),
  ('new_approval', 'проверка письма и новая подпись: прежняя больше не действует', 'author'),
  ('signature', 'подпись', 'approver'),
  ('batch', 'ближайшая партия; до срока письмо можно отозвать', 'система'),
  ('next_batch', 'следующая партия', 'система'),
  ('handing_over', 'передача партии', 'система'),
  ('answer', 'ответ на передачу', 'Почта России'),
  ('look_up', 'сверка: приняла ли Почта письмо', 'система'),
  ('closing_of_batch', 'закрытие партии', 'Почта России'),
  ('delivery', 'вручение', 'Почта России'),
  ('coming_back', 'возвращение в суд', 'Почта России'),
  ('notice', 'уведомление о вручении', 'Почта России'),
  ('filing', 'подшивка в дело', 'система'))`;

const BATCH_WORDS = `(values
  ('archive', 'сборка архива', 'система'),
  ('sending', 'передача', 'система'),
  ('person', 'проверка в кабинете Почты: приняты ли письма партии', 'сотрудник участка'),
  ('form103', 'форма 103', 'Почта России'),
  ('form103_missing', 'форма 103: запросите её у Почты', 'сотрудник участка'),
  ('closing', 'закрытие', 'система'))`;

const REASONS = `(values
  ('interrupted', 'передача прервалась на нашей стороне'),
  ('no_connection', 'нет связи с Почтой'),
  ('not_authorised', 'Почта не признала учётную запись'),
  ('certificate', 'сертификат сервера Почты не признан'))`;

const ANSWER = '^ответ на передачу, попытка (\\d+)$';
const PUT_OFF = '^передача отложена: (.*); повтор сам собой$';
const LOOK_UP = '^сверка с Почтой: (.*)$';
const OF_POST = '^Почта ответила: «(.*)»$';

/** What is awaited is kept as a code of its registry with arguments, and put in words where it is shown. */
export class Migration20261128000025_awaiting_codes extends Migration {
  override up(): void {
    this.addSql(codesInsteadOf(LETTER_WORDS, 'letter'));
    this.addSql(codesInsteadOf(BATCH_WORDS, 'batch'));
    this.addSql(
      `update batch set awaiting = jsonb_build_object('code', 'answer', 'args',
         jsonb_build_object('attempt', substring(awaiting ->> 'what' from '${ANSWER}')::int)) where awaiting ->> 'what' ~ '${ANSWER}'`,
    );
    this.addSql(reasonedCode('put_off', PUT_OFF));
    this.addSql(reasonedCode('look_up', LOOK_UP));
  }

  override down(): void {
    this.addSql(
      `update letter l set awaiting = jsonb_strip_nulls(jsonb_build_object('what', w.what, 'from',
         case w.who when 'author' then author.full_name when 'approver' then approver.full_name else w.who end, 'until', l.awaiting -> 'until'))
         from ${LETTER_WORDS} as w(code, what, who), account author, account approver
        where l.awaiting ->> 'code' = w.code and author.id = l.author_id and approver.id = l.approver_id`,
    );
    this.addSql(
      `update batch b set awaiting = jsonb_build_object('what', w.what, 'from', w.who)
         from ${BATCH_WORDS} as w(code, what, who) where b.awaiting ->> 'code' = w.code`,
    );
    this.addSql(
      `update batch set awaiting = jsonb_build_object('what', 'ответ на передачу, попытка ' || (awaiting #>> '{args,attempt}'),
         'from', 'Почта России') where awaiting ->> 'code' = 'answer'`,
    );
    this.addSql(reasonedWords('put_off', `'передача отложена: ' || reason || '; повтор сам собой'`));
    this.addSql(reasonedWords('look_up', `'сверка с Почтой: ' || reason`));
  }
}

function codesInsteadOf(words: string, table: 'letter' | 'batch'): string {
  return `update ${table} t set awaiting = jsonb_strip_nulls(jsonb_build_object('code', w.code, 'until', t.awaiting -> 'until'))
    from ${words} as w(code, what, who) where t.awaiting ->> 'what' = w.what`;
}

function reasonedCode(code: string, pattern: string): string {
  return `update batch b set awaiting = jsonb_strip_nulls(jsonb_build_object('code', '${code}', 'until', b.awaiting -> 'until', 'args',
      jsonb_build_object(
        'reason', coalesce(r.code, case when said.reason ~ '${OF_POST}' then 'post' else 'told' end),
        'words', case when r.code is null then coalesce(substring(said.reason from '${OF_POST}'), said.reason) end)))
    from batch same
    cross join lateral (select substring(same.awaiting ->> 'what' from '${pattern}') as reason) said
    left join ${REASONS} as r(code, words) on r.words = said.reason
   where same.id = b.id and b.awaiting ->> 'what' ~ '${pattern}'`;
}

function reasonedWords(code: string, words: string): string {
  return `update batch b set awaiting = jsonb_strip_nulls(jsonb_build_object('what', told.what, 'from', 'Почта России', 'until', b.awaiting -> 'until'))
    from (select batch.id, ${words} as what from batch
      cross join lateral (select coalesce((select r.words from ${REASONS} as r(code, words) where r.code = batch.awaiting #>> '{args,reason}'),
        case when batch.awaiting #>> '{args,reason}' = 'post' then 'Почта ответила: «' || (batch.awaiting #>> '{args,words}') || '»'
             else batch.awaiting #>> '{args,words}' end) as reason) said) told
   where told.id = b.id and b.awaiting ->> 'code' = '${code}'`;
}
