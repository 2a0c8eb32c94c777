import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { keepPicture } from './browser.ts';

/** What of the dark look is poor: only colours change with it. */
export async function darkFaults(page: Page, name: string): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await keepPicture(page, `${name}-dark`);
  await page.evaluate(axe.source);
  const faults = await page.evaluate(async () => {
    const judge = Reflect.get(globalThis, 'axe') as typeof axe;
    const { violations } = await judge.run(document, { runOnly: { type: 'rule', values: ['color-contrast'] } });
    return violations.flatMap(({ nodes }) =>
      nodes.map(({ target, failureSummary }) => `dark: ${String(target)} ${failureSummary ?? ''}`),
    );
  });
  const isDark = await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme === 'dark');
  await page.emulateMedia({ colorScheme: 'light' });
  return isDark ? faults : [...faults, 'dark: the page stayed light'];
}

/** What a person who only has a keyboard would miss: the way past the menu, and where the focus stands. */
export function keyboardFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const controls = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input:not([type=hidden]), select, textarea, summary'),
    ].filter((control) => control.checkVisibility() && !control.matches(':disabled'));
    const [skip] = controls;
    if (skip?.matches('a.skip') !== true || document.querySelector(skip.getAttribute('href') ?? '#') === null) {
      faults.push('the first control leads to no content');
    }
    const isOutlined = ({ outlineStyle, outlineWidth }: CSSStyleDeclaration): boolean =>
      outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    for (const control of controls) {
      control.focus({ focusVisible: true } as FocusOptions);
      if (document.activeElement !== control) continue;
      const around = control.closest('.radio') ?? control;
      const places = [control, around].map((place) => getComputedStyle(place));
      if (![...places, getComputedStyle(control, '::after')].some(isOutlined)) {
        faults.push(`no focus is seen on ${control.outerHTML.slice(0, 90)}`);
      }
    }
    return faults;
  });
}

/** What sticks out of a window so wide, in pixels; `[]`: nothing. */
export async function widthFaults(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 844 });
  return page.evaluate((limit) => {
    if (document.documentElement.scrollWidth <= limit) return [];
    const isCut = (element: Element): boolean => {
      for (let place = element.parentElement; place; place = place.parentElement) {
        if (getComputedStyle(place).overflowX !== 'visible' && place !== document.body) return true;
      }
      return false;
    };
    const out = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > limit + 1 && !isCut(element),
    );
    return [`${document.documentElement.scrollWidth}`, ...out.slice(0, 4).map((one) => one.outerHTML.slice(0, 120))];
  }, width);
}
