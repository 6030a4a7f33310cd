using Inps.Interop.Engine.Conservazione;
using Inps.Interop.Engine.Tests.Indici;
using Inps.Interop.Engine.Tests.Registrazione;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using static Inps.Interop.Engine.Tests.Conservazione.ConservazioneDiProva;
using static Inps.Interop.Engine.Tests.MotoreDiProva;
using static Inps.Interop.Engine.Tests.RichiestaDiProva;

namespace Inps.Interop.Engine.Tests.Conservazione;

/// <summary>Who purges and when, what is recorded, litigations, settings, and how the statements are done.</summary>
public class PurgeDatiTests
{
    public static TheoryData<string> OnEach => Providers;

    [Theory, MemberData(nameof(OnEach))]
    public async Task WhatWasPurged_IsRecorded_ADryRunIsNot(string provider)
    {
        await using var motore = await DueAsync(provider, 5);
        await using var later = await motore.IndexedLaterAsync(CinqueAnniDopo(), ("Conservazione:RighePerPezzo", "2"));
        await later.CallAsync("2026-01-01T10:00:00Z");
        Counts(await later.Get<PurgeDati>().PreviewAsync(Tutte, CancellationToken.None)).Should().Be("Domande=5 Traffico=1 Messaggi=1");
        (await later.Get<ManageContenziosi>().ReadStoriaAsync(CancellationToken.None)).Should().BeEmpty();

        await later.PurgeAsync(CategoriaDati.Domande, CategoriaDati.Traffico, CategoriaDati.Lotti);

        var adesso = CinqueAnniDopo().GetUtcNow();
        (await later.Get<ManageContenziosi>().ReadStoriaAsync(CancellationToken.None)).Should().BeEquivalentTo(
            [
                new CancellazioneEseguita(1, CategoriaDati.Domande, adesso.AddDays(-1826), 5, adesso, adesso, "rossi", "prova"),
                new CancellazioneEseguita(2, CategoriaDati.Traffico, adesso.AddDays(-1826), 1, adesso, adesso, "rossi", "prova"),
            ],
            o => o.WithStrictOrdering());
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task OfTwoInstances_OnePurges_OnceADay(string provider)
    {
        await using var motore = await DueAsync(provider, 1);
        var clock = CinqueAnniDopo();
        await using var uno = await motore.IndexedLaterAsync(clock);
        await using var due = await motore.IndexedLaterAsync(clock);

        var rounds = await Task.WhenAll(uno.Get<PurgeDati>().RunIfDueAsync(CancellationToken.None), due.Get<PurgeDati>().RunIfDueAsync(CancellationToken.None));

        rounds.Where(r => r is not null).Should().ContainSingle().Which.Should().Contain(r => r.Categoria == CategoriaDati.Domande && r.Quante == 1);
        (await uno.Get<PurgeDati>().RunIfDueAsync(CancellationToken.None)).Should().BeNull();
        clock.Advance(TimeSpan.FromHours(24));
        (await due.Get<PurgeDati>().RunIfDueAsync(CancellationToken.None)).Should().NotBeNull();
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task InstanceThatStandsStill_IsFollowedByAnother_AndRemovesNothingMore(string provider)
    {
        var clock = CinqueAnniDopo();
        await using var motore = await BeginAsync(provider, clock);
        var turno = new TurnoConservazione(motore.Get<WriteVariazione>(), motore.Get<IOptions<ConservazioneOptions>>().Value);
        (await turno.TakeAsync(null, CancellationToken.None)).Should().BeTrue();
        (await motore.Get<PurgeDati>().RunAsync(Tutte, Autore, CancellationToken.None)).Should().BeNull();

        clock.Advance(TimeSpan.FromSeconds(121));

        (await motore.Get<PurgeDati>().RunAsync(Tutte, Autore, CancellationToken.None)).Should().NotBeNull();
        await FluentActions.Awaiting(() => motore.Get<WriteVariazione>().RunAsync(s => turno.Keep(s).Nome, CancellationToken.None)).Should().ThrowAsync<TurnoPassatoException>();
    }

    [Fact]
    public async Task SwitchedOff_OnlyAnOperatorPurges()
    {
        await using var motore = await DueAsync("Sqlite", 1);
        await using var later = await motore.IndexedLaterAsync(CinqueAnniDopo(), ("Conservazione:Attiva", "false"));

        (await later.Get<PurgeDati>().RunIfDueAsync(CancellationToken.None)).Should().BeNull();
        (await later.PurgeAsync()).Should().StartWith("Domande=1");
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task DomandaInLitigation_Stays_UntilTheLastOneIsLifted(string provider)
    {
        await using var motore = await DueAsync(provider, 2);
        await using var later = await motore.IndexedLaterAsync(CinqueAnniDopo());
        var contenziosi = later.Get<ManageContenziosi>();
        var primo = await contenziosi.HoldAsync("PAT901", "DOM00000000000000001", new("rossi", "ricorso"), CancellationToken.None);
        var secondo = await contenziosi.HoldAsync("PAT901", null, new("rossi", "ispezione"), CancellationToken.None);
        (await later.PurgeAsync(CategoriaDati.Domande)).Should().BeEmpty();

        (await contenziosi.ReleaseAsync(secondo!.Value, new("verdi", "conclusa"), CancellationToken.None)).Should().BeTrue();
        (await later.PurgeAsync(CategoriaDati.Domande)).Should().Be("Domande=1");
        (await contenziosi.ReleaseAsync(primo!.Value, new("verdi", "sentenza"), CancellationToken.None)).Should().BeTrue();
        (await later.PurgeAsync(CategoriaDati.Domande)).Should().Be("Domande=1");

        (await contenziosi.ReleaseAsync(primo.Value, Autore, CancellationToken.None)).Should().BeFalse("it was lifted before");
        (await contenziosi.HoldAsync("PAT902", "DOM00000000000000001", Autore, CancellationToken.None)).Should().BeNull("it is no domanda of theirs");
        (await contenziosi.HoldAsync("PAT901", "12", Autore, CancellationToken.None)).Should().BeNull();
        var adesso = CinqueAnniDopo().GetUtcNow();
        (await contenziosi.ListAsync(CancellationToken.None)).Should().Equal(
            new Contenzioso(1, "PAT901", "DOM00000000000000001", adesso, "rossi", "ricorso", adesso, "verdi", "sentenza"),
            new Contenzioso(2, "PAT901", null, adesso, "rossi", "ispezione", adesso, "verdi", "conclusa"));
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task LitigationSetBetweenFindingAndRemoving_IsRespected(string provider)
    {
        await using var motore = await DueAsync(provider, 1);
        await using var later = await motore.IndexedLaterAsync(CinqueAnniDopo());
        await using var context = later.Context();
        await foreach (var pezzo in new PurgeDomande([]).FindAsync(context, later.Get<PurgeDati>().Termini[0].Limite, 10, CancellationToken.None))
        {
            pezzo.Quante.Should().Be(1);
            await later.Get<ManageContenziosi>().HoldAsync("PAT901", null, Autore, CancellationToken.None);
            (await later.Get<WriteVariazione>().RunAsync(pezzo.Remove, CancellationToken.None)).Should().Be(0);
        }

        (await context.Domande.CountAsync(CancellationToken.None)).Should().Be(1);
    }

    [Theory]
    [InlineData("Conservazione:DomandeGiorni", "1827", "Conservazione:DomandeGiorni is 1827; accepted: 1 to 1826.")]
    [InlineData("Conservazione:TrafficoGiorni", "100", "Conservazione:MessaggiGiorni is 365; accepted: not more than TrafficoGiorni (100).")]
    [InlineData("Conservazione:RighePerPezzo", "0", "Conservazione:RighePerPezzo is 0; accepted: 1 to 1000.")]
    [InlineData("Conservazione:PrestazioniArchiviate:0", "XX", "Conservazione:PrestazioniArchiviate holds 'XX', which is the code of no prestazione.")]
    public async Task WrongSetting_IsRefused_WithItsKey(string key, string value, string frase)
    {
        await using var motore = await BeginAsync("Sqlite", Allora(), (key, value));

        FluentActions.Invoking(() => motore.Get<IOptions<ConservazioneOptions>>().Value).Should().Throw<OptionsValidationException>().WithMessage(frase);
    }

    [Fact]
    public async Task Purge_ScansNothing()
    {
        string[] piccole = ["BlocchiContenzioso", "TurnoConservazione", "Contatori", "Indici"];
        await using var motore = await DueAsync("Sqlite", 3);
        await using var connection = new SqliteConnection(motore.ConnectionString);
        await connection.OpenAsync(CancellationToken.None);
        using var istruzioni = new Istruzioni(connection.DataSource, "SELECT", "DELETE", "UPDATE");
        await using var later = await motore.IndexedLaterAsync(CinqueAnniDopo());
        await later.CallAsync("2026-01-01T10:00:00Z");
        await later.ExecuteAsync("""INSERT INTO "BlocchiContenzioso" ("Numero", "Ente", "NumeroDomanda", "Istante", "Operatore", "Motivo") VALUES (1, 'PAT901', 3, 0, 'x', 'x')""");
        istruzioni.Clear();

        (await later.PurgeAsync()).Should().Be("Domande=2 Traffico=1");

        istruzioni.All.Select(i => i.Sql).Should().Contain(sql => sql.StartsWith("DELETE FROM \"Allegati\"", StringComparison.Ordinal)).And.Contain(sql => sql.StartsWith("DELETE FROM \"Transazioni\"", StringComparison.Ordinal));
        foreach (var (sql, parameters) in istruzioni.All.Where(i => !i.Sql.EndsWith("WHERE 0", StringComparison.Ordinal)))
        {
            PianoDiEsecuzione.Of(connection, sql, parameters)
                .Where(step => PianoDiEsecuzione.IsScanOfATable(sql, step) && !piccole.Any(t => sql.Contains($"FROM \"{t}\" AS \"{step.Split(' ')[1]}\"", StringComparison.Ordinal)))
                .Should().BeEmpty("the statement is {0}", sql);
        }
    }

    /// <summary>Some domande that were refused five years before the later engines.</summary>
    private static async Task<MotoreDiProva> DueAsync(string provider, int domande)
    {
        var motore = await BeginAsync(provider, Allora());
        for (var i = 1; i <= domande; i++)
        {
            await SubmitTests.Registered(motore, Of($"MSG-000{i}"));
            await motore.PutInStateAsync(i, StatoDomanda.Respinta);
        }

        return motore;
    }
}
