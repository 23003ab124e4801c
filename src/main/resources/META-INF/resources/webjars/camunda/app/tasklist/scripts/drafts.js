// Half-filled forms. Tasklist keeps them in localStorage, where the next user of the computer finds them. Here they stay in
// the memory of this page, for the person who typed them: they outlive an expired session, not a log-out or a closed tab.
import { forgetWithThem, owned } from './owner.js';

const PREFIX = 'camunda-form:';
const drafts = new Map();
const touched = new WeakSet();

// Tasklist keeps all start forms under one key; the address says which one is open
function keyOf(name) {
  const task = name.slice(PREFIX.length);
  const start = /[?&]processStart=([^&]+)/.exec(window.location.hash);
  return task !== 'undefined' ? task : start && `start ${start[1]}`;
}

function divert(method, instead) {
  const original = Storage.prototype[method];
  Storage.prototype[method] = function (name, ...rest) {
    return String(name).startsWith(PREFIX) ? instead(keyOf(String(name)), ...rest) : original.call(this, name, ...rest);
  };
}

divert('getItem', key => drafts.get(key) ?? null);
divert('removeItem', key => { drafts.delete(key); });
divert('setItem', (key, draft) => { if (owned() && key) drafts.set(key, draft); });

// what an earlier Tasklist left behind
Object.keys(window.localStorage).filter(name => name.startsWith(PREFIX)).forEach(name => delete window.localStorage[name]);

forgetWithThem(() => drafts.clear());

for (const type of ['input', 'change']) {
  document.addEventListener(type, event => {
    const form = event.target.closest('.fjs-container');
    if (form) touched.add(form);
  }, true);
}

window.addEventListener('beforeunload', event => {
  if (drafts.size || [...document.querySelectorAll('.fjs-container')].some(form => touched.has(form))) {
    event.preventDefault();
    event.returnValue = '';
  }
});

export default [];
