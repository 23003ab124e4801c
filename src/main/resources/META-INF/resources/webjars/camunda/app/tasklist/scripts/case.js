// The case beside the task: one tab per page. Each page is a module of its own, fetched when it is opened, so that one that
// fails shows a sentence in its tab and leaves the rest of Tasklist alone.
import { api, el, show } from './case/kit.js';

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

export default PAGES.map(({ id, label }, place) => ({
  id: `case-${id}`,
  pluginPoint: 'tasklist.task.detail',
  // Tasklist puts the highest first; the form keeps its place before them
  priority: 900 - place,
  properties: { label },
  render: (container, { taskId }) => {
    const node = el('section', { class: 'wm', 'aria-label': label });
    container.replaceChildren(node);
    openFromTask(id, node, taskId);
  },
  unmount: () => {}
}));
