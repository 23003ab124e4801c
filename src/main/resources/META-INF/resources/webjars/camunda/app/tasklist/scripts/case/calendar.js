// The calendar on somebody's own phone: a secret address with references and times alone.
import { api, el, moment, show } from './kit.js';

export function calendarButton(place) {
  return el('button', { type: 'button', class: 'btn btn-default', onclick: () => openCalendar(place) }, 'Calendar on my phone');
}

export function openCalendar(place) {
  const node = el('section', { class: 'wm-form', 'aria-label': 'Calendar on my phone', tabindex: -1 });
  place.replaceChildren(node);
  const draw = () => show(node, async () => {
    const { since } = await api('/me/calendar');
    node.replaceChildren(el('h4', {}, 'Calendar on my phone'),
      el('p', {}, 'Your calendar can show when you have appointments, and the days to work to of the cases you hold. It tells the reference and the time and nothing else: no name, no place, no kind.'),
      el('p', {}, since ? `You have had an address since ${moment(since)}. It cannot be shown again; a new one ends the old one.` : 'You have no address yet.'),
      el('p', { class: 'wm-hint' }, 'Whoever knows the address can read it without a password. Add it on your own device only; if the device is lost, take the address back here.'),
      el('div', { class: 'wm-buttons' },
        el('button', { type: 'button', class: 'btn btn-primary', onclick: make }, since ? 'Make a new address' : 'Make my address'),
        since ? el('button', { type: 'button', class: 'btn btn-default', onclick: revoke }, 'Take the address back') : null,
        el('button', { type: 'button', class: 'btn btn-default', onclick: () => place.replaceChildren() }, 'Close')));
    node.focus();
  });
  const make = () => show(node, async () => {
    const { address } = await api('/me/calendar', { method: 'POST' });
    const box = el('input', { type: 'text', readonly: true, class: 'form-control', id: 'wm-calendar-address', value: address, autocomplete: 'off' });
    node.replaceChildren(el('h4', {}, 'Calendar on my phone'),
      el('label', { for: 'wm-calendar-address' }, 'Your address. It is shown this once:'), box,
      el('p', { class: 'wm-hint' }, 'In your calendar choose “Add a calendar by address”, “Subscribe” or “From the web”, and paste it there.'),
      el('div', { class: 'wm-buttons' }, el('button', { type: 'button', class: 'btn btn-default', onclick: draw }, 'I have it')));
    box.focus();
    box.select();
  });
  const revoke = () => show(node, async () => {
    await api('/me/calendar', { method: 'DELETE' });
    await draw();
  });
  return draw();
}
