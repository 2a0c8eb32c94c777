import { listAudit } from '#db/work/audit-list.ts';
import { AdminRefusal, type AdminCommand } from './command.ts';

const DEFAULT_COUNT = 50;
const MAX_COUNT = 10_000;

/** Who did what, newest last. */
const audit: AdminCommand = {
  name: 'audit',
  title: 'последние записи журнала: время, кто, что, над чем',
  options: {
    last: `сколько записей; ${DEFAULT_COUNT}`,
    action: 'только это действие: letter.read, session.refused, account.created …',
    login: 'только действия этого человека',
  },
  required: [],
  run: async (parts, options) => {
    const last = Number(options['last'] ?? DEFAULT_COUNT);
    if (!Number.isInteger(last) || last < 1 || last > MAX_COUNT) {
      throw new AdminRefusal(`--last: целое число от 1 до ${MAX_COUNT}.`);
    }
    const filter = { action: options['action'], login: options['login'] };
    const rows = await listAudit((await parts.open()).em.fork(), filter, last);
    if (rows.length === 0) return ['Таких записей нет.'];
    return rows.map(({ at, login, action, subjectKind, subjectId, data }) =>
      [at.toISOString(), login ?? 'программа', action, `${subjectKind} ${subjectId}`, JSON.stringify(data)].join(' · '),
    );
  },
};

export const AUDIT_COMMANDS = [audit] as const;
