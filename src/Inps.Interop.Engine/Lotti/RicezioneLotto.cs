using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Prestazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Lotti;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Lotti;

/// <summary>One call that sends a lotto, from its first domanda to its end: reads, stages, checks count and digest, closes.</summary>
internal sealed class RicezioneLotto(
    WriteVariazione write, RichiestaLotto richiesta, long numero, Func<FattiRicezione, IReadOnlyList<Segnalazione>, RecordTraffico> render)
{
    // Stored in one transaction: about a megabyte of domande, so that a large lotto takes few.
    private const int BlocchiInsieme = 16;

    private readonly BloccoLotto.Builder blocco = new();
    private readonly string? elementoAtteso = richiesta.CodicePrestazione is { } codice ? Catalogo.FindByCodice(codice)?.ElementoDomanda : null;
    private List<LottoBloccoRow> pronti = [];
    private Task<bool> lastAppend = Task.FromResult(true);
    private int lette = richiesta.DaPosizione - 1;
    private int acquisite = richiesta.DaPosizione - 1;

    public async Task<EsitoRicezione> RunAsync(CancellationToken ct)
    {
        byte[]? impronta = null;
        Segnalazione? motivo;
        try
        {
            motivo = await ReadAsync(ct).ConfigureAwait(false);
            if (motivo is null)
            {
                impronta = await richiesta.Finish(ct).ConfigureAwait(false);
                motivo = Check(impronta);
            }
        }
        catch (LottoIllegibileException e)
        {
            motivo = e.Segnalazione;
        }
        catch (IOException e)
        {
            return await StageAsync().ConfigureAwait(false) ? new EsitoRicezione.Interrotto(Facts(StatoLotto.Ricevuto, null, null), e) : Superseded();
        }
        catch (OperationCanceledException)
        {
            await StageAsync().ConfigureAwait(false);
            throw;
        }

        if (!await StageAsync().ConfigureAwait(false))
        {
            return Superseded();
        }

        return motivo is null ? await CloseAsync(impronta!).ConfigureAwait(false) : await DiscardAsync(motivo, impronta).ConfigureAwait(false);
    }

    /// <summary>Drops what was staged: its sender begins anew, or the lotto is discarded.</summary>
    public static void Forget(InteropDbContext db, LottoRow lotto)
    {
        foreach (var da in db.LottoBlocchi.Where(b => b.NumeroLotto == lotto.NumeroLotto).Select(b => b.Da).ToList())
        {
            db.LottoBlocchi.Remove(new LottoBloccoRow { NumeroLotto = lotto.NumeroLotto, Da = da, Contenuto = [] });
        }

        lotto.Acquisite = 0;
    }

    /// <summary>Reads and stages; returns why the lotto is to be discarded, or null.</summary>
    private async Task<Segnalazione?> ReadAsync(CancellationToken ct)
    {
        while (await richiesta.Lettore.ReadAsync(ct).ConfigureAwait(false) is { } elemento)
        {
            lette++;
            if (lette > richiesta.NumeroDomande)
            {
                return RegoleLotto.R002.Segnalazione($"lette più di {richiesta.NumeroDomande}", riga: elemento.Riga, colonna: elemento.Colonna);
            }

            if (elementoAtteso is not null && elemento.Nome != elementoAtteso)
            {
                return RegoleLotto.R007.Segnalazione(elemento.Nome, $"Lotto/*[{lette}]", elemento.Riga, elemento.Colonna);
            }

            blocco.Add(elemento);

            if (blocco.IsFull)
            {
                PackBlock();
            }

            // While blocks are being stored the next ones are read; a call that was superseded finds out at the second time.
            if (pronti.Count == BlocchiInsieme && !await BeginAppendAsync().ConfigureAwait(false))
            {
                return null;
            }
        }

        return null;
    }

    private Segnalazione? Check(byte[] impronta) =>
        lette != richiesta.NumeroDomande ? RegoleLotto.R002.Segnalazione($"lette {lette}, annunciate {richiesta.NumeroDomande}")
        : !impronta.AsSpan().SequenceEqual(richiesta.Impronta) ? RegoleLotto.R003.Segnalazione($"calcolata {Convert.ToHexStringLower(impronta)}")
        : null;

    private void PackBlock()
    {
        pronti.Add(new LottoBloccoRow
        {
            NumeroLotto = numero,
            Da = acquisite + 1,
            Elementi = blocco.Count,
            IdTransazione = richiesta.IdTransazione,
            Contenuto = blocco.Pack(richiesta.Lettore.SpaziNomi),
        });
        acquisite += pronti[^1].Elementi;
    }

    /// <summary>Waits for the blocks before, and begins to store these.</summary>
    /// <returns>False when another call has taken the lotto over.</returns>
    private async Task<bool> BeginAppendAsync()
    {
        if (!await lastAppend.ConfigureAwait(false))
        {
            return false;
        }

        var (blocchi, fino) = (pronti, acquisite);
        pronti = [];

        // What was read is staged even when the caller is gone.
        lastAppend = write.RunAsync(scrittura => Append(scrittura, blocchi, fino), CancellationToken.None);
        return true;
    }

    /// <summary>Stores what was read so far.</summary>
    private async Task<bool> StageAsync()
    {
        if (blocco.Count > 0)
        {
            PackBlock();
        }

        return (pronti.Count == 0 || await BeginAppendAsync().ConfigureAwait(false)) && await lastAppend.ConfigureAwait(false);
    }

    private bool Append(Scrittura scrittura, List<LottoBloccoRow> blocchi, int fino)
    {
        if (Find(scrittura.Db) is not { } lotto)
        {
            return false;
        }

        lotto.Acquisite = fino;
        scrittura.Db.LottoBlocchi.AddRange(blocchi);
        return true;
    }

    private async Task<EsitoRicezione> CloseAsync(byte[] impronta)
    {
        var fatti = Facts(StatoLotto.Ricevuto, impronta, Millisecondi.Of(richiesta.Istante));
        var record = render(fatti, []).Fit();
        var closed = await write.RunAsync(
            scrittura =>
            {
                if (Find(scrittura.Db) is not { } lotto)
                {
                    return false;
                }

                lotto.Presentazione = fatti.Ricezione;
                scrittura.Db.Add(record);
                return true;
            },
            CancellationToken.None).ConfigureAwait(false);
        return closed ? new EsitoRicezione.Acquisito(fatti) : Superseded();
    }

    private async Task<EsitoRicezione> DiscardAsync(Segnalazione motivo, byte[]? impronta)
    {
        var fatti = Facts(StatoLotto.Scartato, impronta, null);
        var record = render(fatti, [motivo]).Fit();
        var discarded = await write.RunAsync(
            scrittura =>
            {
                if (Find(scrittura.Db) is not { } lotto)
                {
                    return false;
                }

                Forget(scrittura.Db, lotto);
                lotto.Acquisite = fatti.Acquisite;
                lotto.Stato = StatoLotto.Scartato;
                lotto.Motivi = AvvisiJson.Write([motivo]);
                lotto.Conclusione = scrittura.Istante;
                Consegne.Consegne.Open(scrittura, lotto);
                scrittura.Db.Add(record);
                return true;
            },
            CancellationToken.None).ConfigureAwait(false);
        return discarded ? new EsitoRicezione.Scartato(fatti, [motivo]) : Superseded();
    }

    /// <summary>Null when the lotto is no more this call's.</summary>
    private LottoRow? Find(InteropDbContext db) => db.Lotti.AsTracking()
        .SingleOrDefault(l => l.NumeroLotto == numero && l.IdTransazione == richiesta.IdTransazione && l.Stato == StatoLotto.Ricevuto && l.Presentazione == null);

    private EsitoRicezione.Rifiutato Superseded()
    {
        var segnalazione = RegoleLotto.R014.Segnalazione(NumeroLotto.Of(numero));
        return new(EsitoDelleRegole.OfBloccante(segnalazione.Codice), [segnalazione], null);
    }

    private FattiRicezione Facts(StatoLotto stato, byte[]? impronta, DateTimeOffset? ricezione) => new(NumeroLotto.Of(numero), stato, acquisite, impronta, ricezione);
}
