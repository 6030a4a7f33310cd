using System.Net;
using System.Text.RegularExpressions;
using Inps.Interop.Gateway.Tests.EndToEnd;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Console;

/// <summary>The retention on its page: terms, dry run, purge, litigations.</summary>
[Collection(OneConsoleGateway.Name)]
public sealed partial class PaginaConservazioneTests(ConsoleConLotti gateway)
{
    private const string Pagina = "/conservazione";

    [Fact]
    public async Task Operatore_SeesTheTerms_AndTriesWhatWouldGo()
    {
        using var client = gateway.Client("vede");

        var terms = await client.ReadAsync(Pagina);
        var tried = await client.DoAsync(Pagina, "Prova", ("categorie", "Domande"), ("categorie", "Messaggi"));
        using var forbidden = await client.PostFormAsync(Pagina, "Esegui", ("Motivo", "Curiosità"));

        terms.Should().Contain("lotti di cui nulla è registrato").And.Contain("1.826").And.NotContain("Cancella adesso");
        Counted().Count(tried).Should().Be(2, "two kinds were asked for");
        forbidden.StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Supervisore_Purges_AndHoldsADomanda()
    {
        using var client = gateway.Client("operatore");
        using var fruitore = gateway.Process.Client("patronato1");
        var id = (await fruitore.PostAsync(DomandeDiProva.Envelope(Domande.NextN(), Domande.NewId()))).Element("IdDomanda")!;

        var purged = await client.DoAsync(Pagina, "Esegui", ("categorie", "LottiIncompleti"), ("Motivo", "Pulizia"));
        var held = await client.DoAsync(Pagina, "Blocca", ("ente", "PAT901"), ("domanda", id), ("Motivo", "Ricorso 12"));
        var wrong = await client.DoAsync(Pagina, "Blocca", ("ente", "PAT902"), ("domanda", id), ("Motivo", "Ricorso 12"));
        var numero = Held().Match(held).Groups["numero"].Value;
        var lifted = await client.DoAsync(Pagina, "Sblocca", ("id", numero), ("Motivo", "Sentenza"));
        var again = await client.DoAsync(Pagina, "Sblocca", ("id", numero), ("Motivo", "Sentenza"));

        purged.Should().Contain("Cancellati 0 elementi");
        held.Should().Contain(id).And.Contain("Ricorso 12");
        wrong.Should().Contain($"L'ente PAT902 non ha la domanda {id}.");
        lifted.Should().Contain("Sentenza");
        again.Should().Contain($"Non c'è un blocco {numero} da togliere.");
    }

    [GeneratedRegex("""<td class="num">0</td>""")]
    private static partial Regex Counted();

    [GeneratedRegex(@"Blocco (?<numero>\d+):")]
    private static partial Regex Held();
}
