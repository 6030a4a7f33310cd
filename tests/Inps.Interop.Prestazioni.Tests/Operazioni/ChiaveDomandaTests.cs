using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Prestazioni.Tests.Operazioni;

public sealed class ChiaveDomandaTests
{
    [Fact]
    public void Protocollo_IsRecognised() =>
        ChiaveDomanda.Parse(" inps-AUF-2026-000000000371 ").Should().Be(new ChiaveDomanda.PerProtocollo("INPS-AUF-2026-000000000371"));

    [Fact]
    public void Numero_IsRecognised() => ChiaveDomanda.Parse("371").Should().Be(new ChiaveDomanda.PerNumero(371));

    [Theory]
    [InlineData("DOM00000000000000371")]
    [InlineData("00000000000000000371")]
    public void TwentyCharacters_AreAnId(string id) => ChiaveDomanda.Parse(id).Should().Be(new ChiaveDomanda.PerId(id));
}
