import { nameActions, nameData } from '../../kernel/actions.ts';

nameActions('privacy', {
  'see-log': {
    does: 'read',
    fi: 'Lokin katsominen: kuka on katsonut tietoja',
    sv: 'Visning av loggen: vem som har sett uppgifter',
    en: 'Viewing the log of who has seen data',
  },
  'download-log': { does: 'read', fi: 'Lokin lataaminen', sv: 'Hämtning av loggen', en: 'Downloading the log' },
  'see-requests': { does: 'read', fi: 'Omien tietopyyntöjen katsominen', sv: 'Visning av egna begäranden', en: 'Viewing own data requests' },
  'see-request': { does: 'read', fi: 'Tietopyynnön katsominen', sv: 'Visning av en begäran', en: 'Viewing a data request' },
  ask: { does: 'change', fi: 'Tietopyynnön lähettäminen', sv: 'Sändning av en begäran', en: 'Sending a data request' },
  office: { does: 'read', fi: 'Tietosuojan työpöydän avaaminen', sv: 'Öppning av dataskyddets arbetsbord', en: 'Opening the data-protection desk' },
  'open-request': { does: 'read', fi: 'Tietopyynnön avaaminen', sv: 'Öppning av en begäran', en: 'Opening a data request' },
  'list-requests': {
    does: 'read',
    fi: 'Tietopyyntöjen luettelon avaaminen',
    sv: 'Öppning av listan över begäranden',
    en: 'Opening the list of data requests',
  },
  handle: { does: 'change', fi: 'Tietopyynnön käsittely', sv: 'Handläggning av en begäran', en: 'Handling a data request' },
  'task-state': {
    does: 'read',
    fi: 'Yksikön tehtävän tilan tarkistus',
    sv: 'Kontroll av enhetens uppgift',
    en: 'Checking the state of a unit’s task',
  },
  'see-emergencies': { does: 'read', fi: 'Hätähakujen tarkastelu', sv: 'Granskning av nödöppningar', en: 'Viewing break-glass accesses' },
  'review-emergency': { does: 'change', fi: 'Hätähaun arviointi', sv: 'Bedömning av en nödöppning', en: 'Reviewing a break-glass access' },
  'find-person': { does: 'read', fi: 'Henkilön hakeminen lokista', sv: 'Sökning av en person i loggen', en: 'Finding a person for the log' },
  'search-log': { does: 'read', fi: 'Lokin tarkastelu', sv: 'Granskning av loggen', en: 'Searching the log' },
  'export-log': { does: 'read', fi: 'Lokin vieminen tiedostoon', sv: 'Export av loggen till en fil', en: 'Exporting the log' },
  'see-unusual': { does: 'read', fi: 'Poikkeavan käytön tarkastelu', sv: 'Granskning av avvikande användning', en: 'Viewing unusual use' },
  'mark-seen': {
    does: 'change',
    fi: 'Poikkeaman merkitseminen tarkastetuksi',
    sv: 'Markering av en avvikelse som granskad',
    en: 'Marking a finding as looked at',
  },
  'look-for-unusual': {
    does: 'read',
    fi: 'Poikkeavan käytön automaattinen etsiminen',
    sv: 'Automatisk sökning av avvikande användning',
    en: 'Automatic search for unusual use',
  },
  'keep-findings': { does: 'change', fi: 'Poikkeamien tallentaminen', sv: 'Lagring av avvikelser', en: 'Keeping findings' },
  remind: {
    does: 'change',
    fi: 'Myöhästyneistä pyynnöistä muistuttaminen',
    sv: 'Påminnelse om försenade begäranden',
    en: 'Prompting about late requests',
  },
});
nameData({
  log: { fi: 'lokitiedot', sv: 'logguppgifter', en: 'log' },
  'privacy request': { fi: 'tietopyyntö', sv: 'begäran om uppgifter', en: 'data request' },
  'emergency access': { fi: 'hätähaku', sv: 'nödöppning', en: 'break-glass access' },
});
