/** Where a person stood in a list, kept for this window: the list, how many parts were added to it, the letter and how high it stood. */
const PLACE = 'list-place';
const RETURN = 'list-return';

/** @typedef {{ readonly url: string, readonly parts: number, readonly id: string, readonly top: number }} ListPlace */

/** @param {ListPlace} place */
export function notePlace(place) {
  sessionStorage.setItem(PLACE, JSON.stringify(place));
}

/**
 * The place in this very list, when the person comes back to it rather than opens it anew.
 * @param {string} url of the list
 * @returns {ListPlace | null}
 */
export function placeToTake(url) {
  const [navigation] = performance.getEntriesByType('navigation');
  const isBack = navigation instanceof PerformanceNavigationTiming && navigation.type === 'back_forward';
  const isReturn = sessionStorage.getItem(RETURN) !== null;
  sessionStorage.removeItem(RETURN);
  const place = readPlace();
  return place !== null && place.url === url && (isBack || isReturn) ? place : null;
}

/** Goes back to the list as it was left. @returns {boolean} false when no list was */
export function returnToPlace() {
  const place = readPlace();
  if (place === null) return false;
  sessionStorage.setItem(RETURN, 'yes');
  location.assign(place.url);
  return true;
}

/** @returns {ListPlace | null} */
function readPlace() {
  const kept = sessionStorage.getItem(PLACE);
  return kept === null ? null : JSON.parse(kept);
}
