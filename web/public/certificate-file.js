/** Puts the text of a chosen certificate into its field; without scripts it is pasted there. */
for (const place of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-file-into]'))) {
  const input = place.querySelector('input');
  const field = document.getElementById(place.dataset['fileInto'] ?? '');
  if (!input || !(field instanceof HTMLTextAreaElement)) continue;
  place.hidden = false;
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) void read(file, field);
  });
}

/**
 * @param {File} file
 * @param {HTMLTextAreaElement} field
 */
async function read(file, field) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = new TextDecoder().decode(bytes);
  field.value = text.includes('-----BEGIN') ? text : pemOf(bytes);
}

/** @param {Uint8Array} der */
function pemOf(der) {
  const base64 = btoa(String.fromCharCode(...der)).replace(/.{64}/g, '$&\n');
  return `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`;
}
