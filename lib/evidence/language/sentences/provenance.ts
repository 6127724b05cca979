import { count } from '../../../judge/report/tally';
import { de, en, fr, nb } from '../grammar';
import { type Sentences, says } from '../languages';

/** What ran, on what. */
export const PROVENANCE = {
  title: { en: 'Provenance', de: 'Herkunft', fr: 'Provenance', nb: 'Opphav' },
  lead: says<[claim: string]>({
    en: (claim) =>
      `What is claimed, and no more: ${claim}. This page says nothing about what runs outside these templates.`,
    de: (claim) =>
      `Was behauptet wird, und nicht mehr: ${claim}. Über das, was außerhalb dieser Vorlagen läuft, sagt diese Seite nichts.`,
    fr: (claim) =>
      `Ce qui est affirmé, et rien de plus : ${claim}. Cette page ne dit rien de ce qui s’exécute hors de ces modèles.`,
    nb: (claim) =>
      `Hva som hevdes, og ikke mer: ${claim}. Denne siden sier ingenting om det som kjører utenfor disse malene.`,
  }),
  claim: says<[evaluated: number, rules: number, resources: number, templates: number]>({
    en: (evaluated, rules, resources, templates) =>
      `${evaluated} of ${count(rules, 'rule')} were evaluated on ${count(resources, 'resource')} in ${count(templates, 'template')} with the hashes listed here`,
    de: (evaluated, rules, resources, templates) =>
      `${evaluated} von ${de.many(rules, 'Regel', 'Regeln')} wurden auf ${de.many(resources, 'Ressource', 'Ressourcen')} in ${de.many(templates, 'Vorlage', 'Vorlagen')} mit den hier aufgeführten Hashwerten ausgewertet`,
    fr: (evaluated, rules, resources, templates) =>
      `${evaluated} sur ${fr.many(rules, 'règle', 'règles')} ont été évaluées sur ${fr.many(resources, 'ressource', 'ressources')} dans ${fr.many(templates, 'modèle', 'modèles')} dont les empreintes figurent ici`,
    nb: (evaluated, rules, resources, templates) =>
      `${evaluated} av ${nb.many(rules, 'regel', 'regler')} ble evaluert på ${nb.many(resources, 'ressurs', 'ressurser')} i ${nb.many(templates, 'mal', 'maler')} med hashverdiene som står her`,
  }),
  claimOpen: says<[open: number, waived: number]>({
    en: (open, waived) => `${count(open, 'open finding')}, ${waived} are excused by waivers`,
    de: (open, waived) =>
      `${de.many(open, 'offene Feststellung', 'offene Feststellungen')}, ${de.number(waived)} per Ausnahme zugelassen`,
    fr: (open, waived) =>
      `${fr.many(open, 'constat ouvert', 'constats ouverts')}, ${fr.number(waived)} sous dérogation`,
    nb: (open, waived) => `${nb.many(open, 'åpent funn', 'åpne funn')}, ${nb.number(waived)} unntatt`,
  }),
  rulesNotApplicable: says<[rules: number]>({
    en: (rules) => `${count(rules, 'rule')} not applicable (no matching resource)`,
    de: (rules) => `${de.many(rules, 'Regel', 'Regeln')} nicht anwendbar (keine passende Ressource)`,
    fr: (rules) => `${fr.many(rules, 'règle', 'règles')} sans objet (aucune ressource correspondante)`,
    nb: (rules) => `${nb.many(rules, 'regel', 'regler')} ikke relevant (ingen ressurs som passer)`,
  }),
  rulesNotEvaluated: says<[rules: number]>({
    en: (rules) => `${count(rules, 'rule')} not evaluated (needs the deployment file)`,
    de: (rules) => `${de.many(rules, 'Regel', 'Regeln')} nicht ausgewertet (Bereitstellungsdatei erforderlich)`,
    fr: (rules) => `${fr.many(rules, 'règle non évaluée', 'règles non évaluées')} (fichier de déploiement requis)`,
    nb: (rules) => `${nb.many(rules, 'regel', 'regler')} ikke evaluert (krever utrullingsfilen)`,
  }),
  caption: {
    en: 'Plugins that ran',
    de: 'Ausgeführte Plugins',
    fr: 'Plugins exécutés',
    nb: 'Programtillegg som kjørte',
  },
  plugin: { en: 'Plugin', de: 'Plugin', fr: 'Plugin', nb: 'Programtillegg' },
  version: { en: 'Version', de: 'Version', fr: 'Version', nb: 'Versjon' },
  concluded: { en: 'Concluded', de: 'Abschluss', fr: 'Conclusion', nb: 'Utfall' },
  violations: { en: 'Violations', de: 'Verstöße', fr: 'Violations', nb: 'Brudd' },
  excused: { en: 'Excused', de: 'Begründet', fr: 'Justifiées', nb: 'Begrunnet' },
  shownBy: { en: 'Shown by', de: 'Belegt durch', fr: 'Attesté par', nb: 'Vist av' },
  'run-record': { en: 'run record', de: 'Laufprotokoll', fr: 'compte rendu d’exécution', nb: 'kjøringslogg' },
  'validation-report': {
    en: 'validation report',
    de: 'Validierungsbericht',
    fr: 'rapport de validation',
    nb: 'valideringsrapport',
  },
  templates: says<[templates: number]>({
    en: (templates) => en.many(templates, 'template', 'templates'),
    de: (templates) => de.many(templates, 'Vorlage', 'Vorlagen'),
    fr: (templates) => fr.many(templates, 'modèle', 'modèles'),
    nb: (templates) => nb.many(templates, 'mal', 'maler'),
  }),
  templatesCaption: {
    en: 'Templates that were checked',
    de: 'Geprüfte Vorlagen',
    fr: 'Modèles vérifiés',
    nb: 'Maler som ble kontrollert',
  },
  template: { en: 'Template', de: 'Vorlage', fr: 'Modèle', nb: 'Mal' },
  deploymentHash: {
    en: 'Deployment file, SHA-256',
    de: 'Bereitstellungsdatei, SHA-256',
    fr: 'Fichier de déploiement, SHA-256',
    nb: 'Utrullingsfil, SHA-256',
  },
  commit: { en: 'Commit', de: 'Commit', fr: 'Commit', nb: 'Commit' },
  commitTime: {
    en: 'Time of the commit',
    de: 'Zeitpunkt des Commits',
    fr: 'Date du commit',
    nb: 'Tidspunkt for commit',
  },
  organization: { en: 'Organization', de: 'Organisation', fr: 'Organisation', nb: 'Organisasjon' },
  mandate: {
    en: 'Mandate of the auditor',
    de: 'Mandat des Prüfers',
    fr: 'Mandat de l’auditeur',
    nb: 'Revisors mandat',
  },
  mandateOf: says<[auditor: string, since: string, until: string]>({
    en: (auditor, since, until) => `${auditor}: ${since} to ${until}`,
    de: (auditor, since, until) => `${auditor}: ${since} bis ${until}`,
    fr: (auditor, since, until) => `${auditor} : du ${since} au ${until}`,
    nb: (auditor, since, until) => `${auditor}: ${since} til ${until}`,
  }),
} satisfies Sentences;
