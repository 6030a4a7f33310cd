using System.Globalization;
using System.ServiceModel;
using System.ServiceModel.Channels;
using System.ServiceModel.Security;
using System.Text;
using System.Xml;
using System.Xml.Serialization;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.ForeignClients;

/// <summary>.NET's own SOAP client (WCF): both versions of SOAP, the header as a typed header, faults with their detail.</summary>
[Collection(ForeignClientGroup.Name)]
public sealed class ServiceModelTests(ServedGateway served)
{
    [Theory]
    [InlineData(true, 201)]
    [InlineData(false, 202)]
    public async Task PresentaDomanda_IsRegisteredAndThenADuplicate(bool soap12, long n)
    {
        using var factory = Factory(soap12);
        var idMessaggio = Target.Fresh($"service-model-{n}");

        var first = (await factory.CreateChannel().PresentaDomandaAsync(Presenta(n, idMessaggio))).Result!;
        first.Esito.Should().StartWith("OK");
        first.NumeroProtocollo.Should().StartWith("INPS-AUF-");
        first.Duplicato.Should().Be("NO");

        var again = (await factory.CreateChannel().PresentaDomandaAsync(Presenta(n, idMessaggio))).Result!;
        again.Duplicato.Should().Be("SI");
        again.NumeroDomanda.Should().Be(first.NumeroDomanda);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Echo_ComesBack(bool soap12)
    {
        using var factory = Factory(soap12);
        var richiesta = new RichiestaEcho { Request = new ContenutoEcho { Messaggio = "perché no: àèìòù €" } };

        (await factory.CreateChannel().EchoAsync(richiesta)).Result!.Messaggio.Should().Be("perché no: àèìòù €");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task OffSchema_IsAFaultWithItsDetail(bool soap12)
    {
        using var factory = Factory(soap12);
        var richiesta = Presenta(203, Target.Fresh("service-model-203"));
        richiesta.Request!.Domanda!["Minori"]!["Minore"]!["Disabile"]!.InnerText = "FORSE";
        var calling = () => factory.CreateChannel().PresentaDomandaAsync(richiesta);

        var fault = (await calling.Should().ThrowAsync<FaultException>()).Which;
        var guasto = DetailOf(fault);
        guasto.Codice.Should().Be("XSD-001");
        guasto.IdTransazione.Should().HaveLength(36);
        guasto.Errori.Should().ContainSingle().Which.XPath.Should().EndWith("/Minori/Minore[1]/Disabile");
        fault.Reason.GetMatchingTranslation(CultureInfo.GetCultureInfo("it")).Text.Should().Contain("schema XSD");
        fault.Code.Name.Should().Be(soap12 ? "Sender" : "Client.InvalidRequest");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WithoutIdentity_IsAFaultWithItsDetail(bool soap12)
    {
        using var factory = Factory(soap12);
        var calling = () => factory.CreateChannel().EchoAsync(new RichiestaEcho { Identity = null });

        DetailOf((await calling.Should().ThrowAsync<FaultException>()).Which).Codice.Should().Be("IDN-001");
    }

    [Fact]
    public async Task ShippedSample_IsRegisteredAndThenADuplicate()
    {
        var dotnet = Tool.Require("dotnet");
        var project = CampioniDiProva.PathOf("samples/client/dotnet");
        string[] program = ["run", "--project", project, "--", Path.Combine(project, "domanda.xml"), Target.Fresh("service-model-esempio")];

        var first = await Tool.RunAsync(served.Process, dotnet, program);
        first.ExitCode.Should().Be(0, first.ToString());
        first.Output.Should().Contain("protocollo INPS-AUF-").And.Contain("duplicato NO");
        var second = await Tool.RunAsync(served.Process, dotnet, ["run", "--no-build", .. program[1..]]);
        second.Output.Should().Contain("duplicato SI");
    }

    private ChannelFactory<IAssegnoTemporaneo> Factory(bool soap12)
    {
        Binding binding = soap12
            ? new CustomBinding(
                new TextMessageEncodingBindingElement(MessageVersion.CreateVersion(EnvelopeVersion.Soap12, AddressingVersion.None), Encoding.UTF8),
                new HttpsTransportBindingElement { RequireClientCertificate = true })
            : new BasicHttpsBinding { Security = { Transport = { ClientCredentialType = HttpClientCredentialType.Certificate } } };
        var factory = new ChannelFactory<IAssegnoTemporaneo>(binding, new EndpointAddress(new Uri(served.Process.BaseAddress, "modi/soap/AssegnoTemporaneo/v1/")));
        factory.Credentials.ClientCertificate.Certificate = TestCertificates.Load("patronato1");

        // That the server's certificate is checked is shown by the shipped sample; the system's store does not hold the CA.
        factory.Credentials.ServiceCertificate.SslCertificateAuthentication = new X509ServiceCertificateAuthentication { CertificateValidationMode = X509CertificateValidationMode.None };
        return factory;
    }

    private static RichiestaPresenta Presenta(long n, string idMessaggio)
    {
        var document = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
        using var text = new StringReader(DomandeDiProva.Domanda(n, idMessaggio));
        using var reader = new XmlTextReader(text) { DtdProcessing = DtdProcessing.Prohibit };
        document.Load(reader);
        return new RichiestaPresenta { Request = new ContenutoPresenta { Domanda = document.DocumentElement } };
    }

    /// <summary>The detail holds <c>problem</c> and <c>Errori</c>: WCF types a fault by a detail of one element alone, so the second is read by its name.</summary>
    private static Guasto DetailOf(FaultException fault)
    {
        using var reader = fault.CreateMessageFault().GetReaderAtDetailContents();
        while (!reader.IsStartElement("Errori", Wire.Errori))
        {
            reader.Skip();
        }

        return (Guasto)new XmlSerializer(typeof(Guasto)).Deserialize(reader)!;
    }
}
