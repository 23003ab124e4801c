// People and agencies around the young person, and whom to call tonight.
import { Refusal, api, el, field, form, moment, shortDay, table, who } from './kit.js';
import { reveal, section } from './summary-section.js';

const called = contact => [contact.name, contact.organisation].filter(Boolean).join(', ');

export function callTonight({ file }) {
  const tonight = file.network.filter(contact => contact.tonight && !contact.endedOn);
  return section('tonight', 'Who to call tonight', tonight.length === 0 ? el('p', {}, 'Nobody is named. Add somebody under “Network” and give them a place.')
    : el('ol', { class: 'wm-tonight' }, tonight.map(contact => el('li', {}, el('strong', {}, contact.phone), ` ${called(contact)} (${contact.partInWords})`,
      contact.reachable ? `. ${contact.reachable}` : '', contact.mayKnow ? el('span', { class: 'wm-hint' }, `May know: ${contact.mayKnow}`) : null))));
}

export function network(page) {
  const { file } = page;
  const place = el('div', {});
  const open = file.state === 'open';
  const now = file.network.filter(contact => !contact.endedOn);
  const before = file.network.filter(contact => contact.endedOn);
  const add = el('button', { type: 'button', class: 'btn btn-default btn-sm', onclick: () => write(null, place, add, page) }, 'Add to the network');
  return section('network', 'Network', [place,
    table('People and agencies around them', ['Who', 'How to reach them', 'What they may know', 'Tonight', ''], now.map(contact => [
      [el('strong', {}, contact.partInWords), el('br'), called(contact)],
      [contact.phone, contact.mail, contact.reachable].filter(Boolean).join('\n') || '—', contact.mayKnow || '—', contact.tonight ? `${contact.tonight}.` : '—',
      open ? actions(contact, place, page) : '']), 'Nobody yet.'),
    before.length === 0 ? null : el('details', {}, el('summary', {}, `No part any more (${before.length})`),
      el('ul', {}, before.map(contact => el('li', {}, `${contact.partInWords}: ${called(contact)}, until ${shortDay(contact.endedOn)} (${who(contact.by)})`))))], { button: open ? add : null });
}

function actions(contact, place, page) {
  const change = el('button', { type: 'button', class: 'btn btn-default btn-xs', 'aria-label': `Change ${called(contact)}`, onclick: () => write(contact, place, change, page) }, 'Change');
  const end = el('button', { type: 'button', class: 'btn btn-default btn-xs', 'aria-label': `End ${called(contact)}`, onclick: () => finish(contact, place, end, page) }, 'End');
  return el('div', { class: 'wm-buttons' }, change, end);
}

function write(contact, place, button, { file, reference, done }) {
  const known = contact ?? {};
  let seen = contact?.seen;
  reveal(place, form({
    label: contact ? 'Save contact' : 'Add contact', cancel: () => { place.replaceChildren(); button.focus(); },
    fields: [
      field({ name: 'part', label: 'What they are to the young person', type: 'select', required: true, value: known.part ?? '', options: file.networkChoices.parts }),
      field({ name: 'name', label: 'Name', value: known.name ?? '', maxlength: 200 }),
      field({ name: 'organisation', label: 'Organisation', value: known.organisation ?? '', maxlength: 200 }),
      field({ name: 'phone', label: 'Telephone', value: known.phone ?? '', maxlength: 60 }),
      field({ name: 'mail', label: 'Mail', value: known.mail ?? '', maxlength: 254 }),
      field({ name: 'reachable', label: 'When and how to reach them', value: known.reachable ?? '', maxlength: 500 }),
      field({ name: 'mayKnow', label: 'What they may know, and what not', type: 'textarea', value: known.mayKnow ?? '', maxlength: 1000 }),
      field({ name: 'tonight', label: 'Place among those to call tonight', type: 'select', value: known.tonight ? String(known.tonight) : '', hint: 'Leave it empty if they are not to be called at night.',
        options: [1, 2, 3, 4, 5, 6, 7, 8, 9].map(number => ({ value: String(number), label: `${number}.` })) })],
    send: async values => {
      const body = { ...values, seen, tonight: values.tonight ? Number(values.tonight) : null };
      try {
        await api(`/cases/${reference}/network${contact ? `/${contact.id}` : ''}`, { method: contact ? 'PUT' : 'POST', body });
      } catch (fault) {
        if (fault.status === 409 && contact) {
          const now = (await api(`/cases/${reference}/network`)).find(each => each.id === contact.id);
          if (now) {
            seen = now.seen;
            throw new Refusal(409, `${fault.message} What you typed is still here. It now says: ${[now.partInWords, called(now), now.phone, now.mail, now.reachable, now.mayKnow].filter(Boolean).join('; ')} (${moment(now.at)}). Save again if yours is right.`);
          }
        }
        throw fault;
      }
      await done(contact ? 'The contact was changed.' : 'The contact was added.', 'wm-network');
    }
  }));
}

function finish(contact, place, button, { reference, done }) {
  const node = form({
    label: 'End today', cancel: () => { place.replaceChildren(); button.focus(); },
    fields: [el('p', {}, `${called(contact)} will have no part from today on. What was recorded stays readable.`)],
    send: async () => {
      await api(`/cases/${reference}/network/${contact.id}/end`, { method: 'POST', body: { seen: contact.seen } });
      await done('The contact was ended.', 'wm-network');
    }
  });
  reveal(place, node);
  node.querySelector('button').focus();
}
