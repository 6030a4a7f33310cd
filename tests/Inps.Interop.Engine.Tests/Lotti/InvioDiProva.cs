using System.Security.Cryptography;
using Inps.Interop.Engine.Lotti;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Lotti;
using Inps.Interop.Prestazioni.Lotti.Messaggi;

namespace Inps.Interop.Engine.Tests.Lotti;

/// <summary>Sends and works lotti as the gateway does.</summary>
internal static class InvioDiProva
{
    public static readonly DateTimeOffset Istante = new(2026, 11, 24, 9, 30, 0, TimeSpan.FromHours(1));

    public static async Task<EsitoRicezione> SendAsync(
        this MotoreDiProva motore,
        byte[] file,
        int numeroDomande,
        string idLotto = "lotto-1",
        string ente = "PAT901",
        int daPosizione = 1,
        byte[]? impronta = null,
        byte[]? acquisite = null,
        string? prestazione = null,
        Stream? stream = null,
        string? rispostaA = null)
    {
        using var opened = await FileLotto.OpenAsync(stream ?? new MemoryStream(file), new LimitiLotto(), CancellationToken.None);
        using var lettore = LettoreLotto.OfFile(opened.Documento, new LimitiLotto());
        var id = Guid.CreateVersion7();
        return await motore.Get<ReceiveLotto>().RunAsync(
            new RichiestaLotto
            {
                IdLotto = idLotto,
                Canale = new FattiCanale("PATRONATO_COOP", ente, ente, "6038C", "operatore.demo"),
                CodicePrestazione = prestazione,
                NumeroDomande = numeroDomande,
                DaPosizione = daPosizione,
                Impronta = impronta ?? SHA256.HashData(file),
                ImprontaAcquisite = acquisite,
                RispostaA = rispostaA,
                Istante = Istante,
                IdTransazione = id,
                Lettore = lettore,
                Finish = async ct =>
                {
                    await opened.DrainAsync(ct);
                    return SHA256.HashData(file);
                },
            },
            (_, _) => new RecordTraffico { IdTransazione = id, Istante = Istante, StatoHttp = 200, Operazione = "InviaLotto" },
            CancellationToken.None);
    }

    /// <summary>Works everything that waits.</summary>
    public static async Task WorkAsync(this MotoreDiProva motore)
    {
        while (await motore.Get<WorkLotti>().StepAsync(ParametriRegole.Default, CancellationToken.None))
        {
        }
    }

    public static Task<LottoTrovato?> FindLottoAsync(this MotoreDiProva motore, string idLotto = "lotto-1", string ente = "PAT901") =>
        motore.Get<FindLotti>().FindAsync(ente, RiferimentoAlLotto.ByIdLotto(idLotto), CancellationToken.None);

    public static async Task<IReadOnlyList<EsitoDellElemento>> FindEsitiAsync(this MotoreDiProva motore, string idLotto = "lotto-1", string ente = "PAT901") =>
        await motore.Get<FindLotti>().FindEsitiAsync((await motore.FindLottoAsync(idLotto, ente))!.NumeroLotto, 1, int.MaxValue, CancellationToken.None);

    /// <summary>A transmission that breaks off after some bytes.</summary>
    public sealed class Interrotta(byte[] bytes, int after) : MemoryStream(bytes, 0, after)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await base.ReadAsync(buffer, cancellationToken);
            return read > 0 ? read : throw new IOException("The connection is gone.");
        }
    }
}
