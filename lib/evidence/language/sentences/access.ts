import { de, en, fr, nb } from '../grammar';
import { type Sentences, says } from '../languages';

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

/** Groups of actions, by the first part of their ids. */
export const ACTIONS = {
  data: { en: 'data', de: 'Daten', fr: 'données', nb: 'data' },
  keys: { en: 'keys', de: 'Schlüssel', fr: 'clés', nb: 'nøkler' },
  logs: { en: 'logs', de: 'Protokolle', fr: 'journaux', nb: 'logger' },
  alerts: { en: 'alerts', de: 'Alarme', fr: 'alertes', nb: 'varsler' },
  roles: { en: 'roles', de: 'Rollen', fr: 'rôles', nb: 'roller' },
} satisfies Sentences;
