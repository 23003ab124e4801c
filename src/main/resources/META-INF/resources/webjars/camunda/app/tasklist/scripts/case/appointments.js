import { api, day, daysInWords, el, field, form, moment, say, table, time, today, who } from './kit.js';
import { calendarButton } from './calendar.js';

const KIND = { 'hearing': 'Hearing in a court or tribunal', 'home-office-interview': 'Home Office interview', 'solicitor': 'Solicitor or legal adviser',
  'age-assessment-interview': 'Age assessment interview', 'council': 'Council', 'health': 'Health', 'school': 'School or college',
  'accommodation': 'Accommodation', 'our-own-meeting': 'Our own meeting', 'other': 'Other' };
const INTERPRETER = { 'not-needed': 'No interpreter needed', 'needed': 'Interpreter needed, and none is booked yet', 'booked': 'Interpreter booked' };
const STATE = { 'planned': 'Planned', 'held': 'Took place', 'missed-by-them': 'The young person was not there', 'cancelled-by-us': 'We called it off', 'not-recorded': 'Nobody recorded what became of it',
  'cancelled-by-others': 'Others called it off' };
const options = names => Object.entries(names).map(([value, label]) => ({ value, label }));

export default async function appointments(node, { reference }) {
  const path = `/cases/${reference}/appointments`;

  async function draw(said) {
    const page = await api(path);
    const now = Date.now();
    const over = each => new Date(each.endsAt ?? each.startsAt).getTime() <= now;
    const ahead = page.appointments.filter(each => each.state === 'planned' && !over(each));
    const unrecorded = page.appointments.filter(each => each.state === 'planned' && over(each));
    const past = page.appointments.filter(each => each.state !== 'planned').reverse();
    const place = el('div', {});
    node.replaceChildren(el('div', {}, el('h3', {}, 'Appointments'),
      page.open ? el('div', { class: 'wm-buttons' }, open(place, 'Plan an appointment', close => planForm(page, close)), calendarButton(place)) : el('p', {}, 'This case is closed: nothing more is planned.'), place,
      unrecorded.length ? el('h4', {}, 'What happened?') : null, unrecorded.map(each => card(page, each, false)),
      el('h4', {}, 'Coming up'), ahead.length ? ahead.map(each => card(page, each, page.open)) : el('p', {}, 'Nothing is planned.'),
      past.length ? el('details', { class: 'wm-past' }, el('summary', {}, `Past and called off (${past.length})`), past.map(each => card(page, each, false))) : null));
    if (said) say(node, said);
  }

  // a button that opens one form below the buttons, and gets the focus back when it is closed
  function open(place, label, inside) {
    const button = el('button', { type: 'button', class: 'btn btn-default', onclick: () => {
      place.replaceChildren(inside(() => { place.replaceChildren(); button.focus(); }));
      place.querySelector('input, select, textarea')?.focus();
    } }, label);
    return button;
  }

  const send = (where, close) => async values => {
    const { said } = await api(path + where, { method: 'POST', body: values });
    close?.();
    await draw(said);
  };

  const times = each => [
    field({ name: 'day', label: 'Day', type: 'date', required: true, min: today(), value: each ? isoDay(each.startsAt) : '' }),
    field({ name: 'time', label: 'Begins at', type: 'time', required: true, value: each ? time(each.startsAt) : '', hint: 'London time.' }),
    field({ name: 'ends', label: 'Ends at, if it is known', type: 'time', value: each?.endsAt ? time(each.endsAt) : '' })];

  const along = (page, value) => field({ name: 'companion', label: 'Who of us goes along?', type: 'select', value, hint: 'Somebody on the team of this case.',
    options: page.team.map(person => ({ value: person, label: who(person) })) });

  const interpreter = each => [
    field({ name: 'interpreter', label: 'Interpreter', type: 'select', required: true, value: each?.interpreter ?? '', options: options(INTERPRETER) }),
    field({ name: 'language', label: 'Language and dialect', value: each?.language ?? '', maxlength: 200 }),
    field({ name: 'bookedWith', label: 'Booked with', value: each?.bookedWith ?? '', maxlength: 300, hint: 'Agency or person, and how to reach them.' })];

  function planForm(page, close) {
    return form({ label: 'Plan it', cancel: close, send: send('', close), fields: [
      field({ name: 'kind', label: 'What kind of appointment?', type: 'select', required: true, options: page.kinds.map(value => ({ value, label: KIND[value] })) }),
      times(), field({ name: 'place', label: 'Where?', maxlength: 500, hint: 'Kept in the case file, in no mail and no calendar.' }),
      field({ name: 'withWhom', label: 'With whom?', maxlength: 500 }), along(page, ''), interpreter(),
      field({ name: 'note', label: 'To think of', type: 'textarea', maxlength: 2000, hint: 'What to bring, who else comes, what the young person wishes.' })] });
  }

  // whoever has left the team is not reminded, and does not see the place any more
  function goesAlong(page, each) {
    if (!each.companion) return 'Nobody yet';
    return each.state !== 'planned' || page.team.includes(each.companion) ? who(each.companion) : `${who(each.companion)}, who is no longer on the team: please choose somebody else`;
  }

  function card(page, each, changeable) {
    const place = el('div', {});
    const title = `${KIND[each.kind]}, ${day(each.startsAt)}`;
    const send1 = (where, close) => values => send(`/${each.id}${where}`, close)({ ...values, version: each.version });
    return el('article', { class: 'wm-card', 'aria-label': title },
      el('h4', {}, title),
      el('p', {}, el('strong', {}, `${time(each.startsAt)}${each.endsAt ? ` to ${time(each.endsAt)}` : ''}`), each.state === 'planned' ? `, ${daysInWords(isoDay(each.startsAt))}` : '',
        each.clocks ? el('span', { class: 'wm-hint' }, each.clocks) : null),
      el('dl', {}, [['State', STATE[each.state]], ['Where', each.place], ['With whom', each.withWhom], ['Who of us goes along', goesAlong(page, each)],
        ['Interpreter', [INTERPRETER[each.interpreter], each.language, each.bookedWith && each.interpreter === 'needed' ? `Before: ${each.bookedWith}` : each.bookedWith].filter(Boolean).join('. ')], ['To think of', each.note]]
        .filter(([, says]) => says).map(([what, says]) => [el('dt', {}, what), el('dd', {}, says)])),
      each.recordBy ? el('p', {}, el('a', { href: `#/?task=${each.recordBy.task}` }, 'Record what happened'), `: on the list of ${who(each.recordBy.person)}.`) : null,
      changeable || each.recordBy ? el('div', { class: 'wm-buttons' },
        open(place, 'Move', close => form({ label: 'Move it', cancel: close, send: send1('/move', close), fields: [times(each),
          field({ name: 'why', label: 'Why was it moved?', type: 'textarea', required: true, maxlength: 2000 })] })),
        changeable ? open(place, 'Interpreter', close => form({ label: 'Save', cancel: close, send: send1('/interpreter', close), fields: interpreter(each) })) : null,
        changeable ? open(place, 'Who goes along', close => form({ label: 'Save', cancel: close, send: send1('/companion', close), fields: [along(page, each.companion ?? '')] })) : null,
        changeable ? open(place, 'Call off', close => form({ label: 'Call it off', cancel: close, send: send1('/cancel', close), fields: [
          field({ name: 'state', label: 'Who called it off?', type: 'select', required: true, options: [{ value: 'cancelled-by-us', label: 'We did' }, { value: 'cancelled-by-others', label: 'Others did' }] }),
          field({ name: 'why', label: 'Why?', type: 'textarea', required: true, maxlength: 2000 })] })) : null) : null,
      place,
      el('details', {}, el('summary', {}, 'What became of it'), table('What became of it, oldest first', ['When', 'Who', 'What', 'Why'],
        each.history.map(step => [moment(step.when), who(step.by), step.before ? `${step.what}; before: ${step.before}` : step.what, step.why]))));
  }

  await draw();
}

// the day in London, whatever the offset of the moment
function isoDay(at) {
  return new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: 'Europe/London' }).format(new Date(at));
}
