// Everything that happened in a case, newest first: filtered on the page, so that no word of it stands in an address.
import { api, day, daysInWords, el, moment, say, time, who } from './kit.js';

const KINDS = {
  fact: 'Facts and notes', contact: 'Contacts', decision: 'Decisions', task: 'Tasks', deadline: 'Deadlines', document: 'Documents', letter: 'Letters',
  appointment: 'Appointments', sharing: 'Sharing', team: 'Team'
};
const ONE = {
  fact: 'Fact or note', contact: 'Contact', decision: 'Decision', task: 'Task', deadline: 'Deadline', document: 'Document', letter: 'Letter',
  appointment: 'Appointment', sharing: 'Sharing', team: 'Team'
};
const BY_ITSELF = 'by itself';
const LONDON_DAY = new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: 'Europe/London' });

export default async function timeline(node, { reference, taskId }) {
  const [portion, waiting, why, me] = await Promise.all([api(`/cases/${reference}/timeline`), api(`/cases/${reference}/waiting`),
    // a task that has just been answered has no reason any more; the timeline stays
    taskId ? api(`/tasks/${taskId}/why`).catch(() => null) : null, api('/me')]);
  node.replaceChildren(el('div', {},
    el('h3', {}, `Timeline of ${reference}`),
    why ? el('p', { class: 'wm-why' }, el('strong', {}, 'Why is this task here? '), why.why) : null,
    waitingFor(waiting),
    happened(reference, portion, me)));
}

// people's turns first; what may happen by itself or from outside is there to unfold
function waitingFor(waits) {
  const lines = some => el('ul', { class: 'wm-lines' }, some.map(wait => el('li', {}, sentences(wait))));
  const turns = waits.filter(wait => wait.kind === 'task' || wait.kind === 'stuck');
  const rest = waits.filter(wait => !turns.includes(wait));
  return el('section', { 'aria-label': 'Waiting for', class: 'wm-waiting' }, el('h4', {}, 'Waiting for'),
    waits.length === 0 ? el('p', {}, 'Nothing: no process of this case is running.') : lines(turns),
    rest.length ? el('details', {}, el('summary', {}, `What else may happen (${rest.length})`), lines(rest)) : null);
}

function sentences(wait) {
  const late = wait.until && new Date(wait.until) < new Date();
  // what is due at the midnight that ends Thursday is due on Thursday
  const last = wait.until ? new Date(new Date(wait.until) - 1).toISOString() : '';
  const until = last ? `${day(last)} (${daysInWords(LONDON_DAY.format(new Date(last)))})` : '';
  const at = last && time(wait.until) === '00:00' ? `at the end of ${until}` : last ? `on ${until} at ${time(wait.until)}` : '';
  const since = wait.since ? ` Since ${day(wait.since)}.` : '';
  const name = el('strong', {}, wait.what);
  const where = el('span', { class: 'wm-hint wm-inline' }, ` (${wait.process})`);
  switch (wait.kind) {
    case 'task': return [name, where, `: ${wait.whose ? `the turn of ${who(wait.whose)}` : 'nobody’s turn yet'}.`, since,
      until ? el('span', {}, late ? [' ', el('strong', { class: 'wm-late' }, 'Late'), `: it was due by ${until}.`] : ` Due by ${until}.`) : ' No day is set.'];
    case 'timer': return [name, where, `: happens by itself${until ? ` ${at}` : ''}, unless something else comes first.`];
    case 'message': return [name, where, ': has not happened yet; the process notices it when it does.', since];
    case 'stuck': return [el('strong', { class: 'wm-late' }, 'Stuck'), ' at ', name, where, ': an incident has been raised for the managers.', since];
    default: return [name, where, ': done by the system in a moment, or tried again if it failed.', since];
  }
}

function happened(reference, first, me) {
  let lines = first.lines.slice();
  let older = first.older;
  const total = first.total;
  const chosen = { text: '', person: '', from: '', to: '', kinds: new Set(Object.keys(KINDS)) };
  const list = el('div', { class: 'wm-days' });
  const count = el('p', { role: 'status', class: 'wm-count' });
  const onPaper = el('p', { class: 'wm-on-paper' });
  const kinds = el('fieldset', { class: 'wm-kinds' });
  const person = el('select', { class: 'form-control', id: id('person'), onchange: () => { chosen.person = person.value; draw(); } });
  const more = el('div', { class: 'wm-buttons wm-no-print' });

  const text = el('input', { type: 'search', class: 'form-control', id: id('text'), autocomplete: 'off', oninput: () => { chosen.text = text.value.trim().toLowerCase(); later(); } });
  const from = dayBox('from');
  const to = dayBox('to');

  function dayBox(which) {
    const words = el('span', { class: 'wm-hint', 'aria-live': 'polite' });
    const box = el('input', { type: 'date', class: 'form-control', id: id(which), oninput: () => { chosen[which] = box.value; words.textContent = day(box.value); draw(); } });
    return el('div', { class: 'wm-field' }, el('label', { for: box.id }, which === 'from' ? 'From' : 'Until'), box, words);
  }

  const filter = el('form', { class: 'wm-filter wm-no-print', 'aria-label': 'Filter the timeline', onsubmit: event => event.preventDefault() }, kinds,
    el('div', { class: 'wm-filter-row' },
      el('div', { class: 'wm-field' }, el('label', { for: text.id }, 'Words'), text),
      el('div', { class: 'wm-field' }, el('label', { for: person.id }, 'Person'), person), from, to));

  let waiting;
  function later() {
    clearTimeout(waiting);
    waiting = setTimeout(draw, 150);
  }

  function choices() {
    const there = Object.keys(KINDS).filter(kind => lines.some(line => line.kind === kind));
    kinds.replaceChildren(el('legend', {}, 'Show'), ...there.map(kind => {
      const box = el('input', { type: 'checkbox', id: id(`kind-${kind}`), checked: chosen.kinds.has(kind), onchange: () => {
        if (box.checked) chosen.kinds.add(kind); else chosen.kinds.delete(kind);
        draw();
      } });
      return el('span', { class: 'wm-kind-choice' }, box, el('label', { for: box.id }, `${KINDS[kind]} (${lines.filter(line => line.kind === kind).length})`));
    }));
    const people = [...new Set(lines.map(line => line.by || BY_ITSELF))].sort();
    person.replaceChildren(el('option', { value: '' }, 'Everybody'), ...people.map(one => el('option', { value: one, selected: one === chosen.person }, who(one))));
    more.replaceChildren(...(older ? [
      el('button', { type: 'button', class: 'btn btn-default', onclick: event => fetchOlder(event.target, false) }, 'Show older'),
      el('button', { type: 'button', class: 'btn btn-default', onclick: event => fetchOlder(event.target, true) }, `Show all ${total}`)] : []));
  }

  async function fetchOlder(button, all) {
    button.disabled = true;
    try {
      const next = await api(`/cases/${reference}/timeline?before=${encodeURIComponent(older)}&all=${all}`);
      lines = lines.concat(next.lines);
      older = next.older;
      choices();
      draw();
      (more.querySelector('button') ?? count).focus();
    } catch (fault) {
      say(root, fault.message);
      button.disabled = false;
    }
  }

  function matches(line) {
    const on = LONDON_DAY.format(new Date(line.at));
    return chosen.kinds.has(line.kind) && (!chosen.person || (line.by || BY_ITSELF) === chosen.person) && (!chosen.from || on >= chosen.from) && (!chosen.to || on <= chosen.to)
      && (!chosen.text || `${line.what}\n${line.text}\n${who(line.by)}\n${line.source}\n${ONE[line.kind] ?? ''}`.toLowerCase().includes(chosen.text));
  }

  function draw() {
    const shown = lines.filter(matches);
    const days = new Map();
    for (const line of shown) {
      const on = LONDON_DAY.format(new Date(line.at));
      if (!days.has(on)) days.set(on, []);
      days.get(on).push(line);
    }
    list.replaceChildren(...[...days].map(([on, ofDay]) => el('section', { class: 'wm-day', 'aria-label': day(on) }, el('h4', {}, day(on)), together(ofDay).map(item))));
    count.textContent = `${shown.length} of ${lines.length} ${lines.length === 1 ? 'line' : 'lines'} shown.${older ? ` ${total - lines.length} older ones are not fetched yet.` : ''}`;
    onPaper.textContent = `Case ${reference}. Printed by ${who(me.userId)} on ${moment(new Date().toISOString())}. Shown: ${inWords()} `
      + `${shown.length} of ${total} lines.${older ? ' Older lines were not fetched and are not on this paper.' : ''}`;
  }

  function inWords() {
    const there = Object.keys(KINDS).filter(kind => lines.some(line => line.kind === kind));
    const some = there.filter(kind => chosen.kinds.has(kind));
    return [some.length === there.length ? 'everything' : some.map(kind => KINDS[kind].toLowerCase()).join(', ') || 'nothing',
      chosen.person ? `by ${who(chosen.person)}` : '', chosen.text ? `with the words “${text.value.trim()}”` : '', chosen.from ? `from ${day(chosen.from)}` : '',
      chosen.to ? `until ${day(chosen.to)}` : ''].filter(Boolean).join(', ') + '.';
  }

  const root = el('section', { 'aria-label': 'What happened' }, el('h4', { class: 'wm-no-print' }, 'What happened'), onPaper, filter,
    el('div', { class: 'wm-buttons wm-no-print' }, el('button', { type: 'button', class: 'btn btn-default', onclick: () => print(root) }, 'Print what is shown')),
    count, list, more);
  count.tabIndex = -1;
  choices();
  draw();
  return root;
}

const id = name => `wm-timeline-${name}`;

// what one person did in one go at one place stands together: a referral is twelve facts
function together(lines) {
  const groups = [];
  for (const line of lines) {
    const last = groups[groups.length - 1];
    if (last && last.by === line.by && last.source === line.source && last.kind === line.kind && last.at.slice(0, 16) === line.at.slice(0, 16)) last.lines.push(line);
    else groups.push({ at: line.at, by: line.by, source: line.source, kind: line.kind, lines: [line] });
  }
  return groups;
}

function item(group) {
  return el('article', { class: `wm-line wm-line-${group.kind}` },
    el('p', { class: 'wm-line-head' }, el('time', { datetime: group.at }, time(group.at)), ' ', el('span', { class: 'wm-kind' }, ONE[group.kind] ?? group.kind), ' ',
      group.by ? who(group.by) : BY_ITSELF, group.source ? `, ${group.source}` : ''),
    group.lines.map(line => line.text.includes('\n') || line.text.length > 60 || line.what.includes(':')
      ? [el('p', { class: 'wm-what' }, line.what), el('p', { class: 'wm-text' }, line.text)]
      : el('p', { class: 'wm-what-text' }, el('span', { class: 'wm-what' }, line.text ? `${line.what}${line.what.endsWith('?') ? '' : ':'} ` : line.what), line.text)));
}

// only this goes to paper, not Tasklist around it; the sheet stays until the next print, since some browsers return at once
export function print(root) {
  document.querySelectorAll('body > .wm-sheet').forEach(sheet => sheet.remove());
  document.body.append(el('div', { class: 'wm wm-sheet', 'aria-hidden': 'true' }, root.cloneNode(true)));
  document.body.classList.add('wm-printing');
  window.addEventListener('afterprint', () => {
    document.body.classList.remove('wm-printing');
    document.querySelectorAll('body > .wm-sheet').forEach(sheet => sheet.remove());
  }, { once: true });
  window.print();
}
