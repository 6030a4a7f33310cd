using Inps.Interop.Engine.Domande;
using Inps.Interop.Engine.Tests.Registrazione;
using Inps.Interop.Prestazioni.CicloDiVita;
using static Inps.Interop.Engine.Tests.MotoreDiProva;
using static Inps.Interop.Engine.Tests.RichiestaDiProva;

namespace Inps.Interop.Engine.Tests.Domande;

public class FindDomandeTests
{
    public static TheoryData<string> OnEach => Providers;

    [Theory, MemberData(nameof(OnEach))]
    public async Task Domanda_IsFound_ByEachOfItsThreeNames(string provider)
    {
        await using var motore = await StartAsync(provider);
        var fatti = (await SubmitTests.Registered(motore, Of("MSG-0001", "MINORE1"))).Fatti;
        var find = motore.Get<FindDomande>();

        foreach (var riferimento in new[]
        {
            RiferimentoDomanda.ByNumeroDomanda(1),
            RiferimentoDomanda.ByIdDomanda(fatti.IdDomanda),
            RiferimentoDomanda.ByNumeroProtocollo(fatti.NumeroProtocollo!),
        })
        {
            var domanda = await find.FindAsync("PAT901", riferimento, CancellationToken.None);

            domanda.Should().BeEquivalentTo(new
            {
                fatti.NumeroDomanda,
                fatti.IdDomanda,
                CodicePrestazione = "AT",
                CodiceEnte = "PAT901",
                CodiceUfficio = "6038C",
                UserId = "operatore.demo",
                Canale = "PATRONATO_COOP",
                Stato = StatoDomanda.Protocollata,
                Versione = 1,
                fatti.Presentazione,
                fatti.NumeroProtocollo,
                fatti.DataProtocollo,
                fatti.Impronta,
                fatti.NumeroPratica,
            });
            domanda!.Minori.Should().Equal(
                new MinoreRegistrato(1, new("MINORE1"), new("RSSMRA80A01H501U"), new DateOnly(2026, 11, 1), StatoDomanda.Protocollata));
        }
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task DomandaOfAnotherEnte_IsNotFound(string provider)
    {
        await using var motore = await StartAsync(provider);
        var fatti = (await SubmitTests.Registered(motore, Of("MSG-0001", ente: "PAT902"))).Fatti;
        var find = motore.Get<FindDomande>();

        (await find.FindAsync("PAT901", RiferimentoDomanda.ByNumeroDomanda(1), CancellationToken.None)).Should().BeNull();
        (await find.FindAsync("PAT901", RiferimentoDomanda.ByNumeroProtocollo(fatti.NumeroProtocollo!), CancellationToken.None)).Should().BeNull();
        (await find.FindManyAsync("PAT901", [fatti.IdDomanda], CancellationToken.None)).Should().BeEmpty();
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task SeveralDomande_AreFoundInTheOrderAsked_WithoutThoseThatAreNot(string provider)
    {
        await using var motore = await StartAsync(provider);
        await SubmitTests.Registered(motore, Of("MSG-0001"));
        await SubmitTests.Registered(motore, Of("MSG-0002", ente: "PAT902"));
        await SubmitTests.Registered(motore, Of("MSG-0003"));

        var found = await motore.Get<FindDomande>().FindManyAsync(
            "PAT901", [IdDomanda.Of(3), IdDomanda.Of(2), "DOM00000000000000099", "nessuno", IdDomanda.Of(1)], CancellationToken.None);

        found.Select(d => d.NumeroDomanda).Should().Equal(3, 1);
        found.Should().OnlyContain(d => d.Contenuto == null && d.Minori.Count == 1 && d.NumeroProtocollo != null && d.Impronta != null);
    }

    [Theory]
    [InlineData("DOM00000000000000371", true, 371)]
    [InlineData("DOM00000000000000000", false, 0)]
    [InlineData("DOM0000000000000371", false, 0)]
    [InlineData("dom00000000000000371", false, 0)]
    [InlineData("DOM+0000000000000371", false, 0)]
    [InlineData("DOM99999999999999999", true, 99999999999999999)]
    [InlineData(null, false, 0)]
    public void IdDomanda_IsReadExactlyAsWritten(string? testo, bool valido, long numero)
    {
        IdDomanda.TryParse(testo, out var letto).Should().Be(valido);

        (valido ? IdDomanda.Of(letto) : testo).Should().Be(testo);
        letto.Should().Be(valido ? numero : letto);
    }

    [Theory]
    [InlineData("non-un-id")]
    [InlineData("")]
    public async Task TextThatNamesNothing_IsNotFound(string testo)
    {
        await using var motore = await StartAsync("Sqlite");
        await SubmitTests.Registered(motore, Of("MSG-0001"));
        var find = motore.Get<FindDomande>();

        (await find.FindAsync("PAT901", RiferimentoDomanda.ByIdDomanda(testo), CancellationToken.None)).Should().BeNull();
        (await find.FindAsync("PAT901", RiferimentoDomanda.ByNumeroProtocollo(testo), CancellationToken.None)).Should().BeNull();
    }
}
