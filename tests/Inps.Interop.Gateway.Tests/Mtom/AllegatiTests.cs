using System.Security.Cryptography;
using System.Text;
using Inps.Interop.Gateway.Tests.EndToEnd;
using Inps.Interop.Gateway.Tests.Stages;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Mtom;

/// <summary>A domanda with attachments is the same domanda whether they travel in it or beside it.</summary>
[Collection(MtomTestGroup.Name)]
public sealed class AllegatiTests(MtomGateway gateway)
{
    private const int MiB = 1024 * 1024;

    [Theory]
    [InlineData(Wire.Soap12)]
    [InlineData(Wire.Soap11)]
    public async Task Package_IsRegistered_AndInlineIsItsDuplicate(string soap)
    {
        var envelope = Wire.Envelope(Wire.PresentaDomanda(Domanda(Pdf(3_000))), ns: soap);

        var first = await gateway.Client.ExchangeAsync(Package.Of(envelope, soap));
        var inline = await gateway.Client.PostAsync(envelope, mediaType: soap == Wire.Soap12 ? "application/soap+xml" : "text/xml");
        var again = await gateway.Client.ExchangeAsync(Package.Of(envelope, soap));

        (first.Status, first.Esito, first.Element("Duplicato")).Should().Be((200, "OK", "NO"), first.Text);
        first.Envelope.Name.NamespaceName.Should().Be(soap);
        foreach (var repeated in new[] { inline, again })
        {
            (repeated.Esito, repeated.Element("Duplicato")).Should().Be(("OK", "SI"), repeated.Text);
            repeated.Element("NumeroDomanda").Should().Be(first.Element("NumeroDomanda"));
        }
    }

    [Fact]
    public async Task Base64WithLineBreaks_IsTheSameMessage()
    {
        var domanda = Domanda(Pdf(3_000));
        var wrapped = System.Text.RegularExpressions.Regex.Replace(domanda, "<c:Contenuto>([^<]*)<", match =>
            $"<c:Contenuto>\r\n{string.Join("\r\n", match.Groups[1].Value.Chunk(76).Select(line => new string(line)))}\r\n<");

        await gateway.Client.PostAsync(Wire.Envelope(Wire.PresentaDomanda(wrapped)));
        var package = await gateway.Client.ExchangeAsync(Package.Of(Wire.Envelope(Wire.PresentaDomanda(domanda))));

        (package.Esito, package.Element("Duplicato")).Should().Be(("OK", "SI"), package.Text);
    }

    [Fact]
    public async Task OtherBytes_UnderTheSameKey_AreMSGR001()
    {
        var domanda = Domanda(Pdf(3_000));
        await gateway.Client.ExchangeAsync(Package.Of(Wire.Envelope(Wire.PresentaDomanda(domanda))));
        var other = System.Text.RegularExpressions.Regex.Replace(domanda, "<c:Contenuto>[^<]*<", $"<c:Contenuto>{Convert.ToBase64String(Pdf(3_001))}<");

        var answer = await gateway.Client.ExchangeAsync(Package.Of(Wire.Envelope(Wire.PresentaDomanda(other))));

        answer.Codici.Should().Equal("MSG-R001");
    }

    [Theory]
    [InlineData("valide/con-allegato.xml")]
    [InlineData("errori/ALL-R001.xml")]
    [InlineData("errori/ALL-R002.xml")]
    [InlineData("errori/ALL-R003.xml")]
    [InlineData("errori/ALL-R004.xml")]
    public async Task Sample_GivesTheSameFindings_InlineAndAsAPackage(string sample)
    {
        var envelope = Wire.Envelope(Verifica(Wire.Sample(sample, Domande.NewId())));

        var inline = await gateway.Client.PostAsync(envelope);
        var package = await gateway.Client.ExchangeAsync(Package.Of(envelope));

        package.Esito.Should().Be(inline.Esito, "the answer was {0}", package.Text);
        Findings(package).Should().Equal(Findings(inline));
    }

    [Fact]
    public async Task TwentyMebibytes_AreTakenIn_WithinBoundsOfMemory()
    {
        var before = gateway.Process.ResidentBytes;
        var domanda = Domanda([.. Enumerable.Range(0, 4).Select(_ => Pdf(5 * MiB))]);

        var answer = await gateway.Client.ExchangeAsync(Package.Of(Wire.Envelope(Verifica(domanda))));

        answer.Esito.Should().Be("OK", answer.Text);
        (gateway.Process.ResidentBytes - before).Should().BeLessThan(250L * MiB, "what is taken in and shown back is held a few times over, and never as base64 text");
    }

    [Fact]
    public async Task AttachmentInAnElementThatIsNotBinary_IsXSD001_AtItsPlace()
    {
        var envelope = Wire.Envelope(Wire.PresentaDomanda(Domanda(Pdf(100)).Replace("<c:NomeFile>0.pdf</c:NomeFile>", $"<c:NomeFile>{Package.Include("nome")}</c:NomeFile>", StringComparison.Ordinal)));

        var answer = await gateway.Client.ExchangeAsync(Package.Content(envelope, Wire.Soap12, ("nome", Encoding.UTF8.GetBytes("0.pdf"))));

        answer.ShouldBeFault("XSD-001", 500, "schema");
        answer.Elenco().Should().ContainSingle().Which.XPath.Should().EndWith("/Allegati/Allegato[1]/NomeFile");
        answer.Elenco()[0].Messaggio.Should().Contain("xop:Include");
    }

    [Fact]
    public async Task IncludeInAPlainMessage_IsAnUnknownElement()
    {
        var envelope = Wire.Envelope(Wire.PresentaDomanda(Domanda(Pdf(100)).Replace("<c:NomeFile>0.pdf</c:NomeFile>", $"<c:NomeFile>{Package.Include("nome")}</c:NomeFile>", StringComparison.Ordinal)));

        (await gateway.Client.PostAsync(envelope)).ShouldBeFault("XSD-001", 500, "schema");
    }

    private static string Verifica(string domanda) => $"""<a:VerificaDomanda xmlns:a="{Wire.AssegnoTemporaneo}"><a:request>{domanda}</a:request></a:VerificaDomanda>""";

    /// <summary>A new valid domanda with PDF attachments, inline.</summary>
    private static string Domanda(params byte[][] contents) => DomandeDiProva.Domanda(Domande.NextN(), Domande.NewId()).Replace(
        "</DomandaAssegnoTemporaneo>",
        $"<Allegati>{string.Concat(contents.Select((content, i) => $"""
            <c:Allegato>
              <c:NomeFile>{i}.pdf</c:NomeFile>
              <c:TipoContenuto>application/pdf</c:TipoContenuto>
              <c:ImprontaSha256>{Convert.ToHexStringLower(SHA256.HashData(content))}</c:ImprontaSha256>
              <c:Contenuto>{Convert.ToBase64String(content)}</c:Contenuto>
            </c:Allegato>
            """))}</Allegati></DomandaAssegnoTemporaneo>",
        StringComparison.Ordinal);

    private static byte[] Pdf(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        "%PDF-1.4\n"u8.CopyTo(bytes);
        return bytes;
    }

    private static List<string> Findings(Answer answer) =>
    [
        .. answer.Envelope.Descendants().Where(element => element.Name.LocalName == "Segnalazione").Select(found => string.Join(
            ' ',
            new[] { "Codice", "Campo", "Riga", "Colonna", "Valore" }.Select(name => found.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value ?? "-"))),
    ];
}
