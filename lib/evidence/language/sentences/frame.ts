import { de, en, fr, nb } from '../grammar';
import { type Sentences, says } from '../languages';

/** What frames the page, its first screen and the register. */
export const FRAME = {
  englishTexts: {
    en: '',
    de: 'Dieser Bericht gibt den englischsprachigen Datensatz `evidence.json` wieder, der allein maßgeblich ist. Daraus zitierte Texte von Regeln, Feststellungen, Rechtsgrundlagen und Diensten bleiben englisch, soweit keine Übersetzung vorliegt, und sind als englisch ausgezeichnet.',
    fr: 'Ce rapport reproduit l’enregistrement `evidence.json`, rédigé en anglais, qui seul fait foi. Les textes de règles, de constats, de fondements juridiques et de services qui en sont cités restent en anglais lorsqu’il n’en existe pas de traduction et sont balisés comme tels.',
    nb: 'Denne rapporten gjengir det engelskspråklige datasettet `evidence.json`, som alene er avgjørende. Tekster om regler, funn, rettslige grunnlag og tjenester som er sitert derfra, står på engelsk der det ikke finnes en oversettelse, og er merket som engelske.',
  },
  toContent: { en: 'To the content', de: 'Zum Inhalt', fr: 'Aller au contenu', nb: 'Til innholdet' },
  report: { en: 'evidence report', de: 'Nachweisbericht', fr: 'rapport de preuve', nb: 'dokumentasjonsrapport' },
  openAll: { en: 'Open everything', de: 'Alles aufklappen', fr: 'Tout déplier', nb: 'Åpne alt' },
  foldAll: { en: 'Fold everything', de: 'Alles zuklappen', fr: 'Tout replier', nb: 'Lukk alt' },
  sections: { en: 'Sections', de: 'Abschnitte', fr: 'Sections', nb: 'Avsnitt' },
  assembly: {
    en: 'an assembly',
    de: 'eine Cloud-Assembly',
    fr: 'un assemblage cloud',
    nb: 'en cloud assembly',
  },
  onPaper: {
    en: 'What is folded on the page stays folded on paper: open it there first. The record, `evidence.json`, holds all of it.',
    de: 'Was auf der Seite zugeklappt ist, bleibt auch im Druck zugeklappt: dort zuerst aufklappen. Der Datensatz `evidence.json` enthält alles.',
    fr: 'Ce qui est replié sur la page le reste sur papier : le déplier d’abord. L’enregistrement `evidence.json` contient tout.',
    nb: 'Det som er lukket på siden, er lukket også på papir: åpne det der først. Datasettet `evidence.json` inneholder alt.',
  },
  madeBy: {
    en: 'Made by `trefoil evidence` from the record beside it, `evidence.json`: the same input gives the same page. It says what was evaluated in templates and with what result; it is no certificate and no legal opinion.',
    de: 'Erstellt von `trefoil evidence` aus dem beiliegenden Datensatz `evidence.json`: Gleiche Eingaben ergeben die gleiche Seite. Sie gibt an, was in Vorlagen mit welchem Ergebnis ausgewertet wurde; sie ist weder Zertifikat noch Rechtsgutachten.',
    fr: 'Produit par `trefoil evidence` à partir de l’enregistrement joint, `evidence.json` : les mêmes données donnent la même page. Elle indique ce qui a été évalué dans les modèles et avec quel résultat ; elle n’est ni un certificat ni un avis juridique.',
    nb: 'Laget av `trefoil evidence` fra datasettet ved siden av, `evidence.json`: samme inndata gir samme side. Den sier hva som er evaluert i maler, og med hvilket resultat; den er verken et sertifikat eller en juridisk vurdering.',
  },
  shown: says<[shown: string, all: string]>({
    en: (shown, all) => `${shown} of ${all} shown`,
    de: (shown, all) => `${shown} von ${all} angezeigt`,
    fr: (shown, all) => `${shown} sur ${all} affichés`,
    nb: (shown, all) => `${shown} av ${all} vises`,
  }),
  registerOf: says<[subject: string]>({
    en: (subject) => `Register of transfers of ${subject}`,
    de: (subject) => `Verzeichnis der Übermittlungen: ${subject}`,
    fr: (subject) => `Registre des transferts : ${subject}`,
    nb: (subject) => `Register over overføringer: ${subject}`,
  }),
  register: says<[subject: string]>({
    en: (subject) => `Register of transfers: ${subject}`,
    de: (subject) => `Verzeichnis der Übermittlungen: ${subject}`,
    fr: (subject) => `Registre des transferts : ${subject}`,
    nb: (subject) => `Register over overføringer: ${subject}`,
  }),
  mayRestIn: says<[day: string, boundary: string]>({
    en: (day, boundary) => `As of ${day}. User data may rest in ${boundary}.`,
    de: (day, boundary) => `Stand: ${day}. Zulässiges Gebiet für Nutzerdaten: ${boundary}.`,
    fr: (day, boundary) => `Au ${day}. Périmètre autorisé pour les données des utilisateurs : ${boundary}.`,
    nb: (day, boundary) => `Per ${day}. Tillatt område for brukerdata: ${boundary}.`,
  }),
  workAsserted: says<[provider: string, by: string, on: string, reference: string, expires: string]>({
    en: (provider, by, on, reference, expires) =>
      `Where people work is asserted by ${provider}; ${by} attested on ${on} that it is true (${reference}), to be attested again by ${expires}.`,
    de: (provider, by, on, reference, expires) =>
      `Den Arbeitsort von Personen gibt ${provider} an; ${by} hat am ${on} die Richtigkeit bestätigt (${reference}), erneut zu bestätigen bis ${expires}.`,
    fr: (provider, by, on, reference, expires) =>
      `Le lieu de travail des personnes est déclaré par ${provider} ; ${by} en a attesté l’exactitude le ${on} (${reference}), attestation à renouveler avant le ${expires}.`,
    nb: (provider, by, on, reference, expires) =>
      `Hvor folk arbeider, oppgis av ${provider}; ${by} bekreftet ${on} at det stemmer (${reference}), og det skal bekreftes på nytt innen ${expires}.`,
  }),
  workUnknown: {
    en: 'Nothing says where people work.',
    de: 'Über den Arbeitsort von Personen liegt keine Angabe vor.',
    fr: 'Rien n’indique où travaillent les personnes.',
    nb: 'Ingenting sier hvor folk arbeider.',
  },
  registerMadeBy: {
    en: 'Made by `trefoil evidence` from the record beside it, `evidence.json`. It lists what the deployment file declares and what is known; it is no legal opinion.',
    de: 'Erstellt von `trefoil evidence` aus dem beiliegenden Datensatz `evidence.json`. Aufgeführt ist, was die Bereitstellungsdatei deklariert und was bekannt ist; ein Rechtsgutachten ist dies nicht.',
    fr: 'Produit par `trefoil evidence` à partir de l’enregistrement joint, `evidence.json`. Il énumère ce que déclare le fichier de déploiement et ce qui est connu ; il ne constitue pas un avis juridique.',
    nb: 'Laget av `trefoil evidence` fra datasettet ved siden av, `evidence.json`. Det viser hva utrullingsfilen deklarerer, og hva som er kjent; det er ingen juridisk vurdering.',
  },
  noPermits: {
    en: 'None: the deployment file has no permit for an emergency role or for AWS Support.',
    de: 'Keine: Die Bereitstellungsdatei enthält keine Genehmigung für eine Notfallrolle oder für AWS Support.',
    fr: 'Aucune : le fichier de déploiement ne contient aucune autorisation pour un rôle d’urgence ou pour AWS Support.',
    nb: 'Ingen: utrullingsfilen har ingen tillatelse for en nødrolle eller for AWS Support.',
  },
  permits: {
    en: 'Exceptions by permit',
    de: 'Ausnahmen mit Genehmigung',
    fr: 'Exceptions sur autorisation',
    nb: 'Unntak med tillatelse',
  },
  permitsShort: { en: 'Permits', de: 'Genehmigungen', fr: 'Autorisations', nb: 'Tillatelser' },
  deployment: { en: 'Deployment', de: 'Bereitstellung', fr: 'Déploiement', nb: 'Utrulling' },
  withoutDeployment: {
    en: 'An assembly without a deployment file',
    de: 'Cloud-Assembly ohne Bereitstellungsdatei',
    fr: 'Assemblage cloud sans fichier de déploiement',
    nb: 'Cloud assembly uten utrullingsfil',
  },
  boundary: { en: 'boundary', de: 'zulässiges Gebiet', fr: 'périmètre autorisé', nb: 'tillatt område' },
  commitOf: { en: 'Commit of', de: 'Commit vom', fr: 'Commit du', nb: 'Commit fra' },
  evaluated: says<[evaluated: number, rules: number, resources: number]>({
    en: (evaluated, rules, resources) =>
      `${en.number(evaluated)} of ${en.many(rules, 'rule', 'rules')} evaluated on ${en.many(resources, 'resource', 'resources')}`,
    de: (evaluated, rules, resources) =>
      `${de.number(evaluated)} von ${de.many(rules, 'Regel', 'Regeln')} auf ${de.many(resources, 'Ressource', 'Ressourcen')} ausgewertet`,
    fr: (evaluated, rules, resources) =>
      `${fr.number(evaluated)} sur ${fr.many(rules, 'règle', 'règles')} évaluées sur ${fr.many(resources, 'ressource', 'ressources')}`,
    nb: (evaluated, rules, resources) =>
      `${nb.number(evaluated)} av ${nb.many(rules, 'regel', 'regler')} evaluert på ${nb.many(resources, 'ressurs', 'ressurser')}`,
  }),
  notApplicable: says<[rules: number]>({
    en: (rules) => `${en.number(rules)} not applicable (no matching resource)`,
    de: (rules) => `${de.number(rules)} nicht anwendbar (keine passende Ressource)`,
    fr: (rules) => `${fr.number(rules)} sans objet (aucune ressource correspondante)`,
    nb: (rules) => `${nb.number(rules)} ikke relevante (ingen ressurs som passer)`,
  }),
  notEvaluated: says<[rules: number]>({
    en: (rules) => `${en.number(rules)} not evaluated (needs the deployment file)`,
    de: (rules) => `${de.number(rules)} nicht ausgewertet (Bereitstellungsdatei erforderlich)`,
    fr: (rules) => `${fr.number(rules)} non évaluées (fichier de déploiement requis)`,
    nb: (rules) => `${nb.number(rules)} ikke evaluert (krever utrullingsfilen)`,
  }),
  at: { en: 'at', de: 'an', fr: 'sur', nb: 'på' },
  moreAndWhatToDo: says<[findings: number]>({
    en: (findings) => `${en.many(findings, 'more finding', 'more findings')}, and what to do`,
    de: (findings) => `${de.many(findings, 'weitere Feststellung', 'weitere Feststellungen')} und was zu tun ist`,
    fr: (findings) => `${fr.many(findings, 'autre constat', 'autres constats')}, et que faire`,
    nb: (findings) => `${nb.many(findings, 'funn til', 'funn til')}, og hva som må gjøres`,
  }),
  whatToDo: {
    en: 'What to do about them',
    de: 'Was dagegen zu tun ist',
    fr: 'Que faire',
    nb: 'Hva som må gjøres med dem',
  },
} satisfies Sentences;
