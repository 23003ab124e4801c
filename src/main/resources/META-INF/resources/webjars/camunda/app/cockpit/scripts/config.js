export default {
  app: { name: 'Waymark', vendor: ' ' },
  locales: { availableLocales: ['en'], fallbackLocale: 'en' },
  disableWelcomeMessage: true
};
