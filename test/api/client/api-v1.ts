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
        /** Завести людей из годных строк; похожих на заведённых — только названных в `others`; повтор ничего не меняет */
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
        /** Одноразовая ссылка для пароля; показывается один раз, прежняя перестаёт действовать. Повтор с тем же Idempotency-Key новой не делает: address — null */
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
        /** Продолжить названные процессы, с причиной; итог каждого — в журнале действий (администратор) */
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
        /** Процессы, которых никто не ведёт: потеряны, прекращены или прерваны (администратор) */
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
    readonly "/batches/{batchId}/form103": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Форма 103 партии: подпись, сверка построчно, плата */
        readonly get: operations["getBatchesByBatchIdForm103"];
        readonly put?: never;
        /** Загрузить форму 103: PDF, при нём подпись, или ZIP с обоими */
        readonly post: operations["postBatchesByBatchIdForm103"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/batches/{batchId}/form103/absence": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Закрыть партию без формы 103, с причиной */
        readonly post: operations["postBatchesByBatchIdForm103Absence"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/batches/{batchId}/form103/files/{sha256}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Любая из форм 103 партии, и заменённая */
        readonly get: operations["getBatchesByBatchIdForm103FilesBySha256"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/batches/{batchId}/form103/settlements": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Разобрать расхождение формы 103, с причиной */
        readonly post: operations["postBatchesByBatchIdForm103Settlements"];
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
    readonly "/case-imports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Загрузить файл дел; до /run ничего не записывается */
        readonly post: operations["postCaseImports"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/case-imports/{importId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Файл дел: что будет сделано или сделано */
        readonly get: operations["getCaseImportsByImportId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/case-imports/{importId}/columns": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Показать, что в столбцах */
        readonly post: operations["postCaseImportsByImportIdColumns"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/case-imports/{importId}/run": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Записать дела файла */
        readonly post: operations["postCaseImportsByImportIdRun"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/case-imports/{importId}/undo": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Отменить последнюю загрузку */
        readonly post: operations["postCaseImportsByImportIdUndo"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/case-mailings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Набор писем по выбранным делам: что получится; писем ещё нет */
        readonly post: operations["postCaseMailings"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/case-mailings/{mailingId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Набор: строки, вопросы, ход */
        readonly get: operations["getCaseMailingsByMailingId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/case-mailings/{mailingId}/letters": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Сделать письма: дальше набор идёт сам; повтор ничего не меняет */
        readonly post: operations["postCaseMailingsByMailingIdLetters"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/case-registers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Картотеки дел участков: на какой час данные, что не принято */
        readonly get: operations["getCaseRegisters"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/case-registers/{siteId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Связать участок с его кодом в картотеке */
        readonly post: operations["postCaseRegistersBySiteId"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/case-registers/{siteId}/reading": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Прочесть картотеку участка сейчас */
        readonly post: operations["postCaseRegistersBySiteIdReading"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/cases": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Журнал дел */
        readonly get: operations["getCases"];
        readonly put?: never;
        /** Внести дело */
        readonly post: operations["postCases"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/cases/{caseId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Дело с участниками, заседаниями, актами и письмами */
        readonly get: operations["getCasesByCaseId"];
        /** Изменить дело, которое ведут здесь */
        readonly put: operations["putCasesByCaseId"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/cases/{caseId}/acts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Внести акт */
        readonly post: operations["postCasesByCaseIdActs"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/cases/{caseId}/acts/{actId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Изменить акт */
        readonly put: operations["putCasesByCaseIdActsByActId"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/cases/{caseId}/acts/{actId}/document": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Документ акта */
        readonly get: operations["getCasesByCaseIdActsByActIdDocument"];
        /** Приложить документ к акту */
        readonly put: operations["putCasesByCaseIdActsByActIdDocument"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/cases/{caseId}/consents": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Стороны дела и их согласия на извещение */
        readonly get: operations["getCasesByCaseIdConsents"];
        readonly put?: never;
        /** Внести согласие стороны */
        readonly post: operations["postCasesByCaseIdConsents"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/cases/{caseId}/doubtful-messages": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Сообщения, похожие на отказ от СМС, о которых ещё не решено */
        readonly get: operations["getCasesByCaseIdDoubtfulMessages"];
        readonly put?: never;
        /**
         * Решить, отзывают ли эти сообщения согласие
         * @description refusal — отказ: прежние СМС в силе; stranger — номер чужой: прежние СМС на него не извещали. consentId — чьи сообщения: о каждой стороне и телефоне решают отдельно. newestId — самое новое из прочитанных: если пришло ещё одно, ответ не принимается.
         */
        readonly post: operations["postCasesByCaseIdDoubtfulMessages"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/cases/{caseId}/evidence": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Файлы доказательств всех писем дела и его уведомления, zip */
        readonly get: operations["getCasesByCaseIdEvidence"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/cases/{caseId}/hearing-notices": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Заседания дела, и прошедшие: все ли участники извещены, кто нет и почему, что ещё возможно */
        readonly get: operations["getCasesByCaseIdHearingNotices"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/cases/{caseId}/hearings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Внести заседание */
        readonly post: operations["postCasesByCaseIdHearings"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/cases/{caseId}/hearings/{hearingId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Изменить заседание */
        readonly put: operations["putCasesByCaseIdHearingsByHearingId"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/cases/{caseId}/letter-choices": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Из чего составить письмо по делу: участники с представителями, акты, заседания, что предложено */
        readonly get: operations["getCasesByCaseIdLetterChoices"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/cases/{caseId}/letters": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Письмо по делу в один шаг: черновик первому, остальные — ещё получатели, документ акта приложен */
        readonly post: operations["postCasesByCaseIdLetters"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/cases/{caseId}/note": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Своя заметка к делу из любого источника */
        readonly put: operations["putCasesByCaseIdNote"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/cases/{caseId}/parties": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Внести участника */
        readonly post: operations["postCasesByCaseIdParties"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/cases/{caseId}/parties/{partyId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Изменить участника */
        readonly put: operations["putCasesByCaseIdPartiesByPartyId"];
        readonly post?: never;
        /** Участник выбыл; его письма остаются */
        readonly delete: operations["deleteCasesByCaseIdPartiesByPartyId"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/cases/{caseId}/parties/{partyId}/represents": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Указать, чей представитель, если картотека этого не говорит */
        readonly put: operations["putCasesByCaseIdPartiesByPartyIdRepresents"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/cases/{caseId}/person-questions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Участники, названные иначе: тот же ли это человек, ещё не решено */
        readonly get: operations["getCasesByCaseIdPersonQuestions"];
        readonly put?: never;
        /**
         * Ответить, тот же ли это человек
         * @description same: прежние извещения и согласия в силе. other: прежние извещения не в счёт, согласия отозваны. newName — имя, о котором решено.
         */
        readonly post: operations["postCasesByCaseIdPersonQuestions"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/cases/{caseId}/twin": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Дело картотеки с тем же номером, о котором ещё не решено */
        readonly get: operations["getCasesByCaseIdTwin"];
        readonly put?: never;
        /**
         * Ответить, одно ли дело здесь и в картотеке
         * @description same: дальше дело ведёт картотека, письма и согласия остаются при нём. different: дело картотеки вносится рядом.
         */
        readonly post: operations["postCasesByCaseIdTwin"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/cases/figures": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Сколько дел в журналах, судьи, на когда данные */
        readonly get: operations["getCasesFigures"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/consents/{consentId}/scan": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Скан расписки */
        readonly get: operations["getConsentsByConsentIdScan"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/consents/{consentId}/withdrawal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Отметить согласие отозванным */
        readonly post: operations["postConsentsByConsentIdWithdrawal"];
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
    readonly "/delivery-norms": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Ожидаемые сроки доставки по дням, с которых действуют */
        readonly get: operations["getDeliveryNorms"];
        readonly put?: never;
        /** Новые сроки; на тот же день — заменяют прежние */
        readonly post: operations["postDeliveryNorms"];
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
    readonly "/dispatch-confirmations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Подтверждения отправки нескольких писем, zip; не больше 50 писем. Кого Почта ещё не приняла, назван в файле «Не вошли.txt»; если ни одного — 404 */
        readonly get: operations["getDispatchConfirmations"];
        readonly put?: never;
        readonly post?: never;
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
    readonly "/evidence-checks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Проверить файл доказательств: цел ли, чьей печатью и когда составлен, что испорчено; файл не сохраняется */
        readonly post: operations["postEvidenceChecks"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/found-letters": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Письма участка, найденные на Почте после возврата из копии
         * @description Сначала не учтённые (settledAt — null): о черновиках, которые старше копии, из-за них спрашивают.
         */
        readonly get: operations["getFoundLetters"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/hearings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Заседания за дни: все ли участники извещены
         * @description Без from и to — ближайшие 30 дней; один from — до конца ближайших, а если он не раньше сегодня, 30 дней с него; один to — с сегодня, а прошедший — один этот день: какие вышли дни, сказано в ответе. Прошедшие — назначенные и состоявшиеся, и закрытых дел; предстоящие — назначенные, открытых дел. За раз просматривается сто заседаний, дальше — cursor; с gate на странице может быть меньше.
         */
        readonly get: operations["getHearings"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/incoming-messages": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Что стороны прислали на номер суда */
        readonly get: operations["getIncomingMessages"];
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
    readonly "/keeping/acts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Акты о выделении к уничтожению */
        readonly get: operations["getKeepingActs"];
        readonly put?: never;
        /** Составить проект акта по истёкшим срокам */
        readonly post: operations["postKeepingActs"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/keeping/acts/{destructionId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Акт с письмами и их состоянием */
        readonly get: operations["getKeepingActsByDestructionId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/keeping/acts/{destructionId}/approval": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Утвердить акт (не тот, кто составил): письма уничтожаются */
        readonly post: operations["postKeepingActsByDestructionIdApproval"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/keeping/acts/{destructionId}/letters/{letterId}/exclusion": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Исключить письмо из проекта */
        readonly post: operations["postKeepingActsByDestructionIdLettersByLetterIdExclusion"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/keeping/acts/{destructionId}/papers/{paper}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Акт файлом */
        readonly get: operations["getKeepingActsByDestructionIdPapersByPaper"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/keeping/acts/{destructionId}/withdrawal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Отозвать проект акта */
        readonly post: operations["postKeepingActsByDestructionIdWithdrawal"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/keeping/holds": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Запреты на уничтожение */
        readonly get: operations["getKeepingHolds"];
        readonly put?: never;
        /** Запретить уничтожение письма или писем дела */
        readonly post: operations["postKeepingHolds"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/keeping/holds/{holdId}/lifting": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Снять запрет */
        readonly post: operations["postKeepingHoldsByHoldIdLifting"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/keeping/indexes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Свой индекс письму или всем письмам дела */
        readonly post: operations["postKeepingIndexes"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/keeping/nomenclature": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Номенклатура дел участка и сроки хранения */
        readonly get: operations["getKeepingNomenclature"];
        readonly put?: never;
        /** Новая версия номенклатуры */
        readonly post: operations["postKeepingNomenclature"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/keeping/nomenclature/look": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Что изменит новая номенклатура */
        readonly post: operations["postKeepingNomenclatureLook"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/keeping/signed-files": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Ночная проверка подписанных файлов */
        readonly get: operations["getKeepingSignedFiles"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/keeping/signed-files/pace": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** За сколько ночей проверяются все файлы */
        readonly post: operations["postKeepingSignedFilesPace"];
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
    readonly "/letters/{letterId}/address": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Ответить, какой адрес остаётся в письме: участник дела переехал
         * @description take: новый адрес; письмо, которое уже ушло от автора, возвращается к нему, одобрение не действует. keep: прежний, с причиной.
         */
        readonly post: operations["postLettersByLetterIdAddress"];
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
    readonly "/letters/{letterId}/case-kind": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Указать вид дела, которого номер не говорит */
        readonly post: operations["postLettersByLetterIdCaseKind"];
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
    readonly "/letters/{letterId}/dispatch-confirmation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Подтверждение отправки: PDF с подписью службы; выдача записывается в журнал */
        readonly get: operations["getLettersByLetterIdDispatchConfirmation"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/letters/{letterId}/evidence": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Файл доказательств письма: zip, который проверяют sh и openssl; выдача записывается в журнал */
        readonly get: operations["getLettersByLetterIdEvidence"];
        readonly put?: never;
        readonly post?: never;
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
    readonly "/letters/{letterId}/gate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Извещён ли адресат: ответ, причина, нормы, даты, что ещё возможно; null — Почта письма не принимала, или оно уничтожено по акту */
        readonly get: operations["getLettersByLetterIdGate"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/letters/{letterId}/hearing-start": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Перевести письмо на новый день заседания, которое с тех пор перенесли, или на другое вместо того, которого не будет
         * @description Что изменится, сказано в hearingMoved карточки: прежний день и час в заголовке и комментарии становятся новыми, остальное не меняется; прежний текст остаётся в ходе письма. Приложенный документ не меняется. 409 — заседание не переносили или другого у дела нет.
         */
        readonly post: operations["postLettersByLetterIdHearingStart"];
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
    readonly "/letters/{letterId}/scans": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Приобщить к письму уведомление или конверт */
        readonly post: operations["postLettersByLetterIdScans"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/letters/{letterId}/scans/{scanId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Приобщённая бумага */
        readonly get: operations["getLettersByLetterIdScansByScanId"];
        readonly put?: never;
        readonly post?: never;
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
    readonly "/letters/{letterId}/storage-term": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** До какого дня хранится письмо */
        readonly get: operations["getLettersByLetterIdStorageTerm"];
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
        /**
         * Отправить на подпись: даётся номер
         * @description После возврата из копии черновик, который старше её, не уходит с `maybe_at_post`, пока найденные на Почте письма участка не учтены: может быть, это одно из них. otherLetter=yes говорит, что это другое письмо.
         */
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
    readonly "/me/notices": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Мои оповещения, новые первыми */
        readonly get: operations["getMeNotices"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/me/notices/seen": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Отметить увиденным: одно или все */
        readonly post: operations["postMeNoticesSeen"];
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
    readonly "/me/push-devices": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Оповещать и на это устройство */
        readonly post: operations["postMePushDevices"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/me/push-devices/{deviceId}/removal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Больше не оповещать на устройство */
        readonly post: operations["postMePushDevicesByDeviceIdRemoval"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/me/push-key": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Ключ, с которым браузер подписывается на push */
        readonly get: operations["getMePushKey"];
        readonly put?: never;
        readonly post?: never;
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
    readonly "/notification-settings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Как участок извещает */
        readonly get: operations["getNotificationSettings"];
        readonly put?: never;
        /** Новая версия настроек */
        readonly post: operations["postNotificationSettings"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/notification-templates": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Шаблоны уведомлений участка */
        readonly get: operations["getNotificationTemplates"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/notification-templates/{code}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Новая версия шаблона или новый шаблон */
        readonly post: operations["postNotificationTemplatesByCode"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/notification-templates/{code}/retirement": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Больше не предлагать шаблон */
        readonly post: operations["postNotificationTemplatesByCodeRetirement"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/notifications": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Журнал уведомлений сторонам */
        readonly get: operations["getNotifications"];
        readonly put?: never;
        /** Отправить тем сторонам, которым ничего не мешает */
        readonly post: operations["postNotifications"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/notifications/{notificationId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Уведомление: ход, части, подтверждения */
        readonly get: operations["getNotificationsByNotificationId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/notifications/{notificationId}/finding": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Что выяснил человек: получено, отправить ещё раз, письмо вместо него */
        readonly post: operations["postNotificationsByNotificationIdFinding"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/notifications/{notificationId}/letter-done": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * О письме вместо уведомления позаботились: закрыть задание
         * @description Когда письмо этой стороне передано Почте; если оно отправлено иначе, sentElsewhere — номер или как.
         */
        readonly post: operations["postNotificationsByNotificationIdLetterDone"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/notifications/{notificationId}/resending": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * То же ещё раз: новое уведомление по действующему согласию
         * @description Пока такое же идёт или уже доставлено — только с причиной: repeatReason.
         */
        readonly post: operations["postNotificationsByNotificationIdResending"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/notifications/{notificationId}/withdrawal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Отозвать, пока не ушло */
        readonly post: operations["postNotificationsByNotificationIdWithdrawal"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/notifications/counts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Сколько уведомлений в каждом состоянии
         * @description С тем же отбором, что у списка, кроме самого состояния: каждое число — столько же строк списка.
         */
        readonly get: operations["getNotificationsCounts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/notifications/review": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Что уйдёт каждой стороне: текст, знаки, части, стоимость, что мешает; ничего не отправляется */
        readonly post: operations["postNotificationsReview"];
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
    readonly "/person-requests": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Запросы о персональных данных (152-ФЗ) */
        readonly get: operations["getPersonRequests"];
        readonly put?: never;
        /** Найти, что хранится о человеке; пишется в журнал */
        readonly post: operations["postPersonRequests"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/person-requests/{personRequestId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Что о человеке хранится сейчас */
        readonly get: operations["getPersonRequestsByPersonRequestId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/person-requests/{personRequestId}/choices": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Исключить найденную запись из справки (она о другом человеке) или вернуть; с причиной */
        readonly post: operations["postPersonRequestsByPersonRequestIdChoices"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/person-requests/{personRequestId}/files/{reportFormat}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Справка файлом; выдача пишется в журнал */
        readonly get: operations["getPersonRequestsByPersonRequestIdFilesByReportFormat"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/post-reports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Отчёты кабинета Почты за периоды, новые сверху */
        readonly get: operations["getPostReports"];
        readonly put?: never;
        /** Загрузить таблицу кабинета за период и сверить с нашими письмами */
        readonly post: operations["postPostReports"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/post-reports/{postReportId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Отчёт и что в нём не сошлось, по письмам */
        readonly get: operations["getPostReportsByPostReportId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/post-reports/{postReportId}/columns": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Сказать, что в каком столбце; такие же таблицы дальше читаются так же */
        readonly post: operations["postPostReportsByPostReportIdColumns"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/post-reports/{postReportId}/xlsx": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Сверка таблицей xlsx */
        readonly get: operations["getPostReportsByPostReportIdXlsx"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/proof/rules": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Правила извещения с нормами и отметками юриста */
        readonly get: operations["getProofRules"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/proof/rules/{ruleCode}/marks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Отметить правило проверенным юристом или снять отметку */
        readonly post: operations["postProofRulesByRuleCodeMarks"];
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
    readonly "/scan-filings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Приобщить бумаги к письмам; остальные остаются */
        readonly post: operations["postScanFilings"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/scan-pieces/{pieceId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Назвать ШПИ, вид бумаги и причину возврата */
        readonly post: operations["postScanPiecesByPieceId"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/scan-pieces/{pieceId}/file": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Страницы бумаги файлом PDF */
        readonly get: operations["getScanPiecesByPieceIdFile"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/scan-pieces/{pieceId}/pages/{page}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Страница бумаги картинкой */
        readonly get: operations["getScanPiecesByPieceIdPagesByPage"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/scan-pieces/{pieceId}/set-aside": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Отложить: бумага не о письме участка */
        readonly post: operations["postScanPiecesByPieceIdSetAside"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/scans": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Сканы участка, которые ждут человека */
        readonly get: operations["getScans"];
        readonly put?: never;
        /** Загрузить скан уведомлений и возвратов; читается сам */
        readonly post: operations["postScans"];
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
    readonly "/signings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Журнал подписаний, новые первыми */
        readonly get: operations["getSignings"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/signings/csv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** То же таблицей csv; выгрузка пишется в журнал */
        readonly get: operations["getSigningsCsv"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/signings/xlsx": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** То же таблицей xlsx; выгрузка пишется в журнал */
        readonly get: operations["getSigningsXlsx"];
        readonly put?: never;
        readonly post?: never;
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
    readonly "/sites/{siteId}/budgets/{year}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Бюджет участка на год и что истрачено */
        readonly get: operations["getSitesBySiteIdBudgetsByYear"];
        readonly put?: never;
        /** Установить бюджет участка на год */
        readonly post: operations["postSitesBySiteIdBudgetsByYear"];
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
    readonly "/statistics": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Отчёт о письмах за дни: числа во всех разрезах */
        readonly get: operations["getStatistics"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/statistics/kept": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Отчёты, сделанные по расписанию */
        readonly get: operations["getStatisticsKept"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/statistics/kept/{keptId}/{format}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Файл такого отчёта */
        readonly get: operations["getStatisticsKeptByKeptIdByFormat"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/statistics/letters": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Письма, из которых сложено число отчёта */
        readonly get: operations["getStatisticsLetters"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/statistics/letters/csv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Все эти письма таблицей csv, потоком */
        readonly get: operations["getStatisticsLettersCsv"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/statistics/norms": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** С чем сравнивают отчёты, по версиям */
        readonly get: operations["getStatisticsNorms"];
        readonly put?: never;
        /** Новая версия норм */
        readonly post: operations["postStatisticsNorms"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/statistics/pdf": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Отчёт для печати, PDF */
        readonly get: operations["getStatisticsPdf"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/statistics/schedules/{scope}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Какие отчёты делаются сами и кому */
        readonly get: operations["getStatisticsSchedulesByScope"];
        readonly put?: never;
        /** Включить или выключить отчёт по расписанию */
        readonly post: operations["postStatisticsSchedulesByScope"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/statistics/xlsx": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Отчёт таблицей xlsx */
        readonly get: operations["getStatisticsXlsx"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/tariffs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Тарифы Почты по дням, с которых действуют */
        readonly get: operations["getTariffs"];
        readonly put?: never;
        /** Новый тариф; на тот же день — заменяет прежний */
        readonly post: operations["postTariffs"];
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
export interface webhooks {
    readonly "batch.changed": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Партия: иная перемена */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header: {
                    readonly "webhook-id": string;
                    readonly "webhook-signature": string;
                    readonly "webhook-timestamp": string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["BatchEvent"];
                };
            };
            readonly responses: {
                /** @description Принято; всё прочее — не принято, и событие придёт ещё раз */
                readonly "2XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "batch.created": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Партия: появление */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header: {
                    readonly "webhook-id": string;
                    readonly "webhook-signature": string;
                    readonly "webhook-timestamp": string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["BatchEvent"];
                };
            };
            readonly responses: {
                /** @description Принято; всё прочее — не принято, и событие придёт ещё раз */
                readonly "2XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "batch.status_changed": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Партия: смена статуса */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header: {
                    readonly "webhook-id": string;
                    readonly "webhook-signature": string;
                    readonly "webhook-timestamp": string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["BatchEvent"];
                };
            };
            readonly responses: {
                /** @description Принято; всё прочее — не принято, и событие придёт ещё раз */
                readonly "2XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "letter.changed": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Письмо: иная перемена */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header: {
                    readonly "webhook-id": string;
                    readonly "webhook-signature": string;
                    readonly "webhook-timestamp": string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["LetterEvent"];
                };
            };
            readonly responses: {
                /** @description Принято; всё прочее — не принято, и событие придёт ещё раз */
                readonly "2XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "letter.created": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Письмо: появление */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header: {
                    readonly "webhook-id": string;
                    readonly "webhook-signature": string;
                    readonly "webhook-timestamp": string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["LetterEvent"];
                };
            };
            readonly responses: {
                /** @description Принято; всё прочее — не принято, и событие придёт ещё раз */
                readonly "2XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "letter.status_changed": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Письмо: смена статуса */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header: {
                    readonly "webhook-id": string;
                    readonly "webhook-signature": string;
                    readonly "webhook-timestamp": string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["LetterEvent"];
                };
            };
            readonly responses: {
                /** @description Принято; всё прочее — не принято, и событие придёт ещё раз */
                readonly "2XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "notification.changed": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Уведомление стороне: иная перемена */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header: {
                    readonly "webhook-id": string;
                    readonly "webhook-signature": string;
                    readonly "webhook-timestamp": string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["NotificationEvent"];
                };
            };
            readonly responses: {
                /** @description Принято; всё прочее — не принято, и событие придёт ещё раз */
                readonly "2XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "notification.created": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Уведомление стороне: появление */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header: {
                    readonly "webhook-id": string;
                    readonly "webhook-signature": string;
                    readonly "webhook-timestamp": string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["NotificationEvent"];
                };
            };
            readonly responses: {
                /** @description Принято; всё прочее — не принято, и событие придёт ещё раз */
                readonly "2XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "notification.status_changed": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Уведомление стороне: смена статуса */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header: {
                    readonly "webhook-id": string;
                    readonly "webhook-signature": string;
                    readonly "webhook-timestamp": string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["NotificationEvent"];
                };
            };
            readonly responses: {
                /** @description Принято; всё прочее — не принято, и событие придёт ещё раз */
                readonly "2XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "task.changed": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Задание: иная перемена */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header: {
                    readonly "webhook-id": string;
                    readonly "webhook-signature": string;
                    readonly "webhook-timestamp": string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["TaskEvent"];
                };
            };
            readonly responses: {
                /** @description Принято; всё прочее — не принято, и событие придёт ещё раз */
                readonly "2XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "task.created": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Задание: появление */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header: {
                    readonly "webhook-id": string;
                    readonly "webhook-signature": string;
                    readonly "webhook-timestamp": string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["TaskEvent"];
                };
            };
            readonly responses: {
                /** @description Принято; всё прочее — не принято, и событие придёт ещё раз */
                readonly "2XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "task.status_changed": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Задание: смена статуса */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header: {
                    readonly "webhook-id": string;
                    readonly "webhook-signature": string;
                    readonly "webhook-timestamp": string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["TaskEvent"];
                };
            };
            readonly responses: {
                /** @description Принято; всё прочее — не принято, и событие придёт ещё раз */
                readonly "2XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "webhook.test": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Проверочное событие */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header: {
                    readonly "webhook-id": string;
                    readonly "webhook-signature": string;
                    readonly "webhook-timestamp": string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["WebhookEvent"];
                };
            };
            readonly responses: {
                /** @description Принято; всё прочее — не принято, и событие придёт ещё раз */
                readonly "2XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
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
        readonly AddressAnswer: {
            /** @enum {string} */
            readonly answer: "take" | "keep";
        };
        readonly AddressAnswerInput: {
            /** @enum {string} */
            readonly answer: "take" | "keep";
            readonly reason?: string;
        };
        readonly AddressQuestion: {
            readonly answers: readonly ("take" | "keep")[];
            /** Format: date-time */
            readonly askedAt: string;
            /** Format: uuid */
            readonly id: string;
            readonly isApprovalLost: boolean;
            readonly isLate: boolean;
            readonly now: string;
            readonly was: string;
            readonly whyNotTake: string | null;
        };
        readonly AdoptionAsked: {
            readonly actId: string;
        };
        readonly Approval: {
            readonly pdfSha256: string;
            readonly revision: number;
        };
        readonly Approver: components["schemas"]["Person"] & {
            readonly hasCertificate: boolean;
        };
        readonly Archive: {
            readonly rule: components["schemas"]["ArchiveRuleStanding"];
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
        readonly ArchiveRuleStanding: components["schemas"]["ArchiveRule"] & {
            /** Format: date-time */
            readonly changedAt: string | null;
            readonly movedCount: number | null;
            /** Format: date-time */
            readonly ranAt: string | null;
            /** @enum {string|null} */
            readonly stop: "done" | "bound" | "off" | "recovery" | null;
        };
        readonly AskedOf: {
            readonly address: number;
            readonly another: number;
            readonly person: number;
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
        };
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
            readonly since?: string;
            readonly until?: string;
            readonly what: string;
        };
        readonly BatchCard: components["schemas"]["BatchListItem"] & {
            readonly archiveFileName: string | null;
            readonly attempts: readonly components["schemas"]["SubmissionAttempt"][];
            readonly canSettle: boolean;
            readonly createdByName: string | null;
            readonly hasArchive: boolean;
            readonly hasForm103: boolean;
            readonly leftOut: readonly components["schemas"]["LeftOutLetter"][];
            readonly letters: readonly components["schemas"]["BatchLetter"][];
            readonly tasks: readonly components["schemas"]["Task"][];
            readonly timeline: readonly components["schemas"]["TimelineLine"][];
            readonly uploadId: string | null;
        };
        readonly BatchEvent: {
            readonly data: {
                /** Format: date */
                readonly date: string;
                readonly ordinal: number;
                readonly siteId: string | null;
                /** @enum {string} */
                readonly status: "frozen" | "archived" | "submitting" | "unknown" | "answered" | "refused" | "closed";
                readonly subject: {
                    /** Format: uuid */
                    readonly id: string;
                    /** @enum {string} */
                    readonly kind: "batch";
                };
            };
            /** Format: uuid */
            readonly id: string;
            readonly sequence: number;
            /** Format: date-time */
            readonly timestamp: string;
            /** @enum {string} */
            readonly type: "batch.created" | "batch.status_changed" | "batch.changed";
        };
        readonly BatchLetter: {
            readonly faults: readonly {
                readonly column: string;
                readonly message: string;
                readonly row: number;
            }[];
            readonly isLeft: boolean;
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
            readonly awaiting: components["schemas"]["Awaiting"] | null;
            /** Format: date */
            readonly batchDate: string;
            /** Format: date-time */
            readonly closedAt: string | null;
            /** Format: date-time */
            readonly createdAt: string;
            /** Format: uuid */
            readonly id: string;
            readonly isTakenBack: boolean;
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
            readonly undecidedCharges: number;
        };
        readonly BatchPreview: {
            readonly asked: number;
            readonly askedOf: components["schemas"]["AskedOf"];
            readonly budget: components["schemas"]["BudgetStanding"] | null;
            readonly caveat: string;
            /** Format: date-time */
            readonly closesAt: string;
            readonly expectedCaveat: string;
            readonly letters: readonly {
                readonly expected: components["schemas"]["ExpectedDays"];
                /** Format: uuid */
                readonly id: string;
                /** @enum {string} */
                readonly kind: "registered" | "simple";
                readonly number: string | null;
                readonly pageCount: number | null;
                readonly recipientAddress: string;
                readonly recipientName: string;
                /** @enum {string} */
                readonly way: "own" | "paper";
            }[];
            readonly sum: components["schemas"]["Kopecks"];
            readonly vat: components["schemas"]["Kopecks"] | null;
            readonly withheld: number;
        };
        readonly BatchReadiness: {
            readonly asked: number;
            readonly askedOf: components["schemas"]["AskedOf"];
            readonly ready: number;
            readonly withheld: number;
        };
        readonly Budget: {
            /** Format: uuid */
            readonly id: string;
            readonly limitKopecks: number;
            readonly siteId: string;
            readonly warnPercent: number;
            readonly year: number;
        };
        readonly BudgetInput: {
            readonly limitKopecks: number;
            readonly warnPercent: number;
        };
        readonly BudgetStanding: {
            readonly budget: components["schemas"]["Budget"] | null;
            readonly spent: components["schemas"]["Kopecks"];
            /** @enum {string} */
            readonly state: "unset" | "within" | "near" | "over";
            readonly vat: components["schemas"]["Kopecks"] | null;
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
            readonly found: components["schemas"]["CalendarYear"] | null;
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
        readonly CaseAct: {
            readonly actDate: string;
            readonly document: {
                readonly byteSize: number;
                readonly fileName: string;
                readonly sha256: string;
            } | null;
            /** Format: date-time */
            readonly goneAt: string | null;
            /** Format: uuid */
            readonly id: string;
            readonly isByHand: boolean;
            /** @enum {string} */
            readonly kind: "judgment" | "order" | "ruling" | "decree" | "sentence" | "other";
            readonly title: string;
        };
        readonly CaseActDocument: {
            /** Format: binary */
            readonly file: string;
        };
        readonly CaseActInput: {
            /** Format: date */
            readonly actDate: string;
            /** @enum {string} */
            readonly kind: "judgment" | "order" | "ruling" | "decree" | "sentence" | "other";
            /** @default  */
            readonly title: string;
        };
        readonly CaseCard: components["schemas"]["CaseFields"] & {
            readonly actions: {
                readonly edit: boolean;
                readonly note: boolean;
            };
            readonly acts: readonly components["schemas"]["CaseAct"][];
            /** Format: uuid */
            readonly askedOn: string | null;
            /** Format: date-time */
            readonly createdAt: string;
            /** Format: date-time */
            readonly dataAsOf: string;
            /** Format: date-time */
            readonly goneAt: string | null;
            readonly hearings: readonly components["schemas"]["CaseHearing"][];
            /** Format: uuid */
            readonly id: string;
            readonly letters: readonly (components["schemas"]["LetterListItem"] & {
                readonly furtherNames: readonly string[];
            })[];
            readonly namesakes: readonly {
                /** Format: uuid */
                readonly id: string;
                /** @enum {string} */
                readonly kind: "civil" | "administrative" | "offence" | "criminal" | "order";
                /** @enum {string} */
                readonly source: "manual" | "file" | "amirs";
            }[];
            readonly note: string;
            readonly notEditable: string | null;
            readonly olderTimeline: string | null;
            readonly parties: readonly components["schemas"]["CaseParty"][];
            readonly siteId: string;
            /** @enum {string} */
            readonly source: "manual" | "file" | "amirs";
            readonly timeline: readonly components["schemas"]["TimelineLine"][];
            readonly version: number;
        };
        readonly CaseColumns: {
            readonly columns: readonly string[];
        };
        readonly CaseFields: {
            readonly essence: string;
            readonly judge: string;
            /** @enum {string} */
            readonly kind: "civil" | "administrative" | "offence" | "criminal" | "order";
            readonly number: string;
            readonly receivedOn: string;
            /** @enum {string} */
            readonly state: "open" | "closed";
        };
        readonly CaseFigures: {
            readonly counts: readonly {
                readonly count: number;
                /** @enum {string} */
                readonly kind: "civil" | "administrative" | "offence" | "criminal" | "order";
                /** @enum {string} */
                readonly state: "open" | "closed";
            }[];
            readonly judges: readonly string[];
            readonly sources: readonly {
                /** Format: date-time */
                readonly dataAsOf: string;
                /** @enum {string} */
                readonly source: "manual" | "file" | "amirs";
            }[];
        };
        readonly CaseFile: {
            /** Format: date-time */
            readonly dataAsOf?: string;
            /** Format: binary */
            readonly file: string;
            /** @enum {string} */
            readonly isWhole?: "true" | "false";
        };
        readonly CaseHearing: {
            /** Format: date-time */
            readonly goneAt: string | null;
            /** Format: uuid */
            readonly id: string;
            readonly isByHand: boolean;
            readonly room: string;
            /** Format: date-time */
            readonly startsAt: string;
            /** @enum {string} */
            readonly state: "scheduled" | "held" | "postponed" | "cancelled";
        };
        readonly CaseHearingInput: {
            /** Format: date */
            readonly day: string;
            /** @default  */
            readonly room: string;
            /**
             * @default scheduled
             * @enum {string}
             */
            readonly state: "scheduled" | "held" | "postponed" | "cancelled";
            readonly time: string;
        };
        readonly CaseImport: {
            readonly canUndo: boolean;
            readonly cases: readonly {
                readonly changes: readonly {
                    readonly becomes: string;
                    readonly label: string;
                    readonly was: string;
                }[];
                readonly faults: readonly components["schemas"]["Fault"][];
                readonly notices: readonly components["schemas"]["Fault"][];
                readonly number: string;
                /** @enum {string} */
                readonly outcome: "made" | "changed" | "same" | "older" | "refused";
                readonly place: number;
                /** Format: uuid */
                readonly repeats: string | null;
            }[];
            readonly columns: readonly {
                readonly field: string | null;
                readonly head: string;
                readonly samples: readonly string[];
            }[];
            readonly counts: {
                readonly changed: number;
                readonly gone: number;
                readonly made: number;
                readonly older: number;
                readonly refused: number;
                readonly same: number;
            };
            /** Format: date-time */
            readonly dataAsOf: string;
            readonly fileName: string;
            /** Format: date-time */
            readonly finishedAt: string | null;
            /** Format: uuid */
            readonly id: string;
            readonly isWhole: boolean;
            /** @enum {string} */
            readonly state: "columns" | "planned" | "going" | "done" | "undone";
            readonly taken: number;
            readonly total: number;
            readonly touched: readonly {
                /** Format: uuid */
                readonly id: string;
                readonly number: string;
            }[];
            /** Format: date-time */
            readonly undoneAt: string | null;
        };
        readonly CaseInput: {
            /** @default  */
            readonly essence: string;
            /** @default false */
            readonly isRepeatMeant: boolean;
            /** @default  */
            readonly judge: string;
            /** @enum {string} */
            readonly kind: "civil" | "administrative" | "offence" | "criminal" | "order";
            readonly number: string;
            /** Format: date */
            readonly receivedOn: string;
            /**
             * @default open
             * @enum {string}
             */
            readonly state: "open" | "closed";
        };
        readonly CaseItem: components["schemas"]["CaseFields"] & {
            /** Format: date-time */
            readonly dataAsOf: string;
            /** Format: date-time */
            readonly goneAt: string | null;
            /** Format: date-time */
            readonly hearingAt: string | null;
            /** Format: uuid */
            readonly id: string;
            readonly parties: readonly string[];
            readonly siteId: string;
            /** @enum {string} */
            readonly source: "manual" | "file" | "amirs";
        };
        readonly CaseLetterChoices: {
            readonly acts: readonly {
                readonly actDate: string;
                readonly hasDocument: boolean;
                /** Format: uuid */
                readonly id: string;
                /** @enum {string} */
                readonly kind: "judgment" | "order" | "ruling" | "decree" | "sentence" | "other";
                readonly proposal: {
                    /** @enum {string} */
                    readonly documentKind: "court_order" | "summons" | "act_copy" | "other";
                    /** @enum {string} */
                    readonly kind: "registered" | "simple";
                    readonly title: string;
                };
                readonly title: string;
            }[];
            readonly essence: string;
            readonly hearings: readonly {
                /** Format: uuid */
                readonly id: string;
                readonly room: string;
                /** Format: date-time */
                readonly startsAt: string;
            }[];
            /** Format: uuid */
            readonly id: string;
            readonly number: string;
            readonly parties: readonly {
                readonly addressees: readonly {
                    readonly address: string;
                    /** Format: uuid */
                    readonly id: string;
                    readonly name: string;
                }[];
                /** Format: uuid */
                readonly id: string;
                /** @enum {string} */
                readonly role: "plaintiff" | "defendant" | "claimant" | "debtor" | "applicant" | "interested" | "accused" | "victim" | "representative" | "other";
            }[];
            readonly summons: {
                /** @enum {string} */
                readonly documentKind: "court_order" | "summons" | "act_copy" | "other";
                /** @enum {string} */
                readonly kind: "registered" | "simple";
                readonly title: string;
            };
        };
        readonly CaseLetterInput: {
            /** @default null */
            readonly actId: string | null;
            readonly addressees: readonly {
                readonly addresseeId: string;
                readonly partyId: string;
            }[];
            readonly approverId: string;
            /** @default  */
            readonly comment: string;
            /** @enum {string} */
            readonly documentKind?: "court_order" | "summons" | "act_copy" | "other";
            /** @default null */
            readonly hearingId: string | null;
            /** @enum {string} */
            readonly kind?: "registered" | "simple";
            /** @default  */
            readonly title: string;
        };
        readonly CaseMailing: {
            readonly caseCount: number;
            readonly counts: {
                readonly already: number;
                readonly failed: number;
                readonly made: number;
                readonly refused: number;
                readonly waiting: number;
            };
            readonly drafts: number;
            /** Format: uuid */
            readonly id: string;
            readonly isReading: boolean;
            readonly isSent: boolean;
            readonly registered: number;
            readonly rows: readonly {
                readonly address: string;
                readonly answer: string | null;
                /** Format: uuid */
                readonly caseId: string;
                readonly caseNumber: string;
                /** @enum {string} */
                readonly documentKind: "court_order" | "summons" | "act_copy" | "other";
                readonly faults: readonly components["schemas"]["Fault"][];
                readonly fileName: string;
                /** @enum {string} */
                readonly kind: "registered" | "simple";
                /** Format: uuid */
                readonly letterId: string | null;
                readonly number: string | null;
                readonly place: number;
                readonly questions: readonly components["schemas"]["Fault"][];
                readonly recipientName: string;
                /** @enum {string} */
                readonly state: "refused" | "waiting" | "made" | "failed" | "already";
                readonly title: string;
            }[];
            readonly simple: number;
            /** @enum {string} */
            readonly state: "planned" | "going" | "done";
        };
        readonly CaseMailingInput: {
            /**
             * @default latest
             * @enum {string}
             */
            readonly act: "latest" | "judgment" | "order" | "ruling" | "decree" | "sentence" | "other";
            readonly approverId: string;
            readonly caseIds: readonly string[];
            /** @default  */
            readonly comment: string;
            /** @enum {string} */
            readonly documentKind?: "court_order" | "summons" | "act_copy" | "other";
            /** @default false */
            readonly isSent: boolean;
            /** @enum {string} */
            readonly kind?: "registered" | "simple";
            /** @default  */
            readonly repeatReason: string;
            readonly roles: readonly ("plaintiff" | "defendant" | "claimant" | "debtor" | "applicant" | "interested" | "accused" | "victim" | "representative" | "other")[];
            /** @default  */
            readonly title: string;
            /** @default false */
            readonly toRepresentatives: boolean;
        };
        readonly CaseNote: {
            readonly note: string;
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
        readonly CaseParty: {
            readonly address: string;
            readonly email: string;
            /** Format: date-time */
            readonly goneAt: string | null;
            /** Format: uuid */
            readonly id: string;
            readonly inn: string;
            readonly isByHand: boolean;
            readonly isLinkedByHand: boolean;
            /** @enum {string} */
            readonly kind: "person" | "company";
            readonly kpp: string;
            readonly name: string;
            readonly phone: string;
            /** Format: uuid */
            readonly represents: string | null;
            /** @enum {string} */
            readonly role: "plaintiff" | "defendant" | "claimant" | "debtor" | "applicant" | "interested" | "accused" | "victim" | "representative" | "other";
        };
        readonly CasePartyInput: {
            /** @default  */
            readonly address: string;
            /** @default  */
            readonly email: string;
            /** @default  */
            readonly inn: string;
            /** @enum {string} */
            readonly kind: "person" | "company";
            /** @default  */
            readonly kpp: string;
            readonly name: string;
            /** @default  */
            readonly phone: string;
            /** @default null */
            readonly represents: string | null;
            /** @enum {string} */
            readonly role: "plaintiff" | "defendant" | "claimant" | "debtor" | "applicant" | "interested" | "accused" | "victim" | "representative" | "other";
        };
        readonly CasePartyLink: {
            readonly represents: string | null;
        };
        readonly CaseRef: {
            /** Format: uuid */
            readonly id: string;
            readonly version: number;
        };
        readonly CaseRegister: {
            /** Format: date-time */
            readonly answeredAt: string | null;
            /** Format: date-time */
            readonly awaySince: string | null;
            readonly canRead: boolean;
            readonly canSet: boolean;
            readonly changedCount: number;
            readonly code: string | null;
            /** Format: date-time */
            readonly dataAsOf: string | null;
            readonly isErring: boolean;
            readonly isOn: boolean;
            readonly isReading: boolean;
            readonly readCount: number;
            readonly siteId: string;
            readonly siteName: string;
            readonly troubleWords: string | null;
            readonly unread: readonly {
                /** Format: date-time */
                readonly at: string;
                readonly externalId: string;
                readonly number: string;
                readonly words: string;
            }[];
            readonly unreadCount: number;
        };
        readonly CaseRegisterInput: {
            readonly code: string;
            readonly isOn: boolean;
        };
        readonly CaseRegisterRef: {
            readonly siteId: string;
        };
        readonly CaseTwin: {
            /** Format: date-time */
            readonly askedAt: string;
            /** Format: date-time */
            readonly dataAsOf: string;
            readonly essence: string;
            readonly judge: string;
            /** Format: uuid */
            readonly otherCaseId: string | null;
            readonly parties: readonly string[];
            readonly receivedOn: string;
        };
        readonly ConsentInput: {
            readonly address: string;
            /** @enum {string} */
            readonly channel: "sms" | "mail";
            /** @enum {string} */
            readonly form: "receipt" | "application" | "record";
            readonly givenOn: string;
            readonly partyId: string;
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
                readonly vat: components["schemas"]["Kopecks"] | null;
            };
        };
        readonly DecisionInProgress: {
            /** @enum {string} */
            readonly kind: "in_progress";
        };
        readonly DeliveryClassTerm: {
            /** @enum {string} */
            readonly count: "working" | "calendar";
            readonly other: number;
            readonly same: number;
        };
        readonly DeliveryNorm: {
            readonly isChecked: boolean;
            readonly source: string;
            readonly terms: {
                readonly electronic: components["schemas"]["DeliveryClassTerm"];
                readonly paper: components["schemas"]["DeliveryClassTerm"];
                readonly simple: components["schemas"]["DeliveryClassTerm"];
            };
            /** Format: date */
            readonly validFrom: string;
        };
        readonly DeliveryNormEntry: {
            /** Format: date-time */
            readonly at: string | null;
            readonly authorName: string | null;
            readonly isInForce: boolean;
            readonly norm: components["schemas"]["DeliveryNorm"];
        };
        readonly DeliveryNormInput: components["schemas"]["DeliveryNorm"] & {
            readonly source?: string;
            readonly validFrom?: string;
        };
        readonly DeloAssignmentEvent: {
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
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly kind: "assignment.created" | "assignment.edited";
            /** Format: date-time */
            readonly occurredAt: string;
        };
        readonly DeloCardEvent: {
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
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly kind: "card.registered" | "card.edited";
            /** Format: date-time */
            readonly occurredAt: string;
        };
        readonly DeloEvent: components["schemas"]["DeloCardEvent"] | components["schemas"]["DeloAssignmentEvent"] | components["schemas"]["DeloReportEvent"];
        readonly DeloEventResult: {
            readonly eventId: string | null;
            readonly faults?: readonly components["schemas"]["Fault"][];
            readonly index: number;
            /** @enum {string} */
            readonly result: "applied" | "stale" | "repeated" | "refused";
        };
        readonly DeloEvents: {
            readonly events: readonly Omit<components["schemas"]["DeloEvent"], "kind">[];
        };
        readonly DeloReportEvent: {
            readonly eventId: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
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
        readonly DeloResults: {
            readonly results: readonly components["schemas"]["DeloEventResult"][];
        };
        readonly DestroyedLetter: {
            readonly act: string;
            /** Format: uuid */
            readonly actId: string;
            readonly day: string;
            readonly words: string;
        };
        readonly DestructionAct: {
            readonly asOfDay: string;
            readonly copies: string;
            /** Format: date-time */
            readonly decidedAt: string | null;
            readonly decidedByName: string | null;
            readonly destroyedCount: number;
            /** Format: date-time */
            readonly draftedAt: string;
            readonly draftedByName: string;
            /** Format: date-time */
            readonly finishedAt: string | null;
            readonly id: string;
            readonly itemCount: number;
            readonly items: readonly {
                /** @enum {string} */
                readonly documentKind: "court_order" | "summons" | "act_copy" | "other";
                readonly endedOn: string;
                readonly hashes: readonly string[];
                readonly itemIndex: string;
                readonly keptUntil: string;
                readonly letterId: string;
                readonly number: string;
                readonly place: number;
                readonly reason: string | null;
                /** Format: date-time */
                readonly settledAt: string | null;
                readonly sharedCount: number;
                /** @enum {string} */
                readonly state: "waiting" | "clearing" | "destroyed" | "excluded";
            }[];
            readonly mayApprove: boolean;
            readonly nomenclatureVersion: number;
            readonly number: string;
            readonly siteId: string;
            readonly siteName: string;
            /** @enum {string} */
            readonly state: "draft" | "approved" | "done" | "withdrawn";
        };
        readonly DestructionActs: {
            readonly items: readonly {
                readonly asOfDay: string;
                /** Format: date-time */
                readonly decidedAt: string | null;
                readonly decidedByName: string | null;
                readonly destroyedCount: number;
                /** Format: date-time */
                readonly draftedAt: string;
                readonly draftedByName: string;
                /** Format: date-time */
                readonly finishedAt: string | null;
                readonly id: string;
                readonly itemCount: number;
                readonly nomenclatureVersion: number;
                readonly number: string;
                readonly siteId: string;
                readonly siteName: string;
                /** @enum {string} */
                readonly state: "draft" | "approved" | "done" | "withdrawn";
            }[];
        };
        readonly DestructionHold: {
            readonly id: string;
            /** Format: date-time */
            readonly liftedAt: string | null;
            readonly liftedByName: string | null;
            readonly liftReason: string | null;
            readonly number: string | null;
            readonly reason: string;
            /** Format: date-time */
            readonly setAt: string;
            readonly setByName: string;
            readonly siteId: string;
            readonly subjectId: string;
            /** @enum {string} */
            readonly subjectKind: "letter" | "case" | "case_number";
        };
        readonly DestructionHolds: {
            readonly items: readonly components["schemas"]["DestructionHold"][];
        };
        readonly DoubtfulMessage: {
            /** Format: uuid */
            readonly consentId: string;
            /** Format: uuid */
            readonly id: string;
            readonly isWithdrawn: boolean;
            readonly partyName: string;
            readonly phone: string;
            /** Format: date-time */
            readonly receivedAt: string;
            readonly text: string;
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
        readonly EvidenceCheck: {
            readonly faultCount: number;
            readonly faults: readonly {
                readonly part: string;
                readonly words: string;
            }[];
            readonly fileName: string;
            readonly journal: {
                readonly entries: number;
                readonly rooted: number;
                readonly stamped: number;
                readonly unstamped: number;
            };
            /** @enum {string|null} */
            readonly kind: "letter" | "case" | null;
            readonly letters: readonly {
                readonly isWhole: boolean;
                readonly name: string;
                readonly title: string | null;
            }[];
            /** Format: date-time */
            readonly madeAt: string | null;
            readonly madeBy: string | null;
            readonly notLooked: string;
            readonly seals: readonly {
                readonly fingerprint: string;
                /** Format: date-time */
                readonly firstUsedAt: string | null;
                readonly isOurs: boolean;
                readonly words: string;
            }[];
            readonly sha256: string;
            /** @enum {string} */
            readonly standing: "whole" | "packed_anew" | "stranger" | "damaged";
            readonly title: string | null;
            readonly words: string;
        };
        readonly EvidenceToCheck: {
            /** Format: binary */
            readonly file: string;
        };
        readonly Executor: {
            /** Format: uuid */
            readonly accountId: string | null;
            readonly isResponsible: boolean;
            readonly name: string;
        };
        readonly ExpectedDays: {
            /** Format: date */
            readonly on: string;
            /** Format: date */
            readonly soonest: string;
        };
        readonly ExpectedDelivery: {
            readonly caveat: string;
            readonly lateDays: number;
            /** Format: date */
            readonly on: string;
            /** Format: date */
            readonly outcomeBy: string | null;
            /** Format: date */
            readonly soonest: string;
        };
        readonly Fault: {
            readonly code: string;
            readonly field: string;
            readonly message: string;
            readonly page?: number;
        };
        readonly FiledScan: {
            /** Format: uuid */
            readonly id: string;
        };
        readonly FiledScans: {
            readonly filed: readonly {
                readonly letterId: string;
                readonly pieceId: string;
            }[];
            readonly left: readonly {
                readonly pieceId: string;
                readonly why: string;
            }[];
        };
        readonly Form103: {
            /** Format: uuid */
            readonly batchId: string;
            readonly canCloseWithout: boolean;
            readonly canSettle: boolean;
            readonly canUpload: boolean;
            readonly comparison: components["schemas"]["Form103Comparison"] | null;
            readonly forms: readonly components["schemas"]["Form103File"][];
            readonly hasForm: boolean;
            readonly isOverdue: boolean;
        };
        readonly Form103Absence: {
            readonly reason: string;
        };
        readonly Form103Comparison: {
            /** Format: date-time */
            readonly checkedAt: string;
            /** Format: uuid */
            readonly checkId: string;
            readonly isRead: boolean;
            readonly lines: readonly components["schemas"]["Form103Line"][];
            readonly ours: {
                readonly count: number;
                readonly sum: components["schemas"]["Kopecks"];
                readonly vat: components["schemas"]["Kopecks"] | null;
            };
            readonly post: {
                readonly count: number;
                readonly sumKopecks: number | null;
                readonly vatKopecks: number | null;
            };
            readonly signature: {
                readonly isWithin: boolean;
                readonly signedBy: string | null;
                /** @enum {string} */
                readonly state: "absent" | "foreign" | "bad" | "good";
                readonly words: string;
            };
            readonly sumWords: string;
            readonly undecidedCharges: number;
            readonly whole: readonly ("count" | "sum")[];
            readonly wholeToSettle: {
                readonly isOpen: boolean;
                readonly settlement: components["schemas"]["Form103Settlement"] | null;
                readonly words: readonly string[];
            } | null;
        };
        readonly Form103File: {
            readonly aside: string | null;
            /** Format: date-time */
            readonly at: string;
            readonly byName: string | null;
            readonly byteSize: number;
            readonly fileName: string;
            readonly isInForce: boolean;
            readonly isRead: boolean;
            readonly isRepeat: boolean;
            readonly sha256: string;
        };
        readonly Form103Line: {
            readonly differences: readonly {
                /** @enum {string} */
                readonly code: "not_in_form" | "stranger" | "not_accepted" | "repeated" | "number" | "shpi" | "no_shpi" | "name" | "index" | "price" | "price_unread" | "price_ambiguous" | "price_negative" | "accepted_on" | "outside_days";
                readonly isSettled: boolean;
                readonly words: string;
            }[];
            readonly expected: components["schemas"]["Kopecks"] | null;
            readonly letter: {
                /** Format: uuid */
                readonly id: string;
                readonly number: string;
                readonly recipientName: string;
                readonly shpi: string | null;
            } | null;
            readonly place: number;
            readonly post: {
                readonly index: string | null;
                readonly priceKopecks: number | null;
                readonly recipient: string | null;
                readonly shpi: string | null;
                readonly words: string;
            } | null;
            readonly priceWords: string | null;
            readonly settlement: components["schemas"]["Form103Settlement"] | null;
            readonly uncompared: readonly ("price" | "recipient" | "index")[];
        };
        readonly Form103Settlement: {
            /** Format: date-time */
            readonly at: string;
            readonly byName: string;
            readonly reason: string;
        };
        readonly Form103SettlementRequest: {
            /** Format: uuid */
            readonly checkId: string;
            readonly place: number;
            readonly reason: string;
        };
        readonly Form103Upload: {
            /** Format: binary */
            readonly file: string;
            /** @enum {string} */
            readonly force?: "true" | "false";
            /** Format: binary */
            readonly signature?: string;
        };
        readonly FoundLetter: {
            readonly addressee: string | null;
            /** Format: date-time */
            readonly copyAt: string;
            /** Format: date-time */
            readonly foundAt: string;
            readonly note: string | null;
            readonly registrationNumber: string;
            /** Format: date-time */
            readonly settledAt: string | null;
            readonly shpi: string | null;
        };
        readonly GateRule: {
            readonly check: components["schemas"]["ProofRuleCheck"] | null;
            readonly code: string;
            readonly fates: readonly string[];
            /** @enum {string} */
            readonly gate: "green" | "amber" | "red";
            readonly gateWords: string;
            readonly name: string;
            readonly norms: readonly components["schemas"]["ProofNorm"][];
            readonly procedures: readonly string[];
            readonly reason: string;
            readonly version: string;
            readonly wasChecked: boolean;
        };
        readonly GivenTime: {
            /** Format: date */
            readonly until: string;
        };
        readonly HearingNotice: {
            /** Format: uuid */
            readonly caseId: string;
            /** @enum {string} */
            readonly caseKind: "civil" | "administrative" | "offence" | "criminal" | "order";
            readonly caseNumber: string;
            readonly caveat: string;
            readonly days: number;
            /** @enum {string|null} */
            readonly gate: "green" | "amber" | "red" | null;
            /** Format: uuid */
            readonly hearingId: string;
            readonly noticeBy: string | null;
            /** Format: date */
            readonly on: string;
            readonly parties: readonly components["schemas"]["PartyNotice"][];
            readonly room: string;
            /** Format: date-time */
            readonly startsAt: string;
            readonly timeZone: string;
            readonly unlinked: readonly {
                readonly name: string;
                /** Format: uuid */
                readonly partyId: string;
            }[];
            readonly workingDays: number;
        };
        readonly HearingNotices: {
            /** Format: date */
            readonly from: string;
            readonly hasMore: boolean;
            readonly items: readonly components["schemas"]["HearingNotice"][];
            readonly nextCursor: string | null;
            /** Format: date */
            readonly to: string;
        };
        readonly IncomingMessage: {
            /** Format: uuid */
            readonly id: string;
            readonly isStop: boolean;
            readonly mayBeStop: boolean;
            readonly outcomes: readonly ("asked" | "stopped" | "withdrawn" | "kept" | "stranger" | "own")[];
            readonly parties: readonly {
                /** Format: uuid */
                readonly caseId: string;
                readonly caseNumber: string;
                readonly partyName: string;
            }[];
            readonly phone: string;
            /** Format: date-time */
            readonly receivedAt: string;
            readonly text: string;
        };
        readonly IncomingMessagePage: {
            readonly items: readonly components["schemas"]["IncomingMessage"][];
            readonly nextCursor: string | null;
        };
        readonly JournalCheck: {
            readonly askedByName: string | null;
            readonly brokenAt: readonly string[];
            readonly chainCount: number;
            readonly entryCount: number;
            /** Format: date-time */
            readonly finishedAt: string;
        };
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
        readonly KeepingDone: Record<string, never>;
        readonly KeepingMade: {
            readonly id: string;
        };
        readonly KeepTyped: {
            readonly content: components["schemas"]["TypedContent"];
            readonly edit: number;
            readonly place: string;
        };
        readonly KeptCertificate: {
            readonly authority: components["schemas"]["Authority"] | null;
            readonly fingerprintSha256: string;
            readonly issuerName: string;
            readonly ownerName: string;
            readonly position?: string;
            readonly serialNumber: string;
            readonly validFrom: string;
            readonly validTo: string;
        };
        readonly KeptSignature: {
            readonly authority?: components["schemas"]["Authority"] | null;
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
        };
        readonly KeptStatistics: {
            readonly from: string;
            /** Format: uuid */
            readonly id: string;
            readonly letters: number;
            /** Format: date-time */
            readonly madeAt: string;
            /** @enum {string} */
            readonly pace: "daily" | "weekly" | "monthly";
            readonly scope: string;
            readonly to: string;
        };
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
        readonly LeftOutLetter: {
            /** Format: date-time */
            readonly at: string;
            readonly byName: string | null;
            /** Format: uuid */
            readonly letterId: string;
            readonly reason: string | null;
            readonly registrationNumber: string | null;
            /** @enum {string} */
            readonly why: "left_recalled" | "left_given_back" | "left_elsewhere" | "left_asked" | "left_unconnected" | "left_busy";
            readonly words: string;
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
            readonly actualPrice: {
                /** Format: uuid */
                readonly batchId: string;
                readonly expected: components["schemas"]["Kopecks"] | null;
                readonly kopecks: number;
                readonly vatKopecks: number | null;
                readonly words: string;
            } | null;
            readonly addressQuestion: components["schemas"]["AddressQuestion"] | null;
            /** Format: uuid */
            readonly approverId: string;
            readonly attachments: readonly components["schemas"]["Attachment"][];
            /** Format: uuid */
            readonly authorId: string;
            /** Format: date-time */
            readonly batchClosesAt: string | null;
            /** Format: uuid */
            readonly batchId: string | null;
            /** @enum {string|null} */
            readonly branch: "electronic" | "paper" | null;
            readonly caseKind: {
                readonly mayBeNamed: boolean;
                readonly named: {
                    /** Format: date-time */
                    readonly at: string;
                    readonly byName: string;
                    /** @enum {string} */
                    readonly kind: "civil" | "administrative" | "offence" | "criminal" | "order";
                    readonly words: string;
                } | null;
            } | null;
            /** @enum {string} */
            readonly channel: "emulator" | "cabinet" | "gateway" | "paper";
            readonly comments: readonly components["schemas"]["LetterComment"][];
            readonly courtCase: {
                /** Format: uuid */
                readonly id: string;
                readonly number: string;
            } | null;
            readonly destroyed: components["schemas"]["DestroyedLetter"] | null;
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
            readonly hearingMoved: components["schemas"]["MovedCall"] | null;
            readonly keeping: components["schemas"]["LetterKeeping"];
            /** @enum {string} */
            readonly keptAcceptance: "answer" | "clerk" | "not_before";
            readonly onBehalfOfName: string | null;
            readonly outcomeAt: string | null;
            readonly outcomeReason: string | null;
            readonly pdfByteSize: number | null;
            readonly pdfSha256: string | null;
            readonly postalEvents: readonly components["schemas"]["PostalEvent"][];
            readonly profileId: string;
            /** Format: date-time */
            readonly recallUntil: string | null;
            readonly reckoned: {
                readonly caveat: string;
                readonly made: string | null;
                readonly price: components["schemas"]["Kopecks"];
                readonly vat: components["schemas"]["Kopecks"] | null;
            } | null;
            readonly remark: string | null;
            readonly revision: number;
            readonly scans: readonly components["schemas"]["LetterScan"][];
            readonly sentAfter: components["schemas"]["LetterLink"] | null;
            readonly sentAgainAs: components["schemas"]["LetterLink"] | null;
            readonly settlement: components["schemas"]["ReturnSettlement"] | null;
            readonly signedByName: string | null;
            readonly tasks: readonly components["schemas"]["Task"][];
            readonly timeline: readonly components["schemas"]["TimelineLine"][];
            readonly undelivered: components["schemas"]["Undelivered"] | null;
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
        readonly LetterEvent: {
            readonly data: {
                readonly number: string | null;
                readonly siteId: string | null;
                /** @enum {string} */
                readonly status: "draft" | "preparing" | "needs_fix" | "awaiting_visa" | "awaiting_signature" | "returned" | "signed" | "queued" | "submitting" | "unknown" | "accepted" | "delivered_to_cabinet" | "printing" | "in_transit" | "at_office" | "attempted" | "returning" | "delivered" | "returned_to_court" | "lost" | "cancelled" | "filed";
                readonly subject: {
                    /** Format: uuid */
                    readonly id: string;
                    /** @enum {string} */
                    readonly kind: "letter";
                };
                readonly version: number;
            };
            /** Format: uuid */
            readonly id: string;
            readonly sequence: number;
            /** Format: date-time */
            readonly timestamp: string;
            /** @enum {string} */
            readonly type: "letter.created" | "letter.status_changed" | "letter.changed";
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
            /** @enum {string} */
            readonly way?: "own" | "paper";
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
        readonly LetterGate: {
            readonly attempts: number;
            readonly caveat: string | null;
            readonly check: components["schemas"]["ProofRuleCheck"] | null;
            readonly dates: {
                /** Format: date */
                readonly deemedOn: string | null;
                /** Format: date */
                readonly objectionsUntil: string | null;
                /** Format: date */
                readonly receivedOn: string | null;
                /** @enum {string|null} */
                readonly sentBy: "stamp" | "answer" | "clerk" | null;
                /** Format: date */
                readonly sentOn: string | null;
            };
            /** @enum {string} */
            readonly fate: "delivered" | "delivered_electronically" | "to_hands" | "handed_unclear" | "left_without_signature" | "returned_stored" | "returned_early" | "returned_storage_unknown" | "returned_unsought" | "refused" | "absent" | "moved" | "dead" | "wrong_address" | "no_access" | "by_agreement" | "by_sender" | "by_post" | "not_told" | "lost" | "stopped" | "contradictory" | "in_cabinet" | "refusal_told" | "storage_over" | "at_office" | "attempted" | "on_the_way" | "no_word" | "untracked";
            readonly fateWords: string;
            /** @enum {string} */
            readonly gate: "green" | "amber" | "red";
            readonly gateWords: string;
            readonly hearing: {
                readonly days: number;
                readonly moved: string | null;
                readonly noticeBy: string | null;
                /** Format: date */
                readonly on: string;
                readonly workingDays: number;
            } | null;
            readonly isConfirmable: boolean;
            /** Format: uuid */
            readonly letterId: string;
            readonly norms: readonly components["schemas"]["ProofNorm"][];
            /** @enum {string} */
            readonly procedure: "civil" | "order" | "administrative" | "offence" | "criminal" | "commercial" | "unknown";
            readonly procedureWords: string;
            readonly reason: string;
            readonly rule: string;
            readonly ruleName: string;
            readonly storage: {
                /** Format: date */
                readonly arrivedOn: string;
                /** Format: date */
                readonly endsOn: string;
            } | null;
            readonly timeZone: string;
            readonly ways: readonly components["schemas"]["WayLeft"][];
        };
        readonly LetterGateAnswer: {
            readonly gate: components["schemas"]["LetterGate"] | null;
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
        readonly LetterKeeping: {
            readonly holds: readonly {
                readonly reason: string;
                /** Format: date-time */
                readonly setAt: string;
                readonly setByName: string;
                /** @enum {string} */
                readonly subjectKind: "letter" | "case" | "case_number";
            }[];
            readonly term: components["schemas"]["LetterStorageTerm"] | null;
        };
        readonly LetterLink: {
            /** Format: uuid */
            readonly id: string;
            readonly number: string | null;
        };
        readonly LetterListItem: {
            readonly approverName: string;
            /** Format: date-time */
            readonly archivedAt: string | null;
            readonly authorName: string;
            readonly awaiting: components["schemas"]["Awaiting"] | null;
            readonly caseNumber: string | null;
            readonly comment: string | null;
            /** Format: date-time */
            readonly createdAt: string;
            /** @enum {string} */
            readonly documentKind: "court_order" | "summons" | "act_copy" | "other";
            readonly expected: components["schemas"]["ExpectedDelivery"] | null;
            readonly fileName: string | null;
            /** @enum {string|null} */
            readonly gate: "green" | "amber" | "red" | null;
            /** Format: uuid */
            readonly id: string;
            readonly isSentByPostBook: boolean;
            /** @enum {string} */
            readonly kind: "registered" | "simple";
            readonly number: string | null;
            /** @enum {string|null} */
            readonly outcome: "delivered" | "returned_to_court" | "lost" | "dispatched" | null;
            readonly pageCount: number | null;
            readonly postTookAt: string | null;
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
        readonly LetterScan: {
            readonly byteSize: number;
            /** @enum {string|null} */
            readonly cause: "storage_expired" | "refused" | "absent" | "moved" | "dead" | "wrong_address" | "no_access" | "by_agreement" | "by_sender" | "by_post" | "lost" | "not_told" | null;
            /** Format: date-time */
            readonly filedAt: string;
            readonly filedByName: string;
            readonly fileName: string;
            readonly hasSignature: boolean;
            /** Format: uuid */
            readonly id: string;
            /** @enum {string} */
            readonly kind: "notice" | "envelope" | "other";
            readonly mediaType: string;
            readonly sha256: string;
            readonly signature: {
                readonly signedBy: string | null;
                /** @enum {string} */
                readonly state: "waiting" | "good" | "bad";
                readonly words: string;
            } | null;
            /** @enum {string} */
            readonly way: "text" | "barcode" | "hand";
        };
        readonly LetterScanFile: {
            /** @enum {string} */
            readonly cause?: "storage_expired" | "refused" | "absent" | "moved" | "dead" | "wrong_address" | "no_access" | "by_agreement" | "by_sender" | "by_post" | "lost" | "not_told";
            /** Format: binary */
            readonly file: string;
            /** @enum {string} */
            readonly isConfirmed?: "true" | "false";
            /** @enum {string} */
            readonly kind: "notice" | "envelope" | "other";
            /** Format: binary */
            readonly signature?: string;
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
            readonly signature: components["schemas"]["KeptSignature"] | null;
        };
        readonly LetterStorageTerm: {
            readonly endedOn: string | null;
            readonly isHeld: boolean;
            readonly isOverridden: boolean;
            readonly itemIndex: string;
            readonly itemTitle: string;
            readonly keptUntil: string | null;
            readonly rule: string;
            readonly termWords: string;
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
            readonly gate?: "green" | "amber" | "red";
            /** @enum {string} */
            readonly group?: "draft" | "to_mend" | "approval" | "to_send" | "with_post" | "undelivered" | "done" | "cancelled";
            readonly isLate?: boolean;
            readonly isLateAtPost?: boolean;
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
        readonly LiftedHold: {
            readonly reason: string;
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
            readonly kind: "letter" | "batch" | "publication" | "notification";
            /** Format: date-time */
            readonly since: string;
            readonly words: readonly string[];
            readonly workflowId: string;
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
            readonly scopes: readonly ("letters:read" | "letters:write" | "batches:read" | "tasks:read" | "cases:read" | "notices:read" | "notices:write" | "delo:events")[];
            readonly siteId: string | null;
            readonly siteName: string | null;
        };
        readonly MachineClientInput: {
            readonly name: string;
            /** @default 600 */
            readonly requestsPerMinute: number;
            readonly scopes: readonly ("letters:read" | "letters:write" | "batches:read" | "tasks:read" | "cases:read" | "notices:read" | "notices:write" | "delo:events")[];
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
            readonly ownCertificate: components["schemas"]["KeptCertificate"] | null;
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
        readonly MovedCall: {
            /** @enum {string} */
            readonly reason: "moved" | "postponed" | "cancelled" | "gone" | "past";
            /** Format: date-time */
            readonly startsAt: string | null;
            readonly startWords: string | null;
            readonly texts: readonly {
                readonly after: string;
                readonly before: string;
                /** @enum {string} */
                readonly field: "title" | "comment";
            }[];
            /** Format: date-time */
            readonly toldAt: string;
            readonly toldWords: string;
            readonly words: string;
        };
        readonly NamedCaseKind: {
            /** @enum {string} */
            readonly kind: "civil" | "administrative" | "offence" | "criminal" | "order";
        };
        readonly Namesake: {
            readonly fullName: string;
            readonly isActive: boolean;
            readonly login: string;
            readonly position: string;
            /** @enum {string} */
            readonly role: "clerk" | "supervisor" | "site_admin" | "admin" | "auditor";
            readonly siteId: string | null;
        };
        readonly NewDestructionAct: {
            readonly siteId?: string;
        };
        readonly NewDestructionHold: {
            /** @enum {string} */
            readonly kind: "letter" | "case";
            readonly number: string;
            readonly reason: string;
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
        readonly NewNomenclature: {
            readonly base: number;
            readonly items: readonly {
                readonly index: string;
                readonly norm: string;
                readonly term: number | ("forever" | "commission");
                readonly title: string;
            }[];
            readonly ofKinds: {
                readonly act_copy?: string;
                readonly court_order?: string;
                readonly other?: string;
                readonly summons?: string;
            };
            readonly reason: string;
        };
        readonly NewPerson: components["schemas"]["PersonRequest"] & {
            readonly isAnother?: boolean;
            readonly login: string;
        };
        readonly NewPersonChoice: {
            readonly id: string;
            readonly isGiven: boolean;
            readonly reason: string;
            /** @enum {string} */
            readonly source: "letter" | "case_party" | "consent" | "notification" | "matter" | "sms" | "import_row" | "form103_line" | "report_row";
        };
        readonly NewPersonRequest: {
            readonly address?: string;
            readonly birthDate?: string;
            readonly email?: string;
            readonly name?: string;
            readonly phone?: string;
            readonly reason: string;
        };
        readonly NewProofRuleMark: {
            readonly isChecked: boolean;
            readonly version: string;
            readonly words: string;
        };
        readonly NewSite: {
            readonly settings: components["schemas"]["SiteSettings"];
            readonly siteId: string;
        };
        readonly NewStorageIndex: {
            readonly itemIndex: string;
            /** @enum {string} */
            readonly kind: "letter" | "case";
            readonly number: string;
            readonly reason: string;
        };
        readonly NewWebhook: {
            /** Format: uuid */
            readonly id: string;
            readonly secret: string | null;
        };
        readonly Nomenclature: {
            readonly items: readonly {
                readonly index: string;
                readonly norm: string;
                readonly term: number | ("forever" | "commission");
                readonly title: string;
            }[];
            readonly note: string;
            readonly ofKinds: {
                readonly act_copy?: string;
                readonly court_order?: string;
                readonly other?: string;
                readonly summons?: string;
            };
            readonly reason: string;
            /** Format: date-time */
            readonly savedAt: string | null;
            readonly savedByName: string | null;
            readonly siteId: string;
            readonly startRule: string;
            readonly version: number;
        };
        readonly NomenclatureEffect: {
            readonly atMost: number;
            readonly changed: readonly string[];
            readonly overNow: number;
            readonly overThen: number;
        };
        readonly Norm: {
            /** @enum {string} */
            readonly code: "gk_165_1" | "pp25_63" | "pp25_67" | "pp25_68" | "gpk_113" | "gpk_117" | "gpk_118" | "gpk_119" | "gpk_44" | "storage_7" | "kas_96" | "kas_100" | "kas_101" | "kas_102" | "pp36_39" | "koap_25_15" | "pp5_6" | "upk_188";
            readonly says: string;
            readonly title: string;
        };
        readonly NoticeDraft: {
            readonly caseIds: readonly string[];
            /** @enum {string} */
            readonly channel: "sms" | "mail";
            /** @enum {string} */
            readonly kind: "summons" | "reminder" | "message";
            readonly letterId: string | null;
            readonly partyIds: readonly string[];
            /** @default  */
            readonly repeatReason: string;
            readonly templateCode: string | null;
            readonly text: string;
            readonly title: string;
        };
        readonly NoticeLetterSent: {
            /** @default  */
            readonly sentElsewhere: string;
        };
        readonly NoticePreview: {
            readonly address: string;
            readonly caseNumber: string;
            readonly costKopecks: number;
            /** @enum {string} */
            readonly encoding: "gsm" | "ucs2" | "mail";
            readonly faults: readonly components["schemas"]["Fault"][];
            /** Format: date-time */
            readonly heldUntil: string | null;
            readonly isLetterLate: boolean;
            readonly length: number;
            /** Format: date-time */
            readonly letterAt: string | null;
            readonly missedWords: string | null;
            readonly parts: number;
            /** Format: uuid */
            readonly partyId: string;
            readonly partyName: string;
            readonly text: string;
            readonly timeZone: string;
            readonly title: string;
            readonly toldAlready: string | null;
        };
        readonly NoticeResending: {
            /** @default  */
            readonly repeatReason: string;
        };
        readonly NoticeReview: {
            readonly costKopecks: number;
            readonly items: readonly components["schemas"]["NoticePreview"][];
            readonly parts: number;
            readonly sendable: number;
        };
        readonly NoticeSeen: {
            /** Format: uuid */
            readonly id?: string;
        };
        readonly NotificationCard: components["schemas"]["NotificationItem"] & {
            readonly actions: readonly ("settle" | "withdraw" | "resend" | "letter_done")[];
            readonly arrivalSaid: {
                /** Format: date-time */
                readonly at: string;
                readonly byName: string;
            } | null;
            readonly body: string;
            readonly createdByName: string | null;
            /** Format: uuid */
            readonly draftLetterId: string | null;
            /** @enum {string} */
            readonly encoding: "gsm" | "ucs2" | "mail";
            readonly findings: readonly ("arrived" | "send_again" | "letter")[];
            /** Format: date-time */
            readonly hearingAt: string | null;
            readonly hearingMoved: string | null;
            /** Format: date-time */
            readonly letterAt: string | null;
            readonly parts: readonly components["schemas"]["NotificationPart"][];
            /** Format: uuid */
            readonly repeatOfId: string | null;
            readonly timeline: readonly components["schemas"]["TimelineLine"][];
            readonly timeZone: string;
            readonly title: string;
        };
        readonly NotificationCounts: {
            readonly cut_short: number;
            readonly delivered: number;
            readonly expired: number;
            readonly fallen_back: number;
            readonly queued: number;
            readonly sent: number;
            readonly submitting: number;
            readonly undelivered: number;
            readonly unknown: number;
            readonly waiting: number;
            readonly withdrawn: number;
        };
        readonly NotificationEvent: {
            readonly data: {
                /** Format: uuid */
                readonly caseId: string;
                /** @enum {string} */
                readonly channel: "sms" | "mail";
                /** Format: uuid */
                readonly draftLetterId: string | null;
                /** Format: uuid */
                readonly hearingId: string | null;
                /** @enum {string} */
                readonly kind: "summons" | "reminder" | "message";
                /** Format: uuid */
                readonly partyId: string;
                readonly siteId: string | null;
                /** @enum {string} */
                readonly status: "queued" | "waiting" | "submitting" | "unknown" | "sent" | "delivered" | "undelivered" | "expired" | "fallen_back" | "withdrawn" | "cut_short";
                readonly subject: {
                    /** Format: uuid */
                    readonly id: string;
                    /** @enum {string} */
                    readonly kind: "notification";
                };
            };
            /** Format: uuid */
            readonly id: string;
            readonly sequence: number;
            /** Format: date-time */
            readonly timestamp: string;
            /** @enum {string} */
            readonly type: "notification.created" | "notification.status_changed" | "notification.changed";
        };
        readonly NotificationItem: {
            readonly address: string;
            /** Format: uuid */
            readonly caseId: string;
            readonly caseNumber: string;
            /** @enum {string} */
            readonly channel: "sms" | "mail";
            readonly costKopecks: number;
            /** Format: date-time */
            readonly createdAt: string;
            /** Format: date-time */
            readonly finishedAt: string | null;
            /** Format: date-time */
            readonly heldUntil: string | null;
            /** Format: uuid */
            readonly id: string;
            /** @enum {string} */
            readonly kind: "summons" | "reminder" | "message";
            readonly partCount: number;
            readonly partyName: string;
            readonly reason: string | null;
            /** Format: date-time */
            readonly sentAt: string | null;
            readonly siteId: string;
            /** @enum {string} */
            readonly status: "queued" | "waiting" | "submitting" | "unknown" | "sent" | "delivered" | "undelivered" | "expired" | "fallen_back" | "withdrawn" | "cut_short";
            readonly takenKopecks: number;
            readonly takenParts: number;
        };
        readonly NotificationPage: {
            readonly items: readonly components["schemas"]["NotificationItem"][];
            readonly nextCursor: string | null;
        };
        readonly NotificationPart: {
            /** Format: date-time */
            readonly answeredAt: string | null;
            readonly attempt: number;
            readonly body: string;
            readonly error: string | null;
            /** Format: date-time */
            readonly intentAt: string | null;
            readonly messageId: string | null;
            readonly ordinal: number;
            /** Format: date-time */
            readonly receiptAt: string | null;
            readonly receipts: readonly {
                /** Format: date-time */
                readonly doneAt: string | null;
                readonly error: string | null;
                /** Format: date-time */
                readonly receivedAt: string;
                readonly state: string;
                readonly times: number;
            }[];
            /** @enum {string} */
            readonly state: "pending" | "submitting" | "unknown" | "accepted" | "delivered" | "undelivered" | "expired" | "refused";
            readonly total: number;
        };
        readonly NotificationSettings: {
            readonly kopecksPerPart: number;
            readonly letterHoursBefore: number;
            readonly mailSender: string;
            readonly quiet: {
                readonly from: string;
                readonly to: string;
            };
            readonly remindDaysBefore: readonly number[];
            readonly unknownMinutes: number;
            readonly validityHours: number;
        };
        readonly NotificationSettingsInForce: {
            readonly settings: components["schemas"]["NotificationSettings"];
            readonly siteId: string;
            readonly version: number;
        };
        readonly NotificationSettingsInput: {
            readonly base: number;
            readonly settings: components["schemas"]["NotificationSettings"];
        };
        readonly NotificationState: {
            /** @description Чего процесс уведомления ждёт теперь */
            readonly stage: string;
        };
        readonly NotificationTemplate: {
            /** @enum {string} */
            readonly channel: "sms" | "mail";
            readonly code: string;
            /** @enum {string} */
            readonly kind: "summons" | "reminder" | "message";
            readonly name: string;
            readonly text: string;
            readonly title: string;
            readonly version: number;
        };
        readonly NotificationTemplateInput: {
            readonly base: number;
            /** @enum {string} */
            readonly channel: "sms" | "mail";
            /** @enum {string} */
            readonly kind: "summons" | "reminder" | "message";
            readonly name: string;
            readonly text: string;
            readonly title: string;
        };
        readonly NotifiedCase: {
            /** Format: date-time */
            readonly hearingAt: string | null;
            /** Format: uuid */
            readonly id: string;
            readonly number: string;
            readonly parties: readonly {
                readonly consents: readonly components["schemas"]["PartyConsent"][];
                readonly email: string;
                /** Format: uuid */
                readonly id: string;
                readonly name: string;
                readonly phone: string;
                readonly role: string;
            }[];
            /** @enum {string} */
            readonly procedure: "civil" | "order" | "administrative" | "offence" | "criminal" | "commercial" | "unknown";
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
        readonly OtherPeople: {
            /** @default [] */
            readonly others: readonly number[];
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
        readonly PartyConsent: {
            readonly address: string;
            /** Format: uuid */
            readonly caseId: string;
            /** @enum {string} */
            readonly channel: "sms" | "mail";
            /** Format: date-time */
            readonly enteredAt: string;
            readonly enteredByName: string;
            /** @enum {string} */
            readonly form: "receipt" | "application" | "record";
            readonly givenOn: string;
            readonly hasScan: boolean;
            /** Format: uuid */
            readonly id: string;
            /** Format: uuid */
            readonly partyId: string;
            /** Format: date-time */
            readonly strangerSaidAt: string | null;
            /** Format: date-time */
            readonly withdrawnAt: string | null;
            readonly withdrawnByName: string | null;
            /** @enum {string|null} */
            readonly withdrawnHow: "stop_message" | "message_judged" | "refusal_message" | "stranger_number" | "by_hand" | null;
        };
        readonly PartyNotice: {
            /** @enum {string} */
            readonly gate: "green" | "amber" | "red";
            /** Format: uuid */
            readonly letterId: string | null;
            readonly letterNumber: string | null;
            readonly name: string;
            readonly norms: readonly components["schemas"]["ProofNorm"][];
            /** @enum {string|null} */
            readonly notificationChannel: "sms" | "mail" | null;
            /** Format: uuid */
            readonly notificationId: string | null;
            /** Format: uuid */
            readonly partyId: string;
            readonly reason: string;
            readonly representativeRule: string | null;
            readonly representatives: readonly {
                /** @enum {string} */
                readonly gate: "green" | "amber" | "red";
                /** Format: uuid */
                readonly letterId: string | null;
                readonly letterNumber: string | null;
                readonly name: string;
                /** @enum {string|null} */
                readonly notificationChannel: "sms" | "mail" | null;
                /** Format: uuid */
                readonly notificationId: string | null;
                /** Format: uuid */
                readonly partyId: string;
                readonly reason: string;
            }[];
            /** @enum {string} */
            readonly role: "plaintiff" | "defendant" | "claimant" | "debtor" | "applicant" | "interested" | "accused" | "victim" | "representative" | "other";
            readonly roleWords: string;
            readonly ways: readonly components["schemas"]["WayLeft"][];
        };
        readonly PasswordChange: {
            readonly current: string;
            readonly password: string;
        };
        readonly PasswordLink: {
            readonly address: string | null;
            readonly fullName: string;
            readonly isWorking: boolean;
            readonly login: string;
            /** Format: date-time */
            readonly until: string;
        };
        readonly PasswordLinkRequest: {
            /** @enum {number} */
            readonly validHours?: 4 | 24 | 72 | 168;
        };
        readonly PeopleImport: {
            readonly asked: number;
            readonly fileName: string;
            readonly good: number;
            /** Format: uuid */
            readonly id: string;
            readonly refused: number;
            readonly rows: readonly {
                readonly faults: readonly components["schemas"]["Fault"][];
                readonly fullName: string;
                readonly likeRows: readonly number[];
                readonly login: string;
                readonly namesakes: readonly components["schemas"]["Namesake"][];
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
        readonly PersonAnswer: {
            /** @enum {string} */
            readonly answer: "same" | "other";
            readonly newName: string;
            /** Format: uuid */
            readonly questionId: string;
        };
        readonly PersonQuestion: {
            /** Format: date-time */
            readonly askedAt: string;
            /** Format: uuid */
            readonly id: string;
            readonly newName: string;
            /** Format: uuid */
            readonly partyId: string;
            /** @enum {string} */
            readonly role: "plaintiff" | "defendant" | "claimant" | "debtor" | "applicant" | "interested" | "accused" | "victim" | "representative" | "other";
            readonly wasName: string;
        };
        readonly PersonReport: {
            readonly asked: {
                readonly address: string;
                readonly birthDate: string;
                readonly email: string;
                readonly name: string;
                readonly phone: string;
            };
            /** Format: date-time */
            readonly askedAt: string;
            readonly askedByName: string;
            /** Format: date-time */
            readonly asOf: string;
            readonly foundCount: number;
            readonly id: string;
            readonly isCut: boolean;
            readonly notes: readonly string[];
            readonly reason: string;
            readonly records: readonly {
                readonly from: string;
                readonly held: readonly {
                    readonly name: string;
                    readonly value: string;
                }[];
                readonly id: string;
                readonly leftOut: {
                    /** Format: date-time */
                    readonly at: string;
                    readonly byName: string;
                    readonly reason: string;
                } | null;
                readonly sentTo: string;
                /** Format: date-time */
                readonly since: string;
                readonly siteId: string | null;
                /** @enum {string} */
                readonly source: "letter" | "case_party" | "consent" | "notification" | "matter" | "sms" | "import_row" | "form103_line" | "report_row";
                readonly sourceName: string;
                readonly title: string;
            }[];
            readonly siteId: string | null;
        };
        readonly PersonRequest: {
            readonly fullName: string;
            readonly position: string;
            /** @enum {string} */
            readonly role: "clerk" | "supervisor" | "site_admin" | "admin" | "auditor";
            readonly signerId: string | null;
            readonly siteId: string | null;
        };
        readonly PersonRequests: {
            readonly items: readonly {
                readonly asked: {
                    readonly address: string;
                    readonly birthDate: string;
                    readonly email: string;
                    readonly name: string;
                    readonly phone: string;
                };
                /** Format: date-time */
                readonly askedAt: string;
                readonly askedByName: string;
                readonly foundCount: number;
                readonly id: string;
                readonly reason: string;
                readonly siteId: string | null;
            }[];
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
        readonly PostReport: components["schemas"]["PostReportItem"] & {
            readonly ourCount: number | null;
            readonly rowCount: number | null;
            readonly rowKopecks: number | null;
            readonly rows: readonly components["schemas"]["PostReportRow"][];
            readonly toldCount: number | null;
            readonly toldKopecks: number | null;
            readonly totalsWords: readonly string[];
        };
        readonly PostReportColumns: {
            readonly columns: readonly ("registrationNumber" | "fileName" | "shpi" | "recipient" | "address" | "state" | "faultColumn" | "faultMessage" | "price" | "acceptedOn" | null)[];
        };
        readonly PostReportItem: {
            readonly byName: string;
            readonly counts: {
                readonly differs: number;
                readonly equal: number;
                readonly not_understood: number;
                readonly only_ours: number;
                readonly only_theirs: number;
            } | null;
            readonly fileName: string;
            /** Format: date */
            readonly from: string;
            /** Format: uuid */
            readonly id: string;
            /** Format: date-time */
            readonly reconciledAt: string | null;
            /** Format: date-time */
            readonly sentAt: string;
            readonly siteId: string;
            /** Format: date */
            readonly to: string;
            readonly uncompared: {
                readonly index?: number;
                readonly price?: number;
                readonly recipient?: number;
            } | null;
        };
        readonly PostReportRow: {
            readonly differences: readonly string[];
            readonly letter: {
                /** Format: uuid */
                readonly id: string;
                readonly number: string;
            } | null;
            readonly place: number;
            readonly priceKopecks: number | null;
            readonly shpi: string | null;
            /** @enum {string} */
            readonly standing: "not_understood" | "differs" | "only_ours" | "only_theirs" | "equal";
            readonly uncompared: readonly ("price" | "recipient" | "index")[];
            readonly words: string;
        };
        readonly PostReports: {
            readonly items: readonly components["schemas"]["PostReportItem"][];
        };
        readonly PostReportUpload: {
            /** Format: binary */
            readonly file: string;
            readonly from: string;
            readonly to: string;
            readonly toldCount?: string;
            readonly toldKopecks?: string;
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
        readonly ProofNorm: {
            /** @enum {string} */
            readonly code: "gk_165_1" | "pp25_63" | "pp25_67" | "pp25_68" | "gpk_113" | "gpk_117" | "gpk_118" | "gpk_119" | "gpk_44" | "storage_7" | "kas_96" | "kas_100" | "kas_101" | "kas_102" | "pp36_39" | "koap_25_15" | "pp5_6" | "upk_188" | "gpk_115" | "gpk_116" | "gpk_128" | "gpk_107" | "pp62_32" | "vs_304_27229" | "pp13_2" | "kas_99" | "kas_123_5" | "kas_92" | "apk_229_5" | "apk_113" | "upk_231" | "upk_113" | "sms_consent";
            readonly says: string;
            readonly title: string;
        };
        readonly ProofRuleCheck: {
            /** Format: date-time */
            readonly at: string;
            readonly byName: string;
            readonly words: string;
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
            readonly paused: string | null;
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
        readonly PushSubscriptionInput: {
            /** Format: uri */
            readonly endpoint: string;
            readonly keys: {
                readonly auth: string;
                readonly p256dh: string;
            };
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
            readonly channel: "emulator" | "cabinet" | "gateway" | "paper";
            /** @enum {string} */
            readonly kind: "registered" | "simple";
            /** Format: uuid */
            readonly letterId: string;
            readonly number: string;
            /** @enum {string|null} */
            readonly outcome: "delivered" | "returned_to_court" | "lost" | "dispatched" | null;
            readonly pageCount: number | null;
            readonly price: components["schemas"]["Kopecks"] | null;
            readonly recipientAddress: string;
            readonly recipientName: string;
            readonly shpi: string | null;
            readonly siteId: string;
            /** @enum {string} */
            readonly status: "draft" | "preparing" | "needs_fix" | "awaiting_visa" | "awaiting_signature" | "returned" | "signed" | "queued" | "submitting" | "unknown" | "accepted" | "delivered_to_cabinet" | "printing" | "in_transit" | "at_office" | "attempted" | "returning" | "delivered" | "returned_to_court" | "lost" | "cancelled" | "filed";
            readonly vat: components["schemas"]["Kopecks"] | null;
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
            readonly cause: "storage_expired" | "refused" | "absent" | "moved" | "dead" | "wrong_address" | "no_access" | "by_agreement" | "by_sender" | "by_post" | "lost" | "not_told";
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
        };
        readonly ReturnSettlementRequest: {
            /** @enum {string} */
            readonly choice: "count_as_notified" | "send_again" | "other_way";
            readonly reason?: string;
        };
        readonly ScanDesk: {
            readonly openCount: number;
            readonly pieces: readonly components["schemas"]["ScanPiece"][];
            readonly uploads: readonly components["schemas"]["ScanUpload"][];
        };
        readonly ScanFile: {
            /** Format: binary */
            readonly file: string;
        };
        readonly ScanFiling: {
            readonly pieces: readonly {
                readonly isConfirmed: boolean;
                readonly pieceId: string;
            }[];
        };
        readonly ScanPiece: {
            /** @enum {string|null} */
            readonly cause: "storage_expired" | "refused" | "absent" | "moved" | "dead" | "wrong_address" | "no_access" | "by_agreement" | "by_sender" | "by_post" | "lost" | "not_told" | null;
            readonly doubts: readonly {
                /** @enum {string} */
                readonly code: "no_number" | "number_wrong" | "not_ours" | "several_numbers" | "has_notice" | "same_file" | "was_returned" | "not_delivered" | "was_delivered" | "cause_missing" | "cause_differs";
                readonly isStop: boolean;
                readonly words: string;
            }[];
            readonly fileName: string;
            readonly firstPage: number;
            /** Format: uuid */
            readonly id: string;
            /** @enum {string} */
            readonly kind: "notice" | "envelope" | "other";
            readonly lastPage: number;
            readonly letter: {
                /** Format: uuid */
                readonly id: string;
                readonly number: string | null;
                readonly recipientName: string;
            } | null;
            readonly others: readonly string[];
            readonly shpi: string | null;
            /** @enum {string|null} */
            readonly way: "text" | "barcode" | "hand" | null;
        };
        readonly ScanPieceWords: {
            /** @enum {string|null} */
            readonly cause: "storage_expired" | "refused" | "absent" | "moved" | "dead" | "wrong_address" | "no_access" | "by_agreement" | "by_sender" | "by_post" | "lost" | "not_told" | null;
            /** @enum {string} */
            readonly kind: "notice" | "envelope" | "other";
            readonly shpi: string;
        };
        readonly ScanUpload: {
            readonly byteSize: number;
            readonly fileName: string;
            /** Format: uuid */
            readonly id: string;
            readonly pageCount: number | null;
            readonly pagesRead: number;
            readonly refusal: string | null;
            /** @enum {string} */
            readonly state: "waiting" | "refused";
            /** Format: date-time */
            readonly uploadedAt: string;
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
        readonly SentNotices: {
            readonly heldUntilWords: string | null;
            readonly ids: readonly string[];
            readonly refused: number;
        };
        readonly ServiceAvailability: {
            readonly absences: number;
            readonly awaySeconds: number;
            readonly basisPoints: number | null;
            readonly isConnected: boolean;
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
        readonly SignedFilesCheck: {
            /** Format: date-time */
            readonly beganAt: string | null;
            readonly days: number;
            /** Format: date-time */
            readonly endedAt: string | null;
            readonly failed: readonly {
                /** Format: date-time */
                readonly checkedAt: string;
                /** Format: date-time */
                readonly failedSince: string;
                readonly letterId: string;
                readonly number: string | null;
                readonly revision: number;
                readonly siteId: string;
                /** @enum {string} */
                readonly state: "good" | "file_missing" | "file_damaged" | "signature_bad" | "certificate_bad";
                readonly words: string;
            }[];
            readonly failedCount: number | null;
            readonly lookedCount: number | null;
            readonly totalCount: number | null;
        };
        readonly SignedFilesPace: {
            readonly days: number;
        };
        readonly Signing: {
            readonly actorName: string | null;
            readonly address: string | null;
            /** Format: date-time */
            readonly at: string;
            readonly authorityNumber: string | null;
            readonly certificate: {
                readonly issuerName: string | null;
                readonly ownerName: string | null;
                readonly serialNumber: string | null;
                readonly validFrom: string | null;
                readonly validTo: string | null;
            } | null;
            readonly device: string | null;
            readonly letterId: string;
            readonly number: string | null;
            readonly pdfSha256: string | null;
            /** @enum {string} */
            readonly result: "signed" | "refused";
            readonly resultWords: string;
            readonly revision: number | null;
            readonly signatureSha256: string | null;
        };
        readonly SigningPage: {
            readonly items: readonly components["schemas"]["Signing"][];
            readonly nextCursor: string | null;
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
            /** @enum {string} */
            readonly channel: "emulator" | "cabinet" | "gateway" | "paper";
            readonly cutOffTime: string;
            readonly hasBothWays: boolean;
            readonly id: string;
            readonly name: string;
            readonly profileId: string;
            readonly recallWindowSeconds: number;
            readonly returnAddress: string;
            readonly timeZone: string;
        };
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
            /** @default 259200 */
            readonly form103TaskSeconds: number;
            readonly name: string;
            readonly numberingStart: number;
            readonly outcomeWatchSeconds: number;
            readonly paperOffice: string | null;
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
        readonly StaffNotice: {
            /** Format: date-time */
            readonly at: string;
            /** @enum {string} */
            readonly event: "letter_undelivered" | "letter_refused" | "letter_sent_back" | "letter_late" | "task_overdue" | "batch_late" | "form103_late" | "certificate_ending" | "new_device" | "incident" | "budget_near" | "report_ready";
            /** Format: uuid */
            readonly id: string;
            /** Format: date-time */
            readonly seenAt: string | null;
            readonly text: string;
        };
        readonly StaffNoticePage: {
            readonly items: readonly components["schemas"]["StaffNotice"][];
            readonly nextCursor: string | null;
            readonly unseen: number;
        };
        readonly StartedBackfill: {
            readonly total: number;
        };
        readonly Statistics: {
            /** @enum {string} */
            readonly basis: "accepted" | "created" | "signed";
            readonly byCause: readonly {
                readonly code: string;
                readonly count: number;
            }[];
            readonly byDay: readonly {
                readonly code: string;
                readonly count: number;
            }[];
            readonly byDocument: readonly {
                readonly code: string;
                readonly count: number;
            }[];
            readonly byKind: readonly {
                readonly code: string;
                readonly count: number;
            }[];
            readonly byOutcome: readonly {
                readonly code: string;
                readonly count: number;
            }[];
            readonly byRegion: readonly {
                readonly code: string;
                readonly count: number;
            }[];
            readonly bySite: readonly {
                readonly code: string;
                readonly count: number;
            }[];
            readonly byStatus: readonly {
                readonly code: string;
                readonly count: number;
            }[];
            readonly byWay: readonly {
                readonly code: string;
                readonly count: number;
            }[];
            readonly delays?: readonly {
                readonly code: string;
                readonly count: number;
                readonly lateCount: number;
                readonly lateUnderWayCount?: number;
                readonly lostCount?: number;
                readonly medianDays: number | null;
                readonly normDays: number | null;
                readonly p90Days: number | null;
            }[];
            readonly from: string;
            readonly letters: number;
            readonly measures: {
                readonly deliver?: {
                    readonly count: number;
                    readonly medianSeconds: number | null;
                    readonly overCount: number;
                    readonly p90Seconds: number | null;
                };
                readonly hand?: {
                    readonly count: number;
                    readonly medianSeconds: number | null;
                    readonly overCount: number;
                    readonly p90Seconds: number | null;
                };
                readonly prepare?: {
                    readonly count: number;
                    readonly medianSeconds: number | null;
                    readonly overCount: number;
                    readonly p90Seconds: number | null;
                };
                readonly sign?: {
                    readonly count: number;
                    readonly medianSeconds: number | null;
                    readonly overCount: number;
                    readonly p90Seconds: number | null;
                };
            };
            readonly norms: components["schemas"]["StatisticsNorms"];
            readonly notices: readonly {
                readonly channel: string;
                readonly cost: number;
                readonly count: number;
                readonly handed?: number;
                readonly outcome: string;
                readonly parts: number;
                /** @enum {string} */
                readonly to: "party" | "staff";
            }[];
            readonly registeredByWay: readonly {
                readonly code: string;
                readonly count: number;
            }[];
            readonly returned: number;
            readonly signers: readonly {
                readonly count: number;
                /** Format: uuid */
                readonly id: string;
                readonly name: string;
            }[];
            readonly siteId: string | null;
            readonly to: string;
        };
        readonly StatisticsLetter: {
            readonly day: string;
            /** @enum {string} */
            readonly documentKind: "court_order" | "summons" | "act_copy" | "other";
            /** Format: uuid */
            readonly id: string;
            /** @enum {string} */
            readonly kind: "registered" | "simple";
            readonly number: string | null;
            /** @enum {string|null} */
            readonly outcome: "delivered" | "returned_to_court" | "lost" | "dispatched" | null;
            readonly region: string;
            readonly saved: components["schemas"]["Kopecks"];
            readonly shpi: string | null;
            readonly signedByName: string | null;
            readonly siteId: string;
            /** @enum {string} */
            readonly status: "draft" | "preparing" | "needs_fix" | "awaiting_visa" | "awaiting_signature" | "returned" | "signed" | "queued" | "submitting" | "unknown" | "accepted" | "delivered_to_cabinet" | "printing" | "in_transit" | "at_office" | "attempted" | "returning" | "delivered" | "returned_to_court" | "lost" | "cancelled" | "filed";
            /** @enum {string} */
            readonly way: "electronic" | "paper" | "unknown";
        };
        readonly StatisticsLetterPage: {
            readonly count: number;
            readonly items: readonly components["schemas"]["StatisticsLetter"][];
            readonly nextCursor: string | null;
        };
        readonly StatisticsNorms: {
            readonly hours: {
                readonly deliver?: number;
                readonly hand?: number;
                readonly prepare?: number;
                readonly sign?: number;
            };
            readonly minutesInMask: number;
            readonly minutesOnPaper: number;
            readonly priceElectronic: number;
            readonly priceOnPaper: number;
            readonly source: string;
            readonly version: number;
        };
        readonly StatisticsNormsInput: {
            readonly hours: {
                readonly deliver?: number;
                readonly hand?: number;
                readonly prepare?: number;
                readonly sign?: number;
            };
            readonly minutesInMask: number;
            readonly minutesOnPaper: number;
            readonly priceElectronic: number;
            readonly priceOnPaper: number;
            readonly source: string;
        };
        readonly StatisticsSchedule: {
            readonly isOn: boolean;
            /** @enum {string} */
            readonly pace: "daily" | "weekly" | "monthly";
            readonly recipients: readonly string[];
            readonly scope: string;
        };
        readonly StatisticsScheduleInput: {
            readonly isOn: boolean;
            /** @enum {string} */
            readonly pace: "daily" | "weekly" | "monthly";
            readonly recipients: readonly string[];
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
        readonly Tariff: {
            readonly electronicKopecks: number;
            readonly furtherSheetElectronicKopecks: number | null;
            readonly furtherSheetPaperKopecks: number | null;
            readonly includedSheets: number | null;
            readonly noticeKopecks: number | null;
            readonly pagesPerSheet: number;
            readonly paperKopecks: number;
            readonly simpleKopecks: number | null;
            readonly source: string;
            /** Format: date */
            readonly validFrom: string;
            readonly vatPercent: number | null;
        };
        readonly TariffEntry: {
            /** Format: date-time */
            readonly at: string | null;
            readonly authorName: string | null;
            readonly isInForce: boolean;
            readonly tariff: components["schemas"]["Tariff"];
        };
        readonly TariffInput: components["schemas"]["Tariff"] & {
            /** @default null */
            readonly furtherSheetElectronicKopecks: number | null;
            /** @default null */
            readonly furtherSheetPaperKopecks: number | null;
            /** @default null */
            readonly includedSheets: number | null;
            /** @default null */
            readonly noticeKopecks: number | null;
            /** @default 1 */
            readonly pagesPerSheet: number;
            readonly source?: string;
            readonly validFrom?: string;
            /** @default null */
            readonly vatPercent: number | null;
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
            readonly kind: "approve" | "visa" | "mend" | "revise" | "missing_outcome" | "missing_notice" | "undelivered" | "moved_party" | "other_person" | "upload_archive" | "cabinet_answer" | "cabinet_rows" | "bare_letters" | "unclear_upload" | "hand_in_paper" | "form103_difference" | "form103_overdue" | "unclear_submission" | "incident" | "carry_out" | "accept_report" | "give_time" | "publication_failed" | "publication_unconfirmed" | "unclear_notification" | "letter_instead" | "case_twin" | "renamed_party" | "doubtful_message";
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
                readonly kind: "letter" | "batch" | "installation" | "matter" | "assignment" | "publication" | "notification" | "case";
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
        readonly TaskEvent: {
            readonly data: {
                readonly about: {
                    /** Format: uuid */
                    readonly id: string;
                    /** @enum {string} */
                    readonly kind: "letter" | "batch" | "installation" | "matter" | "assignment" | "publication" | "notification" | "case";
                };
                /** @enum {string} */
                readonly kind: "approve" | "visa" | "mend" | "revise" | "missing_outcome" | "missing_notice" | "undelivered" | "moved_party" | "other_person" | "upload_archive" | "cabinet_answer" | "cabinet_rows" | "bare_letters" | "unclear_upload" | "hand_in_paper" | "form103_difference" | "form103_overdue" | "unclear_submission" | "incident" | "carry_out" | "accept_report" | "give_time" | "publication_failed" | "publication_unconfirmed" | "unclear_notification" | "letter_instead" | "case_twin" | "renamed_party" | "doubtful_message";
                readonly siteId: string | null;
                /** @enum {string} */
                readonly status: "ready" | "reserved" | "in_progress" | "completed" | "obsolete";
                readonly subject: {
                    /** Format: uuid */
                    readonly id: string;
                    /** @enum {string} */
                    readonly kind: "task";
                };
            };
            /** Format: uuid */
            readonly id: string;
            readonly sequence: number;
            /** Format: date-time */
            readonly timestamp: string;
            /** @enum {string} */
            readonly type: "task.created" | "task.status_changed" | "task.changed";
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
        };
        readonly TypedText: {
            readonly content: components["schemas"]["TypedContent"] | null;
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
            readonly cause: "storage_expired" | "refused" | "absent" | "moved" | "dead" | "wrong_address" | "no_access" | "by_agreement" | "by_sender" | "by_post" | "lost" | "not_told";
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
        };
        readonly UnrecognisedMessage: {
            readonly byteSize: number;
            readonly id: string;
            /** Format: date-time */
            readonly receivedAt: string;
            readonly sender: string | null;
            readonly subject: string | null;
        };
        readonly UploadedScans: {
            readonly ids: readonly string[];
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
        readonly WayLeft: {
            /** @enum {string} */
            readonly code: "wait" | "name_kind" | "look_at_envelope" | "look_at_notice" | "decide" | "phone" | "sms" | "telegram" | "by_hand" | "letter" | "hand_over" | "again" | "other_address" | "bring" | "postpone";
            readonly isInTime: boolean;
            /** Format: date */
            readonly latestOn: string | null;
            readonly latestTime: string | null;
            /** @enum {string|null} */
            readonly needs: "consent" | "phone" | null;
            readonly words: string;
        };
        readonly Webhook: {
            /** Format: date-time */
            readonly createdAt: string;
            readonly createdByName: string;
            readonly events: readonly ("letter.created" | "letter.status_changed" | "letter.changed" | "batch.created" | "batch.status_changed" | "batch.changed" | "task.created" | "task.status_changed" | "task.changed" | "notification.created" | "notification.status_changed" | "notification.changed")[];
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
        readonly WebhookEvent: {
            readonly data: {
                readonly siteId: string | null;
                readonly status: null;
                readonly subject: {
                    /** Format: uuid */
                    readonly id: string;
                    /** @enum {string} */
                    readonly kind: "webhook";
                };
            };
            /** Format: uuid */
            readonly id: string;
            readonly sequence: number;
            /** Format: date-time */
            readonly timestamp: string;
            /** @enum {string} */
            readonly type: "webhook.test";
        };
        readonly WebhookInput: {
            readonly events: readonly ("letter.created" | "letter.status_changed" | "letter.changed" | "batch.created" | "batch.status_changed" | "batch.changed" | "task.created" | "task.status_changed" | "task.changed" | "notification.created" | "notification.status_changed" | "notification.changed")[];
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
            readonly ending?: {
                /** @enum {string} */
                readonly how: "terminated" | "failed" | "timed_out" | "cancelled" | "completed" | "other";
                readonly identity: string | null;
                readonly steeringId: string | null;
            };
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
                readonly outcome: "done" | "failed" | "running" | "waiting" | "cut_off";
                readonly startedAt: string;
                readonly until: string | null;
            }[];
            readonly workflowId: string;
            readonly workflowType: string;
        };
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
        /** @description Не указана версия того, что правите (`urn:mask:problem:precondition-required`) */
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
        /** @description Не больше 262144 байт. */
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["OtherPeople"];
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
        readonly requestBody?: {
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
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                    readonly subjects: readonly {
                        /** Format: uuid */
                        readonly id: string;
                        /** @enum {string} */
                        readonly kind: "letter" | "batch" | "publication" | "notification";
                    }[];
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
            /** @description Процессы, которых никто не ведёт, дольше всех известные первыми */
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
            /** @description Подписывающие: сначала те, кто может подписать сейчас */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Approver"][];
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
    readonly getBatchesByBatchIdForm103: {
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
            /** @description Форма и сверка */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Form103"];
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
    readonly postBatchesByBatchIdForm103: {
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
        /** @description Не больше 1048576 байт во всех файлах. */
        readonly requestBody: {
            readonly content: {
                readonly "multipart/form-data": components["schemas"]["Form103Upload"];
            };
        };
        readonly responses: {
            /** @description Форма и сверка */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Form103"];
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
    readonly postBatchesByBatchIdForm103Absence: {
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
                readonly "application/json": components["schemas"]["Form103Absence"];
            };
        };
        readonly responses: {
            /** @description Партия закрыта */
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
    readonly getBatchesByBatchIdForm103FilesBySha256: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly batchId: string;
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
    readonly postBatchesByBatchIdForm103Settlements: {
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
                readonly "application/json": components["schemas"]["Form103SettlementRequest"];
            };
        };
        readonly responses: {
            /** @description Форма и сверка */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Form103"];
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
    readonly postCaseImports: {
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
                readonly "multipart/form-data": components["schemas"]["CaseFile"];
            };
        };
        readonly responses: {
            /** @description Что будет сделано, по делам */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CaseImport"];
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
    readonly getCaseImportsByImportId: {
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
            /** @description Что будет сделано или сделано, по делам */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CaseImport"];
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
    readonly postCaseImportsByImportIdColumns: {
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
                readonly "application/json": components["schemas"]["CaseColumns"];
            };
        };
        readonly responses: {
            /** @description Что будет сделано или сделано, по делам */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CaseImport"];
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
    readonly postCaseImportsByImportIdRun: {
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
            /** @description Что будет сделано или сделано, по делам */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CaseImport"];
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
    readonly postCaseImportsByImportIdUndo: {
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
            /** @description Что будет сделано или сделано, по делам */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CaseImport"];
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
    readonly postCaseMailings: {
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
                readonly "application/json": components["schemas"]["CaseMailingInput"];
            };
        };
        readonly responses: {
            /** @description Составлен */
            readonly 201: {
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
    readonly getCaseMailingsByMailingId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly mailingId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Набор */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CaseMailing"];
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
    readonly postCaseMailingsByMailingIdLetters: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход; сеансу обязателен, программе не нужен */
                readonly "x-csrf-token"?: components["parameters"]["CsrfTokenOfSession"];
            };
            readonly path: {
                readonly mailingId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly confirmed: readonly string[];
                };
            };
        };
        readonly responses: {
            /** @description Идёт или окончен */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CaseMailing"];
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
    readonly getCaseRegisters: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description По участкам, которые видны */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["CaseRegister"][];
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
    readonly postCaseRegistersBySiteId: {
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
                readonly "application/json": components["schemas"]["CaseRegisterInput"];
            };
        };
        readonly responses: {
            /** @description Сохранено */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CaseRegisterRef"];
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
    readonly postCaseRegistersBySiteIdReading: {
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
            /** @description Поставлено: чем кончилось, видно в списке */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CaseRegisterRef"];
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
    readonly getCases: {
        readonly parameters: {
            readonly query?: {
                /** @description nextCursor прежней страницы; сам не составляется */
                readonly cursor?: string;
                readonly hearingFrom?: string;
                readonly hearingTo?: string;
                readonly judge?: string;
                readonly kind?: "civil" | "administrative" | "offence" | "criminal" | "order";
                readonly limit?: number;
                readonly order?: "newest" | "oldest" | "number" | "number_back" | "hearing" | "hearing_back";
                readonly receivedFrom?: string;
                readonly receivedTo?: string;
                readonly source?: "manual" | "file" | "amirs";
                readonly state?: "open" | "closed";
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
                        readonly items: readonly components["schemas"]["CaseItem"][];
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
    readonly postCases: {
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
                readonly "application/json": components["schemas"]["CaseInput"];
            };
        };
        readonly responses: {
            /** @description Внесено */
            readonly 201: {
                headers: {
                    /** @description Версия: для If-Match следующей правки */
                    readonly ETag?: string;
                    /** @description Адрес созданного */
                    readonly Location?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CaseRef"];
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
    readonly getCasesByCaseId: {
        readonly parameters: {
            readonly query?: {
                /** @description olderTimeline прежнего ответа: более ранние события */
                readonly timeline?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly caseId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Дело; ETag для правки */
            readonly 200: {
                headers: {
                    /** @description Версия: для If-Match следующей правки */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CaseCard"];
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
    readonly putCasesByCaseId: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description ETag того, что правится */
                readonly "if-match": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly caseId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CaseInput"];
            };
        };
        readonly responses: {
            /** @description Изменено; ETag — версия дела */
            readonly 200: {
                headers: {
                    /** @description Версия: для If-Match следующей правки */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CaseRef"];
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
    readonly postCasesByCaseIdActs: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly caseId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CaseActInput"];
            };
        };
        readonly responses: {
            /** @description Внесено: id части; ETag — версия дела */
            readonly 201: {
                headers: {
                    /** @description Версия: для If-Match следующей правки */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CaseRef"];
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
    readonly putCasesByCaseIdActsByActId: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description ETag того, что правится */
                readonly "if-match": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly actId: string;
                readonly caseId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CaseActInput"];
            };
        };
        readonly responses: {
            /** @description Изменено: id части; ETag — версия дела */
            readonly 200: {
                headers: {
                    /** @description Версия: для If-Match следующей правки */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CaseRef"];
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
    readonly getCasesByCaseIdActsByActIdDocument: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly actId: string;
                readonly caseId: string;
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
    readonly putCasesByCaseIdActsByActIdDocument: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description ETag того, что правится */
                readonly "if-match": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly actId: string;
                readonly caseId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 1048576 байт во всех файлах. */
        readonly requestBody: {
            readonly content: {
                readonly "multipart/form-data": components["schemas"]["CaseActDocument"];
            };
        };
        readonly responses: {
            /** @description Изменено: id части; ETag — версия дела */
            readonly 200: {
                headers: {
                    /** @description Версия: для If-Match следующей правки */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CaseRef"];
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
    readonly getCasesByCaseIdConsents: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly caseId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Дело */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NotifiedCase"];
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
    readonly postCasesByCaseIdConsents: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly caseId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ConsentInput"];
            };
        };
        readonly responses: {
            /** @description Действует */
            readonly 201: {
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
    readonly getCasesByCaseIdDoubtfulMessages: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly caseId: string;
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
                    readonly "application/json": readonly components["schemas"]["DoubtfulMessage"][];
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
    readonly postCasesByCaseIdDoubtfulMessages: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly caseId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly answer: "refusal" | "stranger" | "keep";
                    /** Format: uuid */
                    readonly consentId: string;
                    /** Format: uuid */
                    readonly newestId: string;
                };
            };
        };
        readonly responses: {
            /** @description Решено */
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
    readonly getCasesByCaseIdEvidence: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly caseId: string;
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
    readonly getCasesByCaseIdHearingNotices: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly caseId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Заседания дела */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["HearingNotice"][];
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
    readonly postCasesByCaseIdHearings: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly caseId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CaseHearingInput"];
            };
        };
        readonly responses: {
            /** @description Внесено: id части; ETag — версия дела */
            readonly 201: {
                headers: {
                    /** @description Версия: для If-Match следующей правки */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CaseRef"];
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
    readonly putCasesByCaseIdHearingsByHearingId: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description ETag того, что правится */
                readonly "if-match": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly caseId: string;
                readonly hearingId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CaseHearingInput"];
            };
        };
        readonly responses: {
            /** @description Изменено: id части; ETag — версия дела */
            readonly 200: {
                headers: {
                    /** @description Версия: для If-Match следующей правки */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CaseRef"];
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
    readonly getCasesByCaseIdLetterChoices: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly caseId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Выбор */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CaseLetterChoices"];
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
    readonly postCasesByCaseIdLetters: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход; сеансу обязателен, программе не нужен */
                readonly "x-csrf-token"?: components["parameters"]["CsrfTokenOfSession"];
            };
            readonly path: {
                readonly caseId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CaseLetterInput"];
            };
        };
        readonly responses: {
            /** @description Черновик */
            readonly 201: {
                headers: {
                    /** @description Версия: для If-Match следующей правки */
                    readonly ETag?: string;
                    /** @description Адрес созданного */
                    readonly Location?: string;
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
    readonly putCasesByCaseIdNote: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description ETag того, что правится */
                readonly "if-match": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly caseId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CaseNote"];
            };
        };
        readonly responses: {
            /** @description Изменено; ETag — версия дела */
            readonly 200: {
                headers: {
                    /** @description Версия: для If-Match следующей правки */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CaseRef"];
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
    readonly postCasesByCaseIdParties: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly caseId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CasePartyInput"];
            };
        };
        readonly responses: {
            /** @description Внесено: id части; ETag — версия дела */
            readonly 201: {
                headers: {
                    /** @description Версия: для If-Match следующей правки */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CaseRef"];
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
    readonly putCasesByCaseIdPartiesByPartyId: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description ETag того, что правится */
                readonly "if-match": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly caseId: string;
                readonly partyId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CasePartyInput"];
            };
        };
        readonly responses: {
            /** @description Изменено: id части; ETag — версия дела */
            readonly 200: {
                headers: {
                    /** @description Версия: для If-Match следующей правки */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CaseRef"];
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
    readonly deleteCasesByCaseIdPartiesByPartyId: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description ETag того, что правится */
                readonly "if-match": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly caseId: string;
                readonly partyId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Изменено: id части; ETag — версия дела */
            readonly 200: {
                headers: {
                    /** @description Версия: для If-Match следующей правки */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CaseRef"];
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
    readonly putCasesByCaseIdPartiesByPartyIdRepresents: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description ETag того, что правится */
                readonly "if-match": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly caseId: string;
                readonly partyId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CasePartyLink"];
            };
        };
        readonly responses: {
            /** @description Изменено: id части; ETag — версия дела */
            readonly 200: {
                headers: {
                    /** @description Версия: для If-Match следующей правки */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CaseRef"];
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
    readonly getCasesByCaseIdPersonQuestions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly caseId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Пусто: не спрошено ни о ком */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["PersonQuestion"][];
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
    readonly postCasesByCaseIdPersonQuestions: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly caseId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PersonAnswer"];
            };
        };
        readonly responses: {
            /** @description Решено */
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
    readonly getCasesByCaseIdTwin: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly caseId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description null: не спрошено ни о чём */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly twin: components["schemas"]["CaseTwin"] | null;
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
    readonly postCasesByCaseIdTwin: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly caseId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly answer: "same" | "different";
                };
            };
        };
        readonly responses: {
            /** @description Решено */
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
    readonly getCasesFigures: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Числа */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CaseFigures"];
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
    readonly getConsentsByConsentIdScan: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly consentId: string;
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
                    readonly "application/octet-stream": string;
                    readonly "application/pdf": string;
                    readonly "image/jpeg": string;
                    readonly "image/png": string;
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
    readonly postConsentsByConsentIdWithdrawal: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly consentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Отозвано */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly caseId: string;
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
    readonly getDeliveryNorms: {
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
                    readonly "application/json": readonly components["schemas"]["DeliveryNormEntry"][];
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
    readonly postDeliveryNorms: {
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
                readonly "application/json": components["schemas"]["DeliveryNormInput"];
            };
        };
        readonly responses: {
            /** @description Сохранено */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly validFrom: string;
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
    readonly getDispatchConfirmations: {
        readonly parameters: {
            readonly query: {
                /** @description Письма через запятую */
                readonly letterIds: string;
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
    readonly postEvidenceChecks: {
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
                readonly "multipart/form-data": components["schemas"]["EvidenceToCheck"];
            };
        };
        readonly responses: {
            /** @description Что с файлом */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EvidenceCheck"];
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
    readonly getFoundLetters: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Не больше 500 */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["FoundLetter"][];
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
    readonly getHearings: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly from?: string;
                readonly gate?: "green" | "amber" | "red";
                readonly to?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Заседания, ранние первыми */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["HearingNotices"];
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
    readonly getIncomingMessages: {
        readonly parameters: {
            readonly query?: {
                /** @description nextCursor прежней страницы; сам не составляется */
                readonly cursor?: string;
                readonly limit?: number;
                readonly stop?: "yes" | "no";
            };
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
                    readonly "application/json": components["schemas"]["IncomingMessagePage"];
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
                    readonly "application/json": components["schemas"]["JournalCheck"] | null;
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
    readonly getKeepingActs: {
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
                    readonly "application/json": components["schemas"]["DestructionActs"];
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
    readonly postKeepingActs: {
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
                readonly "application/json": components["schemas"]["NewDestructionAct"];
            };
        };
        readonly responses: {
            /** @description Сделано */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KeepingMade"];
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
    readonly getKeepingActsByDestructionId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly destructionId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Акт */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DestructionAct"];
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
    readonly postKeepingActsByDestructionIdApproval: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly destructionId: string;
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
                    readonly "application/json": components["schemas"]["KeepingDone"];
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
    readonly postKeepingActsByDestructionIdLettersByLetterIdExclusion: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly destructionId: string;
                readonly letterId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LiftedHold"];
            };
        };
        readonly responses: {
            /** @description Сделано */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KeepingDone"];
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
    readonly getKeepingActsByDestructionIdPapersByPaper: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly destructionId: string;
                readonly paper: "pdf" | "xlsx";
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
    readonly postKeepingActsByDestructionIdWithdrawal: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly destructionId: string;
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
                    readonly "application/json": components["schemas"]["KeepingDone"];
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
    readonly getKeepingHolds: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Действующие первыми */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DestructionHolds"];
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
    readonly postKeepingHolds: {
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
                readonly "application/json": components["schemas"]["NewDestructionHold"];
            };
        };
        readonly responses: {
            /** @description Сделано */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KeepingMade"];
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
    readonly postKeepingHoldsByHoldIdLifting: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly holdId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LiftedHold"];
            };
        };
        readonly responses: {
            /** @description Сделано */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KeepingDone"];
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
    readonly postKeepingIndexes: {
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
                readonly "application/json": components["schemas"]["NewStorageIndex"];
            };
        };
        readonly responses: {
            /** @description Сделано */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KeepingDone"];
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
    readonly getKeepingNomenclature: {
        readonly parameters: {
            readonly query?: {
                readonly siteId?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Действующая версия */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Nomenclature"];
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
    readonly postKeepingNomenclature: {
        readonly parameters: {
            readonly query?: {
                readonly siteId?: string;
            };
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
                readonly "application/json": components["schemas"]["NewNomenclature"];
            };
        };
        readonly responses: {
            /** @description Сделано */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KeepingDone"];
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
    readonly postKeepingNomenclatureLook: {
        readonly parameters: {
            readonly query?: {
                readonly siteId?: string;
            };
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
                readonly "application/json": components["schemas"]["NewNomenclature"];
            };
        };
        readonly responses: {
            /** @description До сохранения */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NomenclatureEffect"];
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
    readonly getKeepingSignedFiles: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Последняя ночь и что не открывается */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SignedFilesCheck"];
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
    readonly postKeepingSignedFilesPace: {
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
                readonly "application/json": components["schemas"]["SignedFilesPace"];
            };
        };
        readonly responses: {
            /** @description Сделано */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KeepingDone"];
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
        readonly requestBody?: {
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
        readonly requestBody?: {
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
                readonly gate?: "green" | "amber" | "red";
                readonly group?: "draft" | "to_mend" | "approval" | "to_send" | "with_post" | "undelivered" | "done" | "cancelled";
                readonly kind?: "registered" | "simple";
                readonly late?: "true" | "false";
                readonly lateAtPost?: "true" | "false";
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
    readonly postLettersByLetterIdAddress: {
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
                readonly "application/json": components["schemas"]["AddressAnswerInput"];
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
                        readonly result: components["schemas"]["AddressAnswer"];
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
    readonly postLettersByLetterIdCaseKind: {
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
                readonly "application/json": components["schemas"]["NamedCaseKind"];
            };
        };
        readonly responses: {
            /** @description Записано в ход письма */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NamedCaseKind"];
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
    readonly getLettersByLetterIdDispatchConfirmation: {
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
    readonly getLettersByLetterIdEvidence: {
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
            /** @description Файл */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
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
    readonly getLettersByLetterIdGate: {
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
            /** @description Ответ */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LetterGateAnswer"];
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
    readonly postLettersByLetterIdHearingStart: {
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
            /** @description Переведено; на что обратить внимание */
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
    readonly postLettersByLetterIdScans: {
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
                readonly "multipart/form-data": components["schemas"]["LetterScanFile"];
            };
        };
        readonly responses: {
            /** @description Приобщено */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FiledScan"];
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
    readonly getLettersByLetterIdScansByScanId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly letterId: string;
                readonly scanId: string;
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
                    readonly "image/jpeg": string;
                    readonly "image/png": string;
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
    readonly getLettersByLetterIdStorageTerm: {
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
            /** @description null — ход письма не окончен */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LetterStorageTerm"] | null;
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
            readonly query?: {
                readonly otherLetter?: "yes";
            };
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
                    readonly "application/json": components["schemas"]["Workflow"] | null;
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
        readonly requestBody?: {
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
        readonly requestBody?: {
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
    readonly getMeNotices: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Оповещения */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StaffNoticePage"];
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
    readonly postMeNoticesSeen: {
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
                readonly "application/json": components["schemas"]["NoticeSeen"];
            };
        };
        readonly responses: {
            /** @description Сколько отмечено */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly count: number;
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
    readonly postMePushDevices: {
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
                readonly "application/json": components["schemas"]["PushSubscriptionInput"];
            };
        };
        readonly responses: {
            /** @description Добавлено */
            readonly 201: {
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
    readonly postMePushDevicesByDeviceIdRemoval: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly deviceId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Убрано */
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
    readonly getMePushKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Открытый ключ VAPID */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly publicKey: string;
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["FactorToSet"];
            readonly 404: components["responses"]["NotFound"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            /** @description Оповещения браузеру в этой установке не включены */
            readonly 409: {
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
    readonly getNotificationSettings: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Действующая версия */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NotificationSettingsInForce"];
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
    readonly postNotificationSettings: {
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
                readonly "application/json": components["schemas"]["NotificationSettingsInput"];
            };
        };
        readonly responses: {
            /** @description Действует */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly version: number;
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
    readonly getNotificationTemplates: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description По названию */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["NotificationTemplate"][];
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
    readonly postNotificationTemplatesByCode: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly code: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NotificationTemplateInput"];
            };
        };
        readonly responses: {
            /** @description Действует */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly version: number;
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
    readonly postNotificationTemplatesByCodeRetirement: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly code: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly base: number;
                };
            };
        };
        readonly responses: {
            /** @description Не предлагается */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly version: number;
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
    readonly getNotifications: {
        readonly parameters: {
            readonly query?: {
                readonly caseId?: string;
                readonly caseNumber?: string;
                readonly channel?: "sms" | "mail";
                /** @description nextCursor прежней страницы; сам не составляется */
                readonly cursor?: string;
                readonly from?: string;
                readonly limit?: number;
                readonly madeFrom?: string;
                readonly madeTo?: string;
                readonly party?: string;
                readonly site?: string;
                readonly status?: "queued" | "waiting" | "submitting" | "unknown" | "sent" | "delivered" | "undelivered" | "expired" | "fallen_back" | "withdrawn" | "cut_short";
                readonly to?: string;
            };
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
                    readonly "application/json": components["schemas"]["NotificationPage"];
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
    readonly postNotifications: {
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
                readonly "application/json": components["schemas"]["NoticeDraft"];
            };
        };
        readonly responses: {
            /** @description Составлены */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SentNotices"];
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
    readonly getNotificationsByNotificationId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly notificationId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Уведомление */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NotificationCard"];
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
    readonly postNotificationsByNotificationIdFinding: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly notificationId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly finding: "arrived" | "send_again" | "letter";
                };
            };
        };
        readonly responses: {
            /** @description Записано */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly kind: "done";
                        readonly result: components["schemas"]["NotificationState"];
                    };
                };
            };
            /** @description Передано */
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
    readonly postNotificationsByNotificationIdLetterDone: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly notificationId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["NoticeLetterSent"];
            };
        };
        readonly responses: {
            /** @description Закрыто */
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
    readonly postNotificationsByNotificationIdResending: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход; сеансу обязателен, программе не нужен */
                readonly "x-csrf-token"?: components["parameters"]["CsrfTokenOfSession"];
            };
            readonly path: {
                readonly notificationId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["NoticeResending"];
            };
        };
        readonly responses: {
            /** @description Составлено */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SentNotices"];
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
    readonly postNotificationsByNotificationIdWithdrawal: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход; сеансу обязателен, программе не нужен */
                readonly "x-csrf-token"?: components["parameters"]["CsrfTokenOfSession"];
            };
            readonly path: {
                readonly notificationId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Отозвано */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly kind: "done";
                        readonly result: components["schemas"]["NotificationState"];
                    };
                };
            };
            /** @description Передано */
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
    readonly getNotificationsCounts: {
        readonly parameters: {
            readonly query?: {
                readonly caseId?: string;
                readonly caseNumber?: string;
                readonly channel?: "sms" | "mail";
                readonly from?: string;
                readonly madeFrom?: string;
                readonly madeTo?: string;
                readonly party?: string;
                readonly site?: string;
                readonly to?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description По состояниям */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NotificationCounts"];
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
    readonly postNotificationsReview: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description csrfToken из ответа на вход; сеансу обязателен, программе не нужен */
                readonly "x-csrf-token"?: components["parameters"]["CsrfTokenOfSession"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NoticeDraft"];
            };
        };
        readonly responses: {
            /** @description По сторонам */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NoticeReview"];
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
    readonly getPersonRequests: {
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
                    readonly "application/json": components["schemas"]["PersonRequests"];
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
    readonly postPersonRequests: {
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
                readonly "application/json": components["schemas"]["NewPersonRequest"];
            };
        };
        readonly responses: {
            /** @description Запрос записан */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KeepingMade"];
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
    readonly getPersonRequestsByPersonRequestId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly personRequestId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Справка */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PersonReport"];
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
    readonly postPersonRequestsByPersonRequestIdChoices: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly personRequestId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewPersonChoice"];
            };
        };
        readonly responses: {
            /** @description Сделано */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KeepingDone"];
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
    readonly getPersonRequestsByPersonRequestIdFilesByReportFormat: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly personRequestId: string;
                readonly reportFormat: "pdf" | "xlsx" | "json";
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
                    readonly "application/json": string;
                    readonly "application/pdf": string;
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
    readonly getPostReports: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Отчёты */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PostReports"];
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
    readonly postPostReports: {
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
                readonly "multipart/form-data": components["schemas"]["PostReportUpload"];
            };
        };
        readonly responses: {
            /** @description Отчёт и сверка, по письмам */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PostReport"];
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
    readonly getPostReportsByPostReportId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly postReportId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Отчёт и сверка, по письмам */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PostReport"];
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
    readonly postPostReportsByPostReportIdColumns: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly postReportId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PostReportColumns"];
            };
        };
        readonly responses: {
            /** @description Отчёт и сверка, по письмам */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PostReport"];
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
    readonly getPostReportsByPostReportIdXlsx: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly postReportId: string;
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
    readonly getProofRules: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Правила */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["GateRule"][];
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
    readonly postProofRulesByRuleCodeMarks: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly ruleCode: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewProofRuleMark"];
            };
        };
        readonly responses: {
            /** @description Отмечено */
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
    readonly postScanFilings: {
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
                readonly "application/json": components["schemas"]["ScanFiling"];
            };
        };
        readonly responses: {
            /** @description Что приобщено и что нет */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FiledScans"];
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
    readonly postScanPiecesByPieceId: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly pieceId: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ScanPieceWords"];
            };
        };
        readonly responses: {
            /** @description Как она записана */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ScanPiece"];
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
    readonly getScanPiecesByPieceIdFile: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly pieceId: string;
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
    readonly getScanPiecesByPieceIdPagesByPage: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                readonly "if-none-match"?: string;
            };
            readonly path: {
                readonly page: number;
                readonly pieceId: string;
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
    readonly postScanPiecesByPieceIdSetAside: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly pieceId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Отложена */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FiledScan"];
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
    readonly getScans: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Что читается и что прочитано */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ScanDesk"];
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
    readonly postScans: {
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
                readonly "multipart/form-data": components["schemas"]["ScanFile"];
            };
        };
        readonly responses: {
            /** @description Файл принят и читается */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["UploadedScans"];
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
        readonly requestBody?: {
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
    readonly getSignings: {
        readonly parameters: {
            readonly query?: {
                readonly certificate?: string;
                readonly cursor?: string;
                readonly from?: string;
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
                    readonly "application/json": components["schemas"]["SigningPage"];
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
    readonly getSigningsCsv: {
        readonly parameters: {
            readonly query?: {
                readonly certificate?: string;
                readonly from?: string;
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
    readonly getSigningsXlsx: {
        readonly parameters: {
            readonly query?: {
                readonly certificate?: string;
                readonly from?: string;
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
                    readonly "application/json": components["schemas"]["Site"] | null;
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
    readonly getSitesBySiteIdBudgetsByYear: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly siteId: string;
                readonly year: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Год участка */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BudgetStanding"];
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
    readonly postSitesBySiteIdBudgetsByYear: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly siteId: string;
                readonly year: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["BudgetInput"];
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
                        readonly year: number;
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
    readonly getStatistics: {
        readonly parameters: {
            readonly query: {
                readonly basis?: "accepted" | "created" | "signed";
                readonly cause?: "storage_expired" | "refused" | "absent" | "moved" | "dead" | "wrong_address" | "no_access" | "by_agreement" | "by_sender" | "by_post" | "lost" | "not_told";
                readonly documentKind?: "court_order" | "summons" | "act_copy" | "other";
                readonly from: string;
                readonly isLate?: "1";
                readonly isReturned?: "1";
                readonly kind?: "registered" | "simple";
                readonly measured?: "prepare" | "sign" | "hand" | "deliver";
                readonly outcome?: "delivered" | "returned_to_court" | "lost" | "dispatched" | "none";
                readonly over?: "prepare" | "sign" | "hand" | "deliver";
                readonly region?: "moscow" | "moscow-region" | "yaroslavl" | "ivanovo" | "kostroma" | "vologda" | "arkhangelsk" | "komi" | "tver" | "novgorod" | "pskov" | "murmansk" | "karelia" | "leningrad" | "petersburg" | "smolensk" | "kaliningrad" | "bryansk" | "kaluga" | "crimea" | "sevastopol" | "tula" | "oryol" | "kursk" | "belgorod" | "rostov" | "krasnodar" | "stavropol" | "kalmykia" | "kabardino-balkaria" | "north-ossetia" | "chechnya" | "dagestan" | "karachay-cherkessia" | "ingushetia" | "volgograd" | "saratov" | "astrakhan" | "penza" | "samara" | "ulyanovsk" | "tatarstan" | "chuvashia" | "mordovia" | "mari-el" | "udmurtia" | "bashkortostan" | "chelyabinsk" | "orenburg" | "ryazan" | "tambov" | "voronezh" | "lipetsk" | "vladimir" | "nizhny" | "kirov" | "perm" | "sverdlovsk" | "tyumen" | "khanty" | "yamal" | "novosibirsk" | "tomsk" | "kurgan" | "omsk" | "kemerovo" | "khakassia" | "altai" | "krasnoyarsk" | "irkutsk" | "tyva" | "buryatia" | "zabaykalye" | "amur" | "yakutia" | "khabarovsk" | "kamchatka" | "magadan" | "chukotka" | "sakhalin" | "primorye" | "unknown";
                readonly signerId?: string;
                readonly site?: string;
                readonly status?: "draft" | "preparing" | "needs_fix" | "awaiting_visa" | "awaiting_signature" | "returned" | "signed" | "queued" | "submitting" | "unknown" | "accepted" | "delivered_to_cabinet" | "printing" | "in_transit" | "at_office" | "attempted" | "returning" | "delivered" | "returned_to_court" | "lost" | "cancelled" | "filed";
                readonly to: string;
                readonly way?: "electronic" | "paper" | "unknown";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Отчёт */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Statistics"];
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
    readonly getStatisticsKept: {
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
                    readonly "application/json": readonly components["schemas"]["KeptStatistics"][];
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
    readonly getStatisticsKeptByKeptIdByFormat: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly format: "xlsx" | "pdf";
                readonly keptId: string;
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
    readonly getStatisticsLetters: {
        readonly parameters: {
            readonly query: {
                readonly basis?: "accepted" | "created" | "signed";
                readonly cause?: "storage_expired" | "refused" | "absent" | "moved" | "dead" | "wrong_address" | "no_access" | "by_agreement" | "by_sender" | "by_post" | "lost" | "not_told";
                readonly cursor?: string;
                readonly documentKind?: "court_order" | "summons" | "act_copy" | "other";
                readonly from: string;
                readonly isLate?: "1";
                readonly isReturned?: "1";
                readonly kind?: "registered" | "simple";
                readonly measured?: "prepare" | "sign" | "hand" | "deliver";
                readonly outcome?: "delivered" | "returned_to_court" | "lost" | "dispatched" | "none";
                readonly over?: "prepare" | "sign" | "hand" | "deliver";
                readonly region?: "moscow" | "moscow-region" | "yaroslavl" | "ivanovo" | "kostroma" | "vologda" | "arkhangelsk" | "komi" | "tver" | "novgorod" | "pskov" | "murmansk" | "karelia" | "leningrad" | "petersburg" | "smolensk" | "kaliningrad" | "bryansk" | "kaluga" | "crimea" | "sevastopol" | "tula" | "oryol" | "kursk" | "belgorod" | "rostov" | "krasnodar" | "stavropol" | "kalmykia" | "kabardino-balkaria" | "north-ossetia" | "chechnya" | "dagestan" | "karachay-cherkessia" | "ingushetia" | "volgograd" | "saratov" | "astrakhan" | "penza" | "samara" | "ulyanovsk" | "tatarstan" | "chuvashia" | "mordovia" | "mari-el" | "udmurtia" | "bashkortostan" | "chelyabinsk" | "orenburg" | "ryazan" | "tambov" | "voronezh" | "lipetsk" | "vladimir" | "nizhny" | "kirov" | "perm" | "sverdlovsk" | "tyumen" | "khanty" | "yamal" | "novosibirsk" | "tomsk" | "kurgan" | "omsk" | "kemerovo" | "khakassia" | "altai" | "krasnoyarsk" | "irkutsk" | "tyva" | "buryatia" | "zabaykalye" | "amur" | "yakutia" | "khabarovsk" | "kamchatka" | "magadan" | "chukotka" | "sakhalin" | "primorye" | "unknown";
                readonly signerId?: string;
                readonly site?: string;
                readonly status?: "draft" | "preparing" | "needs_fix" | "awaiting_visa" | "awaiting_signature" | "returned" | "signed" | "queued" | "submitting" | "unknown" | "accepted" | "delivered_to_cabinet" | "printing" | "in_transit" | "at_office" | "attempted" | "returning" | "delivered" | "returned_to_court" | "lost" | "cancelled" | "filed";
                readonly to: string;
                readonly way?: "electronic" | "paper" | "unknown";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Не больше ста писем и сколько их всего */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StatisticsLetterPage"];
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
    readonly getStatisticsLettersCsv: {
        readonly parameters: {
            readonly query: {
                readonly basis?: "accepted" | "created" | "signed";
                readonly cause?: "storage_expired" | "refused" | "absent" | "moved" | "dead" | "wrong_address" | "no_access" | "by_agreement" | "by_sender" | "by_post" | "lost" | "not_told";
                readonly documentKind?: "court_order" | "summons" | "act_copy" | "other";
                readonly from: string;
                readonly isLate?: "1";
                readonly isReturned?: "1";
                readonly kind?: "registered" | "simple";
                readonly measured?: "prepare" | "sign" | "hand" | "deliver";
                readonly outcome?: "delivered" | "returned_to_court" | "lost" | "dispatched" | "none";
                readonly over?: "prepare" | "sign" | "hand" | "deliver";
                readonly region?: "moscow" | "moscow-region" | "yaroslavl" | "ivanovo" | "kostroma" | "vologda" | "arkhangelsk" | "komi" | "tver" | "novgorod" | "pskov" | "murmansk" | "karelia" | "leningrad" | "petersburg" | "smolensk" | "kaliningrad" | "bryansk" | "kaluga" | "crimea" | "sevastopol" | "tula" | "oryol" | "kursk" | "belgorod" | "rostov" | "krasnodar" | "stavropol" | "kalmykia" | "kabardino-balkaria" | "north-ossetia" | "chechnya" | "dagestan" | "karachay-cherkessia" | "ingushetia" | "volgograd" | "saratov" | "astrakhan" | "penza" | "samara" | "ulyanovsk" | "tatarstan" | "chuvashia" | "mordovia" | "mari-el" | "udmurtia" | "bashkortostan" | "chelyabinsk" | "orenburg" | "ryazan" | "tambov" | "voronezh" | "lipetsk" | "vladimir" | "nizhny" | "kirov" | "perm" | "sverdlovsk" | "tyumen" | "khanty" | "yamal" | "novosibirsk" | "tomsk" | "kurgan" | "omsk" | "kemerovo" | "khakassia" | "altai" | "krasnoyarsk" | "irkutsk" | "tyva" | "buryatia" | "zabaykalye" | "amur" | "yakutia" | "khabarovsk" | "kamchatka" | "magadan" | "chukotka" | "sakhalin" | "primorye" | "unknown";
                readonly signerId?: string;
                readonly site?: string;
                readonly status?: "draft" | "preparing" | "needs_fix" | "awaiting_visa" | "awaiting_signature" | "returned" | "signed" | "queued" | "submitting" | "unknown" | "accepted" | "delivered_to_cabinet" | "printing" | "in_transit" | "at_office" | "attempted" | "returning" | "delivered" | "returned_to_court" | "lost" | "cancelled" | "filed";
                readonly to: string;
                readonly way?: "electronic" | "paper" | "unknown";
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
    readonly getStatisticsNorms: {
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
                    readonly "application/json": readonly {
                        /** Format: date-time */
                        readonly at: string | null;
                        readonly authorName: string | null;
                        readonly norms: components["schemas"]["StatisticsNorms"];
                    }[];
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
    readonly postStatisticsNorms: {
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
                readonly "application/json": components["schemas"]["StatisticsNormsInput"];
            };
        };
        readonly responses: {
            /** @description Сохранено */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly version: number;
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
    readonly getStatisticsPdf: {
        readonly parameters: {
            readonly query: {
                readonly basis?: "accepted" | "created" | "signed";
                readonly cause?: "storage_expired" | "refused" | "absent" | "moved" | "dead" | "wrong_address" | "no_access" | "by_agreement" | "by_sender" | "by_post" | "lost" | "not_told";
                readonly documentKind?: "court_order" | "summons" | "act_copy" | "other";
                readonly from: string;
                readonly isLate?: "1";
                readonly isReturned?: "1";
                readonly kind?: "registered" | "simple";
                readonly measured?: "prepare" | "sign" | "hand" | "deliver";
                readonly outcome?: "delivered" | "returned_to_court" | "lost" | "dispatched" | "none";
                readonly over?: "prepare" | "sign" | "hand" | "deliver";
                readonly region?: "moscow" | "moscow-region" | "yaroslavl" | "ivanovo" | "kostroma" | "vologda" | "arkhangelsk" | "komi" | "tver" | "novgorod" | "pskov" | "murmansk" | "karelia" | "leningrad" | "petersburg" | "smolensk" | "kaliningrad" | "bryansk" | "kaluga" | "crimea" | "sevastopol" | "tula" | "oryol" | "kursk" | "belgorod" | "rostov" | "krasnodar" | "stavropol" | "kalmykia" | "kabardino-balkaria" | "north-ossetia" | "chechnya" | "dagestan" | "karachay-cherkessia" | "ingushetia" | "volgograd" | "saratov" | "astrakhan" | "penza" | "samara" | "ulyanovsk" | "tatarstan" | "chuvashia" | "mordovia" | "mari-el" | "udmurtia" | "bashkortostan" | "chelyabinsk" | "orenburg" | "ryazan" | "tambov" | "voronezh" | "lipetsk" | "vladimir" | "nizhny" | "kirov" | "perm" | "sverdlovsk" | "tyumen" | "khanty" | "yamal" | "novosibirsk" | "tomsk" | "kurgan" | "omsk" | "kemerovo" | "khakassia" | "altai" | "krasnoyarsk" | "irkutsk" | "tyva" | "buryatia" | "zabaykalye" | "amur" | "yakutia" | "khabarovsk" | "kamchatka" | "magadan" | "chukotka" | "sakhalin" | "primorye" | "unknown";
                readonly signerId?: string;
                readonly site?: string;
                readonly status?: "draft" | "preparing" | "needs_fix" | "awaiting_visa" | "awaiting_signature" | "returned" | "signed" | "queued" | "submitting" | "unknown" | "accepted" | "delivered_to_cabinet" | "printing" | "in_transit" | "at_office" | "attempted" | "returning" | "delivered" | "returned_to_court" | "lost" | "cancelled" | "filed";
                readonly to: string;
                readonly way?: "electronic" | "paper" | "unknown";
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
    readonly getStatisticsSchedulesByScope: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly scope: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description По каждому сроку */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["StatisticsSchedule"][];
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
    readonly postStatisticsSchedulesByScope: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "idempotency-key": string;
                /** @description csrfToken из ответа на вход */
                readonly "x-csrf-token": components["parameters"]["CsrfToken"];
            };
            readonly path: {
                readonly scope: string;
            };
            readonly cookie?: never;
        };
        /** @description Не больше 262144 байт. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["StatisticsScheduleInput"];
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
                        readonly scope: string;
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
    readonly getStatisticsXlsx: {
        readonly parameters: {
            readonly query: {
                readonly basis?: "accepted" | "created" | "signed";
                readonly cause?: "storage_expired" | "refused" | "absent" | "moved" | "dead" | "wrong_address" | "no_access" | "by_agreement" | "by_sender" | "by_post" | "lost" | "not_told";
                readonly documentKind?: "court_order" | "summons" | "act_copy" | "other";
                readonly from: string;
                readonly isLate?: "1";
                readonly isReturned?: "1";
                readonly kind?: "registered" | "simple";
                readonly measured?: "prepare" | "sign" | "hand" | "deliver";
                readonly outcome?: "delivered" | "returned_to_court" | "lost" | "dispatched" | "none";
                readonly over?: "prepare" | "sign" | "hand" | "deliver";
                readonly region?: "moscow" | "moscow-region" | "yaroslavl" | "ivanovo" | "kostroma" | "vologda" | "arkhangelsk" | "komi" | "tver" | "novgorod" | "pskov" | "murmansk" | "karelia" | "leningrad" | "petersburg" | "smolensk" | "kaliningrad" | "bryansk" | "kaluga" | "crimea" | "sevastopol" | "tula" | "oryol" | "kursk" | "belgorod" | "rostov" | "krasnodar" | "stavropol" | "kalmykia" | "kabardino-balkaria" | "north-ossetia" | "chechnya" | "dagestan" | "karachay-cherkessia" | "ingushetia" | "volgograd" | "saratov" | "astrakhan" | "penza" | "samara" | "ulyanovsk" | "tatarstan" | "chuvashia" | "mordovia" | "mari-el" | "udmurtia" | "bashkortostan" | "chelyabinsk" | "orenburg" | "ryazan" | "tambov" | "voronezh" | "lipetsk" | "vladimir" | "nizhny" | "kirov" | "perm" | "sverdlovsk" | "tyumen" | "khanty" | "yamal" | "novosibirsk" | "tomsk" | "kurgan" | "omsk" | "kemerovo" | "khakassia" | "altai" | "krasnoyarsk" | "irkutsk" | "tyva" | "buryatia" | "zabaykalye" | "amur" | "yakutia" | "khabarovsk" | "kamchatka" | "magadan" | "chukotka" | "sakhalin" | "primorye" | "unknown";
                readonly signerId?: string;
                readonly site?: string;
                readonly status?: "draft" | "preparing" | "needs_fix" | "awaiting_visa" | "awaiting_signature" | "returned" | "signed" | "queued" | "submitting" | "unknown" | "accepted" | "delivered_to_cabinet" | "printing" | "in_transit" | "at_office" | "attempted" | "returning" | "delivered" | "returned_to_court" | "lost" | "cancelled" | "filed";
                readonly to: string;
                readonly way?: "electronic" | "paper" | "unknown";
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
    readonly getTariffs: {
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
                    readonly "application/json": readonly components["schemas"]["TariffEntry"][];
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
    readonly postTariffs: {
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
                readonly "application/json": components["schemas"]["TariffInput"];
            };
        };
        readonly responses: {
            /** @description Сохранено */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly validFrom: string;
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
        readonly requestBody?: {
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
