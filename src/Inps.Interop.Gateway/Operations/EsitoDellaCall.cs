using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Gateway.Operations;

/// <summary>Makes the Esito block that every answer begins with, and tells the trace the same outcome.</summary>
internal static class EsitoDellaCall
{
    /// <param name="esito">Outcome told to the caller.</param>
    /// <param name="segnalazioni">All findings, blocking and warnings.</param>
    /// <param name="descrizione">One Italian sentence when the outcome is not positive.</param>
    /// <param name="duplicato">True when the first answer is repeated.</param>
    public static EsitoBlocco Conclude(
        this Call call, string idMessaggio, Esito esito, IReadOnlyList<Segnalazione> segnalazioni, string? descrizione = null, bool duplicato = false)
    {
        call.Facts.IdMessaggio = idMessaggio;
        call.Facts.Esito = esito;
        if (segnalazioni.Count > 0)
        {
            call.Facts.Codes = string.Join(' ', segnalazioni.Select(segnalazione => segnalazione.Codice).Distinct());
        }

        return new EsitoBlocco(
            call.IdTransazione.ToString("D"), idMessaggio, esito, descrizione ?? Describe(esito, segnalazioni), segnalazioni, duplicato, OraDiRoma.Of(call.Istante));
    }

    private static string? Describe(Esito esito, IReadOnlyList<Segnalazione> segnalazioni)
    {
        var blocking = segnalazioni.Count(segnalazione => segnalazione.Severita == Severita.Bloccante);
        return esito switch
        {
            Esito.Ok or Esito.OkConAvvisi => null,
            Esito.DatiNonTrovati => "Nulla di ciò che è dell'ente corrisponde ai dati indicati.",
            Esito.ServizioChiuso => "La presentazione non è ammessa in questo momento: le segnalazioni dicono perché.",
            Esito.ConfermaRichiesta => "La domanda può essere presentata, dopo aver confermato l'avviso.",
            _ when blocking == 1 => "La richiesta non è stata accolta: una segnalazione bloccante dice che cosa correggere.",
            _ => $"La richiesta non è stata accolta: {blocking} segnalazioni bloccanti dicono che cosa correggere.",
        };
    }
}
