import { describe, expect, it } from 'vitest';
import { readAddresses } from '../../../shared/address/read.ts';

/** What pages of portals and case systems say with a figure in it, and none of it an address. */
const COUNTED = `
  12 juni 2025 | 1 van 14 | Pagina 2 | Stap 3 van 5 | 14 woningen gevonden | Gepubliceerd op 12-03-2026 | Reacties: 84 | Inschrijfduur 7 jaar
  Positie 12 | Energielabel A | Label A++ | Bouwjaar 1965 | Tel. 055 526 00 11 | 06-12345678 | 088 - 123 45 67 | Huurprijs € 612,40
  Servicekosten 45,00 | Oppervlakte 67 m2 | Max. inkomen € 49.669 | Van 18 t/m 22 jaar | 55-plus | 65+ woning | Sluit op 3 maart 2026 om 12:00 uur | Vandaag 14:30
  KvK 08012345 | IBAN NL91 ABNA 0417 1643 00 | Kenmerk 2026-00123 | Zaaknummer Z-26-12345 | Referentie 4711 | Ref. 4711 | Kamer 3 | Aantal kamers 3
  Slaapkamer 2 | Perceel 12 | Kavel 12 | Blok 4 | Gebouw 12 | Fase 2 | Bouwnummer 12 | Type B4
  Cluster 7 | Complex 1204 Kerkstraat | Loting 12 juni | Kans 1 op 30 | Top 10 | Windows 11 | Artikel 12 Huisvestingswet | Wmo 2015
  Lid 3 | Week 12 | Kwartaal 2 | Q3 2026 | Ronde 1 | Versie 2.3 | Kerkstraat 12 t/m 18 | Kerkstraat 12, 14 en 16
  Kerkstraat ong. | Parkeerplaats 4 Kerkstraat 12 | Berging 12 | Garage Kerkstraat 12 | Postbus 12 7300 AB Apeldoorn | Ruilwoning Kerkstraat 12 | Deel 2 | Hoofdstuk 4
  Etage 3 | Score 8 | 3 minuten geleden | Nog 3 dagen | Buslijn 12 | Lijn 4 | Rijksweg A12 | Snelweg A50
  N344 | Kilometer 12 | COVID-19 | Agenda 2030 | Jan 12 | Maart 2026 | 1 persoon | 2 personen
  4e | Nr 12 | nummer 12 | Item 7 | Foto 1 van 12 | 12/14 | 12:30 | € 12
  12% | WOZ-waarde 2024 | CBS 2024 | Urgentie 2 | Trede 3 | Niveau 3 | Aanleunwoning 2 | Klantnummer 12345
  Dossier 12 | Pand 4 | Regel 12 | Rij 12 | 1 augustus Kerkdienst | Open dag 12 mei | Wacht 3 weken | Nog 2 woningen
  Uw 3 favorieten | Bericht 4 | Sessie 12 | Vergadering 3 | Casus 12 | Client 4711 | Cliënt 12 | Bewoner 3
  Indicatie 2 | Beschikking 12 | Buurt 12 | Regio 5 | Gebied 4 | Sector 2 | Zone 30 | Team 4
  Locatie 3 | Ingang 2 | Etagewoning 3 kamers | Duplex 2 | Score 7,5 | Prioriteit 1 | Categorie 3 | Groep 8
  Trede 2 opstap | Stand 12 | Actie 3 | Status 2 | Bestand 12 | Rapport 2025 | Jaarverslag 2025 | Begroting 2026
  Amsterdam 2040 | Apeldoorn 2025 | Visie 2040 | Tot 1 juli | Ma 12 mei | vr 3 apr | Q1 2026 | H1 2026
  EU 2024 | NEN 5825 | ISO 9001 | BAG 2.0 | Chrome 120 | Excel 2016 | Sint 5 december | Ziekenhuis 24/7
  24 uur | 7 dagen | 1 - 12 van 84 | 12 resultaten | Sorteer 1-10 | Rating 5 | Sterren 4 | Model 3
  Type 2 | Huurcategorie 2 | Huurklasse 3 | Maximale huur 900 | Minimum 2 | Kinderen 2 | Volwassenen 1 | Gezin 4
  Leeftijd 23 | Jaar 2020 | Kamers 3 | m2 67 | Energie A++ 2020 | Zone A1 | Afslag 12 | A12 Oost
  Terrein 4 | Vak 12 | Lokatie 12 | Tabblad 2 | Vraag 3 | Antwoord 2 | Punt 4 | Bijlage 3
  Besluit 12 | Artikel 5 | Lid 2 | Huurverhoging 2026 | Indexatie 2,5 | Woonlasten 800 | Wachttijd 4 | Aantal reacties 12
  Aantal: 3 | Plaats 12 | Rang 3 | Nummer op de lijst 12 | Toewijzing 2026 | Kandidaat 4 | Deelnemer 3
`
  .split(/[|\n]/)
  .map((text) => text.trim())
  .filter(Boolean);

describe('what counts, dates or numbers something else than a home', () => {
  it.each(COUNTED)('%s', (text) => {
    expect(readAddresses(text)).toEqual([]);
  });

  it('still has a street where a postcode stands beside it', () => {
    for (const name of ['Buurt', 'Zone', 'Terrein', 'Stand'])
      expect(readAddresses(`${name} 3, 7311 AB Apeldoorn`)[0]).toMatchObject({ straat: name, huisnummer: 3 });
  });
});
