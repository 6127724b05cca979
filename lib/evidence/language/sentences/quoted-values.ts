import type { Quote } from '../languages';

/** Texts of the record that have values in them, each at `{}`. */
export const VALUED_TEXTS: readonly Quote[] = [
  {
    en: 'its role reads no user data and uses no key for it; it is assumed from {} alone',
    de: 'seine Rolle liest keine Nutzerdaten und verwendet keinen Schlüssel dafür; sie wird nur von {} aus übernommen',
    fr: 'son rôle ne lit aucune donnée des utilisateurs et n’utilise aucune clé pour elles ; il n’est endossé que depuis {}',
    nb: 'rollen leser ingen brukerdata og bruker ingen nøkkel for dem; den overtas bare fra {}',
  },
  {
    en: 'access from there by the team {}: {}',
    de: 'Zugriff von dort durch das Team {}: {}',
    fr: 'accès depuis ce pays par l’équipe {} : {}',
    nb: 'tilgang derfra for teamet {}: {}',
  },
  {
    en: 'its policy lets principals of the account ask for {}',
    de: 'die Richtlinie erlaubt Prinzipalen des Kontos folgende Anfragen: {}',
    fr: 'sa politique permet aux principaux du compte de demander : {}',
    nb: 'policyen lar prinsipaler i kontoen be om {}',
  },
  {
    en: "no endpoint of the site's network leads to {}",
    de: 'kein Endpunkt des Standortnetzes führt zu: {}',
    fr: 'aucun point de terminaison du réseau du site ne mène à : {}',
    nb: 'ingen endepunkter i lokasjonens nettverk fører til {}',
  },
  {
    en: 'the team {} assumes its gateway role from the network of the site',
    de: 'das Team {} übernimmt seine Gateway-Rolle aus dem Netz des Standorts',
    fr: 'l’équipe {} endosse son rôle de passerelle depuis le réseau du site',
    nb: 'teamet {} overtar gateway-rollen sin fra lokasjonens nettverk',
  },
  {
    en: 'the gateway role of the team {} reaches the classes of user data that are declared for it',
    de: 'die Gateway-Rolle des Teams {} erreicht die dafür deklarierten Klassen von Nutzerdaten',
    fr: 'le rôle de passerelle de l’équipe {} accède aux classes de données des utilisateurs déclarées pour elle',
    nb: 'gateway-rollen til teamet {} har tilgang til klassene av brukerdata som er deklarert for den',
  },
  {
    en: '{} assume the role of the workload',
    de: '{}: übernimmt die Rolle des Workloads',
    fr: '{} : endosse le rôle de la charge de travail',
    nb: '{}: overtar rollen til arbeidslasten',
  },
  {
    en: 'the workload {} reaches the user data that is declared for it, through the endpoints of the site',
    de: 'der Workload {} erreicht die dafür deklarierten Nutzerdaten über die Endpunkte des Standorts',
    fr: 'la charge de travail {} accède aux données des utilisateurs déclarées pour elle, par les points de terminaison du site',
    nb: 'arbeidslasten {} har tilgang til brukerdataene som er deklarert for den, gjennom lokasjonens endepunkter',
  },
  {
    en: 'the workload {} writes its log groups, and uses their key',
    de: 'der Workload {} schreibt in seine Protokollgruppen und verwendet deren Schlüssel',
    fr: 'la charge de travail {} écrit dans ses groupes de journaux et en utilise la clé',
    nb: 'arbeidslasten {} skriver i loggruppene sine og bruker nøkkelen deres',
  },
  {
    en: 'Lambda attaches the functions of the workload {} to the network of the site',
    de: 'Lambda bindet die Funktionen des Workloads {} an das Netz des Standorts an',
    fr: 'Lambda rattache les fonctions de la charge de travail {} au réseau du site',
    nb: 'Lambda knytter funksjonene i arbeidslasten {} til lokasjonens nettverk',
  },
  {
    en: 'Lambda decrypts the environment of the functions of the workload {}',
    de: 'Lambda entschlüsselt die Umgebung der Funktionen des Workloads {}',
    fr: 'Lambda déchiffre l’environnement des fonctions de la charge de travail {}',
    nb: 'Lambda dekrypterer miljøet til funksjonene i arbeidslasten {}',
  },
];
