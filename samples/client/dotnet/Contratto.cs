using System.ServiceModel;
using System.Xml;
using System.Xml.Schema;
using System.Xml.Serialization;

namespace Esempio;

/// <summary>The part of the WSDL that this example calls, written by hand.</summary>
[ServiceContract(Name = "IAssegnoTemporaneo", Namespace = Spazi.AssegnoTemporaneo)]
[XmlSerializerFormat]
public interface IAssegnoTemporaneo
{
    [OperationContract(
        Action = Spazi.AssegnoTemporaneo + "/IAssegnoTemporaneo/PresentaDomanda",
        ReplyAction = Spazi.AssegnoTemporaneo + "/IAssegnoTemporaneo/PresentaDomandaResponse")]
    Task<PresentaDomandaRisposta> PresentaDomandaAsync(PresentaDomandaRichiesta richiesta);
}

public static class Spazi
{
    public const string AssegnoTemporaneo = "http://inps.it/AssegnoTemporaneo/v1";
    public const string Comune = "http://inps.it/Domande/TipiComuni/v1";
    public const string Identity = "http://inps.it/";
}

/// <summary>The SOAP header that every message carries; its children have no namespace.</summary>
[XmlType(Namespace = Spazi.Identity)]
public sealed class Identity
{
    [XmlElement(Form = XmlSchemaForm.Unqualified, Order = 0)]
    public string UserId { get; set; } = "";

    [XmlElement(Form = XmlSchemaForm.Unqualified, Order = 1)]
    public string CodiceUfficio { get; set; } = "";
}

[MessageContract(WrapperName = "PresentaDomanda", WrapperNamespace = Spazi.AssegnoTemporaneo)]
public sealed class PresentaDomandaRichiesta
{
    [MessageHeader(Name = "Identity", Namespace = Spazi.Identity)]
    public Identity? Identity { get; set; }

    [MessageBodyMember(Name = "request", Namespace = Spazi.AssegnoTemporaneo)]
    public Richiesta? Richiesta { get; set; }
}

[XmlType(Namespace = Spazi.AssegnoTemporaneo)]
public sealed class Richiesta
{
    /// <summary>The element DomandaAssegnoTemporaneo, here taken from a file.</summary>
    [XmlAnyElement]
    public XmlElement? Domanda { get; set; }
}

[MessageContract(WrapperName = "PresentaDomandaResponse", WrapperNamespace = Spazi.AssegnoTemporaneo)]
public sealed class PresentaDomandaRisposta
{
    [MessageBodyMember(Name = "PresentaDomandaResult", Namespace = Spazi.AssegnoTemporaneo)]
    public Risultato? Risultato { get; set; }
}

/// <summary>The fields this example prints; the serializer skips the others.</summary>
[XmlType(Namespace = Spazi.AssegnoTemporaneo)]
public sealed class Risultato
{
    [XmlElement(Namespace = Spazi.Comune)]
    public string? IdMessaggio { get; set; }

    [XmlElement(Namespace = Spazi.Comune)]
    public string? Esito { get; set; }

    [XmlArray(Namespace = Spazi.Comune)]
    [XmlArrayItem("Segnalazione", Namespace = Spazi.Comune)]
    public Segnalazione[]? Segnalazioni { get; set; }

    [XmlElement(Namespace = Spazi.Comune)]
    public string? Duplicato { get; set; }

    public string? NumeroDomanda { get; set; }

    public string? NumeroProtocollo { get; set; }
}

[XmlType(Namespace = Spazi.Comune)]
public sealed class Segnalazione
{
    public string? Codice { get; set; }

    public string? Descrizione { get; set; }
}
