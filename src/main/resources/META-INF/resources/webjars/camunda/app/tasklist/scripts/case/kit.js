// What all pages of a case share: drawing without markup from strings, asking the server, dates as people say them.

const LONDON = 'Europe/London';
// of the 16 KB that a server takes, what other headers leave
const LONGEST_HEAD = 13000;
const DAY = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: LONDON });
const SHORT_DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: LONDON });
const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: LONDON });
const ISO_DAY = new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: LONDON });

// el('a', {href: '…', onclick: f}, 'text', child): text is always text, never markup
export function el(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
  return node;
}

// before /camunda there may be the path of a proxy
const ROOT = window.location.pathname.split('/camunda/')[0];

export function address(path) {
  return `${ROOT}/api${path}`;
}

function token() {
  return /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '';
}

export class Refusal extends Error {
  constructor(status, sentence) {
    super(sentence);
    this.status = status;
  }
}

// Sends JSON, or a file as it is, and returns the JSON that comes back; throws a Refusal with the server's sentence.
export async function api(path, { method = 'GET', body, headers = {}, signal } = {}) {
  const raw = body instanceof Blob;
  let answer;
  try {
    answer = await fetch(address(path), {
      method, signal, credentials: 'same-origin',
      headers: { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest', 'X-XSRF-TOKEN': token(),
        ...(body === undefined || raw ? {} : { 'Content-Type': 'application/json' }), ...headers },
      body: body === undefined || raw ? body : JSON.stringify(body)
    });
  } catch (fault) {
    throw new Refusal(0, method === 'GET' ? 'The server cannot be reached. Please try again.'
      : 'The server cannot be reached. It may have been saved all the same: open the page again and look before you repeat it.');
  }
  const text = await answer.text();
  const json = /json/.test(answer.headers.get('Content-Type') ?? '') && text ? JSON.parse(text) : {};
  if (answer.ok) return json;
  throw new Refusal(answer.status, json.message ?? (answer.status === 401 ? 'Your session has ended. Log in again in another tab, then try once more: nothing on this page is lost.'
    : 'This could not be done. Please try again, and tell a manager if it happens again.'));
}

let names = {};

// reads once what colleagues are called; without it they are shown by their accounts
async function learnNames() {
  if (Object.keys(names).length === 0) {
    try { names = await api('/me/colleagues'); } catch (fault) { /* the page says what is wrong */ }
  }
}

// what a colleague is called: practitioner-2 becomes the name of the account; whoever left stays with it
export const who = id => names[id] ?? id;

// Runs what draws a node; until it is done, and where it fails, the node says so.
export async function show(node, draw) {
  node.replaceChildren(el('p', { role: 'status' }, 'Loading…'));
  try {
    await learnNames();
    await draw();
  } catch (fault) {
    const sentence = fault instanceof Refusal ? fault.message : 'This page could not be shown. Please try again, and tell a manager if it happens again.';
    node.replaceChildren(el('p', { role: 'alert', class: 'wm-refused' }, sentence));
    if (fault.status !== 403 && fault.status !== 404) {
      node.append(el('button', { type: 'button', class: 'btn btn-default', onclick: () => show(node, draw) }, 'Try again'));
    }
    if (!(fault instanceof Refusal)) console.error(fault);
  }
}

// 2026-11-25 or a moment: "Wednesday 25 November 2026"
export const day = iso => iso ? DAY.format(noon(iso)).replace(',', '') : '';
// "25 November 2026"
export const shortDay = iso => iso ? SHORT_DAY.format(noon(iso)) : '';
// "25 November 2026, 14:30"
export const moment = iso => iso ? `${SHORT_DAY.format(new Date(iso))}, ${TIME.format(new Date(iso))}` : '';
export const time = iso => TIME.format(new Date(iso));
export const today = () => ISO_DAY.format(new Date());

// a day without a time is the same day everywhere
function noon(iso) {
  return iso.length === 10 ? new Date(`${iso}T12:00:00Z`) : new Date(iso);
}

export function daysUntil(iso) {
  return Math.round((new Date(`${iso.slice(0, 10)}T12:00:00Z`) - new Date(`${today()}T12:00:00Z`)) / 86400000);
}

// "today", "tomorrow", "in 5 days", "3 days ago"
export function daysInWords(iso) {
  const days = daysUntil(iso);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}

// A word of a choice as people read it: not-in-future -> "Not in future"
export const words = choice => choice ? choice.charAt(0).toUpperCase() + choice.slice(1).replaceAll('-', ' ') : '';

let fields = 0;

// One labelled field. type: text, textarea, date, datetime-local, select, checkbox, file, hidden; options: [{value, label}]
export function field({ name, label, type = 'text', value = '', hint, required, options, ...more }) {
  const id = `wm-${name}-${++fields}`;
  const common = { id, name, required, 'aria-describedby': hint ? `${id}-hint` : null, ...more };
  const inWords = type === 'date' ? el('span', { class: 'wm-hint', 'aria-live': 'polite' }) : null;
  let box;
  if (type === 'textarea') box = el('textarea', { rows: 3, class: 'form-control', ...common }, value);
  else if (type === 'select') {
    box = el('select', { class: 'form-control', ...common }, required ? null : el('option', { value: '' }, '—'),
      required && !value ? el('option', { value: '' }, 'Please choose') : null,
      options.map(option => el('option', { value: option.value, selected: option.value === value }, option.label)));
  } else if (type === 'checkbox') {
    box = el('input', { type, checked: value === true || value === 'true', ...common });
    return el('div', { class: 'wm-field wm-check' }, box, el('label', { for: id }, label), hint ? el('span', { id: `${id}-hint`, class: 'wm-hint' }, hint) : null);
  } else box = el('input', { type, value, class: 'form-control', ...common });
  if (inWords) {
    // a browser may show the month first: say the day
    const say = () => { inWords.textContent = box.value ? day(box.value) : ''; };
    box.addEventListener('input', say);
    say();
  }
  return el('div', { class: 'wm-field' }, el('label', { for: id }, label, required ? el('span', { class: 'wm-hint' }, ' (needed)') : null),
    hint ? el('span', { id: `${id}-hint`, class: 'wm-hint' }, hint) : null, box, inWords);
}

// Whether a form in here holds something that was typed and not sent.
export const typedIn = node => node.querySelector('form.wm-form[data-typed]') !== null;

// A form whose fields are read as {name: value}; a refusal is shown beside the button and nothing typed is lost.
export function form({ fields: inside, send, label, cancel }) {
  const refused = el('p', { role: 'alert', class: 'wm-refused', hidden: true });
  const button = el('button', { type: 'submit', class: 'btn btn-primary' }, label);
  const node = el('form', { class: 'wm-form', novalidate: true, oninput: () => { node.dataset.typed = 'true'; }, onsubmit: async event => {
    event.preventDefault();
    refused.hidden = true;
    // what was said of the step before is not the answer to this one
    node.closest('.wm')?.querySelectorAll('.wm-said').forEach(said => { said.textContent = ''; });
    const missing = [...node.elements].find(box => box.willValidate && !box.checkValidity());
    if (missing) {
      refused.textContent = `${node.querySelector(`label[for="${missing.id}"]`)?.firstChild?.textContent ?? 'A field'}: ${missing.validationMessage}`;
      refused.hidden = false;
      missing.focus();
      return;
    }
    button.disabled = true;
    try {
      await send(read(node), node);
      delete node.dataset.typed;
    } catch (fault) {
      refused.textContent = fault instanceof Refusal ? fault.message : 'This could not be done. Please try again.';
      refused.hidden = false;
      if (!(fault instanceof Refusal)) console.error(fault);
    } finally {
      button.disabled = false;
    }
  } }, inside, refused, el('div', { class: 'wm-buttons' }, button, cancel ? el('button', { type: 'button', class: 'btn btn-default', onclick: cancel }, 'Cancel') : null));
  return node;
}

function read(node) {
  const values = {};
  for (const box of node.elements) {
    if (!box.name || box.type === 'file') continue;
    values[box.name] = box.type === 'checkbox' ? box.checked : box.value.trim();
  }
  return values;
}

// rows: arrays of cells, each text or a node. Where there is no room for columns, each cell stands under its own heading (user-styles.css).
export function table(caption, heads, rows, empty = 'None yet.') {
  return rows.length === 0 ? el('p', {}, empty) : el('table', { class: 'wm-table' }, el('caption', { class: 'wm-caption' }, caption),
    el('thead', {}, el('tr', {}, heads.map(head => el('th', { scope: 'col' }, head)))),
    el('tbody', {}, rows.map(row => el('tr', {}, row.map((cell, column) => el('td', { 'data-heading': heads[column] }, cell))))));
}

// Says something for a moment to eyes and screen readers.
export function say(node, sentence) {
  let place = node.querySelector(':scope > .wm-said');
  if (!place) {
    place = el('p', { role: 'status', class: 'wm-said' });
    node.prepend(place);
  }
  place.textContent = sentence;
}

// Sends a file as it is and tells how far it is; only this way does a browser say so. `said` goes before it, percent-encoded,
// because it must stand in no address. progress(sent, all) in bytes; signal stops it.
export function upload(path, file, said, { progress, signal } = {}) {
  const header = encodeURIComponent(JSON.stringify(said));
  // a server refuses a longer head without a word
  if (header.length > LONGEST_HEAD) return Promise.reject(new Refusal(0, 'What you wrote about the file is too long to go with it: please shorten it.'));
  return new Promise((yes, no) => {
    const request = new XMLHttpRequest();
    request.open('POST', address(path));
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('X-Requested-With', 'XMLHttpRequest');
    request.setRequestHeader('X-XSRF-TOKEN', token());
    request.setRequestHeader('X-Document', header);
    request.upload.addEventListener('progress', event => progress?.(event.loaded, event.total));
    request.addEventListener('load', () => {
      let json = {};
      try { json = JSON.parse(request.responseText); } catch (none) { /* then the status says it */ }
      if (request.status < 300) yes(json);
      else no(new Refusal(request.status, json.message ?? (request.status === 401 ? 'Your session has ended. Log in again in another tab, then try once more: nothing on this page is lost.'
        : 'The file could not be kept. Please try again, and tell a manager if it happens again.')));
    });
    // what has gone whole may be kept, whatever becomes of the answer
    let gone = false;
    request.upload.addEventListener('load', () => { gone = true; progress?.(file.size, file.size); });
    const look = 'It had gone whole and may have been kept all the same: open the page again and look before you repeat it.';
    request.addEventListener('error', () => no(new Refusal(0, gone ? `The line broke off before the answer came. ${look}` : 'The line broke off. Nothing was kept; please try again.')));
    request.addEventListener('abort', () => no(new Refusal(0, gone ? `Stopped too late. ${look}` : 'Stopped. Nothing was kept, and what you typed is still here.')));
    signal?.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

// 348160: "340 KB", 2516582: "2.4 MB", as the server counts: what it calls 20 MB is called so here too
export function size(bytes) {
  if (bytes < 1024) return `${bytes} bytes`;
  return bytes < 1048576 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1048576).toFixed(1).replace('.0', '')} MB`;
}
