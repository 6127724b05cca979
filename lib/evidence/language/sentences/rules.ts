import { de, en, fr, nb } from '../grammar';
import { type Sentences, says } from '../languages';

/** Findings and rules. */
export const RULES = {
  findingsTitle: { en: 'Open findings', de: 'Offene Feststellungen', fr: 'Constats ouverts', nb: 'Åpne funn' },
  findingsShort: { en: 'Findings', de: 'Feststellungen', fr: 'Constats', nb: 'Funn' },
  found: { en: 'Found', de: 'Feststellung', fr: 'Constat', nb: 'Funn' },
  line: { en: 'Line', de: 'Zeile', fr: 'Ligne', nb: 'Linje' },
  noPluginFailed: says<[findings: number]>({
    en: (findings) => `${en.many(findings, 'finding', 'findings')} of this policy; no plugin failed.`,
    de: (findings) =>
      `${de.many(findings, 'Feststellung', 'Feststellungen')} dieser Richtlinie; kein Plugin ist fehlgeschlagen.`,
    fr: (findings) => `${fr.many(findings, 'constat', 'constats')} de cette politique ; aucun plugin n’a échoué.`,
    nb: (findings) => `${nb.many(findings, 'funn', 'funn')} i denne policyen; ingen programtillegg feilet.`,
  }),
  pluginsFailed: says<[findings: number, plugins: string]>({
    en: (findings, plugins) => `${en.many(findings, 'finding', 'findings')} of this policy; failed: ${plugins}.`,
    de: (findings, plugins) =>
      `${de.many(findings, 'Feststellung', 'Feststellungen')} dieser Richtlinie; fehlgeschlagen: ${plugins}.`,
    fr: (findings, plugins) => `${fr.many(findings, 'constat', 'constats')} de cette politique ; échec : ${plugins}.`,
    nb: (findings, plugins) => `${nb.many(findings, 'funn', 'funn')} i denne policyen; feilet: ${plugins}.`,
  }),
  violations: says<[plugin: string, violations: number]>({
    en: (plugin, violations) => `${plugin} (${en.many(violations, 'violation', 'violations')})`,
    de: (plugin, violations) => `${plugin} (${de.many(violations, 'Verstoß', 'Verstöße')})`,
    fr: (plugin, violations) => `${plugin} (${fr.many(violations, 'violation', 'violations')})`,
    nb: (plugin, violations) => `${plugin} (${nb.many(violations, 'brudd', 'brudd')})`,
  }),
  moreFindings: says<[findings: number]>({
    en: (findings) => en.many(findings, 'more finding', 'more findings'),
    de: (findings) => de.many(findings, 'weitere Feststellung', 'weitere Feststellungen'),
    fr: (findings) => fr.many(findings, 'autre constat', 'autres constats'),
    nb: (findings) => nb.many(findings, 'funn til', 'funn til'),
  }),
  title: { en: 'Rules, by topic', de: 'Regeln nach Thema', fr: 'Règles, par thème', nb: 'Regler, etter tema' },
  short: { en: 'Rules', de: 'Regeln', fr: 'Règles', nb: 'Regler' },
  lead: says<[rules: number, evaluated: number]>({
    en: (rules, evaluated) => `${en.many(rules, 'rule', 'rules')}, ${en.number(evaluated)} of them evaluated. `,
    de: (rules, evaluated) => `${de.many(rules, 'Regel', 'Regeln')}, davon ${de.number(evaluated)} ausgewertet. `,
    fr: (rules, evaluated) => `${fr.many(rules, 'règle', 'règles')}, dont ${fr.number(evaluated)} évaluées. `,
    nb: (rules, evaluated) => `${nb.many(rules, 'regel', 'regler')}, hvorav ${nb.number(evaluated)} er evaluert. `,
  }),
  notApplicable: says<[tag: string]>({
    en: (tag) => `A rule without a matching resource is ${tag}: it neither passed nor failed. `,
    de: (tag) =>
      `Eine Regel ohne passende Ressource ist ${tag}: sie gilt weder als bestanden noch als nicht bestanden. `,
    fr: (tag) => `Une règle sans ressource correspondante est ${tag} : elle n’a ni réussi ni échoué. `,
    nb: (tag) => `En regel uten en ressurs som passer, er ${tag}: den er verken bestått eller ikke bestått. `,
  }),
  notEvaluated: says<[tag: string]>({
    en: (tag) => `A rule that needs the deployment file is ${tag} without one. `,
    de: (tag) => `Eine Regel, die die Bereitstellungsdatei benötigt, ist ohne diese ${tag}. `,
    fr: (tag) => `Une règle qui exige le fichier de déploiement est, sans lui, ${tag}. `,
    nb: (tag) => `En regel som krever utrullingsfilen, er ${tag} uten den. `,
  }),
  explain: {
    en: 'The number is that of resources or templates; `trefoil explain RULE` says what to do about a finding.',
    de: 'Die Zahl ist die der Ressourcen oder Vorlagen; `trefoil explain RULE` sagt, was bei einer Feststellung zu tun ist.',
    fr: 'Le nombre est celui des ressources ou des modèles ; `trefoil explain RULE` indique que faire d’un constat.',
    nb: 'Tallet er antallet ressurser eller maler; `trefoil explain RULE` sier hva som må gjøres med et funn.',
  },
  filter: {
    en: 'Filter rules and stores',
    de: 'Regeln und Datenspeicher filtern',
    fr: 'Filtrer les règles et les stockages',
    nb: 'Filtrer regler og datalagre',
  },
  showWith: {
    en: 'Show rules and stores with',
    de: 'Regeln und Datenspeicher anzeigen mit',
    fr: 'Afficher les règles et les stockages contenant',
    nb: 'Vis regler og datalagre med',
  },
  hideIdle: {
    en: 'hide rules that were not evaluated',
    de: 'nicht ausgewertete Regeln ausblenden',
    fr: 'masquer les règles non évaluées',
    nb: 'skjul regler som ikke er evaluert',
  },
  counts: says<[rules: number, evaluated: string, failed: string, waived: string]>({
    en: (rules, evaluated, failed, waived) =>
      `${en.many(rules, 'rule', 'rules')}, ${evaluated} evaluated, ${failed} failed, ${waived} waived`,
    de: (rules, evaluated, failed, waived) =>
      `${de.many(rules, 'Regel', 'Regeln')}, ${evaluated} ausgewertet, ${failed} nicht bestanden, ${waived} mit Ausnahme`,
    fr: (rules, evaluated, failed, waived) =>
      `${fr.many(rules, 'règle', 'règles')}, évaluations : ${evaluated}, échecs : ${failed}, dérogations : ${waived}`,
    nb: (rules, evaluated, failed, waived) =>
      `${nb.many(rules, 'regel', 'regler')}, ${evaluated} evaluert, ${failed} ikke bestått, ${waived} unntatt`,
  }),
  caption: says<[topic: string]>({
    en: (topic) => `Rules about ${topic}`,
    de: (topic) => `Regeln zum Thema ${topic}`,
    fr: (topic) => `Règles sur le thème : ${topic}`,
    nb: (topic) => `Regler om ${topic}`,
  }),
  level: { en: 'Level', de: 'Verbindlichkeit', fr: 'Niveau', nb: 'Nivå' },
  clauses: { en: 'Clauses', de: 'Vorschriften', fr: 'Dispositions', nb: 'Bestemmelser' },
  failedCount: says<[number: number]>({
    en: (number) => `${en.number(number)} failed`,
    de: (number) => `${de.number(number)} nicht bestanden`,
    fr: (number) => fr.many(number, 'échec', 'échecs'),
    nb: (number) => `${nb.number(number)} ikke bestått`,
  }),
  waivedCount: says<[number: number]>({
    en: (number) => `${en.number(number)} waived`,
    de: (number) => `${de.number(number)} mit Ausnahme`,
    fr: (number) => fr.many(number, 'dérogation', 'dérogations'),
    nb: (number) => `${nb.number(number)} unntatt`,
  }),
  someOf: says<[some: string, all: number]>({
    en: (some, all) => `${some} of ${en.number(all)}`,
    de: (some, all) => `${some} von ${de.number(all)}`,
    fr: (some, all) => `${some} sur ${fr.number(all)}`,
    nb: (some, all) => `${some} av ${nb.number(all)}`,
  }),
} satisfies Sentences;

/** What rules are about. */
export const TOPIC_NAMES = {
  residency: { en: 'residency', de: 'Datenresidenz', fr: 'localisation', nb: 'lokalisering' },
  'encryption-at-rest': {
    en: 'encryption at rest',
    de: 'Verschlüsselung gespeicherter Daten',
    fr: 'chiffrement au repos',
    nb: 'kryptering av lagrede data',
  },
  'encryption-in-transit': {
    en: 'encryption in transit',
    de: 'Verschlüsselung bei der Übertragung',
    fr: 'chiffrement en transit',
    nb: 'kryptering under overføring',
  },
  keys: { en: 'keys', de: 'Schlüssel', fr: 'clés', nb: 'nøkler' },
  exposure: { en: 'exposure', de: 'Offenlegung', fr: 'exposition', nb: 'eksponering' },
  isolation: { en: 'isolation', de: 'Isolierung', fr: 'isolement', nb: 'isolering' },
  logging: { en: 'logging', de: 'Protokollierung', fr: 'journalisation', nb: 'logging' },
  retention: { en: 'retention', de: 'Aufbewahrung', fr: 'conservation', nb: 'oppbevaring' },
  limits: { en: 'limits', de: 'Kontingente', fr: 'quotas', nb: 'kvoter' },
  catalogue: { en: 'catalogue', de: 'Katalog', fr: 'catalogue', nb: 'katalog' },
  access: { en: 'access', de: 'Zugriff', fr: 'accès', nb: 'tilgang' },
} satisfies Sentences;
