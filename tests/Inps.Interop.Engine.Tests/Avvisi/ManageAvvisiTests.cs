using Inps.Interop.Engine.Avvisi;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Traffico;
using static Inps.Interop.Engine.Tests.MotoreDiProva;

namespace Inps.Interop.Engine.Tests.Avvisi;

/// <summary>What operators are told of, and how often.</summary>
public sealed class ManageAvvisiTests
{
    private static readonly (string, string)[] Canali =
    [
        ("Avvisi:Posta:Server", "localhost"),
        ("Avvisi:Posta:Mittente", "gateway@example.it"),
        ("Avvisi:Posta:Destinatari:0", "operatori@example.it"),
        ("Avvisi:Webhook:Indirizzo", "https://localhost/avvisi"),
        ("Avvisi:SpazioPercento", "0"),
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Providers), MemberType = typeof(MotoreDiProva))]
    public async Task CauseThatLasts_IsToldOnceByEachChannel_WhoeverLooks(string provider)
    {
        var clock = ClockAt("2026-11-24T08:30:00Z");
        await using var motore = await StartAsync(provider, clock, Canali);
        await using var gemello = await motore.StartTwinAsync(clock, Canali);
        await AddAsync(motore, new RegistroProtocolloRow { Registro = "AUF", FermoDal = clock.GetUtcNow(), MotivoFermo = "Numero già dato." });

        await motore.Get<ManageAvvisi>().UpdateAsync(Ct);
        await gemello.Get<ManageAvvisi>().UpdateAsync(Ct);
        await motore.Get<ManageAvvisi>().UpdateAsync(Ct);
        var presi = await motore.Get<ManageAvvisi>().TakeAsync(Ct);
        var delGemello = await gemello.Get<ManageAvvisi>().TakeAsync(Ct);

        var avviso = (await gemello.Get<ManageAvvisi>().ListAsync(null, 10, Ct)).Should().ContainSingle().Subject;
        (avviso.Causa, avviso.Oggetto, avviso.ChiusoIl).Should().Be((CausaAvviso.ProtocolloFermo, "AUF", (DateTimeOffset?)null));
        avviso.Testo.Should().Be("Il registro AUF è fermo dal 2026-11-24 08:30 UTC: Numero già dato.");
        presi.Select(m => m.Canale).Should().BeEquivalentTo([CanaleAvviso.Posta, CanaleAvviso.Webhook]);
        delGemello.Should().BeEmpty();
    }

    [Fact]
    public async Task CauseThatIsGone_EndsTheAlertAfterAWhile_AndTellsIt()
    {
        var clock = ClockAt("2026-11-24T08:30:00Z");
        await using var motore = await StartAsync("Sqlite", clock, Canali);
        var avvisi = motore.Get<ManageAvvisi>();
        await AddAsync(motore, new RegistroProtocolloRow { Registro = "AUF", FermoDal = clock.GetUtcNow(), MotivoFermo = "Fermo." });
        await avvisi.UpdateAsync(Ct);
        foreach (var messaggio in await avvisi.TakeAsync(Ct))
        {
            await avvisi.SettleAsync(messaggio, null, Ct);
        }

        await motore.ExecuteAsync("""UPDATE "RegistriProtocollo" SET "FermoDal" = NULL""");
        clock.Advance(TimeSpan.FromMinutes(2));
        await avvisi.UpdateAsync(Ct);
        var subito = (await avvisi.ListAsync(null, 10, Ct)).Single();
        clock.Advance(TimeSpan.FromMinutes(4));
        await avvisi.UpdateAsync(Ct);

        subito.ChiusoIl.Should().BeNull("causes come and go");
        (await avvisi.ListAsync(null, 10, Ct)).Single().ChiusoIl.Should().Be(clock.GetUtcNow());
        (await avvisi.TakeAsync(Ct)).Should().HaveCount(2).And.OnlyContain(m => m.IsChiusura);
        (await avvisi.TakeAsync(Ct)).Should().BeEmpty();
    }

    [Fact]
    public async Task MessageThatCannotBeSent_ComesAgainAfterGrowingPauses_AndIsGivenUpAfterDays()
    {
        var clock = ClockAt("2026-11-24T08:30:00Z");
        await using var motore = await StartAsync("Sqlite", clock, [.. Canali[..3], ("Avvisi:SpazioPercento", "0"), ("Adesioni:Aggiornamento", "3600")]);
        var avvisi = motore.Get<ManageAvvisi>();
        await AddAsync(motore, new RegistroProtocolloRow { Registro = "AUF", FermoDal = clock.GetUtcNow(), MotivoFermo = "Fermo." });
        await avvisi.UpdateAsync(Ct);
        var pause = new List<double>();
        for (var minuti = 0d; minuti < 5 * 24 * 60; minuti++)
        {
            foreach (var messaggio in await avvisi.TakeAsync(Ct))
            {
                pause.Add(minuti);
                await avvisi.SettleAsync(messaggio, "Connessione rifiutata.", Ct);
            }

            clock.Advance(TimeSpan.FromMinutes(1));
        }

        pause.Take(5).Should().Equal(0, 1, 3, 7, 15);
        pause[^1].Should().BeInRange(3 * 24 * 60, (3 * 24 * 60) + 60);
        var invio = (await avvisi.ListAsync(null, 10, Ct)).Single().Invii.Single();
        (invio.InviatoIl, invio.UltimoErrore, invio.Tentativi).Should().Be((null, "Connessione rifiutata.", pause.Count));
    }

    [Fact]
    public async Task FaultsAndSlowness_AreToldByOperation_OnlyWhereThereAreEnoughCalls()
    {
        var clock = ClockAt("2026-11-24T08:30:00Z");
        await using var motore = await StartAsync("Sqlite", clock, Canali);
        await AddAsync(motore, Statistica("AssegnoTemporaneo", esito: -1, chiamate: 20), Statistica("AssegnoTemporaneo", esito: 0, chiamate: 60));
        await AddAsync(motore, Statistica("Alas", esito: -1, chiamate: 49), Statistica("IndennitaCovid19", esito: 0, chiamate: 100, fascia: FasciaOf(60_000)));

        await motore.Get<ManageAvvisi>().UpdateAsync(Ct);

        var avvisi = await motore.Get<ManageAvvisi>().ListAsync(null, 10, Ct);
        avvisi.Select(a => (a.Causa, a.Oggetto)).Should().BeEquivalentTo(
            [(CausaAvviso.TassoErrori, "AssegnoTemporaneo/PresentaDomanda"), (CausaAvviso.Latenza, "IndennitaCovid19/PresentaDomanda")]);
        avvisi.Single(a => a.Causa == CausaAvviso.TassoErrori).Testo.Should()
            .Be("AssegnoTemporaneo/PresentaDomanda: 20 chiamate su 80 degli ultimi 15 minuti sono finite con un errore.");

        StatisticaRow Statistica(string servizio, int esito, int chiamate, int fascia = 1) => new()
        {
            Periodo = clock.GetUtcNow().ToUnixTimeMilliseconds() / (long)ReadAndamento.Periodo.TotalMilliseconds,
            Servizio = servizio,
            Operazione = "PresentaDomanda",
            Esito = esito,
            Fascia = fascia,
            Chiamate = chiamate,
        };
    }

    [Fact]
    public async Task CertificateThatExpiresSoon_AndADiskThatFillsUp_AreTold()
    {
        var clock = ClockAt("2026-11-24T08:30:00Z");
        await using var motore = await StartAsync("Sqlite", clock, ("Avvisi:SpazioPercento", "99"));
        await AddAsync(motore, new AdesioneRow { CodiceEnte = "PAT901", CodicePatronato = "PAT901", Denominazione = "Patronato", Audit = "", Servizi = "", Indirizzi = "", Callback = "", Uffici = "" });
        await using (var context = motore.Context())
        {
            context.Add(new CertificatoRow { AdesioneId = context.Adesioni.Single().Id, ThumbprintSha256 = new string('A', 64), ValidoFino = clock.GetUtcNow().AddDays(29) });
            context.Add(new CertificatoRow { AdesioneId = context.Adesioni.Single().Id, ThumbprintSha256 = new string('B', 64), ValidoFino = clock.GetUtcNow().AddDays(31) });
            await context.SaveChangesAsync(Ct);
        }

        await motore.Get<ManageAvvisi>().UpdateAsync(Ct);

        (await motore.Get<ManageAvvisi>().ListAsync(null, 10, Ct)).Select(a => (a.Causa, a.Oggetto)).Should().BeEquivalentTo(
            [(CausaAvviso.CertificatoInScadenza, new string('A', 64)), (CausaAvviso.SpazioSuDisco, Environment.MachineName)]);
    }

    private static int FasciaOf(double millisecondi) => Enumerable.Range(0, 1000).First(fascia => DurateChiamata.Fine(fascia) >= millisecondi);

    private static async Task AddAsync(MotoreDiProva motore, params object[] rows)
    {
        await using var context = motore.Context();
        context.AddRange(rows);
        await context.SaveChangesAsync(Ct);
    }
}
