import type { Page } from 'playwright-core';

/** A form of a page in which something may be typed, ticked or chosen. */
export interface SettingsForm {
  /** Its place among the forms of the page. */
  readonly index: number;
  readonly action: string;
}

/** What stands in a form, name by name in the order of the page: texts, ticks and choices. */
export type Typed = readonly (readonly [name: string, value: string])[];

/** Controls that a person fills in: neither what is never given back nor what he does not see. */
const FILLED = `':is(input:not([type=hidden], [type=password], [type=file], [type=submit], [type=button]), textarea, select):not([disabled], [readonly])'`;

const WRITTEN = `':is(input:not([type]), input[type=text], input[type=number], input[type=date], input[type=time], input[type=month], textarea)'`;

/** Forms of the page's own part in which something is typed: by what is only ticked or chosen none is refused. */
export async function formsOf(page: Page): Promise<readonly SettingsForm[]> {
  return page.evaluate(
    `[...document.forms].flatMap((form, index) =>
      form.method === 'post' && form.closest('main') && form.querySelector(${WRITTEN})
        ? [{ index, action: form.getAttribute('action') }] : [])`,
  );
}

/** Changes everything in the form, each text into one that nothing can be. @returns what stands in it then */
export async function fillWrongly(page: Page, { index }: SettingsForm): Promise<Typed> {
  return page.evaluate(`(() => {
    const form = document.forms[${String(index)}];
    form.noValidate = true;
    form.closest('details')?.setAttribute('open', '');
    for (const control of form.querySelectorAll(${FILLED})) {
      if (control.type === 'checkbox') control.checked = !control.checked;
      else if (control.type === 'radio') control.checked = true;
      else if (control.tagName === 'SELECT') {
        const options = [...control.options].filter((option) => !option.disabled);
        if (options.length > 0) options[(options.indexOf(control.selectedOptions[0]) + 1) % options.length].selected = true;
      }
      else if (control.type === 'date') control.value = '1999-02-03';
      else if (control.type === 'month') control.value = '1999-02';
      else if (control.type === 'time') control.value = '05:07';
      else if (control.type === 'datetime-local') control.value = '1999-02-03T05:07';
      else if (control.type === 'number') control.value = '-7';
      else control.value = control.tagName === 'TEXTAREA' ? 'ж'.repeat(2500) : 'ж'.repeat(900);
    }
    return ${TYPED}(form);
  })()`);
}

/** What the browser would send of the form as it stands. */
export async function sentBy(page: Page, { index }: SettingsForm): Promise<string> {
  return page.evaluate(`new URLSearchParams(new FormData(document.forms[${String(index)}])).toString()`);
}

/** What stands now in the form that goes to the same place. */
export async function typedOf(page: Page, { action }: SettingsForm): Promise<Typed> {
  return page.evaluate(`(() => {
    const form = [...document.forms].find((one) => one.method === 'post' && one.getAttribute('action') === ${JSON.stringify(action)});
    return form === undefined ? [] : ${TYPED}(form);
  })()`);
}

const TYPED = `((form) => [...form.querySelectorAll(${FILLED})].map((control) => [
  control.name,
  control.type === 'checkbox' || control.type === 'radio' ? control.value + (control.checked ? ' +' : ' -') : control.value.slice(0, 1000),
]))`;
