import type { WebHarness } from './web-harness.ts';

/** As a worker would that is always quicker than people: every upload is looked at as it is wished for, and says nothing of names and cases. */
export async function readAtOnce({ execute }: Pick<WebHarness, 'execute'>): Promise<void> {
  await execute(`create function read_at_once() returns trigger security definer language plpgsql as $read$ begin
    insert into conversion (source_sha256, converter_version, pdf_sha256, page_count, faults, warnings, created_at)
    values (new.source_sha256, 'at once', null, null, '[]', '[]', now()) on conflict do nothing;
    return new; end $read$`);
  await execute(
    `create trigger read_at_once after insert on conversion_wish for each row execute function read_at_once()`,
  );
}
