using System.Collections.Concurrent;
using System.ServiceModel;
using System.ServiceModel.Channels;
using System.ServiceModel.Security;
using System.Text;
using System.Xml;
using Inps.Interop.Tests.Shared;
using static Inps.Interop.Gateway.Tests.ForeignClients.ServiceModelServizi;

namespace Inps.Interop.Gateway.Tests.ForeignClients;

/// <summary>A proxy for each service over mutual TLS.</summary>
internal sealed class ServiceModelConnessione(GatewayProcess gateway, bool soap12) : IDisposable
{
    private readonly ConcurrentBag<string> answered = [];
    private readonly List<IDisposable> factories = [];
    private IGestioneDomande? gestione;
    private ServiceModelServizi.IAssegnoTemporaneo? assegno;

    /// <summary>The operations that were answered, as <c>Service.Operation</c>.</summary>
    public IEnumerable<string> Answered => answered.Distinct();

    public IGestioneDomande Gestione => gestione ??= Open<IGestioneDomande>("GestioneDomande");

    public ServiceModelServizi.IAssegnoTemporaneo Assegno => assegno ??= Open<ServiceModelServizi.IAssegnoTemporaneo>("AssegnoTemporaneo");

    public TServizio Open<TServizio>(string servizio)
    {
        var version = MessageVersion.CreateVersion(soap12 ? EnvelopeVersion.Soap12 : EnvelopeVersion.Soap11, AddressingVersion.None);
        var factory = new ChannelFactory<TServizio>(
            new CustomBinding(
                new TextMessageEncodingBindingElement(version, Encoding.UTF8) { ReaderQuotas = XmlDictionaryReaderQuotas.Max },
                new HttpsTransportBindingElement { RequireClientCertificate = true, MaxReceivedMessageSize = 16 * 1024 * 1024 }),
            new EndpointAddress(new Uri(gateway.BaseAddress, $"modi/soap/{servizio}/v1/")));
        factory.Credentials.ClientCertificate.Certificate = TestCertificates.Load("patronato1");

        // That the server's certificate is checked is shown by the shipped sample; the system's store does not hold the CA.
        factory.Credentials.ServiceCertificate.SslCertificateAuthentication = new X509ServiceCertificateAuthentication { CertificateValidationMode = X509CertificateValidationMode.None };
        factory.Endpoint.EndpointBehaviors.Add(new IdentityBehavior("6038C", answered.Add));
        factories.Add(factory);
        return factory.CreateChannel();
    }

    public void Dispose() => factories.ForEach(factory => factory.Dispose());
}
