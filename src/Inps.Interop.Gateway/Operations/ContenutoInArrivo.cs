using System.Buffers;
using System.IO.Pipelines;
using System.Security.Cryptography;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni.Lotti;
using Inps.Interop.Prestazioni.Lotti.Messaggi;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Gateway.Operations;

/// <summary>The domande that an InviaLotto call brings, to be read once: its attachment while it arrives, a file in base64, or those inside the message.</summary>
internal sealed class ContenutoInArrivo : IDisposable
{
    private readonly FileLotto file;
    private readonly Func<byte[]> calcola;

    private ContenutoInArrivo(FileLotto file, LettoreLotto lettore, byte[] impronta, Func<byte[]> calcola) =>
        (this.file, Lettore, Impronta, this.calcola) = (file, lettore, impronta, calcola);

    public LettoreLotto Lettore { get; }

    /// <summary>SHA-256 that the content must have: declared with a file, calculated for domande inside the message.</summary>
    public byte[] Impronta { get; }

    /// <exception cref="LottoIllegibileException">LOT-R003 to R006, R013: nothing can be taken of it.</exception>
    /// <exception cref="IOException">The attachment broke off at its very beginning.</exception>
    public static async Task<ContenutoInArrivo> OpenAsync(Call call, InviaLottoRichiesta richiesta, LimitiLotto limiti)
    {
        var nelMessaggio = richiesta.Contenuto is ContenutoLotto.Domande;
        CheckNumero(richiesta.NumeroDomande, nelMessaggio && richiesta.DaPosizione == 1 ? limiti.ElementiNelMessaggioMassimi : limiti.ElementiMassimi);
        if (richiesta.Contenuto is not ContenutoLotto.File { Bytes: var bytes })
        {
            var impronta = await HashDomandeAsync(call, limiti);
            return await OpenMessageAsync(call, limiti, impronta);
        }

        var dichiarata = richiesta.Impronta ?? throw new LottoIllegibileException(RegoleLotto.R003.Segnalazione("ImprontaSha256 mancante"));
        var allegato = call.Attachment;
        var file = await FileLotto.OpenAsync((Stream?)allegato ?? StreamOf(bytes), limiti, CancellationToken.None);
        return new(
            file,
            LettoreLotto.OfFile(file.Documento, limiti),
            Convert.FromHexString(dichiarata),
            () => allegato?.Sha256 ?? SHA256.HashData(bytes.Span));
    }

    /// <summary>After the last domanda: reads what is left and tells the SHA-256 of the content.</summary>
    /// <exception cref="LottoIllegibileException">Much more follows than an archive ends with.</exception>
    /// <exception cref="IOException">The attachment broke off.</exception>
    public async Task<byte[]> FinishAsync(CancellationToken ct)
    {
        await file.DrainAsync(ct);
        return calcola();
    }

    public void Dispose()
    {
        Lettore.Dispose();
        file.Dispose();
    }

    private static void CheckNumero(int annunciate, int massimo)
    {
        if (annunciate < 1 || annunciate > massimo)
        {
            throw new LottoIllegibileException(RegoleLotto.R005.Segnalazione($"annunciate {annunciate}, ammesse da 1 a {massimo}"));
        }
    }

    /// <summary>The domande alone make the digest: sent again in another envelope they are the same lotto.</summary>
    private static async Task<byte[]> HashDomandeAsync(Call call, LimitiLotto limiti)
    {
        using var contenuto = await OpenMessageAsync(call, limiti, []);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var lette = 1; await contenuto.Lettore.ReadAsync(CancellationToken.None) is { } elemento; lette++)
        {
            if (lette > limiti.ElementiNelMessaggioMassimi)
            {
                throw new LottoIllegibileException(RegoleLotto.R005.Segnalazione(
                    $"più di {limiti.ElementiNelMessaggioMassimi} nel messaggio", riga: elemento.Riga, colonna: elemento.Colonna));
            }

            hash.AppendData(elemento.Bytes.Span);
        }

        return hash.GetHashAndReset();
    }

    private static async Task<ContenutoInArrivo> OpenMessageAsync(Call call, LimitiLotto limiti, byte[] impronta)
    {
        var messaggio = await FileLotto.OpenAsync(StreamOf(call.Message.Value.Bytes), limiti, CancellationToken.None);
        return new(messaggio, LettoreLotto.OfMessage(messaggio.Documento, limiti), impronta, () => impronta);
    }

    private static Stream StreamOf(ReadOnlyMemory<byte> bytes) => PipeReader.Create(new ReadOnlySequence<byte>(bytes)).AsStream();
}
