// What may be shared with whom: decisions, recorded and withdrawn.
import { Refusal, api, el, field, form, moment, shortDay, table, who } from './kit.js';
import { reveal, section } from './summary-section.js';

// never by colour alone: a sign and words
const STANDING = { 'in-force': ['✔', 'May be shared'], over: ['✖', 'Ended'], withdrawn: ['✖', 'Withdrawn'], declined: ['✖', 'Declined: not to be shared'], 'not-asked': ['?', 'Not asked yet: not to be shared'] };

export function sharing(page) {
  const { file } = page;
  const place = el('div', {});
  const open = file.state === 'open';
  const add = el('button', { type: 'button', class: 'btn btn-default btn-sm', onclick: () => record(place, add, page) }, 'Record a decision about sharing');
  return section('sharing', 'What may be shared', [place,
    table('Decisions about sharing, newest first', ['With whom, for what', 'What', 'Decision', 'Recorded', ''], file.sharing.map(decision => [
      [el('strong', {}, decision.recipient), decision.recipientName ? ` (${decision.recipientName})` : '', el('br'), `for ${decision.purpose}`],
      decision.data.join(', '), standing(decision), recorded(decision), open && ['in-force', 'declined'].includes(decision.standing) ? withdrawing(decision, place, page) : '']),
    'Nothing was decided, so nothing may be shared.')], { button: open ? add : null });
}

function standing(decision) {
  const [sign, words] = STANDING[decision.standing];
  return [el('strong', {}, el('span', { 'aria-hidden': 'true' }, `${sign} `), words), decision.until ? `\nuntil ${shortDay(decision.until)}` : '',
    decision.ground === 'their agreement' ? '' : `\nbecause of ${decision.ground}`,
    decision.because ? `\n${decision.because} (${who(decision.withdrawnBy)}, ${moment(decision.withdrawnAt)})` : ''];
}

function recorded(decision) {
  return [`${who(decision.decidedBy)}, ${moment(decision.decidedAt)}`, el('details', { class: 'wm-source' },
    el('summary', { 'aria-label': `How it was decided: ${decision.recipient}, ${decision.purpose}` }, 'How it was decided'),
    el('p', {}, [decision.answeredBy ? `${decision.answer} by ${decision.answeredBy}` : decision.answer, decision.capacity, decision.interpreter, decision.note].filter(Boolean).join('. ')))];
}

function withdrawing(decision, place, page) {
  const button = el('button', { type: 'button', class: 'btn btn-default btn-xs', 'aria-label': `Withdraw: ${decision.recipient} for ${decision.purpose}`, onclick: () => withdraw(decision, place, button, page) }, 'Withdraw');
  return button;
}

function withdraw(decision, place, button, { file, reference, done }) {
  reveal(place, form({
    label: 'Withdraw', cancel: () => { place.replaceChildren(); button.focus(); },
    fields: [el('p', {}, decision.standing === 'declined' ? 'If they changed their mind, record a new decision.' : `From now on nothing more is shared with ${decision.recipient} for ${decision.purpose} on this decision.`),
      field({ name: 'because', label: 'Why is it withdrawn?', type: 'select', required: true,
        options: file.sharingChoices.because.filter(choice => decision.standing !== 'declined' || choice.value === 'recorded-by-mistake') })],
    send: async values => {
      await api(`/cases/${reference}/sharing/${decision.id}/withdraw`, { method: 'POST', body: values });
      await done('The decision was withdrawn.', 'wm-sharing');
    }
  }));
}

function record(place, button, { file, reference, done }) {
  const choices = file.sharingChoices;
  reveal(place, form({
    label: 'Record decision', cancel: () => { place.replaceChildren(); button.focus(); },
    fields: [
      field({ name: 'recipient', label: 'With whom', type: 'select', required: true, options: choices.recipients }),
      field({ name: 'recipientName', label: 'Which of them, by name', hint: 'Leave it empty if it holds for any of them.', maxlength: 200 }),
      field({ name: 'purpose', label: 'What for', type: 'select', required: true, options: choices.purposes }),
      el('fieldset', { class: 'wm-field' }, el('legend', {}, 'What may be shared'), choices.data.map(choice => field({ name: `data:${choice.value}`, label: choice.label, type: 'checkbox' }))),
      field({ name: 'ground', label: 'What the sharing rests on', type: 'select', required: true, value: 'agreed', options: choices.grounds,
        hint: 'In danger, or to protect a child, share what is needed first and record it after.' }),
      field({ name: 'answer', label: 'What was said when they were asked', type: 'select', required: true, options: choices.answers }),
      field({ name: 'answeredBy', label: 'Who answered', type: 'select', options: choices.answeredBy, hint: 'Leave this and the next two empty if nobody was asked.' }),
      field({ name: 'capacity', label: 'Could they decide this?', type: 'select', options: choices.capacities }),
      field({ name: 'interpreter', label: 'How was it explained?', type: 'select', options: choices.interpreters }),
      field({ name: 'until', label: 'Until (last day)', type: 'date' }),
      field({ name: 'note', label: 'What they said, or why it is shared without their agreement', type: 'textarea', maxlength: 4000 })],
    send: async values => {
      const data = choices.data.map(choice => choice.value).filter(value => values[`data:${value}`]);
      if (data.length === 0) throw new Refusal(400, 'Choose what may be shared: at least one kind.');
      const decision = Object.fromEntries(Object.entries(values).filter(([name]) => !name.startsWith('data:')));
      await api(`/cases/${reference}/sharing`, { method: 'POST', body: { ...decision, data } });
      await done('The decision was recorded.', 'wm-sharing');
    }
  }));
}
