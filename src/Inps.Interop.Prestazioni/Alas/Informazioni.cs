using System.Globalization;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.Alas;

/// <summary>Requirements and user category of the ALAS (ALAS-08), with the declarations that the settings want (ALAS-32).</summary>
/// <remarks>Source: circolare 8/2022; ALAS-22, ALAS-25, ALAS-27, ALAS-29.</remarks>
internal static class Informazioni
{
    public static InformazioniPrestazione Of(ParametriAlas parametri) => new(
        "D.L. 25 maggio 2021, n. 73, articolo 66; circolare INPS 14 gennaio 2022, n. 8",
        "Lavoratori autonomi dello spettacolo.",
        [
            "Non avere in corso rapporti di lavoro autonomo o subordinato.",
            "Non essere titolare di un trattamento pensionistico diretto.",
            "Non essere beneficiario di reddito di cittadinanza.",
            "Avere almeno 15 giornate di contribuzione e un reddito non superiore a 35.000 euro.",
            string.Create(CultureInfo.InvariantCulture, $"Presentare la domanda entro {parametri.TermineGiorni} giorni dalla cessazione del rapporto di lavoro, al netto dei periodi di malattia, maternità, infortunio sul lavoro e malattia professionale."),
            "Chi riceve l'assegno ordinario di invalidità può optare per l'indennità.",
        ],
        [RegolePagamento.ContoCorrente, RegolePagamento.ContoEsteroSepa, RegolePagamento.BonificoDomiciliato],
        [.. Dichiarazioni.Note.Where(d => parametri.Requires(d.Codice)).Select(d => DichiarazionePrevista.Of(d))],
        new TestoConVersione("2022-01", TestoInformativa.Istituto),
        InformazioniPrestazione.SitoDellIstituto);
}
