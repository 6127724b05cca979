import { de, en, fr, nb } from '../grammar';
import { type Sentences, says } from '../languages';

/** What the summary says of access. */
export const SUMMARY_OF_ACCESS = {
  reachTitle: {
    en: 'Who can reach the data',
    de: 'Wer auf die Daten zugreifen kann',
    fr: 'Qui peut accéder aux données',
    nb: 'Hvem som har tilgang til dataene',
  },
  reachLine: says<[holding: number, questions: number, sets: number]>({
    en: (holding, questions, sets) =>
      `${holding} of ${questions} ${questions === 1 ? 'question' : 'questions'} over every request there is hold at every site, by ${en.number(sets)} sets of requests.`,
    de: (holding, questions, sets) =>
      `${de.number(holding)} von ${de.many(questions, 'Prüffrage', 'Prüffragen')} über alle möglichen Anfragen sind an jedem Standort erfüllt, nach ${de.many(sets, 'Anfragemenge', 'Anfragemengen')}.`,
    fr: (holding, questions, sets) =>
      `${fr.number(holding)} sur ${fr.many(questions, 'question', 'questions')} sur toutes les requêtes possibles sont vérifiées sur chaque site, d’après ${fr.many(sets, 'ensemble', 'ensembles')} de requêtes.`,
    nb: (holding, questions, sets) =>
      `${nb.number(holding)} av ${nb.many(questions, 'kontrollspørsmål', 'kontrollspørsmål')} over alle mulige forespørsler er oppfylt på hver lokasjon, etter ${nb.many(sets, 'mengde', 'mengder')} av forespørsler.`,
  }),
  everyProof: says<[file: string, verifier: string]>({
    en: (file, verifier) =>
      `Of these answers, site by site, every one has a certificate in ${file}, which ${verifier} checks against the templates.`,
    de: (file, verifier) =>
      `Von diesen Antworten hat, Standort für Standort, jede ein Zertifikat in ${file}, das ${verifier} gegen die Vorlagen prüft.`,
    fr: (file, verifier) =>
      `Chacune de ces réponses, site par site, a un certificat dans ${file}, que ${verifier} vérifie par rapport aux modèles.`,
    nb: (file, verifier) =>
      `Hvert av disse svarene har, lokasjon for lokasjon, et sertifikat i ${file}, som ${verifier} kontrollerer mot malene.`,
  }),
  someProofs: says<[proved: number, all: number, file: string, verifier: string]>({
    en: (proved, all, file, verifier) =>
      `Of these answers, site by site, ${proved} of ${all} has a certificate in ${file}, which ${verifier} checks against the templates.`,
    de: (proved, all, file, verifier) =>
      `Von diesen Antworten haben, Standort für Standort, ${de.number(proved)} von ${de.number(all)} ein Zertifikat in ${file}, das ${verifier} gegen die Vorlagen prüft.`,
    fr: (proved, all, file, verifier) =>
      `Parmi ces réponses, site par site, ${fr.number(proved)} sur ${fr.number(all)} ont un certificat dans ${file}, que ${verifier} vérifie par rapport aux modèles.`,
    nb: (proved, all, file, verifier) =>
      `Av disse svarene har, lokasjon for lokasjon, ${nb.number(proved)} av ${nb.number(all)} et sertifikat i ${file}, som ${verifier} kontrollerer mot malene.`,
  }),
  nobodyMay: {
    en: 'What nobody may do',
    de: 'Was niemand darf',
    fr: 'Ce que personne ne peut faire',
    nb: 'Hva ingen kan gjøre',
  },
  layers: says<[several: number, one: number]>({
    en: (several, one) =>
      `${several} of them hold at every site without any one layer of policies; ${one} by one alone.`,
    de: (several, one) =>
      `${de.number(several)} davon sind an jedem Standort auch ohne eine beliebige einzelne Richtlinienebene erfüllt; ${de.number(one)} nur durch eine einzige.`,
    fr: (several, one) =>
      `Sur chaque site, ${fr.number(several)} d’entre elles sont vérifiées même sans l’une quelconque des couches de politiques ; ${fr.number(one)} par une seule.`,
    nb: (several, one) =>
      `${nb.number(several)} av dem er oppfylt på hver lokasjon også uten et hvilket som helst enkelt lag av policyer; ${nb.number(one)} bare av ett.`,
  }),
  holds: { en: 'holds', de: 'erfüllt', fr: 'vérifiée', nb: 'oppfylt' },
  doesNotHold: { en: 'does not hold', de: 'nicht erfüllt', fr: 'non vérifiée', nb: 'ikke oppfylt' },
  undecided: { en: 'undecided', de: 'unentschieden', fr: 'indéterminée', nb: 'uavklart' },
  no: { en: 'no', de: 'nein', fr: 'non', nb: 'nei' },
  neverAllowed: { en: 'never allowed', de: 'nie erlaubt', fr: 'jamais autorisé', nb: 'aldri tillatt' },
  byOneLayer: {
    en: 'by one layer alone',
    de: 'nur durch eine Ebene',
    fr: 'par une seule couche',
    nb: 'bare av ett lag',
  },
  sets: {
    en: 'sets of requests',
    de: 'Anfragemengen',
    fr: 'ensembles de requêtes',
    nb: 'mengder av forespørsler',
  },
  because: { en: 'because', de: 'Grund', fr: 'raison', nb: 'grunn' },
} satisfies Sentences;
