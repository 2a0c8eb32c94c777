/**
 * The page that answers whoever is signed in no more: nothing came of the form that was sent to this very address. Whose tab it is, such a page
 * does not know: of everybody's texts those of this address are marked, and whoever comes back to one reads that it was not sent.
 */
const here = location.pathname + location.search;

for (const name of Object.keys(sessionStorage)) {
  const [, place = ''] = /^mask-typed:[^/]*:(\/[^#]*)/.exec(name) ?? [];
  const text = place === here && JSON.parse(sessionStorage.getItem(name) ?? 'null');
  if (text && text.sentKey !== null)
    sessionStorage.setItem(name, JSON.stringify({ ...text, sentKey: null, isRefused: true }));
}
