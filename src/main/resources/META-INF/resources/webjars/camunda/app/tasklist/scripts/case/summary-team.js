// Who is on the team, and colleagues who join it or leave it by name.
import { api, day, el, field, form, moment, table, who } from './kit.js';
import { reveal, section } from './summary-section.js';

const PARTS = { holder: 'Holds the case', cover: 'Covers for a colleague who is away', named: 'On the team by name', proposed: 'Asked to take the case', role: 'Everybody with this role' };

export function team(page) {
  const { members, mayChange } = page.file.team;
  const place = el('div', {});
  const add = el('button', { type: 'button', class: 'btn btn-default btn-sm', onclick: () => change('join', null, place, add, page) }, 'Add a colleague');
  return section('team', 'Team', [place,
    table('Who may read this case', ['Who', 'Part', 'Since', ''], members.map(member => [who(member.id), `${PARTS[member.part]}${member.awayUntil ? `; away until ${day(member.awayUntil)}` : ''}`, `${moment(member.since)} (${who(member.by)})`,
      mayChange && member.part === 'named' ? leaving(member, place, page) : '']))], { button: mayChange ? add : null });
}

function leaving(member, place, page) {
  const button = el('button', { type: 'button', class: 'btn btn-default btn-xs', 'aria-label': `Take ${who(member.id)} off the team`, onclick: () => change('leave', member.id, place, button, page) }, 'Take off');
  return button;
}

function change(what, userId, place, button, { file, reference, done }) {
  reveal(place, form({
    label: what === 'join' ? 'Add to the team' : 'Take off the team', cancel: () => { place.replaceChildren(); button.focus(); },
    fields: [
      userId ? el('p', {}, `${who(userId)} will not be able to open this case from that moment on.`)
        : field({ name: 'userId', label: 'Colleague', type: 'select', required: true, options: file.team.mayJoin.map(id => ({ value: id, label: who(id) })) }),
      field({ name: 'reason', label: 'Why?', type: 'textarea', required: true, maxlength: 1000, hint: 'Kept in the chronology.' })],
    send: async values => {
      await api(`/cases/${reference}/team/${what}`, { method: 'POST', body: { userId, ...values } });
      await done(what === 'join' ? 'The colleague was added.' : 'The colleague was taken off the team.', 'wm-team');
    }
  }));
}
