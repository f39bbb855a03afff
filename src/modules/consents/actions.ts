import { nameActions, nameData } from '../../kernel/actions.ts';

nameActions('consents', {
  contact: {
    does: 'read',
    fi: 'Yhteystietojen ja toiveiden katsominen',
    sv: 'Visning av kontaktuppgifter och önskemål',
    en: 'Viewing contact details and wishes',
  },
  'set-contact': { does: 'change', fi: 'Yhteystietojen muuttaminen', sv: 'Ändring av kontaktuppgifter', en: 'Changing contact details' },
  'set-wishes': {
    does: 'change',
    fi: 'Yhteydenoton toiveiden muuttaminen',
    sv: 'Ändring av önskemål om kontakt',
    en: 'Changing wishes about contact',
  },
  'send-proof': {
    does: 'change',
    fi: 'Vahvistuskoodin tai -linkin lähettäminen',
    sv: 'Sändning av bekräftelsekod eller -länk',
    en: 'Sending a confirmation code or link',
  },
  'prove-phone': { does: 'change', fi: 'Puhelinnumeron vahvistaminen', sv: 'Bekräftelse av telefonnumret', en: 'Confirming a phone number' },
  'open-link': { does: 'read', fi: 'Vahvistuslinkin avaaminen', sv: 'Öppning av en bekräftelselänk', en: 'Opening a confirmation link' },
  'prove-email': { does: 'change', fi: 'Sähköpostiosoitteen vahvistaminen', sv: 'Bekräftelse av e-postadressen', en: 'Confirming an e-mail address' },
  list: { does: 'read', fi: 'Suostumusten katsominen', sv: 'Visning av samtycken', en: 'Viewing consents' },
  open: {
    does: 'read',
    fi: 'Suostumuksen tai ilmoituksen katsominen',
    sv: 'Visning av ett samtycke eller en förklaring',
    en: 'Viewing a consent or declaration',
  },
  give: {
    does: 'change',
    fi: 'Suostumuksen tai ilmoituksen antaminen',
    sv: 'Avgivande av samtycke eller förklaring',
    en: 'Giving a consent or declaration',
  },
  withdraw: {
    does: 'change',
    fi: 'Suostumuksen tai ilmoituksen peruminen',
    sv: 'Återtagande av samtycke eller förklaring',
    en: 'Withdrawing a consent or declaration',
  },
  client: {
    does: 'read',
    fi: 'Asiakkaan yhteystietojen katsominen',
    sv: 'Visning av klientens kontaktuppgifter',
    en: "Viewing a client's contact details",
  },
  'set-client': {
    does: 'change',
    fi: 'Asiakkaan toiveiden kirjaaminen',
    sv: 'Registrering av klientens önskemål',
    en: "Recording a client's wishes",
  },
});
nameData({
  'contact details': { fi: 'yhteystiedot', sv: 'kontaktuppgifter', en: 'contact details' },
  wishes: { fi: 'yhteydenoton toiveet ja tarpeet', sv: 'önskemål och behov vid kontakt', en: 'wishes and needs in contact' },
  consents: { fi: 'suostumukset ja ilmoitukset', sv: 'samtycken och förklaringar', en: 'consents and declarations' },
});
