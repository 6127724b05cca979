import type { LayerId } from '../../../access/layers';
import { de, en, fr, nb } from '../grammar';
import { type Sentence, type Sentences, says } from '../languages';

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
