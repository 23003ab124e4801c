// Who works here, for managers: how much each carries, their languages, when they are away, and the cases they may not take.
import { api, daysUntil, el, field, form, say, shortDay, show, table, words } from './kit.js';
import { reveal, section } from './summary-section.js';

export default function people(node) {
  return show(node, () => overview(node));
}

async function overview(node, account) {
  const { choices, people } = await api('/people');
  const draw = (sentence, open) => show(node, async () => {
    await overview(node, open);
    say(node, sentence);
  });
  const place = el('div', {});
  const rows = people.map(person => [
    el('button', { type: 'button', class: 'btn-link wm-open-case', onclick: () => choose(person) }, person.account),
    person.roles.map(words).join(', ') || '—', load(person), spoken(person.languages), away(person), person.conflicts.length || '—']);
  node.replaceChildren(table(`People: ${people.length}`, ['Who', 'Roles', 'Open cases held', 'Languages', 'Away', 'Conflicts of interest'], rows), place);

  function choose(person) {
    place.replaceChildren(one(person, choices, draw));
    place.querySelector('h3').focus();
  }

  const chosen = people.find(person => person.account === account);
  if (chosen) choose(chosen);
}

const inWords = ({ language, dialect }) => dialect ? `${language} (${dialect})` : language;
const spoken = languages => languages.map(inWords).join(', ') || 'not recorded';

function load({ openCases, mostCases }) {
  if (mostCases === null) return `${openCases}, no limit agreed`;
  return `${openCases} of at most ${mostCases}${openCases >= mostCases ? ': full' : ''}`;
}

const days = ({ firstDay, lastDay }) => firstDay === lastDay ? shortDay(firstDay) : `${shortDay(firstDay)} to ${shortDay(lastDay)}`;

function away({ absences }) {
  const next = absences.find(each => daysUntil(each.lastDay) >= 0);
  if (!next) return '—';
  return daysUntil(next.firstDay) <= 0 ? `Today, until ${shortDay(next.lastDay)}` : days(next);
}

function one(person, choices, draw) {
  return el('section', { 'aria-labelledby': 'wm-person' }, section('person', person.account, [profile(person, choices, draw), absences(person, draw), conflicts(person, choices, draw)], { heading: 'h3' }));
}

function profile(person, choices, draw) {
  const place = el('div', {});
  const change = el('button', { type: 'button', class: 'btn btn-default btn-sm', onclick: () => reveal(place, write()) }, 'Change');
  const gender = choices.genders.find(each => each.value === person.gender).label;
  return section('person-profile', 'What we know', [place,
    el('p', {}, `Gender: ${gender}. Holds ${load(person)}. Languages: ${spoken(person.languages)}.`)], { button: change });

  function write() {
    const languages = [...person.languages];
    const list = el('ul', {});
    const offered = choices.languages.flatMap(each => [{ language: each.name, dialect: null }, ...each.dialects.map(dialect => ({ language: each.name, dialect }))]);
    const add = field({ name: 'language', label: 'Add a language', type: 'select', hint: 'Choose the dialect where it is known.', options: offered.map((each, at) => ({ value: String(at), label: inWords(each) })) });
    const box = add.querySelector('select');
    box.addEventListener('change', () => {
      const one = offered[Number(box.value)];
      if (box.value !== '' && !languages.some(each => inWords(each) === inWords(one))) languages.push(one);
      box.value = '';
      drawList();
    });
    function drawList() {
      list.replaceChildren(...languages.map(each => el('li', {}, inWords(each), ' ', el('button', { type: 'button', class: 'btn btn-default btn-xs', 'aria-label': `Take off ${inWords(each)}`, onclick: () => {
        languages.splice(languages.indexOf(each), 1);
        drawList();
        box.focus();
      } }, 'Take off'))));
      if (languages.length === 0) list.append(el('li', {}, 'None recorded'));
    }
    drawList();
    return form({
      label: 'Save', cancel: () => { place.replaceChildren(); change.focus(); },
      fields: [
        field({ name: 'gender', label: 'Gender', type: 'select', required: true, value: person.gender, options: choices.genders, hint: 'Some young people wish to speak with a woman or a man. Nobody has to say.' }),
        field({ name: 'mostCases', label: 'Most open cases at once', type: 'number', value: person.mostCases ?? '', min: 0, max: 99, step: 1, hint: 'Leave it empty where nothing was agreed.' }),
        el('div', { role: 'group', 'aria-label': 'Languages' }, el('p', {}, 'Languages'), list), add],
      send: async ({ gender, mostCases }) => {
        await api(`/people/${person.account}`, { method: 'PUT', body: { seen: person.seen, gender, mostCases: mostCases === '' ? null : Number(mostCases), languages } });
        await draw(`Saved for ${person.account}.`, person.account);
      }
    });
  }
}

function absences(person, draw) {
  const place = el('div', {});
  const add = el('button', { type: 'button', class: 'btn btn-default btn-sm', onclick: () => reveal(place, form({
    label: 'Record absence', cancel: () => { place.replaceChildren(); add.focus(); },
    fields: [
      field({ name: 'firstDay', label: 'First day away', type: 'date', required: true }),
      field({ name: 'lastDay', label: 'Last day away', type: 'date', required: true, hint: 'No reason is asked or kept. No new case is given to them on these days. So that somebody covers in their cases, start “Cover an absence” instead.' })],
    send: async body => {
      await api(`/people/${person.account}/absences`, { method: 'POST', body });
      await draw('The absence was recorded.', person.account);
    }
  })) }, 'Add an absence');
  return section('person-absences', 'Away', [place, table(`When ${person.account} is away`, ['Days', ''], person.absences.map(each => [days(each), takeOff(`the absence ${days(each)}`, () => api(`/people/${person.account}/absences/${each.id}`, { method: 'DELETE' }),
    () => draw('The absence was taken off.', person.account), place)]))], { button: add });
}

function conflicts(person, choices, draw) {
  const place = el('div', {});
  const add = el('button', { type: 'button', class: 'btn btn-default btn-sm', onclick: () => reveal(place, form({
    label: 'Record conflict', cancel: () => { place.replaceChildren(); add.focus(); },
    fields: [
      field({ name: 'caseReference', label: 'Case', required: true, maxlength: 14, hint: 'As WM-2026-000042.' }),
      field({ name: 'reason', label: 'Why may they not work on it?', type: 'select', required: true, options: choices.conflictReasons })],
    send: async ({ caseReference, reason }) => {
      await api(`/people/${person.account}/conflicts`, { method: 'POST', body: { caseReference: caseReference.toUpperCase(), reason } });
      await draw('The conflict of interest was recorded.', person.account);
    }
  })) }, 'Add a conflict');
  return section('person-conflicts', 'Conflicts of interest', [place, table(`Cases that ${person.account} may not take`, ['Case', 'Why', 'Recorded by', ''], person.conflicts.map(each => [each.caseReference, each.reasonInWords, each.by,
    takeOff(`the conflict in ${each.caseReference}`, () => api(`/people/${person.account}/conflicts/${each.id}`, { method: 'DELETE' }), () => draw('The conflict of interest was taken off.', person.account), place)]))], { button: add });
}

function takeOff(what, send, done, place) {
  const button = el('button', { type: 'button', class: 'btn btn-default btn-xs', 'aria-label': `Take off ${what}`, onclick: () => {
    const ask = form({ label: 'Take it off', cancel: () => { place.replaceChildren(); button.focus(); }, fields: [el('p', {}, `Take off ${what}?`)], send: async () => {
      await send();
      await done();
    } });
    reveal(place, ask);
    ask.querySelector('button').focus();
  } }, 'Take off');
  return button;
}
