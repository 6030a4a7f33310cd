using System.Globalization;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.Alas;

/// <summary>What the Istituto detects at the presentation (ALAS-26, ALAS-27); none of it forbids to present the domanda (ALAS-28).</summary>
internal static class RegoleDiArchivio
{
    /// <summary>Code of the finding whose data are kept as a request to update the archives.</summary>
    public const string AnagraficaDaAggiornare = "ALAS-W17";

    /// <summary>The person is known as a self-employed worker of the entertainment sector.</summary>
    /// <remarks>Source: ALAS-R007 (ALAS-26).</remarks>
    private static readonly RegolaDiArchivio<Domanda> ALASR007 = new("ALAS-R007", Severita.Avviso,
        static (domanda, _, archivio) => Rilievi.Se(!archivio.IsLavoratoreDelloSpettacolo, "Richiedente/CodiceFiscale", domanda.Richiedente.CodiceFiscale),
        descrizione: "Il richiedente non risulta lavoratore autonomo dello spettacolo negli archivi dell'Istituto.",
        rimedio: "Nessuna correzione se il codice fiscale è esatto: la verifica non impedisce la presentazione e sarà approfondita in istruttoria.");

    /// <summary>The domanda is presented within the term, net of what suspends it: events declared, malattia and maternità known.</summary>
    /// <remarks>Source: ALAS-R008 (ALAS-27; domain 5.4).</remarks>
    private static readonly RegolaDiArchivio<Domanda> ALASR008 = new("ALAS-R008", Severita.Avviso,
        static (domanda, contesto, archivio) =>
        {
            var netti = TermineDiPresentazione.GiorniNetti(
                TermineDiPresentazione.Inizio(domanda, contesto.Parametri),
                contesto.DataPresentazione,
                [.. domanda.EventiSospensione.Select(e => (e.DataInizio, e.DataFine)), .. archivio.Periodi.Select(p => (p.Dal, p.Al))]);
            return Rilievi.Se(netti > contesto.Parametri.Alas.TermineGiorni, "RapportoDiLavoro/DataCessazione", string.Create(CultureInfo.InvariantCulture, $"{netti} giorni"));
        },
        descrizione: "La domanda è presentata oltre il termine di 68 giorni dalla cessazione del rapporto di lavoro, al netto degli eventi di malattia, maternità e malattia professionale.",
        rimedio: "Nessuna correzione se le date sono esatte: la verifica non impedisce la presentazione; infortuni sul lavoro e malattie professionali vanno indicati in EventiSospensione.");

    /// <summary>Personal data that differ from the archives, or that these do not have, are an update asked for.</summary>
    /// <remarks>Source: ALAS-W17 (ALAS-21, ALAS-60).</remarks>
    private static readonly RegolaDiArchivio<Domanda> ALASW17 = new(AnagraficaDaAggiornare, Severita.Avviso,
        static (domanda, _, archivio) => ConfrontoAnagrafica.Differenze(domanda.Richiedente, archivio.Anagrafica)
            .Select(differenza => new Rilievo(CampoPath.Join("Richiedente", differenza))),
        descrizione: "I dati anagrafici indicati mancano negli archivi dell'Istituto o ne differiscono: sono conservati come richiesta di aggiornamento.",
        rimedio: "Verificare il dato indicato; se è esatto, nessuna correzione.");

    public static RegolaDiArchivio<Domanda>[] Tutte { get; } = [ALASR007, ALASR008, ALASW17];
}
