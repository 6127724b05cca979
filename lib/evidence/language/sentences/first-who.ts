import { de, en, fr, nb } from '../grammar';
import { type Sentences, says } from '../languages';

/** The answer to who can reach user data. */
export const FIRST_OF_ACCESS = {
  who: {
    en: 'Who can reach it?',
    de: 'Wer kann darauf zugreifen?',
    fr: 'Qui peut y accéder ?',
    nb: 'Hvem har tilgang til dem?',
  },
  workloads: says<[names: string]>({
    en: (names) => `Workloads, as declared: ${names}.`,
    de: (names) => `Workloads, wie deklariert: ${names}.`,
    fr: (names) => `Charges de travail, telles que déclarées : ${names}.`,
    nb: (names) => `Arbeidslaster, som deklarert: ${names}.`,
  }),
  notComputed: { en: 'Not computed', de: 'Nicht berechnet', fr: 'Non calculé', nb: 'Ikke beregnet' },
  takesDeployment: {
    en: 'It takes a deployment file.',
    de: 'Dafür ist eine Bereitstellungsdatei erforderlich.',
    fr: 'Un fichier de déploiement est nécessaire.',
    nb: 'Det krever en utrullingsfil.',
  },
  only: says<[names: string, origin: string]>({
    en: (names, origin) => `${names}, only ${origin}`,
    de: (names, origin) => `${names}, ausschließlich ${origin}`,
    fr: (names, origin) => `${names}, uniquement ${origin}`,
    nb: (names, origin) => `${names}, bare ${origin}`,
  }),
  fromElsewhere: says<[names: string]>({
    en: (names) => `${names}, from elsewhere too`,
    de: (names) => `${names}, auch von anderen Orten aus`,
    fr: (names) => `${names}, également depuis d’autres lieux`,
    nb: (names) => `${names}, også fra andre steder`,
  }),
  noPerson: { en: 'No person', de: 'Keine Person', fr: 'Aucune personne', nb: 'Ingen person' },
  nobodyAsked: {
    en: 'Nobody of those who were asked about',
    de: 'Niemand aus dem Kreis der Geprüften',
    fr: 'Aucun des principaux examinés',
    nb: 'Ingen av dem som ble undersøkt',
  },
  noMatrix: {
    en: 'No matrix was computed',
    de: 'Es wurde keine Matrix berechnet',
    fr: 'Aucune matrice n’a été calculée',
    nb: 'Ingen matrise ble beregnet',
  },
  doesNotHold: says<[question: string]>({
    en: (question) => `Does not hold: ${question}`,
    de: (question) => `Nicht erfüllt: ${question}`,
    fr: (question) => `Non vérifié : ${question}`,
    nb: (question) => `Ikke oppfylt: ${question}`,
  }),
  insideAws: says<[names: string]>({
    en: (names) => `From inside AWS: ${names}.`,
    de: (names) => `Aus AWS heraus: ${names}.`,
    fr: (names) => `Depuis l’intérieur d’AWS : ${names}.`,
    nb: (names) => `Fra innsiden av AWS: ${names}.`,
  }),
  nobodyElse: says<[questions: number]>({
    en: (questions) => `Nobody else, by ${en.many(questions, 'question', 'questions')} over every request there is.`,
    de: (questions) =>
      `Sonst niemand, nach ${de.many(questions, 'Prüffrage', 'Prüffragen')} über alle möglichen Anfragen.`,
    fr: (questions) =>
      `Personne d’autre, d’après ${fr.many(questions, 'question', 'questions')} sur toutes les requêtes possibles.`,
    nb: (questions) =>
      `Ingen andre, ifølge ${nb.many(questions, 'kontrollspørsmål', 'kontrollspørsmål')} over alle mulige forespørsler.`,
  }),
} satisfies Sentences;
