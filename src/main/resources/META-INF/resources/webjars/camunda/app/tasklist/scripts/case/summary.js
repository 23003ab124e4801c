import { api, el } from './kit.js';

export default async function summary(node, { reference }) {
  const file = await api(`/cases/${reference}`);
  node.replaceChildren(el('h3', {}, file.reference), el('dl', {}, file.facts.map(fact => [el('dt', {}, fact.label), el('dd', {}, fact.value)])));
}
