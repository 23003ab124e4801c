// Three habits of Tasklist that cost people their evening: a deadline told as "in 2 days", a reason hidden behind an id, and
// Enter, which sends a half-filled form.

// Our deadlines end with a day, and a task's due date is its last minute: say the day, and the hour where it is another one.
window.angular.module('cam.tasklist.custom').run(['moment', function (moment) {
  const from = moment.fn.from;
  moment.fn.from = function (...rest) {
    if (this.format('HH:mm') === '23:59') {
      return `by the end of ${this.format('dddd D MMMM')}`;
    }
    // what was made just now lies ahead for a browser whose clock is slow
    return this.diff(rest[0], 'minutes') < 5 ? from.apply(this, rest) : `by ${this.format('HH:mm')} on ${this.format('dddd D MMMM')}`;
  };
}]);

// The server's sentence without "Cannot instantiate process definition find-case:1:0e58…:" before it.
window.angular.module('cam.tasklist.custom').run(['Notifications', function (notifications) {
  const addError = notifications.addError;
  notifications.addError = function (notice) {
    notice.message = String(notice.message ?? '').replace(/^Cannot [a-z ]+ [\w:.-]+: /, '');
    return addError.call(this, notice);
  };
}]);

// Enter goes to the next line or picks from a list. The form is sent by its button.
document.addEventListener('keydown', event => {
  if (event.key === 'Enter' && event.target.matches('.fjs-container input')) {
    event.preventDefault();
  }
}, true);

export default [];
