'use strict';
(() => {
  // A problem leads to its place in the text.
  const yaml = document.getElementById('yaml');
  document.querySelectorAll('a[data-line]').forEach(link => link.addEventListener('click', event => {
    event.preventDefault();
    const lines = yaml.value.split('\n');
    const line = Math.min(Number(link.dataset.line), lines.length);
    const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
    const column = Math.max(0, Number(link.dataset.column) - 1);
    yaml.focus();
    yaml.setSelectionRange(start + column, start + lines[line - 1].length);
    yaml.scrollTop = (line - 3) * (yaml.scrollHeight / lines.length);
  }));

  // The phones follow what is typed.
  const texts = document.getElementById('texts');
  let waits = 0;
  let asked = 0;
  async function preview() {
    const mine = ++asked;
    const body = new URLSearchParams(new FormData(texts));
    const answer = await fetch(texts.dataset.preview, { method: 'POST', body });
    if (!answer.ok || mine !== asked) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const phones = page.getElementById('phones');
    if (phones) document.getElementById('phones').replaceWith(phones);
  }
  texts?.addEventListener('input', () => {
    clearTimeout(waits);
    waits = setTimeout(() => preview().catch(() => {}), 350);
  });
  document.querySelectorAll('#step, #locale').forEach(select =>
    select.addEventListener('change', () => select.form.requestSubmit()));
})();
