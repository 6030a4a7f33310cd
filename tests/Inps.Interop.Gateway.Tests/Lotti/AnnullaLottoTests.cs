using Inps.Interop.Gateway.Tests.Contracts;
using Inps.Interop.Tests.Shared;
using static Inps.Interop.Gateway.Tests.Lotti.InviaLottoTests;
using static Inps.Interop.Gateway.Tests.Lotti.Messaggi;

namespace Inps.Interop.Gateway.Tests.Lotti;

/// <summary>A lotto is annulled before it is worked, and not after.</summary>
public sealed class AnnullaLottoTests : IAsyncLifetime
{
    private readonly string folder = TestFolders.New("lotti");

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task LottoThatWaits_IsAnnulled_AndNeverWorked()
    {
        var (annullato, tenuto) = (NewIdLotto(), NewIdLotto());

        // This instance receives lotti and leaves the work to others.
        await using (var gateway = await GatewayProcess.StartAsync(["Lotti:Elaborazione=false"], folder))
        {
            using var client = gateway.Client();
            var numero = (await CallAsync(gateway, client, InviaLotto(annullato, [Nuova()]))).Element("NumeroLotto", Ns);
            await CallAsync(gateway, client, InviaLotto(tenuto, [Nuova()]));
            var richiesta = Su("AnnullaLotto", Numero(numero));
            (await client.GetStringAsync(new Uri("health/lotti", UriKind.Relative), TestContext.Current.CancellationToken)).Should().MatchRegex("^ok\nlotti da concludere 2, il primo da [0-9]+ s\n$");

            var answer = await CallAsync(gateway, client, richiesta);
            var again = await CallAsync(gateway, client, richiesta);
            var another = await CallAsync(gateway, client, Su("AnnullaLotto", Id(annullato)));

            answer.Esito.Should().Be("OK", answer.Text);
            (answer.Element("NumeroLotto", Ns), answer.Element("StatoLotto", Ns)).Should().Be((numero, "ANNULLATO"));
            again.Element("Duplicato", Wire.Comune).Should().Be("SI");
            another.Esito.Should().Be("STATO_NON_COMPATIBILE", another.Text);
            (await gateway.StopAsync()).Should().Be(0, gateway.Errors);
        }

        await using var worker = await GatewayProcess.StartAsync(folder: folder);
        using var asking = worker.Client();
        Answer stato;
        while ((stato = await CallAsync(worker, asking, Su("StatoLotto", Id(tenuto)))).Element("Concluso", Ns) != "SI")
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        stato.Element("Presentate", Ns).Should().Be("1", stato.Text);
        (await asking.GetStringAsync(new Uri("health/lotti", UriKind.Relative), TestContext.Current.CancellationToken)).Should().Be("ok\n");
        stato = await CallAsync(worker, asking, Su("StatoLotto", Id(annullato)));
        (stato.Element("StatoLotto", Ns), stato.Element("Presentate", Ns)).Should().Be(("ANNULLATO", "0"));
        var tardi = await CallAsync(worker, asking, Su("AnnullaLotto", Id(tenuto)));
        tardi.Esito.Should().Be("STATO_NON_COMPATIBILE");
        tardi.Codici.Should().ContainSingle().Which.Should().StartWith("STA-R");
    }

    private static async Task<Answer> CallAsync(GatewayProcess gateway, HttpClient client, string body)
    {
        var answer = await client.PostAsync(Wire.Envelope(body), Servizio);
        (await ServedSchemas.ErrorsOfAsync(gateway, Servizio, answer)).Should().BeEmpty("the answer was {0}", answer.Text);
        return answer;
    }
}
