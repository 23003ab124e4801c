// Whoever is logged in. What a page keeps in its memory is theirs: it outlives an expired session, and goes when they log out
// or somebody else logs in.
let owner = null;
const forgetful = [];

export const owned = () => owner !== null;

export function forgetWithThem(forget) {
  forgetful.push(forget);
}

function belongTo(person) {
  if (person !== owner) {
    forgetful.forEach(forget => forget());
    owner = person;
  }
}

window.angular.module('cam.tasklist.custom').run(['$rootScope', function ($rootScope) {
  // an expired session says null: what is kept waits for the same person
  $rootScope.$on('authentication.changed', (event, login) => login && belongTo(login.name));
  $rootScope.$on('authentication.logout.success', () => belongTo(null));
}]);
