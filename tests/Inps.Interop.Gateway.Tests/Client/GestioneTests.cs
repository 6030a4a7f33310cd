using System.Globalization;
using System.Text.RegularExpressions;
using Inps.Interop.Client;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Client;

/// <summary>The commands about domande already presented, against a real gateway over mutual TLS.</summary>
[Collection(ClientAndGateway.Name)]
public sealed partial class GestioneTests(GatewayDelClient gateway)
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private static long last = 800_000;

    [Fact]
    public async Task Stato_ShowsEach_ByAnyKey_AndTellsTheMissing()
    {
        var (id, protocollo, _) = await PresentAsync();

        var stato = await gateway.RunAsync("stato", id, protocollo);
        var missing = await gateway.RunAsync("stato", id, "DOM00000000987654321", "987654320");

        stato.Codice.Should().Be(0, stato.Error);
        Regex.Count(stato.Out, id).Should().Be(2);
        stato.Out.Should().Contain("PROTOCOLLATA").And.Contain(protocollo);
        missing.Codice.Should().Be(1);
        missing.Error.Should().Contain("DOM00000000987654321").And.Contain("987654320").And.Contain("PAT-R003");
    }

    [Fact]
    public async Task Ricerca_FiltersAndPages()
    {
        var pratica = string.Create(CultureInfo.InvariantCulture, $"RICERCA-{Interlocked.Increment(ref last)}");
        var ids = new[] { (await PresentAsync(pratica)).Id, (await PresentAsync(pratica)).Id, (await PresentAsync(pratica)).Id };
        string[] filtro = ["ricerca", "--pratica", pratica, "--prestazione", "AT", "--stato", "PROTOCOLLATA", "--stato", "ACCOLTA", "--ordine", "PRESENTAZIONE_CRESCENTE"];

        var second = await gateway.RunAsync([.. filtro, "--dimensione", "1", "--pagina", "2"]);
        var all = await gateway.RunAsync([.. filtro, "--dimensione", "2", "--tutte", "--da", "2026-01-01"]);
        var none = await gateway.RunAsync("ricerca", "--pratica", pratica, "--stato", "ACCOLTA");

        second.Codice.Should().Be(0, second.Error);
        second.Out.Should().Contain(ids[1]).And.NotContain(ids[0]).And.Contain("1 mostrate di 3 trovate.");
        Found(all).Should().Equal(ids);
        all.Out.Should().Contain("3 mostrate di 3 trovate.");
        none.Codice.Should().Be(1);
    }

    [Fact]
    public async Task Annulla_EndsTheDomanda_AndThenIsNotPossible()
    {
        var (id, protocollo, _) = await PresentAsync();

        var annulla = await gateway.RunAsync("annulla", protocollo, "--motivo", "Presentata per errore");
        var again = await gateway.RunAsync("annulla", id);
        var consulta = await gateway.RunAsync("consulta", id, "--storia");

        annulla.Codice.Should().Be(0, annulla.Error);
        annulla.Out.Should().Contain(id).And.Contain("ANNULLATA").And.Contain("INPS-ANN-");
        again.Codice.Should().Be(1);
        again.Error.Should().StartWith("STATO_NON_COMPATIBILE").And.Contain("STA-R008");
        consulta.Out.Should().Contain("PRESENTATA").And.Contain("ANNULLATA");
    }

    [Fact]
    public async Task Documenti_AreListedAndWritten()
    {
        var (id, protocollo, _) = await PresentAsync();
        var cartella = Path.Combine(gateway.Gateway.Folder, "documenti");

        var documenti = await gateway.RunAsync("documenti", id, "--scarica", cartella);

        documenti.Codice.Should().Be(0, documenti.Error);
        documenti.Out.Should().Contain("RICEVUTA_PRESENTAZIONE").And.Contain(protocollo);
        var pdf = Directory.GetFiles(cartella).Should().ContainSingle().Subject;
        (await File.ReadAllTextAsync(pdf, Ct)).Should().StartWith("%PDF-");
        (await gateway.RunAsync("documenti", "987654320")).Codice.Should().Be(1);
    }

    [Fact]
    public async Task Pagamenti_OfADomandaWithoutAny_AreNone()
    {
        var (id, _, _) = await PresentAsync();

        var pagamenti = await gateway.RunAsync("pagamenti", id);

        pagamenti.Codice.Should().Be(0, pagamenti.Error);
        pagamenti.Out.Should().Contain("Importo").And.NotContain("PAG0");
    }

    [Fact]
    public async Task Eventi_GoOnFromTheCursor_OfTheFile()
    {
        var file = Path.Combine(gateway.Gateway.Folder, "cursore");
        await gateway.RunAsync("eventi", "--cursore", file, "--limite", "1000");
        var before = await File.ReadAllTextAsync(file, Ct);
        var (id, protocollo, _) = await PresentAsync();

        var eventi = await gateway.RunAsync("eventi", "--cursore", file, "--limite", "2");
        var after = await gateway.RunAsync("eventi", "--cursore", file);
        await File.WriteAllTextAsync(file, before, Ct);
        var again = await gateway.RunAsync("eventi", "--cursore", file);

        eventi.Codice.Should().Be(0, eventi.Error);
        eventi.Out.Should().Contain($"PRESENTATA {id} AT").And.Contain(protocollo);
        after.Out.Should().NotContain(id, "nothing is told twice");
        again.Out.Should().Contain(id, "nothing is deleted either");
    }

    [Inside("wants a gateway that nobody else calls")]
    [Fact]
    public async Task Riconcilia_TellsWhereTheTwoLedgersDiffer()
    {
        var da = TimeProvider.System.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
        var (first, second) = (await PresentAsync(), await PresentAsync());
        var file = Path.Combine(gateway.Gateway.Folder, "registro.csv");
        string[] comando = ["riconcilia", file, "--da", da];
        await WriteAsync(file, Row(first.IdMessaggio, first.Id, first.Protocollo), Row(second.IdMessaggio, second.Id, second.Protocollo), "\"mai;inviata\";;");
        var same = await gateway.RunAsync(comando);

        await WriteAsync(file, Row(first.IdMessaggio, second.Id, ""), Row("inventata", second.Id, ""));
        var different = await gateway.RunAsync(comando);
        var ledger = await gateway.RunAsync("riconcilia", "--da", da);

        // Other tests of the collection present nothing meanwhile.
        same.Codice.Should().Be(0, same.Out + same.Error);
        same.Out.Should().Contain("3 nel registro proprio, 2 presso l'Istituto, 0 differenze.");
        different.Codice.Should().Be(1);
        different.Out.Should().Contain($"{first.IdMessaggio}: domanda").And.Contain("inventata: manca presso l'Istituto").And.Contain($"{second.IdMessaggio}: manca nel registro proprio").And.Contain("3 differenze");
        ledger.Out.Should().Contain(first.IdMessaggio).And.Contain("AssegnoTemporaneo.PresentaDomanda").And.Contain(second.Protocollo);
    }

    [Fact]
    public async Task Diagnosi_ExplainsACall_ByMessageAndByTransaction()
    {
        var (_, protocollo, idMessaggio) = await PresentAsync();
        var refused = await gateway.RunAsync("invia", CampioniDiProva.PathOf("samples/AssegnoTemporaneo/v1/errori/XSD-001.xml"));
        var transazione = Transazione().Match(refused.Out).Groups[1].Value;

        var byMessage = await gateway.RunAsync("diagnosi", idMessaggio);
        var byTransaction = await gateway.RunAsync("diagnosi", transazione);

        byMessage.Codice.Should().Be(0, byMessage.Error);
        byMessage.Out.Should().Contain(protocollo).And.Contain("AssegnoTemporaneo.PresentaDomanda");
        byTransaction.Out.Should().Contain("XSD-001").And.Contain("schema");
        (await gateway.RunAsync("diagnosi", "mai-inviato")).Codice.Should().Be(1);
    }

    [Fact]
    public async Task Bozza_IsSaved_Resumed_Completed_AndPresented()
    {
        var whole = DomandeDiProva.Domanda(Interlocked.Increment(ref last), "{{IdMessaggio}}");
        var file = Path.Combine(gateway.Gateway.Folder, "bozza.xml");
        await File.WriteAllTextAsync(file, Pagamento().Replace(whole, ""), Ct);

        var salva = await gateway.RunAsync("bozza", "salva", file, "--passo", "2");
        var id = IdDomanda().Match(salva.Out).Value;
        var early = await gateway.RunAsync("bozza", "presenta", id);
        var riprendi = await gateway.RunAsync("bozza", "riprendi", id, "-o", file);
        var resumed = await File.ReadAllTextAsync(file, Ct);
        await File.WriteAllTextAsync(file, whole, Ct);
        var completed = await gateway.RunAsync("bozza", "salva", file, "--id", id);
        var presenta = await gateway.RunAsync("bozza", "presenta", id);

        salva.Codice.Should().Be(0, salva.Error);
        salva.Out.Should().Contain("conservata fino al").And.Contain("BOZ-W01");
        early.Codice.Should().Be(1);
        early.Error.Should().Contain("BOZ-R02");
        riprendi.Codice.Should().Be(0, riprendi.Error);
        resumed.Should().Contain(Vita.Persone.Cognome).And.Contain("{{IdMessaggio}}").And.Contain("{{DataOraInvio}}");
        completed.Out.Should().Contain(id).And.NotContain("BOZ-W01");
        presenta.Codice.Should().Be(0, presenta.Error);
        presenta.Out.Should().Contain(id).And.Contain("INPS-AUF-");
        (await gateway.RunAsync("bozza", "elimina", id)).Error.Should().Contain("STA-R003");
    }

    [Fact]
    public async Task Bozza_IsRemoved()
    {
        var file = Path.Combine(gateway.Gateway.Folder, "bozza-da-eliminare.xml");
        await File.WriteAllTextAsync(file, DomandeDiProva.Domanda(Interlocked.Increment(ref last), "{{IdMessaggio}}"), Ct);
        var id = IdDomanda().Match((await gateway.RunAsync("bozza", "salva", file)).Out).Value;

        var elimina = await gateway.RunAsync("bozza", "elimina", id);

        elimina.Codice.Should().Be(0, elimina.Error);
        elimina.Out.Should().Contain("ELIMINATA");
        (await gateway.RunAsync("bozza", "riprendi", id, "-o", file)).Codice.Should().Be(1);
    }

    [Fact]
    public async Task AnyOperation_IsCalledWithItsTypedMessages()
    {
        using var client = new PatronatoClient(gateway.Options());

        var answer = await client.GestioneAsync(ElencoPrestazioniRichiesta.Operazione, testata => new ElencoPrestazioniRichiesta(testata, null), ElencoPrestazioniRisposta.Read, Ct);

        answer.Esito.Positivo.Should().BeTrue();
        answer.Prestazioni.Should().NotBeEmpty();
    }

    private static string Row(string idMessaggio, string id, string protocollo) =>
        string.Create(CultureInfo.InvariantCulture, $"{idMessaggio};{long.Parse(id[3..], CultureInfo.InvariantCulture)};{protocollo}");

    private static Task WriteAsync(string file, params string[] rows) => File.WriteAllLinesAsync(file, ["IdMessaggio;NumeroDomanda;NumeroProtocollo", .. rows], Ct);

    private static IEnumerable<string> Found(Uscita uscita) => IdDomanda().Matches(uscita.Out).Select(match => match.Value);

    private async Task<(string Id, string Protocollo, string IdMessaggio)> PresentAsync(string? pratica = null)
    {
        var idMessaggio = Guid.NewGuid().ToString();
        var domanda = DomandeDiProva.Domanda(Interlocked.Increment(ref last), idMessaggio);
        var file = Path.Combine(gateway.Gateway.Folder, idMessaggio + ".xml");
        await File.WriteAllTextAsync(file, pratica is null ? domanda : Pratica().Replace(domanda, $"<c:NumeroPratica>{pratica}<"), Ct);
        var invio = await gateway.RunAsync("invia", file, "--json");
        invio.Codice.Should().Be(0, invio.Out + invio.Error);
        return (IdDomanda().Match(invio.Out).Value, Protocollo().Match(invio.Out).Value, idMessaggio);
    }

    [GeneratedRegex("DOM[0-9]{17}")]
    private static partial Regex IdDomanda();

    [GeneratedRegex("<DatiPagamento>.*?</DatiPagamento>", RegexOptions.Singleline)]
    private static partial Regex Pagamento();

    [GeneratedRegex("INPS-AUF-[0-9]{4}-[0-9]{12}")]
    private static partial Regex Protocollo();

    [GeneratedRegex("<c:NumeroPratica>[^<]*<")]
    private static partial Regex Pratica();

    [GeneratedRegex("Transazione ([0-9a-f-]{36})")]
    private static partial Regex Transazione();
}
