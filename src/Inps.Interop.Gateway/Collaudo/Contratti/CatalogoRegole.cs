using System.Xml.Linq;
using Inps.Interop.Prestazioni.Messaggi;

namespace Inps.Interop.Gateway.Collaudo.Contratti;

/// <summary>The published catalogue of rules and faults, read once.</summary>
internal sealed class CatalogoRegole
{
    private const string Path = "comune/v1/catalogo.xml";
    private readonly Lazy<IReadOnlyList<VoceCatalogo>> voci = new(Read);

    /// <summary>In the order of the catalogue: rules, then faults.</summary>
    public IReadOnlyList<VoceCatalogo> Voci => voci.Value;

    /// <summary>Null for a code that the catalogue does not have.</summary>
    public VoceCatalogo? Find(string codice) => Voci.FirstOrDefault(voce => voce.Codice == codice);

    private static IReadOnlyList<VoceCatalogo> Read() => [.. LetturaWsdl.Load(ContractFiles.Read(Path)).Elements().Select(Read)];

    private static VoceCatalogo Read(XElement voce)
    {
        var ns = voce.Name.Namespace;
        return new VoceCatalogo(
            (string)voce.Attribute("codice")!,
            (string?)voce.Attribute("severita") switch
            {
                "B" => GravitaVoce.Bloccante,
                "W" => GravitaVoce.Avviso,
                "C" => GravitaVoce.Conferma,
                _ => GravitaVoce.Guasto,
            },
            (string?)voce.Attribute("esito"),
            (int?)voce.Attribute("http"),
            (string?)voce.Attribute("fase") ?? "",
            (string?)voce.Element(ns + "descrizione") ?? "",
            (string?)voce.Element(ns + "rimedio") ?? "",
            (string?)voce.Element(ns + "fonte") ?? "");
    }
}

/// <summary>What a code does to the call.</summary>
internal enum GravitaVoce
{
    Bloccante,
    Avviso,
    Conferma,

    /// <summary>A SOAP fault.</summary>
    Guasto,
}

/// <summary>A code of the catalogue.</summary>
/// <param name="Esito">Outcome of an answer in which it is the gravest; null for a fault.</param>
/// <param name="Http">HTTP status of a fault.</param>
/// <param name="Fase">The stage that tells it.</param>
internal sealed record VoceCatalogo(string Codice, GravitaVoce Gravita, string? Esito, int? Http, string Fase, string Descrizione, string Rimedio, string Fonte)
{
    /// <summary>What stands before the number: <c>AT</c>, <c>PAG</c>, <c>GW-TLS</c>.</summary>
    public string Famiglia => Codice[..Codice.LastIndexOf('-')];
}
