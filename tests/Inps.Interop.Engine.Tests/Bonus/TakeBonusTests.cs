using System.Xml.Linq;
using Inps.Interop.Engine.Bonus;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Tests.Shared;
using Microsoft.EntityFrameworkCore;
using static Inps.Interop.Engine.Tests.MotoreDiProva;

namespace Inps.Interop.Engine.Tests.Bonus;

/// <summary>What a citizen does with an accepted bonus: no patronato can, hence no SOAP.</summary>
public class TakeBonusTests
{
    // A clock that jumps over days would run a refresh for every few seconds of them.
    private static readonly (string, string) RinnovoOrario = ("Adesioni:Aggiornamento", "3600");

    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    public static TheoryData<string> OnEach => Providers;

    [Theory, MemberData(nameof(OnEach))]
    public async Task AcceptedBonus_WaitsForFifteenDays_ThenIsPossessed_Once(string provider)
    {
        var clock = ClockAt("2026-11-24T23:30:00Z"); // already the 25th in Italy
        await using var motore = await StartAsync(provider, clock, RinnovoOrario);
        var numero = await RichiestaDiBonus.AcceptedAsync(motore, RichiestaDiBonus.Of("MSG-0001"));

        var aperto = await motore.Get<FindBonus>().FindAsync("PAT901", numero, Ct);
        (aperto!.Stato, aperto.Scadenza, aperto.SecondaParteDelPin).Should().Be((StatoBonus.InAttesaLibretto, new DateOnly(2026, 12, 10), false));

        clock.Advance(TimeSpan.FromDays(15)); // the last day
        var libretto = Fatto(await motore.Get<TakeBonus>().RegisterAsync(numero, "PORTALE_WEB", LivelloCredenziale.SpidL2, Ct));
        var preso = Fatto(await motore.Get<TakeBonus>().RunAsync(numero, "PORTALE_WEB", LivelloCredenziale.Cie3, Ct));
        var ripetuto = Fatto(await motore.Get<TakeBonus>().RunAsync(numero, "CONTACT_CENTER", LivelloCredenziale.PinDispositivo, Ct));

        (libretto.Stato, libretto.RegistrazioneLibretto, libretto.Appropriazione).Should().Be((StatoBonus.InAttesaLibretto, clock.GetUtcNow(), null));
        (preso.Stato, preso.Appropriazione).Should().Be((StatoBonus.Appropriato, clock.GetUtcNow()));
        ripetuto.Should().BeEquivalentTo(preso);
        (await motore.Get<FindBonus>().FindAsync("PAT901", numero, Ct)).Should().BeEquivalentTo(preso);
        (await EventiAsync(motore)).Should().Equal("InAttesaLibretto", "InAttesaLibretto", "Appropriato");
    }

    [Theory]
    [InlineData("PORTALE_WEB", LivelloCredenziale.PinSemplificato)]
    [InlineData("PORTALE_WEB", LivelloCredenziale.PinOrdinario)]
    [InlineData("CONTACT_CENTER", LivelloCredenziale.SpidL1)]
    [InlineData("PORTALE_WEB", null)]
    [InlineData("PATRONATO_COOP", LivelloCredenziale.SpidL2)] // only the citizen
    public async Task CredentialThatIsNotFull_IsRefused_WithBBSR006(string canale, LivelloCredenziale? livello)
    {
        await using var motore = await StartAsync("Sqlite");
        var numero = await RichiestaDiBonus.AcceptedAsync(motore, RichiestaDiBonus.Of("MSG-0001"));

        var esito = await motore.Get<TakeBonus>().RunAsync(numero, canale, livello, Ct);

        var rifiutato = esito.Should().BeOfType<EsitoBonus.Rifiutato>().Subject;
        (rifiutato.Esito, rifiutato.Segnalazione.Codice, rifiutato.Segnalazione.Valore).Should().Be((Esito.RichiestaInvalida, "BBS-R006", livello?.ToCodice()));
        MustBeCatalogued(rifiutato.Segnalazione);
        (await motore.Get<FindBonus>().FindAsync("PAT901", numero, Ct))!.RegistrazioneLibretto.Should().BeNull();
    }

    [Fact]
    public async Task LevelsOfThePossession_AreSettings()
    {
        await using var motore = await StartAsync(
            "Sqlite", null,
            ("Canali:BABY_SITTING:PORTALE_WEB:Livelli:0:Livello", "PinOrdinario"),
            ("Canali:BABY_SITTING:PORTALE_WEB:Livelli:0:Facolta", "Appropria"));
        var numero = await RichiestaDiBonus.AcceptedAsync(motore, RichiestaDiBonus.Of("MSG-0001"));

        (await motore.Get<TakeBonus>().RunAsync(numero, "PORTALE_WEB", LivelloCredenziale.SpidL2, Ct)).Should().BeOfType<EsitoBonus.Rifiutato>();
        (await motore.Get<TakeBonus>().RunAsync(numero, "PORTALE_WEB", LivelloCredenziale.PinOrdinario, Ct)).Should().BeOfType<EsitoBonus.Fatto>();
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task BonusNotPossessedInTime_IsLost_WithBBSR007(string provider)
    {
        var clock = ClockAt("2026-11-24T10:00:00Z");
        await using var motore = await StartAsync(provider, clock, ("Bonus:GiorniAppropriazione", "3"), RinnovoOrario);
        var numero = await RichiestaDiBonus.AcceptedAsync(motore, RichiestaDiBonus.Of("MSG-0001"));
        var preso = await RichiestaDiBonus.AcceptedAsync(motore, RichiestaDiBonus.Of("MSG-0002"));
        Fatto(await motore.Get<TakeBonus>().RunAsync(preso, "PORTALE_WEB", LivelloCredenziale.Cns, Ct));

        clock.Advance(TimeSpan.FromDays(3));
        (await motore.Get<ExpireBonus>().RunAsync(Ct)).Should().Be(0, "the 27th is the last day");
        clock.Advance(TimeSpan.FromDays(1));
        var primaDelLavoro = await motore.Get<FindBonus>().FindAsync("PAT901", numero, Ct);
        var esito = await motore.Get<TakeBonus>().RunAsync(numero, "PORTALE_WEB", LivelloCredenziale.SpidL3, Ct);
        var decaduti = await motore.Get<ExpireBonus>().RunAsync(Ct);

        primaDelLavoro!.Stato.Should().Be(StatoBonus.Decaduto);
        var segnalazione = primaDelLavoro.Segnalazioni.Should().ContainSingle().Subject;
        (segnalazione.Codice, segnalazione.Severita, segnalazione.Valore).Should().Be(("BBS-R007", Severita.Avviso, "2026-11-27"));
        MustBeCatalogued(segnalazione);
        esito.Should().BeEquivalentTo(new EsitoBonus.Rifiutato(Esito.StatoNonCompatibile, segnalazione));
        decaduti.Should().Be(1);
        (await motore.Get<ExpireBonus>().RunAsync(Ct)).Should().Be(0, "it is written once");
        (await motore.Get<FindBonus>().FindAsync("PAT901", preso, Ct))!.Stato.Should().Be(StatoBonus.Appropriato);
        (await EventiAsync(motore)).Should().EndWith("Decaduto");
    }

    [Fact]
    public async Task BonusAskedWithHalfAPin_NeedsTheSecondPart_WhileItWaits()
    {
        await using var motore = await StartAsync("Sqlite", ClockAt("2026-11-24T10:00:00Z"));
        var numero = await RichiestaDiBonus.AcceptedAsync(motore, RichiestaDiBonus.Of("MSG-0001", canale: "PORTALE_WEB", livello: LivelloCredenziale.PinSemplificato));

        (await motore.Get<FindBonus>().FindAsync("PAT901", numero, Ct))!.SecondaParteDelPin.Should().BeTrue();
        Fatto(await motore.Get<TakeBonus>().RunAsync(numero, "PORTALE_WEB", LivelloCredenziale.PinDispositivo, Ct)).SecondaParteDelPin.Should().BeFalse();
    }

    [Fact]
    public async Task WhatIsNoAcceptedBonusOfTheEnte_IsNotFound()
    {
        await using var motore = await StartAsync("Sqlite");
        var numero = await RichiestaDiBonus.AcceptedAsync(motore, RichiestaDiBonus.Of("MSG-0001"));
        await motore.Submit.RunAsync(RichiestaDiBonus.Of("MSG-0002"), Ct);
        await RichiestaDiBonus.AcceptedAsync(motore, RichiestaDiProva.Of("MSG-0003"));

        (await motore.Get<FindBonus>().FindAsync("PAT902", numero, Ct)).Should().BeNull();
        (await motore.Get<FindBonus>().FindAsync("PAT901", numero + 1, Ct)).Should().BeNull("it is not accepted");
        (await motore.Get<FindBonus>().FindAsync("PAT901", numero + 2, Ct)).Should().BeNull("an Assegno Temporaneo opens no bonus");
        (await motore.Get<TakeBonus>().RunAsync(numero + 1, "PORTALE_WEB", LivelloCredenziale.SpidL2, Ct)).Should().BeOfType<EsitoBonus.NonTrovato>();
    }

    private static BonusRegistrato Fatto(EsitoBonus esito) => esito.Should().BeOfType<EsitoBonus.Fatto>().Which.Bonus;

    private static async Task<List<string?>> EventiAsync(MotoreDiProva motore)
    {
        await using var context = motore.Context();
        return await context.Eventi.Where(e => e.Tipo == TipoEvento.BonusVariato).OrderBy(e => e.Progressivo).Select(e => e.Dettaglio).ToListAsync(Ct);
    }

    private static void MustBeCatalogued(Segnalazione segnalazione)
    {
        XNamespace k = "http://inps.it/Interoperabilita/Catalogo/v1";
        var regola = XDocument.Load(SampleFinder.PathOf("contracts/comune/v1/catalogo.xml")).Root!.Elements(k + "regola")
            .Single(r => r.Attribute("codice")!.Value == segnalazione.Codice);
        (regola.Element(k + "descrizione")!.Value, regola.Element(k + "rimedio")!.Value).Should().Be((segnalazione.Descrizione, segnalazione.Rimedio));
        regola.Attribute("severita")!.Value.Should().Be(segnalazione.Severita == Severita.Bloccante ? "B" : "W");
    }
}
