import type { Hono } from 'hono';
import { isEnvelopeCause, isScanKind } from '#domain/scans/scan.ts';
import { letterPath, letterScanPath, letterScansPath } from '#web/paths.ts';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { fileResponse } from '../http/file-response.ts';
import { showCard } from '../letters/pages/letter-card-pages.ts';
import { readForm } from '../pages/form-data.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { refusalOf } from '../pages/refusal.ts';
import { goTo } from '../pages/responses.ts';

/** A paper filed at a letter's card, and the papers filed with it. */
export function mountAttachPages(app: Hono<ApiEnv>, parts: PageParts): void {
  app.post(letterScansPath(':id'), (c) => attach(c, parts, c.req.param('id') ?? ''));
  for (const part of ['paper', 'signature'] as const) {
    app.get(letterScanPath(':id', ':scan', part), async (c) => {
      const { actor } = c.get('session');
      const { id = '', scan = '' } = c.req.param() as { id?: string; scan?: string };
      return fileResponse(c, await parts.services.scans.letterScan(actor, id, scan, part));
    });
  }
}

async function attach(c: PageContext, parts: PageParts, letterId: string): Promise<Response> {
  const form = await readForm(c);
  const [kind, cause] = [form.text('kind'), form.text('cause')];
  try {
    const [file] = await form.files('file');
    const [signature] = await form.files('signature');
    if (!file) throw new ApplicationError('invalid', { faults: [NO_FILE] });
    const scan = {
      ...{ file, kind: isScanKind(kind) ? kind : ('notice' as const), isConfirmed: form.text('sure') === 'yes' },
      cause: kind === 'envelope' && isEnvelopeCause(cause) ? cause : null,
      signature: signature?.bytes,
    };
    await parts.services.scans.attach(c.get('session').actor, letterId, scan, { idempotencyKey: form.key });
    return goTo(c, letterPath(letterId), 'scan-filed');
  } catch (error) {
    const { faults, refusal, status } = refusalOf(error);
    const draft = { action: 'attach', text: kind, choice: cause, faults, refusal } as const;
    return showCard(c, parts, letterId, { draft, status });
  }
}

const NO_FILE = { code: 'file_missing', field: 'file', message: 'Выберите файл.' } as const;
