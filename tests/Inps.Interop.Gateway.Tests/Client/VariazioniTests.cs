using System.Text.RegularExpressions;
using Inps.Interop.Engine.Istruttoria;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Tests.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace Inps.Interop.Gateway.Tests.Client;

/// <summary>The commands that change a domanda already presented, and those about the people whom the ente assists.</summary>
[Collection(ClientAndGateway.Name)]
public sealed partial class VariazioniTests(GatewayDelClient gateway)
{
    private const string NuovoIban = "IT98P0542811101000000100274";

    // Others change nothing of this applicant meanwhile.
    private static readonly string Persona = CampioniDiProva.InUse("FNTLCU88D52H501K", nameof(VariazioniTests));
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private static long last = 40_000_000;

    [Fact]
    public async Task Modifica_ReplacesTheDomanda_OfTheVersionThatWasRead()
    {
        var n = Interlocked.Increment(ref last);
        var (id, _) = await PresentAsync(n);
        var file = await WriteAsync(DomandeDiProva.Domanda(n, "{{IdMessaggio}}", nameof(VariazioniTests)).Replace("+393335550001", "+393335550077", StringComparison.Ordinal));

        var modifica = await gateway.RunAsync("modifica", id, file);
        var again = await gateway.RunAsync("modifica", id, file, "--versione", "1");

        modifica.Codice.Should().Be(0, modifica.Error);
        modifica.Out.Should().StartWith($"{id}: versione 2, PROTOCOLLATA, protocollo INPS-");
        again.Codice.Should().Be(1);
        again.Error.Should().Contain("STA-R013");
        (await gateway.RunAsync("modifica", "987654320", file)).Error.Should().Contain("PAT-R003");
    }

    [Fact]
    public async Task AggiungiMinore_AddsTheCardsOfTheSample()
    {
        var (id, _) = await PresentAsync(Interlocked.Increment(ref last));

        var aggiungi = await gateway.RunAsync("aggiungi-minore", id, CampioniDiProva.PathOf("samples/AssegnoTemporaneo/v1/variazioni/aggiungi-minore.xml"));

        aggiungi.Codice.Should().Be(0, aggiungi.Error);
        aggiungi.Out.Should().StartWith($"{id}: versione 2");
        (await gateway.RunAsync("consulta", id)).Out.Should().Contain(CampioniDiProva.InUse("LNEGLI23E52G273S")[..15]);
        var wrong = await gateway.RunAsync("aggiungi-minore", id, CampioniDiProva.PathOf("samples/AssegnoTemporaneo/v1/valide/minimo.xml"));
        wrong.Codice.Should().Be(2);
        wrong.Error.Should().Contain("AggiungiMinore");
    }

    [Fact]
    public async Task SecondoGenitore_CompletesTheDomanda_Once()
    {
        var (id, numero) = await PresentAsync(Interlocked.Increment(ref last), divisa: true);
        var file = CampioniDiProva.PathOf("samples/AssegnoTemporaneo/v1/variazioni/secondo-genitore.xml");

        var completa = await gateway.RunAsync("secondo-genitore", file, "--domanda", numero);
        var again = await gateway.RunAsync("secondo-genitore", file, "--domanda", numero);
        var unknown = await gateway.RunAsync("secondo-genitore", file, "--minore", "BBBRRR14A01A001X");

        completa.Codice.Should().Be(0, completa.Error);
        completa.Out.Should().StartWith(id).And.Contain("quota COMPLETA");
        again.Codice.Should().Be(1);
        again.Error.Should().Contain("AT-R022");
        unknown.Error.Should().StartWith("DATI_NON_TROVATI");
    }

    [Fact]
    public async Task Canale_ChangesHowTheDomandaIsPaid()
    {
        var (id, _) = await PresentAsync(Interlocked.Increment(ref last));

        var canale = await gateway.RunAsync("canale", id, "--iban", NuovoIban, "--cointestato");
        var postale = await gateway.RunAsync("canale", id, "--modalita", "BONIFICO_DOMICILIATO");
        var wrong = await gateway.RunAsync("canale", id, "--iban", "IT00P0542811101000000100274");
        var seconda = await gateway.RunAsync("canale", id, "--iban", NuovoIban, "--quota", "2");

        canale.Codice.Should().Be(0, canale.Error);
        canale.Out.Should().StartWith($"{id}: quota 1, canale IN_VERIFICA, 0 pagamenti interessati");
        postale.Codice.Should().Be(0, postale.Error);
        wrong.Codice.Should().Be(1);
        wrong.Error.Should().Contain("PAG-R003");
        seconda.Error.Should().Contain("STA-R012");
    }

    [Fact]
    public async Task Conti_AreSaved_Listed_AndRemoved()
    {
        await PresentAsync(Interlocked.Increment(ref last));

        var aggiungi = await gateway.RunAsync("conti", "aggiungi", Persona, "--iban", NuovoIban);
        var id = Identificativo().Match(aggiungi.Out).Value;
        var elenco = await gateway.RunAsync("conti", "elenco", Persona);
        var elimina = await gateway.RunAsync("conti", "elimina", Persona, id);
        var after = await gateway.RunAsync("conti", "elenco", Persona);

        aggiungi.Codice.Should().Be(0, aggiungi.Error);
        aggiungi.Out.Should().Contain("IN_VERIFICA");
        elenco.Out.Should().Contain(id).And.Contain("INTESTATO").And.NotContain(NuovoIban, "it is masked");
        elimina.Codice.Should().Be(0, elimina.Error);
        after.Out.Should().NotContain(id);
        (await gateway.RunAsync("conti", "elimina", Persona, id)).Codice.Should().Be(1);
    }

    [Fact]
    public async Task Anagrafica_IsShown_AndAnUpdateIsAskedForThatKeepsTheRest()
    {
        await PresentAsync(Interlocked.Increment(ref last));
        var before = await gateway.RunAsync("anagrafica", "mostra", Persona);

        var aggiorna = await gateway.RunAsync("anagrafica", "aggiorna", Persona, "--cellulare", "+393339998877");
        var after = await gateway.RunAsync("anagrafica", "mostra", Persona);

        before.Codice.Should().Be(0, before.Error);
        before.Out.Should().Contain(CampioniDiProva.NomeInUso("FONTANA", nameof(VariazioniTests))).And.Contain(Persona);
        aggiorna.Codice.Should().Be(0, aggiorna.Error);
        aggiorna.Out.Should().StartWith("AGG");
        Waiting(after).Should().Be(Waiting(before) + 1);
        (await gateway.RunAsync("anagrafica", "mostra", "VRDLCU75D15L219V")).Codice.Should().Be(1);
    }

    [Inside("looks into the database")]
    [Fact]
    public async Task Notifiche_AreListed_AndReadWithTheirText()
    {
        var (id, numero) = await PresentAsync(Interlocked.Increment(ref last));
        await using (var engine = TestDatabase.Sqlite(gateway.Gateway.Folder).Engine())
        {
            (await engine.GetRequiredService<Istruttore>().NotifyAsync(
                long.Parse(numero, null), CanaleNotifica.Mail, "Pagamento disposto", "Il pagamento di luglio è stato disposto.", Ct)).Should().BeNull();
        }

        var ofDomanda = await gateway.RunAsync("notifiche", "elenco", "--domanda", id);
        var ofPersona = await gateway.RunAsync("notifiche", "elenco", "--persona", Persona, "--limite", "20");
        var notifica = Identificativo().Match(ofDomanda.Out).Value;
        var mostra = await gateway.RunAsync("notifiche", "mostra", notifica);
        var neither = await gateway.RunAsync("notifiche", "elenco");

        ofDomanda.Codice.Should().Be(0, ofDomanda.Error);
        ofDomanda.Out.Should().Contain("Pagamento disposto").And.Contain("MAIL").And.NotContain("luglio");
        ofPersona.Out.Should().Contain(notifica);
        mostra.Out.Should().Contain("Il pagamento di luglio è stato disposto.").And.Contain(id);
        (await gateway.RunAsync("notifiche", "mostra", "NOT00000000987654321")).Codice.Should().Be(1);
        neither.Codice.Should().Be(2);
        neither.Error.Should().Contain("--persona");
    }

    private static int Waiting(Uscita mostra) => int.Parse(InCorso().Match(mostra.Out).Groups[1].Value, null);

    private async Task<(string Id, string Numero)> PresentAsync(long n, bool divisa = false)
    {
        var domanda = DomandeDiProva.Domanda(n, "{{IdMessaggio}}", nameof(VariazioniTests));
        var invio = await gateway.RunAsync("invia", await WriteAsync(divisa ? Dividi(domanda) : domanda), "--json");
        invio.Codice.Should().Be(0, invio.Out + invio.Error);
        return (Identificativo().Match(invio.Out).Value, Numero().Match(invio.Out).Groups[1].Value);
    }

    private static string Dividi(string domanda) => domanda
        .Replace("<NonPresente>SI</NonPresente>", $"<CodiceFiscale>{CampioniDiProva.InUse("GRCMRT87B61A944M")}</CodiceFiscale>", StringComparison.Ordinal)
        .Replace("<ModalitaRipartizione>100_RICHIEDENTE<", "<ModalitaRipartizione>50_ENTRAMBI<", StringComparison.Ordinal)
        .Replace("<AffidoCondiviso>NO<", "<AffidoCondiviso>SI<", StringComparison.Ordinal);

    private async Task<string> WriteAsync(string text)
    {
        var file = Path.Combine(gateway.Gateway.Folder, $"{Guid.NewGuid():N}.xml");
        await File.WriteAllTextAsync(file, text, Ct);
        return file;
    }

    [GeneratedRegex("(DOM|CON|NOT)[0-9]{17}")]
    private static partial Regex Identificativo();

    [GeneratedRegex("\"numeroDomanda\": ([0-9]+)")]
    private static partial Regex Numero();

    [GeneratedRegex("Aggiornamenti in corso +([0-9]+)")]
    private static partial Regex InCorso();
}
