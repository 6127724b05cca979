import { type Sentences, says } from '../languages';

/** Classes of user data. */
export const CLASSES = {
  title: {
    en: 'Classes of user data, and who reaches them',
    de: 'Klassen von Nutzerdaten, und wer sie erreicht',
    fr: 'Classes de données des utilisateurs, et qui y accède',
    nb: 'Klasser av brukerdata, og hvem som har tilgang til dem',
  },
  short: { en: 'Classes', de: 'Klassen', fr: 'Classes', nb: 'Klasser' },
  lead: {
    en: 'Policies of the bucket, the table and the roles name these prefixes and partition keys. That nobody else reaches a class, and nobody from outside the boundary, is asked over every request (classes-reached-as-declared, classes-reached-from-inside). What lies in no class is reached by the teams of all classes alone, and by workloads that name its prefix.',
    de: 'Die Richtlinien des Buckets, der Tabelle und der Rollen nennen diese Präfixe und Partitionsschlüssel. Dass sonst niemand eine Klasse erreicht, und niemand von außerhalb des zulässigen Gebiets, wird über alle Anfragen geprüft (`classes-reached-as-declared`, `classes-reached-from-inside`). Was in keiner Klasse liegt, erreichen nur die Teams aller Klassen und Workloads, die das Präfix nennen.',
    fr: 'Les politiques du compartiment, de la table et des rôles nomment ces préfixes et clés de partition. Que personne d’autre n’accède à une classe, ni personne depuis l’extérieur du périmètre autorisé, est vérifié sur toutes les requêtes (`classes-reached-as-declared`, `classes-reached-from-inside`). Ce qui n’est dans aucune classe n’est accessible qu’aux équipes de toutes les classes et aux charges de travail qui nomment son préfixe.',
    nb: 'Policyene til bucketen, tabellen og rollene navngir disse prefiksene og partisjonsnøklene. At ingen andre har tilgang til en klasse, og ingen utenfra det tillatte området, kontrolleres over alle forespørsler (`classes-reached-as-declared`, `classes-reached-from-inside`). Det som ikke er i noen klasse, har bare teamene for alle klasser tilgang til, og arbeidslaster som navngir prefikset.',
  },
  caption: {
    en: 'Classes of user data, where their data is, and who is declared for them',
    de: 'Klassen von Nutzerdaten, wo ihre Daten liegen und wer für sie deklariert ist',
    fr: 'Classes de données des utilisateurs, où se trouvent leurs données et qui est déclaré pour elles',
    nb: 'Klasser av brukerdata, hvor dataene er, og hvem som er deklarert for dem',
  },
  class: { en: 'Class', de: 'Klasse', fr: 'Classe', nb: 'Klasse' },
  personal: {
    en: 'Personal data',
    de: 'Personenbezogene Daten',
    fr: 'Données à caractère personnel',
    nb: 'Personopplysninger',
  },
  objectsAndRecords: {
    en: 'Objects and records',
    de: 'Objekte und Datensätze',
    fr: 'Objets et enregistrements',
    nb: 'Objekter og poster',
  },
  readBy: { en: 'Read by', de: 'Gelesen von', fr: 'Lu par', nb: 'Leses av' },
  writtenBy: { en: 'Written by', de: 'Geschrieben von', fr: 'Écrit par', nb: 'Skrives av' },
  nobody: { en: 'Nobody', de: 'Niemand', fr: 'Personne', nb: 'Ingen' },
  fromOutside: {
    en: 'From outside the boundary',
    de: 'Von außerhalb des zulässigen Gebiets',
    fr: 'Depuis l’extérieur du périmètre',
    nb: 'Fra utenfor det tillatte området',
  },
  refused: { en: 'refused', de: 'verweigert', fr: 'refusé', nb: 'nektet' },
  byBasis: {
    en: 'by a basis of transfer',
    de: 'mit Übermittlungsgrundlage',
    fr: 'avec un fondement de transfert',
    nb: 'med overføringsgrunnlag',
  },
  team: says<[id: string]>({
    en: (id) => `team ${id}`,
    de: (id) => `Team ${id}`,
    fr: (id) => `équipe ${id}`,
    nb: (id) => `teamet ${id}`,
  }),
  workload: says<[id: string]>({
    en: (id) => `workload ${id}`,
    de: (id) => `Workload ${id}`,
    fr: (id) => `charge de travail ${id}`,
    nb: (id) => `arbeidslasten ${id}`,
  }),
} satisfies Sentences;

/** Workloads. */
export const WORKLOADS = {
  title: {
    en: 'What runs at the sites, and what it may reach',
    de: 'Was an den Standorten läuft, und worauf es zugreifen darf',
    fr: 'Ce qui s’exécute sur les sites, et ce à quoi cela peut accéder',
    nb: 'Hva som kjører på lokasjonene, og hva det har tilgang til',
  },
  short: { en: 'Workloads', de: 'Workloads', fr: 'Charges de travail', nb: 'Arbeidslaster' },
  lead: {
    en: 'The deployment file declares it; the policies of the bucket and the table deny the rest, whatever the role of the workload is given.',
    de: 'Die Bereitstellungsdatei deklariert es; die Richtlinien des Buckets und der Tabelle verweigern alles Übrige, gleich welche Berechtigungen die Rolle des Workloads erhält.',
    fr: 'Le fichier de déploiement le déclare ; les politiques du compartiment et de la table refusent le reste, quelles que soient les autorisations du rôle de la charge de travail.',
    nb: 'Utrullingsfilen deklarerer det; policyene til bucketen og tabellen nekter resten, uansett hva rollen til arbeidslasten blir gitt.',
  },
  caption: {
    en: 'Workloads and the user data that each may reach',
    de: 'Workloads und die Nutzerdaten, auf die sie jeweils zugreifen dürfen',
    fr: 'Charges de travail et données des utilisateurs accessibles à chacune',
    nb: 'Arbeidslaster og brukerdataene hver av dem har tilgang til',
  },
  workload: { en: 'Workload', de: 'Workload', fr: 'Charge de travail', nb: 'Arbeidslast' },
  on: says<[services: string]>({
    en: (services) => `on ${services}`,
    de: (services) => `auf ${services}`,
    fr: (services) => `sur ${services}`,
    nb: (services) => `på ${services}`,
  }),
  reads: { en: 'Reads objects', de: 'Liest Objekte', fr: 'Objets lus', nb: 'Leser objekter' },
  writes: { en: 'Writes objects', de: 'Schreibt Objekte', fr: 'Objets écrits', nb: 'Skriver objekter' },
  records: { en: 'Records', de: 'Datensätze', fr: 'Enregistrements', nb: 'Poster' },
  database: { en: 'Database', de: 'Datenbank', fr: 'Base de données', nb: 'Database' },
  queues: { en: 'Queues', de: 'Warteschlangen', fr: 'Files d’attente', nb: 'Køer' },
  takesFrom: says<[queues: string]>({
    en: (queues) => `takes from ${queues}`,
    de: (queues) => `empfängt aus ${queues}`,
    fr: (queues) => `reçoit de ${queues}`,
    nb: (queues) => `mottar fra ${queues}`,
  }),
  sendsTo: says<[queues: string]>({
    en: (queues) => `sends to ${queues}`,
    de: (queues) => `sendet an ${queues}`,
    fr: (queues) => `envoie à ${queues}`,
    nb: (queues) => `sender til ${queues}`,
  }),
  calls: { en: 'Calls', de: 'Ruft auf', fr: 'Appelle', nb: 'Kaller' },
  keys: { en: 'Keys', de: 'Schlüssel', fr: 'Clés', nb: 'Nøkler' },
  services: {
    en: 'Services, by endpoint',
    de: 'Dienste, über Endpunkt',
    fr: 'Services, par point de terminaison',
    nb: 'Tjenester, via endepunkt',
  },
} satisfies Sentences;
