using Inps.Interop.Engine.Bonus;
using Inps.Interop.Engine.Conservazione;
using Inps.Interop.Engine.Domande;
using Inps.Interop.Engine.Protocollo;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Tests.Registrazione;
using Inps.Interop.Prestazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Microsoft.EntityFrameworkCore;
using static Inps.Interop.Engine.Tests.Conservazione.ConservazioneDiProva;
using static Inps.Interop.Engine.Tests.MotoreDiProva;
using static Inps.Interop.Engine.Tests.RichiestaDiProva;

namespace Inps.Interop.Engine.Tests.Conservazione;

/// <summary>A concluded domanda goes after five years with everything about it (AT-47); the protocol register stays, and no number is given again.</summary>
public class PurgeDomandeTests
{
    public static TheoryData<string> OnEach => Providers;

    [Theory, MemberData(nameof(OnEach))]
    public async Task ConcludedDomanda_GoesWithEverythingAboutIt_TheRegisterStays(string provider)
    {
        await using var motore = await BeginAsync(provider, Allora());
        await SubmitTests.Registered(motore, Of("MSG-0001"));
        await SubmitTests.Registered(motore, Of("MSG-0002"));
        await motore.FillTablesAsync(1);
        await motore.PutInStateAsync(1, StatoDomanda.Respinta);
        await using var later = await motore.IndexedLaterAsync(CinqueAnniDopo());
        (await later.TablesWithAsync(1)).Should().HaveCountGreaterThan(20).And.Contain(["Domande", "Transazioni", "IndiceChiamateDomande", "Allegati", "Bonus"]);

        (await later.PurgeAsync(CategoriaDati.Domande)).Should().Be("Domande=1");

        (await later.TablesWithAsync(1)).Should().Equal("Protocolli");
        (await later.TablesWithAsync(2)).Should().Contain(["Domande", "Minori", "Registrazioni", "Transazioni", "IndiceDomande"]);
        (await later.Get<CheckRegistro>().RunAsync(CancellationToken.None)).Should().ContainSingle().Which.Should().Match<EsitoRegistro>(e => e.InOrdine && e.Conteggio == 2);
        (await later.Get<FindDomande>().FindManyAsync("PAT901", ["DOM00000000000000001"], CancellationToken.None)).Should().BeEmpty();
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task PurgedMessage_IsNew_AndGetsTheNextNumbers(string provider)
    {
        await using var motore = await BeginAsync(provider, Allora());
        await SubmitTests.Registered(motore, Of("MSG-0001", "MINORE1"));
        await motore.PutInStateAsync(1, StatoDomanda.Annullata);
        await using var later = await motore.IndexedLaterAsync(CinqueAnniDopo());
        await later.PurgeAsync(CategoriaDati.Domande);

        var fatti = (await SubmitTests.Registered(later, Of("MSG-0001", "MINORE1"))).Fatti;

        (fatti.NumeroDomanda, fatti.NumeroProtocollo).Should().Be((2, "INPS-AUF-2031-000000000001"));
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task Person_LeavesNoTrace_OnceTheLastDomandaIsGone(string provider)
    {
        const string Persona = "BNCLRA85M41F205C";
        await using var motore = await BeginAsync(provider, Allora());
        await SubmitTests.Registered(motore, Of("MSG-0001"));
        await SubmitTests.Registered(motore, Of("MSG-0002"));
        await motore.FillTablesAsync(1);
        await motore.ExecuteAsync($"""INSERT INTO "IbanUsati" ("Iban", "CodiceFiscale") VALUES ('IT60X0542811101000000123456', '{Persona}')""");
        await motore.PutInStateAsync(1, StatoDomanda.Respinta);
        await using var later = await motore.IndexedLaterAsync(CinqueAnniDopo());

        await later.PurgeAsync();
        (await later.ColumnsWithAsync(Persona)).Should().Contain("IbanUsati.CodiceFiscale", "another domanda of the person is there");
        await later.PutInStateAsync(2, StatoDomanda.Chiusa);
        await later.PurgeAsync();

        (await later.ColumnsWithAsync(Persona)).Should().BeEmpty();
    }

    [Theory]
    [InlineData(StatoDomanda.DaProtocollare, 0)]
    [InlineData(StatoDomanda.Protocollata, 0)]
    [InlineData(StatoDomanda.InIstruttoria, 0)]
    [InlineData(StatoDomanda.InAttesaIntegrazione, 0)]
    [InlineData(StatoDomanda.Accolta, 0)]
    [InlineData(StatoDomanda.Respinta, 1)]
    [InlineData(StatoDomanda.Annullata, 1)]
    [InlineData(StatoDomanda.Chiusa, 1)]
    public async Task OnlyAConcludedProcedimento_IsDue(StatoDomanda stato, long due)
    {
        await using var motore = await BeginAsync("Sqlite", Allora());
        await SubmitTests.Registered(motore, Of("MSG-0001"));
        await motore.PutInStateAsync(1, stato);
        await using var later = await motore.IndexedLaterAsync(CinqueAnniDopo());

        (await later.Get<PurgeDati>().PreviewAsync([CategoriaDati.Domande], CancellationToken.None)).Single().Quante.Should().Be(due);
    }

    [Fact]
    public async Task AcceptedBenefitThatIsPaidOnce_IsConcluded()
    {
        await using var motore = await BeginAsync("Sqlite", Allora());
        await SubmitTests.Registered(motore, Of("MSG-0001"));
        await motore.ExecuteAsync($"""UPDATE "Domande" SET "Prestazione" = '{Catalogo.Prestazioni.First(p => p.UnaTantum).Codici[0]}'""");
        await motore.PutInStateAsync(1, StatoDomanda.Accolta);
        await using var later = await motore.IndexedLaterAsync(CinqueAnniDopo());

        (await later.PurgeAsync(CategoriaDati.Domande)).Should().Be("Domande=1");
    }

    [Fact]
    public async Task WhateverIsOpen_KeepsTheDomanda()
    {
        await using var motore = await BeginAsync("Sqlite", Allora());
        await SubmitTests.Registered(motore, Of("MSG-0001"));
        await motore.FillTablesAsync(1);
        await motore.PutInStateAsync(1, StatoDomanda.Chiusa);
        await using var later = await motore.IndexedLaterAsync(CinqueAnniDopo());
        await using var context = later.Context();
        (Func<int, Task> Set, int Done, int[] Open)[] cases =
        [
            (s => context.Pagamenti.ExecuteUpdateAsync(u => u.SetProperty(p => p.Stato, (StatoPagamento)s)), (int)StatoPagamento.NonDovuto,
                [(int)StatoPagamento.Predisposto, (int)StatoPagamento.Disposto, (int)StatoPagamento.Restituito, (int)StatoPagamento.Sospeso]),
            (s => context.Indebiti.ExecuteUpdateAsync(u => u.SetProperty(p => p.Stato, (StatoIndebito)s)), (int)StatoIndebito.Annullato,
                [(int)StatoIndebito.Aperto, (int)StatoIndebito.InRecupero]),
            (s => context.Riesami.ExecuteUpdateAsync(u => u.SetProperty(p => p.Stato, (StatoRiesame)s)), (int)StatoRiesame.Annullato,
                [(int)StatoRiesame.DaProtocollare, (int)StatoRiesame.Presentato, (int)StatoRiesame.InEsame]),
            (s => context.Integrazioni.ExecuteUpdateAsync(u => u.SetProperty(p => p.Stato, (StatoIntegrazione)s)), (int)StatoIntegrazione.Scaduta,
                [(int)StatoIntegrazione.Aperta]),
            (s => context.Set<BonusRow>().ExecuteUpdateAsync(u => u.SetProperty(p => p.Stato, (StatoBonus)s)), (int)StatoBonus.Decaduto,
                [(int)StatoBonus.InAttesaLibretto]),
        ];
        foreach (var (set, done, open) in cases)
        {
            foreach (var stato in open)
            {
                await set(stato);
                (await later.PurgeAsync(CategoriaDati.Domande)).Should().BeEmpty();
            }

            await set(done);
        }

        context.Add(new ProtocolloInCodaRow { Registro = "RIE", Posizione = 1, IdDocumento = "RIE1", NumeroDomanda = 1, Mittente = "PAT901", Oggetto = "x", Impronta = [0], VersioneRegole = "1" });
        await context.SaveChangesAsync(CancellationToken.None);
        (await later.PurgeAsync(CategoriaDati.Domande)).Should().BeEmpty();
        await context.ProtocolliInCoda.ExecuteDeleteAsync(CancellationToken.None);
        (await later.PurgeAsync(CategoriaDati.Domande)).Should().Be("Domande=1");
    }

    [Fact]
    public async Task TermRunsFromTheLastThingThatHappened()
    {
        await using var motore = await BeginAsync("Sqlite", Allora());
        await SubmitTests.Registered(motore, Of("MSG-0001"));
        await motore.PutInStateAsync(1, StatoDomanda.Respinta);

        await using (var onTheLastDay = await motore.IndexedLaterAsync(ClockAt("2031-11-24T08:00:00Z")))
        {
            (await onTheLastDay.PurgeAsync()).Should().BeEmpty();
        }

        await using var dopo = await motore.LaterAsync(ClockAt("2031-11-24T09:00:00Z"));
        (await dopo.PurgeAsync(CategoriaDati.Domande)).Should().Be("Domande=1");
    }

    [Fact]
    public async Task ArchivedPrestazione_Stays()
    {
        await using var motore = await BeginAsync("Sqlite", Allora());
        await SubmitTests.Registered(motore, Of("MSG-0001"));
        await motore.PutInStateAsync(1, StatoDomanda.Respinta);
        await using var later = await motore.IndexedLaterAsync(CinqueAnniDopo(), ("Conservazione:PrestazioniArchiviate:0", "AT"));

        (await later.PurgeAsync(CategoriaDati.Domande)).Should().BeEmpty();
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task ManyDomande_GoPieceByPiece_AroundThoseThatStay(string provider)
    {
        await using var motore = await BeginAsync(provider, Allora());
        for (var i = 1; i <= 7; i++)
        {
            await SubmitTests.Registered(motore, Of($"MSG-000{i}"));
            await motore.PutInStateAsync(i, i is 1 or 2 or 5 ? StatoDomanda.Protocollata : StatoDomanda.Respinta);
        }

        await using var later = await motore.IndexedLaterAsync(CinqueAnniDopo(), ("Conservazione:RighePerPezzo", "2"));

        Counts(await later.Get<PurgeDati>().PreviewAsync(Tutte, CancellationToken.None)).Should().Be("Domande=4");
        (await later.PurgeAsync()).Should().Be("Domande=4");

        await using var context = later.Context();
        (await context.Domande.OrderBy(d => d.NumeroDomanda).Select(d => d.NumeroDomanda).ToListAsync(CancellationToken.None)).Should().Equal(1, 2, 5);
        (await later.PurgeAsync()).Should().BeEmpty();
    }
}
