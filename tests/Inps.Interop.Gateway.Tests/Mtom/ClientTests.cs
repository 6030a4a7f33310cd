using System.Globalization;
using System.Text;
using Inps.Interop.Client;
using Inps.Interop.Gateway.Tests.Client;
using Inps.Interop.Gateway.Tests.EndToEnd;
using Inps.Interop.Prestazioni;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Mtom;

/// <summary>The client joins files to a domanda and sends large ones beside the envelope.</summary>
[Collection(ClientAndGateway.Name)]
public sealed class ClientTests(GatewayDelClient gateway) : IDisposable
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private static readonly byte[] Pdf = [.. "%PDF-1.4\n"u8, .. Enumerable.Range(0, 50_000).Select(i => (byte)(i * 7))];
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    private readonly string folder = TestFolders.New("allegati");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Allega_ThenValida_ThenInvia_KeepsEveryByte()
    {
        var (domanda, pdf, png, nuova) = (In("domanda.xml"), In("grande.pdf"), In("piccolo.png"), In("nuova.xml"));
        await File.WriteAllTextAsync(domanda, "<?xml version=\"1.0\"?>\n<!-- nota -->" + DomandeDiProva.Domanda(Domande.NextN() + 40_000, Domande.NewId()), Ct);
        await File.WriteAllBytesAsync(pdf, Pdf, Ct);
        await File.WriteAllBytesAsync(png, Png, Ct);

        var allega = await Uscita.OfAsync("allega", domanda, pdf, "-o", nuova);
        var ancora = await Uscita.OfAsync("allega", nuova, png, "-o", nuova);
        var valida = await Uscita.OfAsync("valida", nuova);
        var invia = await gateway.RunAsync("invia", nuova, "--json");

        (allega.Codice, ancora.Codice, valida.Codice, invia.Codice).Should().Be((0, 0, 0, 0), allega.Error + ancora.Error + valida.Out + invia.Out);
        allega.Out.Should().Contain($"grande.pdf: application/pdf, {Pdf.Length.ToString(CultureInfo.InvariantCulture)} byte");
        (await File.ReadAllTextAsync(nuova, Ct)).Should().Contain("<!-- nota -->");
        using var client = new PatronatoClient(gateway.Options());
        var numero = System.Text.RegularExpressions.Regex.Match(invia.Out, "INPS-AUF-[0-9]+-[0-9]+").Value;
        var dettaglio = await client.DettaglioDomandaAsync(new ChiaveDomanda.PerProtocollo(numero), Ct);
        var allegati = dettaglio.Domanda!.Contenuto.Should().BeOfType<ContenutoDomanda.Registrato>().Subject.Domanda.Allegati;
        allegati.Select(allegato => (allegato.NomeFile, allegato.TipoContenuto)).Should().Equal(("grande.pdf", "application/pdf"), ("piccolo.png", "image/png"));
        allegati[0].Contenuto.ToArray().Should().Equal(Pdf);
        allegati[1].Contenuto.ToArray().Should().Equal(Png);
    }

    [Fact]
    public async Task Allega_OfAnUnknownKindOfFile_WritesNothing()
    {
        var (domanda, nota, nuova) = (CampioniDiProva.PathOf("samples/AssegnoTemporaneo/v1/valide/minimo.xml"), In("nota.txt"), In("nuova.xml"));
        await File.WriteAllTextAsync(nota, "testo", Ct);

        var allega = await Uscita.OfAsync("allega", domanda, nota, "-o", nuova);

        allega.Codice.Should().Be(2);
        allega.Error.Should().Contain("nota.txt").And.Contain("ALL-R001");
        File.Exists(nuova).Should().BeFalse();
    }

    [Fact]
    public async Task Allega_ToWhatIsNoDomanda_IsOneSentence()
    {
        await File.WriteAllTextAsync(In("altro.xml"), "<altro/>", Ct);
        await File.WriteAllBytesAsync(In("a.pdf"), Pdf, Ct);

        var allega = await Uscita.OfAsync("allega", In("altro.xml"), In("a.pdf"), "-o", In("nuova.xml"));

        allega.Codice.Should().Be(2);
        allega.Error.Should().Contain("non contiene una domanda");
    }

    [Theory]
    [InlineData(16 * 1024, true)]
    [InlineData(60_000, false)]
    public async Task LargeAttachment_TravelsBesideTheEnvelope_SmallInIt(int threshold, bool beside)
    {
        using var server = new ServerFinto(_ => ServerFinto.Http(200, RisposteDiProva.Accettata));
        using var client = new PatronatoClient(PatronatoClientTests.Options(server.Address) with { AttachmentThreshold = threshold });

        await client.PresentaDomandaAsync(DocumentoDomanda.Read(Encoding.UTF8.GetBytes(WithContenuto(Convert.ToBase64String(Pdf)))), Ct);

        var richiesta = server.Richieste.Single();
        richiesta.Intestazioni.Should().Contain("Accept: application/soap+xml, multipart/related");
        richiesta.Intestazioni.Contains("Content-Type: multipart/related", StringComparison.Ordinal).Should().Be(beside);
        richiesta.Corpo.Contains("<xop:Include", StringComparison.Ordinal).Should().Be(beside);
        richiesta.Corpo.Contains(Convert.ToBase64String(Pdf), StringComparison.Ordinal).Should().Be(!beside);
    }

    [Theory]
    [InlineData("non base64!")]
    [InlineData("<altro/>")]
    [InlineData("JVBE<!-- c -->Ri0x")]
    [InlineData("<![CDATA[JVBERi0x]]>")]
    [InlineData("")]
    public async Task ContentThatIsNoBase64_IsSentAsWritten(string contenuto)
    {
        using var server = new ServerFinto(_ => ServerFinto.Http(200, RisposteDiProva.Accettata));
        using var client = new PatronatoClient(PatronatoClientTests.Options(server.Address) with { AttachmentThreshold = 1 });

        await client.PresentaDomandaAsync(DocumentoDomanda.Read(Encoding.UTF8.GetBytes(WithContenuto(contenuto))), Ct);

        server.Richieste.Single().Corpo.Should().Contain($"<c:Contenuto>{contenuto.Replace("<altro/>", "<altro />", StringComparison.Ordinal)}</c:Contenuto>");
    }

    [Fact]
    public async Task Lines_AreThoseOfTheFile_AlsoAfterAnAttachment()
    {
        var wrapped = string.Join('\n', Convert.ToBase64String(Pdf).Chunk(76).Select(line => new string(line)));
        var file = In("a-capo.xml");
        var text = WithContenuto("\n" + wrapped + "\n").Replace("<c:TipoContenuto>application/pdf", "<c:TipoContenuto>image/png", StringComparison.Ordinal)
            .Replace("</c:Contenuto>", "</c:Contenuto>\n<c:Descrizione>" + new string('x', 201) + "</c:Descrizione>", StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, text, Ct);

        var invia = await gateway.RunAsync("invia", file);

        var line = text[..text.IndexOf("<c:Descrizione>", StringComparison.Ordinal)].Count(c => c == '\n') + 1;
        invia.Out.Should().Contain($"a-capo.xml:{line.ToString(CultureInfo.InvariantCulture)}:");
    }

    [Fact]
    public async Task ReceiptBesideTheAnswer_IsRead_InBothVersions()
    {
        foreach (var version in Enum.GetValues<Soap.Envelope.SoapVersion>())
        {
            using var client = new PatronatoClient(gateway.Options() with { SoapVersion = version });
            var prestazione = Catalogo.FindByServizio("AssegnoTemporaneo")!;
            var esito = Inps.Interop.Prestazioni.Messaggi.Controllo.CheckFile(
                Encoding.UTF8.GetBytes(DomandeDiProva.Domanda(Domande.NextN() + 50_000, Domande.NewId())),
                Contesto.At(TimeProvider.System.GetUtcNow(), canale: null, ParametriRegole.Default));

            var risposta = await client.PresentaDomandaAsync(prestazione, esito.Domanda!, ricevutaInLinea: true, Ct);

            risposta.Ricevuta!.Integra.Should().BeTrue();
            risposta.Ricevuta.Contenuto.Length.Should().BeGreaterThan(1_000);
        }
    }

    private string In(string name) => Path.Combine(folder, name);

    private static string WithContenuto(string contenuto) => DomandeDiProva.Domanda(Domande.NextN() + 60_000, Domande.NewId()).Replace(
        "</DomandaAssegnoTemporaneo>",
        $"<Allegati><c:Allegato><c:NomeFile>a.pdf</c:NomeFile><c:TipoContenuto>application/pdf</c:TipoContenuto><c:Contenuto>{contenuto}</c:Contenuto></c:Allegato></Allegati></DomandaAssegnoTemporaneo>",
        StringComparison.Ordinal);
}
