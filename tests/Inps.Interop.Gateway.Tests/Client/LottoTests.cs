using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using Inps.Interop.Client;
using Inps.Interop.Client.Cli;
using Inps.Interop.Client.Lotti;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Client;

/// <summary>The command <c>lotto</c> against a real gateway over mutual TLS, interrupted in every way.</summary>
[Collection(ClientAndGateway.Name)]
public sealed class LottoTests(GatewayDelClient gateway)
{
    private static readonly int Molte = LongRun.IsOn ? 5_000 : 600;
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private static long last = 900_000;

    [Fact]
    public async Task Folder_IsSent_AndEachOutcomeIsOfItsFile()
    {
        var cartella = Folder(1);
        var refused = Path.Combine(cartella, "rifiutata.xml");
        File.Copy(CampioniDiProva.PathOf("samples/AssegnoTemporaneo/v1/errori/AT-R004.xml"), refused);
        var twice = Path.Combine(cartella, "inviata.xml");
        await File.WriteAllTextAsync(twice, DomandeDiProva.Domanda(Interlocked.Increment(ref last), Guid.NewGuid().ToString()), Ct);
        (await gateway.RunAsync("invia", twice)).Codice.Should().Be(0);
        var csv = cartella + ".csv";

        var lotto = await gateway.RunAsync("lotto", cartella, "--csv", csv);

        lotto.Codice.Should().Be(1, lotto.Out + lotto.Error);
        lotto.Out.Should().Contain("inviate 3 / registrate 1 / duplicate 1 / scartate 1 / senza esito = 0");
        var line = int.Parse(Regex.Match(lotto.Out, @"rifiutata\.xml:(\d+):\d+ AT-R004 ").Groups[1].Value, CultureInfo.InvariantCulture);
        (await File.ReadAllLinesAsync(refused, Ct))[line - 1].Should().Contain("<CodiceFiscale>");
        var rows = await File.ReadAllLinesAsync(csv, Ct);
        rows.Should().HaveCount(4);
        rows.Single(row => row.Contains("inviata.xml", StringComparison.Ordinal)).Should().Contain(";OK").And.Contain(";SI;").And.Contain("INPS-AUF-");
        rows.Single(row => row.Contains("rifiutata.xml", StringComparison.Ordinal)).Should().Contain(";SCARTATA;RICHIESTA_INVALIDA;NO;;;;").And.MatchRegex("[ ;]AT-R004$");
    }

    [Fact]
    public async Task Repeated_ItTellsTheSame_AndOnlyNuovoSendsAgain()
    {
        var cartella = Folder(2);
        var first = await gateway.RunAsync("lotto", cartella);

        var again = await gateway.RunAsync("lotto", cartella);
        var anew = await gateway.RunAsync("lotto", cartella, "--nuovo");

        first.Codice.Should().Be(0, first.Out + first.Error);
        again.Out.Should().Be(first.Out);
        again.Error.Should().Contain("già concluso");
        anew.Codice.Should().Be(1, "the placeholders are filled again, but the minors stand in other domande now");
        anew.Out.Should().Contain("AT-R013").And.Contain("scartate 2");
        Directory.GetDirectories(Path.GetDirectoryName(cartella)!, Path.GetFileName(cartella) + ".lotto*").Should().HaveCount(2);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ReadyFile_IsSentAsItIs(bool compressed)
    {
        var file = Path.Combine(gateway.Gateway.Folder, compressed ? "pronto.gz" : "pronto.xml");
        var bytes = LottiDiProva.File(Interlocked.Add(ref last, 20) - 19, 20);
        await File.WriteAllBytesAsync(file, compressed ? LottiDiProva.Gzip(bytes) : bytes, Ct);

        var lotto = await gateway.RunAsync("lotto", file);

        lotto.Codice.Should().Be(0, lotto.Out + lotto.Error);
        lotto.Out.Should().Contain("inviate 20 / registrate 20 / duplicate 0 / scartate 0 / senza esito = 0");
    }

    [Theory]
    [InlineData("<Lotto xmlns='urn:x'/>")]
    [InlineData("<Lotto xmlns='http://inps.it/InvioMassivo/v1'/>")]
    [InlineData("nothing")]
    public async Task WhatIsNoLotto_IsToldBeforeAnythingIsSent(string content)
    {
        var file = Path.Combine(gateway.Gateway.Folder, $"{Guid.NewGuid():N}.xml");
        await File.WriteAllTextAsync(file, content, Ct);

        var lotto = await gateway.RunAsync("lotto", file, "--url", "https://localhost:1");

        lotto.Codice.Should().Be(2);
        lotto.Error.Should().StartWith("LOT-R00");
    }

    [Fact]
    public async Task WithoutTheInstitute_NothingIsKnown_AndTheSameLottoGoesOnLater()
    {
        var cartella = Folder(3);

        var offline = await gateway.RunAsync("lotto", cartella, "--url", "https://localhost:1", "--ritenta", "0");
        var anew = await gateway.RunAsync("lotto", cartella, "--nuovo");
        var online = await gateway.RunAsync("lotto", cartella);

        offline.Codice.Should().Be(2);
        offline.Out.Should().Contain("senza esito = 3");
        offline.Error.Should().Contain("ripetere il comando per proseguire");
        anew.Codice.Should().Be(2);
        anew.Error.Should().Contain("non è concluso");
        online.Codice.Should().Be(0, online.Out + online.Error);
        online.Error.Should().Contain("si prosegue");
        online.Out.Should().Contain("inviate 3 / registrate 3 ");
    }

    [Theory]
    [InlineData("modi")]
    [InlineData("spcoop")]
    public async Task BrokenTransmission_GoesOnWithWhatIsMissing(string canale)
    {
        var cartella = Folder(Molte);
        var (dati, acquisite) = await BreakOffAsync(cartella, canale);

        var lotto = await gateway.RunAsync("lotto", cartella, "--canale", canale);

        acquisite.Should().BeInRange(1, Molte - 1);
        lotto.Codice.Should().Be(0, lotto.Out + lotto.Error);
        lotto.Out.Should().Contain($"inviate {Molte} / registrate {Molte} / duplicate 0 / scartate 0 / senza esito = 0");
        File.Exists(Path.Combine(cartella + ".lotto", "continuazione.bin")).Should().BeTrue("only the missing domande were sent");
    }

    [Theory]
    [InlineData("modi")]
    [InlineData("spcoop")]
    public async Task Killed_AgainAndAgain_NothingIsSentTwice_AndNothingIsLost(string canale)
    {
        var cartella = Folder(Molte);
        var start = TimeProvider.System.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
        var kills = 0;
        var step = canale == "modi" || LongRun.IsOn ? 170 : 450;
        for (var life = 300; life < 2_000 && !File.Exists(Path.Combine(cartella + ".lotto", "esiti.csv")); life += step)
        {
            kills += await RunForAsync(cartella, life, canale) ? 0 : 1;
        }

        var lotto = await gateway.RunAsync("lotto", cartella, "--canale", canale);
        var riconcilia = await gateway.RunAsync("riconcilia", Path.Combine(cartella + ".lotto", "esiti.csv"), "--da", start);

        kills.Should().BePositive();
        lotto.Codice.Should().Be(0, lotto.Out + lotto.Error);
        lotto.Out.Should().Contain($"inviate {Molte} / registrate {Molte} / duplicate 0 / scartate 0 / senza esito = 0");
        if (Target.Address is not null)
        {
            // Others present there meanwhile.
            riconcilia.Out.Should().Contain($"{Molte} nel registro proprio, ").And.NotContain("manca presso l'Istituto");
            return;
        }

        riconcilia.Out.Should().Contain($"{Molte} nel registro proprio, {Molte} presso l'Istituto, 0 differenze.");
    }

    [Fact]
    public async Task LottoThatIsNotWhole_IsAnnulled_AndThenOnlyNuovoSends()
    {
        var cartella = Folder(Molte);
        await BreakOffAsync(cartella, "modi");

        var annulla = await gateway.RunAsync("lotto", cartella, "--annulla");
        var again = await gateway.RunAsync("lotto", cartella);
        var anew = await gateway.RunAsync("lotto", cartella, "--nuovo");

        annulla.Codice.Should().Be(0, annulla.Error);
        again.Out.Should().Contain("registrate 0 ").And.Contain($"scartate {Molte} ");
        anew.Codice.Should().Be(0, anew.Out + anew.Error);
        anew.Out.Should().Contain($"registrate {Molte} ");
        (await gateway.RunAsync("lotto", cartella, "--annulla")).Error.Should().Contain("STA-R026");
        (await gateway.RunAsync("lotto", Folder(1), "--annulla")).Codice.Should().Be(2);
    }

    [Fact]
    public async Task SomeoneWatching_SeesHowFarItIs()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        string[] args = ["lotto", Folder(2), "--url", gateway.Address, "--cert", TestCertificates.PemOf("patronato1"), "--ca", TestCertificates.PemOf("ca")];

        var codice = await RigaDiComando.RunAsync(args, new Terminale(output, error, Interattivo: true), Ct);

        codice.Should().Be(0, error.ToString());
        error.ToString().Should().Contain("Elaborazione", "the bars are on the other stream");
    }

    [Fact]
    public void Journal_IsOfOneProcessAtATime()
    {
        var cartella = Path.Combine(gateway.Gateway.Folder, "in-uso.lotto");
        using var giornale = GiornaleLotto.Open(cartella);
        var second = () => GiornaleLotto.Open(cartella);

        second.Should().Throw<IOException>().WithMessage("*in uso*");
    }

    /// <summary>A folder of valid domande, as files with placeholders.</summary>
    private string Folder(int count)
    {
        var cartella = Path.Combine(gateway.Gateway.Folder, $"domande-{Guid.NewGuid():N}");
        Directory.CreateDirectory(cartella);
        for (var i = 0; i < count; i++)
        {
            File.WriteAllText(Path.Combine(cartella, $"{i:D4}.xml"), DomandeDiProva.Domanda(Interlocked.Increment(ref last), "{{IdMessaggio}}"));
        }

        return cartella;
    }

    /// <summary>Composes the lotto and sends all of its bytes but the last ones.</summary>
    /// <returns>The lotto, and how many domande the gateway took.</returns>
    private async Task<(DatiLotto Dati, int Acquisite)> BreakOffAsync(string cartella, string canale)
    {
        using var giornale = GiornaleLotto.Open(cartella + ".lotto");
        await ComposizioneLotto.ComposeAsync(giornale, cartella, [.. Directory.GetFiles(cartella).Order(StringComparer.Ordinal)], TimeProvider.System, Ct);
        var dati = giornale.Dati!;
        var most = (await File.ReadAllBytesAsync(Path.Combine(giornale.Cartella, "lotto.bin"), Ct))[..^2000];
        var options = canale == "modi" ? gateway.Options() : gateway.Options() with { Canale = Canale.Spcoop, CodiceEnte = "PAT901" };
        using var client = new PatronatoClient(options with { MaxRetries = 0 });
        var busta = client.NewConversazione();
        if (busta is not null)
        {
            await giornale.AddBustaAsync(busta, Ct);
        }

        var breaking = new Breaking(most, () => AcquisiteAsync(client, dati, busta));
        var sending = () => client.InviaLottoAsync(
            new(new("", default, ""), dati.IdLotto, null, dati.NumeroDomande, 1, dati.Impronta, null, null, new ContenutoLotto.Allegato(breaking)), busta, Ct);

        await sending.Should().ThrowAsync<ConnessioneException>();
        return (dati, await AcquisiteAsync(client, dati, busta));
    }

    /// <summary>How many domande the gateway took, once it took some.</summary>
    private static async Task<int> AcquisiteAsync(PatronatoClient client, DatiLotto dati, string? busta)
    {
        for (var times = 0; times < 300; times++)
        {
            try
            {
                if ((await client.StatoLottoAsync(new(null, dati.IdLotto), busta, Ct)).Lotto is { ElementiAcquisiti: > 0 } lotto)
                {
                    return lotto.ElementiAcquisiti;
                }
            }
            catch (GuastoException exception) when (exception.Guasto.Codice == "EGOV_IT_111")
            {
                // The busta has not been read yet.
            }

            await Task.Delay(50, Ct);
        }

        return 0;
    }

    /// <summary>The command in a process of its own, killed after so many milliseconds.</summary>
    /// <returns>True when it had ended by itself.</returns>
    private async Task<bool> RunForAsync(string cartella, int milliseconds, string canale)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "inps-interop.dll"), "lotto", cartella, "--canale", canale, "--url", gateway.Address, "--cert", TestCertificates.PemOf("patronato1"), "--ca", TestCertificates.PemOf("ca")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(Ct);
        var error = process.StandardError.ReadToEndAsync(Ct);
        if (!process.WaitForExit(milliseconds))
        {
            process.Kill();
            await process.WaitForExitAsync(Ct);
            return false;
        }

        process.ExitCode.Should().Be(0, await output + await error);
        return true;
    }

    /// <summary>Gives some bytes and then fails, as a line that breaks.</summary>
    private sealed class Breaking(byte[] bytes, Func<Task> taken) : IStreamProvider
    {
        public Stream GetStream() => new BrokenStream(bytes, taken);

        public void ReleaseStream(Stream stream) => stream.Dispose();

        private sealed class BrokenStream(byte[] bytes, Func<Task> taken) : MemoryStream(bytes)
        {
            public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
            {
                if (await base.ReadAsync(buffer, cancellationToken) is > 0 and var read)
                {
                    return read;
                }

                await taken();
                throw new IOException("The line broke.");
            }

            public override async Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
            {
                await destination.WriteAsync(ToArray(), cancellationToken);
                await destination.FlushAsync(cancellationToken);
                await taken();
                throw new IOException("The line broke.");
            }
        }
    }
}
