// The way to a case without a task: a dialog with my cases, a case's pages as tabs, and what actions.js offers.
import { ACTIONS } from './actions.js';
import { Refusal, api, day, daysInWords, el, say, show, typedIn } from './kit.js';

const BY_REFERENCE = ['manager', 'safeguarding-lead', 'duty-worker', 'data-protection-lead'];
const PARTS = { holder: 'You hold it', named: 'On the team by name', cover: 'You cover for a colleague', proposed: 'You are asked to take it' };

// pages: [{id, label}], openPage(id, node, {reference, taskId})
export default function open({ pages, openPage }) {
  const back = document.activeElement;
  const body = el('div', { class: 'wm-dialog-body' });
  const title = el('h2', { id: 'wm-cases-title', tabindex: '-1' }, 'Cases');
  const dialog = el('dialog', { class: 'wm wm-dialog', 'aria-labelledby': 'wm-cases-title' },
    el('header', { class: 'wm-dialog-head' }, title, el('button', { type: 'button', class: 'btn btn-default', onclick: () => { if (mayLeave()) dialog.close(); } }, 'Close')), body);
  let unsaved = () => typedIn(body);
  const mayLeave = () => !unsaved() || window.confirm('What you typed is not saved. Leave it?');
  dialog.addEventListener('cancel', event => { if (!mayLeave()) event.preventDefault(); });
  dialog.addEventListener('close', () => {
    dialog.remove();
    back?.focus?.();
  });
  // Tasklist listens for keys on the whole page
  dialog.addEventListener('keydown', event => {
    event.stopPropagation();
    if (event.key === 'Tab') keepInside(dialog, event);
  });
  // a link to a task leads to the page behind
  dialog.addEventListener('click', event => {
    if (event.target.closest('a[href^="#"]')) dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();

  function head(words) {
    title.textContent = words;
    title.focus();
  }

  function backToCases() {
    return el('p', {}, el('button', { type: 'button', class: 'btn btn-default', onclick: () => { if (mayLeave()) overview(); } }, 'Back to my cases'));
  }

  function overview() {
    unsaved = () => typedIn(body);
    head('Cases');
    show(body, async () => {
      const [me, cases] = await Promise.all([api('/me'), api('/me/cases')]);
      const actions = ACTIONS.filter(action => action.roles.some(role => me.roles.includes(role)));
      body.replaceChildren(...[
        nextTask(),
        cases.length === 0 ? el('p', {}, 'You hold no case at the moment, and nobody has asked you to take one.') : myCases(cases),
        me.roles.some(role => BY_REFERENCE.includes(role)) ? byReference() : null,
        actions.length === 0 ? null : el('section', { 'aria-label': 'More' }, el('h3', {}, 'More'), el('div', { class: 'wm-buttons' },
          actions.map(action => el('button', { type: 'button', class: 'btn btn-default', onclick: () => act(action, me) }, action.label))))
      ].filter(Boolean));
    });
  }

  // of what is offered to my teams, what is most urgent becomes mine
  function nextTask() {
    const place = el('div', { role: 'status', class: 'wm-next' });
    const button = el('button', { type: 'button', class: 'btn btn-primary', onclick: async () => {
      button.disabled = true;
      try {
        const task = await api('/tasks/next', { method: 'POST' });
        place.replaceChildren(...task.id ? [el('p', {}, `Yours now: ${[task.name, task.reference].filter(Boolean).join(', ')}${task.due ? `, by ${day(task.due)} (${daysInWords(task.due)})` : ''}.`),
          el('p', {}, el('button', { type: 'button', class: 'btn btn-default', onclick: () => openTask(task.id) }, 'Open the task'))] : [el('p', {}, 'Nothing is waiting for your team that you may take.')]);
      } catch (fault) {
        place.replaceChildren(el('p', { class: 'wm-refused' }, fault instanceof Refusal ? fault.message : 'This could not be done. Please try again.'));
      } finally {
        button.disabled = false;
      }
    } }, 'Next task please');
    return el('div', {}, el('p', {}, button, el('span', { class: 'wm-hint' }, ' Gives you the most urgent task that waits for your team.')), place);
  }

  function openTask(id) {
    const [path, query] = window.location.hash.split('?');
    const now = new URLSearchParams(query ?? '');
    now.set('task', id);
    dialog.close();
    window.location.hash = `${path || '#/'}?${now}`;
  }

  function act(action, me) {
    head(action.label);
    const place = el('div');
    body.replaceChildren(backToCases(), place);
    show(place, async () => {
      place.replaceChildren();
      await action.open(place, { me });
    });
  }

  function myCases(cases) {
    return el('table', { class: 'wm-table' }, el('caption', { class: 'wm-caption' }, `My cases: ${cases.length}`),
      el('thead', {}, el('tr', {}, ['Case', 'As they wish to be called', 'My part', 'Next deadline', 'Next step'].map(words => el('th', { scope: 'col' }, words)))),
      el('tbody', {}, cases.map(each => el('tr', {},
        el('th', { scope: 'row' }, el('button', { type: 'button', class: 'btn-link wm-open-case', onclick: () => openCase(each.reference, each.name) }, each.reference)),
        el('td', {}, each.name || 'not recorded'),
        el('td', {}, `${PARTS[each.part]}, since ${day(each.since)}`),
        el('td', {}, each.nextDeadline ? `${each.nextDeadline.rule}: work to ${day(each.nextDeadline.safeBy)} (${daysInWords(each.nextDeadline.safeBy)}); last day ${day(each.nextDeadline.due)}` : 'none running'),
        el('td', {}, each.nextTask ? `${each.nextTask.name}: by ${day(each.nextTask.due)} (${daysInWords(each.nextTask.due)})` : 'none with a day')))));
  }

  function byReference() {
    const refused = el('p', { role: 'alert', class: 'wm-refused', hidden: true });
    const box = el('input', { type: 'text', class: 'form-control', id: 'wm-by-reference', autocomplete: 'off', 'aria-describedby': 'wm-by-reference-hint' });
    return el('form', { class: 'wm-form', 'aria-label': 'Open a case by its reference', onsubmit: event => {
      event.preventDefault();
      const reference = box.value.trim().toUpperCase();
      if (/^WM-\d{4}-\d{6}$/.test(reference)) return openCase(reference, '');
      refused.textContent = 'A case reference looks like WM-2026-000042.';
      refused.hidden = false;
      box.focus();
    } }, el('div', { class: 'wm-field' }, el('label', { for: box.id }, 'Open a case by its reference'),
      el('span', { class: 'wm-hint', id: 'wm-by-reference-hint' }, 'As WM-2026-000042. That you opened it is logged.'), box), refused,
    el('button', { type: 'submit', class: 'btn btn-primary' }, 'Open the case'));
  }

  function openCase(reference, name) {
    head(name ? `${reference}, ${name}` : reference);
    const panel = el('section', { role: 'tabpanel', id: 'wm-case-page', tabindex: '0' });
    const tabs = pages.map(({ id, label }) => el('button', { type: 'button', role: 'tab', id: `wm-tab-${id}`, 'aria-controls': 'wm-case-page', onclick: () => choose(id) }, label));
    const list = el('div', { role: 'tablist', 'aria-label': `Pages of ${reference}`, class: 'wm-tabs', onkeydown: event => {
      const at = tabs.indexOf(document.activeElement);
      const to = { ArrowRight: (at + 1) % tabs.length, ArrowLeft: (at + tabs.length - 1) % tabs.length, Home: 0, End: tabs.length - 1 }[event.key];
      if (at < 0 || to === undefined) return;
      event.preventDefault();
      tabs[to].focus();
      tabs[to].click();
    } }, tabs);

    // pages that were left with something typed and not saved come back as they were
    const left = new Map();
    let shown = null;
    unsaved = () => typedIn(panel) || left.size > 0;

    function choose(id) {
      tabs.forEach(tab => {
        const chosen = tab.id === `wm-tab-${id}`;
        tab.setAttribute('aria-selected', String(chosen));
        tab.tabIndex = chosen ? 0 : -1;
      });
      panel.setAttribute('aria-labelledby', `wm-tab-${id}`);
      // a page that is still being fetched must not draw over the one that was chosen after it
      if (typedIn(panel)) left.set(shown, panel.firstElementChild);
      const before = left.get(id);
      const node = before ?? el('div');
      left.delete(id);
      shown = id;
      panel.replaceChildren(node);
      if (before) say(node, 'What you typed is still here, and not saved yet.');
      else openPage(id, node, { reference, taskId: null });
    }

    body.replaceChildren(backToCases(), list, panel);
    choose(pages[0].id);
  }

  overview();
}

// a modal dialog lets Tab wander into the browser's own bars, from which a screen reader does not come back easily
function keepInside(dialog, event) {
  const inside = [...dialog.querySelectorAll('button, a[href], input, select, textarea, summary, [tabindex="0"]')].filter(each => !each.disabled && each.tabIndex >= 0 && each.getClientRects().length);
  const first = inside[0];
  const last = inside[inside.length - 1];
  if (event.shiftKey && (document.activeElement === first || !inside.includes(document.activeElement))) {
    event.preventDefault();
    last?.focus();
  } else if (!event.shiftKey && document.activeElement === last) {
    event.preventDefault();
    first?.focus();
  }
}
