using System.Globalization;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.IndennitaCovid19;

/// <summary>Hints on the requirements: warnings only, because the istruttoria decides on what the Istituto knows.</summary>
internal static partial class Regole
{
    /// <summary>The VAT number was active on 23 February 2020.</summary>
    /// <remarks>Source: COV-W06 (D.L. 18/2020, art. 27).</remarks>
    private static readonly Regola<Domanda> COVW06 = new("COV-W06", Severita.Avviso,
        static (domanda, _) => Rilievi.Se(
            domanda.Dettaglio is DettaglioProfCococo { PivaAttivaAl23022020: not true } dettaglio
                && (dettaglio.Categoria != CategoriaProfCococo.Cococo || dettaglio.PartitaIva is not null),
            "DettaglioProfCococo/PivaAttivaAl23022020"),
        descrizione: "La partita IVA non risulta attiva al 23 febbraio 2020, come l'indennità richiede.",
        rimedio: "Se la partita IVA era attiva, indicare PivaAttivaAl23022020 con il valore SI; altrimenti la domanda può essere respinta in istruttoria.");

    /// <summary>The seasonal employment ended in the period of the law.</summary>
    /// <remarks>Source: COV-W07 (D.L. 18/2020, art. 29).</remarks>
    private static readonly Regola<Domanda> COVW07 = new("COV-W07", Severita.Avviso,
        static (domanda, contesto) => domanda.Dettaglio is DettaglioStagionali { DataCessazione: var cessazione }
            && (cessazione < contesto.Parametri.IndennitaCovid19.CessazioneDal || cessazione > contesto.Parametri.IndennitaCovid19.CessazioneAl)
                ? [new("DettaglioStagionali/DataCessazione", cessazione.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))]
                : [],
        descrizione: "Il rapporto di lavoro stagionale non è cessato nel periodo che dà diritto all'indennità.",
        rimedio: "Verificare la DataCessazione; il periodo previsto dalla legge va dal 1° gennaio 2019 al 17 marzo 2020.");

    /// <summary>Enough days of agricultural work in 2019.</summary>
    /// <remarks>Source: COV-W08 (D.L. 18/2020, art. 30).</remarks>
    private static readonly Regola<Domanda> COVW08 = new("COV-W08", Severita.Avviso,
        static (domanda, contesto) => domanda.Dettaglio is DettaglioAgricoli { GiornateLavorate2019: var giornate }
            && giornate < contesto.Parametri.IndennitaCovid19.GiornateAgricoleMinime
                ? [new("DettaglioAgricoli/GiornateLavorate2019", giornate.ToString(CultureInfo.InvariantCulture))]
                : [],
        descrizione: "Le giornate di lavoro agricolo del 2019 sono meno di quelle richieste.",
        rimedio: "Verificare GiornateLavorate2019; la legge richiede almeno 50 giornate effettive.");

    /// <summary>Enough contributions, and not too high an income, of an entertainment worker.</summary>
    /// <remarks>Source: COV-W09 (D.L. 18/2020, art. 38).</remarks>
    private static readonly Regola<Domanda> COVW09 = new("COV-W09", Severita.Avviso,
        static (domanda, contesto) => domanda.Dettaglio is DettaglioSpettacolo dettaglio ? Spettacolo(dettaglio, contesto.Parametri.IndennitaCovid19) : [],
        descrizione: "I contributi giornalieri del 2019 sono meno di quelli richiesti, oppure il reddito del 2019 supera il limite.",
        rimedio: "Verificare GiornateContributi2019 e Reddito2019; la legge richiede almeno 30 contributi giornalieri e un reddito non superiore a 50.000 euro.");

    /// <summary>Who has a pension has no right.</summary>
    /// <remarks>Source: COV-W10 (D.L. 18/2020, arts. 27 to 30 and 38).</remarks>
    private static readonly Regola<Domanda> COVW10 = new("COV-W10", Severita.Avviso,
        static (domanda, _) => Rilievi.PerOgni(
            "Dichiarazioni/Dichiarazione", "Valore", domanda.Dichiarazioni, Dichiarazioni.NoPensione,
            static (dichiarazione, codice) => dichiarazione.Codice == codice && !dichiarazione.Resa),
        descrizione: "Il richiedente dichiara di essere titolare di pensione: l'indennità non spetta ai pensionati.",
        rimedio: "Verificare la dichiarazione NO_PENSIONE; se il richiedente ha una pensione, la domanda può essere respinta in istruttoria.");

    private static Regola<Domanda>[] Requisiti() => [COVW06, COVW07, COVW08, COVW09, COVW10];

    private static IEnumerable<Rilievo> Spettacolo(DettaglioSpettacolo dettaglio, ParametriIndennitaCovid19 limiti)
    {
        if (dettaglio.GiornateContributi2019 < limiti.GiornateSpettacoloMinime)
        {
            yield return new("DettaglioSpettacolo/GiornateContributi2019", dettaglio.GiornateContributi2019.ToString(CultureInfo.InvariantCulture));
        }

        if (dettaglio.Reddito2019 > limiti.RedditoSpettacoloMassimo)
        {
            yield return new("DettaglioSpettacolo/Reddito2019");
        }
    }
}
