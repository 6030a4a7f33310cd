using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Engine.Lotti;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Gateway.Collaudo.Scenari;

/// <summary>What one ente has shown. Each question is a stretch of the index; messages are opened only where their form is asked, and only the latest.</summary>
internal sealed class ProveDellEnte(Adesione adesione, SearchTraffico traffico, FindLotti lotti)
{
    /// <summary>Calls whose messages are opened for one question, at most.</summary>
    private const int MessaggiMassimi = 100;
    private const int Pagina = 25;

    /// <summary>A larger message is not opened.</summary>
    private const int MessaggioMassimo = 8 * 1024 * 1024;
    private const int LottiMassimi = 200;

    /// <summary>Addresses from which the ente called lately.</summary>
    private const int ChiamateRecenti = 20;

    private readonly Dictionary<(RicercaTraffico Ricerca, Guid? Prima, int Quante), PaginaTraffico> pagine = [];
    private readonly Dictionary<Guid, FormaDelMessaggio> forme = [];
    private IReadOnlyList<LottoConcluso>? conclusi;

    /// <summary>What fits, the latest first, and no more than the proof needs.</summary>
    public async Task<IReadOnlyList<ProvaVista>> FindAsync(Prova prova, CancellationToken ct)
    {
        if (prova.Lotto is { } atteso)
        {
            conclusi ??= await lotti.ListConclusiAsync(adesione.CodiceEnte, LottiMassimi, ct);
            return [.. conclusi.Where(lotto => Fits(lotto, atteso)).Take(prova.Volte).Select(lotto => new ProvaVista(lotto.NumeroLotto, lotto.Conclusione))];
        }

        var viste = new List<ProvaVista>();
        foreach (var ricerca in await SearchesAsync(prova, ct))
        {
            viste.AddRange(prova.Forma == FormaDelMessaggio.Qualunque
                ? (await PageAsync(ricerca, null, prova.Volte, ct)).Chiamate.Select(Seen)
                : await FindByFormaAsync(ricerca, prova, ct));
            if (viste.Count >= prova.Volte)
            {
                break;
            }
        }

        return viste;
    }

    private async Task<IReadOnlyList<RicercaTraffico>> SearchesAsync(Prova prova, CancellationToken ct)
    {
        var ricerca = new RicercaTraffico { Servizio = prova.Servizio, Operazione = prova.Operazione, Esito = prova.Esito?.ToString(), Codice = prova.Codice };
        var diTutti = await SearchesAsync(prova.Da, ricerca, ct);
        return prova.Esito == Esito.Ok ? [.. diTutti, .. diTutti.Select(una => una with { Esito = nameof(Esito.OkConAvvisi) })] : diTutti;
    }

    private async Task<IReadOnlyList<RicercaTraffico>> SearchesAsync(Riconoscimento da, RicercaTraffico ricerca, CancellationToken ct)
    {
        switch (da)
        {
            case Riconoscimento.Certificato:
                return [.. adesione.Certificati.Select(certificato => certificato.ThumbprintSha256).OfType<string>().Select(impronta => ricerca with { Certificato = impronta })];
            case Riconoscimento.Indirizzo:
                var recenti = await PageAsync(new RicercaTraffico { Ente = adesione.CodiceEnte }, null, ChiamateRecenti, ct);
                return [.. recenti.Chiamate.Select(chiamata => chiamata.Ip).OfType<string>().Distinct().Select(ip => ricerca with { Ip = ip })];
            default:
                return [ricerca with { Ente = adesione.CodiceEnte }];
        }
    }

    private async Task<IReadOnlyList<ProvaVista>> FindByFormaAsync(RicercaTraffico ricerca, Prova prova, CancellationToken ct)
    {
        var viste = new List<ProvaVista>();
        Guid? prima = null;
        for (var guardate = 0; guardate < MessaggiMassimi && viste.Count < prova.Volte; guardate += Pagina)
        {
            var pagina = await PageAsync(ricerca, prima, Pagina, ct);
            foreach (var chiamata in pagina.Chiamate)
            {
                if ((await FormaAsync(chiamata, ct) & prova.Forma) == prova.Forma && viste.Count < prova.Volte)
                {
                    viste.Add(Seen(chiamata));
                }
            }

            if (pagina.Seguente is null)
            {
                break;
            }

            prima = pagina.Seguente;
        }

        return viste;
    }

    private async Task<FormaDelMessaggio> FormaAsync(RecordTraffico chiamata, CancellationToken ct)
    {
        if (!forme.TryGetValue(chiamata.IdTransazione, out var forma))
        {
            var record = chiamata.DimensioneRichiesta > MessaggioMassimo ? null : await traffico.GetAsync(chiamata.IdTransazione, ct);
            forme[chiamata.IdTransazione] = forma = record is null ? FormaDelMessaggio.Qualunque : LetturaForma.Of(record);
        }

        return forma;
    }

    private async Task<PaginaTraffico> PageAsync(RicercaTraffico ricerca, Guid? prima, int quante, CancellationToken ct)
    {
        if (!pagine.TryGetValue((ricerca, prima, quante), out var pagina))
        {
            pagine[(ricerca, prima, quante)] = pagina = await traffico.FindAsync(ricerca, prima, quante, ct);
        }

        return pagina;
    }

    private static ProvaVista Seen(RecordTraffico chiamata) => new(chiamata.IdTransazione.ToString("D"), chiamata.Istante);

    private static bool Fits(LottoConcluso lotto, LottoAtteso atteso) =>
        lotto.NumeroDomande >= atteso.Domande
        && (lotto.Stato is StatoLotto.Completato or StatoLotto.CompletatoConScarti)
        && (!atteso.ConScarti || lotto.Stato == StatoLotto.CompletatoConScarti)
        && (!atteso.Consegnato || lotto.Consegna == StatoConsegna.Consegnata);
}
