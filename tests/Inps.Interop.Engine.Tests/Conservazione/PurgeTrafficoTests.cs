using Inps.Interop.Engine.Conservazione;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Tests.Domande;
using Inps.Interop.Engine.Tests.Indici;
using Inps.Interop.Engine.Tests.Registrazione;
using Inps.Interop.Prestazioni.CicloDiVita;
using Microsoft.EntityFrameworkCore;
using static Inps.Interop.Engine.Tests.Conservazione.ConservazioneDiProva;
using static Inps.Interop.Engine.Tests.MotoreDiProva;
using static Inps.Interop.Engine.Tests.RichiestaDiProva;

namespace Inps.Interop.Engine.Tests.Conservazione;

/// <summary>Calls go after their own term, those of a domanda together with it; drafts, events, remembered messages and persons too.</summary>
public class PurgeTrafficoTests
{
    public static TheoryData<string> OnEach => Providers;

    [Theory, MemberData(nameof(OnEach))]
    public async Task Calls_GoByTheirAge_MessagesFirst_AndThoseOfADomandaWithIt(string provider)
    {
        await using var motore = await BeginAsync(provider, Allora());
        await SubmitTests.Registered(motore, Of("MSG-0001"));
        await using var later = await motore.LaterAsync(CinqueAnniDopo(), ("Conservazione:RighePerPezzo", "2"));
        await later.ExecuteAsync("""DELETE FROM "Transazioni" """);
        var antica = await later.CallAsync("2026-01-01T10:00:00Z");
        var diNessuna = await later.CallAsync("2026-01-02T10:00:00Z", numeroDomanda: 99);
        var dellaDomanda = await later.CallAsync("2026-01-03T10:00:00Z", numeroDomanda: 1);
        var media = await later.CallAsync("2029-01-01T10:00:00Z");
        var mediaDellaDomanda = await later.CallAsync("2029-01-02T10:00:00Z", numeroDomanda: 1);
        var recente = await later.CallAsync("2031-11-30T10:00:00Z");
        await FillIndiciTests.FillAsync(later);

        Counts(await later.Get<PurgeDati>().PreviewAsync([CategoriaDati.Traffico, CategoriaDati.Messaggi], CancellationToken.None)).Should().Be("Traffico=2 Messaggi=3");
        (await later.PurgeAsync(CategoriaDati.Traffico, CategoriaDati.Messaggi)).Should().Be("Traffico=2 Messaggi=1");

        (await CallsAsync(later)).Should().Equal((dellaDomanda, true), (media, false), (mediaDellaDomanda, true), (recente, true));
        (await EvidenzeAsync(later)).Should().Equal(dellaDomanda, mediaDellaDomanda, recente);
        await using (var context = later.Context())
        {
            (await context.IndiceChiamate.CountAsync(c => c.IdTransazione == antica || c.IdTransazione == diNessuna, CancellationToken.None)).Should().Be(0);
            (await context.IndiceChiamateDomande.Select(c => c.NumeroDomanda).Distinct().ToListAsync(CancellationToken.None)).Should().Equal(1);
        }

        (await later.PurgeAsync(CategoriaDati.Traffico, CategoriaDati.Messaggi)).Should().BeEmpty();
        await later.PutInStateAsync(1, StatoDomanda.Respinta);
        (await later.PurgeAsync()).Should().Be("Domande=1");
        (await CallsAsync(later)).Should().Equal((media, false), (recente, true));
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task CallsOfAnEnteInLitigation_StayUntilItIsLifted(string provider)
    {
        await using var motore = await BeginAsync(provider, CinqueAnniDopo());
        await motore.CallAsync("2026-01-01T10:00:00Z");
        await motore.CallAsync("2026-01-02T10:00:00Z", ente: "PAT902");
        var numero = await motore.Get<ManageContenziosi>().HoldAsync("PAT901", null, Autore, CancellationToken.None);

        (await motore.PurgeAsync()).Should().Be("Traffico=1");
        (await motore.PurgeAsync()).Should().BeEmpty();
        await motore.Get<ManageContenziosi>().ReleaseAsync(numero!.Value, Autore, CancellationToken.None);

        (await motore.PurgeAsync()).Should().Be("Traffico=1");
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task Statistics_GoWithTheCallsTheyCount(string provider)
    {
        await using var motore = await BeginAsync(provider, CinqueAnniDopo(), ("Conservazione:RighePerPezzo", "1"));
        await using (var context = motore.Context())
        {
            foreach (var giorno in new[] { "2026-01-01Z", "2026-01-02Z", "2031-11-30Z" })
            {
                var periodo = DateTimeOffset.Parse(giorno, null).ToUnixTimeSeconds() / 300;
                context.Add(new StatisticaRow { Periodo = periodo, Servizio = "AssegnoTemporaneo", Operazione = "Echo", Chiamate = 7 });
                context.Add(new StatisticaCodiceRow { Periodo = periodo + 1, Ente = "PAT901", Codice = "AT-R002", Chiamate = 7 });
            }

            await context.SaveChangesAsync(CancellationToken.None);
        }

        (await motore.Get<PurgeDati>().PreviewAsync([CategoriaDati.Traffico], CancellationToken.None)).Should().OnlyContain(r => r.Quante == 0);
        (await motore.PurgeAsync(CategoriaDati.Traffico)).Should().BeEmpty("they are not counted");

        await using var after = motore.Context();
        (await after.Statistiche.CountAsync(CancellationToken.None), await after.StatisticheCodici.CountAsync(CancellationToken.None)).Should().Be((1, 1));
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task RemovedDraft_Goes_AndItsNumberIsNotGivenAgain(string provider)
    {
        await using var motore = await BeginAsync(provider, Allora());
        (await BozzeTests.SaveAsync(motore, "BOZ-0001", BozzeTests.Bozza("<Bozza/>"))).Registrata();
        (await BozzeTests.SaveAsync(motore, "BOZ-0002", BozzeTests.Bozza("<Bozza/>"))).Registrata();
        await using var later = await motore.LaterAsync(CinqueAnniDopo());
        await FillIndiciTests.FillAsync(later);
        (await later.PurgeAsync(CategoriaDati.Bozze)).Should().BeEmpty("the job has not removed them yet");
        await later.ExecuteAsync($"""UPDATE "Bozze" SET "Stato" = {(int)StatoDomanda.Eliminata} WHERE "NumeroDomanda" = 1""");

        (await later.PurgeAsync(CategoriaDati.Bozze)).Should().Be("Bozze=1");

        (await later.TablesWithAsync(1)).Should().BeEmpty();
        (await later.TablesWithAsync(2)).Should().Contain(["Bozze", "Variazioni"]);
        (await SubmitTests.Registered(later, Of("MSG-0001"))).Fatti.NumeroDomanda.Should().Be(3);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task WhatConcernsNoDomanda_GoesByItsInstant(string provider)
    {
        await using var motore = await BeginAsync(provider, CinqueAnniDopo(), ("Conservazione:RighePerPezzo", "2"));
        await using (var context = motore.Context())
        {
            var (vecchio, nuovo) = (DateTimeOffset.Parse("2026-01-01Z", null), DateTimeOffset.Parse("2031-01-01Z", null));
            for (var i = 1; i <= 3; i++)
            {
                context.Add(Variazione(i, vecchio));
                context.Add(Evento(i, vecchio));
                context.Add(new NotificaRow { NumeroNotifica = i, Ente = "PAT901", CodiceFiscale = "X", Oggetto = "x", Testo = "x", Istante = vecchio });
                context.Add(new AggiornamentoRow { NumeroAggiornamento = i, Ente = "PAT901", CodiceFiscale = "X", Contenuto = [0], Istante = vecchio });
                context.Add(Conto(i, vecchio, null));
            }

            context.Add(Variazione(4, nuovo));
            context.Add(Evento(4, nuovo));
            context.Add(Conto(4, nuovo, null));
            context.Add(Conto(5, vecchio, eliminazione: nuovo));
            await context.SaveChangesAsync(CancellationToken.None);
        }

        Counts(await motore.Get<PurgeDati>().PreviewAsync(Tutte, CancellationToken.None)).Should().Be("Memoria=3 Eventi=3 Persone=9");
        (await motore.PurgeAsync()).Should().Be("Memoria=3 Eventi=3 Persone=9");

        await using var after = motore.Context();
        (await after.Conti.Select(c => c.NumeroConto).Order().ToListAsync(CancellationToken.None)).Should().Equal(4, 5);
        (await after.Variazioni.CountAsync(CancellationToken.None), await after.Eventi.CountAsync(CancellationToken.None)).Should().Be((1, 1));
    }

    private static VariazioneRow Variazione(int n, DateTimeOffset istante) => new()
    {
        IdMessaggio = $"M{n}",
        Ente = "PAT901",
        Servizio = "GestioneDomande",
        Operazione = "AggiungiContoAccredito",
        Impronta = [0],
        Fatti = [0],
        Istante = istante,
    };

    private static EventoRow Evento(int n, DateTimeOffset istante) => new() { Progressivo = 1000 + n, Ente = "PAT901", Tipo = TipoEvento.LottoConcluso, Istante = istante };

    private static ContoRow Conto(int n, DateTimeOffset istante, DateTimeOffset? eliminazione) => new()
    {
        NumeroConto = n,
        Ente = "PAT901",
        CodiceFiscale = "X",
        Iban = "IT60X0542811101000000123456",
        Intestazione = "x",
        Istante = istante,
        Eliminazione = eliminazione,
    };

    /// <summary>The calls that are left, the oldest first, each with whether its messages are there.</summary>
    /// <summary>The calls that still tell who acted.</summary>
    private static async Task<IReadOnlyList<Guid>> EvidenzeAsync(MotoreDiProva motore)
    {
        await using var context = motore.Context();
        return await context.Transazioni.Where(t => t.Evidenza != null).OrderBy(t => t.IdTransazione).Select(t => t.IdTransazione).ToListAsync(CancellationToken.None);
    }

    private static async Task<IReadOnlyList<(Guid, bool)>> CallsAsync(MotoreDiProva motore)
    {
        await using var context = motore.Context();
        var calls = await context.Transazioni.OrderBy(t => t.IdTransazione).Select(t => new { t.IdTransazione, Messaggi = t.Richiesta != null && t.Risposta != null }).ToListAsync(CancellationToken.None);
        return [.. calls.Select(c => (c.IdTransazione, c.Messaggi))];
    }
}
