// The deadlines of a case: each with why it is that date and what became of it, and what people do about them. Whatever is
// changed here goes through the same forms and diagrams as in “Start process”; the server answers what became of it.
import { api, day, el, field, form, moment, say, shortDay, table, today, words, who } from './kit.js';

const NATIONS = { england: 'England', wales: 'Wales', scotland: 'Scotland', 'northern-ireland': 'Northern Ireland' };
const COHORTS = { any: 'None of these, or it makes no difference', 'single-adult': 'Single adult, and none of the others', family: 'Family or couple',
  'aged-65-or-over': '65 or over' };
const GRANTED_BY = options({ court: 'A court', tribunal: 'A tribunal', 'home-office': 'The Home Office', council: 'A council', 'other-body': 'Another body with the power to do so' });
const EVIDENCE = options({ order: 'An order', letter: 'A letter', email: 'An email', 'phone-call': 'A note of a call', other: 'Something else' });
const REASONS = options({ 'wrong-day': 'It was counted from the wrong day', 'told-differently': 'The decision was told on another day', 'more-time-granted': 'More time was granted',
  'waiting-for-information': 'Information is awaited', 'information-arrived': 'The information has arrived', 'letter-arrived': 'A letter has arrived', 'somebody-acts': 'Somebody acts',
  done: 'It is done', 'no-longer-applies': 'It no longer applies', 'rule-changed': 'The rule has changed', other: 'Something else' });

// what can happen to a deadline: in which states, and what is asked then
const CHANGES = [
  { change: 'acted-on', label: 'Somebody is acting', states: ['running', 'paused'], reason: 'somebody-acts', unless: deadline => deadline.actedOn, ask: () => [] },
  { change: 'met', label: 'Done', states: ['running', 'paused', 'missed'], reason: 'done', ask: () => [past('changeOn', 'On which day was it done?', 'The day it was received, where it had to be received.')] },
  { change: 'extend', label: 'Extend', states: ['running', 'missed'], reason: 'more-time-granted', ask: () => [field({ name: 'extendedTo', label: 'New last day', type: 'date', required: true }),
    field({ name: 'grantedBy', label: 'Who granted it?', type: 'select', options: GRANTED_BY, required: true }), field({ name: 'evidence', label: 'What shows it?', type: 'select', options: EVIDENCE, required: true })] },
  { change: 'correct', label: 'Correct the day', states: ['running', 'paused', 'missed', 'met', 'cancelled'], reason: 'wrong-day',
    ask: (deadline, url, letter) => { const right = field({ name: 'correctDay', label: 'Right day to count from', type: 'date', required: true, hint: `Now counted from ${deadline.countedFrom.map(day).join(' and ')}.` });
      return [right, ofLetter(right, letter), elsewhere(right, url)]; } },
  { change: 'letter', label: 'A letter prints a date', states: ['running', 'paused', 'missed'], reason: 'letter-arrived',
    ask: (deadline, url, letter) => [field({ name: 'letterDate', label: 'Last day printed in the letter', type: 'date', required: true, value: letter?.lastDay ?? '', hint: 'Earlier than the date there is, it counts. Later, both are kept and a manager is asked to decide.' })] },
  { change: 'pause', label: 'Pause', states: ['running'], reason: 'waiting-for-information', ask: () => [past('changeOn', 'From which day does it stand still?')] },
  { change: 'resume', label: 'Resume', states: ['paused'], reason: 'information-arrived', ask: () => [past('changeOn', 'From which day does it run again?')] },
  { change: 'cancel', label: 'No longer applies', states: ['running', 'paused', 'missed'], reason: 'no-longer-applies', ask: () => [] }
];

export default async function deadlines(node, { reference }) {
  const url = `/cases/${reference}/deadlines`;
  const page = await api(url);
  const again = async sentence => {
    await deadlines(node, { reference });
    say(node, sentence);
    // whoever was far down the page, or does not see it, is taken to what was said
    const said = node.querySelector('.wm-said');
    said.tabIndex = -1;
    said.focus();
  };
  const running = page.deadlines.filter(each => !each.ended);
  const ended = page.deadlines.filter(each => each.ended);
  const place = el('div');
  const button = (label, open) => el('button', { type: 'button', class: 'btn btn-default', onclick: () => opened(place, () => open(() => place.replaceChildren())) }, label);
  node.replaceChildren(...[
    el('h3', {}, 'Deadlines'),
    el('div', { class: 'wm-buttons' }, page.open ? button('Start a deadline', close => start(url, again, close)) : null, button('What if…', close => whatIf(url, close))),
    place,
    page.open ? null : el('p', {}, 'This case is closed: its deadlines can be read and not changed.'),
    running.length ? running.map(each => card(each, url, page.open, again)) : el('p', {}, 'No deadline is running in this case.'),
    ended.length ? el('details', { class: 'wm-ended' }, el('summary', {}, `Ended (${ended.length})`), ended.map(each => card(each, url, page.open, again))) : null
  ].flat().filter(Boolean));
}

function options(labels) {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}

function past(name, label, hint) {
  return field({ name, label, type: 'date', required: true, hint, max: today() });
}

// puts what somebody asked for where it belongs, and them into its first field
async function opened(place, draw) {
  place.replaceChildren(el('p', { role: 'status' }, 'Loading…'));
  try {
    place.replaceChildren(await draw());
    place.querySelector('input, select, textarea')?.focus();
  } catch (fault) {
    place.replaceChildren(el('p', { role: 'alert', class: 'wm-refused' }, fault.message));
  }
}

function card(deadline, url, open, again) {
  const place = el('div');
  const changes = open ? CHANGES.filter(each => each.states.includes(deadline.state) && !each.unless?.(deadline)) : [];
  return el('section', { class: `wm-clock wm-clock-${deadline.urgency}`, 'aria-label': deadline.name },
    el('h4', {}, deadline.name, deadline.urgencyInWords ? el('span', { class: 'wm-urgency' }, deadline.urgencyInWords) : null),
    el('dl', {}, fact('Last day', `${day(deadline.due)}${deadline.left ? `, ${deadline.left}` : ''}`), deadline.ended ? null : fact('Work to', day(deadline.safeBy)),
      fact('State', `${deadline.stateInWords}${deadline.actedOn && !deadline.ended ? '; somebody is acting' : ''}`), fact('What it is', deadline.kind),
      deadline.laterLetter ? fact('A letter says', `${day(deadline.laterLetter)}, which is later: it does not count until somebody has decided`) : null,
      deadline.difference ? fact('Counted today', deadline.difference.due === deadline.due ? 'the rule no longer answers for it' : day(deadline.difference.due)) : null,
      fact('Source', deadline.sources.join('; '))),
    deadline.marks.map(mark => el('p', { class: 'wm-mark' }, mark)),
    deadline.waiting.map(waits),
    changes.length ? el('div', { class: 'wm-buttons', role: 'group', 'aria-label': `Change: ${deadline.name}` }, changes.map(each => el('button', { type: 'button', class: 'btn btn-default',
      onclick: () => opened(place, () => changeForm(each, deadline, url, again, () => place.replaceChildren())) }, each.label))) : null,
    place,
    el('details', {}, el('summary', {}, 'Why this date'), el('p', {}, deadline.explanation),
      deadline.difference ? [el('p', {}, el('strong', {}, 'As it would be counted today: ')), el('p', {}, deadline.difference.explanation)] : null),
    el('details', {}, el('summary', {}, 'What became of it'), table(`${deadline.name}: what became of it, newest first`, ['When', 'Who', 'What', 'Last day'], deadline.ledger.map(ledgerRow))));
}

function fact(name, value) {
  return [el('dt', {}, name), el('dd', {}, value)];
}

function ledgerRow(entry) {
  const said = [entry.why, entry.grantedBy && `granted by: ${entry.grantedBy}`, entry.evidence && `shown by: ${entry.evidence}`].filter(Boolean).join('; ');
  return [moment(entry.at), `${entry.by ? who(entry.by) : 'By the clock'}${entry.second ? `, confirmed by ${who(entry.second)}` : ''}`, said ? `${entry.what}. ${said}` : entry.what,
    entry.dueBefore && entry.dueBefore !== entry.due ? `${shortDay(entry.due)}, before: ${shortDay(entry.dueBefore)}` : shortDay(entry.due)];
}

// a decision that waits for somebody, with the way to it for those who may answer
function waits(decision) {
  const asked = decision.askedBy ? ` Proposed by ${who(decision.askedBy)}, ${moment(decision.since)}.` : '';
  return el('p', { class: 'wm-waiting' }, el('strong', {}, 'Waiting: '), `${decision.question}${asked} The task “${decision.name}” is with ${decision.with}. `,
    decision.task ? el('a', { href: taskAddress(decision.task) }, 'Open the task') : null);
}

// the filter that is chosen stays chosen
function taskAddress(task) {
  const parameters = new URLSearchParams(window.location.hash.split('?')[1] ?? '');
  parameters.delete('detailsTab');
  parameters.set('task', task);
  return `#/?${parameters}`;
}

function changeForm({ change, label, reason, ask }, deadline, url, again, close, letter) {
  return el('div', {}, form({
    fields: [el('p', {}, el('strong', {}, `${label}: ${deadline.name}`)), ask(deadline, `${url}/${deadline.id}`, letter), field({ name: 'changeReason', label: 'Why?', type: 'select', options: REASONS, value: reason, required: true }),
      field({ name: 'aboutChange', label: 'What happened?', type: 'textarea', required: true, maxlength: 4000, value: letter?.about ?? '', hint: 'Who said what and when, and where the evidence is. This goes to the chronology.' }),
      /^Legal limit/.test(deadline.kind) && change !== 'met' && change !== 'acted-on' ? el('p', { class: 'wm-hint' }, 'Giving up time on a legal limit takes two people: a manager or deputy is then asked to confirm.') : null],
    label: change === 'correct' ? 'Correct it' : label,
    cancel: close,
    send: async answers => {
      const outcome = await api(`${url}/${deadline.id}/changes`, { method: 'POST', body: { deadlineChange: change, seen: deadline.ledger.length, ...filled(answers) } });
      return again(outcome.sentence, outcome);
    }
  }));
}

// says below the day what the date would be
function elsewhere(right, url) {
  const said = el('p', { role: 'status', class: 'wm-hint' });
  const box = right.querySelector('input');
  box.addEventListener('change', async () => {
    if (!box.value) { said.textContent = ''; return; }
    try {
      const found = await api(`${url}/what-if?date=${box.value}`);
      said.textContent = `Counted from ${day(found.countedFrom)} the last day would be ${day(found.due)}.${found.takesTwo ? ' A second person would have to confirm that.' : ''}`;
    } catch (fault) {
      said.textContent = fault.message;
    }
  });
  return said;
}

// The days of a letter, one press each: which of them counts, a person says, because one rule counts from the day it was sent
// and another from the day it came.
function ofLetter(right, letter, chosen) {
  const days = [['The date on the letter', letter?.dated], ['The day it came', letter?.received], ['The last day printed in it', letter?.lastDay]].filter(([, value]) => value);
  const box = right.querySelector('input');
  return days.length ? el('div', { class: 'wm-buttons', role: 'group', 'aria-label': 'Days of the letter' }, days.map(([label, value]) => el('button', { type: 'button', class: 'btn btn-default btn-sm', onclick: () => {
    box.value = value;
    box.dispatchEvent(new Event('input'));
    box.dispatchEvent(new Event('change'));
    chosen?.();
  } }, `${label}: ${shortDay(value)}`))) : null;
}

// Deadlines that rest on a letter whose dates were put right: each is corrected by them, or stays as it is. stays(id) says so.
export async function lookAgain(url, ids, again, close, letter, stays) {
  const { deadlines, open } = await api(url);
  return el('div', {}, deadlines.filter(each => ids.includes(each.id)).map(each => {
    const place = el('div');
    const offered = CHANGES.filter(one => ['correct', 'letter'].includes(one.change) && one.states.includes(each.state));
    return el('section', { class: 'wm-form', 'aria-label': `Look again: ${each.name}` },
      el('p', {}, el('strong', {}, each.name), ` — last day ${shortDay(each.due)}, counted from ${each.countedFrom.map(shortDay).join(' and ')}; ${each.stateInWords}. Is that still right?`),
      open ? el('div', { class: 'wm-buttons' }, offered.map(one => el('button', { type: 'button', class: 'btn btn-default', 'aria-label': `${one.label}: ${each.name}`,
        onclick: () => opened(place, () => changeForm(one, each, url, again, () => place.replaceChildren(), letter)) }, one.label)),
        el('button', { type: 'button', class: 'btn btn-default', 'aria-label': `It stays as it is: ${each.name}`, onclick: () => stays(each) }, 'It stays as it is')) : null,
      place);
  }), el('div', { class: 'wm-buttons' }, el('button', { type: 'button', class: 'btn btn-default', onclick: close }, 'Later')));
}

// what was left empty was not answered
function filled(answers) {
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== ''));
}

// `letter` is what is known from a letter that is among the documents: {dated, received, lastDay, about}
export async function start(url, again, close, letter = {}) {
  const chooser = chooseRule(await api(`${url}/choices`), letter);
  const preview = el('div', { 'aria-live': 'polite' });
  const node = form({
    fields: [el('p', {}, el('strong', {}, 'Start a deadline'), ' from a letter or a decision.'), chooser.fields,
      field({ name: 'letterDate', label: 'Last day printed in the letter, if any', type: 'date', value: letter.lastDay ?? '', hint: 'Earlier than the rule’s date, it counts. Later, both are kept and a manager is asked to decide.' }),
      field({ name: 'aboutDeadline', label: 'What is it about?', type: 'textarea', required: true, maxlength: 4000, value: letter.about ?? '', hint: 'Which decision or letter, from whom, where the original is. This goes to the chronology.' }),
      showDate(chooser, preview), preview],
    label: 'Start it', cancel: close,
    send: async answers => {
      const outcome = await api(url, { method: 'POST', body: filled(answers) });
      return again(outcome.sentence, outcome);
    }
  });
  chooser.begin();
  return node;
}

// A letter from among the documents prints a date: only which deadline it means is still to be said.
export async function changeByLetter(url, again, close, letter) {
  const change = CHANGES.find(each => each.change === 'letter');
  const { deadlines } = await api(url);
  const meant = deadlines.filter(each => change.states.includes(each.state));
  if (!meant.length) return el('p', {}, 'No deadline of this case can be changed by a letter.');
  return form({
    fields: [el('p', {}, el('strong', {}, change.label)),
      field({ name: 'clock', label: 'Which deadline?', type: 'select', required: true, value: meant.length === 1 ? meant[0].id : '', options: meant.map(each => ({ value: each.id, label: `${each.name}, last day ${shortDay(each.due)}` })) }),
      field({ name: 'letterDate', label: 'Last day printed in the letter', type: 'date', required: true, value: letter.lastDay ?? '', hint: 'Earlier than the date there is, it counts. Later, both are kept and a manager is asked to decide.' }),
      field({ name: 'aboutChange', label: 'What happened?', type: 'textarea', required: true, maxlength: 4000, value: letter.about, hint: 'This goes to the chronology.' })],
    label: 'Record it', cancel: close,
    send: async ({ clock, ...answers }) => {
      const outcome = await api(`${url}/${clock}/changes`, { method: 'POST', body: { deadlineChange: change.change, changeReason: change.reason, seen: meant.find(each => each.id === clock).ledger.length, ...answers } });
      return again(outcome.sentence, outcome);
    }
  });
}

async function whatIf(url, close) {
  const chooser = chooseRule(await api(`${url}/choices`));
  const preview = el('div', { 'aria-live': 'polite' });
  const node = form({
    fields: [el('p', {}, el('strong', {}, 'What if?'), ' A date for any rule and day. Nothing is kept.'), chooser.fields, preview],
    label: 'Show the date', cancel: close, send: async answers => shown(preview, await counted(answers))
  });
  chooser.begin();
  return node;
}

// the form is long: what was counted may lie below what is in sight
function shown(preview, lines) {
  preview.replaceChildren(...lines);
  preview.tabIndex = -1;
  preview.focus({ preventScroll: true });
  preview.scrollIntoView({ block: 'nearest' });
}

function showDate(chooser, preview) {
  return el('button', { type: 'button', class: 'btn btn-default', onclick: async () => {
    try {
      shown(preview, await counted(chooser.answers()));
    } catch (fault) {
      shown(preview, [el('p', { class: 'wm-refused' }, fault.message)]);
    }
  } }, 'Show the date first');
}

// of two days the one with the earlier date counts, as in the register
async function counted({ rule, nation, cohort, countFrom, alsoCountFrom, appliesOn }) {
  const found = await Promise.all([countFrom, alsoCountFrom].filter(Boolean).map(date =>
    api(`/deadlines/what-if?${new URLSearchParams(filled({ rule: rule ?? '', jurisdiction: nation ?? '', cohort: cohort ?? '', date, appliesOn: appliesOn ?? '' }))}`)));
  if (found.length === 0) return [el('p', { class: 'wm-refused' }, 'Choose the day it is counted from.')];
  const earliest = found.reduce((one, other) => other.due < one.due ? other : one);
  return [el('p', {}, el('strong', {}, `The last day would be ${day(earliest.due)}.`), found.length > 1 ? ` The earlier of two: counted from ${day(earliest.date)}.` : ''), el('p', {}, earliest.explanation)];
}

// A rule found by its name, then what it asks: nation, cohort where it makes a difference, and the days.
function chooseRule({ nation, rules }, letter) {
  const search = el('input', { type: 'search', class: 'form-control', id: 'wm-rule-search', autocomplete: 'off', 'aria-describedby': 'wm-rule-found' });
  const found = el('span', { id: 'wm-rule-found', class: 'wm-hint', role: 'status' });
  const rule = field({ name: 'rule', label: 'Which deadline?', type: 'select', required: true, options: [] });
  const rest = el('div');
  const box = rule.querySelector('select');
  const list = () => {
    const asked = search.value.trim().toLowerCase().split(/\s+/);
    const fitting = rules.filter(each => asked.every(word => `${each.name} ${each.countedFrom} ${each.kind}`.toLowerCase().includes(word)));
    const named = fitting.length === 1 ? fitting[0] : fitting.find(each => each.name.toLowerCase() === asked.join(' '));
    const chosen = named?.rule ?? (fitting.some(each => each.rule === box.value) ? box.value : '');
    box.replaceChildren(el('option', { value: '' }, 'Please choose'), ...fitting.map(each => el('option', { value: each.rule, selected: each.rule === chosen }, each.name)));
    found.textContent = `${fitting.length} of ${rules.length} fit.`;
    ask();
  };
  let asking = null;
  const ask = () => {
    const chosen = rules.find(each => each.rule === box.value);
    if (chosen === asking) return;
    asking = chosen;
    rest.replaceChildren(...(chosen ? questions(chosen, nation, letter) : []));
  };
  search.addEventListener('input', list);
  // found and confirmed with Enter, the form is not sent yet
  search.addEventListener('keydown', event => { if (event.key === 'Enter') { event.preventDefault(); box.focus(); } });
  box.addEventListener('change', ask);
  return {
    fields: [el('div', { class: 'wm-field' }, el('label', { for: 'wm-rule-search' }, 'Search for a deadline by name'), search, found), rule, rest],
    begin: list,
    answers: () => Object.fromEntries([...rest.closest('form').elements].filter(each => each.name).map(each => [each.name, each.value.trim()]))
  };
}

function questions(rule, nation, letter) {
  const from = field({ name: 'countFrom', label: 'Day it is counted from', type: 'date', required: true, max: rule.ahead ? null : today(),
    hint: `${rule.ahead ? 'Counted back from' : 'Counted from'}: ${rule.countedFrom}.` });
  const applies = field({ name: 'appliesOn', label: 'Only if another day chooses the rule', type: 'date', hint: 'For example the day of the grant, where the period is counted from the day of being told.' });
  const more = el('details', {}, el('summary', {}, 'Told twice, or another day chooses the rule'),
    field({ name: 'alsoCountFrom', label: 'If it was told twice: the other day', type: 'date', max: rule.ahead ? null : today(), hint: 'Told orally and later in writing: give both days. The earlier date counts until a lawyer says otherwise.' }),
    applies);
  // counted from the day it came, the day of the decision still says which rule holds
  const chosen = () => {
    const decided = rule.byDecision && letter.dated && from.querySelector('input').value !== letter.dated ? letter.dated : '';
    applies.querySelector('input').value = decided;
    if (decided) more.open = true;
  };
  return [
    el('p', { class: 'wm-hint' }, `${rule.kind}.`),
    field({ name: 'nation', label: 'Whose law is it?', type: 'select', required: true, value: rule.nations.includes(nation) ? nation : rule.nations.length === 1 ? rule.nations[0] : '',
      options: rule.nations.map(value => ({ value, label: NATIONS[value] ?? words(value) })), hint: 'Where the decision was made or the council is.' }),
    rule.cohorts.length ? field({ name: 'cohort', label: 'Does one of these hold?', type: 'select', required: true, options: rule.cohorts.map(value => ({ value, label: COHORTS[value] ?? words(value) })),
      hint: 'Where more than one holds, choose the first that does.' }) : el('input', { type: 'hidden', name: 'cohort', value: 'any' }),
    from, letter ? ofLetter(from, letter, chosen) : null, more
  ];
}
