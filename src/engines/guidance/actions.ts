import { nameActions, nameData } from '../../kernel/actions.ts';

nameActions('guidance', {
  seed: { does: 'change', fi: 'Esimerkkiaineiston lataaminen', sv: 'Laddning av exempeldata', en: 'Loading of sample data' },
  import: { does: 'change', fi: 'Ohjauksen tuominen tiedostosta', sv: 'Import av vägledning från en fil', en: 'Importing guidance from a file' },
});
nameData({ guidance: { fi: 'ohjaus', sv: 'vägledning', en: 'guidance' } });
