using Inps.Interop.Prestazioni.AssegnoTemporaneo;
using static Inps.Interop.Prestazioni.Tests.AssegnoTemporaneo.DomandaDiProva;

namespace Inps.Interop.Prestazioni.Tests.AssegnoTemporaneo;

public class DecorrenzaTests
{
    [Theory]
    [InlineData(2021, 7, 15, 2021, 7)]
    [InlineData(2021, 9, 30, 2021, 7)] // arrears
    [InlineData(2021, 10, 1, 2021, 10)]
    [InlineData(2026, 11, 24, 2026, 11)]
    [InlineData(2021, 6, 1, 2021, 7)] // never before July 2021
    public void Decorrenza_IsTheMonthOfPresentation_OrJuly2021(int anno, int mese, int giorno, int annoAtteso, int meseAtteso) =>
        Decorrenza.Of(Scheda, Il(anno, mese, giorno)).Should().Be(new DateOnly(annoAtteso, meseAtteso, 1));

    [Fact]
    public void Decorrenza_IsNeverBeforeTheBirth() =>
        Decorrenza.Of(Scheda with { CodiceFiscale = NatoIl(2021, 9, 20) }, Il(2021, 9, 25)).Should().Be(new DateOnly(2021, 9, 1));

    [Fact]
    public void MinoriOfTheDomanda_HaveTheirDecorrenza_AndTheOtherParent()
    {
        var minori = Catalogo.FindByCodice("AT")!.Minori(Valida, Oggi);

        minori.Should().Equal(new Inps.Interop.Prestazioni.Comune.MinoreInDomanda(1, Figlio, new(2026, 11, 1), Padre));
    }
}
