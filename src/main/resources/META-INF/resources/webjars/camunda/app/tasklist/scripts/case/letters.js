// The letters of a case: drafted from a template, edited and sent by a person, and recorded here as sent.
import { fileChooser } from './documents.js';
import { address, api, el, field, form, moment, say, shortDay, table, today, upload, words, who } from './kit.js';

const LONG_SENTENCE = 20;

export default async function letters(node, { reference }) {
  const url = `/cases/${reference}/letters`;
  const page = await api(url);
  const place = el('div');
  const head = el('h3', { tabindex: '-1' }, 'Letters');
  const again = async sentence => {
    await letters(node, { reference });
    say(node, sentence);
    node.querySelector('h3').focus();
  };
  const open = drawn => {
    place.replaceChildren(drawn);
    place.querySelector('input, select, textarea')?.focus();
  };
  const close = () => {
    place.replaceChildren();
    head.focus();
  };
  const tools = { reference, url, page, again, open, close };
  const button = (label, draw) => el('button', { type: 'button', class: 'btn btn-default', onclick: async () => open(await draw(tools)) }, label);
  node.replaceChildren(head,
    el('p', {}, 'Waymark drafts letters and never sends one: you edit the draft, send it yourself, and record here that you did.'),
    el('div', { class: 'wm-buttons' },
      page.open ? [button('Draft a letter', draftForm), button('Copy of a decision for the young person', copyForm)] : el('p', {}, 'This case is not open, so no letter can be added.'),
      el('a', { href: address(`/cases/${reference}/prints/cover`), target: '_blank', rel: 'noopener' }, 'Cover sheet (opens a page to print)')),
    place,
    table('Letters of this case, newest first', ['Letter', 'For', 'State', 'What to do'], page.letters.map(letter => row(letter, tools)), 'No letter has been drafted yet.'));
}

function row(letter, { reference, url, page, open, ...tools }) {
  const file = (id, label) => el('a', { href: address(`/cases/${reference}/documents/${id}/content`), download: true }, label);
  return [
    [el('div', {}, letter.title), el('span', { class: 'wm-hint' }, `Drafted ${moment(letter.draftedAt)}, ${who(letter.draftedBy)}`)],
    [el('div', {}, letter.recipient), el('span', { class: 'wm-hint' }, [letter.recipientKind, letter.purpose].filter(Boolean).join('; '))],
    [el('strong', {}, { draft: 'Draft, not sent', sent: 'Sent', 'not-sent': 'Not sent after all' }[letter.state]),
      letter.sent.map(sent => el('div', {}, `${words(sent.how)}${sent.how === 'not sent after all' ? '' : ` on ${shortDay(sent.on)}, ${sent.document ? 'final version kept' : sent.finalVersion ? 'in a final version that was withdrawn' : 'as drafted'}; rests on ${sent.ground}`}. Recorded by ${who(sent.recordedBy)}.`,
        sent.reason ? el('div', {}, `Why: ${sent.reason}`) : null, sent.correction ? el('div', {}, `Corrected because: ${sent.correction}`) : null,
        sent.document ? el('div', {}, file(sent.document, 'Final version')) : null)),
      letter.state === 'draft' ? el('div', {}, el('strong', {}, letter.maySend.allowed ? 'May be sent. ' : 'May not be sent yet. '), letter.maySend.sentence) : null,
      letter.state === 'draft' && letter.gaps.length ? el('div', {}, `Gaps to fill in the draft: ${letter.gaps.join('; ')}.`) : null],
    el('div', { class: 'wm-buttons' },
      letter.print ? el('a', { href: address(`${url}/${letter.id}/print`), target: '_blank', rel: 'noopener' }, 'Print') : letter.document ? file(letter.document, 'Download the draft') : el('span', { class: 'wm-hint' }, 'The draft was withdrawn.'),
      page.open ? el('button', { type: 'button', class: 'btn btn-default btn-sm', 'aria-label': `${letter.sent.length ? 'Correct' : letter.print ? 'Record as given' : 'Record as sent'}: ${letter.title}`,
        onclick: () => open(sentForm(letter, { reference, url, page, open, ...tools })) }, letter.sent.length ? 'Correct' : letter.print ? 'Record as given' : 'Record as sent') : null)
  ];
}

async function draftForm({ reference, url, page, again, close }) {
  const contacts = await api(`/cases/${reference}/network`).catch(() => []);
  const known = contacts.filter(each => !each.endedOn).map(each => ({ value: [each.name, each.organisation].filter(Boolean).join(', '), part: each.partInWords ?? '' }))
    .filter(each => each.value);
  const rest = el('div');
  const preview = el('section', { 'aria-live': 'polite', 'aria-label': 'How the draft would read' });
  const template = field({ name: 'template', label: 'Which letter?', type: 'select', required: true, options: page.templates.map(each => ({ value: each.name, label: each.title })) });
  const box = template.querySelector('select');
  box.addEventListener('change', () => {
    preview.replaceChildren();
    const chosen = page.templates.find(each => each.name === box.value);
    if (!chosen) return rest.replaceChildren();
    const name = field({ name: 'recipient', label: 'Who gets it, by name', required: true, maxlength: 200 });
    const people = field({ name: 'fromNetwork', label: 'Take the name from the network', type: 'select', options: known.map(each => ({ value: each.value, label: `${each.value} (${each.part})` })) });
    people.querySelector('select').addEventListener('change', event => { if (event.target.value) name.querySelector('input').value = event.target.value; });
    rest.replaceChildren(el('p', {}, chosen.use), el('p', { class: 'wm-hint' }, `It tells the recipient: ${chosen.discloses.join('; ')}. Your own text must not tell more.`),
      field({ name: 'recipientKind', label: 'Who gets it, by kind', type: 'select', required: true, options: chosen.recipients.map(each => ({ value: each.value, label: words(each.label) })) }),
      ...[known.length ? people : null].filter(Boolean), name,
      field({ name: 'recipientAddress', label: 'Their address', type: 'textarea', maxlength: 1000 }),
      field({ name: 'theirReference', label: 'Their reference', maxlength: 200 }),
      field({ name: 'purpose', label: 'What is it for?', type: 'select', required: true, options: chosen.purposes.map(each => ({ value: each.value, label: words(each.label) })) }),
      ...[chosen.deadline ? field({ name: 'clock', label: 'Which deadline is it about?', type: 'select', options: page.deadlines }) : null].filter(Boolean),
      field({ name: 'ownText', label: 'Your own text', type: 'textarea', rows: 6, maxlength: 8000, hint: 'What happened, what you ask for. You can change everything in the draft.' }));
  });
  const asked = values => ({ template: values.template, recipientKind: values.recipientKind, recipient: values.recipient, recipientAddress: values.recipientAddress,
    purpose: values.purpose, theirReference: values.theirReference, clock: values.clock || null, ownText: values.ownText });
  const read = node => Object.fromEntries([...node.elements].filter(each => each.name).map(each => [each.name, each.value.trim()]));
  const node = form({
    label: 'Make the draft', cancel: close,
    fields: [el('h4', {}, 'Draft a letter'), template, rest, el('p', {}, el('button', { type: 'button', class: 'btn btn-default', onclick: async () => {
      try {
        const shown = await api(`${url}/preview`, { method: 'POST', body: asked(read(node)) });
        preview.replaceChildren(el('p', {}, el('strong', {}, shown.maySend.allowed ? 'May be sent. ' : 'May not be sent yet. '), shown.maySend.sentence),
          shown.gaps.length ? el('p', {}, `Missing in the case file, and left as a gap: ${shown.gaps.join('; ')}.`) : el('p', {}, 'Nothing is missing.'),
          el('pre', { class: 'wm-letter', tabindex: '0' }, shown.text));
      } catch (fault) {
        preview.replaceChildren(el('p', { class: 'wm-refused', role: 'alert' }, fault.message));
      }
    } }, 'Look at the text')), preview],
    send: async values => {
      await api(url, { method: 'POST', body: asked(values) });
      await again('The draft was made. Download it, edit it, and send it yourself.');
    }
  });
  return node;
}

function sentForm(letter, { url, page, again, close }) {
  const first = letter.sent.length === 0;
  const chooser = fileChooser(page.most, { label: 'The final version, if you changed the draft', required: false, hint: 'Nothing chosen: it went out as drafted. ' });
  const file = chooser.node;
  const other = el('fieldset', { class: 'wm-fieldset' }, el('legend', {}, 'Another lawful ground'),
    el('p', { class: 'wm-hint' }, 'Only where no decision about sharing allows it. Managers see the reason. Where nothing allowed it, say so: the clock for a breach of personal data starts, and managers hear of it.'),
    field({ name: 'ground', label: 'Ground', type: 'select', options: page.grounds.map(each => ({ value: each.value, label: words(each.label) })) }),
    field({ name: 'reason', label: 'Why could it not wait for a decision, or how did it come to be sent?', type: 'textarea', maxlength: 4000 }));
  const node = form({
    label: 'Record', cancel: close,
    fields: [el('h4', {}, `${first ? (letter.print ? 'Record as given' : 'Record as sent') : 'Correct what was recorded'}: ${letter.title}`),
      el('p', {}, first ? letter.maySend.sentence : 'What was recorded stays and is shown with your correction.'),
      field({ name: 'how', label: 'How was it sent?', type: 'select', required: true,
        options: page.hows.filter(each => !first || each.value !== 'not-sent').map(each => ({ value: each.value, label: words(each.label) })) }),
      field({ name: 'on', label: 'On which day?', type: 'date', required: true, max: today(), value: today() }),
      letter.print ? null : file, letter.print || letter.maySend.allowed ? null : other,
      first ? null : field({ name: 'correction', label: 'What was wrong?', type: 'textarea', required: true, maxlength: 4000 })].filter(Boolean),
    send: async values => {
      const chosen = letter.print ? null : chooser.file();
      const sent = { how: values.how, on: values.on || null, ground: values.ground ?? '', reason: values.reason ?? '', correction: values.correction ?? '' };
      // the file is kept together with the record that it was sent, or not at all
      if (chosen) await upload(`${url}/${letter.id}/sent-as`, chosen, { ...sent, fileName: chosen.name.slice(-255) });
      else await api(`${url}/${letter.id}/sent`, { method: 'POST', body: { ...sent, document: null } });
      await again('It was recorded.');
    }
  });
  return node;
}

// says which sentences are long: whoever reads a second language stumbles over them
function plain(options) {
  const node = field({ type: 'textarea', required: true, maxlength: 4000, ...options });
  const box = node.querySelector('textarea');
  const hint = el('p', { class: 'wm-hint', 'aria-live': 'polite' });
  box.addEventListener('change', () => {
    const long = box.value.split(/[.!?]+\s|\n/).filter(sentence => sentence.trim().split(/\s+/).length > LONG_SENTENCE);
    hint.textContent = long.length === 0 ? '' : `Longer than ${LONG_SENTENCE} words, please divide: ${long.map(sentence => `“${sentence.trim().split(/\s+/).slice(0, 6).join(' ')} …”`).join(', ')}`;
  });
  node.append(hint);
  return node;
}

function copyForm({ url, page, again, close }) {
  const decided = plain({ name: 'decided', label: 'What was decided?', hint: 'Short sentences, no words of the law. Say “you”.' });
  const begin = field({ name: 'entry', label: 'Begin with what the case file says', type: 'select', options: page.chronology.map((each, place) => ({ value: String(place), label: `${moment(each.at)}: ${each.what}` })) });
  begin.querySelector('select').addEventListener('change', event => {
    const box = decided.querySelector('textarea');
    if (event.target.value !== '' && !box.value.trim()) box.value = page.chronology[Number(event.target.value)].text;
  });
  const until = field({ name: 'until', label: 'Until when can they do that?', type: 'date', hint: page.deadlines.length ? `Running deadlines: ${page.deadlines.map(each => each.label).join('; ')}.` : 'No deadline is running in this case.' });
  return form({
    label: 'Keep the copy', cancel: close,
    fields: [el('h4', {}, 'Copy of a decision for the young person'), el('p', {}, 'It is printed with an empty column for its translation. Read it to them, or have it read, in their language.'), begin, decided,
      field({ name: 'byWhom', label: 'Who decided?', required: true, maxlength: 200 }), field({ name: 'on', label: 'On which day?', type: 'date', required: true, max: today() }),
      plain({ name: 'why', label: 'Why?' }), plain({ name: 'disagree', label: 'What can they do if they do not agree?' }), until, plain({ name: 'ask', label: 'Whom can they ask?' }),
      field({ name: 'language', label: 'Language of the translation', type: 'select', required: true, options: page.languages })],
    send: async values => {
      await api(`${url}/copies`, { method: 'POST', body: { decided: values.decided, byWhom: values.byWhom, on: values.on || null, why: values.why, disagree: values.disagree, until: values.until || null, ask: values.ask, language: values.language } });
      await again('The copy was kept. Print it, and record when it was given.');
    }
  });
}
