import { de, en, fr, nb } from '../grammar';
import { type Sentences, says } from '../languages';

/** Heads of columns, counts and words of states that several parts have. */
export const COMMON = {
  site: { en: 'Site', de: 'Standort', fr: 'Site', nb: 'Lokasjon' },
  sites: { en: 'Sites', de: 'Standorte', fr: 'Sites', nb: 'Lokasjoner' },
  number: { en: 'Number', de: 'Anzahl', fr: 'Nombre', nb: 'Antall' },
  rule: { en: 'Rule', de: 'Regel', fr: 'Règle', nb: 'Regel' },
  result: { en: 'Result', de: 'Ergebnis', fr: 'Résultat', nb: 'Resultat' },
  resource: { en: 'Resource', de: 'Ressource', fr: 'Ressource', nb: 'Ressurs' },
  resources: { en: 'Resources', de: 'Ressourcen', fr: 'Ressources', nb: 'Ressurser' },
  reason: { en: 'Reason', de: 'Begründung', fr: 'Motif', nb: 'Begrunnelse' },
  from: { en: 'From', de: 'Von', fr: 'De', nb: 'Fra' },
  to: { en: 'To', de: 'Nach', fr: 'Vers', nb: 'Til' },
  beginning: { en: 'From', de: 'Ab', fr: 'À partir de', nb: 'Fra' },
  until: { en: 'Until', de: 'Bis', fr: 'Jusqu’au', nb: 'Til' },
  reviewBy: { en: 'Review by', de: 'Prüfung bis', fr: 'À revoir avant', nb: 'Vurderes innen' },
  at: { en: 'At', de: 'An', fr: 'Sur', nb: 'Ved' },
  service: { en: 'Service', de: 'Dienst', fr: 'Service', nb: 'Tjeneste' },
  where: { en: 'Where', de: 'Wo', fr: 'Où', nb: 'Hvor' },
  what: { en: 'What', de: 'Was', fr: 'Quoi', nb: 'Hva' },
  reference: { en: 'Reference', de: 'Referenz', fr: 'Référence', nb: 'Referanse' },
  location: { en: 'Location', de: 'Ort', fr: 'Lieu', nb: 'Sted' },
  basis: { en: 'Basis', de: 'Grundlage', fr: 'Fondement', nb: 'Grunnlag' },
  none: { en: 'none', de: 'keine', fr: 'aucun', nb: 'ingen' },
  yes: { en: 'yes', de: 'ja', fr: 'oui', nb: 'ja' },
  no: { en: 'no', de: 'nein', fr: 'non', nb: 'nei' },
  noDate: { en: 'no date', de: 'kein Datum', fr: 'sans date', nb: 'ingen dato' },
  notKnown: { en: 'not known', de: 'nicht bekannt', fr: 'inconnu', nb: 'ikke kjent' },
  atSites: says<[sites: string]>({
    en: (sites) => `at ${sites}`,
    de: (sites) => `an: ${sites}`,
    fr: (sites) => `sur : ${sites}`,
    nb: (sites) => `ved: ${sites}`,
  }),
  of: says<[many: string, parts: string]>({
    en: (many, parts) => `${many}: ${parts}`,
    de: (many, parts) => `${many}: ${parts}`,
    fr: (many, parts) => `${many} : ${parts}`,
    nb: (many, parts) => `${many}: ${parts}`,
  }),
  siteCount: says<[sites: number]>({
    en: (sites) => en.many(sites, 'site', 'sites'),
    de: (sites) => de.many(sites, 'Standort', 'Standorte'),
    fr: (sites) => fr.many(sites, 'site', 'sites'),
    nb: (sites) => nb.many(sites, 'lokasjon', 'lokasjoner'),
  }),
  findingCount: says<[findings: number]>({
    en: (findings) => en.many(findings, 'finding', 'findings'),
    de: (findings) => de.many(findings, 'Feststellung', 'Feststellungen'),
    fr: (findings) => fr.many(findings, 'constat', 'constats'),
    nb: (findings) => nb.many(findings, 'funn', 'funn'),
  }),
  resourceCount: says<[resources: number]>({
    en: (resources) => en.many(resources, 'resource', 'resources'),
    de: (resources) => de.many(resources, 'Ressource', 'Ressourcen'),
    fr: (resources) => fr.many(resources, 'ressource', 'ressources'),
    nb: (resources) => nb.many(resources, 'ressurs', 'ressurser'),
  }),
  ruleCount: says<[rules: number]>({
    en: (rules) => en.many(rules, 'rule', 'rules'),
    de: (rules) => de.many(rules, 'Regel', 'Regeln'),
    fr: (rules) => fr.many(rules, 'règle', 'règles'),
    nb: (rules) => nb.many(rules, 'regel', 'regler'),
  }),
  decisionCount: says<[decisions: number]>({
    en: (decisions) => en.many(decisions, 'decision', 'decisions'),
    de: (decisions) => de.many(decisions, 'Entscheidung', 'Entscheidungen'),
    fr: (decisions) => fr.many(decisions, 'décision', 'décisions'),
    nb: (decisions) => nb.many(decisions, 'avgjørelse', 'avgjørelser'),
  }),
  flowCount: says<[flows: number]>({
    en: (flows) => en.many(flows, 'data flow', 'data flows'),
    de: (flows) => de.many(flows, 'Datenfluss', 'Datenflüsse'),
    fr: (flows) => fr.many(flows, 'flux de données', 'flux de données'),
    nb: (flows) => nb.many(flows, 'dataflyt', 'dataflyter'),
  }),
} satisfies Sentences;

/** Words of the record for states, by what they are of. */
export const STATES = {
  how: {
    'by-region': { en: 'by Region', de: 'nach Region', fr: 'selon la région', nb: 'etter region' },
    attested: { en: 'attested', de: 'bestätigt', fr: 'attesté', nb: 'bekreftet' },
    'not-assertable': { en: 'not assertable', de: 'nicht belegbar', fr: 'non démontrable', nb: 'kan ikke fastslås' },
    declared: { en: 'declared', de: 'deklariert', fr: 'déclaré', nb: 'deklarert' },
  },
  status: {
    passed: { en: 'passed', de: 'bestanden', fr: 'réussite', nb: 'bestått' },
    failed: { en: 'failed', de: 'nicht bestanden', fr: 'échec', nb: 'ikke bestått' },
    waived: { en: 'waived', de: 'Ausnahme', fr: 'dérogation', nb: 'unntatt' },
    advised: { en: 'advice', de: 'Hinweis', fr: 'conseil', nb: 'råd' },
    'not-applicable': { en: 'not applicable', de: 'nicht anwendbar', fr: 'sans objet', nb: 'ikke relevant' },
    'not-evaluated': { en: 'not evaluated', de: 'nicht ausgewertet', fr: 'non évalué', nb: 'ikke evaluert' },
  },
  level: {
    mandatory: { en: 'mandatory', de: 'zwingend', fr: 'impératif', nb: 'ufravikelig' },
    required: { en: 'required', de: 'erforderlich', fr: 'requis', nb: 'påkrevd' },
    advisory: { en: 'advisory', de: 'empfohlen', fr: 'conseillé', nb: 'anbefalt' },
  },
  conclusion: {
    success: { en: 'success', de: 'erfolgreich', fr: 'réussi', nb: 'vellykket' },
    failure: { en: 'failure', de: 'fehlgeschlagen', fr: 'échoué', nb: 'mislykket' },
  },
  direction: {
    within: { en: 'within', de: 'innerhalb', fr: 'interne', nb: 'innenfor' },
    inward: { en: 'inward', de: 'eingehend', fr: 'entrant', nb: 'inngående' },
    outward: { en: 'outward', de: 'ausgehend', fr: 'sortant', nb: 'utgående' },
    'not-known': COMMON.notKnown,
  },
  flow: {
    replication: { en: 'replication', de: 'Replikation', fr: 'réplication', nb: 'replikering' },
    'backup-copy': { en: 'backup copy', de: 'Sicherungskopie', fr: 'copie de sauvegarde', nb: 'sikkerhetskopi' },
    delivery: { en: 'delivery', de: 'Zustellung', fr: 'livraison', nb: 'levering' },
    sharing: { en: 'sharing', de: 'Freigabe', fr: 'partage', nb: 'deling' },
    principal: { en: 'principal', de: 'Prinzipal', fr: 'principal', nb: 'prinsipal' },
    endpoint: { en: 'endpoint', de: 'Endpunkt', fr: 'point de terminaison', nb: 'endepunkt' },
    edge: { en: 'edge', de: 'Edge', fr: 'périphérie', nb: 'edge' },
    migration: { en: 'migration', de: 'Migration', fr: 'migration', nb: 'migrering' },
    auditor: { en: 'auditor', de: 'Prüfer', fr: 'auditeur', nb: 'revisor' },
  },
  holds: {
    'user-data': { en: 'user data', de: 'Nutzerdaten', fr: 'données des utilisateurs', nb: 'brukerdata' },
    metadata: { en: 'metadata', de: 'Metadaten', fr: 'métadonnées', nb: 'metadata' },
  },
  records: {
    none: COMMON.none,
    read: { en: 'read', de: 'lesen', fr: 'lecture', nb: 'lese' },
    write: { en: 'read and write', de: 'lesen und schreiben', fr: 'lecture et écriture', nb: 'lese og skrive' },
  },
} satisfies Readonly<Record<string, Sentences>>;
