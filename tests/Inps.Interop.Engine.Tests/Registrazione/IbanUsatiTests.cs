using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Engine.Store;
using Inps.Interop.Prestazioni.Comune;
using Microsoft.EntityFrameworkCore;
using static Inps.Interop.Engine.Tests.MotoreDiProva;

namespace Inps.Interop.Engine.Tests.Registrazione;

public class IbanUsatiTests
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    public static TheoryData<string> OnEach => Providers;

    [Theory, MemberData(nameof(OnEach))]
    public async Task IbanOfMoreApplicantsThanAdmitted_IsTold_WithPAGW11(string provider)
    {
        await using var motore = await StartAsync(provider);

        var insieme = await Task.WhenAll(
            motore.Submit.RunAsync(Of("MSG-0001", "A"), Ct).AsTask(), motore.Submit.RunAsync(Of("MSG-0002", "B"), Ct).AsTask(), motore.Submit.RunAsync(Of("MSG-0003", "B"), Ct).AsTask());
        var terzo = await motore.Submit.RunAsync(Of("MSG-0004", "C"), Ct);
        var ancora = await motore.Submit.RunAsync(Of("MSG-0005", "A"), Ct);
        var verifica = Of("MSG-0006", "D");
        var (_, verificate, _) = await motore.Get<Verify>().RunAsync(verifica.Prestazione, verifica.Domanda, verifica.Contesto, [], Ct);

        insieme.SelectMany(Codici).Should().BeEmpty("two applicants are admitted");
        Codici(terzo).Should().Equal("PAG-W11");
        Codici(ancora).Should().Equal("PAG-W11");
        verificate.Select(s => s.Codice).Should().Equal("PAG-W11");
        await using var context = motore.Context();
        (await context.Set<IbanUsatoRow>().CountAsync(Ct)).Should().Be(3, "a dry run counts nobody");
        await motore.RegisterHoldsAsync(5);
    }

    [Fact]
    public async Task RuleSwitchedOff_CountsNobody()
    {
        await using var motore = await StartAsync("Sqlite");

        await motore.Submit.RunAsync(Of("MSG-0001", "A", massimo: 0), Ct);

        await using var context = motore.Context();
        (await context.Set<IbanUsatoRow>().CountAsync(Ct)).Should().Be(0);
    }

    private static RichiestaRegistrazione Of(string idMessaggio, string richiedente, int massimo = 2)
    {
        var richiesta = RichiestaDiProva.Of(idMessaggio);
        return richiesta with
        {
            Domanda = richiesta.Domanda with { Richiedente = richiesta.Domanda.Richiedente with { CodiceFiscale = new CodiceFiscale(richiedente) } },
            Contesto = richiesta.Contesto with { Parametri = ParametriRegole.Default with { IbanRichiedentiMassimi = massimo } },
        };
    }

    private static IEnumerable<string> Codici(EsitoRegistrazione esito) =>
        esito.Should().BeOfType<EsitoRegistrazione.Registrata>().Which.Fatti.Segnalazioni.Select(s => s.Codice);
}
