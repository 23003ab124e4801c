// The case at a glance, in the order in which somebody needs it who has five minutes.
import { Refusal, api, day, daysInWords, el, field, form, moment, say, table, who } from './kit.js';
import { reveal, section } from './summary-section.js';
import { callTonight, network } from './summary-network.js';
import { sharing } from './summary-sharing.js';
import { team } from './summary-team.js';

export default async function summary(node, { reference }) {
  const file = await api(`/cases/${reference}`);
  const groups = Object.fromEntries(file.facts.groups.map(group => [group.id, group]));
  // draws the page anew after a change, says so, and leaves the keyboard where it was
  const done = async (sentence, place) => {
    await summary(node, { reference });
    say(node, sentence);
    node.querySelector(`#${place}`)?.focus();
  };
  const page = { file, reference, done };
  const known = id => changeable(groups[id], groups[id].label, facts(groups[id]), page);
  node.replaceChildren(
    head(groups.who, page), flags(groups.flags, page),
    callTonight(page), deadlines(file.deadlines), known('contact'), known('language'), born(file.facts.born, groups.born, page),
    team(page), network(page), sharing(page),
    ...file.facts.groups.filter(group => !PLACED.includes(group.id)).map(group => known(group.id)), others(file.facts.others, page));
}

const PLACED = ['who', 'flags', 'contact', 'language', 'born'];

const fact = (group, key) => group.facts.find(each => each.key === key);

// a section whose facts can be changed
function changeable(group, label, inside, page, heading) {
  const place = el('div', {});
  const button = el('button', { type: 'button', class: 'btn btn-default btn-sm', 'aria-label': `Change: ${group.label}`, onclick: () => open(group, place, button, page) }, 'Change');
  return section(group.id, label, [place, inside], { heading, button: page.file.state === 'open' ? button : null });
}

function head(group, page) {
  const name = fact(group, 'name');
  return changeable(group, name.value || 'Name not recorded', [el('p', { class: 'wm-hint' }, `Case ${page.reference}${standing(page.file)}`), facts(group)], page, 'h3');
}

function standing(file) {
  const reopened = file.reopenedAt ? `, reopened on ${day(file.reopenedAt)}` : '';
  return reopened + (file.state === 'open' ? '' : `, ${file.state}`) + (file.state === 'closed' ? '. A manager can open it again with “Reopen a case”' : '');
}

function flags(group, page) {
  const set = fact(group, 'flags');
  const note = fact(group, 'flagsNote');
  const on = set.value ? set.value.split(', ').map(value => set.choices.find(choice => choice.value === value)?.label ?? value) : [];
  return changeable(group, 'Flags', [
    on.length === 0 ? el('p', {}, 'None set.') : el('ul', { class: 'wm-flags' }, on.map(label => el('li', {}, el('span', { 'aria-hidden': 'true' }, '⚑ '), label))),
    on.length === 0 && set.earlier.length === 0 ? null : source(set), note.said ? facts({ facts: [note] }) : null], page);
}

// only what is recorded; what is not, its form offers
function facts(group) {
  const said = group.facts.filter(each => each.said && (each.value || each.earlier.length > 0));
  return said.length === 0 ? el('p', {}, 'Not recorded.') : el('dl', {}, said.map(each => [el('dt', {}, each.label),
    el('dd', {}, each.value ? inWords(each.said.words) : 'Cleared', source(each))]));
}

const inWords = words => /^\d{4}-\d{2}-\d{2}$/.test(words) ? day(words) : words;

// who wrote it, when and where, and what it said before: there for whoever asks
function source(each) {
  return each.said ? el('details', { class: 'wm-source' }, el('summary', { 'aria-label': `Source: ${each.label}` }, 'Source'),
    el('p', {}, writtenBy(each.said)),
    each.earlier.length === 0 ? null : [el('p', {}, 'Before:'), el('ul', {}, each.earlier.map(before => el('li', {}, `${inWords(before.words) || '(cleared)'} — ${writtenBy(before)}`)))]) : null;
}

const writtenBy = said => `${who(said.by)}, ${moment(said.at)}, in “${said.source}”`;

function born(rows, group, page) {
  const shown = rows.map(row => [el('strong', { class: 'wm-whole' }, row.what), row.date.length === 10 ? day(row.date) : row.date || 'Not recorded', row.age || '—', row.from || '—',
    row.said ? writtenBy(row.said) : '—']);
  const earlier = group.facts.filter(each => each.earlier.length > 0);
  const dates = table('None replaces another', ['', 'Date of birth', 'Age', 'Where it comes from', 'Recorded by'], shown);
  dates.classList.add('wm-side-by-side');
  return changeable(group, group.label, [dates,
    earlier.length === 0 ? null : el('dl', {}, earlier.map(each => [el('dt', {}, each.label), el('dd', {}, inWords(each.said.words) || 'Cleared', source(each))]))], page);
}

function deadlines(next) {
  return section('deadlines', 'Next deadlines', next.length === 0 ? el('p', {}, 'No deadline is running.') : el('ol', {}, next.map(each => el('li', {},
    el('strong', {}, `${each.missed ? 'Missed: ' : ''}${each.what.charAt(0).toUpperCase()}${each.what.slice(1)}: ${daysInWords(each.due)}`),
    each.missed ? `, ${day(each.due)}. Somebody still has to see to it: see Deadlines.` : `, ${day(each.due)}${each.kind === 'limit' ? '. After that the right is lost' : ''}. Work to ${day(each.safeBy)}.`))));
}

// facts that only forms know: each is changed on its own, because there may be many
function others(rest, page) {
  return section('others', 'Everything else', rest.length === 0 ? el('p', {}, 'Nothing else is recorded.') : rest.map(each => {
    const place = el('div', {});
    const button = el('button', { type: 'button', id: `wm-other-${each.key}`, class: 'btn btn-default btn-sm', 'aria-label': `Change: ${each.label}`,
      onclick: () => open({ id: 'others', label: each.label, facts: [each] }, place, button, page) }, 'Change');
    return el('div', { class: 'wm-other' }, facts({ facts: [each] }), page.file.state === 'open' ? button : null, place);
  }));
}

const factsNow = (file, group) => group.id === 'others' ? file.facts.others.filter(each => each.key === group.facts[0].key) : file.facts.groups.find(each => each.id === group.id).facts;

// the form of a group

function open(group, place, button, page) {
  let version = page.file.version;
  let before = group.facts;
  const boxes = new Map(group.facts.map(each => [each.key, box(each)]));
  const node = form({
    label: 'Save', cancel: () => { place.replaceChildren(); button.focus(); },
    fields: [[...boxes.values()], field({ name: 'reason', label: 'Why does it change?', type: 'textarea', required: true, maxlength: 1000, hint: 'Kept in the chronology.' })],
    send: async values => {
      const changed = Object.fromEntries(before.map(each => [each.key, typed(each, values)]).filter(([key, value]) => plain(value) !== plain(before.find(each => each.key === key).value)));
      if (Object.keys(changed).length === 0) throw new Refusal(400, 'Nothing was changed.');
      try {
        await api(`/cases/${page.reference}/facts`, { method: 'POST', body: { version, reason: values.reason, facts: changed } });
      } catch (fault) {
        if (fault.status === 409) {
          const now = await api(`/cases/${page.reference}`);
          const there = factsNow(now, group);
          showNow(before, there, boxes);
          version = now.version;
          before = there;
          throw new Refusal(409, `${fault.message} What the file says now stands below the field: save again if yours is right.`);
        }
        throw fault;
      }
      await page.done('Saved.', group.id === 'others' ? `wm-other-${group.facts[0].key}` : `wm-${group.id}`);
    }
  });
  reveal(place, node);
}

function box(each) {
  const common = { name: each.key, label: each.label, hint: each.hint, required: each.required };
  if (each.type === 'flags') {
    const set = each.value.split(', ');
    return el('fieldset', { class: 'wm-field' }, el('legend', {}, each.label),
      each.choices.map(choice => field({ name: `${each.key}:${choice.value}`, label: choice.label, type: 'checkbox', value: set.includes(choice.value) })));
  }
  const type = { lines: 'textarea', date: 'date', choice: 'select' }[each.type] ?? 'text';
  return field({ ...common, type, value: each.value, options: each.choices, ...(each.longest ? { maxlength: each.longest } : {}), ...(each.type === 'year' ? { inputmode: 'numeric', maxlength: 4 } : {}) });
}

// a box turns line breaks into its own: what only looks otherwise is not changed
const plain = value => value.replace(/\s+/g, ' ').trim();

function typed(each, values) {
  return each.type === 'flags' ? each.choices.filter(choice => values[`${each.key}:${choice.value}`]).map(choice => choice.value).join(', ') : values[each.key];
}

function showNow(before, there, boxes) {
  for (const each of there) {
    if (each.value !== before.find(one => one.key === each.key).value) {
      const place = boxes.get(each.key);
      place.querySelector('.wm-now')?.remove();
      place.append(el('p', { class: 'wm-now' }, `Now in the file: ${each.value ? inWords(each.said.words) : 'nothing'} (${who(each.said.by)}, ${moment(each.said.at)})`));
    }
  }
}

