// What there is on paper: each opens in a page of its own, to be printed from there.
import { address, day, el, field, today } from './kit.js';

export default function prints(node) {
  const link = (path, label) => el('a', { href: address(path), target: '_blank', rel: 'noopener' }, label);
  const on = field({ name: 'on', label: 'Day list for', type: 'date', value: today() });
  const box = on.querySelector('input');
  const list = link(`/me/prints/day?on=${today()}`, `Day list for ${day(today())}`);
  box.addEventListener('input', () => {
    if (!box.value) return;
    list.href = address(`/me/prints/day?on=${box.value}`);
    list.textContent = `Day list for ${day(box.value)}`;
  });
  node.replaceChildren(el('p', {}, 'Each opens in a page of its own; print it from there, and shred the paper when it is done.'), on,
    el('ul', {}, el('li', {}, list), el('li', {}, link('/me/prints/cover', 'Cover sheets of all cases you hold')), el('li', {}, link('/me/prints', 'Blank forms on paper'))));
}
