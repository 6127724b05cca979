import { type Sentences, says } from '../languages';

/** Who the people are. */
export const PEOPLE = {
  title: {
    en: 'Who the people are, and where they work',
    de: 'Wer die Personen sind, und wo sie arbeiten',
    fr: 'Qui sont les personnes, et où elles travaillent',
    nb: 'Hvem folkene er, og hvor de arbeider',
  },
  short: { en: 'People', de: 'Personen', fr: 'Personnes', nb: 'Folk' },
  notStated: {
    en: 'Not stated: the deployment file declares no people. Access from a third country is a transfer, and nothing here says that there is none.',
    de: 'Keine Angabe: Die Bereitstellungsdatei deklariert keine Personen. Zugriff aus einem Drittland ist eine Übermittlung, und nichts hier besagt, dass es keinen gibt.',
    fr: 'Non indiqué : le fichier de déploiement ne déclare aucune personne. Un accès depuis un pays tiers est un transfert, et rien ici ne dit qu’il n’y en a pas.',
    nb: 'Ikke oppgitt: utrullingsfilen deklarerer ingen personer. Tilgang fra et tredjeland er en overføring, og ingenting her sier at det ikke finnes noen.',
  },
  attested: says<[provider: string, by: string, on: string, reference: string, expires: string]>({
    en: (provider, by, on, reference, expires) =>
      `AWS enforces that a session carries the country that ${provider} asserts. ${by} attested on ${on} (${reference}) that it is true; review by ${expires}. AWS does not know where somebody was on a given day.`,
    de: (provider, by, on, reference, expires) =>
      `AWS setzt durch, dass eine Sitzung das Land trägt, das ${provider} angibt. ${by} hat am ${on} (${reference}) die Richtigkeit bestätigt; Prüfung bis ${expires}. Wo sich jemand an einem bestimmten Tag aufhielt, ist AWS nicht bekannt.`,
    fr: (provider, by, on, reference, expires) =>
      `AWS impose qu’une session porte le pays déclaré par ${provider}. ${by} en a attesté l’exactitude le ${on} (${reference}) ; à revoir avant le ${expires}. AWS ne sait pas où se trouvait quelqu’un un jour donné.`,
    nb: (provider, by, on, reference, expires) =>
      `AWS håndhever at en økt bærer landet som ${provider} oppgir. ${by} bekreftet ${on} (${reference}) at det stemmer; vurderes på nytt innen ${expires}. AWS vet ikke hvor noen var en bestemt dag.`,
  }),
  caption: {
    en: 'Teams, where they work, and on which basis',
    de: 'Teams, wo sie arbeiten und auf welcher Grundlage',
    fr: 'Équipes, où elles travaillent et sur quel fondement',
    nb: 'Team, hvor de arbeider, og på hvilket grunnlag',
  },
  team: { en: 'Team', de: 'Team', fr: 'Équipe', nb: 'Team' },
  worksIn: { en: 'Works in', de: 'Arbeitet in', fr: 'Pays de travail', nb: 'Arbeider i' },
  may: { en: 'May', de: 'Darf', fr: 'Peut', nb: 'Kan' },
  ofClasses: says<[duty: string, classes: string]>({
    en: (duty, classes) => `${duty} of ${classes}`,
    de: (duty, classes) => `${duty} (${classes})`,
    fr: (duty, classes) => `${duty} (${classes})`,
    nb: (duty, classes) => `${duty} (${classes})`,
  }),
  checkedBy: {
    en: 'Location checked by',
    de: 'Ort geprüft anhand von',
    fr: 'Lieu vérifié par',
    nb: 'Stedet kontrolleres med',
  },
  networkAccess: {
    en: 'Network access (attested)',
    de: 'Netzzugang (bestätigt)',
    fr: 'Accès réseau (attesté)',
    nb: 'Nettverkstilgang (bekreftet)',
  },
  basis: {
    en: 'Transfer basis',
    de: 'Übermittlungsgrundlage',
    fr: 'Fondement du transfert',
    nb: 'Overføringsgrunnlag',
  },
  noneNeeded: { en: 'none needed', de: 'keine nötig', fr: 'aucun nécessaire', nb: 'trengs ikke' },
  'session-tag': {
    en: 'Session tag, checked on every request',
    de: 'Sitzungs-Tag, bei jeder Anfrage geprüft',
    fr: 'Balise de session, vérifiée à chaque requête',
    nb: 'Økt-tagg, kontrollert ved hver forespørsel',
  },
  address: {
    en: 'Public address, checked on every request',
    de: 'Öffentliche IP-Adresse, bei jeder Anfrage geprüft',
    fr: 'Adresse IP publique, vérifiée à chaque requête',
    nb: 'Offentlig IP-adresse, kontrollert ved hver forespørsel',
  },
  'trust-policy-only': {
    en: 'Session tag, checked only where they assume a gateway role',
    de: 'Sitzungs-Tag, nur bei Übernahme einer Gateway-Rolle geprüft',
    fr: 'Balise de session, vérifiée seulement à l’endossement d’un rôle de passerelle',
    nb: 'Økt-tagg, kontrollert bare når de overtar en gateway-rolle',
  },
  byPermit: says<[checked: string]>({
    en: (checked) => `${checked}; only by permit`,
    de: (checked) => `${checked}; nur mit Genehmigung`,
    fr: (checked) => `${checked} ; sur autorisation seulement`,
    nb: (checked) => `${checked}; bare med tillatelse`,
  }),
  permits: {
    en: 'Permits: what emergency roles may do, when, and who agreed',
    de: 'Genehmigungen: was Notfallrollen dürfen, wann und wer zugestimmt hat',
    fr: 'Autorisations : ce que les rôles d’urgence peuvent faire, quand, et qui l’a accepté',
    nb: 'Tillatelser: hva nødroller kan gjøre, når, og hvem som godkjente',
  },
  permit: { en: 'Permit', de: 'Genehmigung', fr: 'Autorisation', nb: 'Tillatelse' },
  acts: { en: 'Acts', de: 'Handelt', fr: 'Agit', nb: 'Handler' },
  fromWhere: { en: 'From where', de: 'Von wo aus', fr: 'Depuis où', nb: 'Hvorfra' },
  askedBy: {
    en: 'Asked for by (attested)',
    de: 'Beantragt von (bestätigt)',
    fr: 'Demandé par (attesté)',
    nb: 'Bedt om av (bekreftet)',
  },
  approvedBy: {
    en: 'Approved by (attested)',
    de: 'Genehmigt von (bestätigt)',
    fr: 'Approuvé par (attesté)',
    nb: 'Godkjent av (bekreftet)',
  },
  support: says<[reference: string, support: string]>({
    en: (reference, support) => `${reference}; AWS Support, case ${support}`,
    de: (reference, support) => `${reference}; AWS Support, Fall ${support}`,
    fr: (reference, support) => `${reference} ; AWS Support, cas ${support}`,
    nb: (reference, support) => `${reference}; AWS Support, sak ${support}`,
  }),
} satisfies Sentences;

/** The register of transfers. */
export const TRANSFERS = {
  title: {
    en: 'Transfers out of the EEA',
    de: 'Übermittlungen aus dem EWR',
    fr: 'Transferts hors de l’EEE',
    nb: 'Overføringer ut av EØS',
  },
  short: { en: 'Transfers', de: 'Übermittlungen', fr: 'Transferts', nb: 'Overføringer' },
  recipient: { en: 'Recipient', de: 'Empfänger', fr: 'Destinataire', nb: 'Mottaker' },
  country: { en: 'Country', de: 'Land', fr: 'Pays', nb: 'Land' },
  notStated: { en: 'not stated', de: 'nicht angegeben', fr: 'non indiqué', nb: 'ikke oppgitt' },
  basis: {
    en: 'Basis in chapter V of the GDPR',
    de: 'Grundlage nach Kapitel V DSGVO',
    fr: 'Fondement au chapitre V du RGPD',
    nb: 'Grunnlag i kapittel V i personvernforordningen (GDPR)',
  },
  safeguard: { en: 'Safeguard', de: 'Garantie', fr: 'Garantie', nb: 'Garanti' },
  noSafeguard: {
    en: 'None is stated',
    de: 'Keine angegeben',
    fr: 'Aucune n’est indiquée',
    nb: 'Ingen er oppgitt',
  },
  howWeKnow: { en: 'How we know', de: 'Woher bekannt', fr: 'Source', nb: 'Hvordan vi vet det' },
  lead: {
    en: 'The register: what the deployment file declares of teams, auditor and permits, what leaves by services, and what is known of AWS and its staff but cannot be seen in templates. `register.html` has it by itself.',
    de: 'Das Verzeichnis: was die Bereitstellungsdatei zu Teams, Prüfer und Genehmigungen deklariert, was durch Dienste abfließt, und was über AWS und dessen Personal bekannt, aber in Vorlagen nicht sichtbar ist. `register.de.html` enthält es für sich allein.',
    fr: 'Le registre : ce que le fichier de déploiement déclare des équipes, de l’auditeur et des autorisations, ce qui sort par des services, et ce qui est connu d’AWS et de son personnel mais n’est pas visible dans les modèles. `register.fr.html` le contient seul.',
    nb: 'Registeret: hva utrullingsfilen deklarerer om team, revisor og tillatelser, hva som går ut gjennom tjenester, og hva som er kjent om AWS og ansatte der, men ikke kan ses i maler. `register.nb.html` inneholder det alene.',
  },
  none: {
    en: 'None is declared, and none is known.',
    de: 'Keine ist deklariert, und keine ist bekannt.',
    fr: 'Aucun n’est déclaré, et aucun n’est connu.',
    nb: 'Ingen er deklarert, og ingen er kjent.',
  },
} satisfies Sentences;
