namespace Inps.Interop.Prestazioni.Comune;

/// <summary>From findings to the outcome told to the caller: the one place where that is decided (closed by code, ruling on the outcomes).</summary>
public static class EsitoDelleRegole
{
    /// <summary>The outcome of findings: OK or OK_CON_AVVISI when nothing blocks, else that of the blocking finding that says most.</summary>
    /// <remarks>Not found and closed come first: correcting the document would not help.</remarks>
    public static Esito Of(IReadOnlyList<Segnalazione> segnalazioni)
    {
        var esito = segnalazioni.Count == 0 ? Esito.Ok : Esito.OkConAvvisi;
        foreach (var segnalazione in segnalazioni)
        {
            var suo = segnalazione.Severita switch
            {
                Severita.Bloccante => OfBloccante(segnalazione.Codice),
                Severita.Conferma => Esito.ConfermaRichiesta,
                _ => Esito.OkConAvvisi,
            };
            esito = Peso(suo) > Peso(esito) ? suo : esito;
        }

        return esito;
    }

    /// <summary>The outcome of one blocking code.</summary>
    public static Esito OfBloccante(string codice) => codice switch
    {
        "CAN-R001" or "CAN-R003" or "AT-R015" or "COV-R003" => Esito.ServizioChiuso,
        "AT-R020" or "AT-R021" or "AT-R022" or "AT-R023" or "LOT-R008" or "LOT-R014" => Esito.StatoNonCompatibile,
        "PAT-R003" or "DOC-R001" or "LOT-R010" => Esito.DatiNonTrovati,
        _ when codice.StartsWith("RIE-R", StringComparison.Ordinal) || codice.StartsWith("STA-R", StringComparison.Ordinal) => Esito.StatoNonCompatibile,
        _ => Esito.RichiestaInvalida,
    };

    private static int Peso(Esito esito) => esito switch
    {
        Esito.DatiNonTrovati => 6,
        Esito.ServizioChiuso => 5,
        Esito.StatoNonCompatibile => 4,
        Esito.RichiestaInvalida => 3,
        Esito.ConfermaRichiesta => 2,
        Esito.OkConAvvisi => 1,
        _ => 0,
    };
}
