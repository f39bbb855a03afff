import { nameActions } from '../../kernel/actions.ts';

nameActions('calendar', {
  'top-up': { does: 'change', fi: 'Vapaiden aikojen lisääminen', sv: 'Tillägg av lediga tider', en: 'Adding free times' },
  seed: { does: 'change', fi: 'Esimerkkiaineiston lataaminen', sv: 'Laddning av exempeldata', en: 'Loading of sample data' },
});
