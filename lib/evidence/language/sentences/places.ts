import { type Sentences, says } from '../languages';

/** Where something is. */
export const PLACES = {
  inRegion: says<[country: string, region: string]>({
    en: (country, region) => `${country}, in ${region}`,
    de: (country, region) => `${country}, in ${region}`,
    fr: (country, region) => `${country}, région ${region}`,
    nb: (country, region) => `${country}, i ${region}`,
  }),
  onRack: says<[country: string, place: string]>({
    en: (country, place) => `${country}, on an Outposts rack at ${place}`,
    de: (country, place) => `${country}, auf einem Outposts-Rack, Aufstellungsort: ${place}`,
    fr: (country, place) => `${country}, sur un rack Outposts, lieu : ${place}`,
    nb: (country, place) => `${country}, på et Outposts-rack, sted: ${place}`,
  }),
  title: {
    en: 'Where everything is',
    de: 'Wo sich alles befindet',
    fr: 'Où tout se trouve',
    nb: 'Hvor alt er',
  },
  caption: {
    en: 'Sites, and where their data, keys and control planes are',
    de: 'Standorte und der Ort ihrer Daten, Schlüssel und Steuerungsebenen',
    fr: 'Sites, et lieu de leurs données, de leurs clés et de leurs plans de contrôle',
    nb: 'Lokasjoner, og hvor dataene, nøklene og kontrollplanene deres er',
  },
  byPlaceCaption: {
    en: 'Places, and the sites whose user data rests there',
    de: 'Orte und die Standorte, deren Nutzerdaten dort gespeichert sind',
    fr: 'Lieux, et sites dont les données des utilisateurs y sont stockées',
    nb: 'Steder, og lokasjonene med brukerdata lagret der',
  },
  noSites: {
    en: 'No deployment file was given: the data stores are listed below, nothing is known about sites.',
    de: 'Es lag keine Bereitstellungsdatei vor: Die Datenspeicher sind unten aufgeführt, über Standorte ist nichts bekannt.',
    fr: 'Aucun fichier de déploiement n’a été fourni : les stockages de données figurent ci-dessous, rien n’est connu des sites.',
    nb: 'Ingen utrullingsfil ble oppgitt: Datalagrene står nedenfor, og ingenting er kjent om lokasjoner.',
  },
  userData: { en: 'User data', de: 'Nutzerdaten', fr: 'Données des utilisateurs', nb: 'Brukerdata' },
  keysAndLogs: {
    en: 'Keys, logs, control plane',
    de: 'Schlüssel, Protokolle, Steuerungsebene',
    fr: 'Clés, journaux, plan de contrôle',
    nb: 'Nøkler, logger, kontrollplan',
  },
  keysAt: { en: 'keys:', de: 'Schlüssel:', fr: 'clés :', nb: 'nøkler:' },
  logsAt: { en: 'logs:', de: 'Protokolle:', fr: 'journaux :', nb: 'logger:' },
  theSame: { en: 'the same', de: 'ebenso', fr: 'idem', nb: 'det samme' },
  meantFor: says<[country: string]>({
    en: (country) => `meant for ${country}`,
    de: (country) => `vorgesehen: ${country}`,
    fr: (country) => `prévu : ${country}`,
    nb: (country) => `tiltenkt: ${country}`,
  }),
  countryUnknown: {
    en: 'country not known',
    de: 'Land nicht bekannt',
    fr: 'pays inconnu',
    nb: 'ukjent land',
  },
  auditorIn: says<[country: string]>({
    en: (country) => `auditor, ${country}`,
    de: (country) => `Prüfer, ${country}`,
    fr: (country) => `auditeur, ${country}`,
    nb: (country) => `revisor, ${country}`,
  }),
  attestedIn: says<[country: string]>({
    en: (country) => `${country}, attested`,
    de: (country) => `${country}, bestätigt`,
    fr: (country) => `${country}, attesté`,
    nb: (country) => `${country}, bekreftet`,
  }),
  inButMeantFor: says<[actual: string, meant: string]>({
    en: (actual, meant) => `${actual}, meant for ${meant}`,
    de: (actual, meant) => `${actual}, vorgesehen: ${meant}`,
    fr: (actual, meant) => `${actual}, prévu : ${meant}`,
    nb: (actual, meant) => `${actual}, tiltenkt: ${meant}`,
  }),
} satisfies Sentences;
