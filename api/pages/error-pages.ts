import { formFields } from '../http/form-body.ts';
import { errorPage, type ErrorPageModel } from '#web/layout/error-page.ts';
import { PATHS, withQuery } from '#web/paths.ts';
import { confirmPage } from '#web/people/confirm-page.ts';
import { carryFiles } from '../http/carried-files.ts';
import { PROOF_FIELDS } from '../http/own-proof.ts';
import { PROBLEMS, type ApplicationError, type ProblemCode } from '../errors.ts';
import { troubledFrame } from './frame.ts';
import type { PageContext, PageParts } from './page-deps.ts';
import { refusalWords } from './refusal-words.ts';
import { show } from './responses.ts';

/** What to do, where the error itself does not say it. */
const ADVICE: Readonly<Partial<Record<ProblemCode, string>>> = {
  unauthenticated:
    'Сеанс закончился, ничего не сделано. Войдите снова: вы вернётесь на ту страницу, с которой отправляли; набранное на ней программа предложит вернуть.',
  forbidden: 'Этот раздел или действие доступны сотруднику с другой ролью.',
  'csrf-failed': 'Откройте нужную страницу заново и повторите действие.',
  'not-found': 'Здесь ничего нет: адрес набран с ошибкой, или то, что по нему было, относится к другому участку.',
  conflict: 'Откройте страницу заново: состояние изменилось.',
  internal: 'Это ошибка программы, а не ваша. Набранное могло не сохраниться: проверьте и повторите.',
  unavailable: 'Повторите через минуту: введённые данные программа не теряет, решения повторять можно без опаски.',
  'too-slow': 'Связь слишком медленная или оборвалась: отправьте ещё раз.',
  'too-large': 'Уменьшите файлы или загрузите их по одному.',
};

/** An error as a page, with the menu of whoever is signed in. It leans on nothing that could have failed: no database is asked. */
export function errorResponse(
  c: PageContext,
  parts: Pick<PageParts, 'assets' | 'deps' | 'menu'>,
  error: ApplicationError,
): Promise<Response> {
  if (error.code === 'confirmation-needed') return askForProof(c, parts, error);
  const model: ErrorPageModel = {
    status: error.status,
    title: PROBLEMS[error.code].title,
    detail: (error.detail && refusalWords(error.detail)) ?? ADVICE[error.code] ?? 'Вернитесь и попробуйте ещё раз.',
    requestId: error.status >= 500 ? c.get('requestId') : undefined,
    back: error.code === 'unauthenticated' ? { href: loginAndBack(c), label: 'Войти и вернуться' } : undefined,
  };
  if (error.retryAfterSeconds !== undefined) c.header('retry-after', String(error.retryAfterSeconds));
  c.header('cache-control', 'no-store');
  return show(c, errorPage(troubledFrame(c, parts), model), error.status);
}

/** Signing in, and then the page that the form stood on: what was typed there is offered again. */
function loginAndBack(c: PageContext): string {
  const from = URL.parse(c.req.header('referer') ?? '');
  // Whoever's page it was, only a path of our own comes of it, as anybody may write one into the address of the login page.
  return from === null ? PATHS.login : withQuery(PATHS.login, { next: from.pathname + from.search });
}

/** What was typed stands in the page that asks, and goes on with the proof. */
async function askForProof(
  c: PageContext,
  parts: Pick<PageParts, 'assets' | 'deps' | 'menu'>,
  { faults, status }: ApplicationError,
): Promise<Response> {
  const body = Object.entries(await formFields(c));
  const values = body.flatMap(([name, given]) => [given].flat().map((value) => [name, value] as const));
  const isProof = (name: string): boolean => Object.values(PROOF_FIELDS).some((field) => field === name);
  const carried = values.flatMap(([name, value]) =>
    typeof value === 'string' && !isProof(name) ? [[name, value] as const] : [],
  );
  const files = values.flatMap(([name, value]) => (typeof value === 'string' ? [] : [[name, value] as const]));
  const { fields: carriedFiles, isAll } = await carryFiles(files);
  const { hasFactor, hasApp, hasKey } = c.get('session');
  const { pathname, search } = new URL(c.req.url);
  const factors = { hasFactor, hasApp, hasKey };
  const forms = { carried: [...carried, ...carriedFiles], fields: PROOF_FIELDS, losesFile: !isAll };
  const model = { action: `${pathname}${search}`, ...forms, ...factors, faults };
  c.header('cache-control', 'no-store');
  return show(c, confirmPage(troubledFrame(c, parts), model), status);
}
