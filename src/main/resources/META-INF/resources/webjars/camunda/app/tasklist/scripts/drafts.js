// Half-filled forms. Tasklist keeps them in localStorage, where the next user of the computer finds them. Here they stay in
// the memory of this page, for the person who typed them: they outlive an expired session, not a log-out or a closed tab.
const PREFIX = 'camunda-form:';
const drafts = new Map();
const touched = new WeakSet();
let owner = null;

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
divert('setItem', (key, draft) => { if (owner && key) drafts.set(key, draft); });

// what an earlier Tasklist left behind
Object.keys(window.localStorage).filter(name => name.startsWith(PREFIX)).forEach(name => delete window.localStorage[name]);

function belongTo(person) {
  if (person !== owner) {
    drafts.clear();
    owner = person;
  }
}

window.angular.module('cam.tasklist.custom').run(['$rootScope', function ($rootScope) {
  // an expired session says null: the drafts wait for the same person
  $rootScope.$on('authentication.changed', (event, login) => login && belongTo(login.name));
  $rootScope.$on('authentication.logout.success', () => belongTo(null));
}]);

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
