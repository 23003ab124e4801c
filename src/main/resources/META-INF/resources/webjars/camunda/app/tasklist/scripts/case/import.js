// Current cases come in from a CSV file: checked first, and brought in only when every row is clean. The file stays in the
// file box: nothing of it is kept on the page or in the browser.
import { address, api, el, Refusal, table } from './kit.js';

const OUTCOMES = { READY: 'Can come in', BROUGHT_IN: 'Brought in', REFUSED: 'Refused', MAY_BE_KNOWN: 'May be known already' };
const MOST_SHOWN = 200;

export default async function open(node) {
  const columns = await api('/cases/import/columns');
  const file = el('input', { type: 'file', id: 'wm-import-file', accept: '.csv,text/csv', 'aria-describedby': 'wm-import-hint' });
  const check = el('button', { type: 'button', class: 'btn btn-default', disabled: true }, 'Check (nothing is saved)');
  const bring = el('button', { type: 'button', class: 'btn btn-primary', disabled: true }, 'Bring in');
  const said = el('p', { role: 'status', class: 'wm-said' });
  const refused = el('p', { role: 'alert', class: 'wm-refused', hidden: true });
  const report = el('div');

  function reset() {
    bring.disabled = true;
    bring.textContent = 'Bring in';
    check.disabled = !file.files[0];
    said.className = 'wm-said';
    said.textContent = '';
    refused.hidden = true;
    report.replaceChildren();
  }

  async function send(dryRun) {
    const chosen = file.files[0];
    const buttons = [file, check, bring];
    buttons.forEach(each => { each.disabled = true; });
    refused.hidden = true;
    said.className = 'wm-said';
    said.textContent = dryRun ? 'Checking…' : 'Bringing the cases in. This takes some minutes for hundreds of them: please leave this page open.';
    try {
      return await api(`/cases/import?dry-run=${dryRun}`, { method: 'POST', body: chosen, headers: { 'Content-Type': 'text/csv' } });
    } finally {
      buttons.forEach(each => { each.disabled = each === bring; });
      said.textContent = '';
    }
  }

  async function checked() {
    report.replaceChildren();
    const found = await send(true);
    const problems = found.refused + found.mayBeKnown;
    said.textContent = problems === 0 ? `All ${cases(found.rows)} can come in. Nothing is saved yet.`
      : `${found.ready} of ${cases(found.rows)} can come in, ${problems} cannot yet. Correct the file and check it again: all come in together.`;
    said.className = problems === 0 ? 'wm-said' : 'wm-refused';
    bring.textContent = `Bring in ${cases(found.rows)}`;
    bring.disabled = problems > 0;
    report.replaceChildren(lines(found));
  }

  async function brought() {
    const done = await send(false);
    bring.textContent = 'Bring in';
    // a second click has nothing to send
    file.value = '';
    check.disabled = true;
    said.textContent = `${cases(done.rows)} ${done.rows === 1 ? 'was' : 'were'} brought in. Each holder finds the reviews and deadlines in Tasklist.`;
    report.replaceChildren(lines(done));
  }

  const guarded = work => async () => {
    try {
      await work();
    } catch (fault) {
      refused.textContent = !(fault instanceof Refusal) ? 'This could not be done. Choose the file again.'
        : fault.status === 422 ? 'Something has changed since the check, so nothing was brought in. Check the file again.' : fault.message;
      refused.hidden = false;
      if (!(fault instanceof Refusal)) console.error(fault);
    }
  };
  file.addEventListener('change', reset);
  check.addEventListener('click', guarded(checked));
  bring.addEventListener('click', guarded(brought));

  node.replaceChildren(
    el('p', {}, 'For the cases that your charity holds already when it starts with Waymark. Each row of the file becomes an open case with its holder, its next review and its running deadlines. ',
      'All of them come in, or none.'),
    el('p', {}, el('a', { href: address('/cases/import/template'), download: 'current-cases.csv' }, 'Empty template'), ' · ',
      el('a', { href: address('/cases/import/sample'), download: 'current-cases-sample.csv' }, 'Sample with synthetic cases')),
    described(columns),
    el('div', { class: 'wm-form' },
      el('div', { class: 'wm-field' }, el('label', { for: file.id }, 'The file'),
        el('span', { class: 'wm-hint', id: 'wm-import-hint' }, 'Saved from a spreadsheet as “CSV UTF-8”; at most 2,000 rows and 2 MB. Delete it from this computer when you are done.'), file),
      el('div', { class: 'wm-buttons' }, check, bring)),
    said, refused, report);
}

const cases = count => count === 1 ? '1 case' : `${count} cases`;

function described(columns) {
  return el('details', {}, el('summary', {}, 'What the columns are'), table('Columns of the file', ['Column', 'Needed', 'What to write', 'Choices', 'Example'],
    columns.map(each => [each.title, each.needed ? 'needed' : '', each.meaning, each.choices.join(', '), each.example])));
}

function lines(found) {
  const problems = found.lines.filter(line => line.sentences.length > 0);
  const only = el('input', { type: 'checkbox', id: 'wm-import-only', checked: problems.length > 0, disabled: problems.length === 0 });
  const place = el('div');
  function draw() {
    const shown = only.checked ? problems : found.lines;
    place.replaceChildren(table(`Rows of the file${only.checked ? ' with a problem' : ''}, as the spreadsheet counts them`, ['Row', 'Outcome', 'What to do', 'Case'],
      shown.slice(0, MOST_SHOWN).map(line => [String(line.row), OUTCOMES[line.outcome], line.sentences.join('\n'), line.reference ?? '']), 'No row.'),
    ...(shown.length > MOST_SHOWN ? [el('p', {}, `The first ${MOST_SHOWN} of ${shown.length} rows are shown. `,
      el('button', { type: 'button', class: 'btn btn-default', onclick: () => save(shown) }, 'Save all as a file'))] : []));
  }
  only.addEventListener('change', draw);
  draw();
  return el('section', { 'aria-label': 'Report' }, el('h3', {}, 'Report'),
    el('div', { class: 'wm-field wm-check' }, only, el('label', { for: only.id }, `Only rows with a problem (${problems.length})`)), place);
}

// rows, outcomes, our own sentences and references: nothing of any cell, so that a spreadsheet may open it
function save(shown) {
  const quoted = cell => `"${String(cell).replaceAll('"', '""')}"`;
  const text = ['row,outcome,what to do,case', ...shown.map(line => [line.row, OUTCOMES[line.outcome], line.sentences.join(' '), line.reference ?? ''].map(quoted).join(','))].join('\r\n');
  const link = el('a', { href: URL.createObjectURL(new Blob(['\uFEFF', text], { type: 'text/csv' })), download: 'report-of-current-cases.csv' });
  link.click();
  URL.revokeObjectURL(link.href);
}
