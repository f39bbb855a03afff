import { nameActions, nameData } from '../../kernel/actions.ts';

nameActions('admin', {
  'publish-notice': { does: 'change', fi: 'Tiedotteen julkaiseminen', sv: 'Publicering av ett meddelande', en: 'Publishing a notice' },
  'withdraw-notice': { does: 'change', fi: 'Tiedotteen poistaminen', sv: 'Borttagning av ett meddelande', en: 'Withdrawing a notice' },
  'save-service': {
    does: 'change',
    fi: 'Palvelun luonnoksen tallentaminen',
    sv: 'Sparande av utkast till en tjänst',
    en: 'Saving a draft of a service',
  },
  'publish-service': {
    does: 'change',
    fi: 'Palvelun muutosten julkaiseminen',
    sv: 'Publicering av ändringar i en tjänst',
    en: 'Publishing changes to a service',
  },
  'add-service': { does: 'change', fi: 'Palvelun lisääminen', sv: 'Tillägg av en tjänst', en: 'Adding a service' },
  'restore-service': {
    does: 'change',
    fi: 'Palvelun aiemman version palauttaminen',
    sv: 'Återställning av en tidigare version av en tjänst',
    en: 'Restoring an earlier version of a service',
  },
  'discard-draft': {
    does: 'change',
    fi: 'Palvelun luonnoksen hylkääminen',
    sv: 'Förkastande av ett utkast till en tjänst',
    en: 'Discarding a draft of a service',
  },
  'hide-channel': { does: 'change', fi: 'Asiointikanavan piilottaminen', sv: 'Döljande av en servicekanal', en: 'Hiding a service channel' },
  'show-channel': { does: 'change', fi: 'Asiointikanavan näyttäminen', sv: 'Visning av en servicekanal', en: 'Showing a service channel' },
  'send-correction': {
    does: 'change',
    fi: 'Korjauspyynnön lähettäminen',
    sv: 'Sändning av en begäran om rättelse',
    en: 'Sending a correction request',
  },
  'settle-correction': {
    does: 'change',
    fi: 'Korjauspyynnön käsitteleminen',
    sv: 'Behandling av en begäran om rättelse',
    en: 'Settling a correction request',
  },
  'check-quality': {
    does: 'change',
    fi: 'Palvelutietojen laadun tarkistuksen käynnistäminen',
    sv: 'Start av kontroll av serviceuppgifternas kvalitet',
    en: 'Starting a check of service information',
  },
  'edit-guidance': {
    does: 'change',
    fi: 'Ohjauksen luonnoksen muokkaaminen',
    sv: 'Redigering av vägledningens utkast',
    en: 'Editing the draft of the guidance',
  },
  'discard-guidance': {
    does: 'change',
    fi: 'Ohjauksen luonnoksen hylkääminen',
    sv: 'Kasserande av vägledningens utkast',
    en: 'Discarding the draft of the guidance',
  },
  'publish-guidance': { does: 'change', fi: 'Ohjauksen julkaiseminen', sv: 'Publicering av vägledningen', en: 'Publishing the guidance' },
  'restore-guidance': {
    does: 'change',
    fi: 'Ohjauksen aiemman version palauttaminen',
    sv: 'Återställning av en tidigare version av vägledningen',
    en: 'Restoring an earlier version of the guidance',
  },
  'save-event': { does: 'change', fi: 'Tapahtuman tallentaminen', sv: 'Sparande av ett evenemang', en: 'Saving an event' },
});
nameData({
  services: { fi: 'palvelutiedot', sv: 'serviceuppgifter', en: 'service information' },
  event: { fi: 'tapahtuma', sv: 'evenemang', en: 'event' },
  notice: { fi: 'tiedote', sv: 'meddelande', en: 'notice' },
});
