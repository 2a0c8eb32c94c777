/** Name, code and the file only, for a message may quote what a person wrote; where rights are missing, also what to do. */
export function startFaultWords(error: unknown): string {
  if (!(error instanceof Error)) return 'worker failed';
  const { code, path } = error as NodeJS.ErrnoException;
  const named = ['worker failed:', error.name, code, path].filter((part) => part !== undefined).join(' ');
  const steps = error.stack?.split('\n').slice(1, 6) ?? [];
  return [named, ...remedy(error), ...steps].join('\n');
}

function remedy({ code, path }: NodeJS.ErrnoException): readonly string[] {
  if (path === undefined || (code !== 'EACCES' && code !== 'EPERM')) return [];
  return [
    `Исполнителю не хватает прав на ${path}: отдайте его пользователю, от которого работает программа, или уберите.`,
  ];
}
