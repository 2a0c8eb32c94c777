import { hashOfToken, newToken } from '#api/people/tokens.ts';
import {
  actOnClient,
  insertMachineClient,
  listMachineClients,
  listSites,
  type ClientAct,
} from '#db/machines/machine-clients.ts';
import { insertSecret, replaceSecret } from '#db/machines/machine-secrets.ts';
import {
  clientFaults,
  oldSecretFault,
  USUAL_OLD_SECRET_HOURS,
  USUAL_REQUESTS_PER_MINUTE,
} from '#domain/machines/client-rules.ts';
import { isScope, SCOPES } from '#domain/machines/scopes.ts';
import { cleanText } from '#domain/work/plain-text.ts';
import { AdminRefusal, type AdminCommand, type Options } from './command.ts';
import { written } from './write.ts';

const ID = { client: 'client_id программы' };

const createProgram: AdminCommand = {
  name: 'program create',
  title: 'завести программу; секрет печатается один раз',
  options: {
    name: 'как её назовут журнал и ход писем',
    site: 'код участка; без него — все участки, только чтение',
    scopes: `разрешения через запятую: ${SCOPES.join(', ')}`,
    'per-minute': `запросов в минуту; ${String(USUAL_REQUESTS_PER_MINUTE)}`,
  },
  required: ['name', 'scopes'],
  run: async (parts, options) => {
    const details = {
      name: cleanText(options['name'] ?? ''),
      siteId: options['site'] ?? null,
      scopes: (options['scopes'] ?? '').split(',').map((scope) => scope.trim()),
      requestsPerMinute: Number(options['per-minute'] ?? USUAL_REQUESTS_PER_MINUTE),
    };
    const secret = `mask_cs_${newToken()}`;
    let clientId = '';
    await written(await parts.open(), 'program.created', async (em) => {
      const siteIds = (await listSites(em)).map(({ id }) => id);
      const faults = clientFaults(details, siteIds);
      if (faults.length > 0) throw new AdminRefusal(faults.map(({ message }) => message).join('\n'));
      const scopes = details.scopes.filter(isScope);
      clientId = await insertMachineClient(em, { ...details, scopes, createdById: null }, new Date());
      await insertSecret(em, clientId, hashOfToken(secret));
      return { action: 'machine_client.created', subject: { kind: 'machine_client', id: clientId }, data: { scopes } };
    });
    return [`client_id     ${clientId}`, `client_secret ${secret}`, 'Сохраните секрет: больше он не покажется.'];
  },
};

const rotate: AdminCommand = {
  name: 'program secret',
  title: 'новый секрет программы; прежний действует ещё названное время',
  options: { ...ID, 'old-hours': `сколько часов действует прежний; ${String(USUAL_OLD_SECRET_HOURS)}` },
  required: ['client'],
  run: async (parts, options) => {
    const hours = Number(options['old-hours'] ?? USUAL_OLD_SECRET_HOURS);
    const fault = oldSecretFault(hours);
    if (fault !== null) throw new AdminRefusal(fault.message);
    const [clientId, secret] = [clientOf(options), `mask_cs_${newToken()}`];
    await written(await parts.open(), 'program.rotated', async (em) => {
      const next = { clientId, secretHash: hashOfToken(secret), oldForMs: hours * 3_600_000 };
      if (!(await replaceSecret(em, null, next))) throw noSuch();
      const subject = { kind: 'machine_client', id: clientId } as const;
      return { action: 'machine_client.secret_given', subject, data: { oldSecretHours: hours } };
    });
    return [`client_secret ${secret}`, 'Сохраните секрет: больше он не покажется.'];
  },
};

const list: AdminCommand = {
  name: 'program list',
  title: 'какие программы заведены',
  options: {},
  required: [],
  run: async (parts) => {
    const rows = await listMachineClients((await parts.open()).em.fork(), null);
    if (rows.length === 0) return ['Программ нет: npm run admin -- program create …'];
    return rows.map(({ id, name, siteId, scopes, blockedAt, revokedAt }) => {
      const state = revokedAt !== null ? 'отозвана' : blockedAt !== null ? 'заблокирована' : 'действует';
      return [id, name, siteId ?? 'все участки', scopes.join(' '), state].join(' · ');
    });
  },
};

export const PROGRAM_COMMANDS = [
  createProgram,
  rotate,
  act('block', 'заблокировать программу: её токены перестают действовать сразу', 'machine_client.blocked'),
  act('unblock', 'разблокировать программу', 'machine_client.unblocked'),
  act('revoke', 'отозвать программу навсегда', 'machine_client.revoked'),
  list,
] as const;

function act(name: ClientAct, title: string, action: string): AdminCommand {
  return {
    ...{ name: `program ${name}`, title, options: ID, required: ['client'] },
    run: async (parts, options) => {
      const id = clientOf(options);
      await written(await parts.open(), 'program.acted', async (em) => {
        if (!(await actOnClient(em, null, { id, act: name }, new Date()))) throw noSuch();
        return { action, subject: { kind: 'machine_client', id } };
      });
      return ['Сделано.'];
    },
  };
}

function clientOf(options: Options): string {
  return options['client'] ?? '';
}

function noSuch(): AdminRefusal {
  return new AdminRefusal('Такой программы нет, или с ней это уже сделано. Какие есть: program list');
}
