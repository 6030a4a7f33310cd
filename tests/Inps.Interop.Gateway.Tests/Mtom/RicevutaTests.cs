using System.Security.Cryptography;
using Inps.Interop.Gateway.Tests.EndToEnd;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Mtom;

/// <summary>Receipts travel beside the envelope where the caller takes packages, in it where not: the same bytes.</summary>
[Collection(MtomTestGroup.Name)]
public sealed class RicevutaTests(MtomGateway gateway)
{
    private const string Address = "modi/soap/AssegnoTemporaneo/v1/";
    private const string Xop = "http://www.w3.org/2004/08/xop/include";

    [Theory]
    [InlineData(Wire.Soap12, "application/soap+xml")]
    [InlineData(Wire.Soap11, "text/xml")]
    public async Task Receipt_IsBesideTheEnvelope_WhenAcceptAsksForIt(string soap, string mediaType)
    {
        var envelope = Wire.Envelope(Wire.PresentaDomanda(DomandeDiProva.Domanda(Domande.NextN(), Domande.NewId()), ricevuta: true), ns: soap);
        var inline = await gateway.Client.PostAsync(envelope, mediaType: mediaType);
        using var request = new HttpRequestMessage(HttpMethod.Post, Address) { Content = Wire.Content(envelope, mediaType) };
        request.Headers.Add("Accept", "application/soap+xml, multipart/related; type=\"application/xop+xml\"");

        using var response = await gateway.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var (answer, parts) = await Package.ReadAsync(response);

        answer.Envelope.Name.NamespaceName.Should().Be(soap);
        response.Content.Headers.ContentType!.Parameters.Single(parameter => parameter.Name == "start-info").Value.Should().Be($"\"{mediaType}\"");
        ShouldBeTheReceipt(answer, parts, Convert.FromBase64String(inline.Element("Contenuto")!));
    }

    [Fact]
    public async Task Receipt_IsBesideTheEnvelope_WhenTheRequestWasAPackage()
    {
        var envelope = Wire.Envelope(Wire.PresentaDomanda(DomandeDiProva.Domanda(Domande.NextN(), Domande.NewId()), ricevuta: true));
        var inline = await gateway.Client.PostAsync(envelope);
        using var content = Package.Content(envelope);

        using var response = await gateway.Client.PostAsync(new Uri(Address, UriKind.Relative), content, TestContext.Current.CancellationToken);
        var (answer, parts) = await Package.ReadAsync(response);

        ShouldBeTheReceipt(answer, parts, Convert.FromBase64String(inline.Element("Contenuto")!));
    }

    [Fact]
    public async Task AnswerWithoutBinaryContent_IsAPlainMessage()
    {
        var answer = await gateway.Client.SendAsync(Package.Content(Wire.Envelope(Wire.Echo)));

        (answer.Status, answer.ContentType).Should().Be((200, "application/soap+xml; charset=utf-8"));
        answer.Element("Messaggio").Should().Be("ciao");
    }

    private static void ShouldBeTheReceipt(Answer answer, IReadOnlyDictionary<string, byte[]> parts, byte[] pdf)
    {
        answer.Esito.Should().Be("OK", answer.Text);
        var include = answer.Envelope.Descendants().Single(element => element.Name.LocalName == "Contenuto").Elements().Should().ContainSingle().Subject;
        include.Name.NamespaceName.Should().Be(Xop);
        var part = parts.Should().ContainSingle().Subject;
        Uri.UnescapeDataString(include.Attribute("href")!.Value).Should().Be("cid:" + part.Key);
        part.Value.Should().Equal(pdf);
        Convert.ToHexStringLower(SHA256.HashData(part.Value)).Should().Be(answer.Element("ImprontaSha256"));
    }
}
