using System.Text;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Gateway.Collaudo.Scenari;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Security;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Collaudo;

/// <summary>What the stored messages show of how they were signed and carried.</summary>
public sealed class LetturaFormaTests
{
    [Theory]
    [InlineData("ID_AUTH_SOAP_01", false, false)]
    [InlineData("ID_AUTH_SOAP_02", true, false)]
    [InlineData("INTEGRITY_SOAP_01", false, true)]
    [InlineData("ID_AUTH_SOAP_02 + INTEGRITY_SOAP_01", true, true)]
    public void SignedMessage_ShowsItsPattern(string profilo, bool conMessageId, bool conCorpo)
    {
        var forma = LetturaForma.Of(Record(Sign(profilo), Wire.Envelope(Wire.Echo)));

        forma.HasFlag(FormaDelMessaggio.TimestampFirmato).Should().BeTrue();
        forma.HasFlag(FormaDelMessaggio.MessageIdFirmato).Should().Be(conMessageId);
        forma.HasFlag(FormaDelMessaggio.CorpoFirmato).Should().Be(conCorpo);
        forma.HasFlag(FormaDelMessaggio.RispostaFirmata).Should().BeFalse();
    }

    [Fact]
    public void SignedAnswer_IsSeen_AndPlainMessagesShowNothing()
    {
        LetturaForma.Of(Record(Wire.Envelope(Wire.Echo), Sign("INTEGRITY_SOAP_01"))).Should().Be(FormaDelMessaggio.RispostaFirmata);
        LetturaForma.Of(Record(Wire.Envelope(Wire.Echo), Wire.Envelope(Wire.Echo))).Should().Be(FormaDelMessaggio.Qualunque);
        LetturaForma.Of(Record("<SignedInfo", "<SignedInfo")).Should().Be(FormaDelMessaggio.Qualunque);
    }

    [Fact]
    public void Package_AndDeferredProtocol_AreSeen()
    {
        LetturaForma.Of(Record("\r\n--limite\r\nContent-Type: application/xop+xml\r\n\r\n<x/>\r\n--limite--", "<x/>")).Should().Be(FormaDelMessaggio.Mtom);
        LetturaForma.Of(Record("<x/>", "<x/>") with { NumeroDomanda = 1 }).Should().Be(FormaDelMessaggio.SenzaProtocollo);
        LetturaForma.Of(Record("<x/>", "<x/>") with { NumeroDomanda = 1, NumeroProtocollo = "INPS-AUF-2026-000000000001" }).Should().Be(FormaDelMessaggio.Qualunque);
    }

    private static string Sign(string profilo)
    {
        using var certificate = TestCertificates.Load("patronato1");
        var parts = new[] { SecurityRequirements.IdAuthSoap01, SecurityRequirements.IdAuthSoap02, SecurityRequirements.IntegritySoap01, SecurityRequirements.IntegritySoap01WithId }
            .Single(requirements => requirements.Name == profilo);
        var signed = new MessageSigner(certificate, [], TimeProvider.System)
            .Sign(Encoding.UTF8.GetBytes(Wire.Envelope(Wire.Echo)), SoapVersion.Soap12, new SigningOptions { Parts = parts, To = "https://localhost/" });
        return Encoding.UTF8.GetString(signed.Bytes.Span);
    }

    private static RecordTraffico Record(string richiesta, string risposta) => new()
    {
        IdTransazione = Guid.Empty,
        Istante = DateTimeOffset.UnixEpoch,
        StatoHttp = 200,
        Richiesta = Compressione.Pack(Encoding.UTF8.GetBytes(richiesta)),
        Risposta = Compressione.Pack(Encoding.UTF8.GetBytes(risposta)),
    };
}
