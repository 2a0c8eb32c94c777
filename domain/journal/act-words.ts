/** What was done, by the code that is written. A code is never given to another act. */
const ACTS: Readonly<Record<string, string>> = {
  'account.created': 'заведён человек',
  'account.changed': 'изменены имя, роль или участок',
  'account.disabled': 'человек заблокирован',
  'account.enabled': 'человек разблокирован',
  'account.sessions_ended': 'закончены все сеансы человека',
  'account.password_set': 'задан пароль',
  'account.link_given': 'сделана ссылка для пароля',
  'account.factor_dropped': 'снят второй фактор',
  'account.factor_set': 'включён второй фактор',
  'account.recovery_codes': 'сделаны запасные коды',
  'session.begun': 'вход',
  'session.ended': 'выход',
  'session.refused': 'неудачная попытка входа',
  'session.factor_refused': 'неверный код второго фактора',
  'session.confirmed': 'личность подтверждена снова',
  'site.created': 'заведён участок',
  'site.settings': 'изменены настройки участка',
  'site.sender': 'изменён отправитель',
  'site.channel': 'сменён путь к Почте',
  'calendar.changed': 'изменён календарь',
  'limits.copied': 'скопирован профиль пределов',
  'limits.changed': 'изменён профиль пределов',
  'journal.exported': 'журнал выгружен',
  'letter.read': 'письмо прочитано администратором или проверяющим',
  'letter.downloaded': 'файл письма скачан администратором или проверяющим',
  'batch.read': 'партия прочитана администратором или проверяющим',
  'batch.downloaded': 'файл партии скачан администратором или проверяющим',
  'letter.created': 'письмо заведено',
  'letter.edited': 'письмо изменено',
  'letter.attachments_changed': 'изменены документы письма',
  'letter.submitted': 'отправлено на подпись',
  'letter.resubmitted': 'отправлено на подпись снова',
  'letter.endorsed': 'завизировано',
  'letter.signed': 'подписано',
  'letter.sent_back': 'возвращено с замечанием',
  'letter.cancelled': 'отозвано',
  'letter.reassigned': 'передано другому руководителю',
  'letter.filed': 'подшито в дело',
  'letter.settled': 'решено о невручённом письме',
  'letter.commented': 'комментарий к письму',
  'letter.approval_voided': 'одобрение больше не действует',
  'letter.mended_in_cabinet': 'исправлено в кабинете Почты',
  'letter.found_at_post': 'принято на учёт',
  'letters.import_begun': 'принята таблица писем',
  'letters.import_sent': 'отправлены письма таблицы',
  'batch.opened': 'сформирована партия',
  'batch.closed': 'партия закрыта',
  'batch.finding': 'ответ сотрудника о партии',
  'batch.cabinet_read': 'прочитан ответ кабинета',
  'batch.cabinet_row_settled': 'разобрана строка ответа',
  'batch.handed_over': 'партия загружена в кабинет',
  'batch.found_in_cabinet': 'партия найдена в кабинете',
  'batch.taken_back': 'партия забрана',
  'batch.mend_here': 'письма возвращены из «Новых»',
  'batch.absent_in_cabinet': 'партии нет в кабинете',
  'batch.cabinet_answer': 'записан ответ кабинета',
  'batch.checked_in': 'партия объявлена отделению',
  'batch.handed_in': 'письма партии сданы в отделение',
  'signing.run_begun': 'начато подписание многих писем',
  'signing.hand_out_begun': 'письма розданы на подпись',
  'signing.route_saved': 'изменён порядок согласования',
  'signing.substituted': 'назначено замещение',
  'signing.substitution_ended': 'замещение закончено',
  'signing.remark_dropped': 'удалено частое замечание',
  'certificates.accepted': 'принят сертификат',
  'certificates.ended': 'сертификат больше не используется',
  'certificates.authority': 'приложена доверенность',
  'publication.settings_saved': 'изменены настройки публикации',
  'publication.test_sent': 'отправлено проверочное сообщение',
  'publication.backfill_started': 'начата публикация открытых карточек',
  'machine_client.created': 'выдан ключ программы',
  'machine_client.revoked': 'отозван ключ программы',
  'delo.events': 'приняты события «ДЕЛО»',
  'steering.confirmed': 'подтверждено действие с процессом',
  'steering.carried_out': 'исполнено действие с процессом',
  'payload.opened': 'раскрыто содержимое процесса',
  'payload.decoded': 'раскрыто содержимое истории',
  'process.adopted': 'продолжен потерянный процесс',
  'adoption.asked': 'попрошено продолжить процесс',
  'recovery.opened': 'начато восстановление',
  'recovery.finished': 'закончено восстановление',
  'archive.rule_set': 'изменено правило архива',
  'archive.returned': 'письмо возвращено из архива',
  'archive.moved': 'письма убраны в архив',
  'blobs.cleared': 'убраны ненужные файлы',
  'keys.added': 'добавлен ключ шифрования',
  'keys.switched': 'сменён ключ шифрования',
  'keys.rewrapped': 'перезакрыто новым ключом',
  'keys.retired': 'убран прежний ключ шифрования',
  'composing.template_removed': 'удалён шаблон письма',
};

/** Acts whose codes are made of a line of their own timeline. */
const FAMILIES: Readonly<Record<string, string>> = {
  matter: 'карточка',
  assignment: 'поручение',
  report: 'отчёт',
  task: 'задание',
  letter: 'письмо',
  batch: 'партия',
  account: 'человек',
  recovery: 'восстановление',
};

/** An act in words; of one that is not named here the family and the code. */
export function actWords(action: string): string {
  if (Object.hasOwn(ACTS, action)) return ACTS[action] ?? action;
  const [family = '', ...rest] = action.split('.');
  const name = Object.hasOwn(FAMILIES, family) ? FAMILIES[family] : undefined;
  return name === undefined ? action : `${name}: ${rest.join('.')}`;
}

/** What may be chosen in a filter, in the order of words. */
export const NAMED_ACTS: readonly { readonly value: string; readonly label: string }[] = Object.entries(ACTS)
  .map(([value, label]) => ({ value, label }))
  .toSorted((one, other) => one.label.localeCompare(other.label, 'ru'));

/** What was acted upon, by its kind. */
const KINDS: Readonly<Record<string, string>> = {
  letter: 'письмо',
  batch: 'партия',
  account: 'человек',
  site: 'участок',
  matter: 'карточка',
  assignment: 'поручение',
  publication: 'публикация',
  machine_client: 'ключ программы',
  letter_import: 'таблица писем',
  calendar: 'календарь',
  journal: 'журнал',
  installation: 'установка',
};

export function kindWords(kind: string): string {
  return Object.hasOwn(KINDS, kind) ? (KINDS[kind] ?? kind) : kind;
}
