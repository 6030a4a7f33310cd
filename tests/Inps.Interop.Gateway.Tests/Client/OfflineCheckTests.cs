using Inps.Interop.Client;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Client;

/// <summary>What the client finds without connection is what the server finds, to the line and column.</summary>
[Collection(ClientAndGateway.Name)]
public sealed class OfflineCheckTests(GatewayDelClient gateway)
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    // Another's gateway is asked to have another end of the arrears than this clone's rules.
    private static readonly string[] DegliArretrati = ["AT-I16", "AT-R002", "AT-W03"];

    public static TheoryData<string> Campioni =>
    [
        .. SampleFinder.Servizi.SelectMany(servizio => Directory.GetFiles(SampleFinder.PathOf($"samples/{servizio}/v1"), "*.xml", SearchOption.AllDirectories))
            .Where(f => Path.GetFileName(Path.GetDirectoryName(f)) != "variazioni")
            .Select(f => Path.GetRelativePath(SampleFinder.Root, f).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Campioni))]
    public async Task Sample_GetsTheSameFindings_OfflineAndFromTheServer(string sample)
    {
        var now = TimeProvider.System.GetLocalNow();
        var bytes = await File.ReadAllBytesAsync(CampioniDiProva.PathOf(sample), Ct);
        using var client = new PatronatoClient(gateway.Options());

        var offline = OfflineCheck.Check(bytes, now);
        var documento = DocumentoDomanda.Read(Segnaposto.Fill(bytes, Guid.NewGuid().ToString(), now));
        if (offline.Schema.IsValido)
        {
            var server = await client.VerificaDomandaAsync(documento, Ct);
            Of(server.Esito.Segnalazioni.Where(s => !offline.RegoleNonVerificate.Contains(s.Codice))).Should().BeEquivalentTo(Of(offline.Segnalazioni));
        }
        else
        {
            var thrown = await client.Invoking(c => c.VerificaDomandaAsync(documento, Ct)).Should().ThrowAsync<GuastoException>();
            thrown.Which.Guasto.Errori.Select(e => (e.Codice, e.Riga, e.Colonna, e.Messaggio))
                .Should().Equal(offline.Schema.Errori.Select(e => (e.Codice, (int?)e.Riga, (int?)e.Colonna, e.Messaggio)));
        }
    }

    private static IEnumerable<(string, int?, int?, string?, string, string?)> Of(IEnumerable<Segnalazione> segnalazioni) =>
        segnalazioni.Where(s => Target.Address is null || !DegliArretrati.Contains(s.Codice)).Select(s => (s.Codice, s.Riga, s.Colonna, s.Campo, s.Descrizione, s.Valore));
}
