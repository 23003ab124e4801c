// The case beside the task: one tab per page. Each page is a module of its own, fetched when it is opened, so that one that
// fails shows a sentence in its tab and leaves the rest of Tasklist alone.
import { api, el, say, show, typedIn } from './case/kit.js';
import { forgetWithThem } from './owner.js';

export const PAGES = [
  { id: 'summary', label: 'Case' },
  { id: 'deadlines', label: 'Deadlines' },
  { id: 'timeline', label: 'Timeline' },
  { id: 'documents', label: 'Documents' },
  { id: 'letters', label: 'Letters' },
  { id: 'appointments', label: 'Appointments' }
];

// draws a page of a case into a node; `context` is {reference, taskId}, taskId null away from a task
export function openPage(id, node, context) {
  show(node, async () => (await import(`./case/${id}.js`)).default(node, context));
}

function openFromTask(id, node, taskId) {
  show(node, async () => {
    const { reference } = await api(`/tasks/${taskId}/case`);
    if (reference) return (await import(`./case/${id}.js`)).default(node, { reference, taskId });
    node.replaceChildren(el('p', {}, 'This task belongs to no case.'));
  });
}

// Pages that somebody left with something typed and not saved, by task and page: they come back as they were.
const left = new Map();
forgetWithThem(() => left.clear());

window.addEventListener('beforeunload', event => {
  if ([...left.values(), document].some(typedIn)) {
    event.preventDefault();
    event.returnValue = '';
  }
});

const TABS = PAGES.map(({ id, label }, place) => {
  let shown = null;
  const leave = () => {
    if (shown && typedIn(shown.node)) left.set(shown.key, shown.node);
    shown = null;
  };
  return {
    id: `case-${id}`,
    pluginPoint: 'tasklist.task.detail',
    // Tasklist puts the highest first; the form keeps its place before them
    priority: 900 - place,
    properties: { label },
    render: (container, { taskId }) => {
      leave();
      const key = `${taskId} ${id}`;
      const before = left.get(key);
      const node = before ?? el('section', { class: 'wm', 'aria-label': label });
      left.delete(key);
      shown = { key, node };
      container.replaceChildren(node);
      if (before) say(node, 'What you typed is still here, and not saved yet.');
      else openFromTask(id, node, taskId);
    },
    unmount: leave
  };
});

// The way to a case without a task. The panel is fetched when it is opened; where that fails, the button says so.
const CASES = {
  id: 'wm-cases-action',
  pluginPoint: 'tasklist.navbar.action',
  priority: 400,
  render: container => {
    const failed = el('span', { role: 'alert', class: 'wm-refused', hidden: true }, ' Cases cannot be shown now. Load the page again.');
    container.replaceChildren(el('button', { type: 'button', class: 'wm-cases-button', 'aria-haspopup': 'dialog', onclick: async () => {
      try {
        (await import('./case/cases.js')).default({ pages: PAGES, openPage });
        failed.hidden = true;
      } catch (fault) {
        failed.hidden = false;
      }
    } }, 'Cases'), failed);
  },
  unmount: () => {}
};

// Above a task, why it is with whom it is with. It is only a help: where it cannot be told, nothing is shown.
const WHY = {
  id: 'wm-why',
  pluginPoint: 'tasklist.task.action',
  priority: 50,
  render: (container, given, scope) => {
    const node = el('p', { class: 'wm-why-line' });
    container.replaceChildren(node);
    let asked = 0;
    const draw = async () => {
      const task = scope.task;
      const mine = ++asked;
      node.textContent = node.title = '';
      if (!task?.id) return;
      const { why } = await api(`/tasks/${task.id}/why`).catch(() => ({}));
      if (why && mine === asked) node.textContent = node.title = why;
    };
    scope?.$watch?.(() => scope.task && `${scope.task.id} ${scope.task.assignee}`, draw);
  },
  unmount: () => {}
};

export default [...TABS, CASES, WHY];
