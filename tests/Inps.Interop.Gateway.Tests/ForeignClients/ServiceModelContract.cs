using System.ServiceModel;
using System.Xml;
using System.Xml.Schema;
using System.Xml.Serialization;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.ForeignClients;

/// <summary>The contract as a .NET patronato writes it by hand from the WSDL.</summary>
[ServiceContract(Name = "IAssegnoTemporaneo", Namespace = Wire.AssegnoTemporaneo)]
[XmlSerializerFormat(SupportFaults = true)]
public interface IAssegnoTemporaneo
{
    [OperationContract(
        Action = Wire.AssegnoTemporaneo + "/IAssegnoTemporaneo/PresentaDomanda",
        ReplyAction = Wire.AssegnoTemporaneo + "/IAssegnoTemporaneo/PresentaDomandaResponse")]
    [FaultContract(typeof(Guasto), Name = "Errori", Namespace = Wire.Errori)]
    Task<RispostaPresenta> PresentaDomandaAsync(RichiestaPresenta richiesta);

    [OperationContract(
        Action = Wire.AssegnoTemporaneo + "/IAssegnoTemporaneo/Echo",
        ReplyAction = Wire.AssegnoTemporaneo + "/IAssegnoTemporaneo/EchoResponse")]
    [FaultContract(typeof(Guasto), Name = "Errori", Namespace = Wire.Errori)]
    Task<RispostaEcho> EchoAsync(RichiestaEcho richiesta);
}

/// <summary>The SOAP header, whose children have no namespace.</summary>
[XmlType(Namespace = "http://inps.it/")]
public sealed class IdentityHeader
{
    [XmlElement(Form = XmlSchemaForm.Unqualified, Order = 0)]
    public string UserId { get; set; } = "operatore.demo";

    [XmlElement(Form = XmlSchemaForm.Unqualified, Order = 1)]
    public string CodiceUfficio { get; set; } = "6038C";
}

[MessageContract(WrapperName = "PresentaDomanda", WrapperNamespace = Wire.AssegnoTemporaneo)]
public sealed class RichiestaPresenta
{
    [MessageHeader(Name = "Identity", Namespace = "http://inps.it/")]
    public IdentityHeader? Identity { get; set; } = new();

    [MessageBodyMember(Name = "request", Namespace = Wire.AssegnoTemporaneo)]
    public ContenutoPresenta? Request { get; set; }
}

[XmlType(Namespace = Wire.AssegnoTemporaneo)]
public sealed class ContenutoPresenta
{
    [XmlAnyElement]
    public XmlElement? Domanda { get; set; }
}

[MessageContract(WrapperName = "PresentaDomandaResponse", WrapperNamespace = Wire.AssegnoTemporaneo)]
public sealed class RispostaPresenta
{
    [MessageBodyMember(Name = "PresentaDomandaResult", Namespace = Wire.AssegnoTemporaneo)]
    public EsitoPresenta? Result { get; set; }
}

[XmlType(Namespace = Wire.AssegnoTemporaneo)]
public sealed class EsitoPresenta
{
    [XmlElement(Namespace = Wire.Comune)]
    public string? Esito { get; set; }

    [XmlElement(Namespace = Wire.Comune)]
    public string? Duplicato { get; set; }

    public string? NumeroDomanda { get; set; }

    public string? NumeroProtocollo { get; set; }
}

[MessageContract(WrapperName = "Echo", WrapperNamespace = Wire.AssegnoTemporaneo)]
public sealed class RichiestaEcho
{
    [MessageHeader(Name = "Identity", Namespace = "http://inps.it/")]
    public IdentityHeader? Identity { get; set; } = new();

    [MessageBodyMember(Name = "request", Namespace = Wire.AssegnoTemporaneo)]
    public ContenutoEcho? Request { get; set; } = new();
}

[MessageContract(WrapperName = "EchoResponse", WrapperNamespace = Wire.AssegnoTemporaneo)]
public sealed class RispostaEcho
{
    [MessageBodyMember(Name = "EchoResult", Namespace = Wire.AssegnoTemporaneo)]
    public ContenutoEcho? Result { get; set; }
}

[XmlType(Namespace = Wire.AssegnoTemporaneo)]
public sealed class ContenutoEcho
{
    [XmlElement(Namespace = Wire.Comune)]
    public string Messaggio { get; set; } = "ciao";
}

/// <summary>The detail of a fault.</summary>
[XmlRoot("Errori", Namespace = Wire.Errori)]
[XmlType("ErroriType", Namespace = Wire.Errori)]
public sealed class Guasto
{
    public string? IdTransazione { get; set; }

    public string? Fase { get; set; }

    [XmlElement("customFaultCode")]
    public string? Codice { get; set; }

    [XmlElement("Errore")]
    public List<RigaDiGuasto> Errori { get; } = [];
}

[XmlType("ErroreType", Namespace = Wire.Errori)]
public sealed class RigaDiGuasto
{
    public string? Codice { get; set; }

    public string? Messaggio { get; set; }

    public string? XPath { get; set; }

    public string? Rimedio { get; set; }
}
