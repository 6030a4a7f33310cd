using System.Security.Cryptography;
using System.Text;
using Inps.Interop.Engine.Lotti;
using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Lotti;
using Inps.Interop.Tests.Shared;
using Microsoft.EntityFrameworkCore;
using static Inps.Interop.Engine.Tests.MotoreDiProva;

namespace Inps.Interop.Engine.Tests.Lotti;

/// <summary>Nothing is registered before digest and count agree; what came whole of a broken transmission is kept (ruling 20).</summary>
public sealed class ReceiveLottoTests
{
    private static readonly byte[] Cento = LottiDiProva.File(1, 100);

    public static TheoryData<string> OnEach => Providers;

    [Theory, MemberData(nameof(OnEach))]
    public async Task WholeLotto_IsStaged_WithItsTrace(string provider)
    {
        await using var motore = await StartAsync(provider);

        var esito = await motore.SendAsync(LottiDiProva.Gzip(Cento), 100);

        esito.Should().BeOfType<EsitoRicezione.Acquisito>().Which.Fatti
            .Should().Match<FattiRicezione>(f => f.NumeroLotto == "LOT00000000000000001" && f.Stato == StatoLotto.Ricevuto && f.Acquisite == 100 && f.Ricezione == InvioDiProva.Istante);
        (await motore.FindLottoAsync())!.Should().Match<LottoTrovato>(l => l.Stato == StatoLotto.Ricevuto && l.Acquisite == 100 && l.ImprontaAcquisite == null && l.Presentate == 0);
        await using var context = motore.Context();
        (await context.Transazioni.SingleAsync(CancellationToken.None)).Operazione.Should().Be("InviaLotto");
        (await context.Domande.CountAsync(CancellationToken.None)).Should().Be(0, "staging registers nothing");
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task SameLottoAgain_IsADuplicate_AndAnotherContentARefusal(string provider)
    {
        await using var motore = await StartAsync(provider);
        await motore.SendAsync(Cento, 100);

        (await motore.SendAsync(Cento, 100)).Should().BeOfType<EsitoRicezione.Duplicato>();
        await motore.WorkAsync();
        (await motore.SendAsync(Cento, 100)).Should().BeOfType<EsitoRicezione.Duplicato>().Which.Fatti.Stato.Should().Be(StatoLotto.Completato);
        (await motore.SendAsync(LottiDiProva.File(1, 99), 99)).Should().BeOfType<EsitoRicezione.Rifiutato>().Which.Segnalazioni.Single().Codice.Should().Be("LOT-R001");
        (await motore.SendAsync(LottiDiProva.File(101, 1), 1, ente: "PAT902")).Should().BeOfType<EsitoRicezione.Acquisito>("identifiers are the ente's own");
    }

    [Theory]
    [InlineData("LOT-R002", 99)]
    [InlineData("LOT-R002", 101)]
    [InlineData("LOT-R003", 100)]
    [InlineData("LOT-R007", 100)]
    public async Task LottoThatDoesNotAgree_IsDiscarded_AndMayBeSentAgain(string codice, int numeroDomande)
    {
        await using var motore = await StartAsync("Sqlite");

        var esito = await motore.SendAsync(
            Cento, numeroDomande, impronta: codice == "LOT-R003" ? new byte[32] : null, prestazione: codice == "LOT-R007" ? "ALAS" : null);

        esito.Should().BeOfType<EsitoRicezione.Scartato>().Which.Motivi.Single().Codice.Should().Be(codice);
        await motore.WorkAsync();
        (await motore.FindLottoAsync())!.Should().Match<LottoTrovato>(l => l.Stato == StatoLotto.Scartato && l.Motivi.Single().Codice == codice && l.Conclusione != null);
        await using (var context = motore.Context())
        {
            (await context.LottoBlocchi.CountAsync(CancellationToken.None) + await context.Domande.CountAsync(CancellationToken.None)).Should().Be(0);
        }

        (await motore.SendAsync(Cento, 100)).Should().BeOfType<EsitoRicezione.Acquisito>().Which.Fatti.NumeroLotto.Should().Be("LOT00000000000000002");
        await motore.WorkAsync();
        (await motore.FindLottoAsync())!.Stato.Should().Be(StatoLotto.Completato);
    }

    [Fact]
    public async Task UnreadableLotto_IsDiscarded_WithThePlace()
    {
        await using var motore = await StartAsync("Sqlite");

        var esito = await motore.SendAsync(Encoding.UTF8.GetBytes($"{LottiDiProva.Inizio}\n<a></a>\n</b></c>"), 1);

        esito.Should().BeOfType<EsitoRicezione.Scartato>().Which.Motivi.Single().Should().Match<Segnalazione>(s => s.Codice == "LOT-R004" && s.Riga == 3);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task BrokenTransmission_IsContinued_FromWhereItBroke(string provider)
    {
        await using var motore = await StartAsync(provider);
        var cut = Cento.Length / 2;

        var broken = await motore.SendAsync(Cento, 100, stream: new InvioDiProva.Interrotta(Cento, cut));

        var acquisite = broken.Should().BeOfType<EsitoRicezione.Interrotto>().Which.Fatti.Acquisite;
        acquisite.Should().BeInRange(40, 55);
        var lotto = (await motore.FindLottoAsync())!;
        lotto.Should().Match<LottoTrovato>(l => l.Stato == StatoLotto.Ricevuto && l.Acquisite == acquisite && l.Ricezione == null);
        lotto.ImprontaAcquisite.Should().Equal(HashOf(1, acquisite));
        await motore.WorkAsync();
        (await motore.FindLottoAsync())!.Stato.Should().Be(StatoLotto.Ricevuto, "a lotto that is not whole is not worked");

        var rest = LottiDiProva.File(acquisite + 1, 100 - acquisite);
        (await motore.SendAsync(rest, 100, daPosizione: acquisite + 2, acquisite: lotto.ImprontaAcquisite)).Should().BeOfType<EsitoRicezione.Rifiutato>()
            .Which.Segnalazioni.Single().Should().Match<Segnalazione>(s => s.Codice == "LOT-R008" && s.Valore == $"ElementiAcquisiti={acquisite}");
        (await motore.SendAsync(rest, 100, daPosizione: acquisite + 1, acquisite: new byte[32])).Should().BeOfType<EsitoRicezione.Rifiutato>()
            .Which.Segnalazioni.Single().Codice.Should().Be("LOT-R003");
        (await motore.SendAsync(rest, 100, daPosizione: acquisite + 1, acquisite: lotto.ImprontaAcquisite)).Should().BeOfType<EsitoRicezione.Acquisito>();
        (await motore.SendAsync(rest, 100, daPosizione: acquisite + 1, acquisite: lotto.ImprontaAcquisite)).Should().BeOfType<EsitoRicezione.Duplicato>();

        await motore.WorkAsync();
        (await motore.FindEsitiAsync()).Select(e => e.IdMessaggio).Should().Equal(Enumerable.Range(1, 100).Select(n => LottiDiProva.IdMessaggio(n)));
        await motore.RegisterHoldsAsync(100);
    }

    [Fact]
    public async Task BrokenTransmission_MayBeginAnew()
    {
        await using var motore = await StartAsync("Sqlite");
        await motore.SendAsync(Cento, 100, stream: new InvioDiProva.Interrotta(Cento, Cento.Length / 2));

        (await motore.SendAsync(Cento, 100)).Should().BeOfType<EsitoRicezione.Acquisito>().Which.Fatti.Acquisite.Should().Be(100);

        await motore.WorkAsync();
        await motore.RegisterHoldsAsync(100);
    }

    [Fact]
    public async Task LaterCall_TakesTheLottoOver_AndTheEarlierIsTold()
    {
        await using var motore = await StartAsync("Sqlite");
        var gate = new TaskCompletionSource();
        var slow = motore.SendAsync(Cento, 100, stream: new Lenta(Cento, gate.Task));

        (await motore.SendAsync(Cento, 100)).Should().BeOfType<EsitoRicezione.Acquisito>();
        gate.SetResult();

        (await slow).Should().BeOfType<EsitoRicezione.Rifiutato>().Which.Segnalazioni.Single().Codice.Should().Be("LOT-R014");
        await motore.WorkAsync();
        await motore.RegisterHoldsAsync(100);
    }

    [Fact]
    public async Task ContinuationOfNothing_IsRefused()
    {
        await using var motore = await StartAsync("Sqlite");

        (await motore.SendAsync(Cento, 200, daPosizione: 101, acquisite: new byte[32])).Should().BeOfType<EsitoRicezione.Rifiutato>()
            .Which.Should().Match<EsitoRicezione.Rifiutato>(r => r.Esito == Esito.StatoNonCompatibile && r.Segnalazioni[0].Codice == RegoleLotto.R008.Codice);
        (await motore.FindLottoAsync()).Should().BeNull();
    }

    [Fact]
    public async Task StoppedEngine_IsNotAvailable()
    {
        var motore = await StartAsync("Sqlite");
        await motore.Get<BatchWriter>().DisposeAsync();

        (await motore.SendAsync(Cento, 100)).Should().BeOfType<EsitoRicezione.NonDisponibile>();
    }

    private static byte[] HashOf(int first, int count)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in Encoding.UTF8.GetString(Cento).Split('\n').Skip(first).Take(count))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(line));
        }

        return hash.GetHashAndReset();
    }

    /// <summary>Stops before its last byte until it is let go.</summary>
    private sealed class Lenta(byte[] bytes, Task gate) : MemoryStream(bytes)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var left = (int)(Length - Position);
            if (left <= 1)
            {
                await gate;
            }

            return await base.ReadAsync(buffer[..Math.Min(buffer.Length, Math.Max(1, left - 1))], cancellationToken);
        }
    }
}
