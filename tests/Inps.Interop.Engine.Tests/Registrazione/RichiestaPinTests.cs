using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Tests.Registrazione;

public class RichiestaPinTests
{
    private static readonly DateTimeOffset Richiesta = new(2020, 4, 1, 21, 0, 0, TimeSpan.FromHours(2));

    [Theory]
    [InlineData(0, false)]
    [InlineData(11.99, false)]
    [InlineData(12, true)]
    [InlineData(40, true)]
    public void FirstPartThatDoesNotArriveWithinTwelveHours_IsToBeValidated(double ore, bool daConvalidare) =>
        new RichiestaPin(Richiesta, Ricezione: null).IsDaConvalidare(Richiesta.AddHours(ore)).Should().Be(daConvalidare);

    [Fact]
    public void FirstPart_IsTheSimplifiedPin_AndEndsTheWait()
    {
        var arrivata = new RichiestaPin(Richiesta, Richiesta.AddHours(1));

        arrivata.Livello.Should().Be(LivelloCredenziale.PinSemplificato);
        arrivata.IsDaConvalidare(Richiesta.AddDays(2)).Should().BeFalse();
        new RichiestaPin(Richiesta, null).Livello.Should().BeNull();
    }
}
