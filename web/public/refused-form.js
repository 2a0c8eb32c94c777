/** A page that says what is wrong is read from there on, whatever the browser makes of its autofocus. */
const told = document.querySelector('#errors, #questions, #refused-act');

if (told instanceof HTMLElement && document.activeElement === document.body) told.focus();
