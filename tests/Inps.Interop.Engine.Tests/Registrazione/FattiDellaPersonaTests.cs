using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Prestazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Microsoft.EntityFrameworkCore;
using static Inps.Interop.Engine.Tests.MotoreDiProva;
using static Inps.Interop.Engine.Tests.RichiestaDiProva;

namespace Inps.Interop.Engine.Tests.Registrazione;

/// <summary>What rules of state learn of the other domande of a person.</summary>
public class FattiDellaPersonaTests
{
    private static readonly Prestazione At = Catalogo.FindByCodice("AT")!;

    public static TheoryData<string> OnEach => Providers;

    [Theory, MemberData(nameof(OnEach))]
    public async Task ActiveDomande_AreSeen_FromTheStoreAndFromTheSameBatch_OldestFirst(string provider)
    {
        await using var motore = await StartAsync(provider);
        var prima = Of("MSG-0001", istante: new DateTimeOffset(2025, 12, 31, 23, 30, 0, TimeSpan.Zero));
        await motore.Submit.RunAsync(prima with { Prestazione = new PrestazioneConPosizione(At, "UNO", "A|2025-11-30", "ID-1") }, CancellationToken.None);
        var due = new PrestazioneConPosizione(At, "DUE");

        var esiti = await Task.WhenAll(
            motore.Submit.RunAsync(Of("MSG-0002", ente: "PAT902") with { Prestazione = due }, CancellationToken.None).AsTask(),
            motore.Submit.RunAsync(Of("MSG-0003") with { Prestazione = due }, CancellationToken.None).AsTask());

        // The year is the one of Italy, where it was already January.
        var viste = esiti.Select(Viste).OrderBy(v => v.Length).ToList();
        viste[0].Should().Equal("1 PAT901 UNO Protocollata 2026 A|2025-11-30+ID-1");
        viste[1].Should().HaveCount(2).And.Subject.Last().Should().MatchRegex("^2 PAT90[12] DUE Protocollata 2026 $");
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task EndedDomande_AndOtherPersons_AreNotSeen(string provider)
    {
        await using var motore = await StartAsync(provider);
        var prestazione = new PrestazioneConPosizione(At, "UNO");
        await motore.Submit.RunAsync(Of("MSG-0001") with { Prestazione = prestazione }, CancellationToken.None);
        await motore.Submit.RunAsync(Of("MSG-0002") with { Prestazione = prestazione }, CancellationToken.None);
        await motore.ExecuteAsync($"""UPDATE "Domande" SET "Stato" = {(int)StatoDomanda.Annullata} WHERE "NumeroDomanda" = 1""");
        await motore.ExecuteAsync($"""UPDATE "Domande" SET "Stato" = {(int)StatoDomanda.Accolta} WHERE "NumeroDomanda" = 2""");
        var altra = Of("MSG-0004");
        altra = altra with { Domanda = altra.Domanda with { Richiedente = altra.Domanda.Richiedente with { CodiceFiscale = new CodiceFiscale("VRDLCU75D15L219V") } } };

        var terza = await motore.Submit.RunAsync(Of("MSG-0003") with { Prestazione = prestazione }, CancellationToken.None);
        var diAltri = await motore.Submit.RunAsync(altra with { Prestazione = prestazione }, CancellationToken.None);
        var (_, verificate, _) = await motore.Get<Verify>().RunAsync(prestazione, Of("MSG-0005").Domanda, Of("MSG-0005").Contesto, [], CancellationToken.None);

        Viste(terza).Should().Equal("2 PAT901 UNO Accolta 2026 ");
        Viste(diAltri).Should().BeEmpty();
        verificate.Select(s => s.Valore).Should().Equal("2 PAT901 UNO Accolta 2026 ", "3 PAT901 UNO Protocollata 2026 ");
    }

    [Fact]
    public async Task PrestazioneWithoutPosizione_WritesNoRow()
    {
        await using var motore = await StartAsync("Sqlite");

        await motore.Submit.RunAsync(Of("MSG-0001"), CancellationToken.None);

        await using var context = motore.Context();
        (await context.Richiedenti.CountAsync(TestContext.Current.CancellationToken)).Should().Be(0);
    }

    private static string[] Viste(EsitoRegistrazione esito) =>
        [.. esito.Should().BeOfType<EsitoRegistrazione.Registrata>().Subject.Fatti.Segnalazioni.Select(s => s.Valore!)];
}
