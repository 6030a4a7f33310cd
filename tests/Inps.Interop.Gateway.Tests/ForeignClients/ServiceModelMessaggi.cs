using System.Globalization;
using System.ServiceModel;
using System.ServiceModel.Channels;
using System.ServiceModel.Description;
using System.ServiceModel.Dispatcher;
using System.Xml;
using System.Xml.Serialization;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.ForeignClients;

/// <summary>What stands in the element <c>request</c> of any operation.</summary>
public sealed class Richiesta
{
    [XmlAnyElement]
    public XmlElement[] Elementi { get; set; } = [];

    /// <param name="ns">Default namespace of the content; prefix <c>c</c> is that of the common types.</param>
    public static Richiesta Of(string ns, string content)
    {
        var document = new XmlDocument { XmlResolver = null };
        using var text = new StringReader($"""<request xmlns="{ns}" xmlns:c="{Wire.Comune}">{content}</request>""");
        using var reader = new XmlTextReader(text) { DtdProcessing = DtdProcessing.Prohibit };
        document.Load(reader);
        return new Richiesta { Elementi = [.. document.DocumentElement!.ChildNodes.OfType<XmlElement>()] };
    }

    /// <summary>A request of GestioneDomande, with a Testata of its own.</summary>
    public static Richiesta Gestione(string content) => Of(Wire.GestioneDomande, Testata() + content);

    public static string Testata(string element = "Testata") =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"<{element}><c:IdMessaggio>{Guid.NewGuid()}</c:IdMessaggio><c:DataOraInvio>{TimeProvider.System.GetUtcNow():yyyy-MM-dd'T'HH:mm:ss'Z'}</c:DataOraInvio><c:VersioneTracciato>1.0</c:VersioneTracciato></{element}>");
}

/// <summary>What stands in the element <c>…Result</c> of any operation.</summary>
public sealed class Risposta
{
    [XmlAnyElement]
    public XmlElement[] Elementi { get; set; } = [];

    /// <summary>Text of the first element of the name, wherever it is; null when there is none.</summary>
    public string? this[string name] => All(name).FirstOrDefault();

    public IEnumerable<string> All(string name) => Elementi
        .SelectMany(element => element.GetElementsByTagName("*").OfType<XmlElement>().Prepend(element))
        .Where(element => element.LocalName == name)
        .Select(element => element.InnerText);

    /// <summary>The answer itself, if it is a success.</summary>
    public Risposta Accolta()
    {
        this["Esito"].Should().BeOneOf(["OK", "OK_CON_AVVISI"], "the answer was {0}", ToString());
        return this;
    }

    public override string ToString() => string.Concat(Elementi.Select(element => element.OuterXml));
}

/// <summary>Adds the header Identity to every message, and notes the operations that were answered by something other than a fault.</summary>
internal sealed class IdentityBehavior(string codiceUfficio, Action<string> answered) : IEndpointBehavior, IClientMessageInspector
{
    public object? BeforeSendRequest(ref Message request, IClientChannel channel)
    {
        request.Headers.Add(new Identity(codiceUfficio));

        // http://inps.it/GestioneDomande/v1/IGestioneDomande/StatoDomanda
        var action = request.Headers.Action.Split('/');
        return $"{action[^2][1..]}.{action[^1]}";
    }

    public void AfterReceiveReply(ref Message reply, object correlationState)
    {
        if (!reply.IsFault)
        {
            answered((string)correlationState);
        }
    }

    public void ApplyClientBehavior(ServiceEndpoint endpoint, ClientRuntime clientRuntime) => clientRuntime.ClientMessageInspectors.Add(this);

    public void AddBindingParameters(ServiceEndpoint endpoint, BindingParameterCollection bindingParameters)
    {
    }

    public void ApplyDispatchBehavior(ServiceEndpoint endpoint, EndpointDispatcher endpointDispatcher)
    {
    }

    public void Validate(ServiceEndpoint endpoint)
    {
    }

    private sealed class Identity(string codiceUfficio) : MessageHeader
    {
        public override string Name => "Identity";

        public override string Namespace => "http://inps.it/";

        protected override void OnWriteHeaderContents(XmlDictionaryWriter writer, MessageVersion messageVersion)
        {
            writer.WriteElementString("UserId", "", "operatore.demo");
            writer.WriteElementString("CodiceUfficio", "", codiceUfficio);
        }
    }
}
