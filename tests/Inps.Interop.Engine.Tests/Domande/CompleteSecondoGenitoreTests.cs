using Inps.Interop.Engine.Domande;
using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Engine.Tests.Registrazione;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Prestazioni.AssegnoTemporaneo;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Microsoft.EntityFrameworkCore;
using static Inps.Interop.Engine.Tests.MotoreDiProva;
using static Inps.Interop.Engine.Tests.RichiestaDiProva;
using static Inps.Interop.Engine.Tests.VariazioneDiProva;

namespace Inps.Interop.Engine.Tests.Domande;

/// <summary>IntegraSecondoGenitore (AT-30..AT-34), through the first parent's patronato and through another one.</summary>
public class CompleteSecondoGenitoreTests
{
    private const string Altro = "RSSMRA80A01H501U";

    public static TheoryData<string> OnEach => Providers;

    [Theory, MemberData(nameof(OnEach))]
    public async Task OtherParent_CompletesTheQuota_ThroughAnyPatronato(string provider)
    {
        await using var motore = await StartAsync(provider);
        await SubmitTests.Registered(motore, Divisa("MSG-0001", "MINORE1"));

        var fatti = (await CompleteAsync(motore, "SEC-0001", Dati(minore: "MINORE1"), ente: "PAT902")).Registrata();

        (fatti.Quota, fatti.StatoQuota, fatti.IdDomanda).Should().Be((2, StatoQuota.Completa, "DOM00000000000000001"));
        fatti.NumeroProtocollo.Should().Be("INPS-INT-2026-000000000001");
        await using var context = motore.Context();
        var canali = await context.Canali.OrderBy(c => c.Quota).ToListAsync(CancellationToken.None);
        canali.Select(c => (c.Quota, c.Iban, c.Al)).Should().Equal((2, "IT60X0542811101000000123456", null));
        (await context.Eventi.OrderBy(e => e.Progressivo).Select(e => e.Ente).ToListAsync(CancellationToken.None)).Should().Equal("PAT901", "PAT902");
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task SecondTime_IsRefused_WithATR022(string provider)
    {
        await using var motore = await StartAsync(provider);
        await SubmitTests.Registered(motore, Divisa("MSG-0001", "MINORE1"));
        (await CompleteAsync(motore, "SEC-0001", Dati(numero: 1))).Registrata();

        (await CompleteAsync(motore, "SEC-0002", Dati(numero: 1))).Rifiutata().Should().Equal("AT-R022");
    }

    [Fact]
    public async Task PersonWhoIsNotTheOtherParent_LearnsNothingOfAnotherEntesDomanda()
    {
        await using var motore = await StartAsync("Sqlite");
        await SubmitTests.Registered(motore, Divisa("MSG-0001", "MINORE1"));
        var estraneo = Dati(numero: 1, codiceFiscale: "VRDLCU75D15L219V");

        (await CompleteAsync(motore, "SEC-0001", estraneo, ente: "PAT902")).Rifiutata(Esito.DatiNonTrovati).Should().Equal("PAT-R003");
        (await CompleteAsync(motore, "SEC-0001", estraneo)).Rifiutata().Should().Equal("AT-R021");
        (await CompleteAsync(motore, "SEC-0001", Dati(numero: 99))).Rifiutata(Esito.DatiNonTrovati).Should().Equal("PAT-R003");
        (await CompleteAsync(motore, "SEC-0001", Dati(minore: "SCONOSCIUTO"))).Rifiutata(Esito.DatiNonTrovati).Should().Equal("PAT-R003");
    }

    [Fact]
    public async Task DomandaPaidWhollyToTheApplicant_HasNothingToComplete()
    {
        await using var motore = await StartAsync("Sqlite");
        await SubmitTests.Registered(motore, Of("MSG-0001", "MINORE1"));

        (await CompleteAsync(motore, "SEC-0001", Dati(numero: 1))).Rifiutata().Should().Equal("AT-R021");
    }

    [Theory]
    [InlineData(StatoDomanda.Annullata, "AT-R023")]
    [InlineData(StatoDomanda.Respinta, "AT-R023")]
    [InlineData(StatoDomanda.DaProtocollare, "STA-R007")]
    public async Task StateThatForbidsIt_IsToldByItsCode(StatoDomanda stato, string codice)
    {
        await using var motore = await StartAsync("Sqlite");
        await SubmitTests.Registered(motore, Divisa("MSG-0001", "MINORE1"));
        await motore.PutInStateAsync(1, stato);

        (await CompleteAsync(motore, "SEC-0001", Dati(numero: 1))).Rifiutata().Should().Equal(codice);
    }

    [Fact]
    public async Task SameIbanAsTheFirstParent_IsAWarning_ToldAgainAtTheReplay()
    {
        await using var motore = await StartAsync("Sqlite");
        await SubmitTests.Registered(motore, Divisa("MSG-0001", "MINORE1"));

        var fatti = (await CompleteAsync(motore, "SEC-0001", Dati(numero: 1))).Registrata();

        fatti.Segnalazioni.Select(s => s.Codice).Should().Equal("AT-W24");
        (await CompleteAsync(motore, "SEC-0001", Dati(numero: 1))).Should().BeOfType<EsitoVariazione<FattiSecondoGenitore>.Duplicata>()
            .Which.Prima.Should().BeEquivalentTo(fatti);
    }

    /// <summary>A domanda whose minor is shared in halves with the other parent.</summary>
    internal static RichiestaRegistrazione Divisa(string idMessaggio, string minore)
    {
        var richiesta = Of(idMessaggio, minore);
        var domanda = (Domanda)richiesta.Domanda;
        return richiesta with
        {
            Domanda = domanda with
            {
                Minori = [domanda.Minori[0] with { AffidoCondiviso = true, ModalitaRipartizione = ModalitaRipartizione.MetaAdEntrambi }],
            },
        };
    }

    internal static DatiSecondoGenitore Dati(long? numero = null, string? minore = null, string codiceFiscale = Altro) => new()
    {
        NumeroDomanda = numero,
        Minore = minore is null ? null : new CodiceFiscale(minore),
        Contesto = Contesto.At(Istante, null, ParametriRegole.Default),
        Secondo = new SecondoGenitore
        {
            Testata = new Testata("SEC-0001", Istante, "1.0"),
            Richiedente = new Soggetto(new CodiceFiscale(codiceFiscale), "ROSSI", "MARIO"),
            DatiPagamento = new DatiPagamento("CONTO_CORRENTE", new Iban("IT60X0542811101000000123456"), null, "INTESTATO", null, null),
        },
    };

    internal static ValueTask<EsitoVariazione<FattiSecondoGenitore>> CompleteAsync(
        MotoreDiProva motore, string idMessaggio, DatiSecondoGenitore dati, string ente = "PAT901") =>
        motore.Get<CompleteSecondoGenitore>().RunAsync(Variazione(idMessaggio, ente: ente), dati, Render, CancellationToken.None);
}
