import { nameActions, nameData } from '../../kernel/actions.ts';

nameActions('acting', {
  choices: {
    does: 'read',
    fi: 'Oman puolesta-asioinnin vaihtoehtojen katselu',
    sv: 'Visning av för vem man kan uträtta ärenden',
    en: 'Looking at whom one may act for',
  },
  begin: { does: 'change', fi: 'Puolesta-asioinnin aloittaminen', sv: 'Början av ärenden för en annan', en: 'Beginning to act for another' },
  stop: { does: 'change', fi: 'Puolesta-asioinnin lopettaminen', sv: 'Avslutning av ärenden för en annan', en: 'Stopping to act for another' },
  recognise: {
    does: 'change',
    fi: 'Rekisterin kertoman puolesta-asiointioikeuden kirjaaminen',
    sv: 'Anteckning av en rätt att uträtta ärenden enligt registret',
    en: 'Noting a right to act that a register told of',
  },
  check: {
    does: 'read',
    fi: 'Puolesta-asiointioikeuden tarkistaminen rekisteristä',
    sv: 'Kontroll i registret av rätten att uträtta ärenden',
    en: 'Checking a right to act from the register',
  },
  'end-by-register': {
    does: 'change',
    fi: 'Puolesta-asiointi päättyi, koska rekisterissä ei enää ole oikeutta',
    sv: 'Ärenden för en annan upphörde eftersom rätten inte längre finns i registret',
    en: 'Acting for another ended, as the register has the right no more',
  },
  'stop-unchecked': {
    does: 'change',
    fi: 'Puolesta-asiointi keskeytyi, koska rekisteri ei vastannut',
    sv: 'Ärenden för en annan avbröts eftersom registret inte svarade',
    en: 'Acting for another was stopped, as the register did not answer',
  },
  'fetch-mandates': { does: 'read', fi: 'Valtuuksien hakeminen', sv: 'Hämtning av fullmakter', en: 'Fetching mandates' },
  'take-invitation': {
    does: 'change',
    fi: 'Tukihenkilön kutsun vastaanotto',
    sv: 'Mottagning av inbjudan som stödperson',
    en: 'Taking an invitation to support',
  },
  invite: { does: 'change', fi: 'Tukihenkilön kutsuminen', sv: 'Inbjudan av stödperson', en: 'Inviting a supporter' },
  supporters: { does: 'read', fi: 'Tukihenkilöiden katselu', sv: 'Visning av stödpersoner', en: 'Looking at supporters' },
  'supporter-accept': { does: 'change', fi: 'Tukihenkilön hyväksyminen', sv: 'Godkännande av stödperson', en: 'Accepting a supporter' },
  'supporter-decline': { does: 'change', fi: 'Tukihenkilön hylkääminen', sv: 'Avvisande av stödperson', en: 'Declining a supporter' },
  'supporter-remove': { does: 'change', fi: 'Tukihenkilön poistaminen', sv: 'Borttagning av stödperson', en: 'Removing a supporter' },
  guardians: {
    does: 'read',
    fi: 'Sen katselu, näkevätkö huoltajat asian',
    sv: 'Visning av om vårdnadshavarna ser ärendet',
    en: 'Looking at whether guardians see a matter',
  },
  'keep-from-guardians': {
    does: 'change',
    fi: 'Asian näkyminen huoltajille: valinta',
    sv: 'Val av om vårdnadshavarna ser ärendet',
    en: 'Choosing whether guardians see a matter',
  },
});
nameData({
  consent: { fi: 'suostumukset ja puolesta-asiointi', sv: 'samtycken och ärenden för en annan', en: 'consents and acting for another' },
});
