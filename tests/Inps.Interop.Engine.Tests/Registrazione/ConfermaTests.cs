using System.Text;
using Inps.Interop.Engine.Domande;
using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Engine.Tests.Domande;
using Inps.Interop.Prestazioni.Comune;
using static Inps.Interop.Engine.Tests.MotoreDiProva;
using static Inps.Interop.Engine.Tests.RichiestaDiProva;
using static Inps.Interop.Engine.Tests.VariazioneDiProva;

namespace Inps.Interop.Engine.Tests.Registrazione;

/// <summary>The two phases of a submission that has to be confirmed (ALAS-35, ruling 11).</summary>
public class ConfermaTests
{
    private static readonly Segnalazione Avviso16 = new("ALAS-C16", Severita.Conferma, "Avviso.", "Confermare.");

    public static TheoryData<string> OnEach => Providers;

    [Theory, MemberData(nameof(OnEach))]
    public async Task FirstCall_KeepsADraft_AndTheTokenCompletesIt(string provider)
    {
        await using var motore = await StartAsync(provider);

        var chiesta = await AskedAsync(motore, Da("MSG-0001", null));
        var bozza = (await motore.Get<FindBozza>().FindAsync("PAT901", chiesta.Fatti.IdDomanda!, CancellationToken.None)).Bozza;
        var fatti = (await SubmitTests.Registered(motore, Da("MSG-0001", chiesta.Fatti.Token))).Fatti;

        chiesta.Ripetuta.Should().BeFalse();
        chiesta.Fatti.Segnalazioni.Select(s => s.Codice).Should().Equal("ALAS-C16");
        chiesta.Fatti.Scadenza.Should().Be(chiesta.Fatti.Istante.AddMinutes(30));
        Encoding.UTF8.GetString(bozza!.Contenuto).Should().Be("<Domanda/>");
        fatti.IdDomanda.Should().Be(chiesta.Fatti.IdDomanda);
        await motore.RegisterHoldsAsync(1);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task RepeatedFirstCall_HasTheSameDraftAndToken(string provider)
    {
        await using var motore = await StartAsync(provider);
        var prima = await AskedAsync(motore, Da("MSG-0001", null));

        var seconda = await AskedAsync(motore, Da("MSG-0001", null));

        seconda.Ripetuta.Should().BeTrue();
        seconda.Fatti.Should().BeEquivalentTo(prima.Fatti);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task CompletedSubmission_IsReplayed_WithAndWithoutTheToken(string provider)
    {
        await using var motore = await StartAsync(provider);
        var token = (await AskedAsync(motore, Da("MSG-0001", null))).Fatti.Token;
        await SubmitTests.Registered(motore, Da("MSG-0001", token));

        (await motore.Submit.RunAsync(Da("MSG-0001", token), CancellationToken.None)).Should().BeOfType<EsitoRegistrazione.Duplicata>();
        (await motore.Submit.RunAsync(Da("MSG-0001", null), CancellationToken.None)).Should().BeOfType<EsitoRegistrazione.Duplicata>();
    }

    [Fact]
    public async Task TokenOfAnotherContentOrEnte_OrNoToken_AsksAgain()
    {
        await using var motore = await StartAsync("Sqlite");
        var token = (await AskedAsync(motore, Da("MSG-0001", null))).Fatti.Token;

        (await AskedAsync(motore, Da("MSG-0002", token, contenuto: "B"))).Ripetuta.Should().BeFalse();
        (await AskedAsync(motore, Da("MSG-0001", token, ente: "PAT902"))).Ripetuta.Should().BeFalse();
        (await AskedAsync(motore, Da("MSG-0003", "nonsense"))).Ripetuta.Should().BeFalse();
        (await AskedAsync(motore, Da("MSG-0004", Conferma.PresaVisione))).Ripetuta.Should().BeFalse();
        var changed = await motore.Submit.RunAsync(Da("MSG-0001", null, contenuto: "B"), CancellationToken.None);
        changed.Should().BeOfType<EsitoRegistrazione.Rifiutata>().Which.Segnalazioni.Should().ContainSingle(s => s.Codice == "MSG-R001");
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task ExpiredToken_AsksAgain_WithANewTokenForTheSameDraft(string provider)
    {
        var clock = ClockAt("2026-11-24T08:30:01Z");
        await using var motore = await StartAsync(provider, clock, ("CicloDiVita:ConfermaMinuti", "10"));
        var prima = (await AskedAsync(motore, Da("MSG-0001", null))).Fatti;
        clock.Advance(TimeSpan.FromMinutes(10));

        var seconda = await AskedAsync(motore, Da("MSG-0001", prima.Token));

        seconda.Fatti.IdDomanda.Should().Be(prima.IdDomanda);
        seconda.Fatti.Token.Should().NotBe(prima.Token);
        (await SubmitTests.Registered(motore, Da("MSG-0001", seconda.Fatti.Token))).Fatti.IdDomanda.Should().Be(prima.IdDomanda);
    }

    [Fact]
    public async Task PresaVisione_RegistersAtOnce_WhereTheAdesioneAllowsIt()
    {
        await using var motore = await StartAsync("Sqlite");

        (await SubmitTests.Registered(motore, Da("MSG-0001", Conferma.PresaVisione, ammessa: true))).Fatti.NumeroDomanda.Should().Be(1);
    }

    [Fact]
    public async Task DomandaThatTheRulesRefuse_IsNotAskedToBeConfirmed()
    {
        await using var motore = await StartAsync("Sqlite");
        await SubmitTests.Registered(motore, Of("MSG-0001", minore: "MINORE1"));

        var esito = await motore.Submit.RunAsync(Da("MSG-0002", null, minore: "MINORE1"), CancellationToken.None);

        esito.Should().BeOfType<EsitoRegistrazione.Rifiutata>().Which.Segnalazioni.Should().ContainSingle(s => s.Codice == "AT-R013");
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task DraftThatHasToBeConfirmed_StaysTheSameDraft(string provider)
    {
        await using var motore = await StartAsync(provider);
        var id = (await BozzeTests.SaveAsync(motore, "BOZ-0001", BozzeTests.Bozza("<Bozza/>"))).Registrata().IdDomanda!;

        var chiesta = await AskedAsync(motore, Da("MSG-0001", null) with { IdBozza = id });

        chiesta.Fatti.IdDomanda.Should().Be(id);
        (await SubmitTests.Registered(motore, Da("MSG-0001", chiesta.Fatti.Token) with { IdBozza = id })).Fatti.IdDomanda.Should().Be(id);
    }

    private static RichiestaRegistrazione Da(
        string idMessaggio, string? valore, string contenuto = "A", string ente = "PAT901", bool ammessa = false, string? minore = null) =>
        Of(idMessaggio, minore, contenuto, ente) with
        {
            Conferma = new Conferma(valore, ammessa, Avviso16, () => Encoding.UTF8.GetBytes("<Domanda/>"), Render),
        };

    private static async Task<EsitoRegistrazione.ConfermaRichiesta> AskedAsync(MotoreDiProva motore, RichiestaRegistrazione richiesta) =>
        (await motore.Submit.RunAsync(richiesta, CancellationToken.None)).Should().BeOfType<EsitoRegistrazione.ConfermaRichiesta>().Subject;
}
