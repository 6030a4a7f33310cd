using System.Globalization;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.BonusBabySitting;

/// <summary>Who may ask for the bonus, and what must follow its acceptance (COVID-12, COVID-17).</summary>
/// <remarks>Source: D.L. 18/2020, arts. 23 and 25; circolare 44/2020.</remarks>
internal static class Informazioni
{
    public static InformazioniPrestazione Of(ParametriBonusBabySitting parametri) => new(
        "D.L. 17 marzo 2020, n. 18, articoli 23 e 25; circolare INPS 24 marzo 2020, n. 44",
        "Genitori, anche affidatari, di minori per i quali si usano servizi di baby-sitting durante la sospensione delle attività scolastiche.",
        [
            string.Create(
                CultureInfo.InvariantCulture,
                $"Il minore non ha compiuto più di {parametri.EtaMassima} anni al {parametri.InizioSospensione:dd/MM/yyyy}; il limite non vale per i minori disabili."),
            "Il bonus è alternativo al congedo parentale straordinario COVID-19 per gli stessi minori.",
            "Dopo l'accoglimento il richiedente si registra sulla piattaforma Libretto Famiglia e si appropria del bonus per via telematica: con la sola prima parte del PIN deve prima ottenere la seconda.",
        ],
        ModalitaPagamento: [],
        [.. Dichiarazioni.Richieste.Select(d => DichiarazionePrevista.Of(d))],
        new TestoConVersione("2020-04", TestoInformativa.Istituto),
        InformazioniPrestazione.SitoDellIstituto);
}
