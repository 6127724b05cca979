import type { LayerId } from '../../../access/layers';
import { de, en, fr, nb } from '../grammar';
import { type Sentence, type Sentences, says } from '../languages';

/** Who can reach what. */
export const ACCESS = {
  title: {
    en: 'Who can reach what',
    de: 'Wer worauf zugreifen kann',
    fr: 'Qui peut accéder à quoi',
    nb: 'Hvem som har tilgang til hva',
  },
  short: { en: 'Access', de: 'Zugriff', fr: 'Accès', nb: 'Tilgang' },
  lead: {
    en: 'Simulated IAM decisions, computed from the synthesized policies: identity, resource, key, endpoint and organization; each column is a place from which a principal asks. An empty cell: roles of services ask from inside AWS alone. ',
    de: 'Simulierte IAM-Entscheidungen, berechnet aus den synthetisierten Richtlinien von Identitäten, Ressourcen, Schlüsseln, Endpunkten und Organisation; jede Spalte ist ein Ort, von dem aus ein Prinzipal anfragt. Eine leere Zelle: Rollen von Diensten fragen nur aus AWS heraus an. ',
    fr: 'Décisions IAM simulées, calculées à partir des politiques synthétisées : identité, ressource, clé, point de terminaison et organisation ; chaque colonne est un lieu depuis lequel un principal émet ses requêtes. Cellule vide : les rôles de services n’agissent que depuis l’intérieur d’AWS. ',
    nb: 'Simulerte IAM-avgjørelser, beregnet fra de syntetiserte policyene for identiteter, ressurser, nøkler, endepunkter og organisasjon; hver kolonne er et sted en prinsipal spør fra. En tom celle: tjenesteroller spør bare fra innsiden av AWS. ',
  },
  everyDecision: {
    en: '`evidence.json` has every decision and what made it; `trefoil evidence --full` shows each here.',
    de: '`evidence.json` enthält jede Entscheidung mit ihrer Ursache; `trefoil evidence --full` zeigt sie hier einzeln.',
    fr: '`evidence.json` contient chaque décision et ce qui l’a motivée ; `trefoil evidence --full` les affiche toutes ici.',
    nb: '`evidence.json` har hver avgjørelse og årsaken til den; `trefoil evidence --full` viser hver av dem her.',
  },
  matrix: { en: 'Matrix', de: 'Matrix', fr: 'Matrice', nb: 'Matrise' },
  whatDenies: { en: 'What denies', de: 'Was verweigert', fr: 'Ce qui refuse', nb: 'Hva som nekter' },
  byStatement: { en: 'by statement', de: 'nach Anweisung', fr: 'par instruction', nb: 'etter utsagn' },
  counts: says<[allowed: number, denied: number, undecided: number]>({
    en: (allowed, denied, undecided) =>
      `${en.number(allowed)} allowed, ${en.number(denied)} denied, ${en.number(undecided)} undecided`,
    de: (allowed, denied, undecided) =>
      `${de.number(allowed)} erlaubt, ${de.number(denied)} verweigert, ${de.number(undecided)} unentschieden`,
    fr: (allowed, denied, undecided) =>
      `autorisées : ${fr.number(allowed)}, refusées : ${fr.number(denied)}, indéterminées : ${fr.number(undecided)}`,
    nb: (allowed, denied, undecided) =>
      `${nb.number(allowed)} tillatt, ${nb.number(denied)} nektet, ${nb.number(undecided)} uavklart`,
  }),
  caption: {
    en: 'What each principal may do, and which layers close the rest',
    de: 'Was jeder Prinzipal darf und welche Ebenen den Rest sperren',
    fr: 'Ce que chaque principal peut faire, et quelles couches ferment le reste',
    nb: 'Hva hver prinsipal kan gjøre, og hvilke lag som stenger for resten',
  },
  principal: { en: 'Principal', de: 'Prinzipal', fr: 'Principal', nb: 'Prinsipal' },
  restClosedBy: says<[layers: string]>({
    en: (layers) => `the rest closed by ${layers}`,
    de: (layers) => `der Rest gesperrt durch: ${layers}`,
    fr: (layers) => `le reste fermé par : ${layers}`,
    nb: (layers) => `resten stengt av: ${layers}`,
  }),
  closedBy: says<[layers: string]>({
    en: (layers) => `closed by ${layers}`,
    de: (layers) => `gesperrt durch: ${layers}`,
    fr: (layers) => `fermé par : ${layers}`,
    nb: (layers) => `stengt av: ${layers}`,
  }),
  nothing: { en: 'nothing, ', de: 'nichts, ', fr: 'rien, ', nb: 'ingenting, ' },
  may: says<[actions: string]>({
    en: (actions) => `may ${actions}`,
    de: (actions) => `darf: ${actions}`,
    fr: (actions) => `peut : ${actions}`,
    nb: (actions) => `kan: ${actions}`,
  }),
  by: says<[statements: string]>({
    en: (statements) => `by ${statements}`,
    de: (statements) => `durch: ${statements}`,
    fr: (statements) => `par : ${statements}`,
    nb: (statements) => `ved: ${statements}`,
  }),
  undecided: { en: 'undecided', de: 'unentschieden', fr: 'indéterminé', nb: 'uavklart' },
  deniedCaption: {
    en: 'What denies, and how often',
    de: 'Was verweigert, und wie oft',
    fr: 'Ce qui refuse, et combien de fois',
    nb: 'Hva som nekter, og hvor ofte',
  },
  statementOrWhy: {
    en: 'Statement, or why without one',
    de: 'Anweisung, sonst der Grund',
    fr: 'Instruction, ou raison s’il n’y en a pas',
    nb: 'Utsagn, eller grunnen uten et slikt',
  },
  policy: { en: 'Policy', de: 'Richtlinie', fr: 'Politique', nb: 'Policy' },
  noPolicy: { en: 'none', de: 'keine', fr: 'aucune', nb: 'ingen' },
  decisions: { en: 'Decisions', de: 'Entscheidungen', fr: 'Décisions', nb: 'Avgjørelser' },
  network: { en: 'the network', de: 'das Netzwerk', fr: 'le réseau', nb: 'nettverket' },
  allowed: { en: 'allowed', de: 'erlaubt', fr: 'autorisé', nb: 'tillatt' },
  deniedBy: {
    en: 'denied by a statement',
    de: 'durch eine Anweisung verweigert',
    fr: 'refusé par une instruction',
    nb: 'nektet av et utsagn',
  },
  deniedImplicitly: {
    en: 'denied, nothing allows it',
    de: 'verweigert, nichts erlaubt es',
    fr: 'refusé, rien ne l’autorise',
    nb: 'nektet, ingenting tillater det',
  },
  decisionsFor: says<[rows: number, actions: number]>({
    en: (rows, actions) => `Decisions for ${en.many(rows, 'row', 'rows')} and ${en.many(actions, 'action', 'actions')}`,
    de: (rows, actions) =>
      `Entscheidungen für ${de.many(rows, 'Zeile', 'Zeilen')} und ${de.many(actions, 'Aktion', 'Aktionen')}`,
    fr: (rows, actions) =>
      `Décisions pour ${fr.many(rows, 'ligne', 'lignes')} et ${fr.many(actions, 'action', 'actions')}`,
    nb: (rows, actions) =>
      `Avgjørelser for ${nb.many(rows, 'rad', 'rader')} og ${nb.many(actions, 'handling', 'handlinger')}`,
  }),
  whatDecided: { en: 'What decided', de: 'Was entschieden hat', fr: 'Ce qui a décidé', nb: 'Hva som avgjorde' },
  doesNotApply: { en: 'does not apply', de: 'entfällt', fr: 'sans objet', nb: 'gjelder ikke' },
  someAllowed: says<[principal: string, origin: string, allowed: string, all: string]>({
    en: (principal, origin, allowed, all) => `${principal}, ${origin}: ${allowed} of ${all} allowed`,
    de: (principal, origin, allowed, all) => `${principal}, ${origin}: ${allowed} von ${all} erlaubt`,
    fr: (principal, origin, allowed, all) => `${principal}, ${origin} : ${allowed} sur ${all} autorisées`,
    nb: (principal, origin, allowed, all) => `${principal}, ${origin}: ${allowed} av ${all} tillatt`,
  }),
  overview: {
    en: 'What each principal may do, from where',
    de: 'Was jeder Prinzipal von wo aus darf',
    fr: 'Ce que chaque principal peut faire, et depuis où',
    nb: 'Hva hver prinsipal kan gjøre, og hvorfra',
  },
  emptyDenied: { en: 'empty: denied', de: 'leer: verweigert', fr: 'vide : refusé', nb: 'tom: nektet' },
} satisfies Sentences;

/** The exhaustive searches. */
export const SEARCHES = {
  question: { en: 'Question', de: 'Prüffrage', fr: 'Question', nb: 'Kontrollspørsmål' },
  allowed: { en: 'Allowed', de: 'Erlaubt', fr: 'Autorisé', nb: 'Tillatt' },
  never: { en: 'never', de: 'nie', fr: 'jamais', nb: 'aldri' },
  possible: { en: 'possible', de: 'möglich', fr: 'possible', nb: 'mulig' },
  closedBy: { en: 'Closed by', de: 'Gesperrt durch', fr: 'Fermé par', nb: 'Stengt av' },
  sets: {
    en: 'Sets of requests',
    de: 'Anfragemengen',
    fr: 'Ensembles de requêtes',
    nb: 'Mengder av forespørsler',
  },
  certificate: { en: 'Certificate', de: 'Zertifikat', fr: 'Certificat', nb: 'Sertifikat' },
  remark: { en: 'Remark', de: 'Anmerkung', fr: 'Remarque', nb: 'Merknad' },
  allowedRequest: says<[request: string]>({
    en: (request) => `allowed: ${request}`,
    de: (request) => `erlaubt: ${request}`,
    fr: (request) => `autorisé : ${request}`,
    nb: (request) => `tillatt: ${request}`,
  }),
  caption: {
    en: 'Exhaustive searches over every request',
    de: 'Erschöpfende Suchen über alle Anfragen',
    fr: 'Recherches exhaustives sur toutes les requêtes',
    nb: 'Uttømmende søk over alle forespørsler',
  },
  title: { en: 'Exhaustive search', de: 'Erschöpfende Suche', fr: 'Recherche exhaustive', nb: 'Uttømmende søk' },
  everyHolds: says<[questions: number]>({
    en: (questions) => `${en.many(questions, 'question', 'questions')} over every request there is: every one holds`,
    de: (questions) => `${de.many(questions, 'Prüffrage', 'Prüffragen')} über alle möglichen Anfragen: alle erfüllt`,
    fr: (questions) =>
      `${fr.many(questions, 'question', 'questions')} sur toutes les requêtes possibles : toutes vérifiées`,
    nb: (questions) =>
      `${nb.many(questions, 'kontrollspørsmål', 'kontrollspørsmål')} over alle mulige forespørsler: alle oppfylt`,
  }),
  someHold: says<[questions: number, settled: number, rest: number]>({
    en: (questions, settled, rest) =>
      `${en.many(questions, 'question', 'questions')} over every request there is: ${en.number(settled)} hold, ${en.number(rest)} do not`,
    de: (questions, settled, rest) =>
      `${de.many(questions, 'Prüffrage', 'Prüffragen')} über alle möglichen Anfragen: ${de.number(settled)} erfüllt, ${de.number(rest)} nicht`,
    fr: (questions, settled, rest) =>
      `${fr.many(questions, 'question', 'questions')} sur toutes les requêtes possibles : vérifiées ${fr.number(settled)}, non vérifiées ${fr.number(rest)}`,
    nb: (questions, settled, rest) =>
      `${nb.many(questions, 'kontrollspørsmål', 'kontrollspørsmål')} over alle mulige forespørsler: ${nb.number(settled)} oppfylt, ${nb.number(rest)} ikke`,
  }),
  twoLayers: {
    en: 'two layers at least',
    de: 'mindestens zwei Ebenen',
    fr: 'au moins deux couches',
    nb: 'minst to lag',
  },
  alone: says<[layers: string]>({
    en: (layers) => `${layers} alone`,
    de: (layers) => `allein durch: ${layers}`,
    fr: (layers) => `par ceci seul : ${layers}`,
    nb: (layers) => `bare av: ${layers}`,
  }),
  steps: says<[steps: number]>({
    en: (steps) => en.many(steps, 'step', 'steps'),
    de: (steps) => de.many(steps, 'Schritt', 'Schritte'),
    fr: (steps) => fr.many(steps, 'étape', 'étapes'),
    nb: (steps) => nb.many(steps, 'steg', 'steg'),
  }),
  noCertificate: says<[reason: string]>({
    en: (reason) => `none: ${reason}`,
    de: (reason) => `keines: ${reason}`,
    fr: (reason) => `aucun : ${reason}`,
    nb: (reason) => `ingen: ${reason}`,
  }),
  notMade: {
    en: 'It was not made',
    de: 'Es wurde nicht erstellt',
    fr: 'Il n’a pas été établi',
    nb: 'Det ble ikke laget',
  },
} satisfies Sentences;

/** Heads of the columns of places, by id. */
export const ORIGINS = {
  gateway: { en: "Site's network", de: 'Standortnetz', fr: 'Réseau du site', nb: 'Lokasjonens nettverk' },
  elsewhere: { en: 'Elsewhere', de: 'Andere Orte', fr: 'Ailleurs', nb: 'Andre steder' },
  'outside-regions': {
    en: 'Outside the boundary',
    de: 'Außerhalb des zulässigen Gebiets',
    fr: 'Hors du périmètre autorisé',
    nb: 'Utenfor det tillatte området',
  },
} satisfies Sentences;

/** Kinds of policies that decide: one, and several. */
export const POLICIES = {
  identity: {
    one: {
      en: 'permissions of the role',
      de: 'Berechtigungen der Rolle',
      fr: 'autorisations du rôle',
      nb: 'rollens tillatelser',
    },
    several: {
      en: 'permissions of the role',
      de: 'Berechtigungen der Rolle',
      fr: 'autorisations du rôle',
      nb: 'rollens tillatelser',
    },
  },
  resource: {
    one: { en: 'resource policy', de: 'Ressourcenrichtlinie', fr: 'politique de ressource', nb: 'ressurspolicy' },
    several: {
      en: 'resource policies',
      de: 'Ressourcenrichtlinien',
      fr: 'politiques de ressources',
      nb: 'ressurspolicyer',
    },
  },
  endpoint: {
    one: {
      en: 'endpoint policy',
      de: 'Endpunktrichtlinie',
      fr: 'politique de point de terminaison',
      nb: 'endepunktpolicy',
    },
    several: {
      en: 'endpoint policies',
      de: 'Endpunktrichtlinien',
      fr: 'politiques de points de terminaison',
      nb: 'endepunktpolicyer',
    },
  },
  scp: {
    one: { en: 'SCP', de: 'SCP', fr: 'SCP', nb: 'SCP' },
    several: { en: 'SCPs', de: 'SCPs', fr: 'SCP', nb: 'SCP-er' },
  },
  rcp: {
    one: { en: 'RCP', de: 'RCP', fr: 'RCP', nb: 'RCP' },
    several: { en: 'RCPs', de: 'RCPs', fr: 'RCP', nb: 'RCP-er' },
  },
} satisfies Readonly<Record<string, Sentences>>;

/** Layers of policies, by id. */
export const LAYERS: Readonly<Record<LayerId, Sentence>> = {
  'store-policies': {
    en: 'policies of stores',
    de: 'Richtlinien der Datenspeicher',
    fr: 'politiques des stockages',
    nb: 'policyer for datalagre',
  },
  'key-policies': { en: 'key policies', de: 'Schlüsselrichtlinien', fr: 'politiques de clés', nb: 'nøkkelpolicyer' },
  'trust-policies': {
    en: 'trust policies',
    de: 'Vertrauensrichtlinien',
    fr: 'politiques d’approbation',
    nb: 'tillitspolicyer',
  },
  permissions: {
    en: 'permissions of roles',
    de: 'Berechtigungen der Rollen',
    fr: 'autorisations des rôles',
    nb: 'rollers tillatelser',
  },
  endpoints: {
    en: 'endpoint policies',
    de: 'Endpunktrichtlinien',
    fr: 'politiques de points de terminaison',
    nb: 'endepunktpolicyer',
  },
  scp: { en: 'SCPs', de: 'SCPs', fr: 'SCP', nb: 'SCP-er' },
  rcp: { en: 'RCPs', de: 'RCPs', fr: 'RCP', nb: 'RCP-er' },
};

/** Groups of actions, by the first part of their ids. */
export const ACTIONS = {
  data: { en: 'data', de: 'Daten', fr: 'données', nb: 'data' },
  keys: { en: 'keys', de: 'Schlüssel', fr: 'clés', nb: 'nøkler' },
  logs: { en: 'logs', de: 'Protokolle', fr: 'journaux', nb: 'logger' },
  alerts: { en: 'alerts', de: 'Alarme', fr: 'alertes', nb: 'varsler' },
  roles: { en: 'roles', de: 'Rollen', fr: 'rôles', nb: 'roller' },
} satisfies Sentences;
