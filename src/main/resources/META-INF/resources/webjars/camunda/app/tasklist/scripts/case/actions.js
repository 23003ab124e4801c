// What the Cases panel offers at its foot, each to those with one of its roles: the server asks again who they are.
// One entry: { id: 'day-list', label: 'Day list', roles: ['practitioner', 'manager'], open: async (node, { me }) => … }
// `open` draws into the panel's empty node; fetch what it needs with import('./<id>.js'), so that a module that fails
// leaves the others alone. `me` is {userId, roles}. The panel puts "Back to my cases" above.
export const ACTIONS = [
  { id: 'prints', label: 'Prints', roles: ['duty-worker', 'practitioner', 'advocate', 'legal-representative', 'housing-worker', 'therapist', 'safeguarding-lead', 'manager', 'deputy'],
    open: async node => (await import('./prints.js')).default(node) },
  { id: 'people', label: 'People', roles: ['manager'], open: async node => (await import('./people.js')).default(node) },
  { id: 'import', label: 'Bring in current cases', roles: ['manager'], open: async node => (await import('./import.js')).default(node) },
  { id: 'calendar', label: 'Calendar on my phone',
    roles: ['duty-worker', 'practitioner', 'advocate', 'legal-representative', 'housing-worker', 'therapist', 'safeguarding-lead', 'manager'],
    open: async node => (await import('./calendar.js')).openCalendar(node) }
];
