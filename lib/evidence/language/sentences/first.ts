import { de, en, fr, nb } from '../grammar';
import { type Sentences, says } from '../languages';
import { FIRST_OF_ACCESS } from './first-who';

/** What stands first on page and in summary: whether it holds, and the four answers. */
export const FIRST = {
  noOpenFindings: {
    en: 'No open findings.',
    de: 'Keine offenen Feststellungen.',
    fr: 'Aucun constat ouvert.',
    nb: 'Ingen åpne funn.',
  },
  stays: says<[countries: string, number: number]>({
    en: (countries) => `User data stays in ${countries}.`,
    de: (countries, number) =>
      `Nutzerdaten verbleiben in ${number === 1 ? 'folgendem Land' : 'folgenden Ländern'}: ${countries}.`,
    fr: (countries, number) =>
      `Les données des utilisateurs restent dans ${number === 1 ? 'le pays suivant' : 'les pays suivants'} : ${countries}.`,
    nb: (countries, number) => `Brukerdata forblir i ${number === 1 ? 'dette landet' : 'disse landene'}: ${countries}.`,
  }),
  rests: says<[countries: string, number: number]>({
    en: (countries) => `User data rests in ${countries}.`,
    de: (countries, number) =>
      `Nutzerdaten sind in ${number === 1 ? 'folgendem Land' : 'folgenden Ländern'} gespeichert: ${countries}.`,
    fr: (countries, number) =>
      `Les données des utilisateurs sont stockées dans ${number === 1 ? 'le pays suivant' : 'les pays suivants'} : ${countries}.`,
    nb: (countries, number) =>
      `Brukerdata er lagret i ${number === 1 ? 'dette landet' : 'disse landene'}: ${countries}.`,
  }),
  openFindings: says<[number: number]>({
    en: (number) => en.many(number, 'open finding', 'open findings'),
    de: (number) => de.many(number, 'offene Feststellung', 'offene Feststellungen'),
    fr: (number) => fr.many(number, 'constat ouvert', 'constats ouverts'),
    nb: (number) => nb.many(number, 'åpent funn', 'åpne funn'),
  }),
  questionsOpen: says<[number: number]>({
    en: (number) => `${en.many(number, 'question', 'questions')} of access ${number === 1 ? 'does' : 'do'} not hold`,
    de: (number) => `${de.many(number, 'Prüffrage', 'Prüffragen')} zum Zugriff nicht erfüllt`,
    fr: (number) => fr.many(number, 'question d’accès non vérifiée', 'questions d’accès non vérifiées'),
    nb: (number) => `${nb.many(number, 'kontrollspørsmål', 'kontrollspørsmål')} om tilgang er ikke oppfylt`,
  }),
  failed: says<[plugins: string]>({
    en: (plugins) => `${plugins} failed`,
    de: (plugins) => `Nicht bestanden: ${plugins}`,
    fr: (plugins) => `Échec : ${plugins}`,
    nb: (plugins) => `Ikke bestått: ${plugins}`,
  }),
  thereAreFindings: {
    en: 'There are open findings',
    de: 'Es bestehen offene Feststellungen',
    fr: 'Il existe des constats ouverts',
    nb: 'Det finnes åpne funn',
  },
  asAttested: says<[country: string]>({
    en: (country) => `${country} (as attested)`,
    de: (country) => `${country} (laut Bestätigung)`,
    fr: (country) => `${country} (selon attestation)`,
    nb: (country) => `${country} (ifølge bekreftelse)`,
  }),
  partlyAttested: says<[country: string]>({
    en: (country) => `${country} (partly as attested)`,
    de: (country) => `${country} (teilweise laut Bestätigung)`,
    fr: (country) => `${country} (en partie selon attestation)`,
    nb: (country) => `${country} (delvis ifølge bekreftelse)`,
  }),
  where: {
    en: 'Where is user data?',
    de: 'Wo liegen die Nutzerdaten?',
    fr: 'Où se trouvent les données des utilisateurs ?',
    nb: 'Hvor er brukerdataene?',
  },
  whereUnknown: {
    en: 'Not known: no site and no store says',
    de: 'Nicht bekannt: weder ein Standort noch ein Datenspeicher gibt Auskunft',
    fr: 'Inconnu : aucun site ni aucun stockage ne l’indique',
    nb: 'Ikke kjent: verken lokasjoner eller datalagre sier noe om det',
  },
  wherePartly: says<[countries: string]>({
    en: (countries) => `${countries}; of some, nothing says`,
    de: (countries) => `${countries}; für einen Teil ist nichts belegt`,
    fr: (countries) => `${countries} ; pour une partie, rien ne l’indique`,
    nb: (countries) => `${countries}; for noe av dem sier ingenting hvor`,
  }),
  byRegions: {
    en: 'By the Regions of the stores; no deployment file was given.',
    de: 'Nach den Regionen der Datenspeicher; es lag keine Bereitstellungsdatei vor.',
    fr: 'D’après les régions des stockages ; aucun fichier de déploiement n’a été fourni.',
    nb: 'Etter regionene til datalagrene; ingen utrullingsfil ble oppgitt.',
  },
  keysWithData: {
    en: 'Keys, logs and control planes of every site are in the country of its data.',
    de: 'Schlüssel, Protokolle und Steuerungsebene jedes Standorts liegen im Land seiner Daten.',
    fr: 'Les clés, les journaux et le plan de contrôle de chaque site se trouvent dans le pays de ses données.',
    nb: 'Nøkler, logger og kontrollplan for hver lokasjon er i samme land som dataene.',
  },
  keysElsewhere: says<[site: string, country: string]>({
    en: (site, country) => `Keys, logs and control plane of ${site}: ${country}.`,
    de: (site, country) => `Schlüssel, Protokolle und Steuerungsebene von ${site}: ${country}.`,
    fr: (site, country) => `Clés, journaux et plan de contrôle de ${site} : ${country}.`,
    nb: (site, country) => `Nøkler, logger og kontrollplan for ${site}: ${country}.`,
  }),
  meantFor: says<[site: string, meant: string, actual: string]>({
    en: (site, meant, actual) => `${site} is meant for ${meant}, and is in ${actual}.`,
    de: (site, meant, actual) => `${site}: vorgesehenes Land ${meant}, tatsächliches Land ${actual}.`,
    fr: (site, meant, actual) => `${site} : pays prévu ${meant}, pays effectif ${actual}.`,
    nb: (site, meant, actual) => `${site}: tiltenkt land ${meant}, faktisk land ${actual}.`,
  }),
  notKnown: { en: 'not known', de: 'nicht bekannt', fr: 'inconnu', nb: 'ikke kjent' },
  ...FIRST_OF_ACCESS,
  leaves: {
    en: 'What leaves the EEA?',
    de: 'Was verlässt den EWR?',
    fr: 'Qu’est-ce qui quitte l’EEE ?',
    nb: 'Hva forlater EØS?',
  },
  party: says<[recipient: string, country: string]>({
    en: (recipient, country) => `${recipient} in ${country}`,
    de: (recipient, country) => `${recipient}, ${country}`,
    fr: (recipient, country) => `${recipient}, ${country}`,
    nb: (recipient, country) => `${recipient}, ${country}`,
  }),
  until: says<[what: string, day: string]>({
    en: (what, day) => `${what}, until ${day}`,
    de: (what, day) => `${what}, bis ${day}`,
    fr: (what, day) => `${what}, jusqu’au ${day}`,
    nb: (what, day) => `${what}, til ${day}`,
  }),
  noTransfer: {
    en: 'No transfer is declared, and none is known',
    de: 'Es ist keine Übermittlung deklariert und keine bekannt',
    fr: 'Aucun transfert n’est déclaré, aucun n’est connu',
    nb: 'Ingen overføring er deklarert, og ingen er kjent',
  },
  noDeclaredTransfer: {
    en: 'No declared transfer',
    de: 'Keine deklarierte Übermittlung',
    fr: 'Aucun transfert déclaré',
    nb: 'Ingen deklarert overføring',
  },
  flowsOut: says<[flows: string]>({
    en: (flows) => `Data flows out: ${flows}.`,
    de: (flows) => `Ausgehende Datenflüsse: ${flows}.`,
    fr: (flows) => `Flux de données sortants : ${flows}.`,
    nb: (flows) => `Utgående dataflyter: ${flows}.`,
  }),
  fromTo: says<[from: string, to: string]>({
    en: (from, to) => `${from} to ${to}`,
    de: (from, to) => `${from} → ${to}`,
    fr: (from, to) => `${from} → ${to}`,
    nb: (from, to) => `${from} → ${to}`,
  }),
  metadataAt: says<[parties: string]>({
    en: (parties) => `Known, and seen in no template: metadata at ${parties}.`,
    de: (parties) => `Bekannt, aber in keiner Vorlage sichtbar: Metadaten bei ${parties}.`,
    fr: (parties) => `Connu, mais visible dans aucun modèle : métadonnées chez ${parties}.`,
    nb: (parties) => `Kjent, men ikke synlig i noen mal: metadata hos ${parties}.`,
  }),
  excepted: {
    en: 'What is excepted, until when?',
    de: 'Was ist ausgenommen, und bis wann?',
    fr: 'Quelles exceptions, jusqu’à quand ?',
    nb: 'Hva er unntatt, og til når?',
  },
  noneWaived: {
    en: 'No finding of this policy is waived',
    de: 'Für keine Feststellung dieser Richtlinie gilt eine Ausnahme',
    fr: 'Aucun constat de cette politique ne fait l’objet d’une dérogation',
    nb: 'Ingen funn i denne policyen er unntatt',
  },
  waived: says<[findings: number]>({
    en: (findings) => `${en.many(findings, 'finding', 'findings')} of this policy waived`,
    de: (findings) =>
      `${de.many(findings, 'Feststellung', 'Feststellungen')} dieser Richtlinie per Ausnahme zugelassen`,
    fr: (findings) => `${fr.many(findings, 'constat', 'constats')} de cette politique sous dérogation`,
    nb: (findings) => `${nb.many(findings, 'funn', 'funn')} i denne policyen unntatt`,
  }),
  permits: says<[waived: string, permits: number]>({
    en: (waived, permits) => `${waived}; ${en.many(permits, 'permit', 'permits')}`,
    de: (waived, permits) => `${waived}; ${de.many(permits, 'Genehmigung', 'Genehmigungen')}`,
    fr: (waived, permits) => `${waived} ; ${fr.many(permits, 'autorisation', 'autorisations')}`,
    nb: (waived, permits) => `${waived}; ${nb.many(permits, 'tillatelse', 'tillatelser')}`,
  }),
  excused: says<[findings: number, plugins: string]>({
    en: (findings, plugins) => `${en.many(findings, 'finding', 'findings')} excused of ${plugins}.`,
    de: (findings, plugins) =>
      `${de.many(findings, 'begründete Abweichung', 'begründete Abweichungen')} von ${plugins}.`,
    fr: (findings, plugins) => `${fr.many(findings, 'constat justifié', 'constats justifiés')} de ${plugins}.`,
    nb: (findings, plugins) => `${nb.many(findings, 'begrunnet avvik', 'begrunnede avvik')} fra ${plugins}.`,
  }),
  omitted: says<[features: string]>({
    en: (features) => `Omitted features: ${features}.`,
    de: (features) => `Weggelassene Funktionen: ${features}.`,
    fr: (features) => `Fonctions omises : ${features}.`,
    nb: (features) => `Utelatte funksjoner: ${features}.`,
  }),
  none: { en: 'none', de: 'keine', fr: 'aucune', nb: 'ingen' },
  nextEnd: says<[day: string]>({
    en: (day) => `Next end: ${day}.`,
    de: (day) => `Nächstes Ende: ${day}.`,
    fr: (day) => `Prochaine échéance : ${day}.`,
    nb: (day) => `Neste utløp: ${day}.`,
  }),
} satisfies Sentences;
