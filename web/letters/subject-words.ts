/** By what a letter is known in a list: its title, and what its comment adds to it. */
export function subjectWords({ title, comment }: { readonly title: string; readonly comment: string | null }): string {
  const more = comment ?? '';
  if (title === '' || more.toLowerCase().includes(title.toLowerCase())) return more === '' ? title : more;
  return more === '' || title.includes(more) ? title : `${title}; ${more}`;
}
