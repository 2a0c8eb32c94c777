import { shpiCheckDigit } from './shpi-check-digit.js';

/** Says while a number is typed whether its last digit agrees; without scripts the site says it when the form is sent. */
document.addEventListener('input', ({ target }) => {
  if (target instanceof HTMLInputElement && target.dataset['shpi'] !== undefined) judge(target);
});

/** @param {HTMLInputElement} field */
function judge(field) {
  const digits = field.value.replaceAll(/\s/g, '');
  const isWhole = /^\d{14}$/.test(digits);
  const isWrong = isWhole && Number(digits[13]) !== shpiCheckDigit(digits.slice(0, 13));
  field.setCustomValidity(isWrong ? 'Контрольная цифра не сходится: проверьте каждую цифру.' : '');
  field.setAttribute('aria-invalid', String(isWrong));
  if (isWhole) field.reportValidity();
}
