using System.Security.Cryptography;
using System.ServiceModel;
using System.ServiceModel.Channels;
using System.ServiceModel.Security;
using System.Text;
using System.Xml;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.ForeignClients;

/// <summary>.NET's own SOAP client with its MTOM encoder: what it sends is read, what it gets it reads.</summary>
[Collection(ForeignClientGroup.Name)]
public sealed class ServiceModelMtomTests(ServedGateway served)
{
    private const string Action = Wire.AssegnoTemporaneo + "/IAssegnoTemporaneo/PresentaDomanda";

    [Theory]
    [InlineData(true, 211)]
    [InlineData(false, 212)]
    public async Task Attachment_IsSent_AndTheReceiptComesBack_BesideTheEnvelope(bool soap12, long n)
    {
        using var channel = Open(soap12);
        var pdf = new byte[100_000];
        "%PDF-1.4\n"u8.CopyTo(pdf);

        using var answer = await channel.Channel.CallAsync(Request(channel.Version, n, pdf));

        answer.IsFault.Should().BeFalse(answer.ToString());
        using var body = answer.GetReaderAtBodyContents();
        body.ReadToFollowing("Esito", Wire.Comune).Should().BeTrue();
        body.ReadElementContentAsString().Should().StartWith("OK");
        body.ReadToFollowing("ImprontaSha256", Wire.AssegnoTemporaneo).Should().BeTrue();
        var declared = body.ReadElementContentAsString();
        body.LocalName.Should().Be("Contenuto");
        Convert.ToHexStringLower(SHA256.HashData(body.ReadElementContentAsBase64())).Should().Be(declared);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task PlainAnswersAndFaults_AreRead(bool soap12)
    {
        using var channel = Open(soap12);

        using var answer = await channel.Channel.CallAsync(Request(channel.Version, 213, "no PDF, and small"u8.ToArray(), ricevuta: false));

        answer.IsFault.Should().BeFalse();
        answer.ToString().Should().Contain("ALL-R004");
    }

    private OpenChannel Open(bool soap12)
    {
        var version = MessageVersion.CreateVersion(soap12 ? EnvelopeVersion.Soap12 : EnvelopeVersion.Soap11, AddressingVersion.None);
        var factory = new ChannelFactory<IAnyMessage>(
            new CustomBinding(
                new MtomMessageEncodingBindingElement(version, Encoding.UTF8),
                new HttpsTransportBindingElement { RequireClientCertificate = true, MaxReceivedMessageSize = 10_000_000 }),
            new EndpointAddress(new Uri(served.Process.BaseAddress, "modi/soap/AssegnoTemporaneo/v1/")));
        factory.Credentials.ClientCertificate.Certificate = TestCertificates.Load("patronato1");
        factory.Credentials.ServiceCertificate.SslCertificateAuthentication = new X509ServiceCertificateAuthentication { CertificateValidationMode = X509CertificateValidationMode.None };
        return new OpenChannel(factory, version);
    }

    private static Message Request(MessageVersion version, long n, byte[] content, bool ricevuta = true)
    {
        var message = Message.CreateMessage(version, Action, new DomandaWithAttachment(DomandeDiProva.Domanda(n, Target.Fresh($"service-model-mtom-{n}")), content, ricevuta));
        message.Headers.Add(MessageHeader.CreateHeader("Identity", "http://inps.it/", new IdentityHeader(), new IdentitySerializer()));
        return message;
    }

    [ServiceContract(Namespace = Wire.AssegnoTemporaneo)]
    internal interface IAnyMessage
    {
        [OperationContract(Action = "*", ReplyAction = "*")]
        Task<Message> CallAsync(Message message);
    }

    private sealed record OpenChannel(ChannelFactory<IAnyMessage> Factory, MessageVersion Version) : IDisposable
    {
        public IAnyMessage Channel { get; } = Factory.CreateChannel();

        public void Dispose() => ((IDisposable)Factory).Dispose();
    }

    /// <summary>The Body of PresentaDomanda, the bytes of the attachment given to the writer as bytes.</summary>
    private sealed class DomandaWithAttachment(string domanda, byte[] content, bool ricevuta) : BodyWriter(isBuffered: true)
    {
        protected override void OnWriteBodyContents(XmlDictionaryWriter writer)
        {
            writer.WriteStartElement("PresentaDomanda", Wire.AssegnoTemporaneo);
            writer.WriteStartElement("request", Wire.AssegnoTemporaneo);
            using var text = new StringReader(domanda);
            using var reader = new XmlTextReader(text) { DtdProcessing = DtdProcessing.Prohibit };
            reader.MoveToContent();
            writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
            writer.WriteAttributes(reader, defattr: false);
            reader.Read();
            while (reader.MoveToContent() == XmlNodeType.Element)
            {
                writer.WriteNode(reader, defattr: false);
            }

            writer.WriteStartElement("Allegati", Wire.AssegnoTemporaneo);
            writer.WriteStartElement("Allegato", Wire.Comune);
            writer.WriteElementString("NomeFile", Wire.Comune, "documento.pdf");
            writer.WriteElementString("TipoContenuto", Wire.Comune, "application/pdf");
            writer.WriteElementString("ImprontaSha256", Wire.Comune, Convert.ToHexStringLower(SHA256.HashData(content)));
            writer.WriteStartElement("Contenuto", Wire.Comune);
            writer.WriteBase64(content, 0, content.Length);
            writer.WriteEndElement();
            writer.WriteEndElement();
            writer.WriteEndElement();
            writer.WriteEndElement();
            if (ricevuta)
            {
                writer.WriteElementString("RichiediRicevutaInLinea", Wire.AssegnoTemporaneo, "SI");
            }

            writer.WriteEndElement();
            writer.WriteEndElement();
        }
    }

    private sealed class IdentitySerializer : System.Runtime.Serialization.XmlObjectSerializer
    {
        public override bool IsStartObject(XmlDictionaryReader reader) => throw new NotSupportedException();

        public override object ReadObject(XmlDictionaryReader reader, bool verifyObjectName) => throw new NotSupportedException();

        public override void WriteStartObject(XmlDictionaryWriter writer, object? graph) => throw new NotSupportedException();

        public override void WriteEndObject(XmlDictionaryWriter writer) => throw new NotSupportedException();

        public override void WriteObjectContent(XmlDictionaryWriter writer, object? graph)
        {
            var identity = (IdentityHeader)graph!;
            writer.WriteElementString("UserId", "", identity.UserId);
            writer.WriteElementString("CodiceUfficio", "", identity.CodiceUfficio);
        }
    }
}
