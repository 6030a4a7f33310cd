using Inps.Interop.Gateway.Tests.Adesioni;
using Inps.Interop.Gateway.Tests.EndToEnd;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Conservazione;

/// <summary>The purge and the litigations at the operator's command line, beside a running gateway.</summary>
public sealed class ConservazioneCliTests
{
    private static readonly string[] Chi = ["--operatore", "rossi", "--motivo", "prova"];

    [Fact]
    public async Task ConcludedDomanda_IsShown_HeldByALitigation_ThenPurged_AndRecorded()
    {
        await using var gateway = await GatewayProcess.StartAsync();
        using var client = gateway.Client();
        var submitted = await client.PostAsync(DomandeDiProva.Envelope(Domande.NextN(), Domande.NewId()), "AssegnoTemporaneo");
        submitted.Element("NumeroDomanda").Should().Be("1");
        await MakeOldAsync(gateway);

        (await RunAsync(gateway, ["mostra"])).Output.Should().MatchRegex(@"Domande +1826 ").And.MatchRegex("LottiIncompleti +30 ").And.Contain("registro di protocollo");
        (await RunAsync(gateway, ["prova"])).Output.Should().MatchRegex("Domande +1 da cancellare").And.MatchRegex("Traffico +0 da cancellare");
        (await RunAsync(gateway, ["blocca", "PAT901", "--domanda", "DOM00000000000000001", "--motivo", "ricorso al TAR", "--operatore", "rossi"])).Should().Be((0, "Blocco 1.", ""));
        (await RunAsync(gateway, ["prova", "--categorie", "Domande"])).Output.Should().MatchRegex("^Domande +0 da cancellare");
        (await RunAsync(gateway, ["sblocca", "1", .. Chi])).Should().Be((0, "Fatto.", ""));
        (await RunAsync(gateway, ["esegui", "--categorie", "Domande", "Lotti", .. Chi])).Output.Should().MatchRegex("Domande +1 cancellate").And.MatchRegex("Lotti +0 cancellate");

        (await RunAsync(gateway, ["storia"])).Output.Should().MatchRegex("Domande +1 prima del .* rossi: prova").And.NotContain("Lotti");
        (await RunAsync(gateway, ["blocchi"])).Output.Should().MatchRegex("1 +PAT901 DOM00000000000000001 .* rossi: ricorso al TAR").And.MatchRegex("tolto .* rossi: prova");
        (await client.PostAsync(Wire.Envelope(Domande.Gestione("DettaglioDomanda", "<g:IdDomanda>DOM00000000000000001</g:IdDomanda>"), Wire.Identity), "GestioneDomande")).Codici.Should().Equal("PAT-R003");
        var next = await client.PostAsync(DomandeDiProva.Envelope(Domande.NextN(), Domande.NewId()), "AssegnoTemporaneo");
        (next.Element("NumeroDomanda"), next.Element("NumeroProtocollo")![^12..]).Should().Be(("2", "000000000002"));
    }

    [Fact]
    public async Task WrongCommand_SaysWhy()
    {
        await using var gateway = await GatewayProcess.StartAsync();
        foreach (var (command, frase) in new[]
        {
            ("esegui", "--motivo"),
            ("prova --categorie Niente", "Niente"),
            ("blocca PAT901 --domanda DOM00000000000000099 --motivo x", "non ha la domanda DOM00000000000000099"),
            ("sblocca 7 --motivo x", "Non c'è un blocco 7"),
            ("prova --Conservazione:DomandeGiorni=3000", "Conservazione:DomandeGiorni"),
        })
        {
            var (exitCode, _, error) = await RunAsync(gateway, command.Split(' '));

            exitCode.Should().Be(1, command);
            error.Should().Contain(frase).And.NotContain("   at ");
        }
    }

    /// <summary>The domanda was refused six years ago, once it stands in the index.</summary>
    private static async Task MakeOldAsync(GatewayProcess gateway)
    {
        var ct = TestContext.Current.CancellationToken;
        var database = TestDatabase.Sqlite(gateway.Folder);
        while (await database.CountAsync("""SELECT COUNT(*) FROM "IndiceDomande" """, ct) == 0)
        {
            await Task.Delay(100, ct);
        }

        var (respinta, quando) = ((int)Inps.Interop.Prestazioni.CicloDiVita.StatoDomanda.Respinta, TimeProvider.System.GetUtcNow().AddYears(-6).ToUnixTimeMilliseconds());
        foreach (var table in new[] { "Domande", "IndiceDomande" })
        {
            await database.CountAsync($"""UPDATE "{table}" SET "Stato" = {respinta}, "UltimaVariazione" = {quando} RETURNING 1""", ct);
        }
    }

    private static Task<(int ExitCode, string Output, string Error)> RunAsync(GatewayProcess gateway, IEnumerable<string> words) => gateway.OperateAsync(["conservazione", .. words]);
}
