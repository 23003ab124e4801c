// The documents of a case: letters, evidence, photographs. A letter's dates are typed once, here, and go from here to the
// deadline that it starts or changes.
import { address, api, el, field, form, moment, say, shortDay, size, table, today, upload, who } from './kit.js';

const TYPES = { 'application/pdf': 'PDF', 'image/jpeg': 'picture', 'image/png': 'picture', 'image/tiff': 'picture', 'image/webp': 'picture', 'image/heic': 'picture', 'image/heif': 'picture',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word', 'application/vnd.oasis.opendocument.text': 'OpenDocument', 'text/plain': 'text',
  'message/rfc822': 'e-mail', 'application/vnd.ms-outlook': 'e-mail (Outlook)' };
const LETTER = 'letter-received';
// kept where it is recorded as sent, under Letters
const SENT = 'letter-sent';

export default async function documents(node, { reference }) {
  const url = `/cases/${reference}/documents`;
  const shelf = await api(url);
  const kept = shelf.documents.filter(each => !each.withdrawn);
  const gone = shelf.documents.filter(each => each.withdrawn);
  const place = el('div', { class: 'wm-place' });
  const close = () => { place.replaceChildren(); (shelf.open ? add : head).focus(); };
  const head = el('h3', { tabindex: '-1' }, 'Documents');
  const again = async sentence => {
    const fresh = await documents(node, { reference });
    say(node, sentence);
    const said = node.querySelector('.wm-said');
    said.tabIndex = -1;
    said.focus();
    return fresh;
  };
  const page = { reference, url, shelf, kept, place, close, again, open: draw => opened(place, draw) };
  const add = el('button', { type: 'button', class: 'btn btn-primary', onclick: () => page.open(() => addForm(page)) }, 'Add a document');
  node.replaceChildren(head, shelf.open ? el('div', { class: 'wm-buttons' }, add) : el('p', {}, 'This case is closed: its documents can be read and not changed.'), place,
    table('Documents of this case, newest first', ['Document', 'Kind', 'Dates', 'Added', 'What to do'], kept.map(each => row(page, each)), 'No document has been added yet.'));
  if (gone.length) {
    node.append(el('details', {}, el('summary', {}, `Withdrawn (${gone.length})`), table('Withdrawn documents: their content is gone', ['Document', 'Kind', 'Withdrawn', 'Why'],
      gone.map(each => [each.title, each.kindLabel, `${moment(each.withdrawn.at)}, ${who(each.withdrawn.by)}`, `${each.withdrawn.why}: ${each.withdrawn.note}`]))));
  }
  return page;
}

// puts what somebody asked for above the list, and them into its first field
async function opened(place, draw) {
  place.replaceChildren(el('p', { role: 'status' }, 'Loading…'));
  try {
    place.replaceChildren(await draw());
    place.scrollIntoView({ block: 'nearest' });
    place.querySelector('input:not([type=hidden]), select, textarea, button')?.focus();
  } catch (fault) {
    place.replaceChildren(el('p', { role: 'alert', class: 'wm-refused' }, fault.message));
  }
}

function row(page, each) {
  const newer = page.shelf.documents.find(other => other.id === each.replacedBy);
  const action = (label, draw) => el('button', { type: 'button', class: 'btn btn-default btn-sm', 'aria-label': `${label}: ${each.title}`, onclick: () => page.open(draw) }, label);
  return [
    [el('a', { href: address(`${page.url}/${each.id}/content`), download: true }, each.title), el('span', { class: 'wm-hint' }, `${TYPES[each.mediaType] ?? 'file'}, ${size(each.size)}`),
      each.decides ? el('span', { class: 'wm-hint' }, each.decides) : null,
      newer ? el('strong', {}, `No longer current: replaced by “${newer.title}”.`) : null].filter(Boolean),
    [each.kindLabel, each.senderLabel ? el('span', { class: 'wm-hint' }, `from ${each.senderLabel}`) : null].filter(Boolean),
    [each.dated ? `Dated ${shortDay(each.dated)}` : null, each.received ? `Received ${shortDay(each.received)}` : null, each.lastDay ? `Last day in it ${shortDay(each.lastDay)}` : null]
      .filter(Boolean).map(line => el('div', {}, line)),
    `${moment(each.at)}, ${who(each.by)}`,
    el('div', { class: 'wm-buttons' }, behind(each).length ? el('strong', {}, 'Its dates were put right since a deadline was made from them.') : each.rests.length ? el('span', { class: 'wm-hint' }, each.rests.length === 1 ? 'A deadline rests on it: see Deadlines.' : `${each.rests.length} deadlines rest on it: see Deadlines.`) : null,
      page.shelf.open && behind(each).length ? action('Look at the deadline', () => lookAgain(page, each)) : null,
      page.shelf.open && each.kind === LETTER ? action('Deadline', () => deadlineOffer(page, each)) : null,
      page.shelf.open ? action('Correct', () => correctForm(page, each)) : null, each.version > 0 ? action('Corrections', () => corrections(page, each)) : null, page.shelf.open && page.shelf.mayWithdraw ? action('Withdraw', () => withdrawForm(page, each)) : null)
  ];
}

// what is said of a document: other questions for a letter than for the rest; what was typed stays when the kind changes
function questions(shelf, known) {
  const rest = el('div');
  const kind = field({ name: 'kind', label: 'What is it?', type: 'select', required: true, value: known.kind ?? '', options: shelf.kinds.filter(each => each.value !== SENT || known.kind === SENT) });
  const box = kind.querySelector('select');
  const ask = () => {
    const typed = { ...known, ...Object.fromEntries([...rest.querySelectorAll('[name]')].map(each => [each.name, each.value])) };
    rest.replaceChildren(...(box.value === LETTER ? [
      field({ name: 'sender', label: 'Whom is it from?', type: 'select', required: true, value: typed.sender ?? '', options: shelf.senders }),
      field({ name: 'dated', label: 'Date printed on the letter', type: 'date', required: true, max: today(), value: typed.dated ?? '' }),
      field({ name: 'received', label: 'Day it came', type: 'date', required: true, max: today(), value: typed.received ?? '' }),
      field({ name: 'lastDay', label: 'Last day for an answer that is printed in it, if any', type: 'date', value: typed.lastDay ?? '' }),
      field({ name: 'decides', label: 'What does it decide, in a few words?', maxlength: 1000, value: typed.decides ?? '', hint: 'If it decides something.' })
    ] : box.value ? [field({ name: 'dated', label: 'Date on it, if any', type: 'date', max: today(), value: typed.dated ?? '' })] : []));
  };
  box.addEventListener('change', ask);
  ask();
  return [kind, field({ name: 'title', label: 'Title', required: true, maxlength: 200, value: known.title ?? '', hint: 'As your colleagues would look for it, such as “Refusal of asylum”.' }), rest];
}

function addForm(page) {
  const chooser = fileChooser(page.shelf.most);
  const progress = el('p', { role: 'status', class: 'wm-hint' });
  const stop = el('button', { type: 'button', class: 'btn btn-default', hidden: true }, 'Stop sending');
  const replaceable = page.kept.filter(each => !each.replacedBy);
  const node = form({
    fields: [el('p', {}, el('strong', {}, 'Add a document')), chooser.node, questions(page.shelf, {}),
      replaceable.length ? field({ name: 'replaces', label: 'Does it replace one that is here?', type: 'select', options: replaceable.map(each => ({ value: each.id, label: each.title })) }) : null, progress, stop],
    label: 'Add it', cancel: page.close,
    send: async said => {
      const file = chooser.file();
      const stopping = new AbortController();
      const stopped = () => stopping.abort();
      stop.addEventListener('click', stopped);
      stop.hidden = false;
      progress.textContent = 'Sending…';
      let told = 0;
      try {
        const { id } = await upload(page.url, file, { ...said, fileName: file.name.slice(-255) }, { signal: stopping.signal, progress: (sent, all) => {
          // a screen reader is told in quarters
          const quarter = Math.floor(4 * sent / all);
          if (quarter > told) { told = quarter; progress.textContent = sent < all ? `Sent ${size(sent)} of ${size(all)}.` : 'Sent. It is being checked…'; }
          // what has gone whole can no longer be stopped
          if (sent === all) stop.hidden = true;
        } });
        const fresh = await page.again(`Added: ${said.title}.`);
        const letter = said.kind === LETTER && fresh.kept.find(each => each.id === id);
        if (letter) await fresh.open(() => deadlineOffer(fresh, letter));
      } finally {
        stop.removeEventListener('click', stopped);
        stop.hidden = true;
        progress.textContent = '';
      }
    }
  });
  chooser.named(name => { const title = node.elements.title; if (!title.value) title.value = name; });
  return node;
}

// a file chosen or dropped, checked for its size before anything is sent
export function fileChooser(most, { label = 'File', required = true, hint = '' } = {}) {
  const chosen = el('span', { class: 'wm-hint', role: 'status' });
  const node = field({ name: 'file', label, type: 'file', required, hint: `${hint}PDF, picture, Word without macros (DOCX), OpenDocument, text or e-mail; at most ${size(most)}. Choose it, or drop it here.` });
  const box = node.querySelector('input');
  let tell = () => {};
  const look = () => {
    const file = box.files[0];
    const wrong = !file ? '' : file.size === 0 ? 'The file is empty.' : file.size > most ? `The file has ${size(file.size)}, and at most ${size(most)} are kept. A scan is smaller in grey or with 150 dots per inch.` : '';
    box.setCustomValidity(wrong);
    chosen.textContent = file ? wrong || `${file.name}, ${size(file.size)}` : '';
    chosen.classList.toggle('wm-refused', wrong !== '');
    if (file && !wrong) tell(file.name.replace(/\.[A-Za-z0-9]{1,8}$/, '').replace(/[_]+/g, ' ').slice(0, 200));
  };
  box.addEventListener('change', look);
  node.classList.add('wm-drop');
  node.append(chosen);
  node.addEventListener('dragover', event => { event.preventDefault(); node.classList.add('wm-over'); });
  node.addEventListener('dragleave', () => node.classList.remove('wm-over'));
  node.addEventListener('drop', event => {
    event.preventDefault();
    node.classList.remove('wm-over');
    if (event.dataTransfer.files.length === 1) { box.files = event.dataTransfer.files; look(); } else chosen.textContent = 'Drop one file at a time.';
  });
  return { node, file: () => box.files[0], named: say => { tell = say; } };
}

function correctForm(page, each) {
  return form({
    fields: [el('p', {}, el('strong', {}, `Correct: ${each.title}`), ' The file itself stays as it is.'), questions(page.shelf, each),
      field({ name: 'reason', label: 'Why do you correct it?', required: true, maxlength: 500 })],
    label: 'Save', cancel: page.close,
    send: async said => {
      await api(`${page.url}/${each.id}`, { method: 'PUT', body: { ...said, version: each.version } });
      const fresh = await page.again(`Corrected: ${said.title}.`);
      const letter = fresh.kept.find(one => one.id === each.id);
      if (behind(letter).length) await fresh.open(() => lookAgain(fresh, letter));
    }
  });
}

// what was put right, newest first; what stood there before stays readable
async function corrections(page, each) {
  const made = await api(`${page.url}/${each.id}/corrections`);
  return el('section', { class: 'wm-form', 'aria-label': `Corrections of ${each.title}` },
    table(`Corrections of ${each.title}, newest first`, ['When', 'What stood there before', 'Why'], made.map(one => [`${moment(one.at)}, ${who(one.by)}`, one.before, one.reason]), 'Nothing of it was corrected.'),
    el('div', { class: 'wm-buttons' }, el('button', { type: 'button', class: 'btn btn-default', onclick: page.close }, 'Close')));
}

function withdrawForm(page, each) {
  return form({
    fields: [el('p', {}, el('strong', {}, `Withdraw: ${each.title}`), ' Its content is destroyed and cannot be brought back. That it was here stays.'),
      field({ name: 'why', label: 'Why?', type: 'select', required: true, options: page.shelf.reasons }), field({ name: 'note', label: 'In your words', required: true, maxlength: 500 })],
    label: 'Withdraw it', cancel: page.close,
    send: async said => {
      await api(`${page.url}/${each.id}/withdrawal`, { method: 'POST', body: { ...said, version: each.version } });
      await page.again(`Withdrawn: ${each.title}.`);
    }
  });
}

const behind = each => each.rests.filter(one => one.behind).map(one => one.clock);

// nothing is typed twice: what was said of the letter goes into the deadline's form
const asLetter = each => ({ dated: each.dated, received: each.received, lastDay: each.lastDay,
  about: `Letter from ${each.senderLabel}, dated ${shortDay(each.dated)}, received ${shortDay(each.received)}: ${each.title}.${each.decides ? ` ${each.decides}` : ''} It is among the documents of this case.` });

// notes that a deadline rests on the letter as it is now; another of its deadlines may still have to be looked at
async function noted(page, each, sentence, clock) {
  let rest = '';
  try { await api(`${page.url}/${each.id}/clock`, { method: 'POST', body: { clock } }); } catch (fault) { rest = ' That it rests on this letter could not be noted.'; }
  const fresh = await page.again(sentence + rest);
  const letter = fresh.kept.find(one => one.id === each.id);
  if (!rest && behind(letter).length) await fresh.open(() => lookAgain(fresh, letter));
}

async function lookAgain(page, each) {
  const deadlines = `/cases/${page.reference}/deadlines`;
  return (await import('./deadlines.js')).lookAgain(deadlines, behind(each), (sentence, outcome) => noted(page, each, sentence, outcome.clock), page.close, asLetter(each),
    one => noted(page, each, `Stays as it is: ${one.name}.`, one.id));
}

function deadlineOffer(page, each) {
  const deadlines = `/cases/${page.reference}/deadlines`;
  const letter = asLetter(each);
  const kept = (sentence, outcome) => noted(page, each, sentence, outcome.clock);
  const button = (label, draw) => el('button', { type: 'button', class: 'btn btn-default', onclick: () => page.open(draw) }, label);
  return el('section', { class: 'wm-form', 'aria-label': 'Deadline from this letter' },
    el('p', {}, el('strong', {}, each.title), ' — does it set or change a deadline?', each.lastDay ? ` The last day printed in it is ${shortDay(each.lastDay)}.` : '', each.rests.length ? ' One rests on it already; it may set another.' : ''),
    el('div', { class: 'wm-buttons' },
      button('Start a deadline from this letter', async () => (await import('./deadlines.js')).start(deadlines, kept, page.close, letter)),
      button('It changes a running deadline', async () => (await import('./deadlines.js')).changeByLetter(deadlines, kept, page.close, letter)),
      el('button', { type: 'button', class: 'btn btn-default', onclick: page.close }, 'No deadline')));
}
