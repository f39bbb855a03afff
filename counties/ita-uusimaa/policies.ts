import type { Policy } from '../policies.ts';

/** Samples, each awaiting the county's approval. */
export const policies: readonly Policy[] = [
  {
    key: 'privacy-notice',
    version: '1',
    kind: 'declaration',
    title: { fi: 'Tietosuojaseloste luettu', sv: 'Dataskyddsbeskrivningen har lästs', en: 'Privacy notice read' },
    asks: {
      fi: [
        'Tietosuojaseloste kertoo, mitä tietoja sinusta käsitellään, miksi, kuinka kauan ja mitä oikeuksia sinulla on.',
        'Vahvista, että olet lukenut selosteen. Voit käyttää palvelua myös vahvistamatta.',
      ],
      sv: [
        'Dataskyddsbeskrivningen berättar vilka uppgifter om dig som behandlas, varför, hur länge och vilka rättigheter du har.',
        'Bekräfta att du har läst beskrivningen. Du kan använda tjänsten också utan att bekräfta.',
      ],
      en: [
        'The privacy notice tells what information about you is processed, why, for how long, and what your rights are.',
        'Confirm that you have read the notice. You can use the service without confirming, too.',
      ],
    },
    give: {
      fi: 'Vahvistan, että olen lukenut selosteen',
      sv: 'Jag bekräftar att jag har läst beskrivningen',
      en: 'I confirm that I have read the notice',
    },
    law: {
      fi: 'EU:n yleinen tietosuoja-asetus 2016/679, 13 artikla',
      sv: 'EU:s allmänna dataskyddsförordning 2016/679, artikel 13',
      en: 'EU General Data Protection Regulation 2016/679, Article 13',
    },
    toProfessionals: false,
    sample: true,
  },
  {
    key: 'remote-visits',
    version: '1',
    kind: 'service',
    title: { fi: 'Suostumus etävastaanottoon', sv: 'Samtycke till distansmottagning', en: 'Consent to remote visits' },
    asks: {
      fi: [
        'Suostun siihen, että minua voidaan hoitaa ja palvella etänä videolla tai puhelimessa silloin, kun ammattilainen arvioi sen sopivaksi.',
        'Voin aina pyytää vastaanoton paikan päällä. Etävastaanottoa ei tallenneta.',
      ],
      sv: [
        'Jag samtycker till att jag kan få vård och service på distans via video eller telefon när en yrkesperson bedömer att det är lämpligt.',
        'Jag kan alltid be om en mottagning på plats. Distansmottagningen spelas inte in.',
      ],
      en: [
        'I consent to care and services at a distance, by video or telephone, when a professional finds it suitable.',
        'I can always ask for a visit in person. Remote visits are not recorded.',
      ],
    },
    give: { fi: 'Annan suostumuksen', sv: 'Jag ger mitt samtycke', en: 'I give my consent' },
    withdraw: { fi: 'Peru suostumus', sv: 'Återta samtycket', en: 'Withdraw the consent' },
    consequence: {
      fi: 'Jos perut suostumuksen, uusia etävastaanottoja ei sovita ilman että asiasta puhutaan kanssasi. Jo varatut ajat pysyvät voimassa, kunnes perut tai muutat ne.',
      sv: 'Om du återtar samtycket avtalas inga nya distansmottagningar utan att man talar med dig om saken. Redan bokade tider gäller tills du avbokar eller ändrar dem.',
      en: 'If you withdraw, no new remote visits are agreed on without talking with you. Times already booked remain until you cancel or change them.',
    },
    law: {
      fi: 'Laki potilaan asemasta ja oikeuksista 785/1992, 6 §',
      sv: 'Lag om patientens ställning och rättigheter 785/1992, 6 §',
      en: 'Act on the Status and Rights of Patients 785/1992, section 6',
    },
    toProfessionals: true,
    sample: true,
  },
  {
    key: 'joint-service',
    version: '1',
    kind: 'service',
    title: {
      fi: 'Suostumus yhteistyöhön palvelujen kesken',
      sv: 'Samtycke till samarbete mellan tjänsterna',
      en: 'Consent to cooperation between services',
    },
    asks: {
      fi: [
        'Suostun siihen, että minua palvelevat sosiaalihuollon ja terveydenhuollon ammattilaiset suunnittelevat palveluni yhdessä ja käyttävät siihen tarvittavia tietojani.',
        'Tietoja käyttävät vain ne, joiden työ sitä vaatii. Näen omasta käyttölokistani, kuka tietoja on katsonut.',
      ],
      sv: [
        'Jag samtycker till att de yrkespersoner inom social- och hälsovården som betjänar mig planerar mina tjänster tillsammans och använder de uppgifter om mig som behövs.',
        'Uppgifterna används bara av dem vars arbete kräver det. I min användningslogg ser jag vem som har sett uppgifterna.',
      ],
      en: [
        'I consent to the social and health care professionals who serve me planning my services together and using the information about me that this needs.',
        'Only those whose work requires it use the information. My access log shows me who has looked at it.',
      ],
    },
    give: { fi: 'Annan suostumuksen', sv: 'Jag ger mitt samtycke', en: 'I give my consent' },
    withdraw: { fi: 'Peru suostumus', sv: 'Återta samtycket', en: 'Withdraw the consent' },
    consequence: {
      fi: 'Jos perut suostumuksen, ammattilaiset kysyvät luvan erikseen joka kerta. Asiasi eivät pysähdy, mutta voit joutua kertomaan samoja asioita uudelleen.',
      sv: 'Om du återtar samtycket frågar yrkespersonerna om lov varje gång. Dina ärenden stannar inte av, men du kan behöva berätta samma saker på nytt.',
      en: 'If you withdraw, professionals ask your permission each time. Your matters do not stop, but you may have to tell the same things again.',
    },
    law: {
      fi: 'Laki sosiaali- ja terveydenhuollon asiakastietojen käsittelystä 703/2023',
      sv: 'Lag om behandling av kunduppgifter inom social- och hälsovården 703/2023',
      en: 'Act on the Processing of Client Data in Healthcare and Social Welfare 703/2023',
    },
    toProfessionals: true,
    sample: true,
  },
  {
    key: 'disclosure-refusal',
    version: '1',
    kind: 'declaration',
    title: { fi: 'Kielto luovuttaa tietoja', sv: 'Förbud mot utlämnande av uppgifter', en: 'Refusal of disclosure' },
    asks: {
      fi: [
        'Kiellän luovuttamasta tästä palvelusta tietojani muille hyvinvointialueille ja yksityisille palvelunantajille.',
        'Kielto ei estä luovutuksia, joihin laki velvoittaa. Kanta-palveluissa olevien tietojen luovutuksen kiellät OmaKannassa.',
      ],
      sv: [
        'Jag förbjuder att uppgifter om mig lämnas ut från den här tjänsten till andra välfärdsområden och privata serviceproducenter.',
        'Förbudet hindrar inte utlämnande som lagen kräver. Utlämnande av uppgifter i Kanta-tjänsterna förbjuder du i MittKanta.',
      ],
      en: [
        'I forbid giving information about me from this service to other wellbeing services counties and private service providers.',
        'This does not prevent what the law requires. Disclosure of information in the Kanta services is refused in MyKanta.',
      ],
    },
    give: { fi: 'Asetan kiellon', sv: 'Jag inför förbudet', en: 'I refuse disclosure' },
    withdraw: { fi: 'Poista kielto', sv: 'Ta bort förbudet', en: 'Remove the refusal' },
    consequence: {
      fi: 'Jos poistat kiellon, toinen hyvinvointialue tai palvelunantaja voi saada tietosi, kun se hoitaa sinua ja laki antaa siihen oikeuden.',
      sv: 'Om du tar bort förbudet kan ett annat välfärdsområde eller en serviceproducent få dina uppgifter när de vårdar dig och lagen ger rätt till det.',
      en: 'If you remove it, another county or provider may get your information when it treats you and the law allows it.',
    },
    law: {
      fi: 'Laki sosiaali- ja terveydenhuollon asiakastietojen käsittelystä 703/2023',
      sv: 'Lag om behandling av kunduppgifter inom social- och hälsovården 703/2023',
      en: 'Act on the Processing of Client Data in Healthcare and Social Welfare 703/2023',
    },
    toProfessionals: true,
    sample: true,
  },
  {
    key: 'development-contact',
    version: '1',
    kind: 'service',
    title: {
      fi: 'Suostumus yhteydenottoon palvelujen kehittämisessä',
      sv: 'Samtycke till kontakt för utveckling av tjänsterna',
      en: 'Consent to be contacted about developing services',
    },
    asks: {
      fi: [
        'Minulta saa kysyä, haluanko osallistua palvelujen kehittämiseen, esimerkiksi haastatteluun tai kokeiluun. Terveystietojani ei käytetä tähän.',
      ],
      sv: [
        'Man får fråga om jag vill delta i utvecklingen av tjänsterna, till exempel i en intervju eller ett försök. Mina hälsouppgifter används inte för det här.',
      ],
      en: [
        'I may be asked whether I want to take part in developing services, for example in an interview or a trial. My health information is not used for this.',
      ],
    },
    give: { fi: 'Annan suostumuksen', sv: 'Jag ger mitt samtycke', en: 'I give my consent' },
    withdraw: { fi: 'Peru suostumus', sv: 'Återta samtycket', en: 'Withdraw the consent' },
    consequence: {
      fi: 'Jos perut suostumuksen, emme enää kysy sinua mukaan. Palveluihisi se ei vaikuta.',
      sv: 'Om du återtar samtycket frågar vi dig inte längre. Det påverkar inte dina tjänster.',
      en: 'If you withdraw, we no longer ask you. It does not affect the services you get.',
    },
    law: {
      fi: 'EU:n yleinen tietosuoja-asetus 2016/679, 6 artiklan 1 kohdan a alakohta',
      sv: 'EU:s allmänna dataskyddsförordning 2016/679, artikel 6.1 a',
      en: 'EU General Data Protection Regulation 2016/679, Article 6(1)(a)',
    },
    toProfessionals: false,
    sample: true,
  },
];
