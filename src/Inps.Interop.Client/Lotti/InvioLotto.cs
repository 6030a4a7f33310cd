using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Client.Lotti;

/// <summary>What the sending of a lotto is doing.</summary>
public enum FaseLotto
{
    /// <summary>Bytes of the file.</summary>
    Invio,

    /// <summary>Domande worked by the Institute.</summary>
    Elaborazione,

    /// <summary>Outcomes that came back.</summary>
    Esiti,
}

/// <summary>How far it is.</summary>
public sealed record AvanzamentoLotto(FaseLotto Fase, long Fatto, long Totale);

/// <summary>A concluded lotto.</summary>
/// <param name="Esiti">By position; empty for a lotto that was refused as a whole.</param>
public sealed record RisultatoLotto(LottoInStato Lotto, IReadOnlyList<EsitoElementoLotto> Esiti);

/// <summary>The Institute does not take the lotto: sending it again as it is leads nowhere.</summary>
public sealed class LottoRifiutatoException : Exception
{
    internal LottoRifiutatoException(EsitoBlocco esito)
        : base(esito.DescrizioneErrore) => Esito = esito;

    public EsitoBlocco Esito { get; }
}

/// <summary>Sends the lotto of a journal, goes on where an earlier sending was cut off, waits for its end and takes its outcomes.</summary>
/// <param name="options">Of the client; the retries are those of the whole sending.</param>
/// <param name="presaVisione">True when every notice has been shown (ALAS-35).</param>
/// <param name="advance">Told how far it is.</param>
public sealed class InvioLotto(PatronatoClientOptions options, GiornaleLotto giornale, bool presaVisione, Action<AvanzamentoLotto> advance) : IDisposable
{
    /// <summary>Slowest line that is waited for.</summary>
    private const long BytePerSecondo = 32 * 1024;

    /// <summary>The Institute knows no lotto of this busta.</summary>
    private const string BustaSconosciuta = "EGOV_IT_111";

    private readonly PatronatoClient client = new(options);

    /// <summary>The busta with which the Institute knows the lotto; null while none is, and where there are none.</summary>
    private string? conversazione;

    private readonly DatiLotto dati = giornale.Dati ?? throw new ArgumentException("The journal holds no lotto.", nameof(giornale));

    private RiferimentoLotto Riferimento => new(NumeroLotto: null, dati.IdLotto);

    /// <summary>Runs to the end of the lotto.</summary>
    /// <exception cref="LottoRifiutatoException">It was refused; nothing of it is registered.</exception>
    /// <exception cref="ConnessioneException">The Institute cannot be reached: the same lotto can be gone on with later.</exception>
    /// <exception cref="GuastoException">The Institute refuses the caller, or could not serve it.</exception>
    public async Task<RisultatoLotto> RunAsync(CancellationToken cancellationToken = default)
    {
        var lotto = await WaitAsync(await SendAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        return new(lotto, await FetchAsync(lotto, cancellationToken).ConfigureAwait(false));
    }

    public void Dispose() => client.Dispose();

    /// <summary>Until the Institute has the lotto whole. What it has is asked first: an earlier sending may have brought all of it.</summary>
    private async Task<LottoInStato> SendAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            var answer = await AskAsync(cancellationToken).ConfigureAwait(false);
            var lotto = answer?.Lotto;
            if (answer is { Lotto: null, Esito.Esito: not Esito.DatiNonTrovati })
            {
                throw Unknown(answer.Esito);
            }

            if (lotto is not null and not { Stato: StatoLotto.Ricevuto, DataOraRicezione: null })
            {
                return lotto;
            }

            var problem = await UploadAsync(lotto, cancellationToken).ConfigureAwait(false);
            if (problem is null)
            {
                continue;
            }

            // A new attempt takes nothing away: what arrived is kept there.
            if (attempt >= options.MaxRetries)
            {
                throw problem;
            }

            var wait = TimeSpan.FromTicks(Math.Min(options.FirstDelay.Ticks << Math.Min(attempt, 16), options.MaxDelay.Ticks));
            options.OnRetry?.Invoke("la trasmissione del lotto si è interrotta", wait);
            await Task.Delay(wait, options.TimeProvider, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <returns>What the Institute says of the lotto; null when it knows none of the buste that sent it.</returns>
    private async Task<StatoLottoRisposta?> AskAsync(CancellationToken cancellationToken)
    {
        if (options.Canale != Canale.Spcoop)
        {
            return await client.StatoLottoAsync(Riferimento, cancellationToken: cancellationToken).ConfigureAwait(false);
        }

        // The last one may have been cut off before the Institute saw it.
        foreach (var busta in giornale.Buste.Reverse())
        {
            try
            {
                var answer = await client.StatoLottoAsync(Riferimento, busta, cancellationToken).ConfigureAwait(false);
                conversazione = busta;
                return answer;
            }
            catch (GuastoException exception) when (exception.Guasto.Codice == BustaSconosciuta)
            {
                // An earlier one, then.
            }
        }

        return null;
    }

    /// <returns>Null when the whole arrived; otherwise why it did not.</returns>
    private async Task<Exception?> UploadAsync(LottoInStato? lotto, CancellationToken cancellationToken)
    {
        var acquisite = lotto?.ElementiAcquisiti ?? 0;
        var continuazione = acquisite > 0 && acquisite < dati.NumeroDomande
            ? await ContinuazioneLotto.WriteAsync(giornale, acquisite, cancellationToken).ConfigureAwait(false)
            : null;
        if (!string.Equals(continuazione?.ImprontaAcquisite, lotto?.ImprontaAcquisite, StringComparison.OrdinalIgnoreCase))
        {
            // What is there is not what was sent: from the start again.
            continuazione = null;
        }

        var file = continuazione?.File ?? giornale.FileLotto;
        var length = new FileInfo(file).Length;
        var request = new InviaLottoRichiesta(
            new("", default, ""),
            dati.IdLotto,
            Prestazione: null,
            dati.NumeroDomande,
            continuazione is null ? 1 : acquisite + 1,
            continuazione?.Impronta ?? dati.Impronta,
            continuazione?.ImprontaAcquisite,
            presaVisione ? "PRESA_VISIONE" : null,
            new ContenutoLotto.Allegato(new FileInInvio(file, read => advance(new(FaseLotto.Invio, read, length)))));

        // Not sent again by the transport, which would begin from the start.
        using var upload = new PatronatoClient(options with { MaxRetries = 0, AttemptTimeout = options.AttemptTimeout + TimeSpan.FromSeconds((double)length / BytePerSecondo) });
        try
        {
            var busta = upload.NewConversazione();
            if (busta is not null)
            {
                await giornale.AddBustaAsync(busta, cancellationToken).ConfigureAwait(false);
            }

            var answer = await upload.InviaLottoAsync(request, busta, cancellationToken).ConfigureAwait(false);
            return answer switch
            {
                { Esito.Positivo: true } => null,
                { Lotto.Stato: StatoLotto.Ricevuto } => Unknown(answer.Esito),
                _ => throw new LottoRifiutatoException(answer.Esito),
            };
        }
        catch (ConnessioneException exception)
        {
            return exception;
        }
        catch (GuastoException exception) when (!exception.Guasto.DelChiamante || exception.Guasto.Codice == "GW-HTTP-408")
        {
            return exception;
        }
    }

    private async Task<LottoInStato> WaitAsync(LottoInStato lotto, CancellationToken cancellationToken)
    {
        advance(new(FaseLotto.Elaborazione, lotto.Conteggi.Elaborate, dati.NumeroDomande));
        while (!lotto.IsConcluso)
        {
            await Task.Delay(TimeSpan.FromSeconds(Math.Max(lotto.IntervalloInterrogazione ?? 1, 1)), options.TimeProvider, cancellationToken).ConfigureAwait(false);
            var answer = await client.StatoLottoAsync(Riferimento, conversazione, cancellationToken).ConfigureAwait(false);
            lotto = answer.Lotto ?? throw Unknown(answer.Esito);
            advance(new(FaseLotto.Elaborazione, lotto.Conteggi.Elaborate, dati.NumeroDomande));
        }

        return lotto;
    }

    private async Task<IReadOnlyList<EsitoElementoLotto>> FetchAsync(LottoInStato lotto, CancellationToken cancellationToken)
    {
        var esiti = new List<EsitoElementoLotto>(dati.NumeroDomande);
        if (lotto.Stato is StatoLotto.Scartato or StatoLotto.Annullato)
        {
            return esiti;
        }

        for (var (pagina, pagine) = (1, 1); pagina <= pagine; pagina++)
        {
            var answer = await client.EsitiLottoAsync(Riferimento, pagina, conversazione: conversazione, cancellationToken: cancellationToken).ConfigureAwait(false);
            var page = answer.Pagina ?? throw Unknown(answer.Esito);
            esiti.AddRange(page.Elementi);
            pagine = page.Pagine;
            advance(new(FaseLotto.Esiti, esiti.Count, dati.NumeroDomande));
        }

        return esiti;
    }

    private ConnessioneException Unknown(EsitoBlocco esito) => new($"Il lotto {dati.IdLotto} non è concluso: {esito.DescrizioneErrore ?? NomiWire.Name(esito.Esito)}", null);
}
