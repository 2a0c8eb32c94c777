/** True from the press of a pointer until what was pressed has had its click. */
let isHeld = false;
/** @type {(() => void)[]} */
let waiting = [];

/** What a click does something to. A list that opens or a bar that scrolls takes the release for itself. */
const PRESSED = 'a, button, summary, label, input[type=checkbox], input[type=radio], input[type=file]';

for (const kind of ['pointerdown', 'mousedown']) document.addEventListener(kind, hold, true);
for (const kind of ['pointerup', 'mouseup', 'pointercancel', 'dragend'])
  // The click comes after it, in the same turn.
  document.addEventListener(kind, () => setTimeout(release), true);
globalThis.addEventListener('blur', release);

/** @param {Event} event */
function hold(event) {
  const isPrimary = event instanceof MouseEvent && event.button === 0;
  if (isPrimary && event.target instanceof Element && event.target.closest(PRESSED)) isHeld = true;
}

function release() {
  isHeld = false;
  const acts = waiting;
  waiting = [];
  for (const act of acts) act();
}

/** For what comes by itself in the middle of a press. */
export function released() {
  return new Promise((resolve) => whenReleased(() => resolve(undefined)));
}

/**
 * Whatever moves the page because a field was left: the field is left by pressing something else, and what moves away under the pointer
 * between press and release gets no click.
 * @param {() => void} act
 */
export function whenReleased(act) {
  if (isHeld) waiting.push(act);
  else act();
}
