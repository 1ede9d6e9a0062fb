'use strict';
(() => {
  const looks = { telegram: 'Telegram', whatsapp: 'WhatsApp', sms: 'SMS' };
  const $ = id => document.getElementById(id);
  const log = $('log');
  const api = log.dataset.api;
  let shown = new Map();
  let talk = 0;

  const stored = key => { try { return localStorage.getItem(key); } catch { return null; } };
  const store = (key, value) => { try { localStorage.setItem(key, value); } catch { /* private browsing */ } };

  function newName() {
    const digits = crypto.getRandomValues(new Uint32Array(1))[0] % 900000 + 100000;
    return 'vecina-' + digits;
  }

  const channel = () => $('who').elements.channel.value;
  const from = () => $('from').value.trim();

  // Where buttons are shown, the numbered lines that mean the same are left out of the words.
  function words(item) {
    if (!item.options.length || channel() === 'sms') return item.text;
    const lines = item.options.map((label, i) => `${i + 1} ${label}`).join('\n');
    return item.text.replace('\n\n' + lines, '').replace(lines, '').trim();
  }

  function tapButton(label) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', async event => {
      const box = event.target.closest('.taps');
      const sent = await send({ option: label, text: label });
      if (sent && channel() === 'telegram') box.remove();
    });
    return button;
  }

  // WhatsApp shows up to three buttons, and longer choices behind one.
  function taps(item) {
    if (!item.options.length || channel() === 'sms') return null;
    const list = channel() === 'whatsapp' && item.options.length > 3;
    const box = document.createElement(list ? 'details' : 'div');
    box.className = 'taps';
    if (list) {
      const summary = document.createElement('summary');
      summary.textContent = 'Ver opciones';
      box.append(summary);
    }
    box.append(...item.options.map(tapButton));
    return box;
  }

  function bubble(item) {
    const row = document.createElement('li');
    row.className = item.direction;
    const who = document.createElement('span');
    who.className = 'hidden';
    who.textContent = item.direction === 'in' ? 'Vos: ' : 'Bot: ';
    const said = document.createElement('p');
    said.className = 'said';
    said.dir = 'auto';
    said.append(who, words(item));
    const when = document.createElement('time');
    when.className = 'when';
    when.dateTime = item.at;
    when.textContent = new Date(item.at).toLocaleTimeString('es-AR', { hour: '2-digit', minute: '2-digit' });
    row.append(said);
    const box = item.direction === 'out' ? taps(item) : null;
    if (box) row.append(box);
    row.append(when);
    return row;
  }

  function show(items) {
    let grew = false;
    for (const item of items) {
      if (!shown.has(item.id)) {
        $('lines').append(bubble(item));
        grew = true;
      }
      shown.set(item.id, item.state);
    }
    const waits = [...shown.values()].includes('pending');
    $('state').textContent = waits ? 'El bot está escribiendo…' : '';
    if (grew) log.scrollTop = log.scrollHeight;
    if (grew) lookQuietly();
  }

  // Asks only behind the last message before the first unanswered one.
  function after() {
    let last = '';
    for (const [id, state] of shown) {
      if (state === 'pending') break;
      last = id;
    }
    return last;
  }

  async function poll(mine) {
    while (mine === talk) {
      let pause = 1000;
      try {
        const query = new URLSearchParams({ channel: channel(), from: from() });
        if (after()) query.set('after', after());
        const answer = await fetch(`${api}?${query}`, { headers: { Accept: 'application/json' } });
        const items = answer.ok ? await answer.json() : [];
        if (mine !== talk) return;
        if (!answer.ok) throw new Error(String(answer.status));
        show(items);
        if (document.hidden) pause = 5000;
      } catch {
        $('state').textContent = 'No hay conexión. Sigo probando…';
        pause = 3000;
      }
      await new Promise(done => setTimeout(done, pause));
    }
  }

  async function send(what) {
    const id = crypto.randomUUID ? crypto.randomUUID() : String(Math.random()).slice(2);
    const said = { id, channel: channel(), from: from(), ...what };
    try {
      const answer = await fetch(api, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(said),
      });
      if (!answer.ok) throw new Error(String(answer.status));
      $('text').focus();
      return true;
    } catch {
      $('state').textContent = 'No se pudo enviar. Probá de nuevo.';
      return false;
    }
  }

  // The talk from inside: asked for only while it is open.
  function line(name, value) {
    const term = document.createElement('dt');
    const text = document.createElement('dd');
    term.textContent = name;
    text.textContent = value;
    return [term, text];
  }

  function told(effect) {
    if (effect.is === 'say') return `dice ${effect.key}` + (effect.options.length ? ` (${effect.options.map(o => o.id).join(', ')})` : '');
    if (effect.is === 'open') return `abre ${effect.flow}`;
    return `hace ${effect.action.toLowerCase().replaceAll('_', '-')} ${JSON.stringify(effect.with)}`;
  }

  function entries(turn) {
    return turn.takes.map(take => {
      const row = document.createElement('li');
      const head = document.createElement('strong');
      head.textContent = `${take.input.is} → ${take.flow}/${take.step}`;
      const list = document.createElement('ul');
      list.append(...take.effects.map(effect => {
        const item = document.createElement('li');
        item.textContent = told(effect);
        return item;
      }));
      row.append(head, list);
      return row;
    });
  }

  async function look() {
    if (!$('inside').open || !from()) return;
    const query = new URLSearchParams({ channel: channel(), from: from() });
    $('download').href = `${$('inside').dataset.api}.yml?${query}`;
    $('keep').href = `${$('inside').dataset.keep}?${query}`;
    const answer = await fetch(`${$('inside').dataset.api}?${query}`);
    if (!answer.ok) return;
    const seen = await answer.json();
    const rows = seen.flow
      ? [...line('Guion', seen.flow), ...line('Paso', `${seen.step} (${seen.state})`),
         ...line('Versión', seen.revision.slice(0, 12)),
         ...Object.entries(seen.answers).flatMap(([name, value]) => line(name, value))]
      : line('Guion', 'ninguno todavía');
    $('facts').replaceChildren(...rows);
    $('effects').replaceChildren(...seen.turns.slice(-3).reverse().flatMap(entries));
  }
  const lookQuietly = () => look().catch(() => {});
  $('inside').addEventListener('toggle', lookQuietly);

  function restart() {
    shown = new Map();
    $('lines').replaceChildren();
    $('phone').dataset.look = channel();
    $('look').textContent = looks[channel()];
    store('cocrear-channel', channel());
    store('cocrear-from', from());
    lookQuietly();
    if (from()) poll(++talk);
  }

  $('write').addEventListener('submit', async event => {
    event.preventDefault();
    const box = $('text');
    const text = box.value.trim();
    if (!text || !from()) return;
    box.value = '';
    if (!await send({ text })) box.value = text;
  });
  $('text').addEventListener('keydown', event => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      $('write').requestSubmit();
    }
  });
  $('who').addEventListener('submit', event => event.preventDefault());
  $('who').addEventListener('change', restart);

  $('from').value = stored('cocrear-from') || newName();
  const before = stored('cocrear-channel');
  if (before in looks) $('who').elements.channel.value = before;
  restart();
})();
