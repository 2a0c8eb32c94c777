/** Drawn from the OpenAPI document; never written by hand: `npm run api:types`. */
export interface paths {
    readonly "/account-imports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Люди из таблицы xlsx или csv: проверить строки; никто ещё не заведён */
        readonly post: operations["postAccountImports"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/account-imports/{importId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Таблица людей: что будет или стало с каждой строкой */
        readonly get: operations["getAccountImportsByImportId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/account-imports/{importId}/accounts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Завести людей из годных строк; повтор ничего не меняет */
        readonly post: operations["postAccountImportsByImportIdAccounts"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/accounts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Учётные записи: у администратора участка — его участка */
        readonly get: operations["getAccounts"];
        readonly put?: never;
        /** Завести человека; пароль он задаёт сам по ссылке */
        readonly post: operations["postAccounts"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/accounts/{accountId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Человек */
        readonly get: operations["getAccountsByAccountId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/accounts/{accountId}/block": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Заблокировать: все сеансы кончаются сразу */
        readonly post: operations["postAccountsByAccountIdBlock"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/accounts/{accountId}/details": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Сменить имя, должность, роль или участок */
        readonly post: operations["postAccountsByAccountIdDetails"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/accounts/{accountId}/factor-removal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Снять второй фактор потерявшему его; все сеансы кончаются */
        readonly post: operations["postAccountsByAccountIdFactorRemoval"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/accounts/{accountId}/password-link": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Одноразовая ссылка для пароля; показывается один раз, прежняя перестаёт действовать */
        readonly post: operations["postAccountsByAccountIdPasswordLink"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/accounts/{accountId}/sign-out": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Закончить все сеансы человека */
        readonly post: operations["postAccountsByAccountIdSignOut"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/accounts/{accountId}/unblock": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Разблокировать */
        readonly post: operations["postAccountsByAccountIdUnblock"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/adoptions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Продолжить потерянный процесс, а если предмет не назван — все (администратор) */
        readonly post: operations["postAdoptions"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/adoptions/lost": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Процессы, потерянные сервером процессов, по последней сверке (администратор) */
        readonly get: operations["getAdoptionsLost"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/approvals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Письма, которые ждут моей подписи */
        readonly get: operations["getApprovals"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/approvers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Кто может подписать письмо участка */
        readonly get: operations["getApprovers"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/archive": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Правило архива и сколько в нём писем по годам */
        readonly get: operations["getArchive"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/archive/letters": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Письма архива за год, новые сверху */
        readonly get: operations["getArchiveLetters"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/archive/rule": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Включить или выключить архив, задать срок */
        readonly post: operations["postArchiveRule"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/assignments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Мои поручения, по сроку */
        readonly get: operations["getAssignments"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/assignments/{assignmentId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Поручение с отчётами */
        readonly get: operations["getAssignmentsByAssignmentId"];
        /** Изменить поручение */
        readonly put: operations["putAssignmentsByAssignmentId"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/assignments/{assignmentId}/extension": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Продлить срок */
        readonly post: operations["postAssignmentsByAssignmentIdExtension"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/assignments/{assignmentId}/extension-refusal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Отказать в продлении */
        readonly post: operations["postAssignmentsByAssignmentIdExtensionRefusal"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/assignments/{assignmentId}/off-control": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Снять с контроля */
        readonly post: operations["postAssignmentsByAssignmentIdOffControl"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/assignments/{assignmentId}/on-control": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Поставить на контроль снова */
        readonly post: operations["postAssignmentsByAssignmentIdOnControl"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/assignments/{assignmentId}/passing": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Передать дальше: подчинённое поручение */
        readonly post: operations["postAssignmentsByAssignmentIdPassing"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/assignments/{assignmentId}/reports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Представить отчёт */
        readonly post: operations["postAssignmentsByAssignmentIdReports"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/assignments/{assignmentId}/time-request": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Попросить новый срок */
        readonly post: operations["postAssignmentsByAssignmentIdTimeRequest"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/assignments/{assignmentId}/withdrawal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Отозвать поручение */
        readonly post: operations["postAssignmentsByAssignmentIdWithdrawal"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/availability": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Доступность установки по месяцам (администратор, проверяющий) */
        readonly get: operations["getAvailability"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/batches": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Партии участка, новые сверху */
        readonly get: operations["getBatches"];
        readonly put?: never;
        /** Собрать и отправить партию сейчас */
        readonly post: operations["postBatches"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/batches/{batchId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Карточка партии */
        readonly get: operations["getBatchesByBatchId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/batches/{batchId}/files/{kind}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Архив партии или форма 103 */
        readonly get: operations["getBatchesByBatchIdFilesByKind"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/batches/{batchId}/settlement": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Что видно в кабинете Почты о неясной передаче */
        readonly post: operations["postBatchesByBatchIdSettlement"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/batches/preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Что ушло бы партией сейчас: письма, сумма, час закрытия */
        readonly get: operations["getBatchesPreview"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/batches/readiness": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Сколько писем готово к отправке */
        readonly get: operations["getBatchesReadiness"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/calendar": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Рабочие и нерабочие дни по годам */
        readonly get: operations["getCalendar"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/calendar/{year}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Год календаря; ETag для правки */
        readonly get: operations["getCalendarByYear"];
        /** Сохранить переносы года новой версией; для первой If-Match: "0" */
        readonly put: operations["putCalendarByYear"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/calendar/{year}/look": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Что изменится и когда закроются партии; ничего не сохраняется */
        readonly post: operations["postCalendarByYearLook"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/calendar/{year}/reading": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Прочесть год из таблицы xlsx, xls или csv; ничего не сохраняется */
        readonly post: operations["postCalendarByYearReading"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/calendar/{year}/versions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Версии года: кто, когда и что изменил */
        readonly get: operations["getCalendarByYearVersions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/control": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Поручения на контроле, просроченные сверху */
        readonly get: operations["getControl"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/delo/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Принять события карточек, поручений и отчётов
         * @description Вызывает программа по токену с разрешением delo:events (Authorization: Bearer …); программа относится к одному участку. Ключ без срока, выданный прежде, действует тоже.
         *     До 500 событий за раз, каждое — со всем состоянием своего объекта (карточки, поручения или отчёта) после события. revision растёт с каждым
         *     изменением объекта: опоздавшее событие ничего не портит (stale), повторённое с тем же eventId — тоже (repeated); та же revision с другим содержанием — отказ. Отчёт может прийти раньше
         *     поручения, поручение — раньше карточки. Отчёт относится к карточке своего поручения: если поручение уже известно
         *     и названа другая карточка — отказ; если поручение приходит позже, отчёт виден только при нём. Вышестоящее и подчинённое поручения — на одной карточке:
         *     иначе отказ тому, кто пришёл вторым; перенос начинается с вышестоящего. Поручение, вышестоящее которого не пришло, показано на верхнем уровне; в публикацию
         *     идут только поручения без вышестоящего. День регистрации, поручения, отчёта — не раньше 1990 года и не позже завтрашнего, продлённый срок — не раньше первого. Непонятое событие названо (refused, по полям), остальные приняты. Ответ не получен — пришлите то же ещё раз.
         */
        readonly post: operations["postDeloEvents"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Поток событий (SSE): letter, batch, installation {id, version, status}, resync — перечитать всё, heartbeat */
        readonly get: operations["getEvents"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/journal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Кто, что, когда и откуда делал; новые первыми */
        readonly get: operations["getJournal"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/journal/check": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Последняя проверка цепочек журнала */
        readonly get: operations["getJournalCheck"];
        readonly put?: never;
        /** Проверить все цепочки журнала сейчас */
        readonly post: operations["postJournalCheck"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/journal/csv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** То же таблицей csv; выгрузка записывается в журнал */
        readonly get: operations["getJournalCsv"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/journal/xlsx": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** То же таблицей xlsx; выгрузка записывается в журнал */
        readonly get: operations["getJournalXlsx"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/letter-imports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Письма из таблицы xlsx или csv: проверить строки; писем ещё нет */
        readonly post: operations["postLetterImports"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/letter-imports/{importId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Таблица писем: что стало с каждой строкой */
        readonly get: operations["getLetterImportsByImportId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/letter-imports/{importId}/columns": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Сказать, что в каком столбце; такие же таблицы участок дальше читает так же */
        readonly post: operations["postLetterImportsByImportIdColumns"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/letter-imports/{importId}/letters": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Сделать письма из годных строк; повтор ничего не меняет */
        readonly post: operations["postLetterImportsByImportIdLetters"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/letter-imports/{importId}/submission": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Отправить на подпись черновики этой таблицы; повтор ничего не меняет */
        readonly post: operations["postLetterImportsByImportIdSubmission"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/letter-offers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Что предложить по номеру дела: вид, разряд, получатели */
        readonly get: operations["getLetterOffers"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/letter-recipients": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Кому участок уже писал, по началу имени */
        readonly get: operations["getLetterRecipients"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/letter-views": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Мои виды списка писем и общие на участке */
        readonly get: operations["getLetterViews"];
        readonly put?: never;
        /** Сохранить вид; под прежним именем — заново */
        readonly post: operations["postLetterViews"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/letter-views/{viewId}/removal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Удалить вид */
        readonly post: operations["postLetterViewsByViewIdRemoval"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/letters": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Письма участка, новые сверху */
        readonly get: operations["getLetters"];
        readonly put?: never;
        /** Создать черновик */
        readonly post: operations["postLetters"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/letters/{letterId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Карточка письма */
        readonly get: operations["getLettersByLetterId"];
        /** Изменить черновик или возвращённое письмо */
        readonly put: operations["putLettersByLetterId"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/letters/{letterId}/approval": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Подписать (подпись ставит сервер) */
        readonly post: operations["postLettersByLetterIdApproval"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/letters/{letterId}/archive-return": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Вернуть письмо из архива */
        readonly post: operations["postLettersByLetterIdArchiveReturn"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/letters/{letterId}/attachments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Приложить документ */
        readonly post: operations["postLettersByLetterIdAttachments"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/letters/{letterId}/attachments/{attachmentId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Документ, как его приложили */
        readonly get: operations["getLettersByLetterIdAttachmentsByAttachmentId"];
        readonly put?: never;
        readonly post?: never;
        /** Убрать документ */
        readonly delete: operations["deleteLettersByLetterIdAttachmentsByAttachmentId"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/letters/{letterId}/attachments/{attachmentId}/pages/{page}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Страница документа картинкой */
        readonly get: operations["getLettersByLetterIdAttachmentsByAttachmentIdPagesByPage"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/letters/{letterId}/attachments/{attachmentId}/seen-losses": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Посмотрел(а), что не вошло в PDF: отправить так */
        readonly put: operations["putLettersByLetterIdAttachmentsByAttachmentIdSeenLosses"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/letters/{letterId}/attachments/order": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Порядок документов */
        readonly put: operations["putLettersByLetterIdAttachmentsOrder"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/letters/{letterId}/cancellation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Отозвать письмо */
        readonly post: operations["postLettersByLetterIdCancellation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/letters/{letterId}/comments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Комментарий к письму для своих */
        readonly post: operations["postLettersByLetterIdComments"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/letters/{letterId}/files/{kind}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Файл письма: PDF, подпись, уведомление… */
        readonly get: operations["getLettersByLetterIdFilesByKind"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/letters/{letterId}/filing": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Подшить без уведомления о вручении */
        readonly post: operations["postLettersByLetterIdFiling"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/letters/{letterId}/pages/{page}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Страница готового письма картинкой */
        readonly get: operations["getLettersByLetterIdPagesByPage"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/letters/{letterId}/reassignment": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Передать на подпись другому */
        readonly post: operations["postLettersByLetterIdReassignment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/letters/{letterId}/resubmission": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Отправить исправленное письмо снова */
        readonly post: operations["postLettersByLetterIdResubmission"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/letters/{letterId}/return": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Вернуть автору с замечанием */
        readonly post: operations["postLettersByLetterIdReturn"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/letters/{letterId}/settlement": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Решить, что делать с невручённым письмом */
        readonly post: operations["postLettersByLetterIdSettlement"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/letters/{letterId}/signature": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Подпись письма и заключение о ней: цепочка, срок, отзыв, списки, доверенность */
        readonly get: operations["getLettersByLetterIdSignature"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/letters/{letterId}/signed-approval": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Подписать своей подписью (.sig) */
        readonly post: operations["postLettersByLetterIdSignedApproval"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/letters/{letterId}/signing-task": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Что подписать: документ, его хеш, принимаемые сертификаты; подпись — в signed-approval */
        readonly get: operations["getLettersByLetterIdSigningTask"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/letters/{letterId}/submission": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Отправить на подпись: даётся номер */
        readonly post: operations["postLettersByLetterIdSubmission"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/letters/{letterId}/workflow": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Ход процесса письма (администратор); null, пока процесс не начат */
        readonly get: operations["getLettersByLetterIdWorkflow"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/letters/counts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Сколько писем в каждой папке */
        readonly get: operations["getLettersCounts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/letters/late-counts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Сколько писем просрочено в каждой папке */
        readonly get: operations["getLettersLateCounts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/limits-profiles": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Профили пределов, каждый в действующей версии */
        readonly get: operations["getLimitsProfiles"];
        readonly put?: never;
        /** Скопировать версию профиля под новым кодом */
        readonly post: operations["postLimitsProfiles"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/limits-profiles/{family}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Профиль пределов; ETag для правки */
        readonly get: operations["getLimitsProfilesByFamily"];
        /** Сохранить пределы новой версией; поставленные с программой не меняются */
        readonly put: operations["putLimitsProfilesByFamily"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/limits-profiles/{family}/look": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Что изменится, у каких участков и какие черновики не пройдут; ничего не сохраняется */
        readonly post: operations["postLimitsProfilesByFamilyLook"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/limits-profiles/{family}/versions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Последние версии: кто, когда и что изменил */
        readonly get: operations["getLimitsProfilesByFamilyVersions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/machine-clients": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Программы (администратор) */
        readonly get: operations["getMachineClients"];
        readonly put?: never;
        /** Завести программу: секрет показывается один раз */
        readonly post: operations["postMachineClients"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/machine-clients/{clientId}/block": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Заблокировать: её токены перестают действовать сразу */
        readonly post: operations["postMachineClientsByClientIdBlock"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/machine-clients/{clientId}/revocation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Отозвать программу навсегда */
        readonly post: operations["postMachineClientsByClientIdRevocation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/machine-clients/{clientId}/secret": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Новый секрет программы: показывается один раз, прежний действует ещё названное время */
        readonly post: operations["postMachineClientsByClientIdSecret"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/machine-clients/{clientId}/unblock": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Разблокировать программу */
        readonly post: operations["postMachineClientsByClientIdUnblock"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/mailbox/unrecognised": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Сообщения ящика обмена, в которых наше не узнано (администратор) */
        readonly get: operations["getMailboxUnrecognised"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/mailbox/unrecognised/{uid}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Такое сообщение, каким оно пришло */
        readonly get: operations["getMailboxUnrecognisedByUid"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/matters": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Журнал карточек, новые сверху */
        readonly get: operations["getMatters"];
        readonly put?: never;
        /** Зарегистрировать карточку */
        readonly post: operations["postMatters"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/matters/{matterId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Карточка с поручениями и отчётами */
        readonly get: operations["getMattersByMatterId"];
        /** Изменить карточку */
        readonly put: operations["putMattersByMatterId"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/matters/{matterId}/assignments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Дать поручение первого уровня */
        readonly post: operations["postMattersByMatterIdAssignments"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/matters/import": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Карточки из файла xlsx или xml; без dryRun=false только показывает, что будет сделано */
        readonly post: operations["postMattersImport"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/me": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Свои сеансы и второй фактор */
        readonly get: operations["getMe"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/me/confirmation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Подтвердить, что у сеанса его владелец: паролем, а где есть второй фактор — кодом или ключом */
        readonly post: operations["postMeConfirmation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/me/key-challenges": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Что спросить у своего ключа */
        readonly post: operations["postMeKeyChallenges"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/me/keys": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Добавить свой ключ */
        readonly post: operations["postMeKeys"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/me/keys/{keyId}/removal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Убрать свой ключ */
        readonly post: operations["postMeKeysByKeyIdRemoval"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/me/password": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Сменить пароль; остальные сеансы кончаются */
        readonly post: operations["postMePassword"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/me/sessions/{sessionId}/end": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Закончить свой сеанс */
        readonly post: operations["postMeSessionsBySessionIdEnd"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/oauth/token": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Токен программы по её секрету
         * @description OAuth 2.0, client credentials (RFC 6749, 4.4). Секрет — в Authorization: Basic (client_id и client_secret, каждый записан как в форме) или в полях формы; не тут и там.
         *     Токен непрозрачный, живёт 600 с; программа, которую заблокировали, и секрет, срок которого вышел, перестают действовать сразу, вместе с токенами.
         */
        readonly post: operations["postOauthToken"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/publications": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Публикации участка, последние изменения сверху */
        readonly get: operations["getPublications"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/publications/{publicationId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Публикация одной карточки; id — её же. before: сообщения старше этой версии */
        readonly get: operations["getPublicationsByPublicationId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/publications/{publicationId}/messages/{version}/files/{file}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Сообщение, каким оно ушло (message), его файл (picture) или подпись файла (signature) */
        readonly get: operations["getPublicationsByPublicationIdMessagesByVersionFilesByFile"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/publications/{publicationId}/resending": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Отправить текущую картину ещё раз */
        readonly post: operations["postPublicationsByPublicationIdResending"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/publications/counts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Сколько публикаций в каждом состоянии */
        readonly get: operations["getPublicationsCounts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/registry": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Письма, переданные Почте за дни, с числом и суммой */
        readonly get: operations["getRegistry"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/registry/pdf": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** То же для печати, PDF */
        readonly get: operations["getRegistryPdf"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/registry/xlsx": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** То же таблицей xlsx */
        readonly get: operations["getRegistryXlsx"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/reports/{reportId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Изменить отчёт; возвращённый представляется снова */
        readonly put: operations["putReportsByReportId"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/reports/{reportId}/acceptance": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Принять отчёт
         * @description Принятый отчёт ответственного исполняет поручение. Переданные из него и не исполненные остаются на исполнении; с passedOn=withdraw они отзываются
         *     вместе с ним.
         */
        readonly post: operations["postReportsByReportIdAcceptance"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/reports/{reportId}/files/{sha256}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Файл отчёта */
        readonly get: operations["getReportsByReportIdFilesBySha256"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/reports/{reportId}/return": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Вернуть отчёт с замечанием */
        readonly post: operations["postReportsByReportIdReturn"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/session": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Кто вошёл */
        readonly get: operations["getSession"];
        readonly put?: never;
        /** Войти */
        readonly post: operations["postSession"];
        /** Выйти */
        readonly delete: operations["deleteSession"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/session/key-challenge": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Что спросить у ключа после верного пароля */
        readonly post: operations["postSessionKeyChallenge"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/signing-key": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Какие сертификаты принимаются от этого человека, доверенность при них */
        readonly get: operations["getSigningKey"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/signing-key/authority": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Файл доверенности (МЧД) */
        readonly get: operations["getSigningKeyAuthority"];
        readonly put?: never;
        /** Сохранить доверенность (МЧД) при сертификате */
        readonly post: operations["postSigningKeyAuthority"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/signing-key/challenge": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Текст, подпись которого доказывает ключ; для этого сеанса */
        readonly get: operations["getSigningKeyChallenge"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/signing-key/end": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Больше не подписывать своим ключом */
        readonly post: operations["postSigningKeyEnd"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/signing-key/proof": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Доказать ключ; ответ судьи появится в «asked» */
        readonly post: operations["postSigningKeyProof"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/site": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Свой участок; null у администратора установки */
        readonly get: operations["getSite"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sites": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Участки, которыми человек управляет или которые проверяет */
        readonly get: operations["getSites"];
        readonly put?: never;
        /** Завести участок; его расписание начинается сразу */
        readonly post: operations["postSites"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sites/{siteId}/publication-backfill": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Сколько сообщений ушло бы об уже открытых карточках, и как идёт начатое */
        readonly get: operations["getSitesBySiteIdPublicationBackfill"];
        readonly put?: never;
        /** Опубликовать уже открытые карточки */
        readonly post: operations["postSitesBySiteIdPublicationBackfill"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sites/{siteId}/publication-check": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Проверить связь с почтовым сервером и ящиком обмена */
        readonly post: operations["postSitesBySiteIdPublicationCheck"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sites/{siteId}/publication-preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Какой карточка ушла бы по действующим настройкам; ничего не отправляется */
        readonly get: operations["getSitesBySiteIdPublicationPreview"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sites/{siteId}/publication-settings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Настройки публикации участка; ETag для правки */
        readonly get: operations["getSitesBySiteIdPublicationSettings"];
        /** Сохранить настройки: всегда новая версия */
        readonly put: operations["putSitesBySiteIdPublicationSettings"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sites/{siteId}/publication-settings/choices": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Группы, виды доставки и подписывающие, которые участок знает */
        readonly get: operations["getSitesBySiteIdPublicationSettingsChoices"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sites/{siteId}/publication-settings/versions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Последние версии, автор и что изменилось */
        readonly get: operations["getSitesBySiteIdPublicationSettingsVersions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sites/{siteId}/publication-settings/versions/{version}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Одна версия */
        readonly get: operations["getSitesBySiteIdPublicationSettingsVersionsByVersion"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sites/{siteId}/publication-test-message": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Отправить проверочное сообщение без сведений о карточках */
        readonly post: operations["postSitesBySiteIdPublicationTestMessage"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sites/{siteId}/settings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Настройки участка; ETag для правки */
        readonly get: operations["getSitesBySiteIdSettings"];
        /** Сохранить настройки новой версией */
        readonly put: operations["putSitesBySiteIdSettings"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sites/{siteId}/settings/look": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Что изменится и что из этого выйдет; ничего не сохраняется */
        readonly post: operations["postSitesBySiteIdSettingsLook"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sites/{siteId}/settings/versions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Последние версии: кто, когда и что изменил */
        readonly get: operations["getSitesBySiteIdSettingsVersions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/tasks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Открытые задания участка */
        readonly get: operations["getTasks"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/tasks/{taskId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Задание с комментариями */
        readonly get: operations["getTasksByTaskId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/tasks/{taskId}/claim": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Взять задание себе */
        readonly post: operations["postTasksByTaskIdClaim"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/tasks/{taskId}/comments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Добавить комментарий */
        readonly post: operations["postTasksByTaskIdComments"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/tasks/{taskId}/delegate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Передать задание другому сотруднику */
        readonly post: operations["postTasksByTaskIdDelegate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/tasks/{taskId}/release": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Вернуть задание в общие */
        readonly post: operations["postTasksByTaskIdRelease"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/tasks/bulk": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Взять, вернуть или передать несколько заданий */
        readonly post: operations["postTasksBulk"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/tasks/counts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Сколько заданий в каждой очереди */
        readonly get: operations["getTasksCounts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/trust": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Корни, промежуточные УЦ и списки отозванных: откуда, возраст, срок, последний отказ */
        readonly get: operations["getTrust"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/typed": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Своё набранное и не отправленное */
        readonly get: operations["getTyped"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/typed/{typedId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Сохранить набранное */
        readonly put: operations["putTypedByTypedId"];
        readonly post?: never;
        /** Выбросить набранное */
        readonly delete: operations["deleteTypedByTypedId"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/webhooks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Подписки программ на события */
        readonly get: operations["getWebhooks"];
        readonly put?: never;
        /**
         * Подписать получателя: секрет показывается один раз
         * @description Что приходит получателю и как проверить подпись — docs/formats/webhooks.md.
         */
        readonly post: operations["postWebhooks"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/webhooks/{webhookId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Подписка */
        readonly get: operations["getWebhooksByWebhookId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/webhooks/{webhookId}/deliveries": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** События подписки и попытки их доставить */
        readonly get: operations["getWebhooksByWebhookIdDeliveries"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/webhooks/{webhookId}/details": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Сменить адрес, события, участок */
        readonly post: operations["postWebhooksByWebhookIdDetails"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/webhooks/{webhookId}/off": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Выключить: новое не собирается, ждущее хранится */
        readonly post: operations["postWebhooksByWebhookIdOff"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/webhooks/{webhookId}/on": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Включить: ждущее уходит сразу */
        readonly post: operations["postWebhooksByWebhookIdOn"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/webhooks/{webhookId}/resending": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Отправить ещё раз: одно событие или все с названного момента, в прежнем порядке */
        readonly post: operations["postWebhooksByWebhookIdResending"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/webhooks/{webhookId}/secret": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Новый секрет подписи: показывается один раз, прежний подписывает рядом ещё названное время */
        readonly post: operations["postWebhooksByWebhookIdSecret"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/webhooks/{webhookId}/test": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Отправить проверочное событие */
        readonly post: operations["postWebhooksByWebhookIdTest"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly Account: components["schemas"]["Person"] & {
            /** Format: date-time */
            readonly createdAt: string;
            readonly isActive: boolean;
            readonly login: string;
            /** @enum {string} */
            readonly role: "clerk" | "supervisor" | "site_admin" | "admin" | "auditor";
            readonly siteId: string | null;
            readonly siteName: string | null;
        };
        readonly AdoptionAsked: {
            readonly wishId: string;
        };
        readonly Approval: {
            readonly pdfSha256: string;
            readonly revision: number;
        };
        readonly Archive: {
            readonly rule: components["schemas"]["ArchiveRule"] & {
                /** Format: date-time */
                readonly changedAt: string | null;
                readonly movedCount: number | null;
                /** Format: date-time */
                readonly ranAt: string | null;
                /** @enum {string|null} */
                readonly stop: "done" | "bound" | "off" | "recovery" | null;
            };
            readonly years: readonly {
                readonly count: number;
                readonly year: number;
            }[];
        };
        readonly ArchiveDone: Record<string, never>;
        readonly ArchiveReturn: {
            readonly reason: string;
        };
        readonly ArchiveRule: {
            readonly isOn: boolean;
            readonly years: number;
        };
        readonly Assignment: {
            readonly actions: components["schemas"]["AssignmentActions"];
            /** Format: uuid */
            readonly authorId: string | null;
            readonly authorName: string;
            /** Format: uuid */
            readonly controllerId: string | null;
            readonly controllerName: string | null;
            readonly dueOn: string | null;
            readonly executors: readonly components["schemas"]["Executor"][];
            readonly extendedTo: string | null;
            readonly extensionAskedTo: string | null;
            readonly extensionReason: string | null;
            /** Format: uuid */
            readonly id: string;
            readonly isOverdue: boolean;
            readonly issuedOn: string;
            /** Format: uuid */
            readonly matterId: string;
            /** Format: uuid */
            readonly parentId: string | null;
            readonly reports: readonly components["schemas"]["Report"][];
            /** @enum {string} */
            readonly source: "mask" | "delo";
            /** @enum {string} */
            readonly state: "open" | "done" | "withdrawn";
            readonly takenOffControlOn: string | null;
            readonly text: string;
            readonly version: number;
        };
        readonly AssignmentActions: {
            readonly answerTime: boolean;
            readonly askTime: boolean;
            readonly edit: boolean;
            readonly passOn: boolean;
            readonly putOnControl: boolean;
            readonly report: boolean;
            readonly takeOffControl: boolean;
            readonly withdraw: boolean;
        };
        readonly AssignmentCard: components["schemas"]["Assignment"] & {
            readonly card: {
                readonly applicantName: string;
                readonly registeredOn: string;
                readonly registrationNumber: string;
                readonly subject: string;
            } | null;
            readonly olderTimeline: string | null;
            readonly parent: {
                readonly authorName: string;
                /** Format: uuid */
                readonly id: string;
                readonly text: string;
            } | null;
            readonly passedOn: readonly components["schemas"]["Assignment"][];
            readonly reporters: readonly components["schemas"]["Executor"][];
            readonly siteId: string;
            readonly tasks: readonly components["schemas"]["Task"][];
            readonly timeline: readonly components["schemas"]["TimelineLine"][];
        };
        readonly AssignmentEdit: components["schemas"]["AssignmentInput"] & {
            /** Format: date */
            readonly extendedTo?: string | null;
        };
        readonly AssignmentInput: {
            /** Format: uuid */
            readonly controllerId?: string | null;
            /** Format: date */
            readonly dueOn?: string | null;
            readonly executors: readonly {
                /** Format: uuid */
                readonly accountId?: string;
                readonly isResponsible: boolean;
                readonly name?: string;
            }[];
            /** Format: date */
            readonly issuedOn?: string;
            readonly text: string;
        };
        readonly AssignmentItem: {
            readonly authorName: string;
            readonly dueOn: string | null;
            readonly executors: readonly components["schemas"]["Executor"][];
            readonly extendedTo: string | null;
            readonly extensionAskedTo: string | null;
            readonly hasReport: boolean;
            /** Format: uuid */
            readonly id: string;
            readonly isOverdue: boolean;
            readonly issuedOn: string;
            /** Format: uuid */
            readonly matterId: string;
            readonly registrationNumber: string | null;
            readonly siteId: string;
            /** @enum {string} */
            readonly source: "mask" | "delo";
            /** @enum {string} */
            readonly state: "open" | "done" | "withdrawn";
            readonly subject: string | null;
            readonly text: string;
            readonly version: number;
        };
        readonly Attachment: {
            readonly byteSize: number;
            readonly fileName: string;
            /** Format: uuid */
            readonly id: string;
            readonly losses: {
                readonly key: string;
                readonly seen: {
                    readonly at: string;
                    readonly byName: string | null;
                } | null;
            } | null;
            readonly ordinal: number;
            readonly warnings: readonly {
                readonly code: string;
                readonly message: string;
                readonly page?: number;
                /** @enum {string} */
                readonly severity: "warning" | "loss";
            }[];
        };
        readonly AttachmentOrder: {
            readonly attachmentIds: readonly string[];
        };
        readonly Authority: {
            /** @enum {string} */
            readonly datesFrom: "file" | "typed";
            readonly fileName: string | null;
            readonly from: string;
            readonly number: string;
            readonly sha256: string | null;
            readonly until: string;
        } | null;
        readonly AuthorityForm: {
            /**
             * Format: binary
             * @description XML единого формата: номер и сроки берутся из него
             */
            readonly file?: string;
            readonly from?: string;
            readonly number?: string;
            readonly until?: string;
        };
        readonly Availability: {
            /** Format: date-time */
            readonly asOf: string;
            readonly months: readonly components["schemas"]["MonthAvailability"][];
            /** Format: date-time */
            readonly since: string;
            readonly targetBasisPoints: number;
            readonly timeZone: string;
        };
        readonly Awaiting: {
            readonly code: string;
            readonly from: string;
            readonly until?: string;
            readonly what: string;
        } | null;
        readonly BatchCard: components["schemas"]["BatchListItem"] & {
            readonly archiveFileName: string | null;
            readonly attempts: readonly components["schemas"]["SubmissionAttempt"][];
            readonly canSettle: boolean;
            readonly createdByName: string | null;
            readonly hasArchive: boolean;
            readonly hasForm103: boolean;
            readonly letters: readonly components["schemas"]["BatchLetter"][];
            readonly tasks: readonly components["schemas"]["Task"][];
            readonly timeline: readonly components["schemas"]["TimelineLine"][];
            readonly uploadId: string | null;
        };
        readonly BatchLetter: {
            readonly faults: readonly {
                readonly column: string;
                readonly message: string;
                readonly row: number;
            }[];
            /** @enum {string|null} */
            readonly keyPlace: "server" | "own" | null;
            /** @enum {string} */
            readonly kind: "registered" | "simple";
            /** Format: uuid */
            readonly letterId: string;
            /** @enum {string|null} */
            readonly outcome: "delivered" | "returned_to_court" | "lost" | "dispatched" | null;
            readonly recipientName: string;
            readonly registrationNumber: string;
            /** @enum {string|null} */
            readonly result: "accepted" | "rejected" | "requeued" | null;
            readonly row: number;
            readonly shpi: string | null;
            /** @enum {string} */
            readonly status: "draft" | "preparing" | "needs_fix" | "awaiting_visa" | "awaiting_signature" | "returned" | "signed" | "queued" | "submitting" | "unknown" | "accepted" | "delivered_to_cabinet" | "printing" | "in_transit" | "at_office" | "attempted" | "returning" | "delivered" | "returned_to_court" | "lost" | "cancelled" | "filed";
        };
        readonly BatchListItem: {
            readonly acceptedCount: number | null;
            readonly archiveByteSize: number | null;
            readonly awaiting: components["schemas"]["Awaiting"];
            /** Format: date */
            readonly batchDate: string;
            /** Format: date-time */
            readonly closedAt: string | null;
            /** Format: date-time */
            readonly createdAt: string;
            /** Format: uuid */
            readonly id: string;
            readonly letterCount: number;
            readonly ordinal: number;
            readonly rejectedCount: number | null;
            readonly siteId: string;
            /** @enum {string} */
            readonly status: "frozen" | "archived" | "submitting" | "unknown" | "answered" | "refused" | "closed";
            readonly statusName: string;
            /** Format: date-time */
            readonly statusSince: string;
            /** Format: date-time */
            readonly submittedAt: string | null;
        };
        readonly BatchPreview: {
            readonly caveat: string;
            /** Format: date-time */
            readonly closesAt: string;
            readonly letters: readonly {
                /** Format: uuid */
                readonly id: string;
                /** @enum {string} */
                readonly kind: "registered" | "simple";
                readonly number: string | null;
                readonly pageCount: number | null;
                readonly recipientAddress: string;
                readonly recipientName: string;
            }[];
            readonly sum: components["schemas"]["Kopecks"];
            readonly withheld: number;
        };
        readonly BatchReadiness: {
            readonly ready: number;
            readonly withheld: number;
        };
        readonly BulkTasks: {
            /** @enum {string} */
            readonly act: "claim" | "release" | "delegate";
            /** Format: uuid */
            readonly personId?: string;
            readonly taskIds: readonly string[];
        };
        readonly BulkTasksResult: {
            readonly results: readonly {
                readonly refusal: string | null;
                /** Format: uuid */
                readonly taskId: string;
            }[];
        };
        readonly CalendarLook: {
            readonly changes: readonly {
                readonly became: string;
                readonly field: string;
                readonly label: string;
                readonly was: string;
            }[];
            readonly effects: readonly string[];
            readonly version: number;
        };
        readonly CalendarReading: {
            readonly found: components["schemas"]["CalendarYear"] & (Record<string, never> | null);
            readonly unread: readonly string[];
        };
        readonly CalendarSheet: {
            /** Format: binary */
            readonly file: string;
        };
        readonly CalendarVersion: {
            readonly authorName: string;
            readonly changes: readonly {
                readonly became: string;
                readonly field: string;
                readonly label: string;
                readonly was: string;
            }[];
            /** Format: date-time */
            readonly createdAt: string;
            readonly kept: components["schemas"]["CalendarYear"];
            readonly version: number;
        };
        readonly CalendarYear: {
            readonly daysOff: readonly string[];
            readonly decree: string;
            readonly workingDays: readonly string[];
            readonly year: number;
        };
        readonly CalendarYearDays: {
            readonly daysOff: readonly string[];
            readonly decree: string;
            readonly workingDays: readonly string[];
        };
        readonly Cancellation: {
            readonly reason: string;
        };
        readonly CardFields: {
            readonly applicantName: string;
            readonly covering: {
                readonly date: string;
                readonly number: string;
                readonly sender: string;
            } | null;
            readonly deliveryKind: string;
            readonly documentGroup: string;
            readonly registeredOn: string;
            readonly registrationNumber: string;
            readonly subject: string;
        };
        readonly CardFile: {
            /** Format: binary */
            readonly file: string;
        };
        readonly CardImport: {
            readonly counts: {
                readonly changed: number;
                readonly made: number;
                readonly refused: number;
                readonly same: number;
            };
            readonly fileName: string;
            readonly id: string | null;
            readonly ignoredColumns: readonly string[];
            readonly rows: readonly {
                readonly card: {
                    readonly applicantName: string;
                    readonly deliveryKind: string;
                    readonly documentGroup: string;
                    readonly registeredOn: string;
                    readonly subject: string;
                } | null;
                readonly changes: readonly string[];
                readonly differences: readonly {
                    readonly becomes: string;
                    readonly label: string;
                    readonly was: string;
                }[];
                readonly faults: readonly components["schemas"]["Fault"][];
                /** @enum {string} */
                readonly outcome: "made" | "changed" | "same" | "refused";
                readonly place: number;
                readonly registrationNumber: string;
            }[];
            /** @enum {string} */
            readonly state: "planned" | "going" | "done";
            readonly taken: number;
            readonly total: number;
        };
        readonly CardInput: components["schemas"]["CardFields"] & {
            readonly applicantName?: string;
            readonly covering?: {
                /** Format: date */
                readonly date: string;
                readonly number: string;
                readonly sender: string;
            } | null;
            readonly deliveryKind?: string;
            readonly documentGroup?: string;
            /** Format: date */
            readonly registeredOn?: string;
            readonly registrationNumber?: string;
            readonly subject?: string;
        };
        readonly CaseOffers: {
            readonly proposal: {
                readonly because: string;
                /** @enum {string} */
                readonly documentKind: "court_order" | "summons" | "act_copy" | "other";
                /** @enum {string} */
                readonly kind: "registered" | "simple";
                readonly term?: string;
            } | null;
            readonly recipients: readonly components["schemas"]["RecipientOffer"][];
        };
        readonly CurrentCalendarYear: {
            readonly kept: components["schemas"]["CalendarYear"];
            readonly restDays: readonly string[];
            readonly version: number;
            readonly workingDayCount: number;
        };
        readonly CurrentPublicationSettings: {
            readonly settings: components["schemas"]["PublicationSettings"];
            readonly siteId: string;
            readonly version: number;
        };
        readonly CurrentSiteSettings: {
            readonly settings: components["schemas"]["SiteSettings"];
            readonly siteId: string;
            readonly version: number;
        };
        readonly DayRegistry: {
            readonly caveat: string;
            /** Format: date */
            readonly from: string;
            readonly letters: readonly components["schemas"]["RegistryLine"][];
            /** Format: date */
            readonly to: string;
            readonly totals: {
                readonly electronic: number;
                readonly letters: number;
                readonly notTold: number;
                readonly paper: number;
                readonly simple: number;
                readonly sum: components["schemas"]["Kopecks"];
            };
        };
        readonly DecisionInProgress: {
            /** @enum {string} */
            readonly kind: "in_progress";
        };
        readonly DeloEvent: {
            readonly card: components["schemas"]["CardFields"] & {
                /** @default null */
                readonly covering: {
                    readonly date: string;
                    readonly number: string;
                    readonly sender: string;
                } | null;
                readonly externalId: string;
                readonly revision: number;
            };
            readonly eventId: string;
            /** @enum {string} */
            readonly kind: "card.registered" | "card.edited";
            /** Format: date-time */
            readonly occurredAt: string;
        } | {
            readonly assignment: {
                readonly authorName: string;
                readonly cardExternalId: string;
                /** @default null */
                readonly controllerName: string | null;
                /** @default null */
                readonly dueOn: string | null;
                readonly executors: readonly {
                    /** @default false */
                    readonly isResponsible: boolean;
                    readonly name: string;
                }[];
                /** @default null */
                readonly extendedTo: string | null;
                readonly externalId: string;
                readonly issuedOn: string;
                /** @default null */
                readonly parentExternalId: string | null;
                readonly revision: number;
                /**
                 * @default open
                 * @enum {string}
                 */
                readonly state: "open" | "done" | "withdrawn";
                /** @default null */
                readonly takenOffControlOn: string | null;
                readonly text: string;
            };
            readonly eventId: string;
            /** @enum {string} */
            readonly kind: "assignment.created" | "assignment.edited";
            /** Format: date-time */
            readonly occurredAt: string;
        } | {
            readonly eventId: string;
            /** @enum {string} */
            readonly kind: "report.created" | "report.edited";
            /** Format: date-time */
            readonly occurredAt: string;
            readonly report: {
                readonly assignmentExternalId: string;
                readonly cardExternalId: string;
                readonly executorName: string;
                readonly externalId: string;
                /** @default [] */
                readonly files: readonly {
                    readonly contentBase64: string;
                    /** @default application/octet-stream */
                    readonly mediaType: string;
                    readonly name: string;
                }[];
                readonly reportedOn: string;
                readonly revision: number;
                /**
                 * @default submitted
                 * @enum {string}
                 */
                readonly state: "submitted" | "accepted" | "returned";
                readonly text: string;
            };
        };
        readonly DeloEventResult: {
            readonly eventId: string | null;
            readonly faults?: readonly components["schemas"]["Fault"][];
            readonly index: number;
            /** @enum {string} */
            readonly result: "applied" | "stale" | "repeated" | "refused";
        };
        readonly DeloEvents: {
            readonly events: readonly components["schemas"]["DeloEvent"][];
        };
        readonly DeloResults: {
            readonly results: readonly components["schemas"]["DeloEventResult"][];
        };
        readonly Draft: {
            /** Format: uuid */
            readonly approverId: string;
            readonly fields: components["schemas"]["LetterFields"];
        };
        readonly DraftBeyondLimits: {
            readonly authorName: string | null;
            /** Format: date-time */
            readonly createdAt: string;
            readonly letterId: string;
            readonly reasons: readonly string[];
            readonly siteId: string;
        };
        readonly Executor: {
            /** Format: uuid */
            readonly accountId: string | null;
            readonly isResponsible: boolean;
            readonly name: string;
        };
        readonly Fault: {
            readonly code: string;
            readonly field: string;
            readonly message: string;
            readonly page?: number;
        };
        readonly GivenTime: {
            /** Format: date */
            readonly until: string;
        };
        readonly JournalCheck: {
            readonly askedByName: string | null;
            readonly brokenAt: readonly string[];
            readonly chainCount: number;
            readonly entryCount: number;
            /** Format: date-time */
            readonly finishedAt: string;
        } | null;
        readonly JournalEntry: {
            readonly action: string;
            readonly actionWords: string;
            readonly actorLogin: string | null;
            readonly actorName: string | null;
            readonly address: string | null;
            /** Format: date-time */
            readonly at: string;
            readonly details: string;
            readonly device: string | null;
            readonly place: string;
            readonly subjectId: string;
            readonly subjectKind: string;
            readonly subjectWords: string;
        };
        readonly JournalPage: {
            readonly items: readonly components["schemas"]["JournalEntry"][];
            readonly nextCursor: string | null;
        };
        readonly KeepTyped: {
            readonly content: components["schemas"]["TypedContent"];
            readonly edit: number;
            readonly place: string;
        };
        readonly KeptCertificate: {
            readonly authority: components["schemas"]["Authority"];
            readonly fingerprintSha256: string;
            readonly issuerName: string;
            readonly ownerName: string;
            readonly position?: string;
            readonly serialNumber: string;
            readonly validFrom: string;
            readonly validTo: string;
        } | null;
        readonly KeptSignature: {
            readonly authority?: components["schemas"]["Authority"];
            readonly certificate: {
                readonly issuerName: string;
                readonly ownerName: string;
                readonly position?: string;
                readonly serialNumber: string;
                readonly validFrom: string;
                readonly validTo: string;
            } | null;
            /** Format: date-time */
            readonly createdAt: string;
            /** @enum {string} */
            readonly keyPlace?: "server" | "own";
            readonly revision: number;
            readonly sha256: string;
            readonly verdict: {
                readonly lists?: readonly components["schemas"]["UsedList"][];
                readonly revocation: string;
                readonly signature: string;
                readonly summary: string;
                readonly validity: string;
            };
        } | null;
        readonly KeptTyped: {
            /** Format: date-time */
            readonly savedAt: string;
        };
        readonly KeyAnswer: {
            /** @default {} */
            readonly clientExtensionResults: {
                readonly [key: string]: unknown;
            };
            readonly id: string;
            readonly rawId: string;
            readonly response: {
                readonly authenticatorData: string;
                readonly clientDataJSON: string;
                readonly signature: string;
            };
            /** @enum {string} */
            readonly type: "public-key";
        };
        readonly KeyChallenge: {
            readonly sha256: string;
            readonly text: string;
        };
        readonly KeyOptions: {
            readonly challenge: string;
        } & {
            readonly [key: string]: unknown;
        };
        readonly KeyProof: {
            /**
             * Format: binary
             * @description Откреплённая подпись текста, CAdES-BES
             */
            readonly proof: string;
        };
        readonly KeyPurpose: {
            /** @enum {string} */
            readonly purpose: "add" | "prove";
        };
        readonly KeyTicket: {
            readonly ticket: string;
        };
        readonly Kopecks: {
            readonly from: number;
            readonly to: number;
        };
        readonly LetterActions: {
            readonly again: boolean;
            readonly approve: boolean;
            readonly cancel: boolean;
            readonly declineVisa: boolean;
            readonly edit: boolean;
            readonly endorse: boolean;
            readonly fileWithoutNotice: boolean;
            readonly reassign: boolean;
            readonly resubmit: boolean;
            readonly sendBack: boolean;
            readonly settleReturn: boolean;
            readonly submit: boolean;
        };
        readonly LetterCard: components["schemas"]["LetterListItem"] & {
            /** Format: date-time */
            readonly acceptedAt: string | null;
            readonly actions: components["schemas"]["LetterActions"];
            /** Format: uuid */
            readonly approverId: string;
            readonly attachments: readonly components["schemas"]["Attachment"][];
            /** Format: uuid */
            readonly authorId: string;
            /** Format: date-time */
            readonly batchClosesAt: string | null;
            /** Format: uuid */
            readonly batchId: string | null;
            readonly comments: readonly components["schemas"]["LetterComment"][];
            /** Format: date-time */
            readonly endorsedAt: string | null;
            readonly endorserName: string | null;
            readonly faults: readonly components["schemas"]["Fault"][];
            readonly fields: components["schemas"]["LetterFields"];
            readonly files: readonly components["schemas"]["LetterFile"][];
            readonly foundAtPost: {
                readonly isSignatureHere: boolean;
                /** Format: date-time */
                readonly notBefore: string | null;
            } | null;
            readonly onBehalfOfName: string | null;
            readonly outcomeAt: string | null;
            readonly outcomeReason: string | null;
            readonly pdfByteSize: number | null;
            readonly pdfSha256: string | null;
            readonly postalEvents: readonly components["schemas"]["PostalEvent"][];
            readonly profileId: string;
            /** Format: date-time */
            readonly recallUntil: string | null;
            readonly remark: string | null;
            readonly revision: number;
            readonly sentAfter: components["schemas"]["LetterLink"];
            readonly sentAgainAs: components["schemas"]["LetterLink"];
            readonly settlement: components["schemas"]["ReturnSettlement"];
            readonly signedByName: string | null;
            readonly tasks: readonly components["schemas"]["Task"][];
            readonly timeline: readonly components["schemas"]["TimelineLine"][];
            readonly undelivered: components["schemas"]["Undelivered"];
            readonly waiting: string | null;
            readonly warnings: readonly components["schemas"]["LetterWarning"][];
        };
        readonly LetterComment: {
            /** Format: date-time */
            readonly at: string;
            readonly authorName: string;
            /** Format: uuid */
            readonly id: string;
            readonly text: string;
        };
        readonly LetterCommentRef: {
            /** Format: uuid */
            readonly id: string;
        };
        readonly LetterCounts: {
            readonly approval: number;
            readonly cancelled: number;
            readonly done: number;
            readonly draft: number;
            readonly to_mend: number;
            readonly to_send: number;
            readonly undelivered: number;
            readonly with_post: number;
        };
        readonly LetterFields: {
            readonly caseNumber?: string;
            readonly comment?: string;
            /** @enum {string} */
            readonly documentKind: "court_order" | "summons" | "act_copy" | "other";
            /** @enum {string} */
            readonly kind: "registered" | "simple";
            readonly recipient: {
                readonly address: string;
                readonly inn?: string;
                readonly kpp?: string;
                readonly name: string;
                /** @enum {string} */
                readonly type: "person" | "company";
            };
            readonly repeatReason?: string;
            readonly title: string;
        };
        readonly LetterFile: {
            readonly byteSize: number;
            /** Format: date-time */
            readonly createdAt: string;
            readonly facts?: unknown;
            readonly fileName: string;
            /** @enum {string} */
            readonly kind: "pdf" | "signature" | "notice" | "form103" | "archive" | "picture" | "message" | "authority";
            readonly mediaType: string;
            readonly revision: number;
            readonly sha256: string;
        };
        readonly LetterImport: {
            readonly counts: {
                readonly already: number;
                readonly failed: number;
                readonly made: number;
                readonly refused: number;
                readonly waiting: number;
            };
            readonly drafts: number;
            readonly extraFiles: readonly string[];
            readonly fileFaults: readonly components["schemas"]["Fault"][];
            readonly fileName: string;
            /** Format: uuid */
            readonly id: string;
            readonly ignoredColumns: readonly string[];
            readonly isReading: boolean;
            readonly isSent: boolean;
            readonly rows: readonly {
                readonly answer: string | null;
                readonly caseNumber: string;
                readonly faults: readonly components["schemas"]["Fault"][];
                readonly fileName: string;
                /** Format: uuid */
                readonly letterId: string | null;
                readonly number: string | null;
                readonly place: number;
                readonly questions: readonly components["schemas"]["Fault"][];
                readonly recipientName: string;
                /** @enum {string} */
                readonly state: "refused" | "waiting" | "made" | "failed" | "already";
                readonly warnings: readonly components["schemas"]["Fault"][];
            }[];
            /** @enum {string} */
            readonly state: "asked" | "planned" | "going" | "done";
            readonly twiceNamed: readonly string[];
        };
        readonly LetterLink: {
            /** Format: uuid */
            readonly id: string;
            readonly number: string | null;
        } | null;
        readonly LetterListItem: {
            readonly approverName: string;
            /** Format: date-time */
            readonly archivedAt: string | null;
            readonly authorName: string;
            readonly awaiting: components["schemas"]["Awaiting"];
            readonly caseNumber: string | null;
            readonly comment: string | null;
            /** Format: date-time */
            readonly createdAt: string;
            /** @enum {string} */
            readonly documentKind: "court_order" | "summons" | "act_copy" | "other";
            readonly fileName: string | null;
            /** Format: uuid */
            readonly id: string;
            /** @enum {string} */
            readonly kind: "registered" | "simple";
            readonly number: string | null;
            /** @enum {string|null} */
            readonly outcome: "delivered" | "returned_to_court" | "lost" | "dispatched" | null;
            readonly pageCount: number | null;
            readonly recipientName: string;
            /** Format: date-time */
            readonly sentAt: string | null;
            readonly shpi: string | null;
            readonly siteId: string;
            /** @enum {string} */
            readonly status: "draft" | "preparing" | "needs_fix" | "awaiting_visa" | "awaiting_signature" | "returned" | "signed" | "queued" | "submitting" | "unknown" | "accepted" | "delivered_to_cabinet" | "printing" | "in_transit" | "at_office" | "attempted" | "returning" | "delivered" | "returned_to_court" | "lost" | "cancelled" | "filed";
            /** Format: date-time */
            readonly statusSince: string;
            readonly title: string;
            readonly version: number;
        };
        readonly LetterRef: {
            /** Format: uuid */
            readonly id: string;
            readonly version: number;
        };
        readonly LetterSheet: {
            /** Format: uuid */
            readonly approverId: string;
            /** @enum {string} */
            readonly documentKind?: "court_order" | "summons" | "act_copy" | "other";
            /** Format: binary */
            readonly documents?: string;
            readonly from?: string;
            /** @enum {string} */
            readonly kind?: "registered" | "simple";
            /** @enum {string} */
            readonly send?: "true" | "false";
            /** Format: binary */
            readonly sheet: string;
            readonly title?: string;
        };
        readonly LetterSheetColumns: {
            readonly columns: readonly ("name" | "address" | "caseNumber" | "file" | "title" | "comment" | "recipientType" | "inn" | "kpp" | "kind" | "documentKind" | "repeatReason" | null)[];
            readonly headPlace: number;
        };
        readonly LetterSheetConfirmation: {
            readonly confirmed?: readonly string[];
        };
        readonly LetterSignature: {
            readonly signature: components["schemas"]["KeptSignature"];
        };
        readonly LetterView: {
            readonly canRemove: boolean;
            /** Format: uuid */
            readonly id: string;
            readonly isOwn: boolean;
            readonly isShared: boolean;
            readonly name: string;
            readonly ownerName: string;
            readonly settings: components["schemas"]["LetterViewSettings"];
        };
        readonly LetterViews: {
            readonly items: readonly components["schemas"]["LetterView"][];
        };
        readonly LetterViewSettings: {
            readonly columns: readonly ("number" | "created" | "sent" | "shpi" | "case" | "comment" | "recipient" | "author" | "approver" | "pages" | "due" | "status")[];
            /** @enum {string} */
            readonly density: "usual" | "dense";
            /** Format: date */
            readonly from?: string;
            /** @enum {string} */
            readonly group?: "draft" | "to_mend" | "approval" | "to_send" | "with_post" | "undelivered" | "done" | "cancelled";
            readonly isLate?: boolean;
            /** @enum {string} */
            readonly order: "newest" | "oldest" | "due";
            /** @enum {string} */
            readonly outcome?: "delivered" | "returned_to_court" | "lost" | "dispatched";
            readonly text?: string;
            /** Format: date */
            readonly to?: string;
        };
        readonly LetterWarning: {
            readonly code: string;
            readonly field: string;
            readonly message: string;
            readonly page?: number;
            /** @enum {string} */
            readonly severity: "warning" | "loss";
        };
        readonly Limit: {
            readonly asOf: string;
            readonly source: string;
            readonly value: number;
        };
        readonly Limits: {
            readonly blankPages: components["schemas"]["Limit"];
            readonly maxAddressLength: components["schemas"]["Limit"];
            readonly maxArchiveByteSize: components["schemas"]["Limit"];
            readonly maxCommentLength: components["schemas"]["Limit"];
            readonly maxFileNameLength: components["schemas"]["Limit"];
            readonly maxLetters: components["schemas"]["Limit"];
            readonly maxPages: components["schemas"]["Limit"];
            readonly maxPdfByteSize: components["schemas"]["Limit"];
            readonly maxRecipientNameLength: components["schemas"]["Limit"];
            readonly maxRegistrationNumberLength: components["schemas"]["Limit"];
            readonly maxSignatureByteSize: components["schemas"]["Limit"];
            readonly maxTitleLength: components["schemas"]["Limit"];
            readonly plannedArchiveByteSize: components["schemas"]["Limit"];
        };
        readonly LimitsProfile: {
            readonly copiedFrom: string | null;
            readonly family: string;
            readonly isShipped: boolean;
            readonly settings: components["schemas"]["LimitsProfileSettings"];
            readonly sites: readonly components["schemas"]["SiteOfLimits"][];
            readonly version: number;
        };
        readonly LimitsProfileCopy: {
            readonly family: string;
            readonly from: string;
            readonly name: string;
        };
        readonly LimitsProfileLook: {
            readonly changes: readonly {
                readonly became: string;
                readonly field: string;
                readonly label: string;
                readonly was: string;
            }[];
            readonly drafts: readonly components["schemas"]["DraftBeyondLimits"][];
            readonly effects: readonly string[];
            readonly sites: readonly components["schemas"]["SiteOfLimits"][];
            readonly version: number;
        };
        readonly LimitsProfileSettings: {
            readonly limits: components["schemas"]["Limits"];
            readonly name: string;
        };
        readonly LimitsProfileVersion: {
            readonly authorName: string;
            readonly changes: readonly {
                readonly became: string;
                readonly field: string;
                readonly label: string;
                readonly was: string;
            }[];
            /** Format: date-time */
            readonly createdAt: string;
            readonly settings: components["schemas"]["LimitsProfileSettings"];
            readonly version: number;
        };
        readonly Login: {
            readonly code?: string;
            readonly key?: components["schemas"]["KeyAnswer"];
            /** @default  */
            readonly login: string;
            /** @default  */
            readonly password: string;
            readonly ticket?: string;
        };
        readonly LostProcess: {
            readonly id: string;
            /** @enum {string} */
            readonly kind: "letter" | "batch" | "publication";
            /** Format: date-time */
            readonly since: string;
            readonly words: readonly string[];
        };
        readonly MachineClient: {
            /** Format: date-time */
            readonly blockedAt: string | null;
            /** Format: date-time */
            readonly createdAt: string;
            readonly createdByName: string | null;
            readonly hasOldKey: boolean;
            /** Format: uuid */
            readonly id: string;
            /** Format: date-time */
            readonly lastSeenAt: string | null;
            readonly name: string;
            /** Format: date-time */
            readonly oldSecretUntil: string | null;
            readonly requestsInLastHour: number;
            readonly requestsPerMinute: number;
            /** Format: date-time */
            readonly revokedAt: string | null;
            readonly scopes: readonly ("letters:read" | "letters:write" | "batches:read" | "tasks:read" | "delo:events")[];
            readonly siteId: string | null;
            readonly siteName: string | null;
        };
        readonly MachineClientInput: {
            readonly name: string;
            /** @default 600 */
            readonly requestsPerMinute: number;
            readonly scopes: readonly ("letters:read" | "letters:write" | "batches:read" | "tasks:read" | "delo:events")[];
            /** @description null: все участки, только чтение */
            readonly siteId: string | null;
        };
        readonly MachineSecretInput: {
            /** @default 24 */
            readonly oldSecretHours: number;
        };
        readonly MadeLimitsProfile: {
            readonly family: string;
        };
        readonly MadeSite: {
            readonly siteId: string;
        };
        readonly ManagedPerson: components["schemas"]["Account"] & {
            readonly hasFactor: boolean;
            readonly hasPassword: boolean;
            readonly holds: {
                readonly openTasks: number;
                readonly visaKinds: readonly ("court_order" | "summons" | "act_copy" | "other")[];
            };
            readonly isMine: boolean;
            readonly isSelf: boolean;
            /** Format: date-time */
            readonly linkUntil: string | null;
            readonly ownCertificate: components["schemas"]["KeptCertificate"];
            readonly sessions: number;
            readonly signerId: string | null;
        };
        readonly MatterCard: components["schemas"]["MatterItem"] & {
            readonly accessCode: string;
            readonly actions: {
                readonly assign: boolean;
                readonly edit: boolean;
            };
            readonly assignments: readonly components["schemas"]["Assignment"][];
            readonly covering: {
                readonly date: string;
                readonly number: string;
                readonly sender: string;
            } | null;
            /** Format: date-time */
            readonly createdAt: string;
            readonly olderTimeline: string | null;
            /** @enum {string} */
            readonly publicAccess: "open" | "awaited" | "sending" | "undelivered" | "rejected" | "not_published";
            readonly publicUrl: string | null;
            readonly timeline: readonly components["schemas"]["TimelineLine"][];
        };
        readonly MatterItem: {
            readonly applicantName: string;
            readonly deliveryKind: string;
            readonly documentGroup: string;
            /** Format: uuid */
            readonly id: string;
            readonly isOverdue: boolean;
            readonly nearestTerm: string | null;
            readonly registeredOn: string;
            readonly registrationNumber: string;
            readonly siteId: string;
            /** @enum {string} */
            readonly source: "mask" | "delo";
            /** @enum {string} */
            readonly state: "open" | "done" | "withdrawn";
            readonly subject: string;
            readonly version: number;
        };
        readonly MatterRef: {
            /** Format: uuid */
            readonly id: string;
            readonly version: number;
        };
        readonly MonthAvailability: {
            readonly isPart: boolean;
            /** @example 2026-11 */
            readonly month: string;
            readonly services: readonly components["schemas"]["ServiceAvailability"][];
        };
        readonly NewKey: {
            readonly answer: components["schemas"]["NewKeyAnswer"];
            readonly name: string;
        };
        readonly NewKeyAnswer: {
            /** @default {} */
            readonly clientExtensionResults: {
                readonly [key: string]: unknown;
            };
            readonly id: string;
            readonly rawId: string;
            readonly response: {
                readonly attestationObject: string;
                readonly clientDataJSON: string;
                /** @default [] */
                readonly transports: readonly string[];
            };
            /** @enum {string} */
            readonly type: "public-key";
        };
        readonly NewLetterView: {
            readonly isShared: boolean;
            readonly name: string;
            readonly settings: components["schemas"]["LetterViewSettings"];
        };
        readonly NewMachineSecret: {
            /** Format: uuid */
            readonly id: string;
            readonly secret: string | null;
        };
        readonly NewPerson: components["schemas"]["PersonRequest"] & {
            readonly login: string;
        };
        readonly NewSite: {
            readonly settings: components["schemas"]["SiteSettings"];
            readonly siteId: string;
        };
        readonly NewWebhook: {
            /** Format: uuid */
            readonly id: string;
            readonly secret: string | null;
        };
        readonly Norm: {
            /** @enum {string} */
            readonly code: "gk_165_1" | "pp25_63" | "pp25_67" | "pp25_68" | "gpk_113" | "gpk_117" | "gpk_118" | "gpk_119" | "gpk_44" | "storage_7";
            readonly says: string;
            readonly title: string;
        };
        readonly OAuthError: {
            /** @enum {string} */
            readonly error: "invalid_request" | "invalid_client" | "unsupported_grant_type" | "invalid_scope";
            readonly error_description: string;
        };
        readonly OpenedBatches: {
            readonly opened: readonly {
                /** Format: uuid */
                readonly batchId: string;
                readonly letterCount: number;
            }[];
            readonly withheld: number;
        };
        readonly OwnAccount: {
            readonly hasApp: boolean;
            readonly hasFactor: boolean;
            readonly keys: readonly {
                /** Format: date-time */
                readonly createdAt: string;
                /** Format: uuid */
                readonly id: string;
                readonly isNew: boolean;
                /** Format: date-time */
                readonly lastUsedAt: string | null;
                readonly name: string;
            }[];
            readonly recoveryCodesLeft: number;
            readonly sessions: readonly {
                /** Format: date-time */
                readonly createdAt: string;
                readonly device: string;
                /** Format: uuid */
                readonly id: string;
                readonly isCurrent: boolean;
                readonly isNewDevice: boolean;
                /** Format: date-time */
                readonly lastSeenAt: string;
            }[];
        };
        readonly OwnKey: {
            readonly accepted: readonly components["schemas"]["KeptCertificate"][];
            readonly asked: {
                /** Format: date-time */
                readonly askedAt: string;
                readonly refusal: string | null;
            } | null;
        };
        readonly OwnProof: {
            readonly code?: string;
            readonly key?: components["schemas"]["KeyAnswer"];
            readonly password?: string;
        };
        readonly PasswordChange: {
            readonly current: string;
            readonly password: string;
        };
        readonly PasswordLink: {
            readonly address: string;
            readonly fullName: string;
            readonly login: string;
            /** Format: date-time */
            readonly until: string;
        };
        readonly PasswordLinkRequest: {
            /** @enum {number} */
            readonly validHours?: 4;
        };
        readonly PeopleImport: {
            readonly fileName: string;
            readonly good: number;
            /** Format: uuid */
            readonly id: string;
            readonly refused: number;
            readonly rows: readonly {
                readonly faults: readonly components["schemas"]["Fault"][];
                readonly fullName: string;
                readonly login: string;
                readonly place: number;
                readonly position: string;
                /** @enum {string} */
                readonly role: "clerk" | "supervisor" | "site_admin" | "admin" | "auditor";
                readonly siteId: string | null;
            }[];
            /** @enum {string} */
            readonly state: "planned" | "done";
            readonly unreadColumns: readonly string[];
        };
        readonly PeopleSheet: {
            /** Format: binary */
            readonly file: string;
        };
        readonly Person: {
            readonly fullName: string;
            /** Format: uuid */
            readonly id: string;
            readonly position: string;
        };
        readonly PersonRequest: {
            readonly fullName: string;
            readonly position: string;
            /** @enum {string} */
            readonly role: "clerk" | "supervisor" | "site_admin" | "admin" | "auditor";
            readonly signerId: string | null;
            readonly siteId: string | null;
        };
        readonly PostalEvent: {
            readonly localTime: string | null;
            readonly officeIndex: string;
            readonly operAttr: number;
            readonly operDate: string;
            readonly operName: string | null;
            readonly operType: number;
            /** Format: date-time */
            readonly receivedAt: string;
        };
        readonly Problem: {
            readonly detail?: string;
            readonly faults?: readonly components["schemas"]["Fault"][];
            readonly requestId?: string;
            readonly status: number;
            readonly ticket?: string;
            readonly title: string;
            readonly type: string;
        };
        readonly PublicationBackfill: {
            readonly cards: readonly {
                readonly documentGroup: string;
                /** Format: uuid */
                readonly id: string;
                readonly isNotTaken: boolean;
                readonly registrationNumber: string;
                /** Format: date-time */
                readonly triggerAt: string;
            }[];
            readonly count: number;
            readonly isOn: boolean;
            readonly last: {
                readonly authorName: string;
                /** Format: date-time */
                readonly finishedAt: string | null;
                readonly marked: number;
                /** Format: date-time */
                readonly startedAt: string;
                readonly stoppedBecause: string | null;
                readonly total: number;
            } | null;
            readonly notTakenCount: number;
        };
        readonly PublicationCard: components["schemas"]["PublicationListItem"] & {
            readonly canResend: boolean;
            readonly hasOlderMessages: boolean;
            readonly messages: readonly components["schemas"]["PublicationMessage"][];
            readonly tasks: readonly components["schemas"]["Task"][];
            readonly timeline: readonly components["schemas"]["TimelineLine"][];
        };
        readonly PublicationCounts: {
            readonly awaiting: number;
            readonly failed: number;
            readonly published: number;
            readonly to_send: number;
            readonly unconfirmed: number;
        };
        readonly PublicationLinkCheck: {
            readonly mailbox: {
                /** @enum {string|null} */
                readonly fault: "not_set" | "name_not_found" | "refused" | "timed_out" | "tls" | "no_starttls" | "login" | "address_refused" | "not_mail" | "no_uidplus" | "recipient_certificate" | "other" | null;
                readonly isFine: boolean;
                readonly server: string | null;
                readonly words: string;
            };
            readonly smtp: {
                /** @enum {string|null} */
                readonly fault: "not_set" | "name_not_found" | "refused" | "timed_out" | "tls" | "no_starttls" | "login" | "address_refused" | "not_mail" | "no_uidplus" | "recipient_certificate" | "other" | null;
                readonly isFine: boolean;
                readonly server: string | null;
                readonly words: string;
            };
        };
        readonly PublicationListItem: {
            readonly answer: string | null;
            /** Format: date-time */
            readonly confirmedAt: string | null;
            readonly confirmedVersion: number;
            readonly documentGroup: string | null;
            readonly hindrance: string | null;
            /** Format: uuid */
            readonly id: string;
            /** Format: date-time */
            readonly lastSentAt: string | null;
            readonly lastVersion: number;
            readonly lateness: string | null;
            /** Format: date-time */
            readonly owedSince: string | null;
            /** Format: date-time */
            readonly receiptDueAt: string | null;
            readonly registrationNumber: string | null;
            readonly siteId: string;
            /** @enum {string} */
            readonly standing: "to_send" | "awaiting" | "unconfirmed" | "failed" | "published";
            readonly standingName: string;
            /** Format: date-time */
            readonly updatedAt: string;
        };
        readonly PublicationMessage: {
            readonly answer: string | null;
            /** Format: date-time */
            readonly answeredAt: string | null;
            readonly attempts: number;
            /** Format: date-time */
            readonly composedAt: string;
            readonly files: readonly {
                readonly byteSize: number;
                readonly fileName: string;
                /** @enum {string} */
                readonly kind: "message" | "picture" | "signature";
            }[];
            readonly messageId: string;
            readonly recipient: string;
            /** Format: date-time */
            readonly sentAt: string | null;
            readonly settingsVersion: number;
            /** @enum {string} */
            readonly status: "composed" | "sent" | "confirmed" | "refused" | "bounced" | "rejected";
            readonly statusName: string;
            readonly triggers: readonly string[];
            readonly version: number;
        };
        readonly PublicationPreview: {
            readonly fileText: string;
            readonly format: string;
            readonly hindrance: string | null;
            readonly isPublished: boolean;
            /** Format: uuid */
            readonly matterId: string;
            readonly notPublishedBecause: string | null;
            readonly others: readonly {
                readonly documentGroup: string;
                /** Format: uuid */
                readonly matterId: string;
                readonly registeredOn: string;
                readonly registrationNumber: string;
            }[];
            readonly picture: {
                readonly card: {
                    readonly applicant: string | null;
                    readonly covering: {
                        readonly date: string;
                        readonly number: string;
                        readonly sender: string;
                    } | null;
                    readonly deliveryKind: string;
                    readonly documentGroup: string;
                    readonly number: string;
                    readonly registeredOn: string;
                    readonly state: {
                        /** @enum {string} */
                        readonly code: "open" | "done" | "withdrawn";
                        readonly words: string;
                    };
                    readonly subject: string | null;
                };
                readonly court: string;
                readonly resolutions: readonly {
                    readonly author: string;
                    readonly dueOn: string | null;
                    readonly executors: readonly {
                        readonly isResponsible: boolean;
                        readonly name: string;
                    }[];
                    readonly extendedTo: string | null;
                    readonly id: string;
                    readonly issuedOn: string;
                    readonly reports: readonly {
                        readonly executor: string | null;
                        readonly files: readonly {
                            readonly byteSize: number;
                            readonly isAttached: boolean;
                            readonly name: string;
                            readonly sha256: string;
                        }[];
                        readonly id: string;
                        readonly reportedOn: string;
                        /** @enum {string} */
                        readonly state: "submitted" | "accepted" | "returned";
                        readonly text: string | null;
                    }[];
                    readonly state: {
                        /** @enum {string} */
                        readonly code: "open" | "done" | "withdrawn";
                        readonly words: string;
                    };
                    readonly takenOffControlOn: string | null;
                    readonly text: string | null;
                }[];
            };
            readonly settingsVersion: number;
        };
        readonly PublicationSettingChoices: {
            readonly deliveryKinds: readonly string[];
            readonly documentGroups: readonly string[];
            readonly signers: readonly {
                readonly fullName: string;
                readonly position: string;
                readonly signerId: string;
            }[];
        };
        readonly PublicationSettings: {
            readonly activeFrom: string;
            readonly deliveryKinds: readonly string[];
            readonly documentGroups: readonly string[];
            readonly isOn: boolean;
            readonly parts: {
                readonly applicantName: boolean;
                readonly assignmentText: boolean;
                readonly covering: boolean;
                readonly executorNames: boolean;
                readonly reportFiles: boolean;
                readonly reportText: boolean;
                readonly subject: boolean;
                readonly terms: boolean;
            };
            readonly publicPageUrl: string;
            readonly receiptWithinHours: number | null;
            readonly recipient: string;
            readonly recipientCertificate: string | null;
            readonly sender: string;
            readonly signerId: string | null;
            readonly stateWords: {
                readonly done: string;
                readonly open: string;
                readonly withdrawn: string;
            };
            readonly triggers: readonly ("assignment.created" | "assignment.edited" | "report.created" | "report.edited")[];
            readonly windowSeconds: number;
        };
        readonly PublicationSettingsVersion: {
            readonly authorName: string;
            readonly changes: readonly components["schemas"]["SettingChange"][];
            /** Format: date-time */
            readonly createdAt: string;
            readonly settings: components["schemas"]["PublicationSettings"];
            readonly siteId: string;
            readonly version: number;
        };
        readonly Reason: {
            readonly reason: string;
        };
        readonly Reassignment: {
            /** Format: uuid */
            readonly approverId: string;
        };
        readonly RecipientOffer: {
            readonly address: string;
            readonly inn?: string;
            readonly kpp?: string;
            readonly name: string;
            /** @enum {string} */
            readonly type: "person" | "company";
        };
        readonly RecipientOffers: {
            readonly items: readonly components["schemas"]["RecipientOffer"][];
        };
        readonly RecoveryCodes: {
            readonly codes: readonly string[];
        };
        readonly RegistryLine: {
            /** Format: date */
            readonly batchDate: string;
            /** Format: uuid */
            readonly batchId: string;
            readonly batchOrdinal: number;
            /** @enum {string|null} */
            readonly branch: "electronic" | "paper" | null;
            /** @enum {string} */
            readonly kind: "registered" | "simple";
            /** Format: uuid */
            readonly letterId: string;
            readonly number: string;
            /** @enum {string|null} */
            readonly outcome: "delivered" | "returned_to_court" | "lost" | "dispatched" | null;
            readonly recipientAddress: string;
            readonly recipientName: string;
            readonly shpi: string | null;
            readonly siteId: string;
            /** @enum {string} */
            readonly status: "draft" | "preparing" | "needs_fix" | "awaiting_visa" | "awaiting_signature" | "returned" | "signed" | "queued" | "submitting" | "unknown" | "accepted" | "delivered_to_cabinet" | "printing" | "in_transit" | "at_office" | "attempted" | "returning" | "delivered" | "returned_to_court" | "lost" | "cancelled" | "filed";
        };
        readonly Remark: {
            readonly remark: string;
        };
        readonly Report: {
            readonly actions: {
                readonly edit: boolean;
                readonly judge: boolean;
            };
            /** Format: uuid */
            readonly executorId: string | null;
            readonly executorName: string;
            readonly files: readonly components["schemas"]["ReportFile"][];
            /** Format: uuid */
            readonly id: string;
            readonly notYours: string | null;
            readonly remark: string | null;
            readonly reportedOn: string;
            /** @enum {string} */
            readonly state: "submitted" | "accepted" | "returned";
            readonly text: string;
            readonly version: number;
        };
        readonly ReportEditForm: {
            readonly files?: readonly string[];
            readonly keep?: string | readonly string[];
            readonly text: string;
        };
        readonly ReportFile: {
            readonly byteSize: number;
            readonly mediaType: string;
            readonly name: string;
            readonly sha256: string;
        };
        readonly ReportForm: {
            readonly executorName?: string;
            readonly files?: readonly string[];
            readonly text: string;
        };
        readonly ResendAnswer: {
            /** @enum {boolean} */
            readonly isQueued: true;
        };
        readonly Resubmission: {
            readonly revision: number;
        };
        readonly ReturnChoice: {
            /** @enum {string} */
            readonly choice: "count_as_notified" | "send_again" | "other_way";
            readonly needsReason: boolean;
            readonly norms: readonly components["schemas"]["Norm"][];
            readonly warning: string | null;
            readonly words: string;
        };
        readonly ReturnSettlement: {
            /** @enum {string} */
            readonly cause: "storage_expired" | "refused" | "absent" | "moved" | "dead" | "wrong_address" | "no_access" | "by_sender" | "by_post" | "lost" | "not_told";
            readonly causeWords: string;
            readonly caveat: string;
            /** @enum {string} */
            readonly choice: "count_as_notified" | "send_again" | "other_way";
            /** Format: date-time */
            readonly decidedAt: string;
            readonly decidedByName: string;
            readonly norms: readonly components["schemas"]["Norm"][];
            readonly reason: string | null;
            readonly words: string;
        } | null;
        readonly ReturnSettlementRequest: {
            /** @enum {string} */
            readonly choice: "count_as_notified" | "send_again" | "other_way";
            readonly reason?: string;
        };
        readonly SeenLosses: {
            readonly key: string;
        };
        readonly SendBack: {
            /** @enum {string} */
            readonly field?: "recipient.name" | "recipient.address" | "recipient.inn" | "kind" | "documentKind" | "title" | "caseNumber" | "comment" | "attachments";
            readonly remark: string;
            readonly revision: number;
        };
        readonly ServiceAvailability: {
            readonly absences: number;
            readonly awaySeconds: number;
            readonly basisPoints: number | null;
            readonly isTargetMet: boolean | null;
            readonly name: string;
            /** @enum {string} */
            readonly service: "work" | "letters" | "post" | "tracking" | "mail" | "mailbox";
            readonly watchedSeconds: number;
        };
        readonly Session: {
            readonly account: {
                /** Format: uuid */
                readonly accountId: string;
                readonly fullName: string;
                readonly position: string;
                /** @enum {string} */
                readonly role: "clerk" | "supervisor" | "site_admin" | "admin" | "auditor";
                readonly siteId: string | null;
                readonly timeZone: string;
            };
            readonly csrfToken: string;
        };
        readonly SettingChange: {
            readonly became: string;
            readonly field: string;
            readonly label: string;
            readonly was: string;
        };
        readonly Settlement: {
            /** @enum {string} */
            readonly finding: "look_up_again" | "not_taken";
        };
        readonly SignedApproval: {
            readonly pdfSha256: string;
            readonly revision: number | null;
            /**
             * Format: binary
             * @description Откреплённая подпись (.sig), не больше 1 МБ
             */
            readonly signature: string;
        };
        readonly SigningTask: {
            readonly accepted: readonly components["schemas"]["KeptCertificate"][];
            readonly documentPath: string;
            /** Format: uuid */
            readonly letterId: string;
            readonly pdfByteSize: number;
            readonly pdfSha256: string;
            readonly revision: number;
            readonly signaturePath: string;
            readonly stampedFingerprintSha256: string | null;
        };
        readonly Site: {
            readonly cutOffTime: string;
            readonly id: string;
            readonly name: string;
            readonly profileId: string;
            readonly recallWindowSeconds: number;
            readonly returnAddress: string;
            readonly timeZone: string;
        } | null;
        readonly SiteName: {
            readonly id: string;
            readonly name: string;
        };
        readonly SiteOfLimits: {
            readonly id: string;
            readonly name: string;
        };
        readonly SiteSettings: {
            /** @enum {string} */
            readonly channel: "emulator" | "cabinet" | "gateway" | "paper";
            readonly cutOffTime: string;
            readonly escalateAfterSeconds: number;
            readonly name: string;
            readonly numberingStart: number;
            readonly outcomeWatchSeconds: number;
            readonly profileId: string;
            readonly recallWindowSeconds: number;
            readonly remindAfterSeconds: number;
            readonly returnAddress: string;
            readonly timeZone: string;
        };
        readonly SiteSettingsLook: {
            readonly changes: readonly {
                readonly became: string;
                readonly field: string;
                readonly label: string;
                readonly was: string;
            }[];
            readonly effects: readonly string[];
            readonly version: number;
        };
        readonly SiteSettingsVersion: {
            readonly authorName: string;
            readonly changes: readonly {
                readonly became: string;
                readonly field: string;
                readonly label: string;
                readonly was: string;
            }[];
            /** Format: date-time */
            readonly createdAt: string;
            readonly settings: components["schemas"]["SiteSettings"];
            readonly version: number;
        };
        readonly StartedBackfill: {
            readonly total: number;
        };
        readonly SubmissionAttempt: {
            /** Format: date-time */
            readonly answeredAt: string | null;
            readonly attempt: number;
            /** Format: date-time */
            readonly createdAt: string;
            /** @enum {string|null} */
            readonly outcome: "answered" | "refused" | "unknown" | "absent" | "not_sent" | null;
            readonly reason: string | null;
        };
        readonly Task: {
            readonly actions: components["schemas"]["TaskActions"];
            /** Format: uuid */
            readonly assigneeId: string | null;
            readonly assigneeName: string | null;
            /** Format: uuid */
            readonly batchId: string | null;
            /** Format: date-time */
            readonly closedAt: string | null;
            readonly commentCount: number;
            readonly completedBy: readonly string[];
            /** Format: date-time */
            readonly createdAt: string;
            readonly details: {
                readonly [key: string]: unknown;
            };
            /** Format: date-time */
            readonly dueAt: string | null;
            /** Format: date-time */
            readonly escalatedAt: string | null;
            /** Format: date-time */
            readonly followUpAt: string | null;
            /** Format: uuid */
            readonly id: string;
            /** @enum {string} */
            readonly kind: "approve" | "visa" | "mend" | "revise" | "missing_outcome" | "missing_notice" | "undelivered" | "upload_archive" | "cabinet_answer" | "hand_in_paper" | "unclear_submission" | "incident" | "carry_out" | "accept_report" | "give_time" | "publication_failed" | "publication_unconfirmed";
            readonly label: string;
            /** Format: uuid */
            readonly letterId: string | null;
            readonly letterNumber: string | null;
            /** @enum {string} */
            readonly reason: "own" | "group" | "colleague" | "late" | "oversight";
            /** Format: date-time */
            readonly remindedAt: string | null;
            readonly revision: number;
            readonly siteId: string | null;
            /** @enum {string} */
            readonly status: "ready" | "reserved" | "in_progress" | "completed" | "obsolete";
            readonly subject: {
                /** Format: uuid */
                readonly id: string;
                /** @enum {string} */
                readonly kind: "letter" | "batch" | "installation" | "matter" | "assignment" | "publication";
                readonly name: string | null;
            };
        };
        readonly TaskActions: {
            readonly carryOut: boolean;
            readonly claim: boolean;
            readonly comment: boolean;
            readonly delegate: boolean;
            readonly release: boolean;
        };
        readonly TaskCard: components["schemas"]["Task"] & {
            readonly comments: readonly components["schemas"]["TaskComment"][];
            readonly possibleOwners: readonly components["schemas"]["Person"][];
        };
        readonly TaskComment: {
            /** Format: date-time */
            readonly at: string;
            readonly authorName: string;
            /** Format: uuid */
            readonly id: string;
            readonly text: string;
        };
        readonly TaskCounts: {
            readonly all: number;
            readonly group: number;
            readonly late: number;
            readonly mine: number;
        };
        readonly TaskRef: {
            /** Format: uuid */
            readonly assigneeId: string | null;
            /** @enum {string} */
            readonly status: "ready" | "reserved" | "in_progress" | "completed" | "obsolete";
            /** Format: uuid */
            readonly taskId: string;
        };
        readonly TestMessage: {
            /** @enum {string|null} */
            readonly fault: "not_set" | "name_not_found" | "refused" | "timed_out" | "tls" | "no_starttls" | "login" | "address_refused" | "not_mail" | "no_uidplus" | "recipient_certificate" | "other" | null;
            readonly isFine: boolean;
            readonly messageId: string | null;
            readonly recipient: string;
            readonly server: string | null;
            readonly words: string;
        };
        readonly TimelineLine: {
            readonly about?: string;
            readonly actorName: string | null;
            /** Format: date-time */
            readonly at: string;
            readonly id: string;
            readonly kind: string;
            readonly text: string;
        };
        readonly TimeRequest: {
            readonly reason: string;
            /** Format: date */
            readonly until: string;
        };
        readonly Token: {
            readonly access_token: string;
            /** @description Секунд */
            readonly expires_in: number;
            readonly scope: string;
            /** @enum {string} */
            readonly token_type: "Bearer";
        };
        readonly TokenRequest: {
            readonly client_id?: string;
            readonly client_secret?: string;
            /** @enum {string} */
            readonly grant_type: "client_credentials";
            /** @description Через пробел; без него — все разрешения программы */
            readonly scope?: string;
        };
        readonly TrustItem: {
            readonly digest: string | null;
            /** @enum {string|null} */
            readonly fault: "unreadable" | "private_address" | "unreachable" | "too_slow" | "broken_off" | "too_large" | "status" | "redirects" | "root" | "not_issuer" | "wrong_signature" | "stale" | "from_future" | "older" | null;
            /** Format: date-time */
            readonly fetchedAt: string | null;
            /** Format: date-time */
            readonly from: string | null;
            /** @enum {string} */
            readonly kind: "root" | "intermediate" | "list";
            readonly name: string | null;
            readonly number: string | null;
            /** @enum {string} */
            readonly origin: "file" | "fetched";
            readonly place: string;
            /** Format: date-time */
            readonly triedAt: string;
            /** Format: date-time */
            readonly until: string | null;
        };
        readonly TypedContent: {
            readonly base: {
                readonly [key: string]: string;
            };
            readonly fields: {
                readonly [key: string]: readonly string[];
            };
            readonly files: readonly string[];
            readonly tab: string;
        } | null;
        readonly TypedText: {
            readonly content: components["schemas"]["TypedContent"];
            /** Format: uuid */
            readonly id: string;
            readonly isDone: boolean;
            readonly ledTo: string | null;
            readonly place: string;
            /** Format: date-time */
            readonly savedAt: string;
        };
        readonly Undelivered: {
            readonly advice: string;
            /** @enum {string} */
            readonly cause: "storage_expired" | "refused" | "absent" | "moved" | "dead" | "wrong_address" | "no_access" | "by_sender" | "by_post" | "lost" | "not_told";
            readonly causeWords: string;
            readonly caveat: string;
            readonly choices: readonly components["schemas"]["ReturnChoice"][];
            readonly storage: {
                /** Format: date */
                readonly arrivedOn: string;
                readonly attempts: number;
                readonly days: number | null;
                /** Format: date */
                readonly returnedOn: string | null;
            } | null;
        } | null;
        readonly UnrecognisedMessage: {
            readonly byteSize: number;
            readonly id: string;
            /** Format: date-time */
            readonly receivedAt: string;
            readonly sender: string | null;
            readonly subject: string | null;
        };
        readonly UsedList: {
            readonly isStale: boolean;
            readonly issuerName: string;
            /** Format: date-time */
            readonly nextUpdate: string | null;
            readonly number: string | null;
            readonly sha256: string;
            /** Format: date-time */
            readonly thisUpdate: string;
        };
        readonly Webhook: {
            /** Format: date-time */
            readonly createdAt: string;
            readonly createdByName: string;
            readonly events: readonly ("letter.created" | "letter.status_changed" | "letter.changed" | "batch.created" | "batch.status_changed" | "batch.changed" | "task.created" | "task.status_changed" | "task.changed")[];
            /** Format: date-time */
            readonly failingSince: string | null;
            /** Format: date-time */
            readonly givenUpAt: string | null;
            /** Format: uuid */
            readonly id: string;
            readonly isOn: boolean;
            /** Format: date-time */
            readonly lastDeliveredAt: string | null;
            /** Format: date-time */
            readonly oldSecretUntil: string | null;
            readonly siteId: string | null;
            readonly url: string;
            readonly waitingCount: number;
        };
        readonly WebhookDelivery: {
            /** Format: date-time */
            readonly at: string;
            readonly attempts: readonly {
                readonly answer: string;
                /** Format: date-time */
                readonly at: string;
                readonly code: number | null;
                readonly durationMs: number;
                readonly error: string | null;
            }[];
            /** Format: date-time */
            readonly deliveredAt: string | null;
            /** Format: date-time */
            readonly dueAt: string;
            /** Format: uuid */
            readonly id: string;
            readonly isDelivered: boolean;
            readonly sequence: number;
            readonly status: string | null;
            /** Format: uuid */
            readonly subjectId: string;
            readonly subjectKind: string;
            readonly type: string;
        };
        readonly WebhookDeliveryPage: {
            readonly items: readonly components["schemas"]["WebhookDelivery"][];
            readonly nextCursor: string | null;
        };
        readonly WebhookInput: {
            readonly events: readonly ("letter.created" | "letter.status_changed" | "letter.changed" | "batch.created" | "batch.status_changed" | "batch.changed" | "task.created" | "task.status_changed" | "task.changed")[];
            /** @description null: все участки */
            readonly siteId: string | null;
            readonly url: string;
        };
        readonly WebhookSecretInput: {
            /** @default 24 */
            readonly oldSecretHours: number;
        };
        readonly Workflow: {
            readonly closedAt?: string;
            readonly history: readonly {
                readonly at: string;
                readonly detail?: string;
                readonly eventId: number;
                readonly isSealed?: boolean;
                readonly text: string;
            }[];
            readonly historyLength: number;
            readonly historySizeBytes: number;
            readonly otherRuns: readonly {
                readonly closedAt: string | null;
                readonly runId: string;
                readonly startedAt: string;
                readonly status: string;
            }[];
            readonly pending: readonly {
                readonly activityType: string;
                readonly attempt: number;
                readonly lastFailureType?: string;
                readonly nextAttemptAt?: string;
                readonly state: string;
            }[];
            readonly pendingTask: {
                readonly attempt: number;
                readonly failureType: string | null;
                readonly since: string;
            } | null;
            readonly runId: string;
            readonly startedAt: string;
            readonly status: string;
            readonly steps: readonly {
                readonly actorId: string | null;
                readonly attempts: number;
                readonly endedAt: string | null;
                readonly eventId: number;
                readonly failureType: string | null;
                /** @enum {string} */
                readonly kind: "work" | "decision" | "message" | "term" | "fault";
                readonly name: string;
                /** @enum {string} */
                readonly outcome: "done" | "failed" | "running" | "waiting";
                readonly startedAt: string;
                readonly until: string | null;
            }[];
            readonly workflowId: string;
            readonly workflowType: string;
        } | null;
    };
    responses: {
        /** @description Запрос составлен неверно (`urn:mask:problem:bad-request`) */
        readonly BadRequest: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Сейчас это сделать нельзя (`urn:mask:problem:conflict`) */
        readonly Conflict: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Сначала настройте второй фактор (`urn:mask:problem:factor-to-set`); Подтвердите, что это вы (`urn:mask:problem:confirmation-needed`); Недостаточно прав (`urn:mask:problem:forbidden`); Запрос пришёл не с этой страницы (`urn:mask:problem:csrf-failed`) */
        readonly FactorToSet: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Заголовки запроса слишком велики (`urn:mask:problem:headers-too-large`) */
        readonly HeadersTooLarge: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Внутренняя ошибка (`urn:mask:problem:internal`); Файл повреждён или утрачен (`urn:mask:problem:file-damaged`) */
        readonly Internal: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Исправьте указанные поля (`urn:mask:problem:invalid`); Ключ запроса уже использован для другого действия (`urn:mask:problem:key-reused`) */
        readonly Invalid: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Так обратиться нельзя (`urn:mask:problem:method-not-allowed`) */
        readonly MethodNotAllowed: {
            headers: {
                /** @description Что здесь принимается */
                readonly Allow: string;
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description На сервере кончается место (`urn:mask:problem:no-room`) */
        readonly NoRoom: {
            headers: {
                /** @description Когда повторить, секунд */
                readonly "Retry-After"?: number;
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Не найдено (`urn:mask:problem:not-found`) */
        readonly NotFound: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Не указана версия письма (`urn:mask:problem:precondition-required`) */
        readonly PreconditionRequired: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Письмо уже изменено другим сотрудником (`urn:mask:problem:stale`); Документ с тех пор преобразован иначе (`urn:mask:problem:losses-changed`) */
        readonly Stale: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Файл или запрос слишком велик (`urn:mask:problem:too-large`) */
        readonly TooLarge: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Слишком много попыток (`urn:mask:problem:too-many-requests`) */
        readonly TooManyRequests: {
            headers: {
                /** @description Когда повторить, секунд */
                readonly "Retry-After"?: number;
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Запрос не дошёл целиком (`urn:mask:problem:too-slow`) */
        readonly TooSlow: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Нужно войти (`urn:mask:problem:unauthenticated`); Неверный логин или пароль (`urn:mask:problem:wrong-credentials`); Нужен код второго фактора (`urn:mask:problem:factor-needed`) */
        readonly Unauthenticated: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Временно недоступно (`urn:mask:problem:unavailable`) */
        readonly Unavailable: {
            headers: {
                /** @description Когда повторить, секунд */
                readonly "Retry-After"?: number;
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Неподходящий вид данных (`urn:mask:problem:unsupported-media-type`) */
        readonly UnsupportedMediaType: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description csrfToken из ответа на вход */
        readonly CsrfToken: string;
        /** @description csrfToken из ответа на вход; сеансу обязателен, программе не нужен */
        readonly CsrfTokenOfSession: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly postAccountImports: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description Не больше 1048576 байт во всех файлах. */
        readonly requestBody: {
            readonly content: {
                readonly "multipart/form-data": components["schemas"]["PeopleSheet"];
            };
        };
        readonly responses: {
            /** @description Что будет сделано или сделано, по строкам */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PeopleImport"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getAccountImportsByImportId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly importId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Что будет сделано или сделано, по строкам */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PeopleImport"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postAccountImportsByImportIdAccounts: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly importId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Что будет сделано или сделано, по строкам */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PeopleImport"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getAccounts: {
        readonly parameters: {
            readonly query?: {
                /** @description nextCursor прежней страницы; сам не составляется */
                readonly cursor?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Страница списка */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Account"][];
                        readonly nextCursor: string | null;
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postAccounts: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewPerson"];
            };
        };
        readonly responses: {
            /** @description Заведён */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ManagedPerson"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getAccountsByAccountId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly accountId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Человек */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ManagedPerson"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postAccountsByAccountIdBlock: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly accountId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Сделано */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ManagedPerson"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postAccountsByAccountIdDetails: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly accountId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PersonRequest"];
            };
        };
        readonly responses: {
            /** @description Изменено */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ManagedPerson"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postAccountsByAccountIdFactorRemoval: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly accountId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Сделано */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ManagedPerson"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postAccountsByAccountIdPasswordLink: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly accountId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PasswordLinkRequest"];
            };
        };
        readonly responses: {
            /** @description Ссылка */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PasswordLink"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postAccountsByAccountIdSignOut: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly accountId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Сделано */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ManagedPerson"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postAccountsByAccountIdUnblock: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly accountId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Сделано */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ManagedPerson"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postAdoptions: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": {
                    readonly subject?: {
                        /** Format: uuid */
                        readonly id: string;
                        /** @enum {string} */
                        readonly kind: "letter" | "batch" | "publication";
                    };
                };
            };
        };
        readonly responses: {
            /** @description Передано исполнителю */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AdoptionAsked"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getAdoptionsLost: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Потерянные процессы */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["LostProcess"][];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getApprovals: {
        readonly parameters: {
            readonly query?: {
                /** @description nextCursor прежней страницы; сам не составляется */
                readonly cursor?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Страница очереди */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["LetterListItem"][];
                        readonly nextCursor: string | null;
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getApprovers: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Подписывающие */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Person"][];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getArchive: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Архив */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Archive"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getArchiveLetters: {
        readonly parameters: {
            readonly query: {
                /** @description nextCursor прежней страницы; сам не составляется */
                readonly cursor?: string;
                readonly limit?: number;
                readonly site?: string;
                readonly text?: string;
                readonly year: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Страница списка */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["LetterListItem"][];
                        readonly nextCursor: string | null;
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postArchiveRule: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ArchiveRule"];
            };
        };
        readonly responses: {
            /** @description Сохранено */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ArchiveDone"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getAssignments: {
        readonly parameters: {
            readonly query?: {
                /** @description nextCursor прежней страницы; сам не составляется */
                readonly cursor?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Страница списка */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["AssignmentItem"][];
                        readonly nextCursor: string | null;
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getAssignmentsByAssignmentId: {
        readonly parameters: {
            readonly query?: {
                /** @description olderTimeline прежнего ответа: более ранние события */
                readonly timeline?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly assignmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Поручение; ETag для правки */
            readonly 200: {
                headers: {
                    /** @description Версия: для If-Match следующей правки */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AssignmentCard"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly putAssignmentsByAssignmentId: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description ETag того, что правится */
                readonly "if-match": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly assignmentId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AssignmentEdit"];
            };
        };
        readonly responses: {
            /** @description Изменено */
            readonly 200: {
                headers: {
                    /** @description Версия: для If-Match следующей правки */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MatterRef"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["Stale"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 428: components["responses"]["PreconditionRequired"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postAssignmentsByAssignmentIdExtension: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly assignmentId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["GivenTime"];
            };
        };
        readonly responses: {
            /** @description Принято */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MatterRef"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postAssignmentsByAssignmentIdExtensionRefusal: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly assignmentId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Remark"];
            };
        };
        readonly responses: {
            /** @description Принято */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MatterRef"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postAssignmentsByAssignmentIdOffControl: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly assignmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Принято */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MatterRef"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postAssignmentsByAssignmentIdOnControl: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly assignmentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Принято */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MatterRef"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postAssignmentsByAssignmentIdPassing: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly assignmentId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AssignmentInput"];
            };
        };
        readonly responses: {
            /** @description Подчинённое поручение дано */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MatterRef"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postAssignmentsByAssignmentIdReports: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly assignmentId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 1048576 байт во всех файлах. */
        readonly requestBody: {
            readonly content: {
                readonly "multipart/form-data": components["schemas"]["ReportForm"];
            };
        };
        readonly responses: {
            /** @description Отчёт представлен */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MatterRef"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postAssignmentsByAssignmentIdTimeRequest: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly assignmentId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TimeRequest"];
            };
        };
        readonly responses: {
            /** @description Принято */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MatterRef"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postAssignmentsByAssignmentIdWithdrawal: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly assignmentId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Reason"];
            };
        };
        readonly responses: {
            /** @description Принято */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MatterRef"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getAvailability: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Доступность */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Availability"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getBatches: {
        readonly parameters: {
            readonly query?: {
                /** @description nextCursor прежней страницы; сам не составляется */
                readonly cursor?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Страница списка */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["BatchListItem"][];
                        readonly nextCursor: string | null;
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postBatches: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Партии собраны */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OpenedBatches"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getBatchesByBatchId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly batchId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Карточка */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BatchCard"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getBatchesByBatchIdFilesByKind: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly batchId: string;
                readonly kind: "archive" | "form103";
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Файл */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/pdf": string;
                    readonly "application/zip": string;
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postBatchesByBatchIdSettlement: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly batchId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Settlement"];
            };
        };
        readonly responses: {
            /** @description Решение принято */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly kind: "done";
                        readonly result: {
                            readonly stage: string;
                        };
                    };
                };
            };
            /** @description Передано, исход появится в карточке */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DecisionInProgress"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getBatchesPreview: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Письма и сумма */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BatchPreview"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getBatchesReadiness: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Готово и ещё отзываемо */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BatchReadiness"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getCalendar: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Внесённые годы, текущий и следующий */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["CurrentCalendarYear"][];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getCalendarByYear: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly year: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Действующая версия */
            readonly 200: {
                headers: {
                    /** @description Версия: для If-Match следующей правки */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CurrentCalendarYear"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly putCalendarByYear: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description ETag того, что правится */
                readonly "if-match": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly year: number;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CalendarYearDays"];
            };
        };
        readonly responses: {
            /** @description Сохранено */
            readonly 200: {
                headers: {
                    /** @description Версия: для If-Match следующей правки */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CurrentCalendarYear"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["Stale"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 428: components["responses"]["PreconditionRequired"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postCalendarByYearLook: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly year: number;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CalendarYearDays"];
            };
        };
        readonly responses: {
            /** @description Отличия и последствия */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CalendarLook"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postCalendarByYearReading: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly year: number;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 1048576 байт во всех файлах. */
        readonly requestBody: {
            readonly content: {
                readonly "multipart/form-data": components["schemas"]["CalendarSheet"];
            };
        };
        readonly responses: {
            /** @description Что в таблице сказано о годе */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CalendarReading"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getCalendarByYearVersions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly year: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Новая первой */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["CalendarVersion"][];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getControl: {
        readonly parameters: {
            readonly query?: {
                /** @description nextCursor прежней страницы; сам не составляется */
                readonly cursor?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Страница списка */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["AssignmentItem"][];
                        readonly nextCursor: string | null;
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postDeloEvents: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description Не больше 16777216 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DeloEvents"];
            };
        };
        readonly responses: {
            /** @description Итог каждого события */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DeloResults"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getEvents: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Поток */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/event-stream": string;
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getJournal: {
        readonly parameters: {
            readonly query?: {
                readonly action?: string;
                readonly cursor?: string;
                readonly from?: string;
                readonly object?: string;
                readonly person?: string;
                readonly siteId?: string;
                readonly to?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Не больше ста записей */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JournalPage"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getJournalCheck: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description null — целиком ещё не проверяли */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JournalCheck"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postJournalCheck: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Что нашлось */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JournalCheck"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getJournalCsv: {
        readonly parameters: {
            readonly query?: {
                readonly action?: string;
                readonly from?: string;
                readonly object?: string;
                readonly person?: string;
                readonly siteId?: string;
                readonly to?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Файл */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/csv": string;
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getJournalXlsx: {
        readonly parameters: {
            readonly query?: {
                readonly action?: string;
                readonly from?: string;
                readonly object?: string;
                readonly person?: string;
                readonly siteId?: string;
                readonly to?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Файл */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postLetterImports: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description Не больше 1048576 байт во всех файлах. */
        readonly requestBody: {
            readonly content: {
                readonly "multipart/form-data": components["schemas"]["LetterSheet"];
            };
        };
        readonly responses: {
            /** @description Что будет сделано или сделано, по строкам */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LetterImport"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getLetterImportsByImportId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly importId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Что будет сделано или сделано, по строкам */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LetterImport"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postLetterImportsByImportIdColumns: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly importId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LetterSheetColumns"];
            };
        };
        readonly responses: {
            /** @description Что будет сделано или сделано, по строкам */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LetterImport"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postLetterImportsByImportIdLetters: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly importId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LetterSheetConfirmation"];
            };
        };
        readonly responses: {
            /** @description Что будет сделано или сделано, по строкам */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LetterImport"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postLetterImportsByImportIdSubmission: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly importId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LetterSheetConfirmation"];
            };
        };
        readonly responses: {
            /** @description Что будет сделано или сделано, по строкам */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LetterImport"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getLetterOffers: {
        readonly parameters: {
            readonly query: {
                readonly caseNumber: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Предложения */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CaseOffers"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getLetterRecipients: {
        readonly parameters: {
            readonly query: {
                readonly name: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Получатели */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecipientOffers"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getLetterViews: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Виды */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LetterViews"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postLetterViews: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewLetterView"];
            };
        };
        readonly responses: {
            /** @description Сохранено */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postLetterViewsByViewIdRemoval: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly viewId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Удалено */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getLetters: {
        readonly parameters: {
            readonly query?: {
                /** @description nextCursor прежней страницы; сам не составляется */
                readonly cursor?: string;
                readonly from?: string;
                readonly group?: "draft" | "to_mend" | "approval" | "to_send" | "with_post" | "undelivered" | "done" | "cancelled";
                readonly kind?: "registered" | "simple";
                readonly late?: "true" | "false";
                readonly limit?: number;
                readonly order?: "newest" | "oldest" | "due";
                readonly outcome?: "delivered" | "returned_to_court" | "lost" | "dispatched";
                readonly text?: string;
                readonly to?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Страница списка */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["LetterListItem"][];
                        readonly nextCursor: string | null;
                        /** Format: date-time */
                        readonly searchedSince?: string;
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postLetters: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход; сеансу обязателен, программе не нужен */
                readonly "x-csrf-token"?: components["parameters"]["CsrfTokenOfSession"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Draft"];
            };
        };
        readonly responses: {
            /** @description Черновик создан; на что обратить внимание */
            readonly 201: {
                headers: {
                    /** @description Версия: для If-Match следующей правки */
                    readonly ETag?: string;
                    /** @description Адрес созданного */
                    readonly Location?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LetterRef"] & {
                        readonly warnings: readonly components["schemas"]["LetterWarning"][];
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getLettersByLetterId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly letterId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Карточка; ETag для правки */
            readonly 200: {
                headers: {
                    /** @description Версия: для If-Match следующей правки */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LetterCard"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly putLettersByLetterId: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description ETag того, что правится */
                readonly "if-match": string;
                /** @description csrfToken из ответа на вход; сеансу обязателен, программе не нужен */
                readonly "x-csrf-token"?: components["parameters"]["CsrfTokenOfSession"];
            };
            readonly path: {
                readonly letterId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Draft"];
            };
        };
        readonly responses: {
            /** @description Изменено; на что обратить внимание */
            readonly 200: {
                headers: {
                    /** @description Версия: для If-Match следующей правки */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LetterRef"] & {
                        readonly warnings: readonly components["schemas"]["LetterWarning"][];
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["Stale"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 428: components["responses"]["PreconditionRequired"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postLettersByLetterIdApproval: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly letterId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Approval"];
            };
        };
        readonly responses: {
            /** @description Решение принято */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly kind: "done";
                        readonly result: {
                            readonly reason?: string;
                            readonly signed: boolean;
                        };
                    };
                };
            };
            /** @description Передано, исход появится в карточке */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DecisionInProgress"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postLettersByLetterIdArchiveReturn: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly letterId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ArchiveReturn"];
            };
        };
        readonly responses: {
            /** @description Возвращено */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ArchiveDone"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postLettersByLetterIdAttachments: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход; сеансу обязателен, программе не нужен */
                readonly "x-csrf-token"?: components["parameters"]["CsrfTokenOfSession"];
            };
            readonly path: {
                readonly letterId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 1048576 байт во всех файлах. */
        readonly requestBody: {
            readonly content: {
                readonly "multipart/form-data": {
                    /** Format: binary */
                    readonly file: string;
                };
            };
        };
        readonly responses: {
            /** @description Приложено */
            readonly 201: {
                headers: {
                    /** @description Версия: для If-Match следующей правки */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LetterRef"] & {
                        readonly attachment: components["schemas"]["Attachment"];
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getLettersByLetterIdAttachmentsByAttachmentId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly attachmentId: string;
                readonly letterId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Файл */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "*/*": string;
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly deleteLettersByLetterIdAttachmentsByAttachmentId: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description ETag того, что правится */
                readonly "if-match": string;
                /** @description csrfToken из ответа на вход; сеансу обязателен, программе не нужен */
                readonly "x-csrf-token"?: components["parameters"]["CsrfTokenOfSession"];
            };
            readonly path: {
                readonly attachmentId: string;
                readonly letterId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Убрано */
            readonly 200: {
                headers: {
                    /** @description Версия: для If-Match следующей правки */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LetterRef"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["Stale"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 428: components["responses"]["PreconditionRequired"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getLettersByLetterIdAttachmentsByAttachmentIdPagesByPage: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                readonly "if-none-match"?: string;
            };
            readonly path: {
                readonly attachmentId: string;
                readonly letterId: string;
                readonly page: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Файл */
            readonly 200: {
                headers: {
                    /** @description Для If-None-Match */
                    readonly ETag?: string;
                    /** @description Сколько страниц всего */
                    readonly "X-Page-Count"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "image/png": string;
                };
            };
            /** @description Картинка не изменилась */
            readonly 304: {
                headers: {
                    /** @description Для If-None-Match */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            /** @description Документ не преобразован: что в нём исправить */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly putLettersByLetterIdAttachmentsByAttachmentIdSeenLosses: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description ETag того, что правится */
                readonly "if-match": string;
                /** @description csrfToken из ответа на вход; сеансу обязателен, программе не нужен */
                readonly "x-csrf-token"?: components["parameters"]["CsrfTokenOfSession"];
            };
            readonly path: {
                readonly attachmentId: string;
                readonly letterId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SeenLosses"];
            };
        };
        readonly responses: {
            /** @description Записано */
            readonly 200: {
                headers: {
                    /** @description Версия: для If-Match следующей правки */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LetterRef"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["Stale"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 428: components["responses"]["PreconditionRequired"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly putLettersByLetterIdAttachmentsOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description ETag того, что правится */
                readonly "if-match": string;
                /** @description csrfToken из ответа на вход; сеансу обязателен, программе не нужен */
                readonly "x-csrf-token"?: components["parameters"]["CsrfTokenOfSession"];
            };
            readonly path: {
                readonly letterId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AttachmentOrder"];
            };
        };
        readonly responses: {
            /** @description Порядок изменён */
            readonly 200: {
                headers: {
                    /** @description Версия: для If-Match следующей правки */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LetterRef"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["Stale"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 428: components["responses"]["PreconditionRequired"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postLettersByLetterIdCancellation: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход; сеансу обязателен, программе не нужен */
                readonly "x-csrf-token"?: components["parameters"]["CsrfTokenOfSession"];
            };
            readonly path: {
                readonly letterId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Cancellation"];
            };
        };
        readonly responses: {
            /** @description Решение принято */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly kind: "done";
                        readonly result: {
                            /** @enum {boolean} */
                            readonly cancelled: true;
                        };
                    };
                };
            };
            /** @description Передано, исход появится в карточке */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DecisionInProgress"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postLettersByLetterIdComments: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход; сеансу обязателен, программе не нужен */
                readonly "x-csrf-token"?: components["parameters"]["CsrfTokenOfSession"];
            };
            readonly path: {
                readonly letterId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly text: string;
                };
            };
        };
        readonly responses: {
            /** @description Добавлено */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LetterCommentRef"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getLettersByLetterIdFilesByKind: {
        readonly parameters: {
            readonly query?: {
                readonly revision?: number | null;
            };
            readonly header?: never;
            readonly path: {
                readonly kind: "pdf" | "signature" | "notice" | "form103" | "archive" | "picture" | "message" | "authority";
                readonly letterId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Файл */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "*/*": string;
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postLettersByLetterIdFiling: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly letterId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Решение принято */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly kind: "done";
                        readonly result: {
                            readonly revision: number;
                            readonly stage: string;
                        };
                    };
                };
            };
            /** @description Передано, исход появится в карточке */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DecisionInProgress"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getLettersByLetterIdPagesByPage: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                readonly "if-none-match"?: string;
            };
            readonly path: {
                readonly letterId: string;
                readonly page: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Файл */
            readonly 200: {
                headers: {
                    /** @description Для If-None-Match */
                    readonly ETag?: string;
                    /** @description Сколько страниц всего */
                    readonly "X-Page-Count"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "image/png": string;
                };
            };
            /** @description Картинка не изменилась */
            readonly 304: {
                headers: {
                    /** @description Для If-None-Match */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postLettersByLetterIdReassignment: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly letterId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Reassignment"];
            };
        };
        readonly responses: {
            /** @description Решение принято */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly kind: "done";
                        readonly result: {
                            readonly revision: number;
                            readonly stage: string;
                        };
                    };
                };
            };
            /** @description Передано, исход появится в карточке */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DecisionInProgress"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postLettersByLetterIdResubmission: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход; сеансу обязателен, программе не нужен */
                readonly "x-csrf-token"?: components["parameters"]["CsrfTokenOfSession"];
            };
            readonly path: {
                readonly letterId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Resubmission"];
            };
        };
        readonly responses: {
            /** @description Решение принято */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly kind: "done";
                        readonly result: {
                            readonly revision: number;
                            readonly stage: string;
                        };
                    };
                };
            };
            /** @description Передано, исход появится в карточке */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DecisionInProgress"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postLettersByLetterIdReturn: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly letterId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SendBack"];
            };
        };
        readonly responses: {
            /** @description Решение принято */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly kind: "done";
                        readonly result: {
                            readonly revision: number;
                            readonly stage: string;
                        };
                    };
                };
            };
            /** @description Передано, исход появится в карточке */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DecisionInProgress"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postLettersByLetterIdSettlement: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly letterId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReturnSettlementRequest"];
            };
        };
        readonly responses: {
            /** @description Решение принято */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly kind: "done";
                        readonly result: {
                            /** Format: uuid */
                            readonly nextLetterId: string | null;
                        };
                    };
                };
            };
            /** @description Передано, исход появится в карточке */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DecisionInProgress"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getLettersByLetterIdSignature: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly letterId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Заключение */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LetterSignature"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postLettersByLetterIdSignedApproval: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly letterId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 1048576 байт во всех файлах. */
        readonly requestBody: {
            readonly content: {
                readonly "multipart/form-data": components["schemas"]["SignedApproval"];
            };
        };
        readonly responses: {
            /** @description Решение принято */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly kind: "done";
                        readonly result: {
                            readonly reason?: string;
                            readonly signed: boolean;
                        };
                    };
                };
            };
            /** @description Передано, исход появится в карточке */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DecisionInProgress"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getLettersByLetterIdSigningTask: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly letterId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Ждёт подписи этого человека */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SigningTask"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postLettersByLetterIdSubmission: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход; сеансу обязателен, программе не нужен */
                readonly "x-csrf-token"?: components["parameters"]["CsrfTokenOfSession"];
            };
            readonly path: {
                readonly letterId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Принято; на что обратить внимание */
            readonly 200: {
                headers: {
                    /** @description Версия: для If-Match следующей правки */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LetterRef"] & {
                        readonly number: string;
                        readonly warnings: readonly components["schemas"]["LetterWarning"][];
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getLettersByLetterIdWorkflow: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly letterId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Процесс */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Workflow"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getLettersCounts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Счётчики */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LetterCounts"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getLettersLateCounts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Счётчики; больше 999 — тысяча */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LetterCounts"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getLimitsProfiles: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Профили */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["LimitsProfile"][];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postLimitsProfiles: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LimitsProfileCopy"];
            };
        };
        readonly responses: {
            /** @description Заведён */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MadeLimitsProfile"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getLimitsProfilesByFamily: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly family: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Действующая версия */
            readonly 200: {
                headers: {
                    /** @description Версия: для If-Match следующей правки */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LimitsProfile"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly putLimitsProfilesByFamily: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description ETag того, что правится */
                readonly "if-match": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly family: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LimitsProfileSettings"];
            };
        };
        readonly responses: {
            /** @description Сохранено */
            readonly 200: {
                headers: {
                    /** @description Версия: для If-Match следующей правки */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LimitsProfile"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["Stale"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 428: components["responses"]["PreconditionRequired"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postLimitsProfilesByFamilyLook: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly family: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LimitsProfileSettings"];
            };
        };
        readonly responses: {
            /** @description Отличия и последствия */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LimitsProfileLook"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getLimitsProfilesByFamilyVersions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly family: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Не больше пятидесяти */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["LimitsProfileVersion"][];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getMachineClients: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Программы, отозванные внизу */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["MachineClient"][];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postMachineClients: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MachineClientInput"];
            };
        };
        readonly responses: {
            /** @description Программа заведена; id — её client_id */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NewMachineSecret"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postMachineClientsByClientIdBlock: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly clientId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Сделано */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postMachineClientsByClientIdRevocation: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly clientId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Сделано */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postMachineClientsByClientIdSecret: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly clientId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MachineSecretInput"];
            };
        };
        readonly responses: {
            /** @description Секрет выдан */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NewMachineSecret"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postMachineClientsByClientIdUnblock: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly clientId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Сделано */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getMailboxUnrecognised: {
        readonly parameters: {
            readonly query?: {
                /** @description nextCursor прежней страницы; сам не составляется */
                readonly cursor?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Страница списка */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["UnrecognisedMessage"][];
                        readonly nextCursor: string | null;
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getMailboxUnrecognisedByUid: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly uid: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Файл */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "message/rfc822": string;
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getMatters: {
        readonly parameters: {
            readonly query?: {
                /** @description nextCursor прежней страницы; сам не составляется */
                readonly cursor?: string;
                readonly deliveryKind?: string;
                readonly documentGroup?: string;
                readonly limit?: number;
                readonly overdue?: "true";
                readonly state?: "open" | "done" | "withdrawn";
                readonly text?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Страница журнала */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["MatterItem"][];
                        readonly nextCursor: string | null;
                        readonly searchedSince?: string;
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postMatters: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CardInput"];
            };
        };
        readonly responses: {
            /** @description Зарегистрирована */
            readonly 201: {
                headers: {
                    /** @description Версия: для If-Match следующей правки */
                    readonly ETag?: string;
                    /** @description Адрес созданного */
                    readonly Location?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MatterRef"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getMattersByMatterId: {
        readonly parameters: {
            readonly query?: {
                /** @description olderTimeline прежнего ответа: более ранние события */
                readonly timeline?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly matterId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Карточка; ETag для правки */
            readonly 200: {
                headers: {
                    /** @description Версия: для If-Match следующей правки */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MatterCard"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly putMattersByMatterId: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description ETag того, что правится */
                readonly "if-match": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly matterId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CardInput"];
            };
        };
        readonly responses: {
            /** @description Изменена */
            readonly 200: {
                headers: {
                    /** @description Версия: для If-Match следующей правки */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MatterRef"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["Stale"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 428: components["responses"]["PreconditionRequired"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postMattersByMatterIdAssignments: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly matterId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AssignmentInput"];
            };
        };
        readonly responses: {
            /** @description Поручение дано */
            readonly 201: {
                headers: {
                    /** @description Версия: для If-Match следующей правки */
                    readonly ETag?: string;
                    /** @description Адрес созданного */
                    readonly Location?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MatterRef"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postMattersImport: {
        readonly parameters: {
            readonly query?: {
                readonly dryRun?: "true" | "false";
            };
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description Не больше 1048576 байт во всех файлах. */
        readonly requestBody: {
            readonly content: {
                readonly "multipart/form-data": components["schemas"]["CardFile"];
            };
        };
        readonly responses: {
            /** @description Что будет сделано или сделано, по строкам */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CardImport"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getMe: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Своя учётная запись */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OwnAccount"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postMeConfirmation: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OwnProof"];
            };
        };
        readonly responses: {
            /** @description Сделано */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postMeKeyChallenges: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["KeyPurpose"];
            };
        };
        readonly responses: {
            /** @description Вопрос ключу: отвечается один раз, за пять минут */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KeyOptions"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postMeKeys: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewKey"];
            };
        };
        readonly responses: {
            /** @description Добавлен; с первым вторым фактором — запасные коды */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postMeKeysByKeyIdRemoval: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly keyId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Убран */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postMePassword: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PasswordChange"];
            };
        };
        readonly responses: {
            /** @description Сделано */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postMeSessionsBySessionIdEnd: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly sessionId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Сделано */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postOauthToken: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/x-www-form-urlencoded": components["schemas"]["TokenRequest"];
            };
        };
        readonly responses: {
            /** @description Токен */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Token"];
                };
            };
            /** @description Запрос не тот (RFC 6749, 5.2) */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OAuthError"];
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Программа не узнана */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OAuthError"];
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 403: components["responses"]["FactorToSet"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getPublications: {
        readonly parameters: {
            readonly query?: {
                /** @description nextCursor прежней страницы; сам не составляется */
                readonly cursor?: string;
                readonly limit?: number;
                readonly number?: string;
                readonly standing?: "to_send" | "awaiting" | "unconfirmed" | "failed" | "published";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Страница списка */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["PublicationListItem"][];
                        readonly nextCursor: string | null;
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getPublicationsByPublicationId: {
        readonly parameters: {
            readonly query?: {
                readonly before?: number;
            };
            readonly header?: never;
            readonly path: {
                readonly publicationId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Карточка публикации */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PublicationCard"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getPublicationsByPublicationIdMessagesByVersionFilesByFile: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly file: "message" | "picture" | "signature";
                readonly publicationId: string;
                readonly version: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Файл */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "*/*": string;
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postPublicationsByPublicationIdResending: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly publicationId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Принято */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly kind: "done";
                        readonly result: components["schemas"]["ResendAnswer"];
                    };
                };
            };
            /** @description Передано, исход появится в карточке */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DecisionInProgress"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getPublicationsCounts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Счётчики */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PublicationCounts"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getRegistry: {
        readonly parameters: {
            readonly query: {
                readonly from: string;
                readonly to: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Реестр */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DayRegistry"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getRegistryPdf: {
        readonly parameters: {
            readonly query: {
                readonly from: string;
                readonly to: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Файл */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/pdf": string;
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getRegistryXlsx: {
        readonly parameters: {
            readonly query: {
                readonly from: string;
                readonly to: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Файл */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly putReportsByReportId: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description ETag того, что правится */
                readonly "if-match": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly reportId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 1048576 байт во всех файлах. */
        readonly requestBody: {
            readonly content: {
                readonly "multipart/form-data": components["schemas"]["ReportEditForm"];
            };
        };
        readonly responses: {
            /** @description Изменён */
            readonly 200: {
                headers: {
                    /** @description Версия: для If-Match следующей правки */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MatterRef"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["Stale"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 428: components["responses"]["PreconditionRequired"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postReportsByReportIdAcceptance: {
        readonly parameters: {
            readonly query?: {
                readonly passedOn?: "withdraw";
            };
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly reportId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Принято */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MatterRef"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getReportsByReportIdFilesBySha256: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly reportId: string;
                readonly sha256: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Файл */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "*/*": string;
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postReportsByReportIdReturn: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly reportId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Remark"];
            };
        };
        readonly responses: {
            /** @description Принято */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MatterRef"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Сеанс */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Session"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Login"];
            };
        };
        readonly responses: {
            /** @description Вошли; cookie установлена */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Session"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly deleteSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Сеанс окончен */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postSessionKeyChallenge: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["KeyTicket"];
            };
        };
        readonly responses: {
            /** @description Вопрос ключу; ответ — в `key` запроса входа, билет — там же */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KeyOptions"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getSigningKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Свой ключ */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OwnKey"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getSigningKeyAuthority: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Файл */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": string;
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postSigningKeyAuthority: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description Не больше 1048576 байт во всех файлах. */
        readonly requestBody: {
            readonly content: {
                readonly "multipart/form-data": components["schemas"]["AuthorityForm"];
            };
        };
        readonly responses: {
            /** @description Сохранено */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OwnKey"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getSigningKeyChallenge: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Подписываются байты UTF-8 этого текста */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KeyChallenge"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postSigningKeyEnd: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Ключ оставлен */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OwnKey"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postSigningKeyProof: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description Не больше 1048576 байт во всех файлах. */
        readonly requestBody: {
            readonly content: {
                readonly "multipart/form-data": components["schemas"]["KeyProof"];
            };
        };
        readonly responses: {
            /** @description Принято к проверке */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OwnKey"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getSite: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Участок */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Site"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getSites: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Участки */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["SiteName"][];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postSites: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewSite"];
            };
        };
        readonly responses: {
            /** @description Заведён */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MadeSite"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getSitesBySiteIdPublicationBackfill: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Ничего не изменено */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PublicationBackfill"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postSitesBySiteIdPublicationBackfill: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Начато */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StartedBackfill"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postSitesBySiteIdPublicationCheck: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Что получилось */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PublicationLinkCheck"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getSitesBySiteIdPublicationPreview: {
        readonly parameters: {
            readonly query: {
                readonly number: string;
            };
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Картина и файл */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PublicationPreview"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getSitesBySiteIdPublicationSettings: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Последняя версия; 0 — ничего не задано */
            readonly 200: {
                headers: {
                    /** @description Версия: для If-Match следующей правки */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CurrentPublicationSettings"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly putSitesBySiteIdPublicationSettings: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description ETag того, что правится */
                readonly "if-match": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PublicationSettings"];
            };
        };
        readonly responses: {
            /** @description Сохранено */
            readonly 200: {
                headers: {
                    /** @description Версия: для If-Match следующей правки */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CurrentPublicationSettings"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["Stale"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 428: components["responses"]["PreconditionRequired"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getSitesBySiteIdPublicationSettingsChoices: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Из чего выбирать */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PublicationSettingChoices"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getSitesBySiteIdPublicationSettingsVersions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Не больше пятидесяти */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["PublicationSettingsVersion"][];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getSitesBySiteIdPublicationSettingsVersionsByVersion: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
                readonly version: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Версия */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PublicationSettingsVersion"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postSitesBySiteIdPublicationTestMessage: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Что ответил сервер */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TestMessage"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getSitesBySiteIdSettings: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Действующая версия */
            readonly 200: {
                headers: {
                    /** @description Версия: для If-Match следующей правки */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CurrentSiteSettings"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly putSitesBySiteIdSettings: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description ETag того, что правится */
                readonly "if-match": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SiteSettings"];
            };
        };
        readonly responses: {
            /** @description Сохранено */
            readonly 200: {
                headers: {
                    /** @description Версия: для If-Match следующей правки */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CurrentSiteSettings"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["Stale"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 428: components["responses"]["PreconditionRequired"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postSitesBySiteIdSettingsLook: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SiteSettings"];
            };
        };
        readonly responses: {
            /** @description Отличия и последствия */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SiteSettingsLook"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getSitesBySiteIdSettingsVersions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Не больше пятидесяти */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["SiteSettingsVersion"][];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getTasks: {
        readonly parameters: {
            readonly query?: {
                /** @description nextCursor прежней страницы; сам не составляется */
                readonly cursor?: string;
                readonly limit?: number;
                readonly queue?: "all" | "mine" | "group" | "late";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Страница заданий */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Task"][];
                        readonly nextCursor: string | null;
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getTasksByTaskId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly taskId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Задание */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaskCard"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postTasksByTaskIdClaim: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly taskId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Принято */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaskRef"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postTasksByTaskIdComments: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly taskId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly text: string;
                };
            };
        };
        readonly responses: {
            /** @description Принято */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaskRef"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postTasksByTaskIdDelegate: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly taskId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly personId: string;
                };
            };
        };
        readonly responses: {
            /** @description Принято */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaskRef"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postTasksByTaskIdRelease: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly taskId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Принято */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaskRef"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postTasksBulk: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["BulkTasks"];
            };
        };
        readonly responses: {
            /** @description Что вышло с каждым */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BulkTasksResult"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getTasksCounts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Счётчики */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaskCounts"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getTrust: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Как видел исполнитель */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["TrustItem"][];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getTyped: {
        readonly parameters: {
            readonly query?: {
                readonly ids?: string;
                readonly places?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Новое сверху */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["TypedText"][];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly putTypedByTypedId: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly typedId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["KeepTyped"];
            };
        };
        readonly responses: {
            /** @description Сохранено */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KeptTyped"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly deleteTypedByTypedId: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly typedId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Выброшено */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getWebhooks: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Новые первыми */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Webhook"][];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postWebhooks: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["WebhookInput"];
            };
        };
        readonly responses: {
            /** @description Подписка включена */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NewWebhook"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getWebhooksByWebhookId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly webhookId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Подписка */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Webhook"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly getWebhooksByWebhookIdDeliveries: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly webhookId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Новые первыми */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WebhookDeliveryPage"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postWebhooksByWebhookIdDetails: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly webhookId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["WebhookInput"];
            };
        };
        readonly responses: {
            /** @description Изменено */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postWebhooksByWebhookIdOff: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly webhookId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Сделано */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postWebhooksByWebhookIdOn: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly webhookId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Сделано */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postWebhooksByWebhookIdResending: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly webhookId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly deliveryId: string;
                } | {
                    /** Format: date-time */
                    readonly from: string;
                };
            };
        };
        readonly responses: {
            /** @description Сколько уйдёт */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly count: number;
                        /** Format: uuid */
                        readonly id: string;
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postWebhooksByWebhookIdSecret: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly webhookId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["WebhookSecretInput"];
            };
        };
        readonly responses: {
            /** @description Секрет выдан */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NewWebhook"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
    readonly postWebhooksByWebhookIdTest: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly webhookId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Сделано */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 408: components["responses"]["TooSlow"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 431: components["responses"]["HeadersTooLarge"];
            readonly 500: components["responses"]["Internal"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 507: components["responses"]["NoRoom"];
        };
    };
}
