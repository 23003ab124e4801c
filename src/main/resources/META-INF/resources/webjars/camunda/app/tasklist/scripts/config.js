export default {
  app: { name: 'Waymark', vendor: ' ' },
  locales: { availableLocales: ['en'], fallbackLocale: 'en' },
  // day first, as on paper: 25 November 2026 14:30
  dateFormat: { normal: 'D MMMM YYYY HH:mm', long: 'dddd D MMMM YYYY HH:mm', short: 'D MMMM YYYY' },
  disableWelcomeMessage: true,
  customScripts: ['scripts/drafts', 'scripts/reading', 'scripts/case'],
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'claims the currently selected task' },
    focusFilter: { key: 'ctrl+shift+f', description: 'set the focus to the first filter in the list' },
    focusList: { key: 'ctrl+alt+l', description: 'sets the focus to the first task in the list' },
    focusForm: { key: 'ctrl+alt+f', description: 'sets the focus to the first input field in a task form' },
    startProcess: { key: 'ctrl+alt+p', description: 'opens the start process modal dialog' }
  }
};
