import type { Register } from './register.ts';

/** What this is, and what it holds: for whoever opens its address in a browser. Names nobody. */
export function aboutPage(register: Register): string {
  const rows = register
    .counts()
    .map(
      ({ court, cases, lastChange }) =>
        `<tr><td>${escaped(court)}</td><td>${String(cases)}</td><td>${String(lastChange)}</td></tr>`,
    );
  const faults = register.faults.all().map(({ mode, times }) => `<li>${escaped(mode)}: ${String(times)}</li>`);
  return `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Эмулятор АМИРС</title></head><body>
<h1>Эмулятор АМИРС</h1>
<p>Учебная программа: дела и люди вымышлены. Интерфейс настоящей АМИРС не опубликован; здесь — формат обмена МАСК
(docs/formats/case-register-http.md). Вызовы пульта — emulators/amirs/README.md.</p>
<table border="1"><thead><tr><th>Участок</th><th>Дел</th><th>Последнее изменение</th></tr></thead><tbody>${rows.join('')}</tbody></table>
<p>Запросов изменений с запуска: ${String(register.calls())}.</p>
<h2>Сбои в очереди</h2>${faults.length === 0 ? '<p>Нет.</p>' : `<ul>${faults.join('')}</ul>`}
</body></html>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${String(sign.codePointAt(0))};`);
}
