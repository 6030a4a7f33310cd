using Inps.Interop.Engine.Archivi;
using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Tests.Shared;
using Microsoft.EntityFrameworkCore;
using static Inps.Interop.Engine.Tests.DomandeAlas;
using static Inps.Interop.Engine.Tests.MotoreDiProva;

namespace Inps.Interop.Engine.Tests.Archivi;

/// <summary>What the Istituto already knows: each warning present, absent, and not checked while the archives are away (ruling 18).</summary>
public sealed class ArchiviTests
{
    private const string Intestazione = "CodiceFiscale;Cognome;Nome;Sesso;DataNascita;Indirizzo;Civico;Cap;CodiceCatastaleComune;Provincia;Email;Cellulare;Pec\n";
    private const string Nota = Intestazione + "BNCLRA85M41F205C;BIANCHI;LAURA;F;1985-08-01;Via Verdi;7;20121;F205;MI;;;\n";

    private static readonly string[] Tutti = ["ALAS-R007", "ALAS-R008", "ALAS-W17"];

    public static TheoryData<string> OnEach => Providers;

    [Theory, MemberData(nameof(OnEach))]
    public async Task KnownPerson_InTime_HasNoWarning(string provider)
    {
        await using var motore = await StartAsync(provider);
        await LoadAsync(motore, ("anagrafica", Nota), ("lavoratori-spettacolo", "CodiceFiscale\nBNCLRA85M41F205C\n"));

        var fatti = Fatti(await motore.Submit.RunAsync(Of("MSG-0001"), CancellationToken.None));

        fatti.Segnalazioni.Should().BeEmpty();
        fatti.NonVerificate.Should().BeEmpty();
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task UnknownPerson_BeyondTheTerm_HasEachWarning_AndIsRegistered(string provider)
    {
        await using var motore = await StartAsync(provider);
        await LoadAsync(motore, ("anagrafica", Nota.Replace("Via Verdi", "Via Dante", StringComparison.Ordinal)), ("lavoratori-spettacolo", "CodiceFiscale\n"));

        Codici(await motore.Submit.RunAsync(Of("MSG-0001", "2026-08-21"), CancellationToken.None)).Should().Equal(Tutti);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task DataThatDiffer_AreKeptAsARequestToUpdateThem(string provider)
    {
        await using var motore = await StartAsync(provider);
        await LoadAsync(motore, ("anagrafica", Nota), ("lavoratori-spettacolo", "CodiceFiscale\nBNCLRA85M41F205C\n"));
        Fatti(await motore.Submit.RunAsync(Of("MSG-0001"), CancellationToken.None)).Segnalazioni.Should().BeEmpty();
        await LoadAsync(motore, ("anagrafica", Nota.Replace("Via Verdi", "Via Dante", StringComparison.Ordinal)));

        Codici(await motore.Submit.RunAsync(Of("MSG-0002", "2026-10-01"), CancellationToken.None)).Should().Equal("ALAS-W17", "ALAS-R006");

        await using var context = motore.Context();
        var richiesta = await context.Aggiornamenti.SingleAsync(TestContext.Current.CancellationToken);
        (richiesta.Ente, richiesta.CodiceFiscale).Should().Be(("PAT901", Persona.InChiaro));
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task KnownPeriods_SuspendTheTerm(string provider)
    {
        await using var motore = await StartAsync(provider);
        await LoadAsync(
            motore,
            ("anagrafica", Nota),
            ("lavoratori-spettacolo", "CodiceFiscale\nBNCLRA85M41F205C\n"),
            ("periodi", "CodiceFiscale;Tipo;Dal;Al\nBNCLRA85M41F205C;MATERNITA;2026-09-01;2026-10-20\nBNCLRA85M41F205C;MALATTIA;2026-10-19;2026-10-25\n"),
            ("isee", "CodiceFiscale;Valore;Scadenza\nBNCLRA85M41F205C;8450.25;2025-12-31\nBNCLRA85M41F205C;9100.50;2026-12-31\n"));

        Codici(await motore.Submit.RunAsync(Of("MSG-0001", "2026-08-21"), CancellationToken.None)).Should().BeEmpty();
        var fatti = await motore.Get<IArchiviIstituto>().FindAsync(Persona, CancellationToken.None);
        fatti!.Periodi.Should().BeEquivalentTo(
        [
            new PeriodoTutelato(TipoPeriodo.Maternita, new(2026, 9, 1), new(2026, 10, 20)),
            new PeriodoTutelato(TipoPeriodo.Malattia, new(2026, 10, 19), new(2026, 10, 25)),
        ]);
        fatti.Isee.Should().Be(new Isee(9100.50m, new(2026, 12, 31)));
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task UnreachableArchive_GivesNoWarning_AndIsRecordedAsNotChecked_ForItsReplayToo(string provider)
    {
        await using var motore = await StartAsync(provider);
        await motore.ExecuteAsync("""ALTER TABLE "ArchivioPeriodi" RENAME TO "Altrove" """);
        var richiesta = Of("MSG-0001", "2026-08-21");

        var fatti = Fatti(await motore.Submit.RunAsync(richiesta, CancellationToken.None));
        var replica = await motore.Submit.RunAsync(richiesta, CancellationToken.None);
        var verifica = await motore.Get<Verify>().RunAsync(richiesta.Prestazione, richiesta.Domanda, richiesta.Contesto, [], CancellationToken.None);

        fatti.Segnalazioni.Should().BeEmpty();
        fatti.NonVerificate.Should().Equal(Tutti);
        replica.Should().BeOfType<EsitoRegistrazione.Duplicata>().Which.Prima.NonVerificate.Should().Equal(Tutti);
        verifica.NonVerificate.Should().Equal(Tutti);
    }

    [Fact]
    public async Task WithoutAnArchive_NothingIsChecked()
    {
        await using var motore = await StartAsync("Sqlite", null, ("Archivi:Fonte", "Nessuna"));

        Fatti(await motore.Submit.RunAsync(Of("MSG-0001", "2026-08-21"), CancellationToken.None)).NonVerificate.Should().Equal(Tutti);
    }

    [Fact]
    public async Task PrestazioneWithoutSuchRules_DoesNotAskTheArchives()
    {
        await using var motore = await StartAsync("Sqlite");
        await motore.ExecuteAsync("""ALTER TABLE "ArchivioAnagrafica" RENAME TO "Altrove" """);

        Fatti(await motore.Submit.RunAsync(RichiestaDiProva.Of("MSG-0001"), CancellationToken.None)).NonVerificate.Should().BeEmpty();
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task ShippedFiles_AreLoaded_AgainAndTogether(string provider)
    {
        await using var motore = await StartAsync(provider);
        await using var twin = await motore.StartTwinAsync();
        var folder = SampleFinder.PathOf("samples/archivi");

        await Task.WhenAll(motore.Get<LoadArchivi>().RunAsync(folder, CancellationToken.None), twin.Get<LoadArchivi>().RunAsync(folder, CancellationToken.None));

        var fatti = await motore.Get<IArchiviIstituto>().FindAsync(new CodiceFiscale("LMBCHR87H70D612X"), CancellationToken.None);
        fatti!.IsLavoratoreDelloSpettacolo.Should().BeTrue();
        fatti.Periodi.Should().ContainSingle().Which.Tipo.Should().Be(TipoPeriodo.Maternita);
        fatti.Anagrafica.Should().BeEquivalentTo(new { Cognome = "LOMBARDI", Nome = "CHIARA", DataNascita = new DateOnly(1987, 6, 30) });
    }

    [Theory]
    [InlineData("isee", "CodiceFiscale;Valore;Scadenza\nBNCLRA85M41F205C;molti;2026-12-31\n", "isee.csv, line 2: Valore is 'molti'; accepted: a number such as 8450.25.")]
    [InlineData("isee", "CodiceFiscale;Valore;Scadenza\nBNCLRA85M41F205C;1;\n", "isee.csv, line 2: Scadenza is empty.")]
    [InlineData("periodi", "CodiceFiscale;Tipo;Dal;Al\n\nBNCLRA85M41F205C;FERIE;2026-01-01;2026-01-02\n", "periodi.csv, line 3: Tipo is 'FERIE'; accepted: MALATTIA, MATERNITA.")]
    [InlineData("periodi", "CodiceFiscale;Dal\nBNCLRA85M41F205C;2026-01-01\n", "periodi.csv, line 2: the first line names no column Tipo.")]
    [InlineData("lavoratori-spettacolo", "CodiceFiscale\nBNCLRA85M41F205C;1\n", "lavoratori-spettacolo.csv, line 2: 2 fields; the first line names 1.")]
    public async Task WrongFile_IsRefused_WithFileAndLine(string file, string testo, string frase)
    {
        await using var motore = await StartAsync("Sqlite");

        var load = () => LoadAsync(motore, (file, testo));

        (await load.Should().ThrowAsync<InvalidDataException>()).WithMessage(frase);
    }

    private static async Task LoadAsync(MotoreDiProva motore, params (string File, string Testo)[] files)
    {
        var folder = Directory.CreateTempSubdirectory("inps-interop-archivi-").FullName;
        foreach (var (file, testo) in files)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, file + ".csv"), testo);
        }

        await motore.Get<LoadArchivi>().RunAsync(folder, CancellationToken.None);
        Directory.Delete(folder, recursive: true);
    }
}
