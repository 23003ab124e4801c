// The pieces of the page Case.
import { el } from './kit.js';

// a heading that the keyboard can be returned to, the button that changes what stands below it, if any, and that itself
export function section(id, label, inside, { heading = 'h4', button } = {}) {
  return el('div', {}, el('div', { class: 'wm-head' }, el(heading, { id: `wm-${id}`, tabindex: '-1' }, label), button), inside);
}

// shows a form and goes to its first field
export function reveal(place, node) {
  place.replaceChildren(node);
  node.querySelector('input, select, textarea')?.focus();
}
