import { migrationProcess, readSettings } from '#config/settings.ts';
import { migrateFor } from '#db/migrate.ts';

/** Brings the schema up to date and ends: a step of its own in production, where several programs start at once. */
async function main(): Promise<void> {
  const { DATABASE_URL: url, MASK_DATABASE_OWNER_URL: ownerUrl } = readSettings(migrationProcess, process.env);
  const applied = await migrateFor({ url, ownerUrl });
  console.log(applied.length === 0 ? 'Таблицы базы данных уже в порядке.' : `Применено изменений: ${applied.length}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
