using System.Security.Cryptography;
using System.Text;
using Inps.Interop.Gateway.Tests.Hostile;
using Inps.Interop.Gateway.Tests.Mtom;
using Inps.Interop.Tests.Shared;
using static Inps.Interop.Gateway.Tests.Lotti.InviaLottoTests;
using static Inps.Interop.Gateway.Tests.Lotti.Messaggi;

namespace Inps.Interop.Gateway.Tests.Lotti;

/// <summary>A transmission that breaks off keeps what came whole (LOT-R009); the rest follows, or everything comes again (ruling 20).</summary>
[Collection(OneLottiGateway.Name)]
public sealed class InterruzioniTests(LottiGateway gateway)
{
    private readonly string idLotto = NewIdLotto();
    private readonly string[] domande = [.. Enumerable.Range(0, 6).Select(_ => Nuova())];

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task CutPackage_TellsHowManyWereTaken_AndTheRestFollows(int whole)
    {
        var answer = await SendCutAsync(whole);

        Refused(answer, "LOT-R009");
        answer.Element("StatoLotto", Ns).Should().Be("RICEVUTO");
        answer.Element("ElementiAcquisiti", Ns).Should().Be($"{whole}");
        answer.Element("Valore", Wire.Comune).Should().Contain($"DaPosizione={whole + 1}");
        var stato = await gateway.CallAsync(Su("StatoLotto", Id(idLotto)));
        stato.Element("ElementiAcquisiti", Ns).Should().Be($"{whole}");
        stato.Element("ImprontaAcquisite", Ns).Should().Be(HashOf(domande[..whole]));
        stato.Element("Presentate", Ns).Should().Be("0", "nothing is registered before digest and count agree");

        var resto = await gateway.InviaFileAsync(idLotto, 6, LottiDiProva.File(domande[whole..]), Continuation(whole));

        resto.Esito.Should().Be("OK", resto.Text);
        resto.Element("NumeroLotto", Ns).Should().Be(answer.Element("NumeroLotto", Ns));
        resto.Element("ElementiAcquisiti", Ns).Should().Be("6");

        // Whoever has lost that answer may send either message again.
        (await gateway.InviaFileAsync(idLotto, 6, LottiDiProva.File(domande[whole..]), Continuation(whole))).Element("Duplicato", Wire.Comune).Should().Be("SI");
        (await gateway.InviaFileAsync(idLotto, 6, LottiDiProva.File(domande))).Element("Duplicato", Wire.Comune).Should().Be("SI");
        (await gateway.ConcludeAsync(idLotto)).Element("Presentate", Ns).Should().Be("6");
    }

    [Fact]
    public async Task BrokenConnection_KeepsWhatCame_AndTheRestMayComeInTheMessage()
    {
        await using (var connection = await RawConnection.OpenAsync(gateway.Process))
        {
            var (package, cut) = Cut(3);
            await connection.WriteAsync(RawConnection.Head($"Content-Length: {package.Length}", Servizio, Package.ContentType()));
            await connection.WriteAsync(package.AsMemory(0, cut));

            // Not a reset, which may overtake what was sent before it.
            connection.FinishSending();
            await connection.ReadAnswerAsync();
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        while ((await gateway.CallAsync(Su("StatoLotto", Id(idLotto)))).Element("ElementiAcquisiti", Ns) != "3")
        {
            await Task.Delay(20, patience.Token);
        }

        (await gateway.InviaAsync(idLotto, domande[3..], Continuation(3) with { NumeroDomande = 6 })).Esito.Should().Be("OK");
        (await gateway.ConcludeAsync(idLotto)).Element("Presentate", Ns).Should().Be("6");
    }

    [Fact]
    public async Task WholeLottoAgain_BeginsAnew()
    {
        await SendCutAsync(4);

        var answer = await gateway.InviaFileAsync(idLotto, 6, LottiDiProva.File(domande));

        answer.Esito.Should().Be("OK", answer.Text);
        answer.Element("ElementiAcquisiti", Ns).Should().Be("6");
        (await gateway.ConcludeAsync(idLotto)).Element("Presentate", Ns).Should().Be("6");
    }

    [Fact]
    public async Task ContinuationThatDoesNotFit_IsRefused_AndTheLottoStays()
    {
        await SendCutAsync(2);
        var resto = LottiDiProva.File(domande[2..]);

        var altrove = await gateway.InviaFileAsync(idLotto, 6, resto, Continuation(2) with { DaPosizione = 4 });
        var altreDomande = await gateway.InviaFileAsync(idLotto, 6, resto, Continuation(2) with { Acquisite = new string('0', 64) });
        var senzaImpronta = await gateway.InviaFileAsync(idLotto, 6, resto, new Invio(DaPosizione: 3));
        var maiVisto = await gateway.InviaFileAsync(NewIdLotto(), 6, resto, Continuation(2));

        Refused(altrove, "LOT-R008");
        altrove.Element("Valore", Wire.Comune).Should().Be("ElementiAcquisiti=2");
        Refused(altreDomande, "LOT-R003");
        Refused(senzaImpronta, "LOT-R003");
        Refused(maiVisto, "LOT-R008");
        (await gateway.InviaFileAsync(idLotto, 6, resto, Continuation(2))).Esito.Should().Be("OK");
        (await gateway.ConcludeAsync(idLotto)).Element("Presentate", Ns).Should().Be("6");
    }

    [Fact]
    public async Task SlowSender_IsToldWhatWasTaken()
    {
        await using var connection = await RawConnection.OpenAsync(gateway.Process);
        var (package, cut) = Cut(5);
        await connection.WriteAsync(RawConnection.Head($"Content-Length: {package.Length}", Servizio, Package.ContentType()));
        await connection.WriteAsync(package.AsMemory(0, cut));

        var answer = (await connection.ReadAnswerAsync())!;

        // Cut off by the minimum rate of the listener.
        answer.Body.Should().Contain("LOT-R009").And.Contain("<ElementiAcquisiti>5</ElementiAcquisiti>");
    }

    private Invio Continuation(int whole) => new(DaPosizione: whole + 1, Acquisite: HashOf(domande[..whole]));

    /// <summary>Sends so much that <paramref name="whole"/> domande arrive whole, and then no closing boundary.</summary>
    private async Task<Answer> SendCutAsync(int whole)
    {
        var (package, cut) = Cut(whole);
        using var content = Package.Raw(package[..cut]);
        return await gateway.Client.ExchangeAsync(content, Servizio);
    }

    /// <summary>The package of the whole lotto, and a place in the middle of the domanda that follows.</summary>
    private (byte[] Package, int At) Cut(int whole)
    {
        var file = LottiDiProva.File(domande);
        var body = InviaLotto(idLotto, 6, $"<m:File>{Package.Include("file")}</m:File>", new Invio(Impronta: Sha256(file)));
        var package = Package.Bytes(Wire.Envelope(body), Wire.Soap12, ("file", file));
        return (package, package.AsSpan().IndexOf(Encoding.UTF8.GetBytes(domande[whole])) + 200);
    }

    private static string HashOf(IEnumerable<string> domande) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(domande))));
}
